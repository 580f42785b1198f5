#include "intake/table/sheet.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace taizhang {

namespace {

constexpr std::uint64_t most_text_bytes = 1 << 30;

void insert_sorted(std::vector<int>& into, int number) {
    const auto at = std::ranges::lower_bound(into, number);
    if (at == into.end() || *at != number)
        into.insert(at, number);
}

} // namespace

void Sheet::add(CellPlace place, CellKind kind, std::string_view text) {
    add(place, kind, keep(text));
}

void Sheet::add(CellPlace place, CellKind kind, KeptText text) {
    if (place.column > std::numeric_limits<std::uint16_t>::max())
        throw std::length_error{"columns of a sheet"}; // they would be others
    m_text_bytes += text.size;
    if (m_text_bytes > most_text_bytes)
        throw std::length_error{"texts of a sheet"};
    const bool is_behind_all =
        m_rows.empty() || place > CellPlace{m_rows.back().number, m_cells.back().column};
    if (is_behind_all)
        append(place, kind, text);
    else
        m_late.push_back({place, text, kind});
}

void Sheet::append(CellPlace place, CellKind kind, KeptText text) {
    if (m_rows.empty() || m_rows.back().number != place.row)
        m_rows.push_back({place.row, static_cast<std::uint32_t>(m_cells.size())});
    m_cells.push_back(
        {text.start, static_cast<std::uint16_t>(place.column), TextPool::short_size(text), kind});
}

void Sheet::settle() {
    if (m_late.empty())
        return;
    std::vector<LateCell> all;
    all.reserve(m_cells.size() + m_late.size());
    for (size_t row = 0; row < m_rows.size(); ++row)
        for (size_t place = 0; place < cell_count(row); ++place) {
            const Cell& cell = m_cells[m_rows[row].first_cell + place];
            all.push_back({{m_rows[row].number, cell.column},
                           m_texts.kept(cell.text, cell.short_size),
                           cell.kind});
        }
    all.insert(all.end(), m_late.begin(), m_late.end());
    std::ranges::stable_sort(all, {}, &LateCell::place);
    m_late = {};
    m_rows.clear();
    m_cells.clear();
    for (size_t i = 0; i < all.size(); ++i)
        if (i + 1 == all.size() || all[i].place != all[i + 1].place)
            append(all[i].place, all[i].kind, all[i].text);
}

void Sheet::hide_row(int row) {
    insert_sorted(m_hidden_rows, row);
}

void Sheet::hide_column(int column) {
    insert_sorted(m_hidden_columns, column);
}

bool Sheet::is_hidden_at(CellPlace place) const {
    return std::ranges::binary_search(m_hidden_rows, place.row) ||
           std::ranges::binary_search(m_hidden_columns, place.column);
}

size_t Sheet::cell_count(size_t row) const {
    const size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].first_cell : m_cells.size();
    return end - m_rows[row].first_cell;
}

SheetCell Sheet::cell(size_t row, size_t place) const {
    const Cell& cell = m_cells[m_rows[row].first_cell + place];
    return {{m_rows[row].number, cell.column}, cell.kind, m_texts.text(cell.text, cell.short_size)};
}

SheetCell Sheet::at(CellPlace place) const {
    const auto row = std::ranges::lower_bound(m_rows, place.row, {}, &Row::number);
    if (row == m_rows.end() || row->number != place.row)
        return {place, CellKind::empty, {}};
    const auto index = static_cast<size_t>(row - m_rows.begin());
    const auto first = m_cells.begin() + row->first_cell;
    const auto last = first + static_cast<std::ptrdiff_t>(cell_count(index));
    const auto found = std::ranges::lower_bound(first, last, place.column, {}, &Cell::column);
    if (found == last || found->column != place.column)
        return {place, CellKind::empty, {}};
    return cell(index, static_cast<size_t>(found - first));
}

} // namespace taizhang
