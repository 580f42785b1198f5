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

/// The last one only where there is room.
constexpr std::array all_columns{
    RecordColumn{RecordCell::date, text_id::records_date, 116.0F, Align::left, SortedBy::date},
    RecordColumn{RecordCell::indicator, text_id::column_indicator, 150.0F, Align::left,
                 SortedBy::indicator},
    RecordColumn{RecordCell::unit, text_id::records_unit, 122.0F, Align::left, SortedBy::unit},
    RecordColumn{RecordCell::topic, text_id::records_topic, 0.0F, Align::left, std::nullopt},
    RecordColumn{RecordCell::quantity, text_id::records_quantity, 88.0F, Align::right,
                 SortedBy::quantity},
    RecordColumn{RecordCell::participants, text_id::records_participants, 74.0F, Align::right,
                 std::nullopt},
    RecordColumn{RecordCell::hours, text_id::column_hours, 70.0F, Align::right, std::nullopt},
    RecordColumn{RecordCell::note, text_id::column_note, 0.0F, Align::left, std::nullopt},
};
constexpr float narrowest_with_all = 980.0F;

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
    const RecordColumns all{all_columns};
    return width < look.px(narrowest_with_all) ? all.first(all.size() - 1) : all;
}

std::vector<TableColumn> table_columns(RecordColumns columns, const Texts& texts) {
    std::vector<TableColumn> result;
    for (const RecordColumn& column : columns)
        result.push_back({std::string{texts(column.title)}, column.width, column.align});
    return result;
}

std::string shown_text(const Record& record, RecordCell cell, const Definitions& definitions,
                       const Texts& texts) {
    const auto place = place_of(definitions, record.indicator);
    const Indicator* indicator =
        place ? &definitions.indicators[static_cast<size_t>(*place)] : nullptr;
    switch (cell) {
    case RecordCell::date:
        return date_text(record.period);
    case RecordCell::indicator:
        return indicator ? shown_name(*indicator, texts.language()) : std::string{};
    case RecordCell::unit: {
        const auto unit = definitions.units.place_of(record.unit);
        return unit ? definitions.units.at(*unit).name : std::string{};
    }
    case RecordCell::quantity:
        return amount_text(record, indicator, texts);
    case RecordCell::participants:
        return record.participants ? grouped(static_cast<double>(*record.participants), 0) : "";
    case RecordCell::hours:
        return record.hours ? grouped_short(to_number(*record.hours), 3) : "";
    case RecordCell::topic:
    case RecordCell::note:
        break;
    }
    return cell_text(record, cell, definitions);
}

} // namespace taizhang
