#pragma once

#include "ledger/changeset.h"
#include "ledger/record_id.h"

#include <functional>
#include <string>
#include <vector>

namespace taizhang {

/// What a step was, as a text id and its arguments, so that it can be told in every language.
struct StepLabel {
    std::string id;
    std::vector<std::string> arguments;
    /// Why it changes what was reported (figures.md §10); empty for a step that does not.
    std::string reason = {};

    friend bool operator==(const StepLabel&, const StepLabel&) = default;
};

enum class StepState { done, undone };

/// One entry of the journal.
struct Step {
    std::int64_t id = 0;
    StepLabel label;
    std::string time; ///< UTC, `YYYY-MM-DDThh:mm:ssZ`
    StepState state = StepState::done;
    std::int64_t changes = 0;      ///< rows added, changed or removed one by one
    std::int64_t bulk_records = 0; ///< records added in bulk

    friend bool operator==(const Step&, const Step&) = default;
};

/// Records that a step added in bulk: all ids from first to last.
struct BulkRange {
    RecordId first{};
    RecordId last{};
    std::int64_t count = 0;

    bool contains(RecordId id) const { return count > 0 && first <= id && id <= last; }
};

class Query;

/// The steps of a ledger as data; format in README.md. Every call runs inside the caller's
/// transaction.
class Journal {
public:
    explicit Journal(Connection& connection) : m_connection{connection} {}

    /// Adds a step and drops those that were undone.
    void append(const StepLabel& label, Instant now, const Changeset& changeset,
                const BulkRange& bulk);
    /// Takes back the last step that is done; nothing when there is none.
    std::optional<Step> undo();
    /// Does the first undone step again; nothing when there is none.
    std::optional<Step> redo();
    /// Newest first.
    std::vector<Step> steps(std::int64_t limit, std::int64_t offset = 0);
    BulkRange bulk_of(std::int64_t step);
    /// Reads every step, and the records that undone bulk imports had. Each damage that it meets is
    /// told; throws damaged where it can't go on.
    void check(const std::function<void(const LedgerError&)>& tell);
    /// Row changes of one step, at most `limit`; records added in bulk are left out.
    std::vector<RowChange> changes_of(std::int64_t step, std::int64_t limit);

private:
    struct Entry;
    Entry entry_at(const Query& query);
    std::optional<Entry> find(const std::string& condition);
    void each_row(const std::string& sql, const std::function<void(const Query&)>& look,
                  const std::function<void(const LedgerError&)>& tell);
    void mark(std::int64_t step, StepState state);
    void pack_bulk(const Entry& entry);
    void unpack_bulk(const Entry& entry);
    void renew_digests(const Entry& entry);

    Connection& m_connection;
};

} // namespace taizhang
