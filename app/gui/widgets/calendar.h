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

/// A button behind a field of days, which is the last item: a month opens below it, also by
/// Alt+↓ in the field. Gives the day that was chosen in this frame.
std::optional<Date> calendar_button(const Look& look, const Texts& texts,
                                    const CalendarField& field);

} // namespace taizhang
