#include "chart/quarterly_data.h"
#include "intake/file/file_kind.h"
#include "ledger/record_fields.h"
#include "output/table/record_codes.h"
#include "output/workbook/sheets.h"
#include "text/ids/workbook.h"

#include <map>

namespace taizhang {

namespace {

constexpr std::int64_t records_per_sheet = 1'048'575; ///< what a sheet holds below its header
constexpr std::int64_t records_per_step = 2000;       ///< between two words of progress

/// The cells of a record, with the look they all have.
class CellsOfRecords {
public:
    CellsOfRecords(const Definitions& definitions, Language language) : m_codes{definitions} {
        for (const Indicator& indicator : definitions.indicators)
            m_indicators.emplace(indicator.id, shown_name(indicator, language));
        for (const OrgUnit& unit : definitions.units.units())
            m_units.emplace(unit.id, unit.name);
    }

    void write(BookSheet& sheet, int row, const Record& record) const {
        for (const RecordFieldRow& field : record_fields())
            visit_field(record, field, [&](const auto& value) {
                write(sheet, {row, static_cast<int>(field.field)}, value);
            });
        // as text: a spreadsheet's numbers have 15 digits
        int column = static_cast<int>(record_field_count);
        sheet.write({row, column++}, id_cell(record), m_text);
        sheet.write({row, column++}, m_indicators.at(record.indicator), m_text);
        sheet.write({row, column}, m_units.at(record.unit), m_text);
    }

private:
    static CellStyle general_number() {
        CellStyle style = cell_style::plain_number();
        style.border = CellBorder::none;
        return style;
    }
    static CellStyle plain_date() {
        CellStyle style = cell_style::date();
        style.border = CellBorder::none;
        return style;
    }

    void write(BookSheet& sheet, Place at, Date day) const { sheet.write(at, day, m_date); }
    void write(BookSheet& sheet, Place at, Precision precision) const {
        if (precision == Precision::approximate)
            sheet.write(at, word_for_approximate, m_text);
    }
    void write(BookSheet& sheet, Place at, const std::optional<Quantity>& amount) const {
        if (amount)
            sheet.write(at, to_number(*amount), m_number);
    }
    void write(BookSheet& sheet, Place at, const std::optional<std::int64_t>& count) const {
        if (count)
            sheet.write(at, static_cast<double>(*count), m_number);
    }
    void write(BookSheet& sheet, Place at, const std::string& text) const {
        if (!text.empty())
            sheet.write(at, text, m_text);
    }
    template <class Id>
    requires std::is_enum_v<Id>
    void write(BookSheet& sheet, Place at, Id id) const { sheet.write(at, m_codes.of(id), m_text); }

    RecordCodes m_codes;
    std::map<IndicatorId, std::string> m_indicators; ///< names
    std::map<UnitId, std::string> m_units;
    CellStyle m_date = plain_date();
    CellStyle m_text = cell_style::plain();
    CellStyle m_number = general_number();
};

BookSheet& empty_record_sheet(Book& book, std::string_view name, const std::string& foot) {
    BookSheet& sheet = book.add_sheet(name, RowMemory::one_row);
    int column = 0;
    for (const std::string_view title : columns_of(FileKind::records))
        sheet.write({0, column++}, title, cell_style::header());
    sheet.write({0, column++}, id_column_name, cell_style::header());
    for (const std::string_view title : name_column_names)
        sheet.write({0, column++}, title, cell_style::header());
    sheet.freeze({1, 0});
    sheet.set_up_print(BookSheet::Fit::page_width, foot);
    sheet.limit_width(static_cast<int>(RecordField::topic), 60);
    return sheet;
}

/// Over the rows of one sheet.
void add_record_filter(BookSheet& sheet, std::int64_t rows) {
    constexpr auto last_column = static_cast<int>(record_field_count + name_column_names.size());
    sheet.add_filter({0, 0}, {static_cast<int>(rows), last_column});
}

} // namespace

void add_record_sheets(Book& book, const Texts& texts, const Definitions& definitions,
                       Reader& reader, const RecordQuery& query, const std::string& foot,
                       WorkDone& work) {
    const std::string_view name = texts(text_id::workbook_sheet_records);
    const CellsOfRecords cells{definitions, texts.language()};
    BookSheet* sheet = &empty_record_sheet(book, name, foot);
    std::int64_t rows = 0;
    reader.each_record(query, [&](const Record& record) {
        if (rows > 0 && rows % records_per_sheet == 0) {
            add_record_filter(*sheet, records_per_sheet);
            sheet = &empty_record_sheet(book, name, foot);
        }
        cells.write(*sheet, static_cast<int>(rows % records_per_sheet) + 1, record);
        if (++rows % records_per_step == 0) {
            sheet->check_written();
            work.add(records_per_step);
        }
        return true;
    });
    add_record_filter(*sheet, rows > 0 ? (rows - 1) % records_per_sheet + 1 : 0);
    work.add(rows % records_per_step);
}

} // namespace taizhang
