#include "intake/plan/definitions_against_closed.h"

#include "intake/definitions/definition_changes.h"
#include "intake/plan/closed_rows.h"
#include "ledger/closed_quarters.h"

#include <algorithm>

namespace taizhang {

namespace {

/// So many rows are looked at one by one; of more, those that concern altered figures are refused.
constexpr size_t most_looked_at_alone = 24;

using Row = std::pair<int, int>; ///< file and number

Row row_of(const DefinitionPlace& at) {
    return {at.file, at.row};
}

/// Which units and indicators have figures that would be others.
class AlteredFigures {
public:
    explicit AlteredFigures(std::span<const AlteredQuarter> altered) {
        for (const AlteredQuarter& quarter : altered)
            for (const FigureDifference& difference : quarter.differences) {
                m_years.insert({quarter.quarter.year, difference.place});
                m_units.insert(difference.place.first);
                m_indicators.insert(difference.place.second);
            }
    }

    bool concern(const Target& target) const {
        return m_years.contains({target.year, {target.unit, target.indicator}});
    }
    bool concern(IndicatorId indicator) const { return m_indicators.contains(indicator); }
    bool concern(UnitId unit) const { return m_units.contains(unit); }

private:
    std::set<std::pair<int, ReportedPlace>> m_years;
    std::set<UnitId> m_units;
    std::set<IndicatorId> m_indicators;
};

/// The planned definitions of each kind, which are put back where their row is refused.
class DefinitionsAgainstClosed {
public:
    DefinitionsAgainstClosed(ImportPlan& plan, Reader& reader,
                             const std::vector<DefinitionPlace>& places, bool corrects)
        : m_plan(plan), m_reader(reader), m_places(places), m_now(reader.definitions()),
          m_corrects(corrects) {}

    void look() {
        const auto altered = altered_by_plan(m_plan);
        if (altered.empty())
            return;
        m_quarter = altered.front().quarter;
        const std::set<Row> refused = blamed(AlteredFigures{altered});
        for (const DefinitionPlace& at : first_of_each_row(refused))
            tell_closed(m_plan, {at.file, at.row}, m_quarter, m_corrects);
        if (!m_corrects)
            refuse(refused);
    }

private:
    std::vector<AlteredQuarter> altered_by_plan(const ImportPlan& plan) {
        return altered_by(m_reader, m_now, supposed_definitions(m_now, plan));
    }

    /// The rows without which nothing would be altered, as few as can be told.
    std::set<Row> blamed(const AlteredFigures& altered) {
        const std::set<Row> concerned = rows_concerned(m_plan, altered);
        std::set<Row> refused = concerned;
        if (concerned.size() <= most_looked_at_alone) {
            refused = blamed_additions();
            for (const Row& row : concerned)
                if (!refused.contains(row) && !additions().contains(row) &&
                    alters_beside_additions(row, refused))
                    refused.insert(row);
        }
        refused = with_dependents(std::move(refused));
        if (!refused.empty() && leaves_all(refused))
            return refused;
        refused = with_dependents(concerned);
        return leaves_all(refused) ? refused : all_rows();
    }

    /// Rows of new units and indicators: others rest on them.
    std::set<Row> additions() const {
        std::set<Row> rows;
        for (const DefinitionPlace& at : m_places)
            if ((at.kind == FileKind::units || at.kind == FileKind::indicators) &&
                change_of(at) == Change::added)
                rows.insert(row_of(at));
        return rows;
    }

    /// Those that alter figures by themselves, as a new branch that owes something.
    std::set<Row> blamed_additions() {
        const std::set<Row> added = additions();
        const ImportPlan alone = without(all_rows_but(added));
        const auto altered = altered_by_plan(alone);
        return altered.empty() ? std::set<Row>{}
                               : with_dependents(rows_concerned(alone, AlteredFigures{altered}));
    }

    bool alters_beside_additions(const Row& row, const std::set<Row>& refused) {
        std::set<Row> kept = additions();
        kept.insert(row);
        std::set<Row> out = all_rows_but(kept);
        out.insert(refused.begin(), refused.end());
        return !altered_by_plan(without(out)).empty();
    }

    bool leaves_all(const std::set<Row>& refused) {
        return altered_by_plan(without(refused)).empty();
    }

    ImportPlan without(const std::set<Row>& rows) const {
        ImportPlan definitions;
        definitions.indicators = m_plan.indicators;
        definitions.units = m_plan.units;
        definitions.targets = m_plan.targets;
        definitions.cadences = m_plan.cadences;
        definitions.exclusions = m_plan.exclusions;
        put_back(definitions, rows);
        return definitions;
    }

    std::set<Row> rows_concerned(const ImportPlan& plan, const AlteredFigures& altered) const {
        std::set<Row> rows;
        for (const DefinitionPlace& at : m_places)
            if (change_of(plan, at) != Change::unchanged && is_concerned(at, altered))
                rows.insert(row_of(at));
        return rows;
    }

    std::set<Row> all_rows() const { return all_rows_but({}); }
    std::set<Row> all_rows_but(const std::set<Row>& kept) const {
        std::set<Row> rows;
        for (const DefinitionPlace& at : m_places)
            if (change_of(at) != Change::unchanged && !kept.contains(row_of(at)))
                rows.insert(row_of(at));
        return rows;
    }

    template <class Visit>
    static auto with_planned(auto& plan, const DefinitionPlace& at, const Visit& visit) {
        const auto place = static_cast<size_t>(at.place);
        switch (at.kind) {
        case FileKind::indicators:
            return visit(plan.indicators[place]);
        case FileKind::units:
            return visit(plan.units[place]);
        case FileKind::targets:
            return visit(plan.targets[place]);
        case FileKind::cadences:
            return visit(plan.cadences[place]);
        default:
            return visit(plan.exclusions[place]);
        }
    }

    static Change change_of(const ImportPlan& plan, const DefinitionPlace& at) {
        return with_planned(plan, at, [](const auto& planned) { return planned.change; });
    }
    Change change_of(const DefinitionPlace& at) const { return change_of(m_plan, at); }

    /// Whether its change may be what alters figures.
    bool is_concerned(const DefinitionPlace& at, const AlteredFigures& altered) const {
        const auto place = static_cast<size_t>(at.place);
        switch (at.kind) {
        case FileKind::indicators: {
            const Indicator& indicator = m_plan.indicators[place].value;
            return altered.concern(indicator.id) || is_part_of_altered(indicator.id, altered);
        }
        case FileKind::units:
            return m_plan.units[place].change == Change::changed ||
                   altered.concern(m_plan.units[place].value.id);
        case FileKind::targets:
            return altered.concern(m_plan.targets[place].value);
        case FileKind::cadences:
            return altered.concern(m_plan.cadences[place].value.indicator);
        default:
            return altered.concern(m_plan.exclusions[place].value.indicator);
        }
    }

    bool is_part_of_altered(IndicatorId part, const AlteredFigures& altered) const {
        return std::ranges::any_of(m_plan.indicators, [&](const auto& planned) {
            const Indicator& ratio = planned.value;
            return (ratio.numerator == part || ratio.denominator == part) &&
                   altered.concern(ratio.id);
        });
    }

    /// What rests on a new unit or indicator goes with it.
    std::set<Row> with_dependents(std::set<Row> rows) const {
        for (size_t before = 0; before != rows.size();) {
            before = rows.size();
            const ImportPlan rest = without(rows);
            for (const DefinitionPlace& at : m_places)
                if (change_of(at) != Change::unchanged && rests_on_gone(rest, at))
                    rows.insert(row_of(at));
        }
        return rows;
    }

    static bool is_gone(const ImportPlan& plan, std::optional<IndicatorId> id) {
        return id && raw(*id) < 0 &&
               plan.indicators[static_cast<size_t>(-1 - raw(*id))].change == Change::unchanged;
    }
    static bool is_gone(const ImportPlan& plan, std::optional<UnitId> id) {
        return id && raw(*id) < 0 &&
               plan.units[static_cast<size_t>(-1 - raw(*id))].change == Change::unchanged;
    }

    static bool rests_on_gone(const ImportPlan& plan, const DefinitionPlace& at) {
        return with_planned(plan, at, [&](const auto& planned) {
            if constexpr (requires { planned.value.numerator; })
                return is_gone(plan, planned.value.numerator) ||
                       is_gone(plan, planned.value.denominator);
            else if constexpr (requires { planned.value.parent; })
                return is_gone(plan, planned.value.parent);
            else
                return is_gone(plan, std::optional{planned.value.indicator}) ||
                       is_gone(plan, std::optional{planned.value.unit});
        });
    }

    /// As the ledger has it; what is new changes nothing then.
    void put_back(ImportPlan& plan, const std::set<Row>& rows) const {
        for (const DefinitionPlace& at : m_places) {
            if (!rows.contains(row_of(at)))
                continue;
            with_planned(plan, at, [](auto& planned) { planned.change = Change::unchanged; });
            const auto place = static_cast<size_t>(at.place);
            if (at.kind == FileKind::indicators) {
                auto& indicator = plan.indicators[place].value;
                if (const auto known = taizhang::place_of(m_now, indicator.id))
                    indicator = m_now.indicators[static_cast<size_t>(*known)];
            } else if (at.kind == FileKind::units) {
                auto& unit = plan.units[place].value;
                if (const auto known = m_now.units.place_of(unit.id))
                    unit = m_now.units.at(*known);
            }
        }
    }

    /// In the plan itself, with the records that rest on what is gone.
    void refuse(const std::set<Row>& rows) {
        for (const DefinitionPlace& at : first_of_each_row(rows))
            count_as_refused(at);
        put_back(m_plan, rows);
        std::erase_if(m_plan.records, [&](const PlannedRecord& record) {
            const bool is_lost =
                is_gone(m_plan, std::optional{m_plan.units[size_t(record.unit)].value.id}) ||
                is_gone(m_plan,
                        std::optional{m_plan.indicators[size_t(record.indicator)].value.id});
            if (is_lost)
                refuse(record);
            return is_lost;
        });
        sort_issues(m_plan);
    }

    void refuse(const PlannedRecord& record) {
        PlannedFile& file = m_plan.files[record.file];
        tell_closed(m_plan, {record.file, record.row}, m_quarter, false);
        ++file.refused;
        --(record.change == Change::added ? file.added : file.changed);
    }

    std::vector<DefinitionPlace> first_of_each_row(const std::set<Row>& rows) const {
        std::vector<DefinitionPlace> first;
        for (const DefinitionPlace& at : m_places)
            if (rows.contains(row_of(at)) &&
                std::ranges::none_of(first, [&](const DefinitionPlace& other) {
                    return row_of(other) == row_of(at);
                }))
                first.push_back(at);
        return first;
    }

    void count_as_refused(const DefinitionPlace& at) {
        PlannedFile& file = m_plan.files[at.file];
        for (DefinitionRow& row : file.definitions)
            if (row.row == at.row && row.change != Change::unchanged) {
                --(row.change == Change::added ? file.added : file.changed);
                row.change = Change::unchanged;
            }
        ++file.refused;
    }

    ImportPlan& m_plan;
    Reader& m_reader;
    const std::vector<DefinitionPlace>& m_places;
    Definitions m_now;
    Quarter m_quarter{};
    bool m_corrects;
};

} // namespace

std::vector<DefinitionPlace> definition_places(const ImportPlan& plan) {
    std::vector<DefinitionPlace> places;
    for (size_t file = 0; file < plan.files.size(); ++file)
        for (const DefinitionRow& row : plan.files[file].definitions)
            places.push_back({*plan.files[file].kind, row.place, FilePlace{file}, row.row});
    return places;
}

void compare_definitions_with_closed(ImportPlan& plan, Reader& reader, bool corrects,
                                     const std::vector<DefinitionPlace>& places) {
    if (places.empty() || !plan.changes_definitions() || reader.closed_quarters().empty())
        return;
    DefinitionsAgainstClosed{plan, reader, places, corrects}.look();
}

} // namespace taizhang
