#pragma once

#include "intake/file/file_kind.h"
#include "ledger/reader.h"
#include "output/form/branch_form.h"

namespace taizhang {

/// The kinds that `template --kind` makes forms of.
inline constexpr std::array form_kinds{FileKind::units, FileKind::targets, FileKind::cadences,
                                       FileKind::records};

/// What forms are made from, in one state of the ledger.
struct FormLedger {
    Definitions definitions;
    std::array<YearTotals, 2> totals; ///< of the year and of the one before, whose indicators go on
    FormOrigin origin;
};

/// `made` is the day that the file says it was made on.
FormLedger read_form_ledger(Reader& reader, int year, Date made);

/// Organisations, targets of `year` or duties as an XLSX file to fill in, with what the ledger has
/// already; it comes back through the import, which knows it by its document property. The same
/// content gives the same bytes. Throws FileError.
std::string definition_form_of(FileKind kind, const FormLedger& ledger, int year,
                               const Texts& texts);

/// The list of activities of the root and all below it in a quarter; needs units and indicators.
std::string record_form_of(const FormLedger& ledger, Quarter quarter, const Texts& texts);

/// One of form_kinds.
std::string form_of_kind(FileKind kind, const FormLedger& ledger, Quarter quarter,
                         const Texts& texts);

/// `党组织填写表.xlsx`
std::string form_name_of(FileKind kind, Quarter quarter, const Texts& texts);

} // namespace taizhang
