#include "ledger/page_copy.h"

#include "ledger/ledger_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sqlite3.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace taizhang {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t part_size = std::int64_t{1} << 20;
/// How long the ledger is held at a time, and how long others may have it then.
constexpr std::chrono::milliseconds held_at_most{40};
constexpr std::chrono::milliseconds pause{5};
/// Written at a time, before the disk has them: whoever saves would wait for all of them.
constexpr std::int64_t written_at_most = std::int64_t{8} << 20;
/// After so many comparisons that somebody wrote into, one is made while the ledger is held.
constexpr int most_comparisons = 12;
/// Where SQLite counts the writes into a file.
constexpr std::int64_t change_counter_offset = 24;
using Counter = std::array<unsigned char, 4>;

/// Reads the file of a connection while nobody can write into it.
class HeldFile {
public:
    explicit HeldFile(Connection& connection)
        : m_connection(connection),
          m_is_of_others(sqlite3_get_autocommit(connection.handle()) == 0) {
        // A look at the content takes the lock, and first takes back what was broken off.
        if (!m_is_of_others)
            connection.execute("BEGIN");
        try {
            connection.number("SELECT count(*) FROM sqlite_schema");
            sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
        } catch (...) {
            end();
            throw;
        }
    }
    ~HeldFile() { end(); }
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

    std::int64_t size() const {
        sqlite3_int64 size = 0;
        m_connection.check(m_file->pMethods->xFileSize(m_file, &size));
        return size;
    }
    void read(void* bytes, std::int64_t count, std::int64_t from) const {
        m_connection.check(m_file->pMethods->xRead(m_file, bytes, static_cast<int>(count), from));
    }
    Counter counter() const {
        Counter counter{};
        read(counter.data(), std::ssize(counter), change_counter_offset);
        return counter;
    }

private:
    void end() {
        if (!m_is_of_others)
            sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }

    Connection& m_connection;
    bool m_is_of_others; ///< who copies holds it all the while
    sqlite3_file* m_file = nullptr;
};

/// What has been copied.
class CopyTarget {
public:
    CopyTarget(int file, const std::string& told) : m_file(file), m_told(told) {}

    /// Writes what is not there yet.
    void put(const std::vector<char>& bytes, std::int64_t count, std::int64_t at) {
        if (at + count <= m_size && is_there(bytes, count, at))
            return;
        for (std::int64_t done = 0; done < count;) {
            const auto written =
                ::pwrite(m_file, bytes.data() + done, static_cast<size_t>(count - done), at + done);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                throw LedgerError{written < 0 ? problem_of_errno(errno) : LedgerProblem::disk_full,
                                  m_told};
            done += written;
        }
        m_size = std::max(m_size, at + count);
        m_written += count;
    }
    /// In all.
    std::int64_t written() const { return m_written; }
    void cut_to(std::int64_t size) {
        if (m_size > size && ::ftruncate(m_file, size) != 0)
            throw LedgerError{problem_of_errno(errno), m_told};
        m_size = size;
    }

private:
    bool is_there(const std::vector<char>& bytes, std::int64_t count, std::int64_t at) {
        m_present.resize(bytes.size());
        return ::pread(m_file, m_present.data(), static_cast<size_t>(count), at) == count &&
               std::memcmp(m_present.data(), bytes.data(), static_cast<size_t>(count)) == 0;
    }

    int m_file;
    const std::string& m_told;
    std::int64_t m_size = 0;
    std::int64_t m_written = 0;
    std::vector<char> m_present;
};

/// Goes over the whole file again and again until nobody wrote meanwhile.
class PageCopy {
public:
    PageCopy(Connection& source, CopyTarget target, const std::function<bool()>& goes_on)
        : m_source(source), m_target(std::move(target)), m_goes_on(goes_on), m_part(part_size) {}

    void make() {
        for (int comparisons = 0; !go_over(comparisons >= most_comparisons); ++comparisons)
            ;
    }

private:
    /// False where somebody wrote: what was read before is then not of the same moment.
    bool go_over(bool holds_to_the_end) {
        std::optional<Counter> began;
        bool is_of_one_moment = true;
        std::int64_t at = 0;
        for (bool is_done = false; !is_done;) {
            {
                const HeldFile held{m_source};
                const Counter now = held.counter();
                is_of_one_moment = is_of_one_moment && began.value_or(now) == now;
                began = now;
                is_done = copy_while_held(held, at, holds_to_the_end);
            }
            if (!m_goes_on())
                throw LedgerError{LedgerProblem::cancelled, m_source.told()};
            if (!is_done)
                std::this_thread::sleep_for(pause);
        }
        return is_of_one_moment;
    }

    /// True at the end of the file.
    bool copy_while_held(const HeldFile& held, std::int64_t& at, bool holds_to_the_end) {
        const auto begin = Clock::now();
        const std::int64_t size = held.size();
        const std::int64_t before = m_target.written();
        const auto has_time = [&] {
            return holds_to_the_end || (Clock::now() - begin < held_at_most &&
                                        m_target.written() - before < written_at_most);
        };
        while (at < size && has_time()) {
            const std::int64_t count = std::min(part_size, size - at);
            held.read(m_part.data(), count, at);
            m_target.put(m_part, count, at);
            at += count;
        }
        if (at < size)
            return false;
        m_target.cut_to(size);
        return true;
    }

    Connection& m_source;
    CopyTarget m_target;
    const std::function<bool()>& m_goes_on;
    std::vector<char> m_part;
};

} // namespace

bool has_file(const Connection& connection) {
    const char* name = sqlite3_db_filename(connection.handle(), "main");
    return name != nullptr && *name != '\0';
}

void copy_bytes_of(Connection& source, int target, const std::string& told,
                   const std::function<bool()>& goes_on) {
    PageCopy{source, CopyTarget{target, told}, goes_on}.make();
}

} // namespace taizhang
