#include "core/ledger/refusal.h"
#include "core/ledger/small_ledger.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a write that throws leaves nothing", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const auto steps = ledger.history(10);
    CHECK_THROWS_AS(ledger.write(step("fail"), noon,
                                 [&](Writer& writer) {
                                     writer.add_indicator(indicator("other"));
                                     writer.add_record(record(ids.study, ids.first, "2023-01-01",
                                                              "2023-01-01", whole(1)));
                                     throw std::runtime_error{"stop"};
                                 }),
                    std::runtime_error);
    CHECK(Reader{ledger}.definitions().indicators.size() == 2);
    CHECK(Reader{ledger}.record_count() == 0);
    CHECK(ledger.history(10) == steps);
}

TEST_CASE("a write without a change leaves no step", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const RecordId id =
        add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    const auto steps = ledger.history(10);
    const auto outcome =
        ledger.write(step("nothing"), noon + std::chrono::hours{1}, [&](Writer& w) {
            const auto definitions = Reader{ledger}.definitions();
            w.put_indicator(definitions.indicators[0]);
            w.put_unit(definitions.units.at(UnitPlace{1}));
            w.put_settings({});
            w.update_record(*Reader{ledger}.record(id));
            w.remove_record(
                w.add_record(record(ids.study, ids.first, "2023-01-02", "2023-01-02", whole(1))));
        });
    CHECK(outcome == Ledger::Outcome::unchanged);
    CHECK(ledger.history(10) == steps);
}

TEST_CASE("an update keeps when a record was created and says when it changed", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const RecordId id =
        add(ledger, record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1)));
    Record changed = *Reader{ledger}.record(id);
    changed.quantity = std::nullopt;
    changed.topic = "引号\" 逗号, 𠮷\n第二行; DROP TABLE record;--";
    ledger.write(step("edit"), noon + std::chrono::hours{1},
                 [&](Writer& writer) { writer.update_record(changed); });
    changed.changed = "2023-09-18T13:00:00Z";
    CHECK(Reader{ledger}.record(id) == changed);
}

TEST_CASE("a record that breaks a rule is refused", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    IndicatorId ratio{};
    ledger.write(step("ratio"), noon, [&](Writer& writer) {
        auto made = indicator("rate", Measure::ratio);
        made.numerator = ids.study;
        made.denominator = ids.study;
        ratio = writer.add_indicator(made);
    });
    const auto refused = [&](const Record& one) {
        return refusal(ledger, [&](Writer& writer) { writer.add_record(one); });
    };
    Record good = record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1));
    CHECK(refused(record(ids.study, ids.first, "2023-12-31", "2024-01-01", whole(1))) ==
          LedgerProblem::two_years);
    CHECK(refused(record(ids.study, ids.first, "2023-02-01", "2023-01-01", whole(1))) ==
          LedgerProblem::invalid_value);
    CHECK(refused(record(ids.study, ids.first, "2023-01-01", "2023-01-01", Quantity{-1})) ==
          LedgerProblem::invalid_value);
    CHECK(refused(record(ratio, ids.first, "2023-01-01", "2023-01-01", whole(1))) ==
          LedgerProblem::ratio_not_entered);
    CHECK(refused(record(IndicatorId{99}, ids.first, "2023-01-01", "2023-01-01", whole(1))) ==
          LedgerProblem::unknown_item);
    CHECK(refused(record(ids.study, UnitId{99}, "2023-01-01", "2023-01-01", whole(1))));
    good.participants = -1;
    CHECK(refused(good) == LedgerProblem::invalid_value);
    CHECK(Reader{ledger}.record_count() == 0);
}

TEST_CASE("nothing is stored that is no text", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const std::string bad = GENERATE("\xFF", "\xED\xA0\x80", "\x1B[31m", "\xEF\xBF\xBF");
    const auto refused = [&](const std::function<void(Writer&)>& change) {
        return refusal(ledger, change) == LedgerProblem::invalid_value;
    };
    Record one = record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1));
    for (const auto field : {&Record::topic, &Record::note, &Record::source}) {
        Record changed = one;
        changed.*field = bad;
        CHECK(refused([&](Writer& writer) { writer.add_record(changed); }));
    }
    for (const auto field : {&Indicator::name_zh, &Indicator::name_en, &Indicator::category}) {
        Indicator named = indicator("named");
        named.*field = bad;
        CHECK(refused([&](Writer& writer) { writer.add_indicator(named); }));
    }
    Indicator listed = indicator("listed");
    listed.aliases = {bad};
    CHECK(refused([&](Writer& writer) { writer.put_indicator(listed); }));
    OrgUnit unit = org_unit("named", ids.first);
    unit.name = bad;
    CHECK(refused([&](Writer& writer) { writer.add_unit(unit); }));
    Target target;
    target.year = 2023;
    target.indicator = ids.study;
    target.unit = ids.first;
    target.note = bad;
    CHECK(refused([&](Writer& writer) { writer.put_target(target); }));
    const Exclusion exclusion{ids.study, ids.first, one.period, bad};
    CHECK(refused([&](Writer& writer) { writer.put_exclusion(exclusion); }));
    const std::string key{kept_text_prefix};
    CHECK(refused([&](Writer& writer) { writer.keep_text(key + bad, "{}"); }));
    CHECK(refused([&](Writer& writer) { writer.keep_text(key + "a", bad); }));
}

TEST_CASE("the tree of units keeps one root and no circle", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    auto units = Reader{ledger}.definitions().units;
    CHECK(refusal(ledger, [&](Writer& w) { w.add_unit(org_unit("other", std::nullopt)); }) ==
          LedgerProblem::second_root);
    CHECK(refusal(ledger, [&](Writer& w) {
              auto first = units.at(UnitPlace{1});
              first.parent = ids.second;
              auto second = units.at(UnitPlace{2});
              second.parent = ids.first;
              w.update_unit(first);
              w.update_unit(second);
          }) == LedgerProblem::unit_cycle);
    CHECK(refusal(ledger, [&](Writer& w) {
              auto root = units.at(UnitPlace{0});
              root.parent = ids.first;
              w.update_unit(root);
          }) == LedgerProblem::unit_cycle);
    CHECK(refusal(ledger, [&](Writer& w) { w.add_unit(org_unit("first", ids.root)); }) ==
          LedgerProblem::duplicate_code);
    CHECK(refusal(ledger, [&](Writer& w) { w.add_unit(org_unit("Bad Code", ids.root)); }) ==
          LedgerProblem::invalid_value);
    CHECK(refusal(ledger, [&](Writer& w) { w.remove_unit(ids.root); }) == LedgerProblem::in_use);
}

TEST_CASE("a new root may take the place of the old one in a single write", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    ledger.write(step("new_root"), noon, [&](Writer& writer) {
        auto top = org_unit("top", ids.root);
        top.id = writer.add_unit(top);
        auto old = Reader{ledger}.definitions().units.at(UnitPlace{0});
        old.parent = top.id;
        writer.update_unit(old);
        top.parent = std::nullopt;
        writer.update_unit(top);
    });
    CHECK(Reader{ledger}.definitions().units.at(UnitPlace{0}).code == "top");
    ledger.undo();
    CHECK(Reader{ledger}.definitions().units.at(UnitPlace{0}).code == "root");
    ledger.redo();
    CHECK(Reader{ledger}.definitions().units.at(UnitPlace{0}).code == "top");
}

TEST_CASE("plans by hand that do not add up are refused with the difference", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    Target target;
    target.indicator = ids.study;
    target.unit = ids.root;
    target.year = 2023;
    target.annual = whole(12);
    target.phasing = Phasing::manual;
    target.quarters = {whole(3), whole(3), whole(3), Quantity{2500}};
    try {
        ledger.write(step("target"), noon, [&](Writer& writer) { writer.put_target(target); });
        FAIL("accepted");
    } catch (const LedgerError& error) {
        CHECK(error.problem() == LedgerProblem::plans_do_not_add_up);
        CHECK(error.subject() == "0.5");
    }
    target.phasing = Phasing::weights;
    target.quarters = {Quantity{}, Quantity{}, Quantity{}, Quantity{}};
    CHECK(refusal(ledger, [&](Writer& writer) { writer.put_target(target); }) ==
          LedgerProblem::invalid_value);
}

TEST_CASE("a new cut-off day files every record again, and undo takes it back", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-03-28", "2023-03-28", whole(1)));
    const auto quarter = [&] {
        for (int number = 0; number <= 4; ++number)
            if (Reader{ledger}.tally({.year = 2023, .quarter = number}).records == 1)
                return number;
        return -1;
    };
    CHECK(quarter() == 1);
    ledger.write(step("cutoff"), noon, [](Writer& w) { w.put_settings({.cutoff_day = 25}); });
    CHECK(quarter() == 2);
    ledger.undo();
    CHECK(quarter() == 1);
    ledger.redo();
    CHECK(quarter() == 2);
}

TEST_CASE("a cut-off day by which a record would reach into two years is refused", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-12-01", "2023-12-31", whole(1)));
    try {
        ledger.write(step("cutoff"), noon, [](Writer& w) { w.put_settings({.cutoff_day = 25}); });
        FAIL("accepted");
    } catch (const LedgerError& error) {
        CHECK(error.problem() == LedgerProblem::two_years);
        CHECK(error.subject() == "2023-12-01~2023-12-31");
    }
    CHECK(Reader{ledger}.settings().cutoff_day == 31);
}
