#include "intake/table/delimited.h"

#include "characters/kept_text.h"
#include "characters/utf8.h"
#include "intake/file/encoding.h"
#include "intake/table/cell_look.h"
#include "intake/table/cell_reference.h"
#include "intake/table/csv_form.h"
#include "text/ids/sheet.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t columns_read = most_columns;
constexpr size_t most_broken_cells = 1'000;

/// Fills a sheet row by row.
class DelimitedSheet {
public:
    DelimitedSheet(Sheet& sheet, bool is_clean) : m_sheet(sheet), m_is_clean(is_clean) {}

    void add_row(const DelimitedReader& reader) {
        const auto cells = reader.cells();
        const size_t count = std::min(cells.size(), columns_read);
        for (size_t column = 0; column < count; ++column)
            if (!cells[column].empty())
                add_cell({m_row, static_cast<int>(column)}, cells[column],
                         reader.is_quoted(column));
        if (cells.size() > columns_read)
            m_sheet.troubles.push_back({CellPlace{m_row, most_columns},
                                        text_id::sheet_too_many_columns,
                                        std::to_string(cells.size())});
        ++m_row;
    }

private:
    void add_cell(CellPlace place, std::string_view text, bool is_quoted) {
        if (!m_is_clean && text_fault(text) == TextFault::not_utf8) {
            m_sheet.add(place, CellKind::text, valid_utf8(text));
            if (m_sheet.troubles.size() < most_broken_cells)
                m_sheet.troubles.push_back({place, text_id::sheet_broken_bytes});
            return;
        }
        m_sheet.add(
            place, !is_quoted && is_written_number(text) ? CellKind::number : CellKind::text, text);
    }

    Sheet& m_sheet;
    bool m_is_clean;
    int m_row = 0;
};

/// The encodings that it may be, with the first row in each.
SheetTrouble encoding_asked(const DecodedBytes& decoded) {
    std::string guesses;
    for (const EncodingGuess& guess : decoded.asked)
        guesses += (guesses.empty() ? "" : " / ") + guess.encoding + " “" + guess.first_row + "”";
    return {CellPlace{}, text_id::sheet_encoding_asked, guesses};
}

} // namespace

Workbook read_delimited(std::string bytes) {
    const DecodedBytes decoded = decode(std::move(bytes));
    const CsvForm form = form_of(decoded.text);
    Workbook book;
    book.form = DelimitedForm{decoded.encoding, form.separator, form.quote,
                              static_cast<int>(std::min(form.columns, columns_read))};
    Sheet& sheet = book.sheets.emplace_back();
    if (!decoded.is_proved())
        sheet.troubles.push_back(encoding_asked(decoded));
    for (const EncodingGuess& guess : decoded.asked)
        book.form->asked.emplace_back(guess.encoding, guess.first_row);
    DelimitedSheet rows{sheet, !text_fault(decoded.text)};
    DelimitedReader reader{decoded.text, form};
    while (reader.next())
        rows.add_row(reader);
    return book;
}

} // namespace taizhang
