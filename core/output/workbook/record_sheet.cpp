#include "intake/file/file_kind.h"
#include "ledger/record_fields.h"
#include "output/table/record_codes.h"
#include "output/workbook/sheets.h"

namespace taizhang {

namespace {

constexpr std::int64_t records_per_sheet = 1'048'575; ///< what a sheet holds below its header
constexpr std::int64_t records_per_step = 2000;       ///< between two words of progress

/// The cells of a record, with the look they all have.
class CellsOfRecords {
public:
    explicit CellsOfRecords(const Definitions& definitions) : m_codes{definitions} {}

    void write(BookSheet& sheet, int row, const Record& record) const {
        for (const RecordFieldRow& field : record_fields())
            visit_field(record, field, [&](const auto& value) {
                write(sheet, {row, static_cast<int>(field.field)}, value);
            });
        // as text: a spreadsheet's numbers have 15 digits
        sheet.write({row, static_cast<int>(record_field_count)}, id_cell(record), m_text);
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
    CellStyle m_date = plain_date();
    CellStyle m_text = cell_style::plain();
    CellStyle m_number = general_number();
};

BookSheet& empty_record_sheet(Book& book, std::string_view name, const std::string& foot) {
    BookSheet& sheet = book.add_sheet(name, RowMemory::one_row);
    int column = 0;
    for (const std::string_view title : columns_of(FileKind::records))
        sheet.write({0, column++}, title, cell_style::header());
    sheet.write({0, column}, id_column_name, cell_style::header());
    sheet.freeze({1, 0});
    sheet.set_up_print(BookSheet::Fit::page_width, foot);
    sheet.limit_width(static_cast<int>(RecordField::topic), 60);
    return sheet;
}

/// The records behind the figures of the material, cases among them.
RecordQuery records_behind(const Material& material) {
    const Definitions& definitions = material.definitions();
    RecordQuery query;
    query.year = material.point.year;
    query.ended_by = material.day;
    query.order = RecordOrder::oldest_first;
    query.indicators.emplace();
    query.units.emplace();
    for (const Indicator& indicator : definitions.indicators)
        if (!is_hidden(indicator))
            query.indicators->push_back(indicator.id);
    const auto units = definitions.units.subtree(material.point.unit);
    for (int place = units.first; place < units.end; ++place)
        query.units->push_back(definitions.units.at(place).id);
    return query;
}

/// Takes the case indicators out of a query and gives them back.
std::vector<IndicatorId> take_cases(RecordQuery& query, const Definitions& definitions) {
    std::vector<IndicatorId> cases;
    for (const Indicator& indicator : definitions.indicators)
        if (is_case_figure(indicator) && std::erase(*query.indicators, indicator.id) > 0)
            cases.push_back(indicator.id);
    return cases;
}

std::int64_t count_of(const Tally& tally) {
    return std::int64_t{tally.records} + tally.pending;
}

} // namespace

void add_record_sheets(Book& book, std::string_view name, const Definitions& definitions,
                       Reader& reader, const RecordQuery& query, const std::string& foot,
                       WorkDone& work) {
    const CellsOfRecords cells{definitions};
    BookSheet* sheet = &empty_record_sheet(book, name, foot);
    std::int64_t rows = 0;
    reader.each_record(query, [&](const Record& record) {
        if (rows > 0 && rows % records_per_sheet == 0)
            sheet = &empty_record_sheet(book, name, foot);
        cells.write(*sheet, static_cast<int>(rows % records_per_sheet) + 1, record);
        if (++rows % records_per_step == 0) {
            sheet->check_written();
            work.add(records_per_step);
        }
        return true;
    });
    work.add(rows % records_per_step);
}

RecordsShown records_shown(const Material& material, Reader& reader) {
    const Definitions& definitions = material.definitions();
    RecordsShown shown{records_behind(material)};
    if (material.privacy.hide_below) {
        RecordQuery cases = shown.query;
        cases.indicators = take_cases(shown.query, definitions);
        shown.kept_out = count_of(reader.tally(cases));
    }
    shown.count = count_of(reader.tally(shown.query));
    return shown;
}

} // namespace taizhang
