#pragma once

#include "output/workbook/book.h"
#include "output/workbook/cell_check.h"

#include <map>

struct lxw_worksheet;

namespace taizhang {

/// A cell's place, from 0.
struct Place {
    int row = 0;
    int column = 0;
};

/// One sheet of a book. Column widths follow what is written. Throws FileError.
class BookSheet {
public:
    BookSheet(Book& book, lxw_worksheet* sheet, std::string name);

    void write(Place at, std::string_view text, const CellStyle& style);
    void write(Place at, double number, const CellStyle& style);
    void write(Place at, Date day, const CellStyle& style);
    void write_blank(Place at, const CellStyle& style);
    /// A formula with its result, which readers that don't compute show.
    void write_formula(Place at, const std::string& formula, double result, const CellStyle& style);
    /// One cell over `rows` × `columns`; does not count for the widths of columns.
    void write_merged(Place at, int rows, int columns, std::string_view text,
                      const CellStyle& style);
    /// Lets readers choose among the rows of a table by what its columns hold; `head` is the first
    /// cell of its titles, `last` that of its last row.
    void add_filter(Place head, Place last);
    void set_row_height(int row, double points);
    /// A column that nothing long is written to.
    void widen_to(int column, double characters);
    void check_cells(Place from, Place to, CellCheck check);
    /// Nobody sees the sheet unless he asks for it. Not for the first one of a book.
    void hide();

    /// Rows and columns that stay while others scroll; on paper each page repeats the rows below
    /// `first_repeated` (and the columns, if there are any).
    void freeze(Place below, int first_repeated = 0);
    enum class Fit { page_width, none };
    /// A4, lying. `foot` stands at the lower left of every page.
    void set_up_print(Fit fit, const std::string& foot);
    /// Pages of our own, for a sheet that is not fit to their width.
    void break_pages_before(const std::vector<int>& rows, int print_per_cent);
    /// At most `characters` for a column; what is longer there should be wrapped.
    void limit_width(int column, double characters) { m_limits[column] = characters; }
    void limit_widths(double characters) { m_limit = characters; }

    void insert_picture(Place at, const std::string& png, double scale,
                        const std::string& description);
    void insert_chart(Place at, lxw_chart* chart, double width_px, double height_px,
                      const std::string& description);

    /// `'name'!$A$1:$D$1`
    std::string range(Place from, Place to) const;
    Book& book() const { return m_book; }
    /// Cells with a look and no content, as `range` names them without its `=`.
    const std::vector<std::string>& blank_cells() const { return m_blank; }
    /// Sets what is known only at the end; called once, by the book.
    void finish();
    /// Throws when a part of what was written got lost on its way to the disk.
    void check_written() const;

private:
    /// A text that is broken where its column ends.
    struct Wrapped {
        Place at;
        double width = 0; ///< in characters, in one line
    };

    void widen(Place at, std::string_view text, const CellStyle& style);
    double width_of(int column) const;
    void set_column_widths();
    /// Programs differ in whether they make room for broken texts on their own.
    void set_row_heights();

    Book& m_book;
    lxw_worksheet* m_sheet;
    std::string m_name;
    std::map<int, double> m_widths; ///< in characters
    std::map<int, double> m_limits;
    std::vector<Wrapped> m_wrapped;
    std::vector<std::string> m_blank;
    double m_limit = 40;
};

} // namespace taizhang
