#include "gui/pages/records/record_sheet.h"

#include "ledger/initials_search.h"
#include "ledger/ledger.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace taizhang {

namespace {

constexpr size_t rows_in_block = 128;
constexpr size_t blocks_kept_beside = 2;

std::vector<std::optional<Record>> in_places(std::span<const RecordId> ids,
                                             std::vector<Record> records) {
    std::vector<std::optional<Record>> rows(ids.size());
    size_t place = 0;
    for (Record& record : records) {
        while (ids[place] != record.id)
            ++place;
        rows[place] = std::move(record);
    }
    return rows;
}

} // namespace

/// An own connection, used on the worker's thread; what both threads touch is guarded.
struct RecordSheet::Source {
    explicit Source(std::string ledger_path) : path(std::move(ledger_path)) {}

    const std::string path;
    std::atomic<int> newest_question = 0;

    const Ledger& opened() {
        if (!m_ledger) {
            auto ledger = std::make_unique<Ledger>(Ledger::open(path, Access::read_only));
            const std::lock_guard lock{m_mutex};
            m_ledger = std::move(ledger);
        }
        return *m_ledger;
    }
    void need_initials() {
        if (!std::exchange(m_has_initials, true))
            add_initials_search(opened().connection(), std::make_shared<const HanInitials>());
    }
    void interrupt() {
        const std::lock_guard lock{m_mutex};
        if (m_ledger)
            m_ledger->interrupt();
    }
    void put_first_rows(FirstRows rows) {
        const std::lock_guard lock{m_mutex};
        m_first_rows = std::move(rows);
    }
    std::optional<FirstRows> take_first_rows() {
        const std::lock_guard lock{m_mutex};
        return std::exchange(m_first_rows, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<Ledger> m_ledger;
    std::optional<FirstRows> m_first_rows;
    bool m_has_initials = false;
};

void RecordSheet::start_over(const std::string& ledger) {
    if (m_source)
        m_source->interrupt();
    m_source = std::make_shared<Source>(ledger);
    m_asked.reset();
    m_answered.reset();
    m_list = {};
    m_blocks.clear();
}

void RecordSheet::ask(const std::string& ledger, const SheetAsked& asked,
                      SharedDefinitions definitions, Worker& worker) {
    const bool is_other = m_asked && m_asked->revision.opened != asked.revision.opened;
    if (!m_source || m_source->path != ledger || is_other)
        start_over(ledger);
    const bool is_lost = m_asked && is_reading() && worker.is_idle(); // the user has cancelled
    if (m_asked != asked || is_lost) {
        m_asked = asked;
        m_definitions = std::move(definitions);
        ++m_source->newest_question;
        m_source->interrupt();
        start_reading(worker);
    }
    take_first_rows();
}

void RecordSheet::start_reading(Worker& worker) {
    const int question = m_source->newest_question;
    worker.start({}, [this, question, asked = *m_asked, definitions = m_definitions,
                      source = m_source](Job& job) {
        Worker::Deliver nothing = [] {};
        if (question != source->newest_question)
            return nothing;
        const Ledger& ledger = source->opened();
        if (!asked.query.find_initials.empty())
            source->need_initials();
        const auto tell = [&](std::span<const RecordId> first) {
            source->put_first_rows({question, Reader{ledger}.records_of(first)});
            job.report(static_cast<double>(first.size()) / 100.0); // wakes the frame
        };
        try {
            auto list = std::make_shared<RecordList>(
                read_list(ledger, *definitions, asked.query, asked.order, tell));
            return Worker::Deliver{[this, asked, list, question, source] {
                if (source == m_source && question == source->newest_question)
                    take_list(asked, std::move(*list));
            }};
        } catch (const LedgerError& error) {
            if (error.problem() == LedgerProblem::cancelled)
                return nothing;
            return Worker::Deliver{[this, asked, source, failure = std::current_exception()] {
                if (source == m_source)
                    m_answered = asked; // asked again only when something has changed
                std::rethrow_exception(failure);
            }};
        }
    });
}

void RecordSheet::prepare_search(Worker& worker) const {
    worker.start({}, [source = m_source](Job&) {
        source->need_initials();
        return Worker::Deliver{[] {}};
    });
}

void RecordSheet::take_first_rows() {
    auto first = m_source->take_first_rows();
    if (!first || first->question != m_source->newest_question || !is_reading())
        return;
    m_list = {};
    Block block{true, {}};
    for (Record& record : first->rows) {
        m_list.ids.push_back(record.id);
        block.rows.emplace_back(std::move(record));
    }
    m_blocks.clear();
    m_blocks[0] = std::move(block);
    ++m_list_version;
}

void RecordSheet::take_list(const SheetAsked& asked, RecordList list) {
    const bool goes_on = std::ranges::equal(
        m_list.ids, std::span{list.ids}.first(std::min(list.ids.size(), m_list.ids.size())));
    const bool same_content = m_answered && m_answered->revision == asked.revision;
    if (!goes_on || !same_content || m_list.ids.size() < rows_in_block)
        forget_rows();
    m_list = std::move(list);
    m_answered = asked;
    ++m_list_version;
}

void RecordSheet::show_rows(size_t first, size_t end, Worker& worker) {
    if (first >= end)
        return;
    const size_t first_block = first / rows_in_block;
    const size_t last_block = (end - 1) / rows_in_block;
    drop_far_blocks(first_block, last_block);
    for (size_t number = first_block; number <= last_block; ++number)
        fetch_block(number, worker);
}

/// Blocks on their way are dropped as well when nothing is under way: the user has cancelled.
void RecordSheet::drop_far_blocks(size_t first, size_t last) {
    std::erase_if(m_blocks, [&](const auto& entry) {
        return entry.first + blocks_kept_beside < first || entry.first > last + blocks_kept_beside;
    });
}

void RecordSheet::fetch_block(size_t number, Worker& worker) {
    const auto known = m_blocks.find(number);
    if (known != m_blocks.end() && (known->second.is_here || !worker.is_idle()))
        return;
    m_blocks[number] = {};
    const auto begin = m_list.ids.begin() + static_cast<long>(number * rows_in_block);
    const auto count = std::min(rows_in_block, m_list.ids.size() - number * rows_in_block);
    const std::vector<RecordId> ids{begin, begin + static_cast<long>(count)};
    worker.start({}, [this, number, ids, version = m_list_version, source = m_source](Job&) {
        Worker::Deliver nothing = [] {};
        try {
            auto rows = in_places(ids, Reader{source->opened()}.records_of(ids));
            return Worker::Deliver{
                [this, number, version, source, rows = std::move(rows)]() mutable {
                    const auto wanted = m_blocks.find(number);
                    if (source == m_source && version == m_list_version && wanted != m_blocks.end())
                        wanted->second = {true, std::move(rows)};
                }};
        } catch (const LedgerError& error) {
            if (error.problem() == LedgerProblem::cancelled)
                return nothing;
            throw;
        }
    });
}

const Record* RecordSheet::row(size_t place) const {
    const auto block = m_blocks.find(place / rows_in_block);
    if (block != m_blocks.end() && block->second.is_here) {
        const auto& rows = block->second.rows;
        const size_t in_block = place % rows_in_block;
        return in_block < rows.size() && rows[in_block] ? &*rows[in_block] : nullptr;
    }
    const auto former = m_former.find(m_list.ids[place]);
    return former == m_former.end() ? nullptr : &former->second;
}

std::optional<size_t> RecordSheet::place_of(RecordId id) const {
    const auto found = std::ranges::find(m_list.ids, id);
    if (found == m_list.ids.end())
        return std::nullopt;
    return static_cast<size_t>(found - m_list.ids.begin());
}

void RecordSheet::replace(const Record& record) {
    for (auto& [number, block] : m_blocks)
        for (auto& row : block.rows)
            if (row && row->id == record.id)
                row = record;
    if (const auto former = m_former.find(record.id); former != m_former.end())
        former->second = record;
}

void RecordSheet::forget_rows() {
    m_former.clear();
    for (auto& [number, block] : m_blocks)
        for (auto& row : block.rows)
            if (row)
                m_former.emplace(row->id, std::move(*row));
    m_blocks.clear();
}

void RecordSheet::read_records(const std::vector<RecordId>& ids, Worker& worker,
                               const std::string& label, VisitRecords visit,
                               std::function<void()> done) const {
    worker.start(label, [ids, visit = std::move(visit), done = std::move(done),
                         source = m_source](Job& job) {
        Reader reader{source->opened()};
        for (size_t first = 0; first < ids.size() && !job.cancelled(); first += rows_in_block) {
            const auto count = std::min(rows_in_block, ids.size() - first);
            visit(reader.records_of(std::span{ids}.subspan(first, count)));
            job.report(static_cast<double>(first) / static_cast<double>(ids.size()));
        }
        return Worker::Deliver{done};
    });
}

} // namespace taizhang
