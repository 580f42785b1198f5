#pragma once

#include "ledger/journal.h"
#include "model/record.h"

namespace taizhang {

class Ledger;

/// Which part of the history is looked at. What is not given does not restrict.
struct HistoryAsked {
    std::optional<RecordId> record;
    std::optional<IndicatorId> indicator; ///< itself, its records, targets, duties and exclusions
    int page = 0;                         ///< 0 = the newest steps

    friend bool operator==(const HistoryAsked&, const HistoryAsked&) = default;
};

/// A record as a step left it.
struct RecordVersion {
    std::optional<Record> record; ///< nothing when it was not there then
    bool is_present = false;      ///< it is the same now

    friend bool operator==(const RecordVersion&, const RecordVersion&) = default;
};

/// What a changed row belongs to, as far as it is known; for targets `when` is the year.
struct RowAbout {
    std::optional<IndicatorId> indicator;
    std::optional<UnitId> unit;
    std::string when;
    std::string name; ///< of a layout or a file that came in

    friend bool operator==(const RowAbout&, const RowAbout&) = default;
};

struct HistoryChange {
    RowChange row;
    RowAbout about;
};

/// A step with those of its row changes that were asked for.
struct HistoryStep {
    Step step;
    std::vector<HistoryChange> changes; ///< at most changes_shown of them
    std::int64_t all_changes = 0;       ///< one by one, not in bulk
    RecordVersion version; ///< of HistoryAsked::record, for a step that is done; otherwise empty
};

struct HistorySheet {
    std::vector<HistoryStep> steps; ///< newest first
    bool has_older = false;
};

inline constexpr int steps_on_page = 30;
inline constexpr int changes_shown = 8;

/// One page of the history. Throws LedgerError.
HistorySheet read_history(const Ledger& ledger, const HistoryAsked& asked);

} // namespace taizhang
