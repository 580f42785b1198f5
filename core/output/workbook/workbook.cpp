#include "output/workbook/workbook.h"

#include "text/ids/workbook.h"

namespace taizhang {

void WorkDone::add(std::int64_t records) {
    done += records;
    tell(progress, std::min(done, all), all);
}

std::string workbook_of(const Material& material, Reader& reader, const std::string& title,
                        const Texts& texts, const OutputProgress& progress) {
    Book book{title, material.day};
    const SheetSource source{book, material, texts, title};
    const RecordsShown records = records_shown(material, reader);
    const auto charts = static_cast<std::int64_t>(material.indicators().size());
    WorkDone work{progress, records.count + charts * records_per_chart};
    add_summary_sheet(source);
    const QuarterSheet quarters = add_quarter_sheet(source);
    add_chart_sheet(source, quarters, reader, work);
    add_branch_sheet(source);
    add_record_sheets(book, texts(text_id::workbook_sheet_records), material.definitions(), reader,
                      records.query, page_foot(source), work);
    add_notes_sheet(source, records.kept_out);
    return book.finish();
}

std::string record_workbook_of(const Definitions& definitions, Reader& reader,
                               const RecordQuery& query, Date day, const Texts& texts,
                               const OutputProgress& progress) {
    const std::string name{texts(text_id::workbook_sheet_records)};
    Book book{name, day};
    const Tally tally = reader.tally(query);
    WorkDone work{progress, std::int64_t{tally.records} + tally.pending};
    add_record_sheets(book, name, definitions, reader, query, {}, work);
    return book.finish();
}

} // namespace taizhang
