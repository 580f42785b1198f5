#include "gui/pages/history/history.h"

#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/pages/history/history_steps.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/controls.h"
#include "text/ids/history.h"
#include "text/ids/shell.h"
#include "text/ids/top.h"

#include <vector>

namespace taizhang {

namespace {

HistoryAsked asked_of(const HistoryView& view) {
    return {view.record, view.indicator, view.page};
}

std::string shown_filter(const PageContext& context, const ViewFigures& figures) {
    const auto& indicator = context.navigation.view().history.indicator;
    const auto place = indicator ? place_of(figures.definitions(), *indicator) : std::nullopt;
    if (!place)
        return std::string{context.texts(text_id::history_choose_indicator)};
    return shown_name(figures.indicator_at(*place), context.texts.language());
}

void show(PageContext& context, const HistoryView& history) {
    View view = context.navigation.view();
    view.history = history;
    context.navigation.go(view);
}

void draw_pages(PageContext& context, const HistorySheet& page) {
    const Look& look = context.look;
    HistoryView& history = context.navigation.current().history;
    if (history.page == 0 && !page.has_older)
        return;
    const std::string shown = context.texts(text_id::history_page, history.page + 1);
    ImGui::SameLine();
    const float spare = ImGui::GetContentRegionAvail().x - stepper_width(look, shown);
    if (spare > 0.0F)
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + spare);
    const auto step = stepper(look, shown, context.texts(text_id::history_newer),
                              context.texts(text_id::history_older));
    if (step == StepDirection::back && history.page > 0)
        --history.page;
    if (step == StepDirection::forward && page.has_older)
        ++history.page;
}

} // namespace

void HistoryPage::draw_filter(PageContext& context) {
    const Look& look = context.look;
    const ViewFigures& figures = *context.desk.figures();
    const HistoryView& history = context.navigation.view().history;
    const std::string shown = shown_filter(context, figures);
    const auto items = indicator_choices(figures, context.texts.language());
    const auto chosen = picker(look,
                               {"history-indicator", shown, context.texts(text_id::top_find_unit),
                                context.texts(text_id::top_nothing_found)},
                               items, m_finder);
    if (chosen)
        show(context, {.record = {},
                       .indicator = figures.indicator_at(IndicatorPlace{*chosen}).id,
                       .page = 0});
    if (history.record || history.indicator) {
        ImGui::SameLine();
        if (button(look, context.texts(text_id::history_show_all), "history-all"))
            show(context, {});
    }
}

void HistoryPage::draw(PageContext& context) {
    const Look& look = context.look;
    const HistoryView history = context.navigation.view().history;
    m_reading.ask(context.desk, context.texts(text_id::shell_reading), asked_of(history),
                  [](FiguresReader& reader, const HistoryAsked& asked) {
                      return read_history(reader.ledger(), asked);
                  });
    text_line(look, look.title(), context.texts(text_id::history_title));
    text_block(look, look.secondary(), context.texts(text_id::history_hint),
               ImGui::GetContentRegionAvail().x);
    draw_filter(context);
    if (!m_reading.answer()) {
        text_line(look, look.secondary(), context.texts(text_id::shell_reading));
        return;
    }
    draw_pages(context, *m_reading.answer());
    draw_history_steps(context, *m_reading.answer());
}

} // namespace taizhang
