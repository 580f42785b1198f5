#pragma once

#include "ledger/received.h"
#include "model/definitions.h"
#include "model/enum_names.h"

#include <span>

namespace taizhang {

// Who has sent, and who has not (填报情况, intake.md §4).

/// How often the units report.
enum class ReportCycle { month, quarter };

template <>
struct EnumNames<ReportCycle> {
    static constexpr std::array<std::pair<ReportCycle, std::string_view>, 2> names{
        {{ReportCycle::month, "month"}, {ReportCycle::quarter, "quarter"}}};
};

/// What came of one unit for one month or quarter by the day looked at.
enum class ReportState {
    not_required, ///< it owes nothing
    not_begun,    ///< the period lies ahead
    due,          ///< 期限内: what lacks may still come in time
    sent,
    late,     ///< all has come, the last of it after the day it was due
    partial,  ///< of a quarter: some months have not come
    recorded, ///< 有记录: no file of its own, but records, which others sent or older files had
    typed,    ///< 手工录入: no file, but records, and some of them are typed
    missing   ///< 未报
};

template <>
struct EnumNames<ReportState> {
    static constexpr std::array<std::pair<ReportState, std::string_view>, 9> names{
        {{ReportState::not_required, "not_required"},
         {ReportState::not_begun, "not_begun"},
         {ReportState::due, "due"},
         {ReportState::sent, "sent"},
         {ReportState::late, "late"},
         {ReportState::partial, "partial"},
         {ReportState::recorded, "recorded"},
         {ReportState::typed, "typed"},
         {ReportState::missing, "missing"}}};
};

struct ReportColumn {
    int number = 1; ///< of the month, 1 … 12, or of the quarter, 1 … 4
    Period period;
    Date due; ///< the last day on which a report is in time

    friend bool operator==(const ReportColumn&, const ReportColumn&) = default;
};

struct ReportCell {
    ReportState state = ReportState::not_required;
    int times = 0;                ///< files for the same month; 2 = sent twice
    std::optional<Date> complete; ///< the day on which the last of it came
    std::vector<int> files;       ///< places in Reporting::files

    friend bool operator==(const ReportCell&, const ReportCell&) = default;
};

/// A unit that has to report something, or has sent something.
struct ReportRow {
    UnitPlace unit;
    std::vector<ReportCell> cells; ///< by column

    int count(ReportState state) const;
};

struct Reporting {
    ReportCycle cycle = ReportCycle::quarter;
    std::vector<ReportColumn> columns;
    std::vector<ReceivedFile> files; ///< received by the day
    std::vector<ReportRow> rows;     ///< in the order of the ledger
    std::vector<int> unplaced;       ///< files of which nobody knows whose they are
};

struct ReportingAsked {
    int year = 0;
    std::optional<int> quarter;       ///< 1 … 4; the whole year without one
    std::optional<ReportCycle> cycle; ///< months without one if any file reports of one month
    Date day{};                       ///< what comes later is not looked at
};

/// `files` are those of the year, `recorded` its records. A file belongs to the month, quarter,
/// half-year or year in the middle of which the middle of its own period lies: a later change of
/// the cut-off day does not move it.
Reporting reporting_of(const Definitions& definitions, std::vector<ReceivedFile> files,
                       std::span<const RecordedPeriod> recorded, const ReportingAsked& asked);

} // namespace taizhang
