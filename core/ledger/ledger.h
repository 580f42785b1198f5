#pragma once

#include "ledger/connection.h"
#include "ledger/journal.h"
#include "time/calendar.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace taizhang {

class Writer;
struct FileIdentity;

enum class Access { read_write, read_only };

/// What a new ledger needs that the core can't know.
struct NewLedger {
    std::uint64_t random = 0; ///< random bits; they choose the node of the record ids
};

/// Of the keys of texts kept beside the figures (Reader::kept_texts).
inline constexpr std::string_view kept_text_prefix = "pack.";
/// Of the keys of responsible departments: of a category by its name, of an indicator by its id.
inline constexpr std::string_view category_department_prefix = "department.category.";
inline constexpr std::string_view indicator_department_prefix = "department.indicator.";
/// Throws invalid_value for the key of anything else than a kept text.
void check_kept_key(const std::string& key);

/// What opening a ledger has put beside it: paths, empty = nothing.
struct PutAside {
    std::string former_format; ///< a copy of what it was before it came to the present format
    std::string journal;       ///< of a write that was broken off in another file

    bool empty() const { return former_format.empty() && journal.empty(); }
};

/// One open ledger file. Reads go through Reader, every write through write(). Not for several
/// threads at once, but for interrupt(). Throws LedgerError.
class Ledger {
public:
    /// Makes a new file, which stands under its name once `fill` is done; when that throws, no
    /// file is left. Refuses to overwrite.
    static Ledger create(const std::string& path, const NewLedger& how,
                         const std::function<void(Ledger&)>& fill = {});
    /// Without a file.
    static Ledger in_memory(const NewLedger& how);
    /// Opens a file and touches nothing in it, but takes back a write that was broken off. Asked
    /// for read_write, brings a former format to the present one; else a copy of it is asked. A
    /// file that may not be written opens for reading, see access(), until a write finds that it
    /// may. Waits up to 2 s for other programs, then busy.
    static Ledger open(const std::string& path, Access access = Access::read_write);
    /// What is in a file now, as a ledger of its own for reading: long work with it holds nobody
    /// up. It lies in a nameless temporary file; where there is no room for one, it is the file
    /// itself. `goes_on` is asked once in a while; when it says no, throws cancelled.
    static Ledger copy_of(const std::string& path, const std::function<bool()>& goes_on);

    Ledger(Ledger&&) noexcept;
    Ledger& operator=(Ledger&&) noexcept;
    ~Ledger();

    const std::string& path() const;
    Access access() const;
    /// The file that was opened; of a copy the one it was made of.
    const FileIdentity& file() const;
    const PutAside& put_aside() const;

    /// Runs `change` as one transaction and one step of the journal, whole or not at all. Returns
    /// whether anything changed: a write without a change leaves no step.
    enum class Outcome { changed, unchanged };
    Outcome write(const StepLabel& label, Instant now, const std::function<void(Writer&)>& change);

    /// Keeps texts as Writer::keep_text does, all or none, by their keys, but beside the journal:
    /// undo neither takes them back nor counts them as a step. For what has happened outside, as a
    /// file that was written. `make` runs in the transaction, so that what it reads stays so.
    void remember(const std::function<std::map<std::string, std::string>()>& make);

    /// Takes back the last step; nothing when there is none.
    std::optional<Step> undo();
    std::optional<Step> redo();
    /// Steps, newest first, undone ones included.
    std::vector<Step> history(std::int64_t limit, std::int64_t offset = 0) const;
    std::vector<RowChange> changes_of(std::int64_t step, std::int64_t limit) const;
    /// The records that a step added in bulk; count 0 when it added none.
    BulkRange bulk_of(std::int64_t step) const;

    /// A value that differs as soon as another program has written.
    std::int64_t data_version() const;
    /// Stops a running call, which then throws cancelled. Callable from every thread.
    void interrupt();
    /// The same for each call that runs while `told` is true.
    void stop_when(std::shared_ptr<const std::atomic<bool>> told);
    /// How long a call waits for other programs before it throws busy; 2 s at first.
    void wait_at_most(std::chrono::milliseconds patience);

    /// While one lives, all reads see the same state. Not while writing.
    class Snapshot {
    public:
        explicit Snapshot(const Ledger& ledger);
        ~Snapshot();
        Snapshot(const Snapshot&) = delete;
        Snapshot& operator=(const Snapshot&) = delete;

    private:
        void end();

        Connection& m_connection;
    };

    /// For Reader and check alone.
    Connection& connection() const;

private:
    struct State;
    explicit Ledger(std::unique_ptr<State> state);

    template <class Move>
    std::optional<Step> move_in_journal(Move move);
    template <class Action>
    auto in_transaction(Action action);
    static std::unique_ptr<State> open_state(const std::string& place, const std::string& told,
                                             Access access);
    static std::unique_ptr<State> state_of_copy(Connection copy, const State& source);
    static std::unique_ptr<State> open_former(std::unique_ptr<State> former,
                                              const std::function<bool()>& goes_on);
    static Ledger open(const std::string& path, Access access,
                       const std::function<bool()>& goes_on);
    void check_unmoved() const;
    void begin_writing();

    std::unique_ptr<State> m_state;
};

} // namespace taizhang
