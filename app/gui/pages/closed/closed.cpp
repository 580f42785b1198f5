#include "gui/pages/closed/closed.h"

#include "characters/blank.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/closed/closed_comparison.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "ledger/writer.h"
#include "output/words/messages.h"
#include "text/ids/closed.h"
#include "text/ids/form.h"
#include "text/ids/nav.h"
#include "text/ids/shell.h"

#include <utility>

namespace taizhang {

namespace {

constexpr float row_height = 44.0F;
constexpr float name_width = 132.0F;
constexpr float chip_width = 140.0F;
constexpr float button_gap = 12.0F;

ClosedYear read_closed_year(FiguresReader& figures, int year) {
    const Ledger::Snapshot snapshot{figures.ledger()};
    Reader& reader = figures.reader();
    ClosedYear shown;
    for (const ClosedQuarter& closed : reader.closed_quarters())
        if (closed.quarter.year == year)
            shown[static_cast<size_t>(index_of(closed.quarter))] =
                ShownClosedQuarter{compared_with_reported(reader, closed.quarter),
                                   corrections_of(figures.ledger(), closed.quarter)};
    return shown;
}

Quarter quarter_of(const PageContext& context, int number) {
    return {context.navigation.view().year, number};
}

bool has_ended(const PageContext& context, int number) {
    const Calendar calendar = context.desk.figures()->calendar();
    return calendar.quarter(quarter_of(context, number)).end <= context.today;
}

Chip chip_of(const PageContext& context, const std::optional<ShownClosedQuarter>& shown,
             bool has_ended) {
    if (!shown)
        return {Tone::neutral, ChipSymbol::dash,
                context.texts(has_ended ? text_id::closed_state_open : text_id::closed_running)};
    if (shown->comparison.state == QuarterState::corrected)
        return {Tone::attention, ChipSymbol::diamond,
                context.texts(text_id::closed_state_corrected)};
    return {Tone::good, ChipSymbol::check, context.texts(text_id::closed_state_closed)};
}

/// `2023-10-09 封账 · 已报上级`
std::string details_of(const PageContext& context, const ShownClosedQuarter& shown) {
    const ClosedQuarter& closed = shown.comparison.quarter;
    std::string text = context.texts(text_id::closed_closed_on, to_iso(closed.closed));
    if (!closed.note.empty())
        text += " · " + closed.note;
    return text;
}

} // namespace

void ClosedPage::draw(PageContext& context) {
    const Look& look = context.look;
    const int year = context.navigation.view().year;
    m_reading.ask(context.desk, context.texts(text_id::shell_reading), year, read_closed_year);
    text_line(look, look.title(), context.texts(text_id::nav_closed));
    text_block(look, look.secondary(), context.texts(text_id::closed_explain),
               ImGui::GetContentRegionAvail().x);
    if (!m_reading.answer() || !m_reading.is_current()) {
        text_line(look, look.secondary(), context.texts(text_id::shell_reading));
        return;
    }
    const ClosedYear& shown = *m_reading.answer();
    draw_quarters(context, shown);
    for (const auto& quarter : shown)
        if (quarter)
            draw_closed_comparison(context, *quarter);
}

void ClosedPage::draw_quarters(PageContext& context, const ClosedYear& year) {
    const CardScope card{context.look, "quarters", {}, CardHeight::of_content};
    for (int quarter = 1; quarter <= 4; ++quarter)
        draw_row(context, year, quarter);
}

void ClosedPage::draw_row(PageContext& context, const ClosedYear& year, int quarter) {
    const Look& look = context.look;
    ImGui::PushID(quarter);
    const auto& shown = year[static_cast<size_t>(quarter - 1)];
    const Box row = box_at_cursor({ImGui::GetContentRegionAvail().x, look.px(row_height)});
    draw_text_in(look, {row.min, {row.min.x + look.px(name_width), row.max.y}}, look.heading(),
                 words_of(quarter_of(context, quarter), context.texts));
    const Chip chip = chip_of(context, shown, has_ended(context, quarter));
    draw_chip(look,
              {row.min.x + look.px(name_width), row.centre().y - chip_size(look, chip).y / 2.0F},
              chip);
    if (shown)
        draw_text_in(look,
                     {{row.min.x + look.px(name_width + chip_width), row.min.y},
                      {row.max.x - look.px(chip_width), row.max.y}},
                     look.secondary(), details_of(context, *shown));
    draw_actions(context, year, quarter);
    ImGui::SetCursorScreenPos({row.min.x, row.max.y});
    ImGui::Dummy({0.0F, 0.0F});
    if (m_draft.quarter == quarter && m_draft.asks != Asks::nothing)
        draw_draft(context);
    ImGui::PopID();
}

/// At the right end of the row whose cursor stands at its left.
void ClosedPage::draw_actions(PageContext& context, const ClosedYear& year, int quarter) {
    const Look& look = context.look;
    const bool is_closed = year[static_cast<size_t>(quarter - 1)].has_value();
    const bool is_being_asked = m_draft.quarter == quarter && m_draft.asks != Asks::nothing;
    if (is_being_asked || (!is_closed && !has_ended(context, quarter)))
        return;
    const std::string text =
        is_closed ? std::string{context.texts(text_id::closed_reopen)}
                  : context.texts(text_id::closed_close,
                                  words_of(quarter_of(context, quarter), context.texts));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + ImGui::GetContentRegionAvail().x - button_width(look, text),
                               at.y + look.px((row_height - control_height) / 2.0F)});
    ImGui::BeginDisabled(context.desk.is_read_only());
    if (button(look, text, "action"))
        m_draft = {quarter, is_closed ? Asks::reason : Asks::note, {}};
    ImGui::EndDisabled();
}

void ClosedPage::draw_draft(PageContext& context) {
    const Look& look = context.look;
    const bool reopens = m_draft.asks == Asks::reason;
    text_field(look,
               {"text", context.texts(reopens ? text_id::closed_reason : text_id::closed_note)},
               m_draft.text);
    const bool may = !reopens || !trimmed(m_draft.text).empty();
    ImGui::BeginDisabled(!may);
    const std::string action =
        reopens ? std::string{context.texts(text_id::closed_reopen)}
                : context.texts(text_id::closed_close,
                                words_of(quarter_of(context, m_draft.quarter), context.texts));
    const bool pressed = button(look, action, "carry-out", ButtonKind::primary);
    ImGui::EndDisabled();
    ImGui::SameLine(0.0F, look.px(button_gap));
    if (button(look, context.texts(text_id::shell_cancel), "cancel"))
        m_draft = {};
    else if (pressed && may)
        carry_out(context);
}

void ClosedPage::carry_out(PageContext& context) {
    const Draft draft = std::exchange(m_draft, {});
    const Quarter quarter = quarter_of(context, draft.quarter);
    const std::string text{trimmed(draft.text)};
    const std::string label{context.texts(text_id::form_saving)};
    if (draft.asks == Asks::reason) {
        context.desk.write(label, reopening_label(quarter, text),
                           [quarter](Writer& writer) { writer.reopen_quarter(quarter); });
        return;
    }
    ClosedQuarter closing;
    closing.quarter = quarter;
    closing.closed = context.today;
    closing.note = text;
    context.desk.write(label, closing_label(quarter),
                       [closing](Writer& writer) { writer.close_quarter(closing); });
}

} // namespace taizhang
