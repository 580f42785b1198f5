#pragma once

#include "model/ids.h"

#include <optional>
#include <span>
#include <vector>

namespace taizhang {

/// Which records of a list are chosen, as spreadsheets and file managers do it. Kept by id, so that
/// it survives another order, filter or a change of the ledger.
class RecordSelection {
public:
    bool empty() const { return m_ids.empty(); }
    size_t size() const { return m_ids.size(); }
    /// Ascending.
    const std::vector<RecordId>& ids() const { return m_ids; }
    bool contains(RecordId id) const;

    void clear();
    /// This one alone; a later extend_to() begins here.
    void choose(RecordId id);
    /// Adds or takes away this one.
    void toggle(RecordId id);
    /// All from the row chosen last to this one, in the order of `list`.
    void extend_to(RecordId id, std::span<const RecordId> list);
    void choose_all(std::span<const RecordId> list);
    /// Forgets those that are not in the list.
    void keep_only(std::span<const RecordId> list);

private:
    std::vector<RecordId> m_ids;
    std::optional<RecordId> m_anchor;
};

} // namespace taizhang
