#include "gui/pages/indicator/indicator_header.h"

#include "chart/figure_text.h"
#include "gui/look/text.h"
#include "gui/pages/charts/chart_export.h"
#include "gui/pages/indicator/indicator_charts.h"
#include "gui/view/figure_choices.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/status_chip.h"
#include "output/words/words.h"
#include "text/category_name.h"
#include "text/ids/chart.h"
#include "text/ids/indicator.h"
#include "text/ids/top.h"
#include "text/unit_text.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string cadence_text(const Texts& texts, const Cadence& cadence) {
    const std::string cycle{texts(text_of(cadence.per))};
    if (!cadence.owed_by)
        return texts(text_id::indicator_owed, cycle, cadence.count);
    return texts(text_id::indicator_each_owes, texts(text_of(*cadence.owed_by)), cycle,
                 cadence.count);
}

/// Unit, rule, measure, direction and department:
/// `单位：次 · 各党支部每季度至少 1 次 · 求和 · 责任部门：政治处`.
std::string facts_of(const Texts& texts, const ViewFigures& figures, const Indicator& indicator) {
    std::string facts;
    const auto add = [&](std::string_view fact) {
        facts.append(facts.empty() ? "" : " · ").append(fact);
    };
    const std::string measure = shown_unit(indicator);
    if (const auto unit = spoken_unit(measure, texts.language()); !unit.empty())
        add(texts(text_id::chart_unit_of, unit));
    for (const Cadence& cadence : figures.definitions().cadences)
        if (cadence.indicator == indicator.id)
            add(cadence_text(texts, cadence));
    add(texts(text_of(indicator.measure)));
    if (indicator.direction != Direction::at_least)
        add(texts(text_of(indicator.direction)));
    const std::string department = department_of(figures.definitions().departments, indicator);
    if (!department.empty())
        add(texts(text_id::indicator_department, department));
    return facts;
}

void draw_picker(PageContext& context, const ViewFigures& figures, const Indicator& indicator,
                 FinderState& finder) {
    const Texts& texts = context.texts;
    const std::string name = shown_name(indicator, texts.language());
    const auto items = indicator_choices(figures, texts.language());
    const auto chosen = picker(
        context.look,
        {"indicator", name, texts(text_id::indicator_find), texts(text_id::top_nothing_found)},
        items, finder);
    if (chosen)
        open_indicator(context, figures.indicator_at(IndicatorPlace{*chosen}).id);
}

/// One line of text beside the picker, as much as fits.
void draw_beside(const Look& look, const TextStyle& style, std::string_view text) {
    const float room = ImGui::GetContentRegionAvail().x;
    const float width = std::min(room, text_size(look, style, text).x);
    const Box box = box_at_cursor({width, look.px(control_height)});
    draw_text_in(look, box, style, text);
    ImGui::Dummy(box.size());
}

/// At the right end of the line.
void draw_menu_button(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const float side = look.px(control_height);
    ImGui::SameLine();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - side);
    if (chart_menu_button(look, context.texts, "chart-menu", side))
        open_quarterly_menu(context, figures, below_last_item(look));
}

/// Beside the chip, or below in lines where there is no room.
void draw_facts(PageContext& context, const ViewFigures& figures, const std::string& facts) {
    const Look& look = context.look;
    ImGui::SameLine();
    const float room = ImGui::GetContentRegionAvail().x - look.px(control_height + gap);
    const bool is_beside = text_size(look, look.secondary(), facts).x <= room;
    if (is_beside)
        draw_beside(look, look.secondary(), facts);
    draw_menu_button(context, figures);
    if (!is_beside)
        text_block(look, look.secondary(), facts, ImGui::GetContentRegionAvail().x);
}

} // namespace

void draw_indicator_header(PageContext& context, const ViewFigures& figures, FinderState& finder) {
    const Look& look = context.look;
    const IndicatorPlace place = figures.indicator->indicator;
    const Indicator& indicator = figures.indicator_at(place);
    if (!indicator.category.empty()) {
        draw_beside(look, look.secondary(),
                    shown_category(indicator.category, context.texts.language()) + " ›");
        ImGui::SameLine();
    }
    draw_picker(context, figures, indicator, finder);
    ImGui::SameLine();
    const Chip chip = chip_of(figures.review[place].status, context.texts);
    const Box box = box_at_cursor({chip_size(look, chip).x, look.px(control_height)});
    draw_chip(look, {box.min.x, box.centre().y - chip_size(look, chip).y / 2.0F}, chip);
    ImGui::Dummy(box.size());
    draw_facts(context, figures, facts_of(context.texts, figures, indicator));
}

} // namespace taizhang
