// One transaction takes a file from its format to the present one, so that a killed program leaves
// the one or the other. Before its first change, while it already keeps other writers out, a second
// connection copies the file. A format is never changed backward.
#include "ledger/upgrade.h"

#include "ledger/free_path.h"
#include "ledger/ledger_draft.h"
#include "ledger/ledger_file.h"
#include "ledger/query.h"
#include "ledger/record_digest.h"
#include "ledger/schema.h"
#include "ledger/table_digests.h"
#include "ledger/transaction.h"

#include <filesystem>
#include <sqlite3.h>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

/// What the file was, beside it; at first under the hidden name of a draft, which is swept away
/// where this program is killed.
class FormerFile {
public:
    /// `connection` holds the file so that nobody writes.
    FormerFile(const std::string& path, Connection& connection)
        : m_file{fs::canonical(path)}, m_target{free_path(m_file, m_file.stem().string(),
                                                          ending_of(format_version(connection)))},
          m_draft{m_target.string()} {
        Connection copy{m_draft.path(), Connection::Mode::read_write, m_target.string()};
        Connection from{path, Connection::Mode::only_asking, path};
        copy.copy_from(from, [] { return true; });
        if (records_in(copy) != records_in(connection))
            throw LedgerError{LedgerProblem::io_failed, m_target.string()};
    }

    /// Gives its path.
    std::string publish() {
        std::error_code ignored; // a disk without rights
        fs::permissions(m_draft.path(), fs::status(m_file).permissions(), ignored);
        m_draft.publish();
        return m_target.string();
    }

private:
    NameEnding ending_of(int version) const {
        return {.before_number = std::string{former_copy_mark} + std::to_string(version),
                .after_number = ")" + m_file.extension().string(),
                .longest = longest_ledger_name};
    }
    static std::int64_t records_in(Connection& connection) {
        return connection.number("SELECT count(*) FROM record");
    }

    fs::path m_file;
    fs::path m_target;
    LedgerDraft m_draft;
};

/// What SQLite refuses of a file that it could read are values that can't be.
[[noreturn]] void throw_as_damage(Connection& connection, const LedgerError& error) {
    if (error.problem() != LedgerProblem::io_failed)
        throw error;
    Query query{connection, "PRAGMA quick_check(1)"};
    if (!query.step() || query.text(0) == "ok")
        throw error;
    throw LedgerError{LedgerProblem::damaged, query.text(0)};
}

/// Values that break a rule were there before: they are told where they are read.
void bring_to_present(Connection& connection, int version) {
    connection.execute("PRAGMA ignore_check_constraints=ON");
    try {
        add_later_formats(connection, version);
    } catch (const LedgerError& error) {
        throw_as_damage(connection, error);
    }
    renew_all_digests(connection);
    renew_all_table_digests(connection);
    connection.execute("PRAGMA ignore_check_constraints=OFF");
}

void refuse_taken_names(Connection& connection, int version) {
    if (const auto taken = names_taken(connection, version); !taken.empty())
        throw LedgerError{LedgerProblem::name_taken, taken.front()};
}

std::string upgrade_through(Connection connection, const std::string& path) {
    Transaction transaction{connection};
    const int version = format_version(connection);
    if (version == ledger_version)
        return {};
    check_schema(connection);
    refuse_taken_names(connection, version);
    FormerFile former{path, connection};
    bring_to_present(connection, version);
    // What takes its time comes before the copy gets its name: a killed upgrade leaves none.
    connection.check(sqlite3_db_cacheflush(connection.handle()));
    std::string copy = former.publish();
    try {
        transaction.commit();
    } catch (...) {
        std::error_code ignored; // the file is what the copy is
        fs::remove(copy, ignored);
        throw;
    }
    return copy;
}

/// A change that did not fit on the disk is taken back by the next connection.
void take_back(const std::string& path) {
    try {
        Connection{path, Connection::Mode::only_asking, path}.number("PRAGMA schema_version");
    } catch (const LedgerError&) {
        // nor can it be now; whoever opens the file next does it
    }
}

} // namespace

std::string upgrade_file(const std::string& path) {
    try {
        return upgrade_through({path, Connection::Mode::read_write, path}, path);
    } catch (const LedgerError&) {
        take_back(path);
        throw;
    }
}

Connection upgraded_copy(Connection& file, const std::string& path,
                         const std::function<bool()>& goes_on) {
    Connection copy = Connection::temporary(path);
    copy.copy_from(file, goes_on);
    check_schema(copy);
    Transaction transaction{copy};
    const int version = format_version(copy);
    for (std::string other : names_taken(copy, version))
        copy.execute("DROP " + other.insert(other.find(' '), " IF EXISTS"));
    bring_to_present(copy, version);
    transaction.commit();
    return copy;
}

} // namespace taizhang
