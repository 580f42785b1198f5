#include "ledger/free_path.h"

#include "characters/utf8.h"
#include "ledger/ledger_error.h"

#include <algorithm>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

constexpr int most_files = 1000; ///< of one name

std::string name_with(const std::string& name, const NameEnding& ending, int number) {
    const std::string end = ending.before_number +
                            (number == 1 ? "" : "-" + std::to_string(number)) + ending.after_number;
    const size_t room = ending.longest - std::min(ending.longest, end.size());
    return std::string{within_bytes(name, room)} + end;
}

} // namespace

fs::path free_path(const fs::path& file, const std::string& name, const NameEnding& ending) {
    for (int number = 1; number <= most_files; ++number) {
        auto path = file.parent_path() / name_with(name, ending, number);
        std::error_code unseen;
        if (fs::symlink_status(path, unseen).type() == fs::file_type::not_found)
            return path;
    }
    throw LedgerError{LedgerProblem::exists, name_with(name, ending, most_files)};
}

} // namespace taizhang
