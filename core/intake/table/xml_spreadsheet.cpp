#include "intake/table/xml_spreadsheet.h"

#include "intake/table/cell_reference.h"
#include "intake/table/iso_value.h"
#include "intake/table/sheet_troubles.h"
#include "intake/table/stored_number.h"
#include "intake/table/xml_stream.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <optional>

namespace taizhang {

namespace {

class XmlSpreadsheetReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "Worksheet")
            start_sheet(attributes);
        else if (!m_sheet)
            return;
        else if (name == "Column")
            start_column(attributes);
        else if (name == "Row")
            start_row(attributes);
        else if (name == "Cell")
            start_cell(attributes);
        else if (name == "Data")
            start_data(attributes);
        else if (name == "Visible")
            m_into = &m_visible;
    }

    void end(std::string_view name) override {
        if (name == "Data" || name == "Visible")
            m_into = nullptr;
        if (!m_sheet)
            return;
        if (name == "Data")
            end_data();
        else if (name == "Row")
            m_row = std::min(m_row + m_row_repeats, most_rows);
        else if (name == "Worksheet")
            end_sheet();
    }

    void text(std::string_view text) override {
        if (m_into)
            *m_into += text;
    }

    Workbook take_book() { return std::move(m_book); }

private:
    void start_sheet(const XmlAttributes& attributes) {
        m_sheet = &m_book.sheets.emplace_back();
        m_troubles.emplace(*m_sheet);
        m_sheet->name = attributes["Name"].value_or("");
        m_visible.clear();
        m_row = -1;
        m_hidden_columns = -1;
    }

    void end_sheet() {
        m_sheet->is_hidden = m_visible.contains("Hidden");
        m_troubles->end();
        m_sheet->settle();
        m_sheet = nullptr;
    }

    void start_column(const XmlAttributes& attributes) {
        const int first = attributes.number("Index", m_hidden_columns + 2) - 1;
        const int last = first + std::clamp(attributes.number("Span", 0), 0, most_columns);
        m_hidden_columns = std::min(last, most_columns);
        for (int column = first; attributes.is_set("Hidden") && column <= m_hidden_columns;
             ++column)
            m_sheet->hide_column(column);
    }

    void start_row(const XmlAttributes& attributes) {
        m_row = std::clamp(attributes.number("Index", m_row + 2) - 1, 0, most_rows);
        m_row_repeats = std::clamp(attributes.number("Span", 0), 0, most_rows);
        m_column = -1;
        if (attributes.is_set("Hidden"))
            m_sheet->hide_row(m_row);
    }

    void start_cell(const XmlAttributes& attributes) {
        m_column = std::clamp(attributes.number("Index", m_column + 2) - 1, 0, most_columns);
        m_place = {m_row, m_column};
        const int right = std::clamp(attributes.number("MergeAcross", 0), 0, most_columns);
        const int down = std::clamp(attributes.number("MergeDown", 0), 0, most_rows);
        if (right > 0 || down > 0)
            m_sheet->merged.push_back({m_place, {m_row + down, m_column + right}});
        m_column += right;
    }

    void start_data(const XmlAttributes& attributes) {
        m_type = attributes["Type"].value_or("String");
        m_data.clear();
        m_into = &m_data;
    }

    void end_data() {
        if (m_data.empty())
            return;
        if (m_place.row >= most_rows || m_place.column >= most_columns) {
            m_troubles->add(std::nullopt, text_id::sheet_cell_outside, name_of_cell(m_place));
            return;
        }
        const CellValue value = value_of_data();
        m_sheet->add(m_place, value.kind, value.text);
    }

    CellValue value_of_data() const {
        if (m_type == "Boolean")
            return {CellKind::boolean, m_data == "1" ? "TRUE" : "FALSE"};
        if (m_type == "Error")
            return {CellKind::error, m_data};
        const auto number = m_type == "Number" ? number_in(m_data) : std::nullopt;
        if (number)
            return {CellKind::number, is_plain_number(m_data) ? m_data : number_text(*number)};
        const auto date = m_type == "DateTime" ? date_of_iso(m_data) : std::nullopt;
        return date ? CellValue{CellKind::date, *date} : CellValue{CellKind::text, m_data};
    }

    Workbook m_book;
    Sheet* m_sheet = nullptr; ///< that is open
    std::optional<SheetTroubles> m_troubles;
    int m_row = -1;
    int m_row_repeats = 0; ///< rows after it that are the same and empty
    int m_column = -1;
    int m_hidden_columns = -1; ///< up to here Column has said which are hidden
    CellPlace m_place;
    std::string m_type;
    std::string m_data;
    std::string m_visible;
    std::string* m_into = nullptr; ///< where text goes
};

} // namespace

Workbook read_xml_spreadsheet(std::string_view bytes) {
    XmlSpreadsheetReader reader;
    XmlStream stream{reader, "XML"};
    stream.feed(bytes);
    stream.finish();
    return reader.take_book();
}

} // namespace taizhang
