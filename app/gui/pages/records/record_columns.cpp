#include "gui/pages/records/record_columns.h"

#include "chart/quarterly_data.h"
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
    RecordColumn{RecordField::start, text_id::records_date, 116.0F, 148.0F, Align::left,
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
    return to_iso(period.start) + " – " + to_iso(period.end).substr(5);
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

} // namespace

RecordColumns record_columns_in(const Look& look, float width) {
    const auto* end = std::ranges::find_if(all_columns, [&](const RecordColumn& column) {
        return width < look.px(column.narrowest_table);
    });
    return {all_columns.begin(), end};
}

std::vector<TableColumn> table_columns(RecordColumns columns, const Look& look, float width,
                                       const Texts& texts) {
    const bool is_wide = width >= look.px(wide_table);
    std::vector<TableColumn> result;
    for (const RecordColumn& column : columns)
        result.push_back({std::string{texts(column.title)},
                          is_wide ? column.width_in_wide : column.width, column.align});
    return result;
}

std::string shown_text(const Record& record, RecordField cell, const Definitions& definitions,
                       const Texts& texts) {
    const auto place = place_of(definitions, record.indicator);
    const Indicator* indicator =
        place ? &definitions.indicators[static_cast<size_t>(*place)] : nullptr;
    switch (cell) {
    case RecordField::start:
        return date_text(record.period);
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

} // namespace taizhang
