#include "ledger/journal_trial.h"

#include "ledger/check.h"
#include "ledger/ledger.h"
#include "ledger/query.h"
#include "ledger/schema.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t tried_at_a_time = 1 << 20;

/// A folder that others may not look into, for as long as this lives.
class TrialFolder {
public:
    TrialFolder() {
        std::string name = fs::temp_directory_path() / "taizhang-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr)
            throw fs::filesystem_error{name, std::error_code{errno, std::generic_category()}};
        m_path = name;
    }
    ~TrialFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    TrialFolder(const TrialFolder&) = delete;
    TrialFolder& operator=(const TrialFolder&) = delete;

    std::string file(const char* name) const { return m_path / name; }

private:
    fs::path m_path;
};

void write_copy(const UntouchedFile& file, const std::string& target) {
    std::ofstream out;
    out.exceptions(std::ios::failbit | std::ios::badbit);
    out.open(target, std::ios::binary);
    std::vector<unsigned char> part;
    for (std::int64_t done = 0; done < file.size(); done += std::ssize(part)) {
        part.resize(static_cast<size_t>(std::min(tried_at_a_time, file.size() - done)));
        file.read(part, done);
        out.write(reinterpret_cast<const char*>(part.data()), std::ssize(part));
    }
    out.close();
}

/// All values of the data tables, as a number.
size_t content_of(const Ledger& ledger) {
    size_t content = 0;
    for (const char* table : data_tables) {
        const auto columns = std::ssize(*columns_of(table));
        Query rows{ledger.connection(), std::string{"SELECT * FROM "} + table + " ORDER BY 1"};
        while (rows.step())
            for (int column = 0; column < columns; ++column)
                content = content * 31 + std::hash<std::string>{}(rows.text(column));
    }
    return content;
}

/// What there is to say of a copy.
struct LedgerStanding {
    size_t issues = std::numeric_limits<size_t>::max(); ///< found in it; can't be opened
    std::int64_t steps = 0;
    std::int64_t undone = 0; ///< of them
    size_t content = 0;
    std::optional<size_t> step_back; ///< the content then
    std::optional<size_t> step_forward;

    bool is_as_far_as(const LedgerStanding& other) const {
        return steps == other.steps && undone == other.undone;
    }
};

/// A step of which a part is missing can't be taken back, whole as it may look otherwise.
void move_by_steps(Ledger& ledger, LedgerStanding& found) {
    try {
        if (found.undone > 0) {
            ledger.redo();
            found.step_forward = content_of(ledger);
            ledger.undo();
        }
        if (ledger.undo())
            found.step_back = content_of(ledger);
    } catch (const LedgerError&) {
        ++found.issues;
    }
}

LedgerStanding standing_of(Ledger& ledger) {
    Connection& connection = ledger.connection();
    LedgerStanding found{check_ledger(ledger).size(),
                         connection.number("SELECT count(*) FROM journal"),
                         connection.number("SELECT count(*) FROM journal WHERE undone = 1"),
                         content_of(ledger),
                         {},
                         {}};
    move_by_steps(ledger, found);
    return found;
}

LedgerStanding standing_at(const std::string& copy) {
    try {
        Ledger ledger = Ledger::open(copy);
        return standing_of(ledger);
    } catch (const LedgerError&) {
        return {};
    }
}

/// SQLite's own doing, before anybody asks where the journal came from.
void play_journal(const std::string& copy) {
    try {
        Connection{copy, Connection::Mode::read_write, copy}.number("PRAGMA schema_version");
    } catch (const LedgerError&) {
        // what has become of it is looked at next
    }
}

JournalUse use_by(const LedgerStanding& alone, const LedgerStanding& played) {
    if (alone.issues != played.issues)
        return alone.issues < played.issues ? JournalUse::none : JournalUse::takes_back;
    if (alone.is_as_far_as(played))
        return JournalUse::takes_back;
    return played.content == alone.step_back || played.content == alone.step_forward
               ? JournalUse::spent
               : JournalUse::none;
}

JournalUse tried_use(const UntouchedFile& file, const std::string& journal,
                     const TrialFolder& folder) {
    const std::string alone = folder.file("alone");
    const std::string played = folder.file("played");
    write_copy(file, alone);
    fs::copy_file(alone, played);
    fs::copy_file(journal, played + "-journal");
    play_journal(played);
    return use_by(standing_at(alone), standing_at(played));
}

} // namespace

JournalUse tried_use(const UntouchedFile& file, const std::string& journal) {
    try {
        return tried_use(file, journal, TrialFolder{});
    } catch (const std::ios::failure&) {
        return JournalUse::takes_back;
    } catch (const fs::filesystem_error&) {
        return JournalUse::takes_back;
    }
}

} // namespace taizhang
