#include "chart/figure_text.h"
#include "output/workbook/sheets.h"
#include "text/ids/workbook.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int legend_row = first_row_below_title;
constexpr int unit_row = legend_row + 1;
constexpr int branch_header_row = unit_row + 1;
constexpr int branch_first_row = branch_header_row + 1;
constexpr int most_columns_on_a_page = 26;
constexpr int most_title_columns = 12;

/// A branch against an indicator, where colour alone would say nothing on paper.
enum class CellStanding { missing, below, well };

CellStanding standing_of(const ComparedCell& cell) {
    if (cell.is_missing)
        return CellStanding::missing;
    return cell.heat == Heat::none || cell.heat == Heat::low || cell.heat == Heat::below
               ? CellStanding::below
               : CellStanding::well;
}

class BranchSheet {
public:
    explicit BranchSheet(const SheetSource& source)
        : m_source{source}, m_branches{branches_of(source.material)},
          m_sheet{source.book.add_sheet(source.texts(text_id::workbook_sheet_branches))} {
        for (size_t column = 0; column < m_branches.columns.size(); ++column)
            if (!is_hidden(source.material.indicator_at(m_branches.indicator_of(column))))
                m_columns.push_back(static_cast<int>(column));
    }

    void write() {
        write_title(m_source, m_sheet, title_columns());
        if (m_branches.units.empty() || m_columns.empty()) {
            m_sheet.write_merged({legend_row, 0}, 1, title_columns(),
                                 m_source.texts(text_id::workbook_no_branches),
                                 cell_style::subtitle());
        } else {
            m_sheet.write_merged({legend_row, 0}, 1, title_columns(),
                                 m_source.texts(text_id::workbook_branch_legend),
                                 cell_style::subtitle());
            write_header();
            for (int row = 0; row < branch_count(); ++row)
                write_branch(row);
            write_sums();
            write_whole_unit();
            m_sheet.freeze({branch_first_row, 1}, unit_row);
            m_sheet.add_filter({branch_header_row, 0},
                               {branch_first_row + branch_count() - 1, missing_column()});
        }
        m_sheet.set_up_print(missing_column() < most_columns_on_a_page ? BookSheet::Fit::page_width
                                                                       : BookSheet::Fit::none,
                             page_foot(m_source));
        m_sheet.limit_width(0, 30);
    }

private:
    int branch_count() const { return static_cast<int>(m_branches.units.size()); }
    int missing_column() const { return static_cast<int>(m_columns.size()) + 1; }
    /// Titles end on the first page of a wide sheet.
    int title_columns() const {
        const int all = missing_column() + 1;
        return all <= most_columns_on_a_page ? std::max(8, all) : most_title_columns;
    }
    /// English words are long and not broken.
    double title_width() const { return m_source.texts.language() == Language::english ? 16 : 10; }
    IndicatorPlace indicator_of(size_t column) const {
        return m_branches.indicator_of(static_cast<size_t>(m_columns[column]));
    }
    const Indicator& definition_of(size_t column) const {
        return m_source.material.indicator_at(indicator_of(column));
    }

    void write_title_of(int column, TextId title) {
        m_sheet.write_blank({unit_row, column}, cell_style::header());
        m_sheet.write({branch_header_row, column}, m_source.texts(title), cell_style::header());
    }

    void write_header() {
        write_title_of(0, text_id::workbook_branch);
        for (size_t column = 0; column < m_columns.size(); ++column) {
            const Indicator& indicator = definition_of(column);
            const int at = static_cast<int>(column) + 1;
            m_sheet.write({branch_header_row, at}, shown_name(indicator, m_source.texts.language()),
                          cell_style::header());
            m_sheet.write({unit_row, at}, shown_unit(indicator), cell_style::header());
            m_sheet.limit_width(at, title_width());
        }
        write_title_of(missing_column(), text_id::workbook_missing_count);
    }

    void write_branch(int row) {
        const int at = branch_first_row + row;
        const UnitPlace unit = m_branches.units[static_cast<size_t>(row)];
        m_sheet.write({at, 0}, m_source.material.definitions().units.at(unit).name,
                      cell_style::wrapped());
        int missing = 0;
        for (size_t column = 0; column < m_columns.size(); ++column) {
            const ComparedCell& cell = m_branches.at(row, m_columns[column]);
            write_cell({at, static_cast<int>(column) + 1}, indicator_of(column), cell);
            missing += cell.is_missing ? 1 : 0;
        }
        m_sheet.write({at, missing_column()}, missing, cell_style::number(0));
    }

    void write_cell(Place at, IndicatorPlace indicator, const ComparedCell& cell) {
        const CellStanding standing = standing_of(cell);
        if (standing == CellStanding::well) {
            write_figure(m_source, m_sheet, at, indicator,
                         {cell.value, cell.approximate ? Precision::approximate : Precision::exact,
                          cell.known});
            return;
        }
        write_marked(at, m_source.material.indicator_at(indicator), cell, standing);
    }

    /// With a symbol before the number, which stays a number.
    void write_marked(Place at, const Indicator& indicator, const ComparedCell& cell,
                      CellStanding standing) {
        std::string prefix = standing == CellStanding::missing ? "▲ " : "◇ ";
        if (cell.known == Known::at_least)
            prefix += "≥";
        if (cell.approximate)
            prefix += m_source.texts(text_id::workbook_about);
        CellStyle style = figure_style(indicator, prefix);
        style = standing == CellStanding::missing
                    ? cell_style::filled(style, {0xFB, 0xE3, 0xE1}, {0xA8, 0x20, 0x1A})
                    : cell_style::filled(style, {0xFF, 0xF3, 0xD6}, {0x8A, 0x5A, 0x00});
        if (cell.value)
            m_sheet.write(at, cell_number(indicator, *cell.value), style);
        else
            m_sheet.write(at, prefix + short_known_text("–", cell.known, m_source.texts), style);
    }

    /// Only where adding up is right: not levels in per cent, not ratios.
    std::optional<double> sum_of(size_t column) const {
        const Indicator& indicator = definition_of(column);
        if (indicator.measure == Measure::ratio || is_percentage(indicator))
            return std::nullopt;
        std::optional<double> sum;
        for (int row = 0; row < branch_count(); ++row) {
            const auto& value = m_branches.at(row, m_columns[column]).value;
            if (value)
                sum = sum.value_or(0) + *value;
        }
        return sum;
    }

    std::string formula_of(int column) const {
        const std::string cells = m_sheet.range({branch_first_row, column},
                                                {branch_first_row + branch_count() - 1, column});
        return "=SUM(" + cells.substr(cells.find('!') + 1) + ")";
    }

    void write_sums() {
        const int row = branch_first_row + branch_count();
        m_sheet.write({row, 0}, m_source.texts(text_id::workbook_branch_sum), cell_style::header());
        for (size_t column = 0; column < m_columns.size(); ++column) {
            const int at = static_cast<int>(column) + 1;
            const auto style =
                cell_style::bold(cell_style::number(shown_decimals(definition_of(column))));
            if (const auto sum = sum_of(column))
                m_sheet.write_formula({row, at}, formula_of(at), *sum, style);
            else
                m_sheet.write({row, at}, "–", style);
        }
        int missing = 0;
        for (int branch = 0; branch < branch_count(); ++branch)
            for (const int column : m_columns)
                missing += m_branches.at(branch, column).is_missing ? 1 : 0;
        m_sheet.write_formula({row, missing_column()}, formula_of(missing_column()), missing,
                              cell_style::bold(cell_style::number(0)));
    }

    /// With what no branch reported, so that it is the figure of the other sheets.
    void write_whole_unit() {
        const int row = branch_first_row + branch_count() + 1;
        const auto place = static_cast<size_t>(m_source.material.quarter_place());
        m_sheet.write({row, 0}, m_source.texts(text_id::workbook_whole_unit), cell_style::header());
        for (size_t column = 0; column < m_columns.size(); ++column) {
            const auto& progress = m_source.material.progress_of(indicator_of(column));
            write_figure(m_source, m_sheet, {row, static_cast<int>(column) + 1},
                         indicator_of(column),
                         {progress.actual[place],
                          progress.about[place] ? Precision::approximate : Precision::exact,
                          progress.known[place]});
        }
        m_sheet.write({row, missing_column()}, "–", cell_style::number(0));
    }

    const SheetSource& m_source;
    Comparison m_branches;
    BookSheet& m_sheet;
    std::vector<int> m_columns; ///< of the comparison
};

} // namespace

void add_branch_sheet(const SheetSource& source) {
    BranchSheet{source}.write();
}

} // namespace taizhang
