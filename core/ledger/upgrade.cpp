// One transaction takes a file from its format to the present one, so that a killed program leaves
// the one or the other. Before its first change, while it already keeps other writers out, a second
// connection copies the file. A format is never changed backward.
#include "ledger/upgrade.h"

#include "characters/utf8.h"
#include "ledger/ledger_draft.h"
#include "ledger/ledger_file.h"
#include "ledger/record_digest.h"
#include "ledger/schema.h"
#include "ledger/transaction.h"

#include <algorithm>
#include <filesystem>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

constexpr int most_copies = 1000; ///< of one name

/// `number` 1 for the first copy. A long name is cut at a character.
std::string name_of_copy(const fs::path& file, int version, int number) {
    std::string end = " (升级前备份 backup v" + std::to_string(version);
    end += (number == 1 ? "" : "-" + std::to_string(number)) + ")" + file.extension().string();
    const size_t room = longest_ledger_name - std::min(longest_ledger_name, end.size());
    return std::string{within_bytes(file.stem().string(), room)} + end;
}

/// Beside the file itself, where nothing stands yet.
fs::path free_path_for_copy(const fs::path& file, int version) {
    for (int number = 1; number <= most_copies; ++number) {
        auto copy = file.parent_path() / name_of_copy(file, version, number);
        std::error_code unseen;
        if (fs::symlink_status(copy, unseen).type() == fs::file_type::not_found)
            return copy;
    }
    throw LedgerError{LedgerProblem::exists, name_of_copy(file, version, most_copies)};
}

/// Gives its path.
std::string keep_copy(const std::string& path, int version) {
    const fs::path file = fs::canonical(path);
    const fs::path target = free_path_for_copy(file, version);
    LedgerDraft draft{target.string()};
    {
        Connection from{path, Connection::Mode::only_asking, path};
        Connection to{draft.path(), Connection::Mode::read_write, target.string()};
        to.copy_from(from, [] { return true; });
    }
    std::error_code ignored; // a disk without rights
    fs::permissions(draft.path(), fs::status(file).permissions(), ignored);
    draft.publish();
    return target.string();
}

/// Values that break a rule were there before: they are told where they are read.
void bring_to_present(Connection& connection, int version) {
    connection.execute("PRAGMA ignore_check_constraints=ON");
    add_later_formats(connection, version);
    renew_all_digests(connection);
    connection.execute("PRAGMA ignore_check_constraints=OFF");
}

} // namespace

std::string upgrade_file(const std::string& path) {
    Connection connection{path, Connection::Mode::read_write, path};
    Transaction transaction{connection};
    const int version = format_version(connection);
    if (version == ledger_version)
        return {};
    check_schema(connection);
    std::string copy = keep_copy(path, version);
    try {
        bring_to_present(connection, version);
        transaction.commit();
    } catch (...) {
        std::error_code ignored; // the file is what the copy is
        fs::remove(copy, ignored);
        throw;
    }
    return copy;
}

Connection upgraded_copy(Connection& file, const std::string& path) {
    Connection copy = Connection::temporary(path);
    copy.copy_from(file, [] { return true; });
    check_schema(copy);
    Transaction transaction{copy};
    bring_to_present(copy, format_version(copy));
    transaction.commit();
    return copy;
}

} // namespace taizhang
