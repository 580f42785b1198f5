#include "core/ledger/small_ledger.h"
#include "intake/definitions/setting_steps.h"
#include "ledger/check.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

void take(Ledger& ledger, const LedgerStep& step) {
    ledger.write(step.label, noon, step.write);
}

Indicator indicator_of(Ledger& ledger, IndicatorId id) {
    const Definitions definitions = Reader{ledger}.definitions();
    return definitions.indicators[static_cast<size_t>(place_of(definitions, id).value())];
}

std::string department_in(Ledger& ledger, IndicatorId id) {
    const Definitions definitions = Reader{ledger}.definitions();
    return department_of(definitions.departments, indicator_of(ledger, id));
}

} // namespace

TEST_CASE("a category's department answers for its indicators, an own one goes first",
          "[ledger][settings]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    CHECK(department_in(ledger, ids.study).empty());
    take(ledger, department_step("学习", "政治处"));
    take(ledger, department_step(indicator_of(ledger, ids.members), "组织科"));
    CHECK(department_in(ledger, ids.study) == "政治处");
    CHECK(department_in(ledger, ids.members) == "组织科");
    CHECK(names_of(Reader{ledger}.definitions().departments).size() == 2);
    take(ledger, department_step(indicator_of(ledger, ids.members), ""));
    CHECK(department_in(ledger, ids.members) == "政治处");
}

TEST_CASE("a department is a step of the journal", "[ledger][settings]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    take(ledger, department_step("学习", "政治处"));
    take(ledger, department_step("学习", "纪委办公室"));
    ledger.undo();
    CHECK(department_in(ledger, ids.study) == "政治处");
    ledger.undo();
    CHECK(department_in(ledger, ids.study).empty());
    ledger.redo();
    ledger.redo();
    CHECK(department_in(ledger, ids.study) == "纪委办公室");
    CHECK(check_ledger(ledger).empty());
    take(ledger, department_step("学习", "纪委办公室"));
    CHECK(ledger.history(1).front().label.arguments.back() == "纪委办公室");
}

TEST_CASE("an indicator takes its department along and back", "[ledger][settings]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    take(ledger, department_step(indicator_of(ledger, ids.study), "政治处"));
    ledger.write(step("remove"), noon, [&](Writer& writer) { writer.remove_indicator(ids.study); });
    CHECK(Reader{ledger}.definitions().departments.empty());
    ledger.undo();
    CHECK(department_in(ledger, ids.study) == "政治处");
}

TEST_CASE("a department is one line, and of an indicator that there is", "[ledger][settings]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    const std::string bad = GENERATE(as<std::string>{}, " 政治处", "政治处\n", "政治\t处", "\xff");
    CHECK_THROWS_AS(ledger.write(step("bad"), noon,
                                 [&](Writer& writer) { writer.put_department("学习", bad); }),
                    LedgerError);
    CHECK_THROWS_AS(
        ledger.write(step("bad"), noon,
                     [](Writer& writer) { writer.put_department(IndicatorId{4711}, "政治处"); }),
        LedgerError);
    CHECK(Reader{ledger}.definitions().departments.empty());
}

TEST_CASE("a step of one setting leaves the others as they are by then", "[ledger][settings]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    const LedgerStep bands = bands_step(whole(8), whole(20));
    take(ledger, cutoff_day_step(25));
    take(ledger, report_due_day_step(3));
    take(ledger, bands);
    CHECK(Reader{ledger}.settings() == LedgerSettings{25, whole(8), whole(20), 3});
    take(ledger, organisation_name_step(Reader{ledger}.definitions().units, "第一机关党委"));
    CHECK(Reader{ledger}.definitions().units.at(UnitPlace{0}).name == "第一机关党委");
}
