#include "core/ledger/small_ledger.h"
#include "gui/desk/figures_reader.h"
#include "ledger/ledger_error.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// So many records in each year that to read one of them takes long enough to be stopped.
Ledger with_long_years(int first, int last) {
    constexpr int records_a_year = 3000;
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    ledger.write(step("add_records"), noon, [&](Writer& writer) {
        for (int year = first; year <= last; ++year) {
            const std::string day = std::to_string(year) + "-03-05";
            for (int count = 0; count < records_a_year; ++count)
                writer.add_record(
                    record(ids.study, ids.first, day.c_str(), day.c_str(), whole(count)));
        }
    });
    return ledger;
}

bool is_stopped(const std::function<void()>& reading) {
    try {
        reading();
        return false;
    } catch (const LedgerError& error) {
        return error.problem() == LedgerProblem::cancelled;
    }
}

FiguresAsked in_year(int year) {
    FiguresAsked asked;
    asked.year = year;
    asked.today = day("2023-09-18");
    return asked;
}

} // namespace

TEST_CASE("a step of the year reads no year that was read ahead", "[desk]") {
    const int to = GENERATE(2021, 2023);
    Ledger ledger = with_long_years(2019, 2024);
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    ledger.stop_when(stop);
    FiguresReader reader{std::move(ledger)};
    reader.read(in_year(2022));
    *stop = true; // no long query comes to its end from now on
    CHECK(is_stopped([&] { reader.read(in_year(to)); }));
    CHECK(is_stopped([&] { reader.read_ahead(in_year(2022)); }));
    *stop = false;
    reader.read_ahead(in_year(2022));
    *stop = true;
    CHECK_NOTHROW(reader.read(in_year(to)));
    CHECK_NOTHROW(reader.read(in_year(2022))); // which is still there
}

TEST_CASE("at the first and the last year nothing is read ahead beyond", "[desk]") {
    const int year = GENERATE(earliest_year, earliest_year + 1, latest_year);
    FiguresReader reader{with_long_years(2023, 2023)};
    CHECK_NOTHROW(reader.read_ahead(in_year(year)));
}
