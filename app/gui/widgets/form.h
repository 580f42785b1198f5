#pragma once

#include "gui/widgets/finder.h"
#include "text/texts.h"
#include "time/date.h"

#include <span>
#include <string>
#include <string_view>

namespace taizhang {

// Fields of a form below each other: a label, the field as wide as there is room, and what is
// wrong with it. What was typed stays whatever is wrong.

struct FieldText {
    std::string_view id;
    std::string_view label;
    std::string_view hint = {}; ///< in the empty field
    std::string problem = {};   ///< empty = it can be taken
};

/// True when the text was changed in this frame.
bool text_field(const Look& look, const FieldText& field, std::string& text);

/// The same for a day, with a calendar behind it.
bool date_field(const Look& look, const Texts& texts, Date today, const FieldText& field,
                std::string& text);

/// One of a few words; gives the place just chosen. Where `chosen` is none of them, the field shows
/// its hint.
std::optional<int> choice_field(const Look& look, const FieldText& field,
                                std::span<const std::string> words, int chosen);

/// One of many, found by typing; `shown` is what is chosen now.
std::optional<int> find_field(const Look& look, const FieldText& field, std::string_view shown,
                              std::string_view nothing_found, std::span<const FinderItem> items,
                              FinderState& state);

/// A line that explains, broken where there is no more room.
void form_note(const Look& look, std::string_view text);
/// The same for what stands in the way.
void form_problem(const Look& look, std::string_view text);
/// A heading within a form, with space above it.
void form_heading(const Look& look, std::string_view text);

} // namespace taizhang
