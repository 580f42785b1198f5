#include "intake/definitions/definition_rows.h"
#include "intake/file/definition_columns.h"
#include "text/ids/import.h"

namespace taizhang {

namespace {

OrgUnit unit_of(ImportRow& row, const OrgUnit& before, int next_order) {
    OrgUnit value;
    value.id = before.id;
    value.code = before.code;
    value.aliases = before.aliases;
    value.name = row.required(unit_column::name);
    value.kind = row.word<UnitKind>(unit_column::kind, std::nullopt).value_or(UnitKind::branch);
    value.active = row.validity(unit_column::active_from, unit_column::active_to);
    const auto given = row.whole_number(unit_column::order, 0, 1'000'000'000);
    value.order = given ? static_cast<int>(*given) : next_order;
    return value;
}

const OrgUnit* unit_in_ledger(const Definitions& ledger, UnitId id) {
    const auto place = ledger.units.place_of(id);
    return place ? &ledger.units.at(*place) : nullptr;
}

} // namespace

std::optional<UnitPlace> unit_in(ImportRow& row, int column, const Prospect& prospect) {
    if (row.is_empty(column)) {
        const auto root = prospect.root();
        if (root)
            row.warn(column, text_id::import_means_root, {prospect.unit_at(*root).code});
        else
            row.refuse(column, text_id::import_no_root);
        return root;
    }
    const auto named = row.code(column);
    if (named.empty())
        return std::nullopt;
    const auto place = prospect.unit(named);
    if (!place)
        row.refuse(column, text_id::import_unknown_unit);
    return place;
}

void UnitRows::take(ImportRow& row, RowPlace at) {
    const auto named = row.required_code(unit_column::code);
    if (named.empty())
        return;
    const auto place = m_prospect.unit_for(named);
    const int told = row.has_column(unit_column::code) ? unit_column::code : unit_column::name;
    if (!is_first(m_prospect.unit_rows, place, row, told, at, m_prospect.plan()))
        return;
    auto& planned = m_prospect.plan().units[place];
    const OrgUnit* before = unit_in_ledger(m_prospect.ledger(), planned.value.id);
    planned.value = unit_of(row, planned.value, before ? before->order : place + 1);
    m_waiting.push_back({at, place, std::string{row.code(unit_column::parent)}, {}});
    if (!row.ok())
        m_refused.insert(place);
}

/// A row that is refused may take others with it, which are below it.
void UnitRows::finish() {
    for (const Waiting& row : m_waiting)
        set_parent(row);
    for (size_t before = m_refused.size() + 1; before != m_refused.size();) {
        before = m_refused.size();
        keep_what_is_refused();
        check_roots();
        check_cycles();
        for (const Waiting& row : m_waiting)
            check_refused_parent(row);
    }
    drop_what_is_refused();
    ImportPlan& plan = m_prospect.plan();
    for (const Waiting& row : m_waiting) {
        auto& planned = plan.units[row.place];
        if (const OrgUnit* before = unit_in_ledger(m_prospect.ledger(), planned.value.id))
            planned.change = *before == planned.value ? Change::unchanged : Change::changed;
        plan.files[row.at.file].count_definition({row.at.row, row.place, planned.change});
    }
}

void UnitRows::set_parent(const Waiting& row) {
    OrgUnit& value = m_prospect.plan().units[row.place].value;
    value.parent.reset();
    if (row.first.empty())
        return;
    if (const auto place = m_prospect.unit(row.first))
        value.parent = m_prospect.unit_at(*place).id;
    else
        refuse(row, text_id::import_unknown_parent);
}

std::optional<UnitPlace> UnitRows::root_that_stays() const {
    const auto& units = m_prospect.plan().units;
    for (UnitPlace place; place < std::ssize(units); ++place)
        if (const OrgUnit& unit = m_prospect.unit_at(place);
            !unit.parent && !(m_refused.contains(place) && m_prospect.is_new(unit)))
            return place;
    return std::nullopt;
}

/// A unit of the ledger that stays the root goes before those of the files.
void UnitRows::check_roots() {
    const auto root = root_that_stays();
    for (const Waiting& row : m_waiting)
        if (row.first.empty() && row.place != root && !m_refused.contains(row.place) && root)
            refuse(row, text_id::import_second_root, {m_prospect.unit_at(*root).code});
}

void UnitRows::check_cycles() {
    std::vector<const Waiting*> found;
    for (const Waiting& row : m_waiting)
        if (!m_refused.contains(row.place) && is_under_itself(row.place))
            found.push_back(&row);
    for (const Waiting* row : found)
        refuse(*row, text_id::import_unit_cycle);
}

void UnitRows::check_refused_parent(const Waiting& row) {
    if (m_refused.contains(row.place) || row.first.empty())
        return;
    const auto above = *m_prospect.unit(row.first);
    if (m_refused.contains(above) && m_prospect.is_new(m_prospect.unit_at(above)))
        refuse(row, text_id::import_parent_refused);
}

/// What the ledger has stays as it is there.
void UnitRows::keep_what_is_refused() {
    for (const auto place : m_refused) {
        auto& planned = m_prospect.plan().units[place];
        if (const OrgUnit* before = unit_in_ledger(m_prospect.ledger(), planned.value.id))
            planned = {*before, Change::unchanged};
    }
}

void UnitRows::drop_what_is_refused() {
    std::set<UnitPlace> dropped;
    for (const auto place : m_refused)
        if (m_prospect.is_new(m_prospect.unit_at(place)))
            dropped.insert(place);
    std::erase_if(m_waiting, [&](const Waiting& row) { return m_refused.contains(row.place); });
    const auto now = m_prospect.drop_units(dropped);
    for (Waiting& row : m_waiting)
        row.place = *now[row.place];
}

bool UnitRows::is_under_itself(UnitPlace place) const {
    UnitPlace above = place;
    for (size_t steps = 0; steps <= m_prospect.plan().units.size(); ++steps) {
        const auto& up = m_prospect.unit_at(above).parent;
        if (!up)
            return false;
        above = *m_prospect.place_of(*up);
        if (above == place)
            return true;
    }
    return false; // hangs below a cycle, but is not part of it
}

void UnitRows::refuse(const Waiting& row, TextId reason, std::vector<std::string> arguments) {
    ImportPlan& plan = m_prospect.plan();
    plan.issues.push_back({plan.files[row.at.file].name, row.at.row, "parent", row.first, reason,
                           std::move(arguments)});
    m_refused.insert(row.place);
}

} // namespace taizhang
