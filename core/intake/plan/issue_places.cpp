#include "intake/plan/issue_places.h"

#include "characters/blank.h"
#include "text/ids/import.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

bool is_of_sheet(const PlannedFile& file) {
    return file.layout && file.layout->shape == SheetShape::definitions;
}

/// Definitions are read by codes; the user is told of what stands in the sheet.
void tell_as_written(Issue& issue, const PlannedFile& file) {
    if (issue.place == 0 || issue.row == 0)
        return;
    const auto& headings = file.layout->headings;
    const auto column = static_cast<size_t>(issue.place) - 1;
    if (column < headings.size() && !headings[column].empty())
        issue.column = shortened(headings[column]);
    if (const auto written = trimmed(file.cells->at({issue.row - 1, issue.place - 1}).text);
        !written.empty()) // not one that continues the cell above
        issue.value = shortened(written);
}

/// Issues name their columns; where these stand in the file is told once, here.
void put_places(std::vector<Issue>& issues, const ImportPlan& plan,
                std::span<const PlacedTable> tables) {
    for (Issue& issue : issues) {
        const auto table = std::ranges::find(tables, issue.file, [&](const PlacedTable& each) {
            return plan.files[each.file].name;
        });
        if ((issue.place == 0 && issue.column.empty()) || table == tables.end())
            continue;
        const Header& header = *table->header;
        for (size_t column = 0; issue.place == 0 && column < header.places.size(); ++column)
            if (name_of_column(header.kind, header.headings, column) == issue.column ||
                columns_of(header.kind)[column] == issue.column)
                issue.place = place_in_file(header, column) + 1;
        if (const PlannedFile& file = plan.files[table->file]; is_of_sheet(file))
            tell_as_written(issue, file);
    }
}

size_t place_of_file(const ImportPlan& plan, const std::string& name) {
    return static_cast<size_t>(std::ranges::find(plan.files, name, &PlannedFile::name) -
                               plan.files.begin());
}

void sort_by_place(std::vector<Issue>& issues, const ImportPlan& plan) {
    std::ranges::stable_sort(issues, {}, [&](const Issue& issue) {
        return std::pair{place_of_file(plan, issue.file), issue.row};
    });
}

void keep_first_of_each_cell(std::vector<Issue>& issues) {
    const auto is_same_cell = [](const Issue& one, const Issue& other) {
        return one.place > 0 && one.row > 0 && one.file == other.file && one.row == other.row &&
               one.place == other.place;
    };
    issues.erase(std::unique(issues.begin(), issues.end(), is_same_cell), issues.end());
}

bool is_of_one_order(const Issue& issue) {
    return issue.reason == text_id::import_day_first || issue.reason == text_id::import_month_first;
}

/// Days that fit but one order of day and month, in a column where others fit but the other one: no
/// order can be said for all of it.
void tell_mixed_orders(std::vector<Issue>& issues) {
    using Column = std::pair<std::string, int>;
    std::map<Column, std::map<TextId, int>> first_rows;
    for (const Issue& issue : issues)
        if (is_of_one_order(issue))
            first_rows[{issue.file, issue.place}].try_emplace(issue.reason, issue.row);
    for (Issue& issue : issues) {
        if (!is_of_one_order(issue))
            continue;
        const auto& rows = first_rows[{issue.file, issue.place}];
        const TextId other = issue.reason == text_id::import_day_first ? text_id::import_month_first
                                                                       : text_id::import_day_first;
        const auto against = rows.find(other);
        if (against == rows.end())
            continue;
        issue.reason = text_id::import_mixed_orders;
        issue.arguments.push_back(std::to_string(against->second));
    }
}

/// The issues are in the order of rows.
void count_refused(ImportPlan& plan) {
    const Issue* last = nullptr;
    for (const Issue& issue : plan.issues) {
        const size_t file = place_of_file(plan, issue.file);
        const bool is_same_row = last && last->file == issue.file && last->row == issue.row;
        if (issue.row > 0 && !is_same_row && file < plan.files.size())
            ++plan.files[file].refused;
        last = &issue;
    }
}

} // namespace

void place_issues(ImportPlan& plan, std::span<const PlacedTable> tables) {
    put_places(plan.issues, plan, tables);
    put_places(plan.warnings, plan, tables);
    sort_by_place(plan.issues, plan);
    sort_by_place(plan.warnings, plan);
    keep_first_of_each_cell(plan.issues);
    tell_mixed_orders(plan.issues);
    count_refused(plan);
}

} // namespace taizhang
