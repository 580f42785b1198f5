#include "core/ledger/small_ledger.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"
#include "gui/view/page_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

const std::string long_name = [] {
    std::string name;
    for (int each = 0; each < 5000; ++each)
        name += "𠮷%";
    return name;
}();

OrgUnit root() {
    return org_unit("root", std::nullopt);
}

Indicator hidden(const char* code) {
    Indicator made = indicator(code);
    made.presence = Presence::hidden;
    return made;
}

Indicator rate() {
    Indicator made = indicator("rate", Measure::ratio);
    made.numerator = IndicatorId{1};
    made.denominator = IndicatorId{2};
    return made;
}

/// Something that nobody keeps a ledger of, but a file may hold.
struct OddLedger {
    const char* name;
    void (*fill)(Writer& writer);
};

const OddLedger odd_ledgers[]{
    {"nothing at all", [](Writer&) {}},
    {"no units", [](Writer& writer) { writer.add_indicator(indicator("study")); }},
    {"no indicators", [](Writer& writer) { writer.add_unit(root()); }},
    {"one of each and no record",
     [](Writer& writer) {
         writer.add_unit(root());
         writer.add_indicator(indicator("study"));
     }},
    {"all indicators hidden",
     [](Writer& writer) {
         const UnitId unit = writer.add_unit(root());
         const IndicatorId study = writer.add_indicator(hidden("study"));
         writer.add_record(record(study, unit, "2023-08-01", "2023-08-01", whole(3)));
     }},
    {"parts of a ratio hidden, and nothing below it",
     [](Writer& writer) {
         const UnitId unit = writer.add_unit(root());
         Indicator ratio = rate();
         ratio.numerator = writer.add_indicator(hidden("done"));
         ratio.denominator = writer.add_indicator(hidden("due"));
         writer.add_indicator(ratio);
         writer.add_record(record(*ratio.numerator, unit, "2023-08-01", "2023-08-01", whole(3)));
     }},
    {"one unit that was not there yet, and has gone",
     [](Writer& writer) {
         OrgUnit unit = root();
         unit.active = {day("2024-01-01"), day("2024-06-30")};
         const UnitId id = writer.add_unit(unit);
         const IndicatorId study = writer.add_indicator(indicator("study"));
         writer.add_record(record(study, id, "2024-03-01", "2024-03-01", whole(3)));
     }},
    {"records of the future alone, one pending",
     [](Writer& writer) {
         const UnitId unit = writer.add_unit(root());
         const IndicatorId study = writer.add_indicator(indicator("study", Measure::latest));
         writer.add_record(record(study, unit, "2090-03-01", "2090-03-01", whole(3)));
         writer.add_record(record(study, unit, "2090-04-01", "2090-12-01", std::nullopt));
     }},
    {"names of 10,000 characters outside the first plane, and % in them",
     [](Writer& writer) {
         OrgUnit unit = root();
         unit.name = long_name;
         const UnitId id = writer.add_unit(unit);
         OrgUnit branch = org_unit("branch", id);
         branch.name = long_name;
         const UnitId below = writer.add_unit(branch);
         Indicator study = indicator("study");
         study.name_zh = study.name_en = study.category = long_name;
         study.units = {long_name, long_name};
         const IndicatorId of = writer.add_indicator(study);
         Record made = record(of, below, "2023-08-01", "2023-08-01", whole(99'999'999));
         made.topic = made.note = made.source = long_name;
         writer.add_record(made);
         writer.put_target({of, id, 2023, whole(1), Phasing::even, {}, {}});
     }},
};

} // namespace

TEST_CASE("every page shows every odd ledger", "[gui]") {
    const auto page = GENERATE(from_range(page_table())).id;
    const TemporaryFolder folder;
    View view = third_quarter;
    view.page = page;
    ShellDriver window{{}, {1440.0F, 900.0F}, view};
    for (const OddLedger& odd : odd_ledgers) {
        INFO(name_of(page) << ": " << odd.name);
        const auto file = folder.file(odd.name + std::string{".taizhang"});
        Ledger::create(file, {.random = 7},
                       [&](Ledger& ledger) { ledger.write(step("set_up"), noon, odd.fill); });
        window.open(file);
        for (const auto& [year, quarter] :
             {std::pair{2023, 3}, std::pair{2090, 0}, std::pair{9999, 4}, std::pair{1, 1}}) {
            window.shell.navigation().current().year = year;
            window.shell.navigation().current().quarter = quarter;
            window.settle();
            CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
        }
        CHECK(window.driver.shows(file.filename().string()));
    }
}

TEST_CASE("every kind of chart and of comparison shows every odd ledger", "[gui]") {
    const TemporaryFolder folder;
    View view = third_quarter;
    ShellDriver window{{}, {1440.0F, 900.0F}, view};
    for (const OddLedger& odd : odd_ledgers) {
        INFO(odd.name);
        const auto file = folder.file(odd.name + std::string{".taizhang"});
        Ledger::create(file, {.random = 7},
                       [&](Ledger& ledger) { ledger.write(step("set_up"), noon, odd.fill); });
        window.open(file);
        View& shown = window.shell.navigation().current();
        shown.page = PageId::charts;
        for (const auto& [kind, name] : EnumNames<ChartKind>::names) {
            shown.chart = kind;
            window.settle();
        }
        shown.page = PageId::branches;
        for (const auto by : {CompareBy::completion, CompareBy::month}) {
            shown.branches.by = by;
            window.settle();
        }
        CHECK(window.driver.shows(file.filename().string()));
    }
}
