#include "gui/entry/day_order_choice.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "text/ids/import.h"
#include "text/ids/intake.h"

#include <array>

namespace taizhang {

std::optional<OpenDay> open_day_of(TextId reason, std::span<const std::string> arguments,
                                   std::string_view written) {
    OpenDay day{std::string{written}, {}, {}};
    if (reason == text_id::import_day_order) {
        day.by_day = arguments[0];
        day.by_month = arguments[1];
    } else if (reason == text_id::import_day_first || reason == text_id::import_only_day_first) {
        day.by_day = arguments[0];
    } else if (reason == text_id::import_month_first ||
               reason == text_id::import_only_month_first) {
        day.by_month = arguments[0];
    } else {
        return std::nullopt;
    }
    return day;
}

std::optional<DayOrder> draw_day_order(const Look& look, const Texts& texts,
                                       const std::optional<OpenDay>& open, DayOrder said) {
    const auto words = [&](TextId with_day, TextId alone, const std::string& day) {
        if (!open)
            return std::string{texts(alone)};
        return texts(with_day, day.empty() ? texts(text_id::intake_no_day) : std::string_view{day});
    };
    const std::array segments{
        SegmentText{words(text_id::intake_day_first, text_id::intake_day_first_said,
                          open ? open->by_day : std::string{}),
                    "day-first"},
        SegmentText{words(text_id::intake_month_first, text_id::intake_month_first_said,
                          open ? open->by_month : std::string{}),
                    "month-first"}};
    control_label(look, open ? texts(text_id::intake_day_order, open->written)
                             : std::string{texts(text_id::intake_day_order_said)});
    flow_on(look, segments_width(look, segments));
    const auto pressed = segmented(look, segments, static_cast<int>(said) - 1);
    return pressed ? std::optional{static_cast<DayOrder>(*pressed + 1)} : std::nullopt;
}

} // namespace taizhang
