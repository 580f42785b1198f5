// Of the namespaces only `office` and `calcext` are told apart: both have a `value-type`.
#include "intake/table/ods_reader.h"

#include "intake/table/cell_reference.h"
#include "intake/table/iso_value.h"
#include "intake/table/ods_text.h"
#include "intake/table/office_parts.h"
#include "intake/table/sheet_troubles.h"
#include "intake/table/stored_number.h"
#include "intake/table/unreadable.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace taizhang {

namespace {

constexpr std::string_view office = "office:1.0";
constexpr std::string_view calculation_extension = "calcext:1.0";

enum class OdsType { none, number, date, time, boolean, text };

OdsType ods_type_named(std::string_view name) {
    if (name == "float" || name == "percentage" || name == "currency")
        return OdsType::number;
    if (name == "date")
        return OdsType::date;
    if (name == "time")
        return OdsType::time;
    return name == "boolean" ? OdsType::boolean : OdsType::text;
}

/// What the start of a cell says.
struct OdsCell {
    OdsType type = OdsType::none;
    std::string value;
    bool has_value = false; ///< though it may be empty
    bool has_formula = false;
    bool is_error = false;
    std::string formula;
    int repeated = 1;
    int rows_spanned = 1;
    int columns_spanned = 1;
};

int count_in(std::string_view text) {
    int count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::max(count, 1);
}

void take_value(OdsCell& cell, std::string_view name, std::string_view value) {
    if (name == "value-type")
        cell.type = ods_type_named(value);
    else if (name == "value" || name.ends_with("-value")) {
        cell.has_value = true;
        cell.value = value;
    }
}

void take_attribute(OdsCell& cell, std::string_view name, std::string_view value) {
    if (name == "formula") {
        cell.has_formula = true;
        append_to_cell(cell.formula, value);
    } else if (name == "number-columns-repeated")
        cell.repeated = count_in(value);
    else if (name == "number-rows-spanned")
        cell.rows_spanned = count_in(value);
    else if (name == "number-columns-spanned")
        cell.columns_spanned = count_in(value);
}

OdsCell cell_of(const XmlAttributes& attributes) {
    OdsCell cell;
    attributes.each([&](std::string_view space, std::string_view name, std::string_view value) {
        if (space.ends_with(office))
            take_value(cell, name, value);
        else if (space.ends_with(calculation_extension))
            cell.is_error |= name == "value-type" && value == "error";
        else
            take_attribute(cell, name, value);
    });
    return cell;
}

/// Older files say only in the text that a formula has no result.
bool is_error_word(std::string_view text) {
    constexpr std::string_view words[]{"#N/A",   "#DIV/0!", "#VALUE!", "#REF!",
                                       "#NAME?", "#NUM!",   "#NULL!"};
    return text.starts_with("Err:") || std::ranges::find(words, text) != std::end(words);
}

CellValue number_value(const std::string& text) {
    if (is_plain_number(text))
        return {CellKind::number, text};
    if (const auto number = number_in(text))
        return {CellKind::number, number_text(*number)};
    return {CellKind::text, text};
}

CellValue as_date_or_text(std::optional<std::string> date, const std::string& text) {
    return date ? CellValue{CellKind::date, std::move(*date)} : CellValue{CellKind::text, text};
}

/// `shown` is the text that the cell shows.
CellValue value_of_cell(const OdsCell& cell, const std::string& shown) {
    if (cell.is_error || (cell.has_formula && is_error_word(shown)))
        return {CellKind::error, shown.empty() ? "#VALUE!" : shown};
    if (cell.type == OdsType::number && cell.has_value)
        return number_value(cell.value);
    if (cell.type == OdsType::date && cell.has_value)
        return as_date_or_text(date_of_iso(cell.value), cell.value);
    if (cell.type == OdsType::time && cell.has_value)
        return as_date_or_text(time_of_duration(cell.value), cell.value);
    if (cell.type == OdsType::boolean && cell.has_value)
        return {CellKind::boolean, cell.value == "false" || cell.value == "0" ? "FALSE" : "TRUE"};
    const std::string& text = cell.has_value ? cell.value : shown;
    return {text.empty() ? CellKind::empty : CellKind::text, text};
}

bool is_hidden(const XmlAttributes& attributes) {
    const auto visibility = attributes["visibility"].value_or("visible");
    return visibility == "collapse" || visibility == "filter";
}

/// A sheet while it is read. What repeats itself is written out, up to a number of cells that no
/// one fills by hand.
class OdsSheet {
public:
    OdsSheet(Sheet& sheet, size_t& repeats_left)
        : m_sheet{sheet}, m_troubles{sheet}, m_repeats_left{repeats_left} {}

    void add_columns(const XmlAttributes& attributes);
    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes) { m_cell = cell_of(attributes); }
    void end_cell(const std::string& shown);
    void end_row();
    void finish();

private:
    struct RowCell {
        int column = 0;
        CellKind kind{};
        Sheet::KeptText text;
    };

    CellPlace place() const { return {m_row, m_column}; }
    void add_value(CellValue value);
    void merge();
    bool may_repeat(std::int64_t cells);

    Sheet& m_sheet;
    SheetTroubles m_troubles;
    size_t& m_repeats_left; ///< of all sheets of the file
    int m_columns_told = 0;
    int m_row = 0;
    int m_row_repeated = 1;
    int m_column = 0;
    OdsCell m_cell;
    std::vector<RowCell> m_cells;
};

void OdsSheet::add_columns(const XmlAttributes& attributes) {
    const int repeated = std::max(attributes.number("number-columns-repeated", 1), 1);
    const int end = std::min(repeated, most_columns - m_columns_told) + m_columns_told;
    if (is_hidden(attributes))
        for (int column = m_columns_told; column < end; ++column)
            m_sheet.hide_column(column);
    m_columns_told = end;
}

void OdsSheet::start_row(const XmlAttributes& attributes) {
    m_row_repeated = std::clamp(attributes.number("number-rows-repeated", 1), 1, most_rows);
    m_column = 0;
    m_cells.clear();
    if (is_hidden(attributes))
        for (int row = m_row; row < std::min(m_row + m_row_repeated, most_rows); ++row)
            m_sheet.hide_row(row);
}

void OdsSheet::end_cell(const std::string& shown) {
    const bool lacks_value = m_cell.has_formula && m_cell.type == OdsType::none && shown.empty();
    if (lacks_value) {
        m_troubles.add(place(), text_id::sheet_formula_without_value);
        add_value({CellKind::error, "=" + m_cell.formula});
    } else
        add_value(value_of_cell(m_cell, shown));
    merge();
    m_column = std::min(m_column + std::min(m_cell.repeated, most_columns), most_columns);
}

void OdsSheet::add_value(CellValue value) {
    if (value.kind == CellKind::empty)
        return;
    if (m_column >= most_columns || m_row >= most_rows)
        return m_troubles.add(std::nullopt, text_id::sheet_cell_outside, name_of_cell(place()));
    if (value.text.size() > longest_cell_text) {
        m_troubles.add(place(), text_id::sheet_cell_too_long);
        value = {CellKind::error, beginning_of(value.text)};
    }
    const auto text = m_sheet.keep(value.text);
    const int room = std::min(m_cell.repeated, most_columns - m_column);
    const int count = may_repeat(room - 1) ? room : 1;
    for (int i = 0; i < count; ++i)
        m_cells.push_back({m_column + i, value.kind, text});
}

void OdsSheet::merge() {
    const CellPlace first = place();
    const CellPlace last{first.row + std::clamp(m_cell.rows_spanned, 1, most_rows) - 1,
                         first.column + std::clamp(m_cell.columns_spanned, 1, most_columns) - 1};
    if (first != last)
        m_sheet.merged.push_back(
            {first, {std::min(last.row, most_rows - 1), std::min(last.column, most_columns - 1)}});
}

bool OdsSheet::may_repeat(std::int64_t cells) {
    if (cells <= 0)
        return true;
    if (static_cast<size_t>(cells) > m_repeats_left) {
        m_troubles.add(place(), text_id::sheet_repeats_too_often, std::to_string(cells));
        return false;
    }
    m_repeats_left -= static_cast<size_t>(cells);
    return true;
}

void OdsSheet::end_row() {
    const int room = std::min(m_row_repeated, most_rows - m_row);
    m_column = m_cells.empty() ? 0 : m_cells.front().column;
    const auto more =
        static_cast<std::int64_t>(room - 1) * static_cast<std::int64_t>(m_cells.size());
    const int count = may_repeat(more) ? room : 1;
    for (int i = 0; i < count && !m_cells.empty(); ++i)
        for (const RowCell& cell : m_cells)
            m_sheet.add({m_row + i, cell.column}, cell.kind, cell.text);
    m_row = std::min(m_row + m_row_repeated, most_rows);
}

void OdsSheet::finish() {
    m_troubles.end();
    m_sheet.settle();
}

class OdsReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;

    Workbook book;

private:
    void start_in_sheet(std::string_view name, const XmlAttributes& attributes);
    void start_sheet(const XmlAttributes& attributes);
    void start_around(std::string_view name, const XmlAttributes& attributes);

    std::string m_style; ///< of tables, while it is read
    std::set<std::string, std::less<>> m_hidden_styles;
    bool m_in_spreadsheet = false;
    int m_skipped = 0; ///< below something without cells of the sheet
    std::optional<OdsSheet> m_sheet;
    bool m_in_cell = false;
    int m_below_cell = 0;
    OdsText m_text;
    bool m_in_property = false;
    size_t m_repeats_left = 2'000'000;
};

bool is_skipped_in_ods(std::string_view name) {
    return name == "tracked-changes" || name == "shapes" || name == "forms" || name == "dde-links";
}

bool is_cell(std::string_view name) {
    return name == "table-cell" || name == "covered-table-cell";
}

void OdsReader::start(std::string_view name, const XmlAttributes& attributes) {
    if (m_in_cell) {
        ++m_below_cell;
        m_text.start(name, attributes);
    } else if (m_skipped > 0 || is_skipped_in_ods(name))
        ++m_skipped;
    else if (m_sheet)
        start_in_sheet(name, attributes);
    else if (name == "table" && m_in_spreadsheet)
        start_sheet(attributes);
    else
        start_around(name, attributes);
}

void OdsReader::start_in_sheet(std::string_view name, const XmlAttributes& attributes) {
    if (is_cell(name)) {
        m_in_cell = true;
        m_text.clear();
        m_sheet->start_cell(attributes);
    } else if (name == "table-row")
        m_sheet->start_row(attributes);
    else if (name == "table-column")
        m_sheet->add_columns(attributes);
}

void OdsReader::start_sheet(const XmlAttributes& attributes) {
    if (book.sheets.size() == most_sheets)
        throw Unreadable{text_id::sheet_too_many_sheets, std::to_string(most_sheets)};
    Sheet& sheet = book.sheets.emplace_back();
    sheet.name = attributes["name"].value_or("");
    sheet.is_hidden = m_hidden_styles.contains(attributes["style-name"].value_or(""));
    m_sheet.emplace(sheet, m_repeats_left);
}

void OdsReader::start_around(std::string_view name, const XmlAttributes& attributes) {
    if (name == "spreadsheet")
        m_in_spreadsheet = true;
    else if (name == "style")
        m_style = attributes["family"] == "table" ? attributes["name"].value_or("") : "";
    else if (name == "table-properties" && attributes["display"] == "false" && !m_style.empty())
        m_hidden_styles.insert(m_style);
    else if (name == "user-defined" && book.properties.size() < 1000) {
        m_in_property = true;
        book.properties.emplace_back(attributes["name"].value_or(""), "");
    }
}

void OdsReader::end(std::string_view name) {
    if (m_in_cell && m_below_cell > 0) {
        --m_below_cell;
        m_text.end(name);
    } else if (m_in_cell) {
        m_in_cell = false;
        m_sheet->end_cell(m_text.value());
    } else if (m_skipped > 0)
        --m_skipped;
    else if (m_sheet && name == "table-row")
        m_sheet->end_row();
    else if (m_sheet && name == "table") {
        m_sheet->finish();
        m_sheet.reset();
    } else if (name == "user-defined")
        m_in_property = false;
}

void OdsReader::text(std::string_view text) {
    if (m_in_cell)
        m_text.text(text);
    else if (m_in_property)
        append_to_cell(book.properties.back().second, text);
}

class EncryptionReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes&) override {
        is_encrypted |= name == "encryption-data";
    }
    bool is_encrypted = false;
};

void refuse_encrypted(ZipParts& parts) {
    constexpr std::string_view manifest = "META-INF/manifest.xml";
    if (!parts.has(manifest))
        return;
    EncryptionReader reader;
    read_xml(parts, manifest, reader);
    if (reader.is_encrypted)
        throw Unreadable{text_id::sheet_encrypted};
}

} // namespace

bool is_open_document(const ZipParts& parts) {
    return parts.has("content.xml") &&
           (parts.has("mimetype") || parts.has("META-INF/manifest.xml"));
}

Workbook read_ods(ZipParts& parts) {
    refuse_encrypted(parts);
    OdsReader reader;
    read_xml(parts, "content.xml", reader);
    if (parts.has("meta.xml"))
        read_if_sound(parts, "meta.xml", reader);
    return std::move(reader.book);
}

Workbook read_flat_ods(std::string_view bytes) {
    OdsReader reader;
    XmlStream stream{reader, "fods"};
    stream.feed(bytes);
    stream.finish();
    return std::move(reader.book);
}

} // namespace taizhang
