#include "intake/definitions/definition_changes.h"

#include "text/parts.h"

#include <algorithm>

namespace taizhang {

namespace {

using Value = std::optional<std::string>;

/// A row whose columns differ, in the words of the ledger's tables.
class ChangedRow {
public:
    ChangedRow(std::string table, std::int64_t key) {
        m_row.table = std::move(table);
        m_row.kind = RowChangeKind::changed;
        m_row.key = std::to_string(key);
    }

    ChangedRow& column(std::string name, Value before, Value after) {
        if (before != after)
            m_row.columns.push_back({std::move(name), std::move(before), std::move(after)});
        return *this;
    }
    RowChange row() const { return m_row; }

private:
    RowChange m_row;
};

template <class Id>
Value id_text(std::optional<Id> id) {
    return id ? Value{std::to_string(raw(*id))} : std::nullopt;
}

Value stored_day(std::optional<Date> day) {
    return day ? Value{to_iso(*day)} : std::nullopt;
}

Value stored_amount(std::optional<Quantity> amount) {
    return amount ? Value{std::to_string(amount->thousandths)} : std::nullopt;
}

template <class Enum>
std::string word(Enum value) {
    return std::string{name_of(value)};
}

RowChange row_of(const Indicator& before, const Indicator& after) {
    return ChangedRow{"indicator", raw(before.id)}
        .column("name_zh", before.name_zh, after.name_zh)
        .column("name_en", before.name_en, after.name_en)
        .column("category", before.category, after.category)
        .column("units", joined_by_bars(before.units), joined_by_bars(after.units))
        .column("measure", word(before.measure), word(after.measure))
        .column("numerator_id", id_text(before.numerator), id_text(after.numerator))
        .column("denominator_id", id_text(before.denominator), id_text(after.denominator))
        .column("direction", word(before.direction), word(after.direction))
        .column("decimals", std::to_string(before.decimals), std::to_string(after.decimals))
        .column("aliases", joined_by_bars(before.aliases), joined_by_bars(after.aliases))
        .row();
}

RowChange row_of(const OrgUnit& before, const OrgUnit& after) {
    return ChangedRow{"org_unit", raw(before.id)}
        .column("name", before.name, after.name)
        .column("parent_id", id_text(before.parent), id_text(after.parent))
        .column("kind", word(before.kind), word(after.kind))
        .column("active_from", stored_day(before.active.from), stored_day(after.active.from))
        .column("active_to", stored_day(before.active.to), stored_day(after.active.to))
        .column("position", std::to_string(before.order), std::to_string(after.order))
        .row();
}

RowChange row_of(const Target& before, const Target& after) {
    return ChangedRow{"target", 0}
        .column("annual", stored_amount(before.annual), stored_amount(after.annual))
        .column("phasing", word(before.phasing), word(after.phasing))
        .column("q1", stored_amount(before.quarters[0]), stored_amount(after.quarters[0]))
        .column("q2", stored_amount(before.quarters[1]), stored_amount(after.quarters[1]))
        .column("q3", stored_amount(before.quarters[2]), stored_amount(after.quarters[2]))
        .column("q4", stored_amount(before.quarters[3]), stored_amount(after.quarters[3]))
        .column("note", before.note, after.note)
        .row();
}

RowChange row_of(const Cadence& before, const Cadence& after) {
    return ChangedRow{"cadence", 0}
        .column("count", std::to_string(before.count), std::to_string(after.count))
        .column("per", word(before.per), word(after.per))
        .column("active_to", stored_day(before.active.to), stored_day(after.active.to))
        .row();
}

RowChange row_of(const Exclusion& before, const Exclusion& after) {
    return ChangedRow{"exclusion", 0}.column("reason", before.reason, after.reason).row();
}

bool is_same_row(const Target& a, const Target& b) {
    return a.year == b.year && a.indicator == b.indicator && a.unit == b.unit;
}
bool is_same_row(const Cadence& a, const Cadence& b) {
    return a.indicator == b.indicator && a.unit == b.unit && a.owed_by == b.owed_by &&
           a.active.from == b.active.from;
}
bool is_same_row(const Exclusion& a, const Exclusion& b) {
    return a.indicator == b.indicator && a.unit == b.unit && a.period == b.period;
}

std::string when_of(const Target& target) {
    return std::to_string(target.year);
}
std::string when_of(const Cadence&) {
    return {};
}
std::string when_of(const Exclusion& exclusion) {
    return to_iso(exclusion.period.start) + "~" + to_iso(exclusion.period.end);
}

template <class Rule>
void put_all(std::vector<Rule>& rules, const std::vector<Planned<Rule>>& planned) {
    for (const auto& [rule, change] : planned) {
        if (change == Change::unchanged)
            continue;
        std::erase_if(rules, [&](const Rule& before) { return is_same_row(before, rule); });
        rules.push_back(rule);
    }
}

template <class Rule>
void add_changed(std::vector<DefinitionChange>& changes, const std::vector<Rule>& before,
                 const std::vector<Planned<Rule>>& planned) {
    for (const auto& [rule, change] : planned) {
        const auto former = std::ranges::find_if(
            before, [&](const Rule& other) { return is_same_row(other, rule); });
        if (change == Change::changed && former != before.end())
            changes.push_back(
                {{row_of(*former, rule), {rule.indicator, rule.unit, when_of(rule), {}}}, 0});
    }
}

std::int64_t count_in(const std::map<std::int64_t, std::int64_t>& counts, std::int64_t id) {
    const auto found = counts.find(id);
    return found == counts.end() ? 0 : found->second;
}

/// A ratio has the records of its parts.
std::int64_t records_of(const Indicator& indicator, const Reader::RecordCounts& counts) {
    std::int64_t records = count_in(counts.by_indicator, raw(indicator.id));
    for (const auto& part : {indicator.numerator, indicator.denominator})
        records += part ? count_in(counts.by_indicator, raw(*part)) : 0;
    return records;
}

std::int64_t records_of(const OrgTree& units, UnitPlace place, const Reader::RecordCounts& counts) {
    std::int64_t records = 0;
    const auto subtree = units.subtree(place);
    for (UnitPlace below = subtree.first; below < subtree.end; ++below)
        records += count_in(counts.by_unit, raw(units.at(below).id));
    return records;
}

/// Units, each once.
class UnitSet {
public:
    void add_with_all_above(const OrgTree& units, UnitId id) {
        for (auto place = units.place_of(id); place; place = units.parent_of(*place))
            if (const UnitId unit = units.at(*place).id;
                std::ranges::find(m_ids, unit) == m_ids.end())
                m_ids.push_back(unit);
    }
    std::vector<UnitId> ids() const { return m_ids; }

private:
    std::vector<UnitId> m_ids;
};

template <class Rule>
void add_units(UnitSet& set, const OrgTree& units, const std::vector<Planned<Rule>>& planned) {
    for (const auto& [rule, change] : planned)
        if (change != Change::unchanged)
            set.add_with_all_above(units, rule.unit);
}

/// False for what is new and refused.
template <class Id>
bool is_there(Id id, Change change) {
    return raw(id) >= 0 || change != Change::unchanged;
}

} // namespace

Definitions supposed_definitions(const Definitions& ledger, const ImportPlan& plan) {
    Definitions supposed = ledger;
    supposed.indicators.clear();
    for (const auto& [indicator, change] : plan.indicators)
        if (is_there(indicator.id, change))
            supposed.indicators.push_back(indicator);
    std::vector<OrgUnit> units;
    for (const auto& [unit, change] : plan.units)
        if (is_there(unit.id, change))
            units.push_back(unit);
    std::ranges::stable_sort(units, {}, &OrgUnit::order);
    supposed.units = OrgTree{std::move(units)};
    put_all(supposed.targets, plan.targets);
    put_all(supposed.cadences, plan.cadences);
    put_all(supposed.exclusions, plan.exclusions);
    return supposed;
}

std::vector<DefinitionChange> definition_changes(const Definitions& ledger, const ImportPlan& plan,
                                                 const Reader::RecordCounts& counts) {
    std::vector<DefinitionChange> changes;
    for (const auto& [after, change] : plan.indicators)
        if (const auto place = place_of(ledger, after.id); place && change == Change::changed) {
            const Indicator& before = ledger.indicators[*place];
            changes.push_back({{row_of(before, after), {}}, records_of(before, counts)});
        }
    for (const auto& [after, change] : plan.units)
        if (const auto place = ledger.units.place_of(after.id); place && change == Change::changed)
            changes.push_back({{row_of(ledger.units.at(*place), after), {}},
                               records_of(ledger.units, *place, counts)});
    add_changed(changes, ledger.targets, plan.targets);
    add_changed(changes, ledger.cadences, plan.cadences);
    add_changed(changes, ledger.exclusions, plan.exclusions);
    return changes;
}

std::vector<UnitId> units_touched(const Definitions& ledger, const ImportPlan& plan) {
    UnitSet set;
    if (ledger.units.empty())
        return {};
    const OrgTree after = supposed_definitions(ledger, plan).units;
    set.add_with_all_above(ledger.units, ledger.units.units().front().id);
    for (const OrgTree& units : {ledger.units, after}) {
        add_units(set, units, plan.targets);
        add_units(set, units, plan.cadences);
        add_units(set, units, plan.exclusions);
        for (const auto& [unit, change] : plan.units)
            if (change != Change::unchanged)
                set.add_with_all_above(units, unit.id);
    }
    return set.ids();
}

} // namespace taizhang
