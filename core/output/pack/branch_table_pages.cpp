#include "chart/chart_frame.h"
#include "chart/quarterly_data.h"
#include "output/material/duty_tallies.h"
#include "output/pack/pack_pages.h"
#include "output/pack/page_table.h"
#include "output/words/words.h"
#include "text/ids/chart.h"
#include "text/ids/column.h"
#include "text/ids/duty.h"
#include "text/ids/pack.h"
#include "text/ids/report.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace taizhang {

namespace {

constexpr double smallest_row = 14;
/// Of a table that is read aloud cell by cell. What has more nobody hears to its end; it is told
/// line by line, as a part of a page takes a kilobyte until the file is written.
constexpr size_t most_cells_told = 20'000;

/// How one cell shows what became of the duties behind it: its worst state and how many.
struct CellLook {
    std::string text;
    ColourRole ground = ColourRole::heat_met;
    ColourRole ink = ColourRole::good_text;
    FontWeight weight = FontWeight::regular;
    bool is_outlined = false;
};

std::optional<CellLook> look_of(const DutyTally& tally) {
    if (tally.missed > 0)
        return CellLook{std::to_string(tally.missed), ColourRole::bad, ColourRole::surface,
                        FontWeight::bold, false};
    if (tally.due > 0)
        return CellLook{std::to_string(tally.due), ColourRole::data_last_year, ColourRole::text,
                        FontWeight::regular, true};
    if (tally.met > 0)
        return CellLook{std::to_string(tally.met), ColourRole::heat_met, ColourRole::good_text,
                        FontWeight::regular, false};
    return std::nullopt;
}

/// Branches against duties, the worst first, on as many pages as it takes.
class DutyTable {
public:
    DutyTable(PageMaker& maker, const Material& material)
        : m_maker(maker), m_material(material), m_texts(maker.texts()),
          m_matrix(duty_matrix(material)), m_size(0.95 * maker.format().body) {
        m_totals = {text_id::pack_owe, text_id::report_met, text_id::report_missed,
                    text_id::report_due, text_id::column_completion};
        lay_out();
        m_tells_cells = cell_count() <= most_cells_told;
    }

    void add() {
        const size_t columns = m_matrix.indicators.size();
        for (size_t first = 0; first < columns; first += m_columns_shown) {
            const size_t end = std::min(first + m_columns_shown, columns);
            if (first > 0)
                m_maker.begin_page();
            if (m_tells_cells) {
                const PartScope table{m_maker, PartRole::table};
                add_rows(first, end);
            } else {
                add_rows(first, end);
            }
        }
        add_legend();
    }

private:
    /// But for heads: each stretch of columns has the names and the totals again.
    size_t cell_count() const {
        const size_t columns = m_matrix.indicators.size();
        const size_t stretches = (columns + m_columns_shown - 1) / m_columns_shown;
        return m_matrix.rows.size() * (columns + stretches * (1 + total_count()));
    }

    PartRole line_role() const { return m_tells_cells ? PartRole::row : PartRole::paragraph; }

    template <class Add>
    void add_in_cell(PartRole role, Add add) {
        std::optional<PartScope> cell;
        if (m_tells_cells)
            cell.emplace(m_maker, role);
        add();
    }

    bool has_before() const { return !m_material.coverage_before.cells.empty(); }
    size_t total_count() const { return m_totals.size() + (has_before() ? 1 : 0); }

    /// Rows get lower until all fit one page; below that they take more pages.
    void lay_out() {
        const Rect& room = m_maker.room();
        m_name_width = name_width();
        m_total_width = 4.2 * m_size;
        const double left =
            room.width - m_name_width - static_cast<double>(total_count()) * m_total_width;
        constexpr double narrowest = 3.4; // em
        const auto columns = m_matrix.indicators.size();
        m_columns_shown = std::max<size_t>(
            1, std::min(columns, static_cast<size_t>(left / (narrowest * m_size))));
        m_cell_width = std::min(6.2 * m_size, left / static_cast<double>(m_columns_shown));
        m_head_lines = 1;
        for (const IndicatorPlace indicator : m_matrix.indicators)
            m_head_lines = std::max(m_head_lines, head_lines(indicator).size());
        m_head_lines = std::min<size_t>(m_head_lines, 4);
        const double head = head_height();
        const double all = room.height - head - 3.2 * m_size;
        const double fitting = all / (static_cast<double>(m_matrix.rows.size()) + 1);
        m_row = std::clamp(fitting, smallest_row, 0.86 * m_maker.format().row);
        if (fitting < smallest_row)
            m_row = 0.8 * m_maker.format().row;
    }

    double name_width() const {
        double widest = m_maker.metrics().width(m_texts(text_id::pack_branch), small());
        for (const BranchTally& row : m_matrix.rows)
            widest =
                std::max(widest, m_maker.metrics().width(name_of(row), {m_size, FontWeight::bold}));
        return std::min(widest + m_size, 0.24 * m_maker.room().width);
    }

    Lettering small() const { return {0.9 * m_size}; }
    double head_line() const { return 1.25 * m_size; }
    double head_height() const { return static_cast<double>(m_head_lines) * head_line() + 5; }

    std::vector<std::string> head_lines(IndicatorPlace indicator) const {
        return m_maker.lines(shown_name(m_material.indicator_at(indicator), m_texts.language()),
                             m_cell_width - 4, small());
    }

    double total_x(size_t place) const {
        return m_maker.room().x + m_name_width +
               m_cell_width * static_cast<double>(m_columns_shown) +
               m_total_width * static_cast<double>(place + 1);
    }

    void add_head(size_t first, size_t end) {
        const PartScope part{m_maker, line_role()};
        const double bottom = m_maker.room().y + head_height() - 3;
        add_in_cell(PartRole::title_cell, [&] {
            m_maker.add_text({m_maker.room().x, bottom - head_line() / 2},
                             std::string{m_texts(text_id::pack_branch)}, small(),
                             ColourRole::secondary);
        });
        for (size_t column = first; column < end; ++column)
            add_in_cell(PartRole::title_cell, [&] {
                add_column_head(m_matrix.indicators[column],
                                cell_x(column - first) + m_cell_width / 2, bottom);
            });
        for (size_t place = 0; place < m_totals.size(); ++place)
            add_total_head(place, std::string{m_texts(m_totals[place])}, bottom);
        if (has_before())
            add_total_head(m_totals.size(),
                           m_texts(text_id::pack_overdue_in,
                                   quarter_name(m_material.quarter_place() - 1, m_texts)),
                           bottom);
        m_maker.take(head_height());
        m_maker.add_rule(m_maker.room().y, ColourRole::marker, 1.3);
    }

    void add_column_head(IndicatorPlace indicator, double middle, double bottom) {
        auto lines = head_lines(indicator);
        if (lines.size() > m_head_lines) {
            lines.resize(m_head_lines);
            lines.back() = fitted(lines.back() + "…", small(), m_cell_width - 4, m_maker.metrics());
        }
        double y = bottom - head_line() * (static_cast<double>(lines.size()) - 0.5);
        for (const std::string& line : lines) {
            m_maker.add_text({middle, y}, line, small(), ColourRole::secondary, Anchor::middle);
            y += head_line();
        }
    }

    void add_total_head(size_t place, const std::string& title, double bottom) {
        const auto lines = m_maker.lines(title, m_total_width - 4, small());
        const size_t shown = std::min(lines.size(), std::max<size_t>(m_head_lines, 1));
        double y = bottom - head_line() * (static_cast<double>(shown) - 0.5);
        add_in_cell(PartRole::title_cell, [&] {
            for (size_t i = 0; i < shown; ++i, y += head_line())
                m_maker.add_text({total_x(place), y}, lines[i], small(), ColourRole::secondary,
                                 Anchor::end);
        });
    }

    double cell_x(size_t column) const {
        return m_maker.room().x + m_name_width + m_cell_width * static_cast<double>(column);
    }

    void add_rows(size_t first, size_t end) {
        add_head(first, end);
        for (size_t row = 0; row < m_matrix.rows.size(); ++row) {
            if (m_maker.room().height < m_row + 3.2 * m_size) {
                m_maker.begin_page();
                add_head(first, end);
            }
            add_row(row, first, end);
        }
        add_sums(first, end);
    }

    /// The committee's own duties stand as 本级.
    std::string name_of(const BranchTally& row) const {
        const OrgTree& units = m_material.definitions().units;
        return units.children_of(row.place).empty() || units.at(row.place).kind == UnitKind::branch
                   ? row.name
                   : m_texts(text_id::chart_itself, std::string_view{row.name});
    }

    double letters() const { return std::min(m_size, 0.72 * m_row); }

    void add_row(size_t row, size_t first, size_t end) {
        const PartScope part{m_maker, line_role()};
        const BranchTally& named = m_matrix.rows[row];
        const bool is_bad = named.tally.missed > 0;
        const double y = m_maker.room().y + m_row / 2;
        const Lettering name{letters(), is_bad ? FontWeight::bold : FontWeight::regular};
        add_in_cell(PartRole::title_cell, [&] {
            m_maker.add_text({m_maker.room().x, y},
                             fitted(name_of(named), name, m_name_width - 4, m_maker.metrics()),
                             name, is_bad ? ColourRole::bad_text : ColourRole::text);
        });
        for (size_t column = first; column < end; ++column)
            add_in_cell(PartRole::cell,
                        [&] { add_cell(m_matrix.at(row, column), cell_x(column - first)); });
        add_totals(named.tally, m_matrix.before[row], FontWeight::regular);
        m_maker.take(m_row);
        m_maker.add_rule(m_maker.room().y, ColourRole::grid, 1);
    }

    void add_cell(const DutyTally& tally, double x) {
        const double y = m_maker.room().y;
        const auto look = look_of(tally);
        if (!look) {
            if (tally.not_required > 0 || tally.owed() == 0)
                m_maker.page().add(SymbolShape{{x + m_cell_width / 2, y + m_row / 2},
                                               1.3,
                                               SymbolKind::dot,
                                               ColourRole::data_last_year,
                                               std::nullopt});
            return;
        }
        const Rect box{x + 2, y + 1.5, m_cell_width - 4, m_row - 3};
        m_maker.page().add(RectShape{
            box, look->ground, 0, look->is_outlined ? Fill::outlined : Fill::solid, std::nullopt});
        m_maker.add_text(box.centre(), look->text, {letters(), look->weight}, look->ink,
                         Anchor::middle);
    }

    void add_totals(const DutyTally& tally, const DutyTally& before, FontWeight weight) {
        const double y = m_maker.room().y + m_row / 2;
        const auto put = [&](size_t place, const std::string& text, FontWeight own,
                             ColourRole colour) {
            add_in_cell(PartRole::cell, [&] {
                m_maker.add_text({total_x(place), y}, text, {letters(), own}, colour, Anchor::end);
            });
        };
        put(0, grouped(tally.owed(), 0), weight, ColourRole::text);
        put(1, grouped(tally.met, 0), weight, ColourRole::text);
        put(2, grouped(tally.missed, 0), tally.missed > 0 ? FontWeight::bold : weight,
            tally.missed > 0 ? ColourRole::bad_text : ColourRole::text);
        put(3, grouped(tally.due, 0), weight, ColourRole::text);
        put(4, share_met(tally), FontWeight::bold, ColourRole::text);
        if (has_before())
            put(5, before.missed == 0 ? "–" : grouped(before.missed, 0), weight,
                ColourRole::secondary);
    }

    /// Of each column, what was done of what was owed; of all at the right.
    void add_sums(size_t first, size_t end) {
        m_maker.add_rule(m_maker.room().y, ColourRole::marker, 1.3);
        const PartScope part{m_maker, line_role()};
        const double y = m_maker.room().y + m_row / 2;
        const Lettering bold{letters(), FontWeight::bold};
        add_in_cell(PartRole::title_cell, [&] {
            m_maker.add_text({m_maker.room().x, y}, std::string{m_texts(text_id::report_sum)}, bold,
                             ColourRole::text);
        });
        DutyTally all;
        DutyTally before;
        for (size_t row = 0; row < m_matrix.rows.size(); ++row) {
            add_to(all, m_matrix.rows[row].tally);
            add_to(before, m_matrix.before[row]);
        }
        for (size_t column = first; column < end; ++column) {
            DutyTally sum;
            for (size_t row = 0; row < m_matrix.rows.size(); ++row)
                add_to(sum, m_matrix.at(row, column));
            add_in_cell(PartRole::cell, [&] {
                m_maker.add_text({cell_x(column - first) + m_cell_width / 2, y},
                                 std::to_string(sum.met) + "/" + std::to_string(sum.owed()), bold,
                                 ColourRole::text, Anchor::middle);
            });
        }
        add_totals(all, before, FontWeight::bold);
        m_maker.take(m_row);
    }

    static void add_to(DutyTally& sum, const DutyTally& one) {
        sum.met += one.met;
        sum.missed += one.missed;
        sum.due += one.due;
    }

    void add_legend() {
        const std::pair<TextId, DutyTally> keys[]{{text_id::duty_met, {.met = 1}},
                                                  {text_id::duty_missed, {.missed = 1}},
                                                  {text_id::duty_due, {.due = 1}}};
        const double line = 1.8 * m_size;
        if (m_maker.room().height < line)
            return;
        const double y = m_maker.room().y + line / 2 + 3;
        double x = m_maker.room().x;
        for (const auto& [text, tally] : keys) {
            const CellLook look = *look_of(tally);
            m_maker.page().add(RectShape{{x, y - 0.4 * m_size, 1.4 * m_size, 0.8 * m_size},
                                         look.ground,
                                         0,
                                         look.is_outlined ? Fill::outlined : Fill::solid,
                                         std::nullopt});
            const std::string word{m_texts(text)};
            m_maker.add_text({x + 1.8 * m_size, y}, word, small(), ColourRole::secondary);
            x += 3.2 * m_size + m_maker.metrics().width(word, small());
        }
        m_maker.page().add(SymbolShape{
            {x + 2, y}, 1.3, SymbolKind::dot, ColourRole::data_last_year, std::nullopt});
        const std::string none{m_texts(text_id::duty_not_required)};
        m_maker.add_text({x + 10, y}, none, small(), ColourRole::secondary);
        x += 24 + m_maker.metrics().width(none, small());
        m_maker.add_text({m_maker.room().right(), y},
                         fitted(m_texts(text_id::pack_duties_note), small(),
                                m_maker.room().right() - x, m_maker.metrics()),
                         small(), ColourRole::secondary, Anchor::end);
        m_maker.take(line);
    }

    PageMaker& m_maker;
    const Material& m_material;
    const Texts& m_texts;
    DutyMatrix m_matrix;
    std::vector<TextId> m_totals;
    double m_size;
    bool m_tells_cells = true; ///< else lines
    double m_name_width = 0;
    double m_cell_width = 0;
    double m_total_width = 0;
    double m_row = 0;
    size_t m_head_lines = 1;
    size_t m_columns_shown = 1;
};

} // namespace

void add_branches(PageMaker& maker, const Material& material) {
    DutyTable{maker, material}.add();
}

void add_ranking(PageMaker& maker, const Material& material) {
    const Texts& texts = maker.texts();
    const DutyMatrix matrix = duty_matrix(material);
    const bool has_before = !material.coverage_before.cells.empty();
    PageTable table;
    const auto add = [&](std::string title, Anchor anchor, double share = 0) {
        table.columns.push_back({std::move(title), anchor, share});
    };
    add(std::string{texts(text_id::pack_rank)}, Anchor::end);
    add(std::string{texts(text_id::pack_branch)}, Anchor::start, 1);
    for (const TextId title : {text_id::pack_owe, text_id::report_met, text_id::report_missed,
                               text_id::report_due, text_id::column_completion})
        add(std::string{texts(title)}, Anchor::end);
    if (has_before)
        add(texts(text_id::pack_rank_change, quarter_name(material.quarter_place() - 1, texts)),
            Anchor::end);
    for (size_t row = 0; row < matrix.rows.size(); ++row) {
        const DutyTally& tally = matrix.rows[row].tally;
        const DutyTally& before = matrix.before[row];
        PageRow cells;
        cells.cells.push_back({std::to_string(rank_of(matrix.rows, row))});
        cells.cells.push_back({.text = matrix.rows[row].name, .weight = FontWeight::bold});
        cells.cells.push_back({grouped(tally.owed(), 0)});
        cells.cells.push_back({grouped(tally.met, 0)});
        cells.cells.push_back(
            {.text = grouped(tally.missed, 0),
             .colour = tally.missed > 0 ? ColourRole::bad_text : ColourRole::text,
             .weight = tally.missed > 0 ? FontWeight::bold : FontWeight::regular});
        cells.cells.push_back({grouped(tally.due, 0)});
        cells.cells.push_back({.text = share_met(tally), .weight = FontWeight::bold});
        if (has_before)
            cells.cells.push_back(
                {.text = share_change(tally, before), .colour = ColourRole::secondary});
        table.rows.push_back(std::move(cells));
    }
    std::ranges::reverse(table.rows); // the best first
    add_table(maker, table);
}

} // namespace taizhang
