#pragma once

#include "ledger/query.h"
#include "model/record.h"

namespace taizhang {

/// Value of RecordQuery::quarter for records that lie in no single quarter (未分季).
inline constexpr int unassigned_quarter = 0;

enum class RecordOrder { newest_first, oldest_first }; ///< by last day, then by id

/// A place in a list of records, to go on from.
struct RecordPlace {
    Date end;
    RecordId id{};

    friend bool operator==(const RecordPlace&, const RecordPlace&) = default;
};

/// Which records. What is not given does not restrict; a given set that is empty matches nothing.
struct RecordQuery {
    std::optional<std::vector<RecordId>> ids = std::nullopt; ///< these alone
    std::optional<int> year = std::nullopt;                  ///< reporting year
    std::optional<int> quarter = std::nullopt;               ///< 1 … 4 or unassigned_quarter
    std::optional<std::vector<UnitId>> units =
        std::nullopt; ///< these alone, without their subtrees
    std::optional<std::vector<IndicatorId>> indicators = std::nullopt;
    std::optional<Date> ended_by =
        std::nullopt; ///< only records whose last day has come (figures.md §2)
    std::optional<Date> ended_from = std::nullopt; ///< only records whose last day is not before
    std::string find = {};                         ///< in the fields that are searched; empty = all
    std::string find_initials = {}; ///< also where 首字母 of topic, place or host contain it,
                                    ///< a … z, 0 … 9
    std::vector<IndicatorId> find_indicators = {}; ///< records of these are found as well, and
    std::vector<UnitId> find_units = {};           ///< those of these units themselves
    std::optional<ReportId> report = std::nullopt; ///< that they come from
    bool pending_only = false;                     ///< 待补
    bool approximate_only = false;                 ///< 约

    RecordOrder order = RecordOrder::newest_first;
    std::optional<std::int64_t> limit = std::nullopt;
    std::int64_t offset = 0;
    std::optional<RecordPlace> after =
        std::nullopt; ///< only records that follow this place in the order

    friend bool operator==(const RecordQuery&, const RecordQuery&) = default;
};

/// A condition over the columns of `record` with the values of its parameters.
struct RecordCondition {
    std::string sql; ///< never empty
    std::vector<SqlValue> values;
};

/// The one place that says which records belong to a query: totals, tallies and lists all use it,
/// so that a number and the records behind it can't differ (figures.md §9).
RecordCondition condition_of(const RecordQuery& query);

} // namespace taizhang
