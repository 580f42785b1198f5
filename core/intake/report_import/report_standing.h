#pragma once

#include "intake/plan/import_plan.h"
#include "intake/record/typed_record.h"
#include "ledger/reader.h"

namespace taizhang::report {

/// How an entry stands to what the ledger has.
enum class ReportStanding {
    fresh,    ///< nothing of it is there
    same,     ///< stands there: the record from this very sentence, the same target or duty
    counted,  ///< the ledger has records of it: writing would count twice
    replaces, ///< a target with another amount
    refused   ///< can't be written; the problems say why
};

/// An entry beside the ledger.
struct ReportLine {
    ReportStanding standing = ReportStanding::fresh;
    std::int64_t records = 0;           ///< that the ledger has of its indicator, unit and time
    std::optional<Quantity> amount;     ///< theirs together, the last level, or the target set
    std::vector<FieldProblem> problems; ///< why it can't be written
    std::vector<FieldProblem> notices;  ///< what is odd about its days and its unit
    std::optional<Record> record = {};  ///< that it would be

    friend bool operator==(const ReportLine&, const ReportLine&) = default;
};

/// Completes the lines that have a record by what the ledger has. Records of the unit and of those
/// below it whose days overlap count; of a level only those of the same last day.
/// The same record from the same sentence is known by its Record::report.
void compare_with_ledger(std::vector<ReportLine>& lines, const Definitions& definitions,
                         Reader& reader);

} // namespace taizhang::report

namespace taizhang {

template <>
struct EnumNames<report::ReportStanding> {
    using enum report::ReportStanding;
    static constexpr std::array<std::pair<report::ReportStanding, std::string_view>, 5> names{
        {{fresh, "new"},
         {same, "same"},
         {counted, "counted"},
         {replaces, "changed"},
         {refused, "refused"}}};
};

} // namespace taizhang
