#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// What stands between and around the cells of a text file.
struct CsvForm {
    char separator = ',';
    char quote = '"';            ///< 0 = none
    bool is_backslashed = false; ///< \" stands for a quote within quotes
    bool is_spaced = false;      ///< a blank follows each separator and belongs to it
    bool is_aligned = false;     ///< several blanks are one separator, those before a row none
    size_t columns = 1;          ///< that most rows have
    size_t passed = 0;           ///< bytes of a first line `sep=;`, which is no row

    friend bool operator==(const CsvForm&, const CsvForm&) = default;
};

/// Reads the rows of a CSV file as people and programs really write them. Quoted cells keep
/// separators, line ends and doubled quotes. A quote within that no separator and no line end
/// follows is a character, and the cell then ends with its line; where it opens the next cell, the
/// one that opened this cell is a character too, so that a forgotten quote never takes the rest.
/// Rows end with LF, CR LF, CR or CR CR LF.
class DelimitedReader {
public:
    DelimitedReader(std::string_view text, const CsvForm& form);

    /// Goes to the next row; false at the end.
    bool next();
    /// Until the next row is read. Never empty: nothing in the only cell of an empty line.
    std::span<const std::string_view> cells() const { return m_cells; }
    /// Whether quotes stood around a cell of the row.
    bool is_quoted(size_t cell) const { return m_quoted[cell]; }
    /// Bytes read so far.
    size_t position() const { return m_at; }

private:
    void read_cell();
    bool read_quoted_cell(size_t quote);
    void read_plain_cell();
    size_t quote_before(size_t at) const;
    bool opens_a_cell(size_t quote) const;
    bool ends_a_cell(size_t behind) const;
    size_t separator_behind(size_t behind) const;
    bool is_separator(size_t at) const;
    bool is_escaped(size_t quote, size_t from) const;
    void end_quoted(size_t first, size_t last, bool has_escapes);
    void pass_separator();
    void pass_blanks();
    void pass_line_end();

    std::string_view m_text;
    CsvForm m_form;
    size_t m_at = 0;
    size_t m_wasted = 0; ///< bytes looked through for ends of quoted cells that have none
    std::vector<std::string_view> m_cells;
    std::vector<bool> m_quoted;
    std::deque<std::string> m_unquoted;
};

} // namespace taizhang
