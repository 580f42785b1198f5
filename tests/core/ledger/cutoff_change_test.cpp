#include "ledger/cutoff_change.h"
#include "ledger/small_ledger.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

const Date end_of_january = day("2024-01-31");

CutoffChange change_to(Reader& reader, int cutoff_day) {
    Definitions supposed = reader.definitions();
    supposed.settings.cutoff_day = cutoff_day;
    return cutoff_change(reader, supposed, end_of_january);
}

} // namespace

TEST_CASE("another cut-off day says where the records go", "[ledger]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger,
        record(ids.study, ids.first, "2023-07-01", "2023-09-30", whole(3))); // whole quarter
    add(ledger, record(ids.study, ids.first, "2023-09-28", "2023-09-28", whole(5))); // into Q4
    add(ledger, record(ids.study, ids.first, "2023-12-28", "2023-12-28", whole(7))); // into 2024
    add(ledger, record(ids.study, ids.first, "2023-05-05", "2023-05-05", whole(1)));
    Reader reader{ledger};
    const CutoffChange change = change_to(reader, 25);
    CHECK(change.to_no_quarter == 1);
    CHECK(change.to_other_quarter == 2);
    CHECK(change.from_no_quarter == 0);
    CHECK(change.to_other_year == 1);
    CHECK(change.across_years == 0);
    const YearMoves& moves = change.moves.at(2023);
    CHECK(moves[0] == PeriodMoves{0, 1});
    CHECK(moves[3] == PeriodMoves{0, 2});
    CHECK(moves[4] == PeriodMoves{1, 1});
    CHECK(moves[2] == PeriodMoves{});
    CHECK(change.moves.at(2024)[0] == PeriodMoves{1, 0});
    CHECK(change.moves.at(2024)[1] == PeriodMoves{1, 0});
    REQUIRE(change.figures.size() == 2);
    const FigureChange& of_2023 = change.figures[0];
    CHECK(of_2023.year == 2023);
    CHECK(of_2023.before.actual[2] == 8);
    CHECK(of_2023.after.actual[2] == 0);
    CHECK(of_2023.after.actual[3] == 5);
    CHECK(of_2023.after.unassigned == 3);
    CHECK(of_2023.after.actual_to_date == 9);
    CHECK(change.figures[1].year == 2024);
    CHECK(change.figures[1].after.actual_to_date == 7);
}

TEST_CASE("what is foretold of a cut-off day is what comes", "[ledger]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    for (const char* on : {"2023-03-26", "2023-06-30", "2023-12-31", "2024-01-02"}) {
        add(ledger, record(ids.study, ids.first, on, on, whole(2)));
        add(ledger, record(ids.members, ids.second, on, on, whole(9)));
    }
    Reader reader{ledger};
    const CutoffChange there = change_to(reader, 25);
    ledger.write(step("set"), noon, [](Writer& writer) {
        LedgerSettings settings;
        settings.cutoff_day = 25;
        writer.put_settings(settings);
    });
    const CutoffChange back = change_to(reader, 31);
    REQUIRE(there.figures.size() == back.figures.size());
    for (size_t i = 0; i < there.figures.size(); ++i) {
        CHECK(there.figures[i].after.actual == back.figures[i].before.actual);
        CHECK(there.figures[i].before.actual == back.figures[i].after.actual);
    }
}

TEST_CASE("records that would reach into two years are named", "[ledger]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-12-31", whole(3)));
    Reader reader{ledger};
    const CutoffChange change = change_to(reader, 25);
    CHECK(change.across_years == 1);
    REQUIRE(change.first_across_years.size() == 1);
    const Period period = change.first_across_years[0].period;
    const auto part = part_in_one_year(period, Calendar{}, Calendar{25});
    CHECK(part == Period{day("2023-01-01"), day("2023-12-25")});
}
