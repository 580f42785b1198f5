#pragma once

#include "gui/look/look.h"
#include "text/texts.h"
#include "time/date.h"

#include <optional>
#include <string_view>

namespace taizhang {

struct CalendarField {
    std::string_view id;
    Date today{};
    std::optional<Date> shown = {}; ///< what stands in the field; nothing = today's month opens
};

/// Width of the button, pixels at 100 %.
inline constexpr float calendar_width = 30.0F;

struct CalendarAnswer {
    std::optional<Date> chosen = {}; ///< in this frame
    bool is_in_use = false;          ///< the button is held down, or the month is open
};

/// A button behind a field of days, which is the last item: a month opens below it, also by
/// Alt+↓ in the field.
CalendarAnswer ask_calendar(const Look& look, const Texts& texts, const CalendarField& field);

/// The same; gives the day that was chosen in this frame.
inline std::optional<Date> calendar_button(const Look& look, const Texts& texts,
                                           const CalendarField& field) {
    return ask_calendar(look, texts, field).chosen;
}

} // namespace taizhang
