#include "core/ledger/ledger_digest.h"
#include "core/ledger/small_ledger.h"
#include "ledger/check.h"
#include "ledger/closed_quarters.h"
#include "ledger/received.h"
#include "plausibility/finding.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Makes random edits; those that the ledger refuses are part of the game.
class RandomOffice {
public:
    RandomOffice(Ledger& ledger, unsigned seed) : m_ledger{ledger}, m_random{seed} {}

    void step_once(int number) {
        try {
            m_ledger.write({"random", {std::to_string(number)}, below(2) ? "核对" : ""}, noon,
                           [&](Writer& writer) {
                               for (int i = 0, edits = 1 + below(4); i < edits; ++i)
                                   edit(writer);
                           });
        } catch (const LedgerError& error) {
            if (error.problem() == LedgerProblem::journal_conflict)
                throw;
        }
    }

private:
    int below(int limit) { return std::uniform_int_distribution{0, limit - 1}(m_random); }
    template <class Items>
    auto& any_of(Items& items) {
        return items[static_cast<size_t>(below(static_cast<int>(items.size())))];
    }

    Period period() {
        const Date start = day("2022-01-01") + std::chrono::days{below(700)};
        return {start, start + std::chrono::days{below(4) ? 0 : below(60)}};
    }
    Record random_record(const Definitions& definitions) {
        Record made;
        made.indicator = definitions
                             .indicators[static_cast<size_t>(
                                 below(static_cast<int>(definitions.indicators.size())))]
                             .id;
        made.unit = definitions.units.at(UnitPlace{below(definitions.units.size())}).id;
        made.period = period();
        if (below(10))
            made.quantity = Quantity{below(100'000)};
        made.precision = below(5) ? Precision::exact : Precision::approximate;
        made.note = std::to_string(below(1000));
        return made;
    }

    FindingName any_finding() { return {FindingKind::twin, std::to_string(below(8))}; }

    void edit(Writer& writer) {
        Definitions definitions = Reader{m_ledger}.definitions();
        const std::string code = "c" + std::to_string(below(8));
        switch (below(21)) {
        case 0:
            writer.put_indicator(
                indicator(code.c_str(), below(4) ? Measure::sum : Measure::latest));
            break;
        case 1:
            writer.put_unit(org_unit(
                code.c_str(),
                definitions.units.empty()
                    ? std::nullopt
                    : std::optional{definitions.units.at(UnitPlace{below(definitions.units.size())})
                                        .id},
                below(3)));
            break;
        case 2:
            writer.remove_indicator(any_of(definitions.indicators).id);
            break;
        case 3:
            writer.remove_unit(definitions.units.at(UnitPlace{definitions.units.size() - 1}).id);
            break;
        case 4: {
            Target target;
            target.indicator = any_of(definitions.indicators).id;
            target.unit = definitions.units.at(UnitPlace{0}).id;
            target.year = 2022 + below(2);
            target.annual = whole(below(40));
            writer.put_target(target);
            break;
        }
        case 5: {
            Cadence cadence;
            cadence.indicator = any_of(definitions.indicators).id;
            cadence.unit = definitions.units.at(UnitPlace{0}).id;
            cadence.count = 1 + below(3);
            writer.put_cadence(cadence);
            break;
        }
        case 6:
            writer.put_exclusion({any_of(definitions.indicators).id,
                                  definitions.units.at(UnitPlace{0}).id, period(), code});
            break;
        case 7:
            writer.put_settings(
                {.cutoff_day = below(5) ? definitions.settings.cutoff_day : 20 + below(12)});
            break;
        case 8:
            change_record(writer, definitions);
            break;
        case 9:
            if (const auto all = Reader{m_ledger}.records({}); !all.empty())
                writer.remove_record(any_of(all).id);
            break;
        case 10:
            writer.put_layout({code, std::to_string(below(8)), "{}", ""});
            break;
        case 11:
            writer.forget_layout(code);
            break;
        case 12:
            writer.note_received(
                {code, below(20), below(2) ? code : "",
                 definitions.units.at(UnitPlace{below(definitions.units.size())}).id, period(),
                 day("2023-08-02")});
            break;
        case 13: {
            ClosedQuarter closing;
            closing.quarter = {2022 + below(2), 1 + below(4)};
            closing.closed = day("2024-01-05");
            writer.close_quarter(closing);
            break;
        }
        case 14:
            writer.reopen_quarter({2022 + below(2), 1 + below(4)});
            break;
        case 15: {
            const SetAside said{any_finding(), below(3), code};
            writer.set_aside(said);
            break;
        }
        case 16:
            writer.take_back(any_finding());
            break;
        case 17:
            bring_back(writer, definitions);
            break;
        default:
            writer.add_record(random_record(definitions));
        }
    }

    /// As the history restores a record: also one that was removed, under its old id.
    void bring_back(Writer& writer, const Definitions& definitions) {
        if (const auto all = Reader{m_ledger}.records({}); !all.empty())
            m_former.push_back(any_of(all).id);
        if (m_former.empty())
            return;
        Record former = random_record(definitions);
        former.id = any_of(m_former);
        former.created = "2023-09-18T04:00:00Z";
        writer.restore_record(former);
    }

    void change_record(Writer& writer, const Definitions& definitions) {
        const auto all = Reader{m_ledger}.records({});
        if (all.empty())
            return;
        Record changed = random_record(definitions);
        changed.id = any_of(all).id;
        writer.update_record(changed);
    }

    Ledger& m_ledger;
    std::vector<RecordId> m_former; ///< of records that were there once
    std::mt19937 m_random;
};

} // namespace

TEST_CASE("after 1,000 random steps undoing all and redoing all gives the same ledger",
          "[ledger]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    const std::string start = digest_of(ledger);
    RandomOffice office{ledger, 20230918};
    for (int number = 0; number < 1000; ++number)
        office.step_once(number);
    const std::string end = digest_of(ledger);
    const auto steps = static_cast<int>(ledger.history(2000).size());
    REQUIRE(steps > 300);
    CHECK(check_ledger(ledger).empty());

    for (int i = 1; i < steps; ++i)
        REQUIRE(ledger.undo());
    CHECK((digest_of(ledger) == start));
    for (int i = 1; i < steps; ++i)
        REQUIRE(ledger.redo());
    CHECK((digest_of(ledger) == end));
    CHECK(check_ledger(ledger).empty());
}
