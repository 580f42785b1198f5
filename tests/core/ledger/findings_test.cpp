#include "core/ledger/ledger_digest.h"
#include "core/ledger/refusal.h"
#include "core/ledger/small_ledger.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"
#include "ledger/read_data_check.h"
#include "plausibility/record_fact.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

DataCheck data_check(const Ledger& ledger) {
    Reader reader{ledger};
    return read_data_check(reader, reader.definitions(), today);
}

/// A small ledger with two records that are alike.
struct TwinOffice {
    Ledger ledger = new_in_memory();
    SmallLedger ids = fill_small(ledger);
    RecordId one = add(ledger, of("2023-05-10"));
    RecordId other = add(ledger, of("2023-05-10"));
    RecordId third = add(ledger, of("2023-06-10"));

    Record of(const char* on, int quantity = 1) const {
        return record(ids.study, ids.first, on, on, whole(quantity));
    }
    DataCheck check() const { return data_check(ledger); }
    /// Of the only finding that is open.
    Finding open() const {
        const DataCheck found = check();
        REQUIRE(found.open.size() == 1);
        return found.open[0].finding;
    }
    void set_aside(const Finding& finding, const char* reason = "两场都开了") {
        const SetAside said{name_of(finding), finding.digest, reason};
        ledger.write(step("aside"), noon, [&](Writer& writer) { writer.set_aside(said); });
    }
};

} // namespace

TEST_CASE("facts of records are what the records say", "[findings]") {
    TwinOffice office;
    add(office.ledger,
        record(office.ids.members, office.ids.second, "2022-01-01", "2022-12-31", std::nullopt));
    Reader reader{office.ledger};
    const Definitions definitions = reader.definitions();
    const auto facts = reader.facts(definitions);
    REQUIRE(facts.size() == 4);
    for (const RecordFact& fact : facts) {
        const Record of = reader.record(fact.id).value();
        CHECK(definitions.indicators[static_cast<size_t>(fact.indicator)].id == of.indicator);
        CHECK(definitions.units.at(fact.unit).id == of.unit);
        CHECK(period_of(fact) == of.period);
        CHECK(quantity_of(fact) == of.quantity);
        CHECK(fact.year == definitions.calendar().year_of(of.period));
        CHECK((fact.quarter == 0) == !definitions.calendar().quarter_of(of.period));
    }
    CHECK(reader.facts(definitions, {{office.ids.members, office.ids.second}}).size() == 1);
    CHECK(reader.facts(definitions, {}).empty());
}

TEST_CASE("twins have the same topic, be they few or many", "[findings]") {
    TwinOffice office;
    Record other_topic = office.of("2023-05-10");
    other_topic.topic = "党课";
    add(office.ledger, other_topic);
    CHECK(office.open().records == std::vector{office.one, office.other});
    for (int i = 0; i < 30; ++i) { // so many are read in another way
        Record many = office.of("2023-07-10");
        many.topic = i < 28 ? "第" + std::to_string(i) + "课" : "同一课";
        add(office.ledger, many);
    }
    const DataCheck check = office.check();
    REQUIRE(check.open.size() == 2);
    CHECK(check.open[0].finding.records == std::vector{office.one, office.other});
    CHECK(check.open[1].finding.count == 2);
}

TEST_CASE("setting aside is a step that undo takes back", "[findings]") {
    TwinOffice office;
    const std::string before = digest_of(office.ledger);
    const Finding twin = office.open();
    office.set_aside(twin);
    CHECK(office.check().open.empty());
    REQUIRE(office.check().aside.size() == 1);
    CHECK(office.check().aside[0] == AsideFinding{twin, "两场都开了"});
    const std::string after = digest_of(office.ledger);
    REQUIRE(office.ledger.undo());
    CHECK((digest_of(office.ledger) == before));
    CHECK(office.open() == twin);
    REQUIRE(office.ledger.redo());
    CHECK((digest_of(office.ledger) == after));
    CHECK(office.check().open.empty());
}

TEST_CASE("a finding comes back when one of its records changes", "[findings]") {
    TwinOffice office;
    const Finding twin = office.open();
    office.set_aside(twin);
    Record changed = Reader{office.ledger}.record(office.other).value();
    changed.note = "补充说明";
    office.ledger.write(step("note"), noon, [&](Writer& writer) { writer.update_record(changed); });
    REQUIRE(office.check().open.size() == 1);
    CHECK(office.check().open[0].former_reason == "两场都开了");
    CHECK(office.open().digest != twin.digest);
    CHECK(office.check().gone.empty());
    REQUIRE(office.ledger.undo());
    CHECK(office.check().open.empty());
    SECTION("other records do not matter") {
        add(office.ledger, office.of("2023-07-10"));
        CHECK(office.check().open.empty());
    }
    SECTION("one more that is alike does") {
        add(office.ledger, office.of("2023-05-10"));
        CHECK(office.open().count == 3);
    }
    SECTION("one that is removed takes the finding with it") {
        office.ledger.write(step("remove"), noon,
                            [&](Writer& writer) { writer.remove_record(office.other); });
        CHECK(office.check().open.empty());
        CHECK(office.check().aside.empty());
        CHECK(office.check().gone.size() == 1);
        REQUIRE(office.ledger.undo());
        CHECK(office.check().aside.size() == 1);
    }
}

TEST_CASE("a finding that was set aside again has the newer reason", "[findings]") {
    TwinOffice office;
    const Finding twin = office.open();
    office.set_aside(twin);
    office.set_aside(twin, "上午下午各一场");
    REQUIRE(office.check().aside.size() == 1);
    CHECK(office.check().aside[0].reason == "上午下午各一场");
    office.ledger.write(step("back"), noon,
                        [&](Writer& writer) { writer.take_back(name_of(twin)); });
    CHECK(office.open() == twin);
}

TEST_CASE("what says nothing, or is about nothing, is refused", "[findings]") {
    TwinOffice office;
    const Finding twin = office.open();
    const std::string before = digest_of(office.ledger);
    for (const char* reason : {"", "  ", "　"}) {
        const SetAside said{name_of(twin), twin.digest, reason};
        CHECK(refusal(office.ledger, [&](Writer& writer) { writer.set_aside(said); }) ==
              LedgerProblem::invalid_value);
    }
    const SetAside about_nothing{FindingName{FindingKind::twin, ""}, 0, "理由"};
    CHECK(refusal(office.ledger, [&](Writer& writer) { writer.set_aside(about_nothing); }) ==
          LedgerProblem::invalid_value);
    CHECK(refusal(office.ledger, [&](Writer& writer) { writer.take_back(name_of(twin)); }) ==
          LedgerProblem::unknown_item);
    CHECK((digest_of(office.ledger) == before));
}

TEST_CASE("findings of a closed quarter can be set aside", "[findings]") {
    TwinOffice office;
    ClosedQuarter closing;
    closing.quarter = {2023, 2};
    closing.closed = day("2023-07-05");
    office.ledger.write(closing_label(closing.quarter), noon,
                        [&](Writer& writer) { writer.close_quarter(closing); });
    office.set_aside(office.open());
    CHECK(office.check().open.empty());
    Reader reader{office.ledger};
    CHECK(compared_with_reported(reader, closing.quarter).state == QuarterState::closed);
}

TEST_CASE("hidden indicators owe nothing that is told", "[findings]") {
    TwinOffice office;
    office.ledger.write(step("duty"), noon, [&](Writer& writer) {
        Cadence monthly;
        monthly.indicator = office.ids.members;
        monthly.unit = office.ids.first;
        monthly.per = Cycle::month;
        writer.put_cadence(monthly);
    });
    const auto gaps = [&] {
        Reader reader{office.ledger};
        const auto found = reader.findings(reader.definitions(), today);
        return std::ranges::count(found, FindingKind::recurring_gap, &Finding::kind);
    };
    CHECK(gaps() == 1);
    office.ledger.write(step("hide"), noon, [&](Writer& writer) {
        Definitions definitions = Reader{office.ledger}.definitions();
        Indicator& members = definitions.indicators[1];
        members.presence = Presence::hidden;
        writer.update_indicator(members);
    });
    CHECK(gaps() == 0);
}

TEST_CASE("a ledger without units or records has no findings", "[findings]") {
    Ledger empty = new_in_memory();
    CHECK(data_check(empty) == DataCheck{today, {}, {}, {}});
    fill_small(empty);
    CHECK(data_check(empty).open.empty());
}

TEST_CASE("what the rules find is the same after any detour of undo and redo", "[findings]") {
    TwinOffice office;
    std::mt19937 random{20230918};
    const auto below = [&](int limit) {
        return std::uniform_int_distribution{0, limit - 1}(random);
    };
    for (int round = 0; round < 150; ++round) {
        const DataCheck before = office.check();
        const std::string digest = digest_of(office.ledger);
        int steps = 0;
        const auto write = [&](const std::function<void(Writer&)>& change) {
            if (office.ledger.write(step("any"), noon, change) == Ledger::Outcome::changed)
                ++steps;
        };
        for (int i = 0, edits = 1 + below(4); i < edits; ++i) {
            const DataCheck now = office.check();
            const auto all = Reader{office.ledger}.records({});
            const int choice = below(5);
            if (choice == 0 && !now.open.empty()) {
                const Finding& any =
                    now.open[static_cast<size_t>(below(static_cast<int>(now.open.size())))].finding;
                const SetAside said{name_of(any), any.digest, "核对无误"};
                write([&](Writer& writer) { writer.set_aside(said); });
                CHECK(office.check().open.size() + 1 == now.open.size());
            } else if (choice == 1 && !now.aside.empty()) {
                const FindingName name = name_of(now.aside.front().finding);
                write([&](Writer& writer) { writer.take_back(name); });
                CHECK(office.check().open.size() == now.open.size() + 1);
            } else if (choice == 2 && all.size() > 3) {
                write([&](Writer& writer) {
                    writer.remove_record(
                        all[static_cast<size_t>(below(static_cast<int>(all.size())))].id);
                });
            } else {
                const std::string on =
                    "2023-0" + std::to_string(4 + below(6)) + "-1" + std::to_string(below(3));
                Record any = office.of(on.c_str(), 1 + below(2) * 40);
                if (below(8) == 0)
                    any.quantity.reset();
                write([&](Writer& writer) { writer.add_record(any); });
            }
        }
        const DataCheck after = office.check();
        for (int i = 0; i < steps; ++i)
            REQUIRE(office.ledger.undo());
        REQUIRE(office.check() == before);
        REQUIRE((digest_of(office.ledger) == digest));
        for (int i = 0; i < steps; ++i)
            REQUIRE(office.ledger.redo());
        REQUIRE(office.check() == after);
    }
}

TEST_CASE("findings are the same with years that are read already", "[findings]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    ledger.write(step("cadence"), noon, [&](Writer& writer) {
        writer.put_cadence({.indicator = ids.study,
                            .unit = ids.first,
                            .count = 1,
                            .per = Cycle::week,
                            .owed_by = {},
                            .active = {}});
    });
    for (const char* on : {"2021-01-12", "2021-12-30", "2023-01-05", "2023-05-10", "2023-05-10"})
        add(ledger, record(ids.study, ids.first, on, on, whole(1)));
    Reader reader{ledger};
    const Definitions definitions = reader.definitions();
    const auto expected = reader.findings(definitions, today);
    CHECK(std::ranges::count(expected, FindingKind::recurring_gap, &Finding::kind) >= 3);
    std::vector<Finding> found;
    reader.take_findings(
        definitions, today,
        {.take = [&](Finding finding) { found.push_back(std::move(finding)); },
         .years = {std::make_shared<const YearDays>(reader.year_days(definitions, 2022)),
                   std::make_shared<const YearDays>(reader.year_days(definitions, 2023))}});
    CHECK(found == expected);
}

TEST_CASE("a digest that nobody asks for is not made", "[findings]") {
    const TwinOffice office;
    Reader reader{office.ledger};
    const auto digests = [&](bool asked) {
        std::vector<std::int64_t> all;
        reader.take_findings(reader.definitions(), today,
                             {.take = [&](const Finding& one) { all.push_back(one.digest); },
                              .needs_digest = [&](const Finding&) { return asked; }});
        return all;
    };
    REQUIRE(digests(true).size() == 1);
    CHECK(digests(true)[0] == office.open().digest);
    CHECK(digests(false) == std::vector<std::int64_t>{0});
}
