#include "intake/plan/planned_file.h"

#include "characters/kept_text.h"
#include "intake/table/cell_reference.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

size_t add_file(ImportPlan& plan, const InputFile& input, const std::string& sheet) {
    PlannedFile file{.name = input.name(), .kind = {}};
    if (!sheet.empty())
        file.name += " · " + sheet;
    file.file = input.name();
    file.sheet = sheet;
    file.digest = input.digest;
    plan.files.push_back(std::move(file));
    return plan.files.size() - 1;
}

void refuse_file(ImportPlan& plan, size_t file, const SheetTrouble& trouble) {
    std::vector<std::string> arguments;
    if (!trouble.detail.empty())
        arguments.push_back(shortened(trouble.detail));
    plan.issues.push_back({plan.files[file].name, 0, {}, {}, trouble.reason, arguments});
    plan.files[file].is_broken = true;
}

void tell_troubles(ImportPlan& plan, const Sheet& sheet, size_t file) {
    for (const SheetTrouble& trouble : sheet.troubles) {
        Issue issue{plan.files[file].name, 0, {}, {}, trouble.reason, {}};
        if (trouble.place) {
            issue.row = trouble.place->row + 1;
            issue.place = trouble.place->column + 1;
            issue.column = column_letters(issue.place);
            issue.value = shortened(sheet.at(*trouble.place).text);
        }
        if (!trouble.detail.empty())
            issue.arguments.push_back(shortened(trouble.detail));
        (trouble.place ? plan.issues : plan.warnings).push_back(std::move(issue));
    }
}

void name_columns_of_troubles(ImportPlan& plan, const SheetLayout& layout, size_t file) {
    for (Issue& issue : plan.issues) {
        const auto column = static_cast<size_t>(issue.place) - 1;
        if (issue.file == plan.files[file].name && issue.place > 0 &&
            column < layout.headings.size() && !layout.headings[column].empty())
            issue.column = shortened(layout.headings[column]);
    }
}

void warn_of_columns(ImportPlan& plan, const SheetLayout& layout, size_t file) {
    const std::string& name = plan.files[file].name;
    std::string ignored;
    for (size_t column = 0; column < layout.headings.size(); ++column)
        if (!layout.headings[column].empty() && !layout.is_used(static_cast<int>(column)))
            ignored += (ignored.empty() ? "" : ", ") + shortened(layout.headings[column]);
    if (!ignored.empty())
        plan.warnings.push_back({name, 0, {}, {}, text_id::import_ignored, {ignored}});
}

void warn_without_quantity(ImportPlan& plan, const Answers& answers, size_t file) {
    plan.warnings.push_back(
        {plan.files[file].name,
         0,
         {},
         {},
         answers.row_is_one ? text_id::import_row_is_one : text_id::import_no_quantity,
         {}});
}

bool is_form(const InputFile& input) {
    return input.workbook &&
           std::ranges::any_of(input.workbook->properties, [](const auto& property) {
               return property.first == "taizhang_format";
           });
}

std::optional<int> said_header(const ImportRequest& request, const PlannedFile& file) {
    const auto found = request.header_rows.find(file.name);
    return found == request.header_rows.end() ? request.said.header_row
                                              : std::optional{found->second};
}

} // namespace taizhang
