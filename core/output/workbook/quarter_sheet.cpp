#include "chart/quarterly_data.h"
#include "output/workbook/sheets.h"
#include "text/category_name.h"
#include "text/ids/column.h"
#include "text/ids/overview.h"
#include "text/ids/workbook.h"

namespace taizhang {

namespace {

constexpr int group_row = first_row_below_title;
constexpr int quarter_first_row = quarter_name_row + 1;

class QuarterWriter {
    enum Column { category, name, measure_unit, annual };

public:
    explicit QuarterWriter(const SheetSource& source)
        : m_source{source},
          m_quarters{source.book.add_sheet(source.texts(text_id::workbook_sheet_quarters)), {}} {}

    QuarterSheet write() {
        write_title(m_source, m_quarters.sheet, quarter_column::count);
        write_header();
        for (const MaterialCategory& group : m_source.material.categories)
            for (const IndicatorPlace indicator : group.indicators)
                write_indicator(group.name, m_source.material.progress_of(indicator));
        m_quarters.sheet.freeze({quarter_first_row, name + 1}, group_row);
        m_quarters.sheet.add_filter(
            {quarter_name_row, category},
            {quarter_first_row - 1 + static_cast<int>(m_quarters.rows.size()),
             quarter_column::count - 1});
        m_quarters.sheet.set_up_print(BookSheet::Fit::page_width, page_foot(m_source));
        m_quarters.sheet.limit_width(category, 14);
        m_quarters.sheet.limit_width(name, 38);
        return m_quarters;
    }

private:
    void write_header() {
        write_single(category, text_id::workbook_category);
        write_single(name, text_id::column_indicator);
        write_single(measure_unit, text_id::column_measure_unit);
        write_single(annual, text_id::column_annual_target);
        write_group(quarter_column::plan, text_id::workbook_plan);
        write_group(quarter_column::actual, text_id::workbook_actual);
        write_single(quarter_column::unassigned, text_id::column_unassigned);
        write_single(quarter_column::to_date, text_id::workbook_to_date);
        write_group(quarter_column::last_year, text_id::workbook_last_year);
        write_single(quarter_column::last_year_to_date, text_id::workbook_last_year_to_date);
    }

    void write_single(int column, TextId title) {
        m_quarters.sheet.write_blank({group_row, column}, cell_style::header());
        m_quarters.sheet.write({quarter_name_row, column}, m_source.texts(title),
                               cell_style::header());
    }

    /// The title of four columns stands over the first of them: a table that is filtered has no
    /// merged cells.
    void write_group(int column, TextId title) {
        CellStyle style = cell_style::header();
        style.align = CellAlign::left;
        style.wrap = CellWrap::no;
        for (int place = 0; place < 4; ++place) {
            m_quarters.sheet.write_blank({group_row, column + place}, style);
            m_quarters.sheet.write({quarter_name_row, column + place},
                                   quarter_name(place, m_source.texts), cell_style::header());
        }
        m_quarters.sheet.write({group_row, column}, m_source.texts(title), style);
    }

    void write_indicator(const std::string& group, const IndicatorProgress& progress) {
        const int row = quarter_first_row + static_cast<int>(m_quarters.rows.size());
        const Indicator& indicator = m_source.material.indicator_at(progress.indicator);
        m_quarters.rows.push_back({progress.indicator, row});
        m_quarters.sheet.write({row, category}, category_heading(group, m_source.texts),
                               cell_style::wrapped());
        m_quarters.sheet.write({row, name}, shown_name(indicator, m_source.texts.language()),
                               cell_style::wrapped());
        m_quarters.sheet.write({row, measure_unit}, shown_unit(indicator), cell_style::centred());
        write_year(row, progress);
        for (size_t place = 0; place < 4; ++place)
            write_quarter(row, static_cast<int>(place), progress);
    }

    void write_year(int row, const IndicatorProgress& progress) {
        put(row, annual, progress,
            {progress.plan ? std::optional{to_number(progress.plan->annual)} : std::nullopt});
        put(row, quarter_column::unassigned, progress, {progress.unassigned});
        write_total(m_source, m_quarters.sheet, {row, quarter_column::to_date}, progress.indicator,
                    NoValue::blank);
        put(row, quarter_column::last_year_to_date, progress, {progress.last_year_to_date});
    }

    void write_quarter(int row, int quarter, const IndicatorProgress& progress) {
        const auto place = static_cast<size_t>(quarter);
        put(row, quarter_column::plan + quarter, progress,
            {progress.plan ? std::optional{to_number(progress.plan->quarters[place])}
                           : std::nullopt});
        put(row, quarter_column::actual + quarter, progress,
            {progress.actual[place], precision_of(progress.about[place]), progress.known[place]});
        put(row, quarter_column::last_year + quarter, progress,
            {progress.last_year[place], Precision::exact, progress.last_year_known[place]});
    }

    static Precision precision_of(bool about) {
        return about ? Precision::approximate : Precision::exact;
    }

    void put(int row, int column, const IndicatorProgress& progress, const CellFigure& figure) {
        write_figure(m_source, m_quarters.sheet, {row, column}, progress.indicator, figure,
                     NoValue::blank);
    }

    const SheetSource& m_source;
    QuarterSheet m_quarters;
};

} // namespace

QuarterSheet add_quarter_sheet(const SheetSource& source) {
    return QuarterWriter{source}.write();
}

} // namespace taizhang
