#include "intake/table/xlsx_sheet.h"

#include "intake/table/cell_reference.h"
#include "intake/table/iso_value.h"
#include "intake/table/office_parts.h"
#include "intake/table/sheet_troubles.h"
#include "intake/table/stored_number.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <limits>

namespace taizhang {

namespace {

/// The texts of the file that this sheet has kept, so that each is kept once.
class KeptShared {
public:
    KeptShared(const SharedTexts& texts, Sheet& sheet) : m_texts{texts}, m_sheet{sheet} {}

    Sheet::KeptText operator[](size_t number) {
        if (m_starts.empty())
            m_starts.resize(m_texts.size(), not_kept);
        const std::string_view text = m_texts[number];
        if (m_starts[number] == not_kept)
            m_starts[number] = m_sheet.keep(text).start;
        return {m_starts[number], static_cast<std::uint32_t>(text.size())};
    }

private:
    static constexpr auto not_kept = std::numeric_limits<std::uint32_t>::max();

    const SharedTexts& m_texts;
    Sheet& m_sheet;
    std::vector<std::uint32_t> m_starts;
};

enum class CellType { number, shared, text, boolean, error, date };

CellType cell_type_named(std::string_view name) {
    if (name == "s")
        return CellType::shared;
    if (name == "str" || name == "inlineStr")
        return CellType::text;
    if (name == "b")
        return CellType::boolean;
    if (name == "e")
        return CellType::error;
    return name == "d" ? CellType::date : CellType::number;
}

class XlsxSheetReader : public XmlHandler {
public:
    XlsxSheetReader(const XlsxCommon& common, Sheet& sheet)
        : m_common{common}, m_sheet{sheet}, m_kept{common.texts, sheet}, m_troubles{sheet} {}

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;
    void finish();

private:
    enum class Into { nothing, value, formula };

    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void start_in_cell(std::string_view name);
    void hide_columns(const XmlAttributes& attributes);
    void merge(std::string_view range);

    void end_cell();
    void add_value();
    void add_number();
    void add_shared();
    void add_text(std::string_view text);
    void add_error(TextId reason, std::string_view text);

    const XlsxCommon& m_common;
    Sheet& m_sheet;
    KeptShared m_kept;
    SheetTroubles m_troubles;

    CellPlace m_place{-1, -1};
    bool m_in_cell = false;
    bool m_in_inline = false;
    bool m_has_formula = false;
    bool m_is_outside = false; ///< its place is none of a sheet
    CellType m_type{};
    size_t m_style = 0;
    Into m_into = Into::nothing;
    std::string m_value;
    std::string m_formula;
    RichText m_inline;
    int m_columns_seen = 0; ///< up to here `cols` has said which are hidden
};

void XlsxSheetReader::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "c")
        start_cell(attributes);
    else if (m_in_cell)
        start_in_cell(name);
    else if (name == "row")
        start_row(attributes);
    else if (name == "col" && attributes.is_set("hidden"))
        hide_columns(attributes);
    else if (name == "mergeCell")
        merge(attributes["ref"].value_or(""));
}

void XlsxSheetReader::start_row(const XmlAttributes& attributes) {
    const int number = attributes.number("r", 0);
    m_place = {1 <= number && number <= most_rows ? number - 1 : m_place.row + 1, -1};
    if (attributes.is_set("hidden"))
        m_sheet.hide_row(m_place.row);
}

void XlsxSheetReader::start_cell(const XmlAttributes& attributes) {
    m_in_cell = true;
    m_in_inline = m_has_formula = m_is_outside = false;
    m_value.clear();
    m_formula.clear();
    m_type = cell_type_named(attributes["t"].value_or("n"));
    m_style = static_cast<size_t>(std::max(attributes.number("s", 0), 0));
    const auto reference = attributes["r"];
    const auto place = reference ? cell_named(*reference) : std::nullopt;
    if (place)
        m_place = *place;
    else
        ++m_place.column;
    m_is_outside = (reference && !place) || m_place.column >= most_columns ||
                   m_place.row >= most_rows || m_place.row < 0;
    if (m_is_outside)
        m_formula = reference.value_or("");
}

void XlsxSheetReader::start_in_cell(std::string_view name) {
    if (name == "v")
        m_into = Into::value;
    else if (name == "f") {
        m_has_formula = true;
        m_into = Into::formula;
    } else if (name == "is") {
        m_in_inline = true;
        m_type = CellType::text;
        m_inline.clear();
    } else if (m_in_inline)
        m_inline.start(name);
}

void XlsxSheetReader::hide_columns(const XmlAttributes& attributes) {
    const int first = std::max(attributes.number("min", 1) - 1, m_columns_seen);
    const int end = std::min(attributes.number("max", 0), most_columns);
    for (int column = first; column < end; ++column)
        m_sheet.hide_column(column);
    m_columns_seen = std::max(m_columns_seen, end);
}

void XlsxSheetReader::merge(std::string_view range) {
    const auto cells = range_named(range);
    if (!cells)
        m_troubles.add(std::nullopt, text_id::sheet_merge_unknown, std::string{range});
    else if (cells->first != cells->last)
        m_sheet.merged.push_back(*cells);
}

void XlsxSheetReader::text(std::string_view text) {
    if (m_into == Into::value)
        append_to_cell(m_value, text);
    else if (m_into == Into::formula)
        append_to_cell(m_formula, text);
    else if (m_in_inline)
        m_inline.text(text);
}

void XlsxSheetReader::end(std::string_view name) {
    if (!m_in_cell)
        return;
    if (name == "c")
        return end_cell();
    if (name == "v" || name == "f")
        m_into = Into::nothing;
    else if (m_in_inline)
        m_inline.end(name);
}

void XlsxSheetReader::end_cell() {
    m_in_cell = false;
    if (m_in_inline)
        m_value = m_inline.take();
    else if (m_type == CellType::text)
        m_value = without_escapes(std::move(m_value));
    const bool lacks_value = m_value.empty() && m_has_formula && m_type != CellType::text;
    if (m_is_outside) {
        if (!m_value.empty() || m_has_formula)
            m_troubles.add(std::nullopt, text_id::sheet_cell_outside, m_formula);
        return;
    }
    if (lacks_value)
        add_error(text_id::sheet_formula_without_value, "=" + m_formula);
    else if (!m_value.empty())
        add_value();
}

void XlsxSheetReader::add_value() {
    switch (m_type) {
    case CellType::number:
        return add_number();
    case CellType::shared:
        return add_shared();
    case CellType::text:
        return add_text(m_value);
    case CellType::boolean:
        return m_sheet.add(m_place, CellKind::boolean,
                           m_value == "0" || m_value == "false" ? "FALSE" : "TRUE");
    case CellType::error:
        return m_sheet.add(m_place, CellKind::error, m_value);
    case CellType::date:
        if (const auto date = date_of_iso(m_value))
            return m_sheet.add(m_place, CellKind::date, *date);
        return add_text(m_value);
    }
}

void XlsxSheetReader::add_number() {
    const auto shown =
        m_style < m_common.styles.size() ? m_common.styles[m_style] : NumberShown::number;
    if (shown == NumberShown::number && is_plain_number(m_value))
        return m_sheet.add(m_place, CellKind::number, m_value);
    const auto number = number_in(m_value);
    if (!number)
        return add_text(m_value);
    const CellValue value = value_of(*number, shown, m_common.dates);
    m_sheet.add(m_place, value.kind, value.text);
}

void XlsxSheetReader::add_shared() {
    const auto number = number_in(m_value);
    if (!number || *number < 0 || *number >= static_cast<double>(m_common.texts.size()))
        return add_error(text_id::sheet_no_such_text, m_value);
    const auto place = static_cast<size_t>(*number);
    const auto text = m_common.texts[place];
    if (text.size() > longest_cell_text)
        return add_text(text);
    if (!text.empty())
        m_sheet.add(m_place, CellKind::text, m_kept[place]);
}

void XlsxSheetReader::add_text(std::string_view text) {
    if (text.size() > longest_cell_text)
        add_error(text_id::sheet_cell_too_long, beginning_of(text));
    else if (!text.empty())
        m_sheet.add(m_place, CellKind::text, text);
}

/// The cell does not stand empty: nobody may take it for one that is.
void XlsxSheetReader::add_error(TextId reason, std::string_view text) {
    m_troubles.add(m_place, reason);
    m_sheet.add(m_place, CellKind::error, text);
}

void XlsxSheetReader::finish() {
    m_troubles.end();
    m_sheet.settle();
}

} // namespace

void read_xlsx_sheet(ZipParts& parts, std::string_view part, const XlsxCommon& common,
                     Sheet& sheet) {
    XlsxSheetReader reader{common, sheet};
    read_xml(parts, part, reader);
    reader.finish();
}

} // namespace taizhang
