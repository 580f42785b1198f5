#include "output/workbook/rejected_rows.h"

#include "chart/style.h"
#include "intake/table/delimited.h"
#include "intake/understand/sheet_rows.h"
#include "output/file/whole_file.h"
#include "output/workbook/cell_style.h"
#include "output/workbook/sheet.h"
#include "text/ids/import.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace taizhang {

namespace {

constexpr Colour marked_fill{255, 229, 224};
constexpr Colour marked_ink{156, 36, 24};

/// Issues of one row.
using RowIssues = std::map<int, std::vector<const Issue*>>;

RowIssues issues_of(const ImportPlan& plan, const PlannedFile& file) {
    RowIssues found;
    for (const Issue& issue : plan.issues)
        if (issue.file == file.name && issue.row > 0)
            found[issue.row].push_back(&issue);
    return found;
}

/// One workbook with the refused rows of a sheet.
class RejectedSheet {
public:
    RejectedSheet(const Sheet& cells, const PlannedFile& file, const RowIssues& issues, Date day,
                  const Texts& texts)
        : m_cells(cells), m_grid(cells), m_file(file), m_issues(issues), m_texts(texts),
          m_book(std::string{texts(text_id::import_rejected_title)}, day),
          m_sheet(m_book.add_sheet(cells.name.empty() ? texts(text_id::import_rejected_title)
                                                      : std::string_view{cells.name})) {
        for (size_t row = 0; row < cells.row_count(); ++row)
            m_width =
                std::max(m_width, cells.cell(row, cells.cell_count(row) - 1).place.column + 1);
    }

    std::string bytes() {
        for (size_t row = 0; row < m_cells.row_count(); ++row)
            write_row(row);
        m_sheet.freeze({m_next, 0}, 0);
        return m_book.finish();
    }

private:
    void write_row(size_t row) {
        const int number = m_cells.row_number(row) + 1;
        const auto issues = m_issues.find(number);
        if (number > last_header() && issues == m_issues.end())
            return;
        const bool is_header = first_header() <= number && number <= last_header();
        for (size_t place = 0; place < m_cells.cell_count(row); ++place) {
            const SheetCell cell = m_cells.cell(row, place);
            m_sheet.write({m_next, cell.place.column}, cell.text,
                          is_header ? cell_style::header() : style_of(issues, cell.place.column));
        }
        if (number == last_header())
            m_sheet.write({m_next, m_width}, m_texts(text_id::import_rejected_reason),
                          cell_style::header());
        if (issues != m_issues.end()) {
            write_keys(row);
            write_reasons(issues->second);
        }
        ++m_next;
    }

    int first_header() const { return std::max(m_file.header_row, 1); }
    int last_header() const {
        return first_header() +
               (m_file.layout ? static_cast<int>(m_file.layout->header_rows) - 1 : 0);
    }

    /// What the row had in common with the rows above, which are not sent back with it.
    void write_keys(size_t row) {
        if (!m_file.layout)
            return;
        const int number = m_cells.row_number(row) + 1;
        for (size_t field = 0; field < record_field_count; ++field) {
            const auto column = m_file.layout->columns[field];
            if (!column || !is_key(static_cast<RecordField>(field)) ||
                !m_cells.at({number - 1, *column}).text.empty())
                continue;
            const auto continued = std::ranges::find_if(m_file.continued, [&](const auto& cell) {
                return cell.row == number && cell.column == *column;
            });
            const std::string_view text = continued != m_file.continued.end()
                                              ? std::string_view{continued->text}
                                              : m_grid.merged_text(row, *column);
            if (!text.empty())
                m_sheet.write({m_next, *column}, text, cell_style::plain());
        }
    }

    CellStyle style_of(RowIssues::const_iterator issues, int column) const {
        const bool is_marked = issues != m_issues.end() &&
                               std::ranges::any_of(issues->second, [&](const Issue* issue) {
                                   return issue->place == column + 1;
                               });
        return is_marked ? marked() : cell_style::plain();
    }

    static CellStyle marked() {
        return cell_style::filled(cell_style::plain(), marked_fill, marked_ink);
    }

    void write_reasons(const std::vector<const Issue*>& issues) {
        std::string reasons;
        for (const Issue* issue : issues) {
            reasons += reasons.empty() ? "" : "\n";
            const std::string column = column_name(*issue, m_texts);
            reasons += column.empty() ? "" : column + ": ";
            reasons += m_texts.fill(issue->reason, issue->arguments);
        }
        m_sheet.write({m_next, m_width}, reasons, cell_style::wrapped());
        for (const Issue* issue : issues) // a cell that should hold something, and is empty
            if (const int column = issue->place - 1;
                column >= 0 && m_cells.at({issue->row - 1, column}).text.empty())
                m_sheet.write_blank({m_next, column}, marked());
    }

    const Sheet& m_cells;
    Grid m_grid;
    const PlannedFile& m_file;
    const RowIssues& m_issues;
    const Texts& m_texts;
    Book m_book;
    BookSheet& m_sheet;
    int m_width = 0;
    int m_next = 0; ///< row of the sheet that is written
};

/// A name that nothing in the folder has yet.
std::string free_path(const std::filesystem::path& folder, const std::string& stem) {
    for (int number = 1;; ++number) {
        const auto path =
            folder / (stem + (number == 1 ? "" : " " + std::to_string(number)) + ".xlsx");
        std::error_code ignored;
        if (!std::filesystem::exists(std::filesystem::symlink_status(path, ignored)))
            return path.string();
    }
}

std::string stem_of(const PlannedFile& file, const Texts& texts) {
    std::string name = file.name.substr(0, file.name.rfind(".csv"));
    for (const std::string_view part : {".xlsx", ".xls", ".xlsm", ".ods", ".et", ".docx", ".txt"})
        if (const auto at = name.find(part); at != name.npos)
            name.erase(at, part.size());
    std::ranges::replace(name, '/', '-');
    return texts(text_id::import_rejected_file, name);
}

/// The cells of a text file in our own columns, which was not read as a sheet.
Workbook cells_of_text(const ImportPlan& plan, const PlannedFile& file) {
    for (const InputFile& input : *plan.inputs)
        if (input.name() == file.file)
            return read_delimited(input.text.text);
    return {};
}

} // namespace

std::vector<std::string> write_rejected_rows(const ImportPlan& plan, const std::string& folder,
                                             Date day, const Texts& texts) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw FileError{FileProblem::no_folder, folder};
    std::vector<std::string> written;
    for (const PlannedFile& file : plan.files) {
        const RowIssues issues = issues_of(plan, file);
        if (issues.empty())
            continue;
        const Workbook of_text = file.cells ? Workbook{} : cells_of_text(plan, file);
        const Sheet* cells = file.cells ? file.cells : &of_text.sheets.at(0);
        const std::string path = free_path(folder, stem_of(file, texts));
        write_whole(path, RejectedSheet{*cells, file, issues, day, texts}.bytes(),
                    Overwrite::refuse);
        written.push_back(path);
    }
    return written;
}

} // namespace taizhang
