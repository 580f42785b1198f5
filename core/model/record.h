#pragma once

#include "model/ids.h"
#include "model/quantity.h"
#include "time/period.h"

#include <string>

namespace taizhang {

enum class Precision { exact, approximate }; ///< 余, 以上, 多, 近 (figures.md §2)

enum class ReportId : std::int64_t {}; ///< of a work report that the ledger keeps

/// The sentence of a report that a record comes from.
struct ReportPlace {
    ReportId report{};
    std::int64_t sentence = 0; ///< character (code point) of the text at which it begins

    friend bool operator==(const ReportPlace&, const ReportPlace&) = default;
};

/// One row of the ledger (活动记录, figures.md §2).
struct Record {
    RecordId id{};
    IndicatorId indicator{};
    UnitId unit{};
    Period period;
    std::optional<Quantity> quantity; ///< empty = pending (待补): never 0, in no total
    Precision precision = Precision::exact;
    std::optional<std::int64_t> participants; ///< 人次
    std::optional<Quantity> hours;            ///< 学时
    std::string topic;
    std::string note;
    std::string place; ///< 地点
    std::string host;  ///< 主持人
    std::string
        source; ///< where the figure came from: file and row, report and sentence; empty = typed
    std::optional<ReportPlace> report = {}; ///< empty = from no report that is kept
    std::string created;                    ///< UTC, `YYYY-MM-DDThh:mm:ssZ`
    std::string changed;                    ///< UTC, as `created`

    friend bool operator==(const Record&, const Record&) = default;
};

inline bool is_pending(const Record& record) {
    return !record.quantity;
}

} // namespace taizhang
