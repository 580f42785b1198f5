#include "ledger/record_fields.h"

#include "text/ids/column.h"
#include "text/ids/entry.h"
#include "text/ids/workbook.h"

#include <array>

namespace taizhang {

namespace {

constexpr auto needed = FieldPresence::needed;
constexpr auto may_lack = FieldPresence::optional;

constexpr std::array rows{
    RecordFieldRow{RecordField::start, "start", "start", text_id::column_start,
                   text_id::entry_start, text_id::workbook_about_start, needed, &Period::start},
    RecordFieldRow{RecordField::end, "end", "end", text_id::column_end, text_id::entry_end,
                   text_id::workbook_about_end, may_lack, &Period::end},
    RecordFieldRow{RecordField::indicator, "indicator", "indicator_id", text_id::column_indicator,
                   text_id::entry_indicator, text_id::workbook_about_indicator, needed,
                   &Record::indicator},
    RecordFieldRow{RecordField::unit, "unit", "unit_id", text_id::column_unit, text_id::entry_unit,
                   text_id::workbook_about_unit, needed, &Record::unit},
    RecordFieldRow{RecordField::quantity, "quantity", "quantity", text_id::column_quantity,
                   text_id::column_quantity, text_id::workbook_about_quantity, needed,
                   &Record::quantity},
    RecordFieldRow{RecordField::approximate, "approximate", "approximate",
                   text_id::column_approximate, text_id::column_approximate,
                   text_id::workbook_about_approximate, may_lack, &Record::precision},
    RecordFieldRow{RecordField::participants, "participants", "participants",
                   text_id::column_participants, text_id::entry_participants,
                   text_id::workbook_about_participants, may_lack, &Record::participants},
    RecordFieldRow{RecordField::hours, "hours", "hours", text_id::column_hours,
                   text_id::column_hours, text_id::workbook_about_hours, may_lack, &Record::hours},
    RecordFieldRow{RecordField::topic, "topic", "topic", text_id::column_topic,
                   text_id::column_topic, text_id::workbook_about_topic, may_lack, &Record::topic,
                   Searched::with_initials},
    RecordFieldRow{RecordField::note, "note", "note", text_id::column_note, text_id::column_note,
                   text_id::workbook_about_note, may_lack, &Record::note, Searched::as_text},
    RecordFieldRow{RecordField::place, "place", "place", text_id::column_place,
                   text_id::column_place, text_id::workbook_about_place, may_lack, &Record::place,
                   Searched::with_initials},
    RecordFieldRow{RecordField::host, "host", "host", text_id::column_host, text_id::column_host,
                   text_id::workbook_about_host, may_lack, &Record::host, Searched::with_initials},
};

constexpr bool are_in_order() {
    for (size_t place = 0; place < rows.size(); ++place)
        if (rows[place].field != static_cast<RecordField>(place))
            return false;
    return rows.size() == record_field_count;
}
static_assert(are_in_order());

} // namespace

std::span<const RecordFieldRow, record_field_count> record_fields() {
    return rows;
}

} // namespace taizhang
