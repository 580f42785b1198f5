#pragma once

#include "model/enum_names.h"

#include <stdexcept>
#include <string>

namespace taizhang {

/// Why the ledger says no. Each has a text `error_<name>` in both languages.
enum class LedgerProblem {
    missing,           ///< no such file
    exists,            ///< a new ledger would overwrite a file
    is_folder,         ///< the path names a folder
    empty_file,        ///< zero bytes
    not_a_ledger,      ///< no SQLite file at all
    other_application, ///< an SQLite file of another program
    newer_version,     ///< written by a newer version of this program
    name_taken,        ///< of a former format; subject: what another program made in it
    damaged,           ///< subject: what was seen
    no_permission,     ///< may not even be read
    read_only,         ///< may be read only
    read_only_disk,    ///< the disk itself takes no writes
    interrupted,       ///< a broken-off write has to be taken back first, which needs writing
    busy,              ///< another program holds it
    moved,             ///< moved, deleted or replaced while open
    no_folder,         ///< of a new ledger
    closed_folder,     ///< a new file may not be made in it
    path_too_long,     ///< a name in it, or the whole
    disk_full,
    quota_exceeded,
    file_too_large,      ///< for the file system, or the limit of the account
    io_failed,           ///< any other failure below SQLite
    cancelled,           ///< interrupted on request
    unknown_item,        ///< subject: kind and id of what is not there
    duplicate_code,      ///< subject: the code
    second_root,         ///< subject: code of the unit
    unit_cycle,          ///< subject: code of the unit
    in_use,              ///< subject: code of what others refer to
    invalid_value,       ///< subject: field and value
    two_years,           ///< subject: period that reaches into two reporting years
    plans_do_not_add_up, ///< subject: the difference, annual − sum of the quarters
    ratio_not_entered,   ///< a ratio takes no records; subject: code of the indicator
    journal_conflict,    ///< a step can't be undone: other programs changed what it wrote
    overflow,            ///< a sum beyond the range of numbers; subject: of what
    closed_quarter,      ///< would change what was reported of it; subject: the quarter
    closed_already,      ///< subject: the quarter
    quarter_open,        ///< there is nothing to open again; subject: the quarter
    quarter_not_ended,   ///< can't be closed yet; subject: the quarter
};

template <>
struct EnumNames<LedgerProblem> {
    using enum LedgerProblem;
    static constexpr std::array<std::pair<LedgerProblem, std::string_view>, 38> names{
        {{missing, "missing"},
         {exists, "exists"},
         {is_folder, "is_folder"},
         {empty_file, "empty_file"},
         {not_a_ledger, "not_a_ledger"},
         {other_application, "other_application"},
         {newer_version, "newer_version"},
         {name_taken, "name_taken"},
         {damaged, "damaged"},
         {no_permission, "no_permission"},
         {read_only, "read_only"},
         {read_only_disk, "read_only_disk"},
         {interrupted, "interrupted"},
         {busy, "busy"},
         {moved, "moved"},
         {no_folder, "no_folder"},
         {closed_folder, "closed_folder"},
         {path_too_long, "path_too_long"},
         {disk_full, "disk_full"},
         {quota_exceeded, "quota_exceeded"},
         {file_too_large, "file_too_large"},
         {io_failed, "io_failed"},
         {cancelled, "cancelled"},
         {unknown_item, "unknown_item"},
         {duplicate_code, "duplicate_code"},
         {second_root, "second_root"},
         {unit_cycle, "unit_cycle"},
         {in_use, "in_use"},
         {invalid_value, "invalid_value"},
         {two_years, "two_years"},
         {plans_do_not_add_up, "plans_do_not_add_up"},
         {ratio_not_entered, "ratio_not_entered"},
         {journal_conflict, "journal_conflict"},
         {overflow, "overflow"},
         {closed_quarter, "closed_quarter"},
         {closed_already, "closed_already"},
         {quarter_open, "quarter_open"},
         {quarter_not_ended, "quarter_not_ended"}}};
};

/// The one family of exceptions of ledger/. Front ends make the text from `problem` and `subject`.
class LedgerError : public std::runtime_error {
public:
    explicit LedgerError(LedgerProblem problem, std::string subject = {})
        : std::runtime_error{std::string{name_of(problem)} + ": " + subject}, m_problem{problem},
          m_subject{std::move(subject)} {}

    LedgerProblem problem() const { return m_problem; }
    /// Path or detail, as the problem says; may be empty.
    const std::string& subject() const { return m_subject; }

private:
    LedgerProblem m_problem;
    std::string m_subject;
};

/// The problem behind an `errno` of the system.
LedgerProblem problem_of_errno(int error);

/// Exit status of the command line (interfaces.md).
inline int exit_status_of(LedgerProblem problem) {
    switch (problem) {
    case LedgerProblem::damaged:
        return 3;
    case LedgerProblem::busy:
    case LedgerProblem::read_only:
    case LedgerProblem::read_only_disk:
    case LedgerProblem::interrupted:
    case LedgerProblem::moved:
        return 4;
    default:
        return 1;
    }
}

} // namespace taizhang
