#include "chart/quarterly_data.h"
#include "output/workbook/sheets.h"
#include "text/ids/column.h"
#include "text/ids/notice.h"
#include "text/ids/workbook.h"

namespace taizhang {

namespace {

constexpr int problem_header_row = first_row_below_title;

class ProblemSheet {
    enum Column { number, problem, name, units, department, column_count };

    static constexpr TextId titles[]{text_id::workbook_number, text_id::workbook_problem,
                                     text_id::column_indicator, text_id::column_unit,
                                     text_id::column_department};
    static_assert(std::size(titles) == column_count);

public:
    explicit ProblemSheet(const SheetSource& source)
        : m_source{source}, m_definitions{source.material.definitions()},
          m_sheet{source.book.add_sheet(source.texts(text_id::workbook_sheet_problems))} {}

    void write(const Narrative& words) {
        write_title(m_source, m_sheet, columns());
        for (int column = 0; column < columns(); ++column)
            m_sheet.write({problem_header_row, column}, m_source.texts(titles[column]),
                          cell_style::header());
        int row = problem_header_row;
        for (const Matter& matter : words.problems)
            for (const Statement& statement : matter.statements)
                write_row(++row, statement);
        m_sheet.freeze({problem_header_row + 1, 0}, problem_header_row);
        m_sheet.add_filter({problem_header_row, 0}, {row, columns() - 1});
        m_sheet.set_up_print(BookSheet::Fit::page_width, page_foot(m_source));
        m_sheet.limit_width(problem, 80);
        m_sheet.limit_width(name, 30);
        m_sheet.limit_width(units, 40);
    }

private:
    /// The last one is there where a department is named.
    int columns() const {
        return m_definitions.departments.empty() ? column_count - 1 : column_count;
    }

    void write_row(int row, const Statement& statement) {
        m_sheet.write({row, number}, row - problem_header_row, cell_style::number(0));
        m_sheet.write({row, problem}, statement.text, cell_style::wrapped());
        m_sheet.write({row, name}, indicator_name(statement), cell_style::wrapped());
        m_sheet.write({row, units}, unit_names(statement), cell_style::wrapped());
        if (columns() == column_count)
            m_sheet.write({row, department}, department_name(statement), cell_style::wrapped());
    }

    std::string indicator_name(const Statement& statement) const {
        return statement.indicator
                   ? shown_name(m_source.material.indicator_at(*statement.indicator),
                                m_source.texts.language())
                   : std::string{};
    }

    std::string unit_names(const Statement& statement) const {
        std::string names;
        for (const UnitPlace unit : statement.units)
            names += (names.empty() ? "" : std::string{m_source.texts(text_id::notice_list)}) +
                     m_definitions.units.at(unit).name;
        return names;
    }

    std::string department_name(const Statement& statement) const {
        return statement.indicator
                   ? department_of(m_definitions.departments,
                                   m_source.material.indicator_at(*statement.indicator))
                   : std::string{};
    }

    const SheetSource& m_source;
    const Definitions& m_definitions;
    BookSheet& m_sheet;
};

} // namespace

void add_problem_sheet(const SheetSource& source, const Narrative& words) {
    ProblemSheet{source}.write(words);
}

} // namespace taizhang
