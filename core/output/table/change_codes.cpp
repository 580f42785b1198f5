#include "output/table/change_codes.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr std::array amounts{"quantity", "hours", "annual", "q1", "q2", "q3", "q4"};

using Codes = std::map<std::int64_t, std::string>;

std::string code_in(const Codes& codes, std::int64_t id) {
    const auto found = codes.find(id);
    return found == codes.end() ? "#" + std::to_string(id) : found->second;
}

/// The value of a column on the side of a change that has the whole row.
std::string value_of(const RowChange& change, std::string_view column) {
    const ColumnChange* found = column_of(change, column);
    if (found == nullptr)
        return {};
    return found->before.value_or(found->after.value_or(std::string{}));
}

std::string value_in_codes(const std::string& column, const std::string& value,
                           const KnownItems& known) {
    if (is_amount_column(column))
        return to_decimal({std::stoll(value)});
    if (column == "unit_id" || column == "parent_id")
        return known.unit_code(std::stoll(value));
    if (is_indicator_column(column))
        return known.indicator_code(std::stoll(value));
    if (column.ends_with("_id"))
        return "#" + value;
    return value;
}

std::string without_id(const std::string& column) {
    return column.ends_with("_id") ? column.substr(0, column.size() - 3) : column;
}

} // namespace

bool is_amount_column(std::string_view column) {
    return std::ranges::find(amounts, column) != amounts.end();
}

bool is_indicator_column(std::string_view column) {
    return column == "indicator_id" || column == "numerator_id" || column == "denominator_id";
}

KnownItems::KnownItems(const Definitions& definitions) : m_named(definitions) {
    for (const Indicator& indicator : definitions.indicators)
        m_indicators.emplace(raw(indicator.id), indicator.code);
    for (const OrgUnit& unit : definitions.units.units())
        m_units.emplace(raw(unit.id), unit.code);
}

void KnownItems::learn(const RowChange& change) {
    if (change.kind == RowChangeKind::changed)
        return;
    if (change.table == "indicator" &&
        m_indicators.emplace(std::stoll(change.key), value_of(change, "code")).second) {
        Indicator& former = m_named.indicators.emplace_back();
        former.id = IndicatorId{std::stoll(change.key)};
        former.code = value_of(change, "code");
        former.name_zh = value_of(change, "name_zh");
        former.name_en = value_of(change, "name_en");
    }
    if (change.table == "org_unit" &&
        m_units.emplace(std::stoll(change.key), value_of(change, "code")).second) {
        std::vector<OrgUnit> units(m_named.units.units().begin(), m_named.units.units().end());
        OrgUnit& former = units.emplace_back();
        former.id = UnitId{std::stoll(change.key)};
        former.code = value_of(change, "code");
        former.name = value_of(change, "name");
        if (units.size() > 1)
            former.parent = units.front().id;
        m_named.units = OrgTree{std::move(units)};
    }
}

std::string KnownItems::indicator_code(std::int64_t id) const {
    return code_in(m_indicators, id);
}

std::string KnownItems::unit_code(std::int64_t id) const {
    return code_in(m_units, id);
}

std::string key_in_codes(const HistoryChange& change, const KnownItems& known) {
    const RowChange& row = change.row;
    if (row.table == "record" || row.table == "setting")
        return row.key;
    if (row.table == "indicator")
        return known.indicator_code(std::stoll(row.key));
    if (row.table == "org_unit")
        return known.unit_code(std::stoll(row.key));
    std::string key = change.about.when;
    const auto add = [&](const std::string& part) { key += (key.empty() ? "" : " ") + part; };
    if (change.about.indicator)
        add(known.indicator_code(raw(*change.about.indicator)));
    if (change.about.unit)
        add(known.unit_code(raw(*change.about.unit)));
    if (!change.about.name.empty())
        add(change.about.name);
    return key;
}

std::vector<ColumnCodes> columns_in_codes(const RowChange& change, const KnownItems& known) {
    std::vector<ColumnCodes> columns;
    for (const ColumnChange& column : change.columns) {
        const auto in_codes = [&](const std::optional<std::string>& value) {
            return value ? std::optional{value_in_codes(column.column, *value, known)}
                         : std::nullopt;
        };
        if (column.column != "id")
            columns.push_back(
                {without_id(column.column), in_codes(column.before), in_codes(column.after)});
    }
    return columns;
}

} // namespace taizhang
