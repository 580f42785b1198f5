#include "core/ledger/small_ledger.h"
#include "ledger/initials_search.h"
#include "ledger/record_list.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <tuple>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Many records of equal days, quantities and units, so that every order has ties.
struct ManyRecords {
    ManyRecords() {
        ids = fill_small(ledger);
        ledger.write(step("fill"), noon, [&](Writer& writer) {
            for (int number = 0; number < 300; ++number)
                writer.add_record(made(number));
        });
        definitions = Reader{ledger}.definitions();
    }

    Record made(int number) const {
        const std::string month = std::to_string(10 + number % 3);
        const std::string date = std::to_string(2021 + number % 3) + "-" + month + "-15";
        auto one = record(number % 5 ? ids.study : ids.members, number % 2 ? ids.first : ids.second,
                          date.c_str(), date.c_str(), whole(number % 7));
        if (number % 11 == 0)
            one.quantity.reset();
        if (number % 13 == 0)
            one.precision = Precision::approximate;
        one.topic = number % 50 == 0 ? "重点岗位谈话" : "主题党日";
        return one;
    }

    RecordList list(const RecordQuery& query, const ListOrder& order = {}) const {
        return read_list(ledger, definitions, query, order);
    }
    std::vector<Record> rows(const RecordList& list) const {
        return Reader{ledger}.records_of(list.ids);
    }

    Ledger ledger = new_in_memory();
    SmallLedger ids;
    Definitions definitions;
};

/// What a record is sorted by, so that rising ranks are the order wanted.
auto rank_of(const Definitions& definitions, const Record& record, const ListOrder& order) {
    std::int64_t rank = 0;
    if (order.by == SortedBy::indicator)
        rank = *place_of(definitions, record.indicator);
    if (order.by == SortedBy::unit)
        rank = *definitions.units.place_of(record.unit);
    if (order.by == SortedBy::quantity)
        rank = record.quantity ? record.quantity->thousandths : -1;
    const bool down = order.direction == SortDirection::descending;
    const bool oldest_first = order.by == SortedBy::date && !down;
    const std::int64_t day = record.period.end.time_since_epoch().count();
    const std::int64_t sign = oldest_first ? 1 : -1;
    return std::tuple{down ? -rank : rank, sign * day, sign * raw(record.id)};
}

} // namespace

TEST_CASE("every order of a list gives each record once, in order", "[ledger]") {
    const ManyRecords many;
    const ListOrder order{
        GENERATE(SortedBy::date, SortedBy::indicator, SortedBy::unit, SortedBy::quantity),
        GENERATE(SortDirection::ascending, SortDirection::descending)};
    const RecordQuery query = GENERATE(RecordQuery{}, RecordQuery{.year = 2022},
                                       RecordQuery{.find = "党日"}, RecordQuery{.quarter = 4});
    const auto found = many.list(query, order);
    const auto rows = many.rows(found);
    REQUIRE(rows.size() == found.ids.size());
    CHECK(std::ranges::is_sorted(
        rows, {}, [&](const Record& record) { return rank_of(many.definitions, record, order); }));
    auto expected = Reader{many.ledger}.records(query);
    REQUIRE(rows.size() == expected.size());
    CHECK(std::ranges::is_permutation(rows, expected));
}

TEST_CASE("the tallies of a list are those of its records", "[ledger]") {
    const ManyRecords many;
    const RecordQuery query =
        GENERATE(RecordQuery{}, RecordQuery{.year = 2023, .pending_only = true},
                 RecordQuery{.approximate_only = true}, RecordQuery{.find = "谈话"},
                 RecordQuery{.units = std::vector<UnitId>{}});
    const auto found = many.list(query);
    Tally all;
    for (const auto& [indicator, tally] : found.tallies) {
        RecordQuery of_indicator = query;
        of_indicator.indicators = std::vector{indicator};
        CHECK(Reader{many.ledger}.tally(of_indicator) == tally);
        all += tally;
    }
    CHECK(Reader{many.ledger}.tally(query) == all);
    CHECK(found.ids.size() == static_cast<size_t>(all.records + all.pending));
}

TEST_CASE("pending and approximate records can be listed alone", "[ledger]") {
    const ManyRecords many;
    const auto pending = many.rows(many.list({.pending_only = true}));
    CHECK(pending.size() == 28);
    CHECK(std::ranges::all_of(pending, [](const Record& one) { return is_pending(one); }));
    const auto about = many.rows(many.list({.approximate_only = true}));
    CHECK(about.size() == 24);
    CHECK(std::ranges::all_of(
        about, [](const Record& record) { return record.precision == Precision::approximate; }));
}

TEST_CASE("a search by date tells its newest hits before the end", "[ledger]") {
    const ManyRecords many;
    std::vector<std::vector<RecordId>> told;
    const auto found = read_list(
        many.ledger, many.definitions, {.find = "党日"}, {},
        [&](std::span<const RecordId> first) { told.emplace_back(first.begin(), first.end()); });
    REQUIRE(told.size() == 3);
    for (const auto& first : told)
        CHECK(std::ranges::equal(first, std::span{found.ids}.first(first.size())));
    CHECK(told.back().size() == 64);
}

TEST_CASE("topics are found by their initials", "[ledger]") {
    const ManyRecords many;
    add_initials_search(many.ledger.connection(), std::make_shared<const HanInitials>());
    CHECK(many.list({.find = "gwth", .find_initials = "gwth"}).ids.size() == 6);
    CHECK(many.list({.find = "ztdr", .find_initials = "ztdr"}).ids.size() == 294);
    CHECK(many.list({.find = "zzz", .find_initials = "zzz"}).ids.empty());
}

TEST_CASE("rows that are gone are left out when they are read by key", "[ledger]") {
    ManyRecords many;
    const auto found = many.list({});
    many.ledger.write(step("remove"), noon,
                      [&](Writer& writer) { writer.remove_record(found.ids[1]); });
    const auto rows = Reader{many.ledger}.records_of(std::span{found.ids}.first(3));
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].id == found.ids[2]);
}
