#include "intake/plan/against_records.h"
#include "intake/plan/import_write.h"
#include "intake/record/record_form.h"
#include "ledger/small_ledger.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"
#include "text/ids/period.h"
#include "text/ids/quantity.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// The small ledger with a ratio and two groups of one name.
Definitions definitions() {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    ledger.write(step("more"), noon, [&](Writer& writer) {
        Indicator rate = indicator("rate", Measure::ratio);
        rate.numerator = ids.study;
        const IndicatorId other = writer.add_indicator(indicator("other"));
        rate.denominator = other;
        writer.add_indicator(rate);
        for (const auto& [code, parent] :
             {std::pair{"g1", ids.first}, std::pair{"g2", ids.second}}) {
            OrgUnit group = org_unit(code, parent);
            group.name = "第一党小组";
            group.kind = UnitKind::group;
            group.active.from = day("2023-03-01");
            writer.add_unit(group);
        }
    });
    return Reader{ledger}.definitions();
}

TypedRecord typed(const char* start, const char* indicator, const char* unit,
                  const char* quantity = "1") {
    TypedRecord record;
    record[RecordField::start] = start;
    record[RecordField::indicator] = indicator;
    record[RecordField::unit] = unit;
    record[RecordField::quantity] = quantity;
    return record;
}

} // namespace

TEST_CASE("a typed record is read by the rules of a records file", "[intake]") {
    const Definitions of = definitions();
    RecordForm form{of, 2023};
    TypedRecord record = typed("9.12", "指标study", "支部first", "３００余");
    record[RecordField::participants] = "46";
    record[RecordField::hours] = "1.5";
    record[RecordField::topic] = "观看警示教育片";
    record[RecordField::place] = " 多功能厅 ";
    record[RecordField::host] = "支部书记";
    const RecordReading reading = form.read(record);
    REQUIRE(reading.record);
    CHECK(reading.problems.empty());
    CHECK(reading.record->indicator == of.indicators[0].id);
    CHECK(reading.record->unit == of.units.at(UnitPlace{1}).id);
    CHECK(reading.record->period == Period{day("2023-09-12"), day("2023-09-12")});
    CHECK(reading.record->quantity == whole(300));
    CHECK(reading.record->precision == Precision::approximate);
    CHECK(reading.record->participants == 46);
    CHECK(reading.record->hours == Quantity{1500});
    CHECK(reading.record->topic == "观看警示教育片");
    CHECK(reading.record->place == "多功能厅");
    CHECK(reading.record->host == "支部书记");
}

TEST_CASE("an empty quantity is pending", "[intake]") {
    const Definitions of = definitions();
    const auto reading = RecordForm{of, 2023}.read(typed("9.12", "study", "first", ""));
    REQUIRE(reading.record);
    CHECK(is_pending(*reading.record));
}

TEST_CASE("every field says what it can't take", "[intake]") {
    struct Bad {
        TypedRecord record;
        RecordField field;
        TextId reason;
    };
    const auto with_end = [](TypedRecord record, const char* end) {
        record[RecordField::end] = end;
        return record;
    };
    const Bad bad = GENERATE_COPY(
        Bad{typed("", "study", "first"), RecordField::start, text_id::import_required},
        Bad{typed("6月31日", "study", "first"), RecordField::start, text_id::period_no_such_day},
        Bad{typed("03/04/2023", "study", "first"), RecordField::start,
            text_id::period_two_readings},
        Bad{typed("昨天", "study", "first"), RecordField::start, text_id::period_not_understood},
        Bad{typed("2022-12~2023-01", "study", "first"), RecordField::start,
            text_id::import_two_years},
        Bad{with_end(typed("9.12", "study", "first"), "9.11"), RecordField::end,
            text_id::period_end_before_start},
        Bad{typed("9.12", "", "first"), RecordField::indicator, text_id::import_required},
        Bad{typed("9.12", "nope", "first"), RecordField::indicator,
            text_id::entry_unknown_indicator},
        Bad{typed("9.12", "rate", "first"), RecordField::indicator,
            text_id::import_record_of_ratio},
        Bad{typed("9.12", "study", ""), RecordField::unit, text_id::import_required},
        Bad{typed("9.12", "study", "九支部"), RecordField::unit, text_id::entry_unknown_unit},
        Bad{typed("9.12", "study", "第一党小组"), RecordField::unit, text_id::entry_several_named},
        Bad{typed("9.12", "study", "first", "-1"), RecordField::quantity,
            text_id::quantity_negative},
        Bad{typed("9.12", "study", "first", "abc"), RecordField::quantity,
            text_id::quantity_not_a_number},
        Bad{typed("9.12", "study", "first", "1e400"), RecordField::quantity,
            text_id::quantity_not_a_number},
        Bad{typed("9.12", "study", "first", "1.5"), RecordField::quantity,
            text_id::import_decimals});
    const Definitions of = definitions();
    const RecordReading reading = RecordForm{of, 2023}.read(bad.record);
    CHECK_FALSE(reading.record);
    REQUIRE(reading.problem_of(bad.field));
    CHECK(reading.problem_of(bad.field)->reason == bad.reason);
    CHECK(reading.problems.size() == 1);
}

TEST_CASE("an entry of the same indicator, unit and day is a likely duplicate", "[intake]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    const Record there = record(ids.study, ids.first, "2023-09-12", "2023-09-12", whole(1));
    add(ledger, there);
    add(ledger, record(ids.study, ids.first, "2023-09-01", "2023-09-12", whole(1)));
    Reader reader{ledger};
    const auto count = [&](Record entry) { return likely_duplicates_of(entry, reader, 5).size(); };
    Record entry = there;
    entry.quantity = whole(7);
    entry.topic = "别的";
    CHECK(count(entry) == 1);
    entry.unit = ids.second;
    CHECK(count(entry) == 0);
    entry = there;
    entry.indicator = ids.members;
    CHECK(count(entry) == 0);
    entry = there;
    entry.period = {day("2023-09-11"), day("2023-09-11")};
    CHECK(count(entry) == 0);
}
