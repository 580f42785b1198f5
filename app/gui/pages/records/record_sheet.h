#pragma once

#include "gui/desk/desk.h"
#include "ledger/record_list.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace taizhang {

/// What a sheet lists; another content of the ledger is another question.
struct SheetAsked {
    RecordQuery query;
    ListOrder order;
    Revision revision;

    friend bool operator==(const SheetAsked&, const SheetAsked&) = default;
};

/// The records of a query as rows of a table of any length: the desk reads the list of keys, and
/// then the rows around those that are shown, in blocks. Used on the frame thread only.
class RecordSheet {
public:
    /// True for a question about other records, or the same in another order.
    bool lists_another(const SheetAsked& asked) const {
        return !m_asked || m_asked->query != asked.query || m_asked->order != asked.order;
    }

    /// Makes sure that the answer to this question is here or on its way; a question that nobody
    /// asks any more is broken off.
    void ask(Desk& desk, const SheetAsked& asked);
    /// Makes sure that these rows are here or on their way.
    void show_rows(Desk& desk, size_t first, size_t end);

    /// The answer to the last question is not here yet, or only its first rows.
    bool is_reading() const { return !m_answered || *m_answered != *m_asked; }
    /// Rises when the list has become another one.
    int list_version() const { return m_list_version; }
    const std::vector<RecordId>& ids() const { return m_list.ids; }
    size_t size() const { return m_list.ids.size(); }
    /// Of the whole list; nothing while only its first rows are known.
    const std::vector<std::pair<IndicatorId, Tally>>& tallies() const { return m_list.tallies; }
    /// Nothing while it is on its way.
    const Record* row(size_t place) const;
    std::optional<size_t> place_of(RecordId id) const;

    /// Shows a row as it has just been changed.
    void replace(const Record& record);
    /// Reads the rows again.
    void forget_rows();

private:
    /// The first rows of a list that is still being read; both threads touch it.
    class FirstRows {
    public:
        void put(std::vector<Record> rows);
        std::optional<std::vector<Record>> take();

    private:
        std::mutex m_mutex;
        std::optional<std::vector<Record>> m_rows;
    };
    using Rows = std::vector<std::optional<Record>>; ///< empty where a record is gone
    struct Block {
        Asker asker;
        std::shared_ptr<std::optional<Rows>> rows = std::make_shared<std::optional<Rows>>();
    };

    void start_reading(Desk& desk);
    void take_first_rows();
    void take_list(const SheetAsked& asked, RecordList list);
    void fetch_block(Desk& desk, size_t number);
    void drop_far_blocks(size_t first, size_t last);

    Asker m_asker;
    std::optional<SheetAsked> m_asked;
    std::optional<SheetAsked> m_answered;
    std::shared_ptr<FirstRows> m_first_rows; ///< of the newest question
    RecordList m_list;
    int m_list_version = 0;
    std::map<size_t, Block> m_blocks;
    std::unordered_map<RecordId, Record> m_former; ///< shown until the rows are read again
};

} // namespace taizhang
