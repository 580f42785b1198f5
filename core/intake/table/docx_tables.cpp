#include "intake/table/docx_tables.h"

#include "characters/blank.h"
#include "characters/utf8.h"
#include "intake/table/cell_reference.h"
#include "intake/table/office_parts.h"
#include "intake/table/sheet_troubles.h"
#include "intake/table/unreadable.h"
#include "intake/table/xml_stream.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace taizhang {

namespace {

/// Check marks and boxes that Word takes from its fonts of signs.
std::optional<std::string_view> sign_of(std::string_view font, char32_t code) {
    struct Sign {
        std::string_view font;
        char32_t code;
        std::string_view text;
    };
    static constexpr Sign signs[]{
        {"Wingdings", 0xFC, "√"},   {"Wingdings", 0xFE, "☑"},   {"Wingdings", 0xA8, "□"},
        {"Wingdings", 0x6F, "□"},   {"Wingdings", 0xFB, "×"},   {"Wingdings", 0xFD, "☒"},
        {"Wingdings 2", 0x50, "√"}, {"Wingdings 2", 0x52, "☑"}, {"Wingdings 2", 0xA3, "□"},
        {"Wingdings 2", 0x4F, "×"}, {"Wingdings 2", 0x51, "☒"}};
    const auto found = std::ranges::find_if(
        signs, [&](const Sign& sign) { return sign.font == font && sign.code == (code & 0xFF); });
    return found == std::end(signs) ? std::nullopt : std::optional{found->text};
}

/// U+FFFD for what is no character.
char32_t character_of(std::string_view hexadecimal) {
    constexpr std::uint32_t none = 0xFFFD;
    std::uint32_t code = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), code, 16);
    const bool is_character = 0 < code && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return is_character ? code : none;
}

enum class MergedDown { no, begins, goes_on };

struct WordCell {
    int columns = 1;
    MergedDown merged_down = MergedDown::no;
    std::string text = {};
    int paragraphs = 0;
};

/// A table that has begun and not ended.
struct OpenTable {
    size_t sheet = 0; ///< place in the workbook
    int row = 0;
    int columns_before = 0; ///< gridBefore
    bool is_row_deleted = false;
    bool in_cell = false;
    int runs_around = 0;                         ///< where it stands in a text box
    std::vector<WordCell> cells = {};            ///< of the row
    std::map<int, size_t> merges_by_column = {}; ///< that may go on in the next row
};

bool is_skipped_in_docx(std::string_view name) {
    return name == "del" || name == "moveFrom" || name == "Fallback" || name == "rt";
}

class TableReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;

    Workbook book;

private:
    void start_table();
    void start_in_row(std::string_view name, const XmlAttributes& attributes);
    void start_in_run(std::string_view name, const XmlAttributes& attributes);
    void start_paragraph();
    void end_paragraph();
    void end_row();
    void add_cell(Sheet& sheet, OpenTable& table, CellPlace first, WordCell& cell);
    void merge(Sheet& sheet, OpenTable& table, CellPlace first, const WordCell& cell);
    void append(std::string_view text);
    bool in_cell() const { return !m_tables.empty() && m_tables.back().in_cell; }

    std::vector<OpenTable> m_tables; ///< the outer ones first
    std::string m_paragraph;         ///< outside of tables
    std::string m_title;             ///< the last one that holds something
    int m_skipped = 0;
    int m_in_run = 0;
    bool m_in_text = false;
    bool m_in_row_properties = false;
    bool m_shows_placeholder = false; ///< 单击此处输入文字
};

void TableReader::start(std::string_view name, const XmlAttributes& attributes) {
    if (m_in_row_properties && name == "del")
        m_tables.back().is_row_deleted = true;
    const bool is_placeholder = name == "sdtContent" && m_shows_placeholder;
    if (m_skipped > 0 || is_skipped_in_docx(name) || is_placeholder) {
        ++m_skipped;
        m_shows_placeholder = false;
        return;
    }
    if (name == "tbl")
        start_table();
    else if (name == "sdt")
        m_shows_placeholder = false;
    else if (name == "showingPlcHdr")
        m_shows_placeholder = attributes["val"].value_or("true") != "false";
    else if (name == "p")
        start_paragraph();
    else if (name == "r")
        ++m_in_run;
    else if (m_in_run > 0)
        start_in_run(name, attributes);
    else if (!m_tables.empty())
        start_in_row(name, attributes);
}

void TableReader::start_table() {
    if (book.sheets.size() == most_sheets)
        throw Unreadable{text_id::sheet_too_many_sheets, std::to_string(most_sheets)};
    constexpr size_t longest_name = 60;
    Sheet& sheet = book.sheets.emplace_back();
    if (m_tables.empty())
        sheet.name = first_characters(trimmed(m_title), longest_name);
    m_title.clear();
    m_tables.push_back(
        {.sheet = book.sheets.size() - 1, .runs_around = std::exchange(m_in_run, 0)});
}

void TableReader::start_in_row(std::string_view name, const XmlAttributes& attributes) {
    OpenTable& table = m_tables.back();
    if (name == "tr") {
        table.cells.clear();
        table.columns_before = 0;
        table.is_row_deleted = false;
    } else if (name == "trPr")
        m_in_row_properties = true;
    else if (name == "gridBefore")
        table.columns_before = std::clamp(attributes.number("val", 0), 0, most_columns);
    else if (name == "tc") {
        table.cells.emplace_back();
        table.in_cell = true;
    } else if (table.cells.empty())
        return;
    else if (name == "gridSpan")
        table.cells.back().columns = std::clamp(attributes.number("val", 1), 1, most_columns);
    else if (name == "vMerge")
        table.cells.back().merged_down =
            attributes["val"] == "restart" ? MergedDown::begins : MergedDown::goes_on;
}

void TableReader::start_in_run(std::string_view name, const XmlAttributes& attributes) {
    if (name == "t")
        m_in_text = true;
    else if (name == "tab")
        append("\t");
    else if (name == "br" || name == "cr")
        append("\n");
    else if (name == "noBreakHyphen")
        append("-");
    else if (name == "sym") {
        const char32_t code = character_of(attributes["char"].value_or(""));
        std::string sign;
        append_utf8(sign, code);
        append(sign_of(attributes["font"].value_or(""), code).value_or(sign));
    }
}

void TableReader::start_paragraph() {
    if (!in_cell())
        m_paragraph.clear();
    else if (m_tables.back().cells.back().paragraphs++ > 0)
        append("\n");
}

void TableReader::end_paragraph() {
    if (m_tables.empty() && !trimmed(m_paragraph).empty())
        m_title = m_paragraph;
}

void TableReader::end(std::string_view name) {
    if (m_skipped > 0)
        --m_skipped;
    else if (name == "t")
        m_in_text = false;
    else if (name == "r")
        --m_in_run;
    else if (name == "p")
        end_paragraph();
    else if (m_tables.empty())
        return;
    else if (name == "trPr")
        m_in_row_properties = false;
    else if (name == "tc")
        m_tables.back().in_cell = false;
    else if (name == "tr")
        end_row();
    else if (name == "tbl") {
        m_in_run = m_tables.back().runs_around;
        m_tables.pop_back();
    }
}

void TableReader::text(std::string_view text) {
    if (m_in_text && m_skipped == 0)
        append(text);
}

void TableReader::append(std::string_view text) {
    append_to_cell(in_cell() ? m_tables.back().cells.back().text : m_paragraph, text);
}

void TableReader::end_row() {
    OpenTable& table = m_tables.back();
    if (table.is_row_deleted)
        return;
    Sheet& sheet = book.sheets[table.sheet];
    int column = table.columns_before;
    for (WordCell& cell : table.cells) {
        if (column + cell.columns > most_columns)
            throw Unreadable{text_id::sheet_too_wide, std::to_string(most_columns)};
        add_cell(sheet, table, {table.row, column}, cell);
        column += cell.columns;
    }
    ++table.row;
}

void TableReader::add_cell(Sheet& sheet, OpenTable& table, CellPlace first, WordCell& cell) {
    merge(sheet, table, first, cell);
    cell.text.erase(cell.text.find_last_not_of('\n') + 1);
    if (cell.text.size() > longest_cell_text) {
        sheet.troubles.push_back({first, text_id::sheet_cell_too_long});
        sheet.add(first, CellKind::error, beginning_of(cell.text));
    } else if (!cell.text.empty())
        sheet.add(first, CellKind::text, cell.text);
}

void TableReader::merge(Sheet& sheet, OpenTable& table, CellPlace first, const WordCell& cell) {
    const auto above = table.merges_by_column.find(first.column);
    if (cell.merged_down == MergedDown::goes_on && above != table.merges_by_column.end()) {
        sheet.merged[above->second].last.row = first.row;
        return;
    }
    if (above != table.merges_by_column.end())
        table.merges_by_column.erase(above);
    if (cell.merged_down == MergedDown::begins)
        table.merges_by_column[first.column] = sheet.merged.size();
    if (cell.columns > 1 || cell.merged_down == MergedDown::begins)
        sheet.merged.push_back({first, {first.row, first.column + cell.columns - 1}});
}

void tidy(Workbook& book) {
    std::erase_if(book.sheets, [](const Sheet& sheet) { return sheet.cell_count() == 0; });
    for (Sheet& sheet : book.sheets)
        std::erase_if(sheet.merged,
                      [](const MergedCells& cells) { return cells.first == cells.last; });
}

} // namespace

Workbook read_docx_tables(ZipParts& parts, std::string_view main_part) {
    TableReader reader;
    read_xml(parts, main_part, reader);
    tidy(reader.book);
    reader.book.properties = custom_properties(parts, relationships_of(parts, ""));
    return std::move(reader.book);
}

} // namespace taizhang
