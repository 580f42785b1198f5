#pragma once

#include "gui/look/look.h"
#include "text/texts.h"
#include "time/parse_period.h"

#include <optional>
#include <span>
#include <string>

namespace taizhang {

/// A day like 03/04/2023 with what either order of day and month makes of it; empty = no day.
struct OpenDay {
    std::string written;
    std::string by_day;
    std::string by_month;
};

/// What a refusal asks of the user about a day; nothing where it asks for something else.
std::optional<OpenDay> open_day_of(TextId reason, std::span<const std::string> arguments,
                                   std::string_view written);

/// The question in place, or what was answered; gives the order that was just pressed.
std::optional<DayOrder> draw_day_order(const Look& look, const Texts& texts,
                                       const std::optional<OpenDay>& open, DayOrder said);

} // namespace taizhang
