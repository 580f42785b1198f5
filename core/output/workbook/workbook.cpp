#include "output/workbook/workbook.h"

#include "output/material/records_shown.h"
#include "text/ids/workbook.h"

namespace taizhang {

void WorkDone::add(std::int64_t records) {
    done += records;
    tell(progress, std::min(done, all), all);
}

std::string workbook_of(const PackSource& source, const OutputProgress& progress) {
    const Material& material = source.material;
    const std::string title = title_of(source.choice, material, source.texts);
    Book book{title, material.day, material.unit().name};
    const SheetSource sheets{book, material, source.texts, title};
    const RecordsShown records = records_shown(material, source.reader);
    const auto charts = static_cast<std::int64_t>(material.indicators().size());
    WorkDone work{progress, records.count + charts * records_per_chart};
    add_summary_sheet(sheets);
    const QuarterSheet quarters = add_quarter_sheet(sheets);
    add_chart_sheet(sheets, quarters, source.reader, work);
    add_branch_sheet(sheets);
    add_missing_sheet(sheets);
    add_problem_sheet(sheets, narrative_of(material, source.sentences, source.texts));
    add_record_sheets(book, source.texts, material.definitions(), source.reader, records.query,
                      page_foot(sheets), work);
    add_notes_sheet(sheets);
    return book.finish();
}

std::string record_workbook_of(const Definitions& definitions, Reader& reader,
                               const RecordQuery& query, Date day, const Texts& texts,
                               const OutputProgress& progress) {
    const std::string name{texts(text_id::workbook_sheet_records)};
    Book book{name, day};
    WorkDone work{progress, reader.record_count(query)};
    add_record_sheets(book, texts, definitions, reader, query, {}, work);
    return book.finish();
}

} // namespace taizhang
