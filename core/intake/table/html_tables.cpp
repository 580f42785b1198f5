#include "intake/table/html_tables.h"

#include "characters/blank.h"
#include "characters/utf8.h"
#include "intake/file/encoding.h"
#include "intake/table/cell_look.h"
#include "intake/table/cell_reference.h"
#include "intake/table/unreadable.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <charconv>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace taizhang {

namespace {

std::string_view view_of(const xmlChar* text) {
    return text ? reinterpret_cast<const char*>(text) : std::string_view{};
}

/// Attributes of an element: names and values in turn.
std::string_view attribute(const xmlChar** attributes, std::string_view name) {
    for (; attributes && attributes[0]; attributes += 2)
        if (view_of(attributes[0]) == name)
            return view_of(attributes[1]);
    return {};
}

// As HTML allows.
constexpr int most_spanned_rows = 65'534;
constexpr int most_spanned_columns = 1'000;

/// Rows or columns that a cell takes up, 1 … most.
int span(std::string_view text, int most) {
    int number = 1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp(number, 1, most);
}

/// One table while it is read.
class HtmlTable {
public:
    explicit HtmlTable(Sheet& sheet) : m_sheet(sheet) {}

    void start_row(bool is_hidden) {
        end_cell();
        ++m_row;
        m_column = 0;
        if (is_hidden)
            m_sheet.hide_row(m_row);
    }

    void start_cell(int rows, int columns) {
        end_cell();
        m_row = std::max(m_row, 0);
        while (m_column < most_columns && is_taken(m_column))
            ++m_column;
        m_is_open = m_column < most_columns && m_row < most_rows;
        m_last = {m_row + rows - 1, std::min(m_column + columns, most_columns) - 1};
    }

    void end_cell() {
        if (!m_is_open)
            return;
        m_is_open = false;
        const CellPlace first{m_row, m_column};
        const auto text = trimmed(m_text);
        if (!text.empty())
            m_sheet.add(first, is_written_number(text) ? CellKind::number : CellKind::text, text);
        if (first != m_last)
            m_sheet.merged.push_back({first, m_last});
        take(first.column, m_last);
        m_column = m_last.column + 1;
        m_text.clear();
    }

    /// Blanks in a row are one, as a browser shows them.
    void text(std::string_view text) {
        while (m_is_open && !text.empty()) {
            const char c = text.front();
            const bool is_space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!is_space)
                m_text += c;
            else if (!m_text.empty() && m_text.back() != ' ' && m_text.back() != '\n')
                m_text += ' ';
            text.remove_prefix(1);
        }
    }

    void break_line() {
        if (m_is_open)
            m_text += '\n';
    }

private:
    bool is_taken(int column) const {
        return static_cast<size_t>(column) < m_taken_until.size() &&
               m_taken_until[static_cast<size_t>(column)] >= m_row;
    }

    void take(int first, CellPlace last) {
        m_taken_until.resize(std::max(m_taken_until.size(), static_cast<size_t>(last.column) + 1),
                             -1);
        for (int column = first; column <= last.column; ++column)
            m_taken_until[static_cast<size_t>(column)] = last.row;
    }

    Sheet& m_sheet;
    std::string m_text;
    std::vector<int> m_taken_until; ///< rows, by column, that cells from above reach into
    int m_row = -1;
    int m_column = 0;
    CellPlace m_last; ///< of the open cell
    bool m_is_open = false;
};

/// Tables within tables are tables of their own.
class HtmlReader {
public:
    void start(std::string_view name, const xmlChar** attributes) {
        if (name == "table")
            m_open.emplace_back(m_sheets.emplace_back());
        if (m_open.empty())
            return;
        HtmlTable& table = m_open.back();
        if (name == "tr")
            table.start_row(attribute(attributes, "style").contains("display:none"));
        else if (name == "td" || name == "th")
            table.start_cell(span(attribute(attributes, "rowspan"), most_spanned_rows),
                             span(attribute(attributes, "colspan"), most_spanned_columns));
        else if (name == "br")
            table.break_line();
    }

    void end(std::string_view name) {
        if (m_open.empty())
            return;
        if (name == "td" || name == "th" || name == "tr" || name == "table")
            m_open.back().end_cell();
        if (name == "table")
            m_open.pop_back();
    }

    void text(std::string_view text) {
        if (!m_open.empty())
            m_open.back().text(text);
    }

    Workbook book() {
        for (HtmlTable& table : m_open)
            table.end_cell();
        Workbook book;
        for (Sheet& sheet : m_sheets)
            if (sheet.cell_count() > 0)
                book.sheets.push_back(std::move(sheet));
        return book;
    }

private:
    std::list<Sheet> m_sheets;
    std::list<HtmlTable> m_open; ///< the innermost last
};

struct FreeParser {
    void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

HtmlReader& reader_of(void* data) {
    return *static_cast<HtmlReader*>(data);
}

htmlSAXHandler calls() {
    htmlSAXHandler calls{};
    calls.startElement = [](void* data, const xmlChar* name, const xmlChar** attributes) {
        reader_of(data).start(view_of(name), attributes);
    };
    calls.endElement = [](void* data, const xmlChar* name) { reader_of(data).end(view_of(name)); };
    calls.characters = [](void* data, const xmlChar* text, int size) {
        reader_of(data).text(view_of(text).substr(0, static_cast<size_t>(size)));
    };
    calls.ignorableWhitespace = calls.characters;
    return calls;
}

void parse(const std::string& text, HtmlReader& reader) {
    htmlSAXHandler handler = calls();
    const std::unique_ptr<htmlParserCtxt, FreeParser> parser{
        htmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size()))};
    if (!parser)
        return;
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    htmlSAXHandler* const own = parser->sax;
    parser->sax = &handler;
    parser->userData = &reader;
    htmlParseDocument(parser.get());
    parser->sax = own;
}

} // namespace

Workbook read_html_tables(std::string_view bytes) {
    const DecodedBytes decoded = decode(std::string{bytes});
    HtmlReader reader;
    parse(valid_utf8(decoded.text), reader);
    Workbook book = reader.book();
    if (book.sheets.empty())
        throw Unreadable{text_id::sheet_is_html};
    return book;
}

} // namespace taizhang
