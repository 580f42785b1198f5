#include "ledger/record_query.h"

#include "ledger/record_fields.h"
#include "text/search_key.h"

namespace taizhang {

namespace {

template <class Id>
std::string any_of(const std::string& column, const std::vector<Id>& ids) {
    std::string list;
    for (const Id id : ids)
        list += (list.empty() ? "" : ",") + std::to_string(raw(id));
    return column + " IN (" + list + ")";
}

class ConditionBuilder {
public:
    void add(const std::string& sql) {
        m_condition.sql += (m_condition.sql.empty() ? "" : " AND ") + sql;
    }
    void add(const std::string& sql, const std::vector<SqlValue>& values) {
        add(sql);
        m_condition.values.insert(m_condition.values.end(), values.begin(), values.end());
    }
    template <class Id>
    void add_any_of(const std::string& column, const std::vector<Id>& ids) {
        add(any_of(column, ids));
    }
    RecordCondition take() {
        if (m_condition.sql.empty())
            m_condition.sql = "TRUE";
        return std::move(m_condition);
    }

private:
    RecordCondition m_condition;
};

/// `initials_contain` has to be known to the connection (initials_search.h).
void add_find(ConditionBuilder& builder, const RecordQuery& query) {
    const std::string& initials = query.find_initials;
    const std::string wanted = folded(query.find);
    std::string found;
    std::vector<SqlValue> values;
    const auto look_in = [&](std::string_view column, const char* function,
                             const std::string& sought) {
        const std::string name{column};
        found += (found.empty() ? "(" : " OR (") + name + " <> '' AND " + function + "(" + name +
                 ", ?))";
        values.emplace_back(sought);
    };
    for (const RecordFieldRow& row : record_fields()) {
        if (row.searched != Searched::no)
            look_in(row.ledger_column, "holds_folded", wanted);
        if (row.searched == Searched::with_initials && !initials.empty())
            look_in(row.ledger_column, "initials_contain", initials);
    }
    if (!query.find_indicators.empty())
        found += " OR " + any_of("indicator_id", query.find_indicators);
    if (!query.find_units.empty())
        found += " OR " + any_of("unit_id", query.find_units);
    builder.add("(" + found + ")", values);
}

} // namespace

RecordCondition condition_of(const RecordQuery& query) {
    ConditionBuilder builder;
    if (query.ids)
        builder.add_any_of("id", *query.ids);
    if (query.year)
        builder.add("year = ?", {std::int64_t{*query.year}});
    if (query.indicators)
        builder.add_any_of("indicator_id", *query.indicators);
    if (query.units)
        builder.add_any_of("unit_id", *query.units);
    if (query.quarter)
        builder.add("quarter = ?", {std::int64_t{*query.quarter}});
    if (query.ended_by)
        builder.add("end <= ?", {to_iso(*query.ended_by)});
    if (query.ended_from)
        builder.add("end >= ?", {to_iso(*query.ended_from)});
    if (!query.find.empty())
        add_find(builder, query);
    if (query.report)
        builder.add("report_id = ?", {raw(*query.report)});
    if (query.pending_only)
        builder.add("quantity IS NULL");
    if (query.approximate_only)
        builder.add("approximate = 1");
    return builder.take();
}

} // namespace taizhang
