#include "ledger/ledger_error.h"

#include <cerrno>

namespace taizhang {

LedgerProblem problem_of_errno(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return LedgerProblem::missing;
    case EEXIST:
        return LedgerProblem::exists;
    case EACCES:
    case EPERM:
        return LedgerProblem::no_permission;
    case EROFS:
        return LedgerProblem::read_only_disk;
    case ENOSPC:
        return LedgerProblem::disk_full;
    case EDQUOT:
        return LedgerProblem::quota_exceeded;
    case EFBIG:
        return LedgerProblem::file_too_large;
    case ENAMETOOLONG:
        return LedgerProblem::path_too_long;
    case EISDIR:
        return LedgerProblem::is_folder;
    default:
        return LedgerProblem::io_failed;
    }
}

} // namespace taizhang
