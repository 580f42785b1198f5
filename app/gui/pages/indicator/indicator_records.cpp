#include "gui/pages/indicator/indicator_records.h"

#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "gui/look/shapes.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/table_layout.h"
#include "text/ids/bar.h"
#include "text/ids/branches.h"
#include "text/ids/chart.h"
#include "text/ids/nav.h"
#include "text/ids/records.h"
#include "text/ids/table.h"
#include "text/ids/top.h"
#include "text/number_format.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

std::string part_name(const Texts& texts, const ViewFigures& figures) {
    const int month = figures.asked.part_month;
    if (month != 0)
        return std::string{month > 12 ? texts(text_id::branches_no_month)
                                      : month_name(month, texts)};
    switch (figures.asked.part) {
    case FigurePart::quarter:
        return std::string{quarter_name(figures.asked.part_quarter - 1, texts)};
    case FigurePart::unassigned:
        return std::string{texts(text_id::table_unassigned)};
    case FigurePart::year_to_date:
        break;
    }
    return texts(text_id::top_year, figures.point.year);
}

std::string tally_text(const Texts& texts, const Indicator& indicator, const Tally& tally) {
    std::string sum = value_with_unit(indicator, to_number(tally.sum), texts.language());
    if (tally.approximate)
        sum = texts(text_id::chart_about, std::string_view{sum});
    return sum;
}

/// `构成这 8 次的记录`; a ratio has two sums, and pending records have none.
std::string title_of(const Texts& texts, const Indicator& indicator, const Evidence& evidence) {
    if (indicator.measure == Measure::ratio)
        return std::string{texts(text_id::records_of_ratio)};
    if (evidence.tally.records == 0)
        return std::string{texts(text_id::records_without_number)};
    return texts(text_id::records_title, tally_text(texts, indicator, evidence.tally));
}

std::string note_of(const Texts& texts, const ViewFigures& figures) {
    const Evidence& evidence = figures.indicator->evidence;
    std::string note = part_name(texts, figures);
    if (figures.asked.records_of)
        if (const auto place = figures.definitions().units.place_of(*figures.asked.records_of))
            note += " · " + figures.definitions().units.at(*place).name;
    const int all = evidence.tally.records + evidence.tally.pending;
    note += " · " + texts(text_id::bar_records, all);
    if (evidence.tally.pending > 0)
        note += " · " + texts(text_id::chart_pending, evidence.tally.pending);
    if (std::cmp_less(evidence.records.size(), all))
        note += " · " + texts(text_id::records_newest, static_cast<int>(evidence.records.size()));
    return note;
}

void list_all_units(View& view) {
    view.records_of.reset();
    view.records_alone = false;
}

void draw_title(PageContext& context, const ViewFigures& figures, const Indicator& indicator) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const std::string title = title_of(texts, indicator, figures.indicator->evidence);
    const float width = ImGui::GetContentRegionAvail().x;
    const Box line = box_at_cursor({width, line_height(look, look.heading())});
    const std::string all{texts(text_id::records_all_units)};
    const bool can_widen = context.navigation.view().records_of.has_value();
    const float right = can_widen ? text_size(look, look.secondary(), all).x + look.px(8) : 0.0F;
    const float title_width =
        std::min(text_size(look, look.heading(), title).x, line.width() - right);
    draw_text_in(look, box_at(line.min, {title_width, line.height()}), look.heading(), title);
    draw_text_in(
        look,
        {{line.min.x + title_width + look.px(8), line.min.y}, {line.max.x - right, line.max.y}},
        look.secondary(), note_of(texts, figures));
    if (can_widen) {
        ImGui::SetCursorScreenPos({line.max.x - right + look.px(8), line.min.y});
        if (press_area(labelled(all, "all-units"), {right - look.px(8), line.height()}))
            list_all_units(context.navigation.current());
        draw_text_in(look, box_of_last_item(), in_colour(look.secondary(), look.palette().link),
                     all);
    }
    ImGui::SetCursorScreenPos(line.min);
    ImGui::Dummy(line.size());
}

/// Wide enough for a period where one is listed.
float date_width(const std::vector<Record>& records) {
    const bool all_days = std::ranges::all_of(
        records, [](const Record& record) { return record.period.start == record.period.end; });
    return all_days ? 108.0F : 190.0F;
}

std::vector<TableColumn> columns_of(const Texts& texts, const std::vector<Record>& records,
                                    bool with_indicator) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    std::vector<TableColumn> columns{
        {title(text_id::records_date), date_width(records), Align::left},
        {title(text_id::records_unit), 0.0F, Align::left}};
    if (with_indicator)
        columns.push_back({title(text_id::nav_indicator), 0.0F, Align::left});
    columns.push_back({title(text_id::records_topic), 0.0F, Align::left});
    columns.push_back({title(text_id::records_quantity), 92.0F, Align::right});
    columns.push_back({title(text_id::records_participants), 72.0F, Align::right});
    return columns;
}

std::string period_text(const Period& period) {
    if (period.start == period.end)
        return to_iso(period.start);
    return to_iso(period.start) + "~" + to_iso(period.end);
}

std::string quantity_text(const Texts& texts, const Indicator& indicator, const Record& record) {
    if (is_pending(record))
        return std::string{texts(text_id::records_pending)};
    const std::string value = value_text(indicator, to_number(*record.quantity));
    if (record.precision == Precision::exact)
        return value;
    return texts(text_id::chart_about, std::string_view{value});
}

/// Draws the rows of one list.
class RecordRows {
public:
    RecordRows(PageContext& context, const ViewFigures& figures, const TableLayout& table,
               bool with_indicator)
        : m_context(context), m_figures(figures), m_table(table), m_with_indicator(with_indicator) {
    }

    void draw(const Box& row, const Record& record) const {
        const Look& look = m_context.look;
        const Definitions& definitions = m_figures.definitions();
        const Indicator& indicator = m_figures.indicator_at(
            place_of(definitions, record.indicator).value_or(IndicatorPlace{}));
        size_t column = 0;
        const auto put = [&](const TextStyle& style, std::string_view text) {
            m_table.draw_cell(row, column++, style, text);
        };
        put(look.body(), period_text(record.period));
        put(look.body(), definitions.units.at(*definitions.units.place_of(record.unit)).name);
        if (m_with_indicator)
            put(look.body(), shown_name(indicator, m_context.texts.language()));
        put(look.body(), record.topic.empty() ? record.note : record.topic);
        put(is_pending(record) ? in_colour(look.body(), look.palette().behind.text) : look.body(),
            quantity_text(m_context.texts, indicator, record));
        put(look.body(),
            record.participants ? grouped(static_cast<double>(*record.participants), 0) : "");
        m_table.draw_rule_below(row);
    }

private:
    PageContext& m_context;
    const ViewFigures& m_figures;
    const TableLayout& m_table;
    bool m_with_indicator;
};

/// True when the row was pressed.
bool press_record(const Look& look, const Box& row, const Record& record, bool is_shown) {
    const std::string id = "record-" + std::to_string(raw(record.id));
    const bool is_pressed =
        press_area(labelled(record.topic.empty() ? record.note : record.topic, id), row.size());
    if (is_shown || ImGui::IsItemHovered() || ImGui::IsItemFocused())
        ImGui::GetWindowDrawList()->AddRectFilled(
            row.min, row.max, is_shown ? look.palette().chosen_row : look.palette().track);
    return is_pressed;
}

void open_peek(const PageContext& context, RecordPeek& peek, const std::vector<Record>& records,
               size_t place) {
    std::vector<RecordId> ids;
    for (const Record& record : records)
        ids.push_back(record.id);
    peek.open(context, std::move(ids), place);
}

void draw_rows(PageContext& context, const ViewFigures& figures, RecordPeek& peek,
               bool with_indicator) {
    const auto& records = figures.indicator->evidence.records;
    const auto columns = columns_of(context.texts, records, with_indicator);
    const float bar = ImGui::GetStyle().ScrollbarSize;
    const float width = ImGui::GetContentRegionAvail().x - bar;
    const TableLayout table{context.look, columns, width};
    table.draw_header();
    ImGui::BeginChild("rows", {}, ImGuiChildFlags_NavFlattened);
    const RecordRows rows{context, figures, table, with_indicator};
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(records.size()), table.row_height());
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const Box row = box_at_cursor({width, table.row_height()});
            const Record& record = records[static_cast<size_t>(i)];
            if (press_record(context.look, row, record, peek.shown() == record.id))
                open_peek(context, peek, records, static_cast<size_t>(i));
            rows.draw(row, record);
        }
    }
    ImGui::EndChild();
}

} // namespace

void draw_record_list(PageContext& context, const ViewFigures& figures, RecordPeek& peek,
                      ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "records", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const Indicator& indicator = figures.indicator_at(figures.indicator->indicator);
    draw_title(context, figures, indicator);
    if (figures.indicator->evidence.records.empty())
        text_block(look, look.secondary(), context.texts(text_id::records_none),
                   ImGui::GetContentRegionAvail().x);
    else
        draw_rows(context, figures, peek, indicator.measure == Measure::ratio);
    ImGui::PopStyleVar();
}

} // namespace taizhang
