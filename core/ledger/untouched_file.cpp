#include "ledger/untouched_file.h"

#include "ledger/ledger_error.h"

#include <new>
#include <sqlite3.h>

namespace taizhang {

void UntouchedFile::Close::operator()(sqlite3* handle) const {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file != nullptr && file->pMethods != nullptr)
        file->pMethods->xUnlock(file, SQLITE_LOCK_NONE);
    sqlite3_close(handle);
}

UntouchedFile::UntouchedFile(const std::string& path) : m_told{path}, m_path{path} {
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(m_path.text().c_str(), &opened,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, m_path.layer());
    m_handle.reset(opened);
    if (!m_handle)
        throw std::bad_alloc{};
    if (result != SQLITE_OK)
        throw LedgerError{problem_of_errno(sqlite3_system_errno(opened)), path};
    sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
    if (m_file == nullptr || m_file->pMethods == nullptr)
        throw LedgerError{LedgerProblem::io_failed, path};
}

std::int64_t UntouchedFile::size() const {
    sqlite3_int64 size = 0;
    if (m_file->pMethods->xFileSize(m_file, &size) != SQLITE_OK)
        throw LedgerError{LedgerProblem::io_failed, m_told};
    return size;
}

void UntouchedFile::read(std::span<unsigned char> bytes, std::int64_t from) const {
    if (m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(bytes.size()), from) !=
        SQLITE_OK)
        throw LedgerError{LedgerProblem::io_failed, m_told};
}

bool UntouchedFile::make_fast() const {
    return m_file->pMethods->xSync(m_file, SQLITE_SYNC_FULL) == SQLITE_OK;
}

bool UntouchedFile::keep_still() {
    int is_written = 0;
    return m_file->pMethods->xLock(m_file, SQLITE_LOCK_SHARED) == SQLITE_OK &&
           m_file->pMethods->xCheckReservedLock(m_file, &is_written) == SQLITE_OK &&
           is_written == 0;
}

} // namespace taizhang
