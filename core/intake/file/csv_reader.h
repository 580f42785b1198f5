#pragma once

#include "text/text_id.h"

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

enum class CsvProblem {
    unclosed_quote, ///< reading ends there
    text_after_quote,
    nul_byte,
    control_character,
    invalid_utf8,
    cell_too_long ///< more than CsvReader::longest_cell bytes
};

TextId reason_of(CsvProblem problem);

/// What is wrong with one cell of the row read last.
struct CsvCellProblem {
    int column = 0; ///< from 0
    CsvProblem problem{};

    friend bool operator==(const CsvCellProblem&, const CsvCellProblem&) = default;
};

/// Reads RFC 4180: quoted cells keep separators, line breaks and doubled quotes; rows end with LF,
/// CR LF or CR. The text must outlive the reader; the cells of a row stay until the next one.
class CsvReader {
public:
    static constexpr size_t longest_cell = 1 << 20;
    enum class Bytes { clean, unchecked }; ///< unchecked: look for what can't be kept (kept_text.h)

    /// A first line `sep=;` is passed over.
    CsvReader(std::string_view text, char separator, Bytes bytes);
    CsvReader(CsvReader&&) = default;
    CsvReader& operator=(CsvReader&&) = delete;

    /// Goes to the next row; false at the end.
    bool next();
    /// Cells of the row; never empty. Nothing in the only cell of an empty line.
    std::span<const std::string_view> cells() const { return m_cells; }
    std::span<const CsvCellProblem> problems() const { return m_problems; }
    /// As a spreadsheet counts rows: from 1, line breaks within cells not counted.
    int row() const { return m_row; }
    /// Bytes read so far.
    size_t position() const { return m_at; }

private:
    void read_cell();
    void read_quoted_cell();
    void read_plain_cell();
    void add_cell(std::string_view cell);
    void add_problem(CsvProblem problem);
    bool at_cell_end() const;
    void skip_line_end();

    std::string_view m_text;
    char m_separator;
    Bytes m_bytes;
    size_t m_at = 0;
    int m_row = 0;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_unquoted; ///< cells of the row that had doubled quotes
    std::vector<CsvCellProblem> m_problems;
};

/// What keeps the text of a cell out: its length or its characters.
std::optional<CsvProblem> problem_of(std::string_view cell);

/// The first line of a file may be `sep=;`: Excel's word for which separator it has.
struct SeparatorLine {
    char separator;
    size_t bytes; ///< with its line end
};
std::optional<SeparatorLine> separator_line(std::string_view text);

/// The separator of a table: the one that a first line `sep=;` says, else the comma, tab or
/// semicolon that its first line has most of.
char separator_of(std::string_view text);

} // namespace taizhang
