#include "gui/pages/records/record_grid.h"

#include "gui/entry/entry_panel.h"
#include "gui/pages/records/record_choices.h"
#include "gui/view/page_links.h"
#include "ledger/record_fields.h"
#include "text/ids/grid.h"
#include "text/ids/ledger.h"

#include <algorithm>

namespace taizhang {

namespace {

enum class MenuLine { indicator, history, copy, remove };

/// Whether pasted rows begin with the titles of columns: then they are records of their own.
bool has_header(const CellRows& rows) {
    if (rows.size() < 2)
        return false;
    const Texts chinese{Language::chinese};
    const Texts english{Language::english};
    int known = 0;
    for (const std::string& cell : rows.front())
        known += std::ranges::any_of(record_fields(), [&](const RecordFieldRow& row) {
            return cell == chinese(row.title) || cell == english(row.title) || cell == row.column;
        });
    return known >= 2;
}

} // namespace

GridSize RecordGrid::size() const {
    return {static_cast<std::int64_t>(m_state.sheet.size()), static_cast<int>(m_columns.size())};
}

std::int64_t RecordGrid::key_of(std::int64_t row) const {
    return raw(m_state.sheet.ids()[static_cast<size_t>(row)]);
}

std::optional<std::int64_t> RecordGrid::row_of(std::int64_t key) const {
    const auto place = m_state.sheet.place_of(RecordId{key});
    return place ? std::optional{static_cast<std::int64_t>(*place)} : std::nullopt;
}

const Record* RecordGrid::record_at(std::int64_t row) const {
    return m_state.sheet.row(static_cast<size_t>(row));
}

std::optional<std::string> RecordGrid::typed_at(GridPlace place) const {
    const Record* record = record_at(place.row);
    if (!record)
        return std::nullopt;
    return cell_text(*record, field_at(place.column), m_figures.definitions());
}

std::string RecordGrid::problem_at(GridPlace place, const std::string& typed) const {
    const Record* record = record_at(place.row);
    if (!record)
        return {};
    return problem_in(*record, {field_at(place.column), typed}, m_figures, m_context.texts);
}

CellChoices RecordGrid::choices_at(GridPlace place) const {
    return choices_for(field_at(place.column), m_figures, m_context.texts.language());
}

std::optional<Date> RecordGrid::calendar_at(GridPlace place) const {
    const RecordField field = field_at(place.column);
    const bool is_day = field == RecordField::start || field == RecordField::end;
    return is_day ? std::optional{m_context.today} : std::nullopt;
}

void RecordGrid::change(const std::vector<CellChange>& changes) {
    if (changes.size() == 1) {
        const auto& [place, typed] = changes.front();
        if (const Record* record = record_at(place.row))
            m_state.changes.change_cell(m_context, *record, field_at(place.column), typed);
        return;
    }
    std::vector<ChangedCells> records;
    for (const auto& [place, typed] : changes) {
        const auto id = m_state.sheet.ids()[static_cast<size_t>(place.row)];
        if (records.empty() || records.back().id != id)
            records.push_back({id, {}});
        records.back().cells.push_back({field_at(place.column), typed});
    }
    m_state.changes.change_cells(m_context, std::move(records));
}

void RecordGrid::clear(const CellBlock& block) {
    std::vector<ChangedCells> records;
    for (const RecordId id : ids_of(block)) {
        records.push_back({id, {}});
        for (const RecordField field : fields_of(block))
            records.back().cells.push_back({field, {}});
    }
    m_state.changes.change_cells(m_context, std::move(records));
}

void RecordGrid::fill_down(const CellBlock& block) {
    m_state.changes.fill_down(m_context, ids_of(block), fields_of(block));
}

void RecordGrid::copy(const CellBlock& block) {
    m_state.changes.copy_cells(m_context, ids_of(block), fields_of(block));
}

bool RecordGrid::takes_paste(const CellRows& rows, const CellBlock&) {
    if (!has_header(rows) && !m_state.selection.empty())
        return false;
    m_context.entry.paste(m_context);
    return true;
}

void RecordGrid::refuse_paste(const CellBlock& pasted) {
    const GridSize all = size();
    m_state.changes.refuse(m_context.texts(text_id::ledger_paste_beyond, pasted.rows(),
                                           pasted.columns(), all.rows - pasted.first.row,
                                           all.columns - pasted.first.column));
}

void RecordGrid::chosen(const CellBlock& block, GridPlace) {
    m_state.selection.choose_all(std::span{m_state.sheet.ids()}.subspan(
        static_cast<size_t>(block.first.row), static_cast<size_t>(block.rows())));
}

bool RecordGrid::choose_rows(const CellBlock& block) {
    chosen(block, block.first);
    return true;
}

void RecordGrid::toggle_row(std::int64_t row) {
    m_state.selection.toggle(m_state.sheet.ids()[static_cast<size_t>(row)]);
}

void RecordGrid::copy_rows() {
    copy_chosen_records(m_context, m_state);
}

std::vector<RecordId> RecordGrid::ids_of(const CellBlock& block) const {
    const auto begin = m_state.sheet.ids().begin() + block.first.row;
    return {begin, begin + block.rows()};
}

std::vector<RecordField> RecordGrid::fields_of(const CellBlock& block) const {
    std::vector<RecordField> fields;
    for (int column = block.first.column; column <= block.last.column; ++column)
        fields.push_back(field_at(column));
    return fields;
}

std::vector<std::string> RecordGrid::menu() const {
    const Texts& texts = m_context.texts;
    std::vector<std::string> lines{std::string{texts(text_id::ledger_open_indicator)},
                                   std::string{texts(text_id::ledger_open_history)},
                                   std::string{texts(text_id::ledger_copy_rows)}};
    if (!m_context.desk.is_read_only())
        lines.emplace_back(texts(text_id::ledger_delete_rows));
    return lines;
}

void RecordGrid::do_in_menu(int line) {
    const auto& chosen = m_state.selection.ids();
    const auto place = chosen.empty() ? std::nullopt : m_state.sheet.place_of(chosen.front());
    const Record* record = place ? m_state.sheet.row(*place) : nullptr;
    switch (static_cast<MenuLine>(line)) {
    case MenuLine::indicator:
        if (record)
            open_record(m_context, m_figures.definitions(), *record);
        break;
    case MenuLine::history:
        if (record)
            open_history(m_context, record->id);
        break;
    case MenuLine::copy:
        copy_rows();
        break;
    case MenuLine::remove:
        remove_rows();
        break;
    }
}

void copy_chosen_records(PageContext& context, const RecordTableState& state) {
    std::vector<RecordId> ids; // in the order of the list, not of the ids
    ids.reserve(state.selection.size());
    for (const RecordId id : state.sheet.ids())
        if (state.selection.contains(id))
            ids.push_back(id);
    state.changes.copy_all(context, ids);
}

} // namespace taizhang
