#include "gui/pages/settings/status_bands.h"

#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/form.h"
#include "gui/widgets/status_chip.h"
#include "text/ids/settings.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taizhang {

namespace {

constexpr float bar_height = 24.0F;
constexpr float symbol_radius = 4.0F;
constexpr double share_of_limits = 0.75; ///< of the bar, up to the limit of alarm
constexpr size_t nearest_shown = 2;

/// The word with its symbol, where there is room for both.
void draw_band(const Look& look, const Box& box, Status status, const Texts& texts) {
    const Chip chip = chip_of(status, texts);
    const ToneColours& colours = colours_of(look.palette(), chip.tone);
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, colours.back);
    const TextStyle style = bold(in_colour(look.secondary(), colours.text));
    const float text = text_size(look, style, chip.text).x;
    const float symbol = look.px(2 * symbol_radius + 6);
    if (box.width() < symbol + text + look.px(8))
        return;
    const float left = box.centre().x - (symbol + text) / 2.0F;
    draw_symbol({left + look.px(symbol_radius), box.centre().y}, look.px(symbol_radius),
                chip.symbol, colours.text);
    draw_text_in(look, {{left + symbol, box.min.y}, {left + symbol + text + 1.0F, box.max.y}},
                 style, chip.text);
}

/// Below the bar: 0 and both limits, the unit at the right end.
void draw_scale(const PageContext& context, const Box& bar, std::array<float, 2> limits,
                std::array<double, 2> points) {
    const Look& look = context.look;
    const Box line = box_at_cursor({bar.width(), line_height(look, look.small())});
    const auto unit = context.texts(text_id::settings_points);
    draw_text_in(look, line, look.small(), unit, Align::right);
    const float right = line.max.x - text_size(look, look.small(), unit).x - look.px(8);
    const std::string last = grouped_short(points[1], 3);
    const float last_width = text_size(look, look.small(), last).x;
    const float last_left =
        std::clamp(limits[1] - last_width / 2.0F, line.min.x, right - last_width);
    draw_text(look, {last_left, line.min.y}, look.small(), last);
    const std::string first = grouped_short(points[0], 3);
    const float first_width = text_size(look, look.small(), first).x;
    const float first_left = std::max(limits[0] - first_width / 2.0F, line.min.x);
    if (first_left + first_width + look.px(4) < last_left && points[0] > 0.0)
        draw_text(look, {first_left, line.min.y}, look.small(), first);
    const float zero_width = text_size(look, look.small(), "0").x;
    if (line.min.x + zero_width + look.px(4) < std::min(first_left, last_left))
        draw_text(look, line.min, look.small(), "0");
    ImGui::Dummy(line.size());
}

/// An indicator and how far it is from the nearer limit.
struct Nearness {
    double distance = 0.0;
    const IndicatorProgress* progress = nullptr;
};

std::vector<Nearness> nearest_of(const PageContext& context,
                                 const std::vector<IndicatorProgress>& review, double amber,
                                 double red) {
    std::vector<Nearness> nearest;
    for (const IndicatorProgress& progress : review)
        if (progress.lag && *progress.lag > 0.0 &&
            !is_hidden(context.desk.figures()->indicator_at(progress.indicator)))
            nearest.push_back(
                {std::min(std::abs(*progress.lag - amber), std::abs(*progress.lag - red)),
                 &progress});
    std::ranges::stable_sort(nearest, {}, &Nearness::distance);
    if (nearest.size() > nearest_shown)
        nearest.resize(nearest_shown);
    return nearest;
}

int count_of(const PageContext& context, const std::vector<IndicatorProgress>& review,
             Status status) {
    return static_cast<int>(std::ranges::count_if(review, [&](const IndicatorProgress& progress) {
        return progress.status == status &&
               !is_hidden(context.desk.figures()->indicator_at(progress.indicator));
    }));
}

} // namespace

void draw_status_bands(const PageContext& context, double amber, double red) {
    const Look& look = context.look;
    const Box bar = box_at_cursor({ImGui::GetContentRegionAvail().x, look.px(bar_height)});
    const double whole = red > 0.0 ? red / share_of_limits : 1.0;
    const auto at = [&](double points) {
        return bar.min.x + bar.width() * static_cast<float>(points / whole);
    };
    const float first = at(amber);
    const float second = at(red);
    draw_band(look, {bar.min, {first, bar.max.y}}, Status::on_track, context.texts);
    draw_band(look, {{first, bar.min.y}, {second, bar.max.y}}, Status::behind, context.texts);
    draw_band(look, {{second, bar.min.y}, bar.max}, Status::alarm, context.texts);
    ImGui::Dummy(bar.size());
    draw_scale(context, bar, {first, second}, {amber, red});
}

void draw_statuses(const PageContext& context, const std::vector<IndicatorProgress>& review,
                   double amber, double red) {
    const Texts& texts = context.texts;
    std::string words =
        texts(text_id::settings_statuses, count_of(context, review, Status::on_track),
              count_of(context, review, Status::behind), count_of(context, review, Status::alarm));
    std::string nearest;
    for (const auto& [distance, progress] : nearest_of(context, review, amber, red)) {
        const Indicator& indicator = context.desk.figures()->indicator_at(progress->indicator);
        nearest += nearest.empty() ? "" : texts.language() == Language::chinese ? "，" : ", ";
        nearest += texts(text_id::settings_lag_of, shown_name(indicator, texts.language()),
                         grouped(*progress->lag, 1));
    }
    if (!nearest.empty())
        words += texts(text_id::settings_nearest, nearest);
    form_note(context.look, words);
}

} // namespace taizhang
