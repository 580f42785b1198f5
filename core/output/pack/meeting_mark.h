#pragma once

#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "output/material/material.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace taizhang {

/// What the material of a meeting has told, by which the next meeting sees what has changed.
struct MeetingMark {
    Date day{};                             ///< that was looked at
    int year = 0;                           ///< of the figures
    std::int64_t records = 0;               ///< in the ledger
    std::map<std::string, Status> statuses; ///< by the indicator's code
    std::set<std::string> missed;           ///< periods that were missed, see missed_key()

    friend bool operator==(const MeetingMark&, const MeetingMark&) = default;
};

/// Names one period of a duty: indicator, unit and first day.
std::string missed_key(const Definitions& definitions, const CoverageCell& cell);

/// What is to be kept of a meeting, and under which key, as what a pack has reported
/// (remember_reported). Throws LedgerError.
std::pair<std::string, std::string> kept_meeting(const Ledger& ledger, const Material& material);

/// The newest one of a unit before a day; nothing when there was none.
std::optional<MeetingMark> last_meeting(Reader& reader, const std::string& unit_code, Date before);

/// What is not as it was, by the places of the indicators.
struct MeetingChanges {
    Date since{};
    std::vector<IndicatorPlace> worse;  ///< on their way then, behind or beyond a limit now
    std::vector<IndicatorPlace> better; ///< the other way round
    std::vector<IndicatorPlace> done;   ///< reached since
    std::vector<IndicatorPlace> missed; ///< indicators with periods missed since
    int periods_missed = 0;             ///< since
    std::int64_t records = 0;           ///< more than then
};

/// Of the year that the mark tells of; of another year only the records are compared.
MeetingChanges changes_since(const MeetingMark& mark, const Definitions& definitions, int year,
                             const std::vector<IndicatorProgress>& review, const Coverage& coverage,
                             std::int64_t records);

} // namespace taizhang
