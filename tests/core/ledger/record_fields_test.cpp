// What holds for every field of a record: a further one is tried without a line here.
#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"
#include "ledger/history.h"
#include "ledger/record_fields.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Another value than the field has.
void change(Record& record, const RecordFieldRow& row, const SmallLedger& ids) {
    visit_field(record, row, [&]<class Value>(Value& value) {
        if constexpr (std::is_same_v<Value, Date>)
            value += std::chrono::days{row.field == RecordField::start ? -3 : 3};
        else if constexpr (std::is_same_v<Value, IndicatorId>)
            value = ids.members;
        else if constexpr (std::is_same_v<Value, UnitId>)
            value = ids.second;
        else if constexpr (std::is_same_v<Value, Precision>)
            value = Precision::approximate;
        else if constexpr (std::is_same_v<Value, std::string>)
            value += "改";
        else if constexpr (std::is_same_v<Value, std::optional<Quantity>>)
            value = Quantity{4500};
        else
            value = 45;
    });
}

} // namespace

TEST_CASE("a change of any field is kept, told, undone and done again", "[ledger]") {
    const size_t place = GENERATE(range(size_t{0}, record_field_count));
    const RecordFieldRow& row = record_fields()[place];
    CAPTURE(row.column);
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    const RecordId id =
        add(ledger, record(ids.study, ids.first, "2023-05-05", "2023-05-09", whole(8)));
    const std::string first = digest_of(ledger);
    Record changed = Reader{ledger}.record(id).value();
    change(changed, row, ids);
    ledger.write(step("change"), noon, [&](Writer& writer) { writer.update_record(changed); });
    const std::string second = digest_of(ledger);

    CHECK(Reader{ledger}.record(id) == changed);
    CHECK(check_ledger(ledger).empty());
    const auto steps = read_history(ledger, {.record = id, .indicator = {}}).steps;
    REQUIRE(steps.size() == 2);
    CHECK(column_of(steps[0].changes.at(0).row, row.ledger_column) != nullptr);
    CHECK(steps[0].version.record == changed);
    CHECK(steps[1].version.record != changed);

    ledger.undo();
    CHECK(digest_of(ledger) == first);
    CHECK(check_ledger(ledger).empty());
    ledger.redo();
    CHECK(digest_of(ledger) == second);
}

TEST_CASE("a text is found in every field that is searched", "[ledger]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    for (const RecordFieldRow& row : record_fields()) {
        if (row.searched == Searched::no)
            continue;
        Record with_text = record(ids.study, ids.first, "2023-05-05", "2023-05-05", whole(1));
        with_text.*std::get<std::string Record::*>(row.member) = "在" + std::string{row.column};
        const RecordId id = add(ledger, with_text);
        RecordQuery query;
        query.find = "在" + std::string{row.column};
        const auto found = Reader{ledger}.records(query);
        CAPTURE(row.column);
        REQUIRE(found.size() == 1);
        CHECK(found.front().id == id);
    }
}
