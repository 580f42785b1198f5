#include "gui/entry/paste_preview.h"

#include "chart/quarterly_data.h"
#include "gui/desk/failure_text.h"
#include "gui/desk/step_size.h"
#include "gui/entry/day_order_choice.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_context.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "gui/widgets/table_layout.h"
#include "intake/plan/import_write.h"
#include "output/words/entry_words.h"
#include "text/ids/column.h"
#include "text/ids/entry.h"
#include "text/ids/paste.h"
#include "text/ids/step.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

constexpr float widest = 1080.0F;
constexpr float highest = 640.0F;

std::vector<TableColumn> columns_of_preview(const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    return {{"", 36.0F, Align::left},
            {title(text_id::paste_row), 56.0F, Align::right},
            {title(text_id::paste_state), 116.0F, Align::left},
            {title(text_id::column_start), 120.0F, Align::left},
            {title(text_id::column_indicator), 0.0F, Align::left},
            {title(text_id::column_unit), 0.0F, Align::left},
            {title(text_id::column_quantity), 90.0F, Align::right},
            {title(text_id::paste_reason), 0.0F, Align::left}};
}

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : "、") + name;
    return all;
}

/// Every reason with the name of its field.
std::string reasons(const std::vector<FieldProblem>& problems, const Texts& texts) {
    std::string all;
    for (const FieldProblem& problem : problems)
        all += (all.empty() ? "" : " ") + std::string{texts(text_of(problem.field))} + ": " +
               words_of(problem, texts);
    return all;
}

/// What the row is about by its name in the ledger; as pasted where that is not known.
std::string indicator_of(const PastedRow& row, const ImportPlan& plan, const Texts& texts) {
    return row.planned ? shown_name(plan.indicators[row.planned->indicator].value, texts.language())
                       : row.typed[RecordField::indicator];
}

std::string unit_of(const PastedRow& row, const ImportPlan& plan) {
    return row.planned ? plan.units[row.planned->unit].value.name : row.typed[RecordField::unit];
}

Chip state_of(const PastedRow& row, const Texts& texts) {
    if (row.is_wrong())
        return {Tone::bad, ChipSymbol::cross, texts(text_id::paste_wrong)};
    if (row.is_likely_duplicate())
        return {Tone::attention, ChipSymbol::diamond, texts(text_id::paste_duplicate)};
    if (!row.notices.empty())
        return {Tone::attention, ChipSymbol::diamond, texts(text_id::paste_odd)};
    return {Tone::good, ChipSymbol::check, texts(text_id::paste_new)};
}

} // namespace

void PastePreview::open(PageContext& context, const std::string& text) {
    const ViewFigures* figures = context.desk.figures();
    if (!figures)
        return;
    m_pasted = {m_pasted.number + 1,
                context.desk.revision().opened,
                text,
                std::string{context.texts(text_id::paste_source)},
                figures->book,
                context.navigation.view().year,
                DayOrder::as_written};
    m_is_another = true;
    m_table.reset();
    m_message.clear();
    m_failure = nullptr;
    m_is_to_open = true;
}

/// Another ledger is shown, for which the rows were not meant.
void PastePreview::give_up(Desk& desk) {
    if (m_failure)
        desk.tell(m_failure, Desk::Lost::step);
    const int number = m_pasted.number + 1;
    m_pasted = {};
    m_pasted.number = number;
    m_table.reset();
    m_message.clear();
    m_failure = nullptr;
    m_is_to_open = false;
}

/// The definitions stay those of the figures on the screen.
void PastePreview::ask(PageContext& context) {
    if (!context.desk.is_due(m_asker, m_is_another))
        return;
    m_is_another = false;
    auto read = [this, pasted = m_pasted, today = context.today](FiguresReader& reader, Job&) {
        auto table = std::make_shared<PastedTable>(read_pasted_table(
            pasted.text, pasted.book->definitions(), pasted.year, pasted.source, pasted.order));
        compare_with_records(*table, reader.reader(), today);
        return Worker::Deliver{[this, table] { take(table); }};
    };
    context.desk.ask(m_asker, std::string{context.texts(text_id::paste_checking)}, std::move(read));
}

void PastePreview::take(std::shared_ptr<const PastedTable> table) {
    m_table = std::move(table);
    m_chosen.clear();
    for (const PastedRow& row : m_table->rows)
        m_chosen.push_back(!row.is_wrong() && !row.is_likely_duplicate());
}

PastePreview::Counts PastePreview::counts() const {
    Counts counts;
    for (size_t place = 0; place < m_table->rows.size(); ++place) {
        const PastedRow& row = m_table->rows[place];
        ++(row.is_wrong()              ? counts.wrong
           : row.is_likely_duplicate() ? counts.duplicates
                                       : counts.fresh);
        counts.chosen += m_chosen[place] ? 1 : 0;
    }
    return counts;
}

void PastePreview::draw(PageContext& context) {
    const Look& look = context.look;
    const bool is_of_another =
        m_pasted.ledger >= 0 && m_pasted.ledger != context.desk.revision().opened;
    if (is_of_another)
        give_up(context.desk);
    constexpr auto name = "###paste";
    if (std::exchange(m_is_to_open, false))
        ImGui::OpenPopup(name);
    const DialogScope dialog{look, name, {widest, highest}};
    m_is_open = dialog.is_open();
    if (m_is_open && m_pasted.ledger >= 0)
        draw_content(context);
    else if (m_is_open)
        DialogScope::close();
}

void PastePreview::draw_content(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const float width = ImGui::GetContentRegionAvail().x;
    text_line(look, look.title(), texts(text_id::paste_title));
    if (!m_table || m_is_another)
        ask(context);
    if (!m_table) {
        text_line(look, look.secondary(), texts(text_id::paste_checking));
    } else if (m_table->rows.empty()) {
        text_block(look, look.body(), texts(text_id::paste_nothing), width);
    } else {
        const Counts found = counts();
        text_line(look, look.secondary(),
                  texts(text_id::paste_summary, found.fresh, found.duplicates, found.wrong));
        if (!m_table->ignored_columns.empty())
            text_block(look, look.secondary(),
                       texts(text_id::paste_ignored, joined(m_table->ignored_columns)), width);
        draw_day_question(context);
        const float below = look.px(control_height + 8.0F + (m_message.empty() ? 0.0F : 30.0F));
        draw_rows(context, ImGui::GetContentRegionAvail().y - below);
    }
    if (!m_message.empty())
        text_block(look, in_colour(look.secondary(), look.palette().alarm.text), m_message, width);
    draw_buttons(context);
}

/// What 03/04/2023 means is said once for all rows, which are then read again.
void PastePreview::draw_day_question(PageContext& context) {
    std::optional<OpenDay> open;
    for (const PastedRow& row : m_table->rows)
        for (const FieldProblem& problem : row.problems)
            if (!open)
                open = open_day_of(problem.reason, problem.arguments, row.typed[problem.field]);
    if (!open && m_pasted.order == DayOrder::as_written)
        return;
    const auto said = draw_day_order(context.look, context.texts, open, m_pasted.order);
    if (!said || *said == m_pasted.order)
        return;
    m_pasted.order = *said;
    m_is_another = true;
}

void PastePreview::draw_rows(PageContext& context, float height) {
    const Look& look = context.look;
    ImGui::BeginChild("rows", {0.0F, std::max(look.px(60), height)}, ImGuiChildFlags_NavFlattened);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const auto columns = columns_of_preview(context.texts);
    const TableLayout layout{look, columns, ImGui::GetContentRegionAvail().x};
    layout.draw_header();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(m_table->rows.size()), layout.row_height());
    while (clipper.Step())
        for (int place = clipper.DisplayStart; place < clipper.DisplayEnd; ++place)
            draw_row(context, static_cast<size_t>(place));
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

void PastePreview::draw_row(PageContext& context, size_t place) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const PastedRow& row = m_table->rows[place];
    const auto columns = columns_of_preview(texts);
    const float width = ImGui::GetContentRegionAvail().x;
    const TableLayout layout{look, columns, width};
    const Box box = box_at_cursor({width, layout.row_height()});
    const auto id = "row" + std::to_string(place); // a row may have several records
    if (press_area(labelled(std::to_string(row.row), id), box.size()) && !row.is_wrong())
        m_chosen[place] = !m_chosen[place];
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().chosen_row);
    const Box mark = layout.cell(box, 0);
    if (m_chosen[place])
        draw_symbol(mark.centre(), look.px(8), ChipSymbol::check, look.palette().data_current);
    layout.draw_cell(box, 1, look.secondary(), std::to_string(row.row));
    const Chip chip = state_of(row, texts);
    const ImVec2 size = chip_size(look, chip);
    const Box state = layout.cell(box, 2);
    draw_chip(look, {state.min.x, state.centre().y - size.y / 2.0F}, chip);
    layout.draw_cell(box, 3, look.body(), row.typed[RecordField::start]);
    layout.draw_cell(box, 4, look.body(), indicator_of(row, m_table->plan, texts));
    layout.draw_cell(box, 5, look.body(), unit_of(row, m_table->plan));
    layout.draw_cell(box, 6, look.body(), row.typed[RecordField::quantity]);
    if (row.is_wrong())
        layout.draw_cell(box, 7, in_colour(look.secondary(), look.palette().alarm.text),
                         reasons(row.problems, texts));
    else if (!row.notices.empty())
        layout.draw_cell(
            box, 7, in_colour(look.secondary(), colours_of(look.palette(), Tone::attention).text),
            reasons(row.notices, texts));
    else
        layout.draw_cell(box, 7, look.body(), row.typed[RecordField::topic]);
    layout.draw_rule_below(box);
}

void PastePreview::draw_buttons(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const int chosen = m_table ? counts().chosen : 0;
    if (chosen > 0 && !context.desk.is_read_only()) {
        if (button(look, texts(text_id::paste_write, chosen), "write", ButtonKind::primary))
            write(context);
        ImGui::SameLine();
    }
    if (button(look, texts(text_id::paste_cancel), "cancel") ||
        ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        m_failure = nullptr;
        DialogScope::close();
    }
}

void PastePreview::come_back(const std::exception_ptr& failure, const Texts& texts) {
    m_message = texts(text_id::entry_not_saved, text_of_failure(failure, texts));
    m_failure = failure;
    m_is_to_open = true;
}

/// The preview closes at once; it comes back, with the reason, if the ledger refuses.
void PastePreview::write(PageContext& context) {
    m_failure = nullptr;
    const auto plan = std::make_shared<const ImportPlan>(plan_of(*m_table, m_chosen));
    const StepLabel label{std::string{name_of(text_id::step_paste)},
                          {std::to_string(plan->records.size())}};
    context.desk.write(
        std::string{context.texts(text_id::entry_saving)}, label,
        [plan](Writer& writer) { write_import(*plan, writer); },
        [this, number = m_pasted.number, texts = context.texts](const std::exception_ptr& failure) {
            if (!failure || number != m_pasted.number)
                return Desk::Told::no;
            come_back(failure, texts);
            return Desk::Told::yes;
        },
        step_size(static_cast<std::int64_t>(plan->records.size())));
    DialogScope::close();
}

} // namespace taizhang
