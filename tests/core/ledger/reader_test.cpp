#include "core/ledger/small_ledger.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("definitions come back as they were written", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    Target target;
    target.indicator = ids.study;
    target.unit = ids.root;
    target.year = 2023;
    target.annual = whole(12);
    target.note = "年初文件";
    Cadence cadence;
    cadence.indicator = ids.study;
    cadence.unit = ids.root;
    cadence.per = Cycle::month;
    cadence.owed_by = UnitKind::branch;
    cadence.active.from = day("2023-02-01");
    const Exclusion exclusion{
        ids.study, ids.first, {day("2023-01-01"), day("2023-03-31")}, "没有支委会"};
    const LedgerSettings settings{.cutoff_day = 25, .amber_lag = {5500}, .red_lag = whole(20)};
    ledger.write(step("define"), noon, [&](Writer& writer) {
        writer.put_target(target);
        writer.put_cadence(cadence);
        writer.put_exclusion(exclusion);
        writer.put_settings(settings);
    });

    const Definitions read = Reader{ledger}.definitions();
    CHECK(read.settings == settings);
    REQUIRE(read.indicators.size() == 2);
    CHECK(read.indicators[0].units == std::vector<std::string>{"次", "场"});
    CHECK(read.indicators[1].measure == Measure::latest);
    REQUIRE(read.units.size() == 3);
    CHECK(read.units.at(UnitPlace{0}).code == "root");
    CHECK(read.units.at(UnitPlace{2}).code == "second");
    CHECK(read.targets == std::vector{target});
    CHECK(read.cadences == std::vector{cadence});
    CHECK(read.exclusions == std::vector{exclusion});
}

TEST_CASE("year totals sort records by quarter and leave what has not ended out of until",
          "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-02-01", "2023-02-01", whole(2)));
    add(ledger, record(ids.study, ids.first, "2023-07-01", "2023-07-31", Quantity{1500}));
    add(ledger, record(ids.study, ids.first, "2023-09-20", "2023-09-20", whole(5)));
    add(ledger, record(ids.study, ids.first, "2023-03-01", "2023-05-01", whole(7)));
    add(ledger, record(ids.study, ids.second, "2023-08-01", "2023-08-01", std::nullopt));
    add(ledger, record(ids.study, ids.second, "2022-08-01", "2022-08-01", whole(100)));
    auto about = record(ids.members, ids.second, "2023-06-30", "2023-06-30", whole(18));
    about.precision = Precision::approximate;
    const RecordId level = add(ledger, about);

    Reader reader{ledger};
    const Definitions definitions = reader.definitions();
    const YearTotals totals = reader.year_totals(definitions, 2023, day("2023-09-18"));
    REQUIRE(totals.indicators.size() == 2);
    const auto& study = totals.indicators[0].units;
    REQUIRE(study.size() == 2);
    CHECK(study[0].unit == 1);
    CHECK(study[0].whole[0] == Tally{whole(2), 1, 0, false, true}); // touched by March to May
    CHECK(study[0].until[1].partial);
    CHECK_FALSE(study[0].until[2].partial);
    CHECK(study[0].whole[2] == Tally{Quantity{6500}, 2, 0, false});
    CHECK(study[0].until[2] == Tally{Quantity{1500}, 1, 0, false});
    CHECK(study[0].whole[unassigned_place] == Tally{whole(7), 1, 0, false});
    CHECK(study[1].until[2] == Tally{Quantity{}, 0, 1, false});
    CHECK(totals.indicators[1].levels == std::vector{Level{UnitPlace{2}, day("2023-06-30"), level,
                                                           whole(18), Precision::approximate}});
    CHECK(totals.indicators[1].units[0].whole[1].approximate);
    CHECK(reader.years_with_records() == std::vector{2022, 2023});
    CHECK(reader.record_count() == 7);
}

TEST_CASE("a tally and its records say the same", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    for (int month = 1; month <= 9; ++month) {
        const std::string date = "2023-0" + std::to_string(month) + "-15";
        auto made = record(month % 2 ? ids.study : ids.members, month % 3 ? ids.first : ids.second,
                           date.c_str(), date.c_str(), whole(month));
        made.topic = month == 4 ? "100%_完成" : "党建";
        add(ledger, made);
    }
    Reader reader{ledger};
    const auto agrees = [&](const RecordQuery& query, std::vector<std::int64_t> expected) {
        Quantity sum;
        std::vector<std::int64_t> found;
        for (const auto& one : reader.records(query)) {
            found.push_back(one.quantity->thousandths / 1000);
            sum += *one.quantity;
        }
        CHECK(found == expected);
        if (query.limit || query.after)
            return;
        CHECK(reader.record_count(query) == std::ssize(found));
        CHECK(reader.tally(query) == Tally{sum, static_cast<int>(found.size()), 0, false});
    };
    agrees({}, {9, 8, 7, 6, 5, 4, 3, 2, 1});
    agrees({.year = 2023, .quarter = 2}, {6, 5, 4});
    agrees({.year = 2023, .indicators = std::vector{ids.study}}, {9, 7, 5, 3, 1});
    agrees({.units = std::vector{ids.second}}, {9, 6, 3});
    agrees({.units = std::vector<UnitId>{}}, {});
    agrees({.year = 2023, .units = std::vector{ids.first}, .limit = 2, .offset = 1}, {7, 5});
    agrees({.ended_by = day("2023-03-14")}, {2, 1});
    agrees({.find = "0%_"}, {4});
    agrees({.find = "党建", .order = RecordOrder::oldest_first, .limit = 3}, {1, 2, 3});
    const auto third = reader.records({.limit = 3}).back();
    agrees({.limit = 2, .after = RecordPlace{third.period.end, third.id}}, {6, 5});
}
