#include "intake/table/xls_sheet.h"

#include "intake/table/cell_reference.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <bit>

namespace taizhang {

namespace {

/// A number in four bytes: 30 bits of a whole number or of the upper half of another one, perhaps
/// a hundredth.
double number_of_rk(std::uint32_t rk) {
    const bool is_whole = (rk & 2) != 0;
    const double number = is_whole
                              ? static_cast<double>(std::bit_cast<std::int32_t>(rk) >> 2)
                              : std::bit_cast<double>(static_cast<std::uint64_t>(rk & ~3U) << 32);
    return (rk & 1) != 0 ? number / 100 : number;
}

bool is_formula(int kind) {
    return kind == biff::formula_5 || kind == biff::formula_3 || kind == biff::formula_4;
}

/// Records that may stand between a formula and its text: parts of the formula.
bool belongs_to_formula(int kind) {
    return kind == 0x0021 || kind == 0x0221 || kind == 0x0036 || kind == 0x0236 || kind == 0x04BC ||
           kind == 0x00BC || kind == biff::continued;
}

} // namespace

XlsSheetReader::XlsSheetReader(const XlsGlobals& globals, Sheet& sheet)
    : m_globals(globals), m_sheet(sheet), m_troubles(sheet), m_kept(globals.text_count()) {}

size_t XlsSheetReader::read(std::string_view stream, size_t at, size_t end) {
    BiffRecords records{stream.substr(0, end), at};
    int depth = 0; // charts stand within a sheet
    bool has_end = false;
    while (!has_end && records.next()) {
        if (beginning_of(records.record()))
            ++depth;
        else if (records.record().kind == biff::end_of_part)
            has_end = --depth <= 0;
        else if (depth == 1)
            take(records);
    }
    end_formula();
    if (!has_end)
        m_troubles.add(m_last, text_id::sheet_cut_off);
    m_troubles.end();
    m_sheet.settle();
    return records.position();
}

void XlsSheetReader::take(BiffRecords& records) {
    const int kind = records.record().kind;
    try {
        switch (kind) {
        case biff::row:
            return take_row(records.whole());
        case biff::column:
            return take_columns(records.whole());
        case biff::merged_cells:
            return take_merged(records.whole());
        case biff::formula_text:
        case biff::formula_text_2:
            return take_formula_text(records.whole());
        default:
            if (!belongs_to_formula(kind))
                end_formula();
            return take_cell(kind, records.whole());
        }
    } catch (const BiffEnd&) {
        m_troubles.add(m_last, text_id::sheet_record_too_short);
    }
}

void XlsSheetReader::take_cell(int kind, BiffData data) {
    if (kind == biff::numbers_rk)
        return take_numbers(std::move(data));
    if (is_formula(kind))
        return take_formula(std::move(data));
    switch (kind) {
    case biff::number:
    case biff::number_2: {
        const CellHead cell = head_of(data);
        return add_number(cell, data.number());
    }
    case biff::number_rk: {
        const CellHead cell = head_of(data);
        return add_number(cell, number_of_rk(data.long_word()));
    }
    case biff::integer_2: {
        const CellHead cell = head_of(data);
        return add_number(cell, data.word());
    }
    case biff::shared_label: {
        const CellHead cell = head_of(data);
        return take_shared_text(cell, data.long_word());
    }
    case biff::label:
    case biff::rich_label: {
        const CellHead cell = head_of(data);
        return add_text(cell.place, CellKind::text, m_globals.long_text(data));
    }
    case biff::label_2: {
        const CellHead cell = head_of(data);
        return add_text(cell.place, CellKind::text, m_globals.short_text(data));
    }
    case biff::truth_or_error:
    case biff::truth_or_error_2:
        return take_truth_or_error(head_of(data), data);
    default:
        return;
    }
}

/// Row, column and style; in BIFF2 three bytes in place of the style.
XlsSheetReader::CellHead XlsSheetReader::head_of(BiffData& data) const {
    CellHead cell;
    cell.place.row = data.word();
    cell.place.column = data.word();
    if (m_globals.version() > 2) {
        cell.shown = m_globals.shown_by_style(data.word());
        return cell;
    }
    data.skip(1);
    cell.shown = m_globals.shown_by_format(data.byte() & 0x3F);
    data.skip(1);
    return cell;
}

void XlsSheetReader::take_numbers(BiffData data) {
    CellHead cell;
    cell.place.row = data.word();
    cell.place.column = data.word();
    for (size_t left = data.size_left(); left >= 8; left -= 6) {
        cell.shown = m_globals.shown_by_style(data.word());
        add_number(cell, number_of_rk(data.long_word()));
        ++cell.place.column;
    }
}

/// The value stands in eight bytes: a number, or, where the last two are FF, what the first says.
void XlsSheetReader::take_formula(BiffData data) {
    const CellHead cell = head_of(data);
    const std::uint32_t low = data.long_word();
    const std::uint32_t high = data.long_word();
    if (high >> 16 != 0xFFFF)
        return add_number(cell,
                          std::bit_cast<double>(static_cast<std::uint64_t>(high) << 32 | low));
    const int value = static_cast<int>(low >> 16 & 0xFF);
    switch (low & 0xFF) {
    case 0:
        if (is_inside(cell.place))
            m_formula = cell.place;
        return;
    case 1:
        return add_text(cell.place, CellKind::boolean, value != 0 ? "TRUE" : "FALSE");
    case 2:
        return add_text(cell.place, CellKind::error, error_text(value));
    default:
        return; // an empty text
    }
}

void XlsSheetReader::take_formula_text(BiffData data) {
    if (!m_formula)
        return;
    const CellPlace place = *m_formula;
    m_formula.reset();
    add_text(place, CellKind::text,
             m_globals.version() == 2 ? m_globals.short_text(data) : m_globals.long_text(data));
}

/// Its text has not come.
void XlsSheetReader::end_formula() {
    if (m_formula)
        m_troubles.add(m_formula, text_id::sheet_formula_without_value);
    m_formula.reset();
}

void XlsSheetReader::take_truth_or_error(const CellHead& cell, BiffData& data) {
    const int value = data.byte();
    if (data.byte() != 0)
        add_text(cell.place, CellKind::error, error_text(value));
    else
        add_text(cell.place, CellKind::boolean, value != 0 ? "TRUE" : "FALSE");
}

void XlsSheetReader::take_shared_text(const CellHead& cell, size_t number) {
    if (!is_inside(cell.place))
        return;
    if (number >= m_kept.size()) {
        m_troubles.add(cell.place, text_id::sheet_no_such_text);
        return;
    }
    const std::string& text = m_globals.text(number);
    if (text.empty())
        return;
    if (!m_kept[number])
        m_kept[number] = m_sheet.keep(text);
    m_sheet.add(cell.place, CellKind::text, *m_kept[number]);
}

void XlsSheetReader::take_row(BiffData data) {
    constexpr unsigned flag_hidden = 0x20;
    const int row = data.word();
    data.skip(10);
    if ((data.word() & flag_hidden) != 0)
        m_sheet.hide_row(row);
}

void XlsSheetReader::take_columns(BiffData data) {
    constexpr unsigned flag_hidden = 1;
    const int first = data.word();
    const int last = std::min<int>(data.word(), most_columns - 1);
    data.skip(4);
    if ((data.word() & flag_hidden) != 0)
        for (int column = first; column <= last; ++column)
            m_sheet.hide_column(column);
}

void XlsSheetReader::take_merged(BiffData data) {
    for (size_t left = data.word(); left > 0; --left) {
        MergedCells merged;
        merged.first.row = data.word();
        merged.last.row = data.word();
        merged.first.column = data.word();
        merged.last.column = data.word();
        if (merged.first.row <= merged.last.row && merged.first.column <= merged.last.column)
            m_sheet.merged.push_back(merged);
    }
}

void XlsSheetReader::add_number(const CellHead& cell, double number) {
    const CellValue value = value_of(number, cell.shown, m_globals.date_system());
    add_text(cell.place, value.kind, value.text);
}

void XlsSheetReader::add_text(CellPlace place, CellKind kind, std::string_view text) {
    if (!text.empty() && is_inside(place))
        m_sheet.add(place, kind, text);
}

bool XlsSheetReader::is_inside(CellPlace place) {
    m_last = place;
    if (place.column < most_columns)
        return true;
    m_troubles.add(std::nullopt, text_id::sheet_cell_outside, name_of_cell(place));
    return false;
}

} // namespace taizhang
