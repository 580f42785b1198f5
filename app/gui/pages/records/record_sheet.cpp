#include "gui/pages/records/record_sheet.h"

#include <algorithm>
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

void RecordSheet::FirstRows::put(std::vector<Record> rows) {
    const std::lock_guard lock{m_mutex};
    m_rows = std::move(rows);
}

std::optional<std::vector<Record>> RecordSheet::FirstRows::take() {
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_rows, std::nullopt);
}

void RecordSheet::ask(Desk& desk, const SheetAsked& asked) {
    if (m_asked && m_asked->revision.opened != asked.revision.opened) {
        m_answered.reset();
        m_list = {};
        m_blocks.clear();
        m_former.clear();
    }
    if (desk.is_due(m_asker, m_asked != asked)) {
        m_asked = asked;
        start_reading(desk);
    }
    take_first_rows();
}

void RecordSheet::start_reading(Desk& desk) {
    m_first_rows = std::make_shared<FirstRows>();
    desk.ask(
        m_asker, {},
        [this, asked = *m_asked, first_rows = m_first_rows](FiguresReader& reader, Job& job) {
            if (!asked.query.find_initials.empty())
                reader.need_initials();
            const auto tell = [&](std::span<const RecordId> first) {
                first_rows->put(reader.reader().records_of(first));
                job.wake();
            };
            auto list = std::make_shared<RecordList>(
                read_list(reader.ledger(), *reader.definitions(), asked.query, asked.order, tell));
            return Worker::Deliver{[this, asked, list] { take_list(asked, std::move(*list)); }};
        });
}

void RecordSheet::take_first_rows() {
    auto first = m_first_rows ? m_first_rows->take() : std::nullopt;
    if (!first || !is_reading())
        return;
    m_list = {};
    Rows rows;
    for (Record& record : *first) {
        m_list.ids.push_back(record.id);
        rows.emplace_back(std::move(record));
    }
    m_blocks.clear();
    *m_blocks[0].rows = std::move(rows);
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

void RecordSheet::show_rows(Desk& desk, size_t first, size_t end) {
    if (first >= end)
        return;
    const size_t first_block = first / rows_in_block;
    const size_t last_block = (end - 1) / rows_in_block;
    drop_far_blocks(first_block, last_block);
    for (size_t number = first_block; number <= last_block; ++number)
        fetch_block(desk, number);
}

void RecordSheet::drop_far_blocks(size_t first, size_t last) {
    std::erase_if(m_blocks, [&](const auto& entry) {
        return entry.first + blocks_kept_beside < first || entry.first > last + blocks_kept_beside;
    });
}

void RecordSheet::fetch_block(Desk& desk, size_t number) {
    Block& block = m_blocks[number];
    if (*block.rows || !desk.is_due(block.asker, false))
        return;
    const auto begin = m_list.ids.begin() + static_cast<long>(number * rows_in_block);
    const auto count = std::min(rows_in_block, m_list.ids.size() - number * rows_in_block);
    const std::vector<RecordId> ids{begin, begin + static_cast<long>(count)};
    desk.ask(block.asker, {}, [ids, rows = block.rows](FiguresReader& reader, Job&) {
        auto read = in_places(ids, reader.reader().records_of(ids));
        return Worker::Deliver{
            [rows, read = std::move(read)]() mutable { *rows = std::move(read); }};
    });
}

const Record* RecordSheet::row(size_t place) const {
    const auto block = m_blocks.find(place / rows_in_block);
    if (block != m_blocks.end() && *block->second.rows) {
        const Rows& rows = **block->second.rows;
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
        if (*block.rows)
            for (auto& row : **block.rows)
                if (row && row->id == record.id)
                    row = record;
    if (const auto former = m_former.find(record.id); former != m_former.end())
        former->second = record;
}

void RecordSheet::forget_rows() {
    m_former.clear();
    for (auto& [number, block] : m_blocks)
        if (*block.rows)
            for (auto& row : **block.rows)
                if (row)
                    m_former.emplace(row->id, std::move(*row));
    m_blocks.clear();
}

} // namespace taizhang
