#pragma once

#include "gui/look/look.h"

#include <string>
#include <string_view>

namespace taizhang {

enum class FieldMark { none, wrong };

struct FieldLook {
    float width = 0.0F;  ///< pixels
    float height = 0.0F; ///< pixels
    FieldMark mark = FieldMark::none;
    std::string_view hint; ///< shown while the field is empty
};

/// A line that can be typed into; true in a frame in which the text was changed. What became of the
/// keys is asked right after it with field_ended().
bool text_field(const Look& look, std::string_view id, std::string& text, const FieldLook& field);

/// The same with several lines.
bool text_area(const Look& look, std::string_view id, std::string& text, const FieldLook& field);

enum class FieldEnd { none, entered, escaped, up, down };

/// How typing into the last field ended in this frame.
FieldEnd field_ended();

} // namespace taizhang
