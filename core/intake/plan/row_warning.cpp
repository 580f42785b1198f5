#include "intake/plan/row_warning.h"

#include "ledger/record_fields.h"

namespace taizhang {

namespace {

/// A sheet may say a field in its title; an end that it does not say is that of the start.
void name_place(Issue& warning, RecordField field, const SheetLayout& layout) {
    if (field == RecordField::end && !layout.column_of(field))
        field = RecordField::start;
    warning.field = field;
    const auto column = layout.column_of(field);
    if (!column || static_cast<size_t>(*column) >= layout.headings.size())
        return;
    warning.column = shortened(layout.headings[static_cast<size_t>(*column)]);
    warning.place = *column + 1;
}

} // namespace

void warn_of_row(ImportPlan& plan, const PlannedRecord& record, const FieldProblem& notice,
                 std::string value) {
    const PlannedFile& file = plan.files[record.file];
    Issue warning{file.name, record.row, {}, std::move(value), notice.reason, notice.arguments};
    if (file.layout)
        name_place(warning, notice.field, *file.layout);
    else
        warning.column = row_of(notice.field).column;
    plan.warnings.push_back(std::move(warning));
}

} // namespace taizhang
