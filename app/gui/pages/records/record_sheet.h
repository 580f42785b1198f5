#pragma once

#include "gui/desk/session.h"
#include "gui/desk/worker.h"
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
    Session::Revision revision;

    friend bool operator==(const SheetAsked&, const SheetAsked&) = default;
};

/// The records of a query as rows of a table of any length: the worker reads the list of keys, and
/// then the rows around those that are shown, in blocks. Used on the frame thread only.
class RecordSheet {
public:
    using SharedDefinitions = std::shared_ptr<const Definitions>;

    /// True for a question about other records, or the same in another order.
    bool lists_another(const SheetAsked& asked) const {
        return !m_asked || m_asked->query != asked.query || m_asked->order != asked.order;
    }

    /// Makes sure that the answer to this question is here or on its way; a question that nobody
    /// asks any more is interrupted.
    void ask(const std::string& ledger, const SheetAsked& asked, SharedDefinitions definitions,
             Worker& worker);
    /// Gets ready for 首字母 ahead of the first letter: their table takes some tenths of a second.
    void prepare_search(Worker& worker) const;
    /// Makes sure that these rows are here or on their way.
    void show_rows(size_t first, size_t end, Worker& worker);

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

    /// Reads any number of records and hands them out in blocks, on the worker's thread; then calls
    /// `done` on the frame thread.
    using VisitRecords = std::function<void(const std::vector<Record>&)>;
    void read_records(const std::vector<RecordId>& ids, Worker& worker, const std::string& label,
                      VisitRecords visit, std::function<void()> done) const;

private:
    struct Source;
    struct FirstRows {
        int question = 0;
        std::vector<Record> rows;
    };
    struct Block {
        bool is_here = false;
        std::vector<std::optional<Record>> rows; ///< empty where a record is gone
    };

    void start_over(const std::string& ledger);
    void start_reading(Worker& worker);
    void take_first_rows();
    void take_list(const SheetAsked& asked, RecordList list);
    void fetch_block(size_t number, Worker& worker);
    void drop_far_blocks(size_t first, size_t last);

    std::shared_ptr<Source> m_source;
    SharedDefinitions m_definitions;
    std::optional<SheetAsked> m_asked;
    std::optional<SheetAsked> m_answered;
    RecordList m_list;
    int m_list_version = 0;
    std::map<size_t, Block> m_blocks;
    std::unordered_map<RecordId, Record> m_former; ///< shown until the rows are read again
};

} // namespace taizhang
