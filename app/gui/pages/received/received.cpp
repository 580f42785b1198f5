#include "gui/pages/received/received.h"

#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/form_export.h"
#include "gui/pages/import/import_tabs.h"
#include "gui/view/toasts.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "imgui/item_note.h"
#include "ledger/ledger.h"
#include "output/words/received_words.h"
#include "output/workbook/received_sheet.h"
#include "text/ids/column.h"
#include "text/ids/received.h"
#include "text/ids/shell.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float row_height = 27.0F;
constexpr float name_width = 160.0F;
constexpr float widest_name = 280.0F;
constexpr float narrowest_cell = 60.0F;
constexpr float usual_cell = 76.0F;
constexpr float cell_height = 23.0F;
constexpr float count_width = 72.0F;
constexpr float legend_height = 30.0F;

ReceivedSheet read_received(Reader& reader, int year, std::optional<ReportCycle> cycle, Date day) {
    ReceivedSheet sheet{reader.definitions(), {}, {year, {}, cycle, day}};
    const Calendar calendar = sheet.definitions.calendar();
    constexpr std::chrono::days month{31}; // another cut-off day may have moved files out of it
    const Period period = calendar.year(year);
    sheet.reporting = reporting_of(
        sheet.definitions, reader.received_files(Period{period.start - month, period.end + month}),
        reader.recorded_periods(year), sheet.asked);
    return sheet;
}

bool is_in_quarter(const ReportColumn& column, ReportCycle cycle, int quarter) {
    return cycle == ReportCycle::quarter ? column.number == quarter
                                         : (column.number + 2) / 3 == quarter;
}

/// The last column that has begun, of the quarter where one is looked at; nothing where none has.
std::optional<size_t> newest_column(const ReceivedSheet& sheet, int quarter) {
    std::optional<size_t> newest;
    const auto& [cycle, columns, files, rows, unplaced] = sheet.reporting;
    for (size_t column = 0; column < columns.size(); ++column)
        if (columns[column].period.start <= sheet.asked.day &&
            (quarter == 0 || is_in_quarter(columns[column], cycle, quarter)))
            newest = column;
    return newest;
}

} // namespace

void ReceivedPage::ask(PageContext& context) {
    const Asked asked{context.navigation.view().year, m_cycle, context.today};
    m_reading.ask(context.desk, context.texts(text_id::shell_reading), asked,
                  [](FiguresReader& figures, const Asked& question) {
                      return read_received(figures.reader(), question.year, question.cycle,
                                           question.day);
                  });
}

void ReceivedPage::draw(PageContext& context, const std::shared_ptr<const ShownImport>& import) {
    const Look& look = context.look;
    ask(context);
    draw_head(context);
    if (const ReceivedSheet* sheet = m_reading.answer()) {
        m_on_the_way = cells_on_the_way(*sheet, import.get());
        const CardScope card{look, "received", {0.0F, 0.0F}};
        if (sheet->reporting.rows.empty()) {
            text_block(look, look.body(),
                       context.texts(text_id::received_nobody, sheet->asked.year),
                       ImGui::GetContentRegionAvail().x);
        } else {
            draw_table(context, *sheet, ImGui::GetContentRegionAvail().y - look.px(legend_height));
            draw_legend(context);
        }
        if (const auto unplaced = words_of_unplaced(sheet->reporting, context.texts))
            text_block(look, look.secondary(), *unplaced, ImGui::GetContentRegionAvail().x);
    }
    m_export.draw_above(context);
}

void ReceivedPage::draw_head(PageContext& context) {
    const Look& look = context.look;
    const ReceivedSheet* sheet = m_reading.answer();
    const auto newest =
        sheet ? newest_column(*sheet, context.navigation.view().quarter) : std::nullopt;
    draw_import_tabs(context, newest ? count_words(sheet->reporting, *newest) : std::string{});
    if (!sheet)
        return;
    draw_buttons(context, *sheet);
    std::string note =
        context.texts(text_id::received_due_note, sheet->definitions.settings.report_due_day);
    if (newest)
        note += context.texts(
            text_id::received_next_due,
            column_name(sheet->reporting, sheet->reporting.columns[*newest], context.texts),
            to_iso(sheet->reporting.columns[*newest].due));
    text_block(look, look.secondary(), note, ImGui::GetContentRegionAvail().x);
}

void ReceivedPage::draw_buttons(PageContext& context, const ReceivedSheet& sheet) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const SegmentText cycles[]{{std::string{texts(text_id::received_by_month)}, "by-month"},
                               {std::string{texts(text_id::received_by_quarter)}, "by-quarter"}};
    flow_on(look, segments_width(look, cycles));
    const bool is_by_quarter = sheet.reporting.cycle == ReportCycle::quarter;
    if (const auto chosen = segmented(look, cycles, is_by_quarter ? 1 : 0))
        m_cycle = *chosen == 1 ? ReportCycle::quarter : ReportCycle::month;
    const auto offer = [&](TextId text, std::string_view id) {
        flow_on(look, button_width(look, texts(text)));
        return button(look, texts(text), id);
    };
    ImGui::BeginDisabled(sheet.reporting.rows.empty());
    const bool is_copied = offer(text_id::received_copy, "copy-received");
    const bool is_key = ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_C, ImGuiInputFlags_RouteGlobal);
    if (is_copied || (is_key && !sheet.reporting.rows.empty()))
        copy(context, sheet);
    if (offer(text_id::received_save, "save-received"))
        save(context);
    ImGui::EndDisabled();
    if (offer(text_id::received_forms_all, "forms-of-all"))
        export_branch_forms(context, m_export, quarter_of_view(context));
}

/// As text for the chat group.
void ReceivedPage::copy(PageContext& context, const ReceivedSheet& sheet) {
    std::string text;
    for (const std::string& line :
         notice_of(sheet.reporting, sheet.definitions, sheet.asked.year, context.texts))
        text += line + "\n";
    ImGui::SetClipboardText(text.c_str());
    context.toasts.show({std::string{context.texts(text_id::received_copied)}});
}

void ReceivedPage::save(PageContext& context) {
    const int year = context.navigation.view().year;
    const std::string title =
        std::to_string(year) + std::string{context.texts(text_id::received_title)};
    m_export.ask_where(
        context.desk.path().parent_path() / file_name_of(title, ".xlsx"),
        [](const std::filesystem::path& file) { return file.extension() == ".xlsx"; }, ".xlsx",
        [year, cycle = m_cycle, day = context.today, texts = context.texts](
            LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite) {
            Reader reader{copy.ledger()};
            const ReceivedSheet sheet = read_received(reader, year, cycle, day);
            write_whole(
                target.string(),
                received_workbook_of(sheet.reporting, sheet.definitions, sheet.asked, texts),
                overwrite);
            return Desk::Remember{};
        });
}

/// Titles and sums stay while the rows are scrolled.
void ReceivedPage::draw_table(PageContext& context, const ReceivedSheet& sheet, float height) {
    const Look& look = context.look;
    const size_t columns = sheet.reporting.columns.size();
    const float room = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    m_frame = {look.px(name_width), look.px(usual_cell), look.px(count_width), look.px(row_height)};
    const float spare = std::max(0.0F, room - m_frame.width(columns));
    m_frame.name += std::min(spare / 2.0F, look.px(widest_name - name_width));
    const float for_cells = room - m_frame.name - 2.0F * m_frame.count;
    m_frame.cell = std::max(for_cells / static_cast<float>(columns), look.px(narrowest_cell));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::BeginChild("matrix", {0.0F, height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_HorizontalScrollbar);
    draw_titles(context, sheet);
    const float rows =
        std::max(m_frame.row, ImGui::GetContentRegionAvail().y - m_frame.row - look.px(4));
    const auto all = static_cast<float>(sheet.reporting.rows.size()) * m_frame.row;
    ImGui::BeginChild(
        "rows", {m_frame.width(columns) + ImGui::GetStyle().ScrollbarSize, std::min(rows, all)},
        ImGuiChildFlags_NavFlattened);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(sheet.reporting.rows.size()), m_frame.row);
    while (clipper.Step())
        for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row)
            draw_row(context, sheet, sheet.reporting.rows[static_cast<size_t>(row)]);
    ImGui::EndChild();
    draw_sums(context, sheet);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void ReceivedPage::draw_titles(PageContext& context, const ReceivedSheet& sheet) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const size_t columns = sheet.reporting.columns.size();
    const Box row = box_at_cursor({m_frame.width(columns), m_frame.row});
    const int quarter = context.navigation.view().quarter;
    float x = row.min.x;
    const auto draw = [&](float width, std::string_view text, bool is_chosen, Align align) {
        draw_text_in(look, Box{{x, row.min.y}, {x + width, row.max.y}}.inset(look.px(6), 0.0F),
                     is_chosen ? bold(look.secondary()) : look.secondary(), text, align);
        x += width;
    };
    draw(m_frame.name, texts(text_id::column_unit), false, Align::left);
    for (const ReportColumn& column : sheet.reporting.columns)
        draw(m_frame.cell, column_name(sheet.reporting, column, texts),
             is_in_quarter(column, sheet.reporting.cycle, quarter), Align::centre);
    draw(m_frame.count, texts(text_id::received_late_count), false, Align::right);
    draw(m_frame.count, texts(text_id::received_missing_count), false, Align::right);
    ImGui::GetWindowDrawList()->AddLine({row.min.x, row.max.y}, row.max, look.palette().border);
    ImGui::Dummy(row.size());
}

void ReceivedPage::draw_row(PageContext& context, const ReceivedSheet& sheet,
                            const ReportRow& row) {
    const Look& look = context.look;
    const OrgUnit& unit = sheet.definitions.units.at(row.unit);
    const Box line = box_at_cursor({m_frame.width(row.cells.size()), m_frame.row});
    const std::string id = std::to_string(raw(unit.id));
    if (press_area(labelled(unit.name, "form" + id), {m_frame.name, m_frame.row}))
        export_branch_form(context, m_export, unit.id, quarter_of_view(context));
    const Box name = box_of_last_item();
    draw_text_in(look, name.inset(look.px(6), 0.0F),
                 ImGui::IsItemHovered() ? in_colour(look.secondary(), look.palette().data_current)
                                        : in_colour(look.secondary(), look.palette().text),
                 unit.name);
    const float inset_y = (m_frame.row - look.px(cell_height)) / 2.0F;
    for (size_t column = 0; column < row.cells.size(); ++column) {
        const auto found = m_on_the_way.find({row.unit, column});
        const ReceivedCell cell = received_cell(
            row.cells[column], sheet.reporting.columns[column],
            found == m_on_the_way.end() ? OnTheWay::nothing : found->second, context.texts);
        ImGui::SameLine();
        const std::string cell_id = "cell" + id + "-" + std::to_string(column);
        if (press_area(labelled(cell.word, cell_id), {m_frame.cell, m_frame.row}))
            open(context, sheet, row, column);
        if (cell.word.empty())
            note_item({.name = unit.name});
        const Box box = box_of_last_item();
        draw_received_cell(look, box.inset(look.px(2), inset_y), cell);
        if (ImGui::IsItemHovered())
            ImGui::GetWindowDrawList()->AddRect(box.min, box.max, look.palette().data_past,
                                                look.px(4));
    }
    float x = line.max.x - 2.0F * m_frame.count;
    for (const auto& [state, ink] : {std::pair{ReportState::late, look.palette().behind.text},
                                     std::pair{ReportState::missing, look.palette().alarm.text}}) {
        if (const int count = row.count(state); count > 0)
            draw_text_in(
                look, Box{{x, line.min.y}, {x + m_frame.count, line.max.y}}.inset(look.px(6), 0.0F),
                in_colour(bold(look.secondary()), ink), std::to_string(count), Align::right);
        x += m_frame.count;
    }
    ImGui::GetWindowDrawList()->AddLine({line.min.x, line.max.y - 1.0F},
                                        {line.max.x, line.max.y - 1.0F}, look.palette().grid);
    ImGui::SetCursorScreenPos({line.min.x, line.max.y});
    ImGui::Dummy({0.0F, 0.0F});
}

/// Of the units that owe a report.
void ReceivedPage::draw_sums(PageContext& context, const ReceivedSheet& sheet) {
    const Look& look = context.look;
    const size_t columns = sheet.reporting.columns.size();
    const Box row = box_at_cursor({m_frame.width(columns), m_frame.row});
    ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, look.palette().track);
    float x = row.min.x;
    const auto draw = [&](float width, std::string_view text, Align align) {
        draw_text_in(look, Box{{x, row.min.y}, {x + width, row.max.y}}.inset(look.px(6), 0.0F),
                     bold(look.secondary()), text, align);
        x += width;
    };
    draw(m_frame.name, context.texts(text_id::received_count), Align::left);
    for (size_t column = 0; column < columns; ++column)
        draw(m_frame.cell, count_words(sheet.reporting, column), Align::centre);
    for (const ReportState state : {ReportState::late, ReportState::missing}) {
        int count = 0;
        for (const ReportRow& each : sheet.reporting.rows)
            count += each.count(state);
        draw(m_frame.count, std::to_string(count), Align::right);
    }
    ImGui::Dummy(row.size());
}

void ReceivedPage::draw_legend(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    using Ground = ReceivedCell::Ground;
    const std::pair<TextId, ReceivedCell> marks[]{
        {text_id::received_legend_sent, {{}, Ground::good, false, false}},
        {text_id::received_legend_late, {{}, Ground::behind, false, false}},
        {text_id::received_legend_other, {{}, Ground::changed, false, false}},
        {text_id::received_state_missing, {{}, Ground::alarm, false, false}},
        {text_id::received_state_due, {{}, Ground::outline, false, false}},
        {text_id::received_state_not_required, {{}, Ground::none, true, false}}};
    ImGui::Dummy({0.0F, look.px(4)});
    for (const auto& [text, mark] : marks) {
        const float width = text_size(look, look.small(), texts(text)).x + look.px(30);
        flow_on(look, width);
        const Box box = box_at_cursor({width, look.px(20)});
        draw_received_cell(
            look, box_at({box.min.x, box.centre().y - look.px(6)}, {look.px(18), look.px(12)}),
            mark);
        draw_text_in(look, {{box.min.x + look.px(24), box.min.y}, box.max}, look.small(),
                     texts(text));
        ImGui::Dummy(box.size());
    }
    const float hint = text_size(look, look.small(), texts(text_id::received_hint)).x;
    flow_on(look, hint);
    const Box box = box_at_cursor({hint + look.px(2), look.px(20)});
    draw_text_in(look, box, look.small(), texts(text_id::received_hint));
    ImGui::Dummy(box.size());
}

/// The records of the unit in the period.
void ReceivedPage::open(PageContext& context, const ReceivedSheet& sheet, const ReportRow& row,
                        size_t column) {
    const ReportColumn& told = sheet.reporting.columns[column];
    View view = context.navigation.view();
    view.page = PageId::records;
    view.scroll = 0.0F;
    view.unit = sheet.definitions.units.at(row.unit).id;
    view.quarter =
        sheet.reporting.cycle == ReportCycle::quarter ? told.number : (told.number + 2) / 3;
    view.records = {};
    context.navigation.go(view);
}

} // namespace taizhang
