#include "output/pack/page_table.h"

#include "chart/status_mark.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace taizhang {

namespace {

constexpr double most_cell_lines = 14;
constexpr double most_column_title_lines = 6;
constexpr double most_group_lines = 2;
constexpr double smallest_letters = 10;
constexpr double least_shared_part = 0.25; ///< of the width, for the columns that share
constexpr double widest_dense_part = 0.13; ///< the same where many columns stand in half a page
constexpr double widest_column_part = 0.2; ///< of the width, for a column that does not
constexpr double cell_line_spacing = 1.4;  // in em
constexpr double column_padding = 0.6;
constexpr double dense_padding = 0.32;
constexpr double symbol_room = 1.15;
constexpr double bar_length = 10;
constexpr double widest_spread = 3;

using Lines = std::vector<std::string>;

/// Where the columns stand for one size of letters.
struct ColumnPlaces {
    double letters = 0;
    std::vector<double> widths; ///< with their padding
};

/// Lays one table out and fills pages with it.
class TableFlow {
public:
    TableFlow(PageMaker& maker, const PageTable& table) : m_maker(maker), m_table(table) {
        m_places = chosen_places();
        break_titles();
        if (m_maker.columns() > 1)
            m_maker.expect(whole_height());
        else
            avoid_thin_last_page();
    }

    void add(const OutputProgress& progress) {
        const auto count = m_table.rows.size();
        m_maker.need(title_height() + room_needed(0));
        const PartScope part{m_maker, PartRole::table};
        add_titles();
        for (size_t row = 0; row < count; ++row) {
            tell(progress, static_cast<std::int64_t>(row), static_cast<std::int64_t>(count));
            BrokenRow broken = broken_row(row);
            remember_shared(broken);
            if (m_maker.room().height < room_needed(row, broken)) {
                m_maker.begin_next();
                add_titles();
                if (m_table.first_is_shared)
                    broken.cells.front() = m_shared;
            }
            add_row(m_table.rows[row], broken);
        }
    }

private:
    /// A row whose cells are broken into lines.
    struct BrokenRow {
        std::vector<Lines> cells;
        double height = 0;
    };

    void remember_shared(const BrokenRow& row) {
        if (m_table.first_is_shared && !row.cells.front().front().empty())
            m_shared = row.cells.front();
    }

    double widest_part() const {
        return m_table.first_is_shared ? widest_dense_part : widest_column_part;
    }
    double padding() const { return m_table.first_is_shared ? dense_padding : column_padding; }
    double letters() const { return m_places.letters; }
    double width() const { return m_maker.room().width; }
    Lettering lettering(FontWeight weight) const { return {letters(), weight}; }

    double cell_width(const PageCell& cell, double size) const {
        if (cell.bar)
            return bar_length * size;
        if (cell.status)
            return symbol_room * size +
                   m_maker.metrics().width(cell.text, {size, FontWeight::bold});
        return m_maker.metrics().width(cell.text, {size, cell.weight});
    }

    /// Of all rows in one column.
    double whole_height() const {
        double height = m_maker.columns() * title_height();
        for (size_t row = 0; row < m_table.rows.size(); ++row)
            height += broken_row(row).height;
        return height;
    }

    /// As wide as the column's contents, but a long text is broken; a chip never is.
    double own_width(size_t column, double size) const {
        double widest =
            m_maker.metrics().width(m_table.columns[column].title, {size, FontWeight::regular});
        double chip = 0;
        for (const PageRow& row : m_table.rows)
            if (column < row.cells.size() && row.kind == RowKind::figures) {
                const double wide = cell_width(row.cells[column], size);
                widest = std::max(widest, wide);
                if (row.cells[column].status || row.cells[column].bar)
                    chip = std::max(chip, wide);
            }
        return std::ceil(std::max(chip, std::min(widest, widest_part() * width())) +
                         2 * padding() * size);
    }

    ColumnPlaces places_for(double size) const {
        ColumnPlaces places{size, {}};
        double left = width();
        double shares = 0;
        for (size_t i = 0; i < m_table.columns.size(); ++i) {
            const double share = m_table.columns[i].share;
            places.widths.push_back(share > 0 ? 0 : own_width(i, size));
            left -= places.widths.back();
            shares += share;
        }
        for (size_t i = 0; i < m_table.columns.size(); ++i)
            if (m_table.columns[i].share > 0)
                places.widths[i] = std::floor(left * m_table.columns[i].share / shares);
        return places;
    }

    double shared_width(const ColumnPlaces& places) const {
        double width = 0;
        for (size_t i = 0; i < places.widths.size(); ++i)
            if (m_table.columns[i].share > 0)
                width += places.widths[i];
        return width;
    }

    /// What the columns that share do not need makes the others wider, so that figures do not stand
    /// crowded at the edge.
    void spread(ColumnPlaces& places) const {
        double spare = 0;
        int others = 0;
        for (size_t i = 0; i < places.widths.size(); ++i)
            if (m_table.columns[i].share > 0)
                spare += std::max(0.0, places.widths[i] - needed_width(i, places.letters));
            else
                ++others;
        if (others == 0 || shared_width(places) <= 0)
            return;
        const double each = std::floor(std::min(widest_spread * places.letters, spare / others));
        const double kept = 1 - each * others / shared_width(places);
        for (size_t i = 0; i < places.widths.size(); ++i)
            places.widths[i] = m_table.columns[i].share > 0 ? std::floor(places.widths[i] * kept)
                                                            : places.widths[i] + each;
    }

    /// Without any break.
    double needed_width(size_t column, double size) const {
        double widest = 0;
        for (const PageRow& row : m_table.rows)
            if (column < row.cells.size() && row.kind == RowKind::figures)
                widest = std::max(widest, cell_width(row.cells[column], size));
        return std::ceil(widest) + std::ceil(2 * padding() * size) + 1; // widths are whole
    }

    void break_titles() {
        m_titles.clear();
        for (const PageColumn& column : m_table.columns)
            m_titles.push_back(broken(column.title, m_titles.size(), most_column_title_lines));
    }

    /// How many pages the rows take and how much of the last one.
    struct Extent {
        int pages = 1;
        double last = 0;
    };

    Extent extent() const {
        const double whole = m_maker.room().height - title_height();
        Extent extent;
        for (size_t row = 0; row < m_table.rows.size(); ++row) {
            const BrokenRow broken = broken_row(row);
            if (extent.last > 0 && extent.last + room_needed(row, broken) > whole)
                extent = {extent.pages + 1, 0};
            extent.last += broken.height;
        }
        return extent;
    }

    /// Slightly smaller letters where a few rows would otherwise stand alone on the last page.
    void avoid_thin_last_page() {
        constexpr size_t most_rows = 300; // a long table is not measured several times
        constexpr double thin = 0.3;      // of the page
        constexpr int most_smaller = 2;
        if (m_table.rows.size() > most_rows)
            return;
        const Extent usual = extent();
        if (usual.pages < 2 || usual.last > thin * m_maker.room().height)
            return;
        const ColumnPlaces before = m_places;
        for (int smaller = 1; smaller <= most_smaller; ++smaller) {
            if (before.letters - smaller < smallest_letters)
                break;
            m_places = places_for(before.letters - smaller);
            spread(m_places);
            break_titles();
            if (extent().pages < usual.pages)
                return;
        }
        m_places = before;
        break_titles();
    }

    /// Letters get smaller until there is room for what shares it.
    ColumnPlaces chosen_places() const {
        double size = m_table.letters > 0 ? m_table.letters : m_maker.format().body;
        ColumnPlaces places = places_for(size);
        while (size > smallest_letters && shared_width(places) < least_shared_part * width()) {
            size = std::max(smallest_letters, size - 1);
            places = places_for(size);
        }
        spread(places);
        return places;
    }

    /// A text too long for about that many lines is shortened, so that every row fits a page.
    Lines lines_in(double wide, const std::string& text, double most_lines,
                   FontWeight weight) const {
        const double room = wide - 2 * padding() * letters();
        return m_maker.lines(fitted(text, lettering(weight), most_lines * room, m_maker.metrics()),
                             room, lettering(weight));
    }

    Lines broken(const std::string& text, size_t column, double most_lines,
                 FontWeight weight = FontWeight::regular) const {
        return lines_in(m_places.widths[column], text, most_lines, weight);
    }

    double height_of(size_t lines) const {
        const double row = m_table.row > 0 ? m_table.row : m_maker.format().row;
        const double padding = std::max(0.0, row - cell_line_spacing * letters());
        return cell_line_spacing * static_cast<double>(lines) * letters() + padding;
    }

    double title_height() const {
        size_t most = 1;
        for (const Lines& title : m_titles)
            most = std::max(most, title.size());
        return height_of(most);
    }

    /// What rows share may come to stand at the head of any of them.
    double lines_for(size_t column) const {
        return m_table.first_is_shared && column == 0 ? 1 : most_cell_lines;
    }

    std::vector<Lines> lines_of_row(const PageRow& row) const {
        if (row.kind == RowKind::group)
            return {lines_in(width(), row.cells.front().text, most_group_lines, FontWeight::bold)};
        std::vector<Lines> cells;
        for (const PageCell& cell : row.cells)
            cells.push_back(cell.status || cell.bar ? Lines{cell.text}
                                                    : broken(cell.text, cells.size(),
                                                             lines_for(cells.size()), cell.weight));
        return cells;
    }

    BrokenRow broken_row(size_t row) const {
        BrokenRow broken{lines_of_row(m_table.rows[row]), 0};
        size_t most = 1;
        for (const Lines& cell : broken.cells)
            most = std::max(most, cell.size());
        broken.height = height_of(most);
        return broken;
    }

    /// A group keeps the row below it.
    double room_needed(size_t row, const BrokenRow& broken) const {
        const bool is_group = m_table.rows[row].kind == RowKind::group;
        return is_group ? broken.height + room_needed(row + 1) : broken.height;
    }
    double room_needed(size_t row) const {
        return row < m_table.rows.size() ? room_needed(row, broken_row(row)) : 0;
    }

    void add_lines(const Lines& lines, size_t column, double left, double height,
                   const Lettering& lettering, ColourRole colour) {
        const bool is_end = m_table.columns[column].anchor == Anchor::end;
        const double x = is_end ? left + m_places.widths[column] - padding() * letters()
                                : left + padding() * letters();
        const double step = cell_line_spacing * letters();
        double y =
            m_maker.room().y + height / 2 - step * (static_cast<double>(lines.size()) - 1) / 2;
        for (const std::string& line : lines) {
            m_maker.add_text({x, y}, line, lettering, colour, is_end ? Anchor::end : Anchor::start);
            y += step;
        }
    }

    void add_titles() {
        const double height = title_height();
        double left = m_maker.room().x;
        const PartScope row{m_maker, PartRole::row};
        for (size_t i = 0; i < m_titles.size(); ++i) {
            const PartScope cell{m_maker, PartRole::title_cell};
            add_lines(m_titles[i], i, left, height, lettering(FontWeight::regular),
                      ColourRole::secondary);
            left += m_places.widths[i];
        }
        m_maker.take(height);
        m_maker.add_rule(m_maker.room().y, ColourRole::marker, 1.3);
    }

    void add_row(const PageRow& row, const BrokenRow& broken) {
        const auto& [cells, height] = broken;
        double left = m_maker.room().x;
        if (m_table.first_is_shared && !row.cells.front().text.empty())
            m_maker.add_rule(m_maker.room().y, ColourRole::data_last_year, 1);
        const PartScope part{m_maker, PartRole::row};
        for (size_t i = 0; i < cells.size(); ++i) {
            const PartScope part_of_cell{m_maker, PartRole::cell};
            if (row.kind == RowKind::group)
                add_group(row.cells.front(), cells[i], left, height);
            else if (row.cells[i].bar)
                add_bar(*row.cells[i].bar, left, m_places.widths[i], height);
            else if (row.cells[i].status)
                add_status(row.cells[i], left, height);
            else
                add_lines(cells[i], i, left, height, lettering(row.cells[i].weight),
                          row.cells[i].colour);
            left += m_places.widths[i];
        }
        if (row.indicator)
            m_maker.add_link({m_maker.room().x, m_maker.room().y, width(), height}, *row.indicator);
        m_maker.take(height);
        m_maker.add_rule(m_maker.room().y, ColourRole::grid, 1);
    }

    void add_group(const PageCell& cell, const Lines& lines, double left, double height) {
        const bool has_status = cell.status.has_value();
        const ColourRole ink = has_status ? tone_ink(tone_of(*cell.status)) : ColourRole::secondary;
        if (has_status)
            add_symbol(*cell.status, left, height, ink);
        add_lines(lines, 0, left + (has_status ? symbol_room * letters() : 0), height,
                  lettering(FontWeight::bold), ink);
    }

    void add_symbol(Status status, double left, double height, ColourRole ink) {
        constexpr double radius = 0.36;
        add_status_symbol(m_maker.page(),
                          {left + (padding() + radius) * letters(), m_maker.room().y + height / 2},
                          radius * letters(), status, ink);
    }

    void add_status(const PageCell& cell, double left, double height) {
        const ColourRole ink = tone_ink(tone_of(*cell.status));
        add_symbol(*cell.status, left, height, ink);
        m_maker.add_text(
            {left + (padding() + symbol_room) * letters(), m_maker.room().y + height / 2},
            cell.text, lettering(FontWeight::bold), ink);
    }

    void add_bar(const PageBar& bar, double left, double width, double height) {
        constexpr double thickness = 9;
        constexpr double tick = 3;
        const double length = width - 2 * padding() * letters();
        const Rect track{left + padding() * letters(), m_maker.room().y + (height - thickness) / 2,
                         length, thickness};
        const auto add = [&](const Rect& rect, ColourRole colour) {
            m_maker.page().add(RectShape{rect, colour, 0, Fill::solid, std::nullopt});
        };
        add(track, ColourRole::track);
        if (bar.share > 0)
            add({track.x, track.y, std::min(1.0, bar.share) * length, thickness}, bar.colour);
        if (bar.tick)
            add({track.x + std::clamp(*bar.tick, 0.0, 1.0) * length - tick / 2, track.y - 3.5, tick,
                 thickness + 7},
                ColourRole::marker);
    }

    PageMaker& m_maker;
    const PageTable& m_table;
    ColumnPlaces m_places;
    std::vector<Lines> m_titles;
    Lines m_shared; ///< what the rows of a shared first column have in common
};

} // namespace

void add_table(PageMaker& maker, const PageTable& table, const OutputProgress& progress) {
    TableFlow{maker, table}.add(progress);
}

} // namespace taizhang
