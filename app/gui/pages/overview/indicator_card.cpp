#include "gui/pages/overview/indicator_card.h"

#include "chart/figure_text.h"
#include "chart/progress_bar.h"
#include "chart/sparkbars.h"
#include "gui/look/imgui_canvas.h"
#include "gui/look/text.h"
#include "gui/pages/charts/chart_export.h"
#include "gui/pages/charts/page_charts.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/status_chip.h"
#include "output/words/words.h"
#include "text/ids/chart.h"
#include "text/ids/overview.h"
#include "text/ids/value.h"
#include "text/unit_text.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float sparkbars_width = 116.0F;
constexpr float sparkbars_height = 58.0F;
constexpr float smallest_name = 10.0F;

/// What a card is drawn from.
struct CardContent {
    PageContext& context;
    const ViewFigures& figures;
    const IndicatorProgress& progress;

    const Look& look() const { return context.look; }
    const Texts& texts() const { return context.texts; }
    const Indicator& indicator() const { return figures.indicator_at(progress.indicator); }
};

/// The name, shortened to about two lines.
std::string shortened(const Look& look, const Box& box, const TextStyle& style,
                      const std::string& name) {
    constexpr double two_lines = 1.9; // the first may break early
    const double width = scene_size(look, {box.width(), 0.0F}).width;
    return fitted(name, {style.size, FontWeight::bold}, two_lines * width, ImguiTextMetrics{look});
}

/// A name that is too long for a line becomes smaller and takes two.
void draw_name(const Look& look, const Box& box, const std::string& name) {
    if (text_size(look, look.heading(), name).x <= box.width()) {
        draw_text_in(look, box, look.heading(), name);
        return;
    }
    TextStyle style = bold(in_colour(look.secondary(), look.palette().text));
    const auto is_too_high = [&] {
        return text_block_height(look, style, name, box.width()) > 2.0F * line_height(look, style);
    };
    while (style.size > smallest_name && is_too_high())
        style.size -= 1.0F;
    if (text_size(look, style, name).x <= box.width()) {
        draw_text_in(look, box, style, name);
        return;
    }
    draw_text_block(look, {box.min.x, box.min.y - look.px(3)}, style,
                    is_too_high() ? shortened(look, box, style, name) : name, box.width());
}

void draw_heading(const CardContent& card, const Box& box) {
    const Look& look = card.look();
    const Chip chip = chip_of(card.progress.status, card.texts());
    const ImVec2 size = chip_size(look, chip);
    draw_chip(look, {box.max.x - size.x, box.centre().y - size.y / 2.0F}, chip);
    draw_name(look, {box.min, {box.max.x - size.x - look.px(6), box.max.y}},
              shown_name(card.indicator(), card.texts().language()));
}

/// The figure, as large as there is room for it.
void draw_figure(const CardContent& card, const Box& box) {
    const Look& look = card.look();
    const Indicator& indicator = card.indicator();
    std::string value = value_text(indicator, card.progress.actual_to_date);
    if (card.progress.approximate)
        value = card.texts()(text_id::chart_about, std::string_view{value});
    value = has_figures(card.progress)
                ? short_known_text(std::move(value), card.progress.known_to_date, card.texts())
                : std::string{card.texts()(text_id::value_no_record)};
    std::string rest;
    if (card.progress.plan)
        rest = " / " + value_text(indicator, to_number(card.progress.plan->annual));
    const std::string unit = shown_unit(indicator);
    rest =
        unit == "%" ? rest + " " + unit : with_unit(std::move(rest), unit, card.texts().language());
    for (TextStyle style = look.figure();; style.size -= 2.0F) {
        const TextRun runs[]{{value, style}, {rest, look.secondary()}};
        if (style.size > 14.0F && runs_size(look, runs).x > box.width())
            continue;
        draw_runs_in(look, box, runs);
        return;
    }
}

void draw_progress(const CardContent& card, const Box& box) {
    const Look& look = card.look();
    const IndicatorProgress& progress = card.progress;
    const ProgressBarData data{known_completion(progress), progress.time_progress,
                               tone_of(progress.status)};
    const Box bar{box.min, {box.max.x, box.min.y + look.px(14)}};
    paint_scene(look, bar.min, progress_bar(data, scene_size(look, bar.size())));
    const Box line{{box.min.x, bar.max.y + look.px(2)}, box.max};
    std::string left;
    if (const auto completion = known_completion(progress))
        left = card.texts()(text_id::overview_completion, percent_text(completion));
    else if (!progress.plan)
        left = card.texts()(text_of(progress.status));
    if (progress.pending > 0)
        left += (left.empty() ? "" : " · ") +
                card.texts()(text_id::overview_pending_card, progress.pending);
    std::string right;
    if (progress.time_progress)
        right = card.texts()(text_id::overview_pace, pace_text(progress.time_progress));
    const float right_width = text_size(look, look.small(), right).x;
    draw_text_in(look, {line.min, {line.max.x - right_width - look.px(4), line.max.y}},
                 look.small(), left);
    draw_text_in(look, line, look.small(), right, Align::right);
}

/// At the foot of the box; gives the height that it takes.
float draw_department(const CardContent& card, const Box& box) {
    const Look& look = card.look();
    const std::string department =
        department_of(card.figures.definitions().departments, card.indicator());
    if (department.empty())
        return 0.0F;
    const float height = line_height(look, look.small());
    draw_text_in(look, {{box.min.x, box.max.y - height}, box.max}, look.small(), department);
    return height;
}

void draw_content(const CardContent& card, const Box& box) {
    const Look& look = card.look();
    const Box inner = box.inset(look.px(card_padding), look.px(card_padding - 2));
    const float heading = inner.min.y + look.px(24);
    draw_heading(card, {inner.min, {inner.max.x, heading}});
    const float bottom = inner.max.y - look.px(38);
    const float spark_left = inner.max.x - look.px(sparkbars_width);
    const QuarterlyData data = quarterly_data(card.figures.definitions(), card.figures.point,
                                              card.progress, card.texts().language());
    paint_scene(look, {spark_left, bottom - look.px(sparkbars_height)},
                sparkbars(data, {sparkbars_width, sparkbars_height}, ImguiTextMetrics{look}));
    const Box left{{inner.min.x, heading + look.px(6)}, {spark_left - look.px(6), bottom}};
    draw_figure(card, {left.min, {left.max.x, left.max.y - draw_department(card, left)}});
    draw_progress(card, {{inner.min.x, bottom + look.px(4)}, inner.max});
}

} // namespace

void draw_indicator_card(PageContext& context, const ViewFigures& figures,
                         const IndicatorProgress& progress, float width) {
    const Look& look = context.look;
    const CardContent card{context, figures, progress};
    const Box box = box_at_cursor({width, look.px(indicator_card_height)});
    const std::string name = shown_name(card.indicator(), context.texts.language());
    const bool pressed = press_area(labelled(name, "card-" + card.indicator().code), box.size());
    const bool hovered = ImGui::IsItemHovered();
    if (pressed)
        open_indicator(context, card.indicator().id);
    if (ImGui::IsItemClicked(ImGuiMouseButton_Right))
        context.chart_export.open(quarters_chart(figures, progress, context.texts.language()), {},
                                  ImGui::GetMousePos());
    if (!ImGui::IsRectVisible(box.min, box.max))
        return;
    draw_card(look, box);
    if (hovered)
        ImGui::GetWindowDrawList()->AddRect(box.min, box.max, look.palette().data_past,
                                            look.px(card_radius));
    draw_content(card, box);
}

} // namespace taizhang
