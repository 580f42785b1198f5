#include "gui/pages/records/record_columns.h"

#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/pages/records/record_header_filters.h"
#include "intake/record/record_cell.h"
#include "ledger/record_fields.h"
#include "text/ids/chart.h"
#include "text/ids/column.h"
#include "text/ids/records.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

/// The last ones only where there is room.
constexpr std::array all_columns{
    RecordColumn{RecordField::start, text_id::records_date, 150.0F, 150.0F, Align::left,
                 SortedBy::date},
    RecordColumn{RecordField::indicator, text_id::column_indicator, 150.0F, 150.0F, Align::left,
                 SortedBy::indicator},
    RecordColumn{RecordField::unit, text_id::records_unit, 122.0F, 150.0F, Align::left,
                 SortedBy::unit},
    RecordColumn{RecordField::topic, text_id::records_topic, 0.0F, 0.0F, Align::left},
    RecordColumn{RecordField::quantity, text_id::records_quantity, 88.0F, 88.0F, Align::right,
                 SortedBy::quantity},
    RecordColumn{RecordField::participants, text_id::records_participants, 74.0F, 64.0F,
                 Align::right},
    RecordColumn{RecordField::hours, text_id::column_hours, 70.0F, 60.0F, Align::right},
    RecordColumn{RecordField::note, text_id::column_note, 0.0F, 0.0F, Align::left, {}, 980.0F},
    RecordColumn{
        RecordField::place, text_id::column_place, 110.0F, 110.0F, Align::left, {}, wide_table},
    RecordColumn{RecordField::host, text_id::column_host, 120.0F, 120.0F, Align::left, {}, 1300.0F},
};

std::string date_text(const Period& period) {
    if (period.start == period.end)
        return to_iso(period.start);
    const std::string start = to_iso(period.start);
    const std::string end = to_iso(period.end);
    return start + " – " + (start.starts_with(end.substr(0, 4)) ? end.substr(5) : end);
}

std::string amount_text(const Record& record, const Indicator* indicator, const Texts& texts) {
    if (is_pending(record))
        return std::string{texts(text_id::records_pending)};
    const std::string value = grouped_short(to_number(*record.quantity),
                                            indicator ? std::max(indicator->decimals, 0) : 3);
    if (record.precision == Precision::exact)
        return value;
    return texts(text_id::chart_about, std::string_view{value});
}

const std::array<std::string, all_columns.size()>& ids_of_all() {
    static const auto ids = [] {
        std::array<std::string, all_columns.size()> made;
        for (size_t place = 0; place < made.size(); ++place)
            made[place] = row_of(all_columns[place].cell).column;
        return made;
    }();
    return ids;
}

/// In two lines where one has no room.
void draw_period(const Look& look, const Box& box, const Period& period) {
    const std::string text = date_text(period);
    if (text_size(look, look.body(), text).x <= box.width())
        return draw_text_in(look, box, look.body(), text);
    const float middle = box.centre().y;
    const float height = line_height(look, look.small());
    draw_text_in(look, {{box.min.x, middle - height}, {box.max.x, middle}}, look.small(),
                 to_iso(period.start) + " –");
    draw_text_in(look, {{box.min.x, middle}, {box.max.x, middle + height}}, look.small(),
                 to_iso(period.end));
}

SortDirection first_direction(SortedBy by) {
    return by == SortedBy::indicator || by == SortedBy::unit ? SortDirection::ascending
                                                             : SortDirection::descending;
}

} // namespace

std::string shown_text(const Record& record, RecordField cell, const Definitions& definitions,
                       const Texts& texts) {
    const auto place = place_of(definitions, record.indicator);
    const Indicator* indicator = place ? &definitions.indicators[*place] : nullptr;
    switch (cell) {
    case RecordField::indicator:
        return indicator ? shown_name(*indicator, texts.language()) : std::string{};
    case RecordField::unit: {
        const auto unit = definitions.units.place_of(record.unit);
        return unit ? definitions.units.at(*unit).name : std::string{};
    }
    case RecordField::quantity:
        return amount_text(record, indicator, texts);
    case RecordField::participants:
        return record.participants ? grouped(static_cast<double>(*record.participants), 0) : "";
    case RecordField::hours:
        return record.hours ? grouped_short(to_number(*record.hours), 3) : "";
    default:
        return cell_text(record, cell, definitions);
    }
}

KeptColumns& kept_record_columns(WindowSettings& settings) {
    return settings.columns["records"];
}

ShownRecords::ShownRecords(const Look& look, float width, const Texts& texts,
                           const KeptColumns& kept) {
    const bool is_wide = width >= look.px(wide_table);
    for (const size_t place : arranged(ids_of_all(), kept)) {
        const RecordColumn& column = all_columns[place];
        if (width < look.px(column.narrowest_table))
            continue;
        m_columns.push_back(column);
        m_ids.push_back(ids_of_all()[place]);
        m_layout.push_back({std::string{texts(column.title)},
                            is_wide ? column.width_in_wide : column.width, column.align});
    }
    keep_widths({m_ids, m_layout}, kept, look, width);
}

std::vector<HeaderColumn> ShownRecords::titles(const Texts& texts, const RecordsView& view,
                                               const ListOrder& order) const {
    std::vector<HeaderColumn> titles;
    for (size_t place = 0; place < m_columns.size(); ++place) {
        const RecordColumn& column = m_columns[place];
        HeaderColumn title{m_ids[place], std::string{texts(column.title)}, column.align,
                           column.sorted_by.has_value()};
        if (column.sorted_by == order.by)
            title.sorted = order.direction;
        if (can_be_filtered(column.cell))
            title.filter = is_filtered(view, column.cell) ? HeaderFilter::on : HeaderFilter::off;
        titles.push_back(std::move(title));
    }
    return titles;
}

void ShownRecords::set(KeptColumns& kept, const HeaderEvent& event, const TableLayout& layout,
                       const Look& look) const {
    auto shown = m_layout;
    take_event(kept, event, ids_of_all(), {m_ids, shown}, layout, look);
}

ListOrder list_order(const KeptColumns& kept) {
    if (kept.sorted)
        for (const RecordColumn& column : all_columns)
            if (column.sorted_by && row_of(column.cell).column == kept.sorted->column)
                return {*column.sorted_by, kept.sorted->direction};
    return {};
}

void sort_by(KeptColumns& kept, const RecordColumn& column, std::optional<SortDirection> asked) {
    const ListOrder order = list_order(kept);
    const SortedBy by = column.sorted_by.value_or(SortedBy::date);
    const auto now = order.by == by ? std::optional{order.direction} : std::nullopt;
    kept.sorted = KeptSort{std::string{row_of(column.cell).column},
                           asked.value_or(sort_pressed(now, first_direction(by)))};
}

void draw_record_cell(const Look& look, const Texts& texts, const Definitions& definitions,
                      const RecordCell& cell, const Record& record) {
    const RecordField field = cell.column.cell;
    if (field == RecordField::start)
        return draw_period(look, cell.box, record.period);
    const bool is_pending_cell = field == RecordField::quantity && is_pending(record);
    const auto style =
        is_pending_cell ? in_colour(look.body(), look.palette().behind.text) : look.body();
    draw_text_in(look, cell.box, style, shown_text(record, field, definitions, texts),
                 cell.column.align);
}

} // namespace taizhang
