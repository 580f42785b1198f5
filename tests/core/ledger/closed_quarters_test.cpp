#include "core/ledger/ledger_digest.h"
#include "core/ledger/refusal.h"
#include "core/ledger/small_ledger.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr Quarter third{2023, 3};

void close(Ledger& ledger, Quarter quarter, const char* on = "2023-10-09") {
    ClosedQuarter closing;
    closing.quarter = quarter;
    closing.closed = day(on);
    ledger.write(closing_label(quarter), noon,
                 [&](Writer& writer) { writer.close_quarter(closing); });
}

void reopen(Ledger& ledger, Quarter quarter, const std::string& reason) {
    ledger.write(reopening_label(quarter, reason), noon,
                 [&](Writer& writer) { writer.reopen_quarter(quarter); });
}

StepLabel correction(const char* reason) {
    return {.id = "fix", .arguments = {}, .reason = reason};
}

Target yearly(const SmallLedger& ids, int annual) {
    Target target;
    target.year = 2023;
    target.indicator = ids.study;
    target.unit = ids.root;
    target.annual = whole(annual);
    return target;
}

/// A ledger with two records in the third quarter of 2023, which is closed, and one in each quarter
/// beside it.
struct ClosedOffice {
    Ledger ledger = new_in_memory();
    SmallLedger ids = fill_small(ledger);
    RecordId second = add(ledger, of("2023-05-10"));
    RecordId august = add(ledger, of("2023-08-10"));
    RecordId september = add(ledger, of("2023-09-21"));
    RecordId next = add(ledger, of("2023-10-08"));

    ClosedOffice() {
        ledger.write(step("target"), noon,
                     [&](Writer& writer) { writer.put_target(yearly(ids, 10)); });
        close(ledger, third);
    }
    Record of(const char* on, int quantity = 1) const {
        return record(ids.study, ids.first, on, on, whole(quantity));
    }
    std::optional<double> reported(UnitId unit) {
        const auto figures = Reader{ledger}.reported_figures(third);
        const auto found = figures.find({unit, ids.study});
        return found == figures.end() ? std::nullopt : found->second.actual;
    }
    QuarterState state() {
        Reader reader{ledger};
        return compared_with_reported(reader, third).state;
    }
};

} // namespace

TEST_CASE("closing keeps the figures of every unit as they are", "[closed]") {
    ClosedOffice office;
    Reader reader{office.ledger};
    const auto closed = reader.closed_quarters();
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].quarter == third);
    CHECK(closed[0].closed == day("2023-10-09"));
    CHECK(office.reported(office.ids.root) == 2.0);
    CHECK(office.reported(office.ids.first) == 2.0);
    CHECK_FALSE(office.reported(office.ids.second));
    CHECK(reader.reported_figures(third) == present_figures(reader, third));
    CHECK(office.state() == QuarterState::closed);
}

TEST_CASE("no record of a closed quarter changes without a reason", "[closed]") {
    ClosedOffice office;
    const auto before = digest_of(office.ledger);
    Record other = *Reader{office.ledger}.record(office.august);
    other.participants = 9;
    Record moved = *Reader{office.ledger}.record(office.next);
    moved.period = {day("2023-09-30"), day("2023-09-30")};
    const std::function<void(Writer&)> changes[]{
        [&](Writer& writer) { writer.add_record(office.of("2023-09-30")); },
        [&](Writer& writer) { writer.add_record(office.of("2023-01-05")); }, // counts to date
        [&](Writer& writer) {
            writer.add_record(
                record(office.ids.study, office.ids.first, "2023-01-01", "2023-12-31", whole(5)));
        },
        [&](Writer& writer) {
            Record pending = office.of("2023-07-01");
            pending.quantity.reset();
            writer.add_record(pending);
        },
        [&](Writer& writer) { writer.update_record(other); },
        [&](Writer& writer) { writer.update_record(moved); },
        [&](Writer& writer) { writer.remove_record(office.september); },
        [&](Writer& writer) {
            int left = 1;
            writer.add_records_in_bulk(1, [&](Record& next) {
                next = office.of("2023-08-01");
                return left-- > 0;
            });
        },
        [&](Writer& writer) { writer.put_target(yearly(office.ids, 12)); },
        [&](Writer& writer) { writer.remove_target(2023, office.ids.study, office.ids.root); },
        [&](Writer& writer) {
            Cadence cadence;
            cadence.indicator = office.ids.members;
            cadence.unit = office.ids.root;
            cadence.count = 1;
            writer.put_cadence(cadence);
        },
        [&](Writer& writer) { writer.put_settings({.cutoff_day = 20}); },
        [&](Writer& writer) { writer.put_settings({.red_lag = whole(50)}); },
        [&](Writer& writer) {
            Indicator level = Reader{office.ledger}.definitions().indicators[0];
            level.direction = Direction::at_most;
            writer.update_indicator(level);
        },
        [&](Writer& writer) {
            OrgUnit unit = Reader{office.ledger}.definitions().units.at(UnitPlace{1});
            unit.parent = office.ids.second;
            writer.update_unit(unit);
        },
        [&](Writer& writer) { writer.reopen_quarter(third); },
    };
    for (const auto& change : changes) {
        CHECK(refusal(office.ledger, change) == LedgerProblem::closed_quarter);
        CHECK(digest_of(office.ledger) == before);
    }
}

TEST_CASE("what leaves a closed quarter as it was reported is written", "[closed]") {
    ClosedOffice office;
    Target next_year = yearly(office.ids, 20);
    next_year.year = 2024;
    const std::function<void(Writer&)> changes[]{
        [&](Writer& writer) { writer.add_record(office.of("2023-10-01")); },
        [&](Writer& writer) { writer.add_record(office.of("2022-08-01")); },
        [&](Writer& writer) { writer.remove_record(office.next); },
        [&](Writer& writer) { writer.put_target(next_year); },
        [&](Writer& writer) { writer.put_settings({.report_due_day = 9}); },
        [&](Writer& writer) { writer.put_indicator(indicator("talks")); },
        [&](Writer& writer) {
            Indicator renamed = Reader{office.ledger}.definitions().indicators[0];
            renamed.name_zh = "中心组学习";
            writer.update_indicator(renamed);
        },
        [&](Writer& writer) {
            OrgUnit renamed = Reader{office.ledger}.definitions().units.at(UnitPlace{1});
            renamed.name = "一监区支部";
            writer.update_unit(renamed);
        },
    };
    for (const auto& change : changes)
        CHECK_FALSE(refusal(office.ledger, change));
    CHECK(office.state() == QuarterState::closed);
}

TEST_CASE("plans that follow the year before keep its records", "[closed]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2022-02-01", "2022-02-01", whole(4)));
    Target target = yearly(ids, 8);
    target.phasing = Phasing::last_year;
    ledger.write(step("target"), noon, [&](Writer& writer) { writer.put_target(target); });
    close(ledger, third);
    CHECK(refusal(ledger, [&](Writer& writer) {
              writer.add_record(record(ids.study, ids.first, "2022-11-01", "2022-11-01", whole(4)));
          }) == LedgerProblem::closed_quarter);
}

TEST_CASE("a correction is written with its reason, and the quarter stays closed", "[closed]") {
    ClosedOffice office;
    office.ledger.write(correction("支部迟报，签到表已核"), noon,
                        [&](Writer& writer) { writer.add_record(office.of("2023-09-05")); });
    CHECK(office.reported(office.ids.root) == 2.0);
    CHECK(office.state() == QuarterState::corrected);
    Reader reader{office.ledger};
    const auto comparison = compared_with_reported(reader, third);
    REQUIRE(comparison.differences.size() == 2); // the branch and the whole
    CHECK(comparison.differences[0].reported->actual == 2.0);
    CHECK(comparison.differences[0].present->actual == 3.0);
    const auto corrections = corrections_of(office.ledger, third);
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].step.label.reason == "支部迟报，签到表已核");
    REQUIRE(corrections[0].rows.size() == 1);
    CHECK(corrections[0].rows[0].kind == RowChangeKind::added);
    close(office.ledger, {2023, 2});
    office.ledger.write(correction("重复上报"), noon,
                        [&](Writer& writer) { writer.remove_record(office.september); });
    CHECK(corrections_of(office.ledger, {2023, 2}).empty()); // it begins after that quarter
    office.ledger.undo();
    office.ledger.undo();

    office.ledger.undo();
    CHECK(office.state() == QuarterState::closed);
    CHECK(corrections_of(office.ledger, third).empty());
    office.ledger.redo();
    CHECK(office.state() == QuarterState::corrected);
}

TEST_CASE("the records that a figure's corrections touched are known", "[closed]") {
    ClosedOffice office;
    RecordId late{};
    office.ledger.write(correction("迟报"), noon, [&](Writer& writer) {
        late = writer.add_record(office.of("2023-09-05"));
        writer.add_record(
            record(office.ids.members, office.ids.first, "2023-09-05", "2023-09-05", whole(3)));
        writer.remove_record(office.september);
    });
    office.ledger.write(correction("成批补报"), noon, [&](Writer& writer) {
        int left = 2;
        writer.add_records_in_bulk(2, [&](Record& next) {
            next = office.of(left == 2 ? "2023-08-01" : "2023-11-01"); // one lies after the quarter
            return left-- > 0;
        });
    });
    const auto corrections = corrections_of(office.ledger, third);
    REQUIRE(corrections.size() == 2);
    const auto corrected = [&](std::vector<UnitId> units) {
        return corrected_records(office.ledger, third, corrections,
                                 {{office.ids.study}, std::move(units)});
    };
    const auto of_first = corrected({office.ids.root, office.ids.first});
    CHECK(of_first.present.size() == 2);
    CHECK(std::ranges::find(of_first.present, late) != of_first.present.end());
    CHECK(of_first.removed == 1);
    CHECK(corrected({office.ids.second}).empty());
}

TEST_CASE("definitions that would alter a closed quarter are foretold", "[closed]") {
    ClosedOffice office;
    Reader reader{office.ledger};
    const Definitions now = reader.definitions();
    CHECK(altered_by(reader, now, now).empty());
    Definitions supposed = now;
    supposed.targets[0].annual = whole(99);
    const auto altered = altered_by(reader, now, supposed);
    REQUIRE(altered.size() == 1);
    CHECK(altered[0].quarter == third);
    CHECK(altered[0].differences[0].place == ReportedPlace{office.ids.root, office.ids.study});
    supposed = now;
    supposed.indicators[0].name_zh = "另一个名字";
    CHECK(altered_by(reader, now, supposed).empty());
}

TEST_CASE("a correction of what is no figure is one all the same", "[closed]") {
    ClosedOffice office;
    Record counted = *Reader{office.ledger}.record(office.august);
    counted.participants = 9;
    office.ledger.write(correction("签到表漏计 2 人"), noon,
                        [&](Writer& writer) { writer.update_record(counted); });
    CHECK(office.state() == QuarterState::corrected);
    Reader reader{office.ledger};
    CHECK(compared_with_reported(reader, third).differences.empty());
    CHECK(corrections_of(office.ledger, third).size() == 1);
}

TEST_CASE("a quarter is opened again with a reason, by undo as a step of its own", "[closed]") {
    ClosedOffice office;
    reopen(office.ledger, third, "上级要求重报");
    CHECK(Reader{office.ledger}.closed_quarters().empty());
    CHECK_FALSE(
        refusal(office.ledger, [&](Writer& writer) { writer.remove_record(office.august); }));
    office.ledger.undo();
    office.ledger.undo();
    CHECK(office.state() == QuarterState::closed);
    CHECK(office.ledger.undo()->label == closing_label(third));
    CHECK(Reader{office.ledger}.closed_quarters().empty());
    office.ledger.redo();
    CHECK(office.reported(office.ids.root) == 2.0);
}

TEST_CASE("a quarter is closed once, after it has ended, and only a closed one opens", "[closed]") {
    ClosedOffice office;
    const auto close_it = [&](Quarter quarter, const char* on) {
        return [quarter, on](Writer& writer) {
            ClosedQuarter closing;
            closing.quarter = quarter;
            closing.closed = day(on);
            writer.close_quarter(closing);
        };
    };
    CHECK(refusal(office.ledger, close_it(third, "2023-10-10")) == LedgerProblem::closed_already);
    CHECK(refusal(office.ledger, close_it({2023, 4}, "2023-12-30")) ==
          LedgerProblem::quarter_not_ended);
    CHECK_FALSE(refusal(office.ledger, close_it({2023, 4}, "2023-12-31")));
    CHECK(refusal(
              office.ledger,
              [](Writer& writer) {
                  writer.reopen_quarter({2022, 1});
              },
              correction("no such")) == LedgerProblem::quarter_open);
}

TEST_CASE("a reason outlives the file", "[closed]") {
    const TemporaryFolder folder;
    {
        Ledger ledger = Ledger::create(folder.file(), {.random = 5});
        const SmallLedger ids = fill_small(ledger);
        add(ledger, record(ids.study, ids.first, "2023-08-01", "2023-08-01", whole(1)));
        close(ledger, third);
        ledger.write(correction("重复上报"), noon, [&](Writer& writer) {
            writer.add_record(record(ids.study, ids.first, "2023-08-02", "2023-08-02", whole(1)));
        });
    }
    Ledger ledger = Ledger::open(folder.file());
    CHECK(ledger.history(1)[0].label == correction("重复上报"));
    Reader reader{ledger};
    CHECK(compared_with_reported(reader, third).state == QuarterState::corrected);
}

TEST_CASE("quarters have names", "[closed]") {
    CHECK(name_of(third) == "2023Q3");
    CHECK(quarter_named("2023Q3") == third);
    for (const char* other : {"", "Q3", "2023Q5", "2023Q", "2023", "20x3Q1", "12023Q3", "2023Q33"})
        CHECK_FALSE(quarter_named(other));
}
