#include "output/workbook/workbook.h"

#include "chart/quarterly_data.h"
#include "text/ids/workbook.h"

namespace taizhang {

std::string workbook_of(const Material& material, Reader& reader, const Texts& texts,
                        const WorkbookProgress& progress) {
    Book book{texts(text_id::workbook_title, material.unit().name, material.point.year,
                    quarter_name(material.quarter_place(), texts)),
              material.day};
    const SheetSource source{book, material, texts};
    add_summary_sheet(source);
    const QuarterSheet quarters = add_quarter_sheet(source);
    add_chart_sheet(source, quarters, reader);
    add_branch_sheet(source);
    const std::int64_t kept_out = add_record_sheets(source, reader, progress);
    add_notes_sheet(source, kept_out);
    return book.finish();
}

std::string record_workbook_of(const Definitions& definitions, Reader& reader,
                               const RecordQuery& query, Date day, const Texts& texts,
                               const WorkbookProgress& progress) {
    const std::string name{texts(text_id::workbook_sheet_records)};
    Book book{name, day};
    write_records(book, name, definitions, reader, query, {}, progress);
    return book.finish();
}

} // namespace taizhang
