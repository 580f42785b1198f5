#pragma once

#include "intake/table/text_pool.h"
#include "text/text_id.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

enum class CellKind : std::uint8_t {
    empty,
    number, ///< as the file has it, or the shortest text that gives the same double
    date,   ///< YYYY-MM-DD, with a time YYYY-MM-DD HH:MM:SS, a time alone HH:MM:SS
    text,
    boolean, ///< TRUE, FALSE
    error    ///< #N/A and the like
};

struct CellPlace {
    int row = 0;    ///< from 0
    int column = 0; ///< from 0

    friend auto operator<=>(const CellPlace&, const CellPlace&) = default;
};

/// Cells that stand as one; the value is the first one's.
struct MergedCells {
    CellPlace first;
    CellPlace last;
};

struct SheetCell {
    CellPlace place;
    CellKind kind = CellKind::empty;
    std::string_view text; ///< UTF-8; lives as long as the sheet
};

/// What could not be read, or not as it stands there.
struct SheetTrouble {
    std::optional<CellPlace> place; ///< empty = the whole sheet
    TextId reason{};
    std::string detail = {}; ///< fills {0} of the reason
};

/// The cells of one sheet, by row and column; only those that hold something. Kept small: a sheet
/// may have millions.
class Sheet {
public:
    std::string name; ///< empty for files without sheets
    bool is_hidden = false;
    std::vector<MergedCells> merged;
    std::vector<SheetTrouble> troubles;

    /// Adds a cell. One that does not stand behind all others is put into its place by settle().
    /// Throws std::length_error for a column that no spreadsheet has (most_columns in
    /// cell_reference.h; readers tell of those before), and when the texts of all cells come to
    /// more than 1 GiB, those that cells share counted for each: a small file may say a long text
    /// in every cell.
    void add(CellPlace place, CellKind kind, std::string_view text);
    /// The same with a text that was kept before (keep), for texts that many cells share.
    using KeptText = TextPool::Kept;
    KeptText keep(std::string_view text) { return m_texts.keep(text); }
    void add(CellPlace place, CellKind kind, KeptText text);

    /// After the last cell: of two at one place the later one stays.
    void settle();

    void hide_row(int row);
    void hide_column(int column);
    bool is_hidden_at(CellPlace place) const;

    size_t row_count() const { return m_rows.size(); } ///< rows that hold something
    /// The number, from 0, of a row in the sheet.
    int row_number(size_t row) const { return m_rows[row].number; }
    /// Cells of a row that hold something.
    size_t cell_count(size_t row) const;
    SheetCell cell(size_t row, size_t place) const;
    /// What stands at a place; kind empty where nothing does. Takes the time of a binary search.
    SheetCell at(CellPlace place) const;
    size_t cell_count() const { return m_cells.size(); }

private:
    struct Row {
        int number = 0;
        std::uint32_t first_cell = 0;
    };
    /// Eight bytes.
    struct Cell {
        std::uint32_t text = 0; ///< where it starts
        std::uint16_t column = 0;
        std::uint8_t short_size = 0; ///< of the text
        CellKind kind{};
    };

    struct LateCell {
        CellPlace place;
        KeptText text;
        CellKind kind{};
    };
    void append(CellPlace place, CellKind kind, KeptText text);

    TextPool m_texts;
    std::uint64_t m_text_bytes = 0; ///< of all cells
    std::vector<Row> m_rows;
    std::deque<Cell> m_cells;          ///< grows without a copy of all
    std::vector<LateCell> m_late;      ///< until settle()
    std::vector<int> m_hidden_rows;    ///< rising
    std::vector<int> m_hidden_columns; ///< rising
};

/// How a file without sheets of its own was read.
struct DelimitedForm {
    std::string encoding; ///< UTF-8, GB18030, UTF-16LE …
    char separator = ',';
    char quote = '"';
    int columns = 0; ///< that most rows have, empty ones at their ends too
    /// Not proved: what it may be, `encoding` first, with the first row in each.
    std::vector<std::pair<std::string, std::string>> asked = {};
};

/// A file of tables: a spreadsheet, a CSV file, the tables of a document.
struct Workbook {
    std::vector<Sheet> sheets;
    std::optional<DelimitedForm> form; ///< of CSV, TSV and TXT only
    /// Custom document properties: names and texts.
    std::vector<std::pair<std::string, std::string>> properties;
};

} // namespace taizhang
