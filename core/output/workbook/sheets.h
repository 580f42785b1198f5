#pragma once

#include "output/file/output_progress.h"
#include "output/narrative/narrative.h"
#include "output/workbook/sheet.h"

namespace taizhang {

// The sheets of a quarter's workbook, in the order in which they stand in it.

/// What they are made from.
struct SheetSource {
    Book& book;
    const Material& material;
    const Texts& texts;
    std::string title;
};

/// How far the work is, in records; other things count for as many records as take as long.
struct WorkDone {
    const OutputProgress& progress;
    std::int64_t all = 0;
    std::int64_t done = 0;

    /// Throws OutputCancelled when nobody wants the rest.
    void add(std::int64_t records);
};
inline constexpr std::int64_t records_per_chart = 400;

/// Where the figures of an indicator stand on the sheet of quarters, for charts.
struct QuarterRow {
    IndicatorPlace indicator;
    int row = 0;
};

struct QuarterSheet {
    BookSheet& sheet;
    std::vector<QuarterRow> rows;
};

void add_summary_sheet(const SheetSource& source);         ///< 概况
QuarterSheet add_quarter_sheet(const SheetSource& source); ///< 季度
/// 图表: next to each chart a picture of it. Indicators with a figure kept private have none.
void add_chart_sheet(const SheetSource& source, const QuarterSheet& quarters, Reader& reader,
                     WorkDone& work);
void add_branch_sheet(const SheetSource& source);  ///< 支部
void add_missing_sheet(const SheetSource& source); ///< 缺项: overdue first, then within their term
void add_problem_sheet(const SheetSource& source, const Narrative& words); ///< 问题

/// 台账: with the columns of the file that `import` reads, on as many sheets as they need.
void add_record_sheets(Book& book, const Texts& texts, const Definitions& definitions,
                       Reader& reader, const RecordQuery& query, const std::string& foot,
                       WorkDone& work);
void add_notes_sheet(const SheetSource& source); ///< 说明

/// Title and period in the first two rows; what follows begins in row 3.
void write_title(const SheetSource& source, BookSheet& sheet, int columns);
inline constexpr int first_row_below_title = 2;

/// What stands at the foot of every page.
std::string page_foot(const SheetSource& source);

/// What a cell without a value shows; charts take a text for 0.
enum class NoValue { dash, blank };

struct CellFigure {
    std::optional<double> value;
    Precision precision = Precision::exact;
    Known known = Known::whole;
};

/// A figure as a number that is shown with its decimals, %, 约, ≥; as a text where it is kept
/// private or not known.
void write_figure(const SheetSource& source, BookSheet& sheet, Place at, IndicatorPlace indicator,
                  const CellFigure& figure, NoValue no_value = NoValue::dash);

/// The year to date likewise.
void write_total(const SheetSource& source, BookSheet& sheet, Place at, IndicatorPlace indicator,
                 NoValue no_value = NoValue::dash);

/// How a figure looks; `prefix` stands before the number.
CellStyle figure_style(const Indicator& indicator, std::string_view prefix);
/// The number of its cell: of a percentage the fraction of 1, so that spreadsheets know it for one.
double cell_number(const Indicator& indicator, double value);

/// Where the quarters' columns of the sheet of quarters begin.
namespace quarter_column {
inline constexpr int plan = 4;
inline constexpr int actual = 8;
inline constexpr int unassigned = 12;
inline constexpr int to_date = 13;
inline constexpr int last_year = 14;
inline constexpr int last_year_to_date = 18;
inline constexpr int count = 19;
} // namespace quarter_column

/// Names of the quarters stand in this row of it.
inline constexpr int quarter_name_row = first_row_below_title + 1;

} // namespace taizhang
