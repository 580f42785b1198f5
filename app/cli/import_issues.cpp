#include "cli/import_issues.h"

#include "cli/options.h"
#include "intake/table/cell_reference.h"
#include "intake/understand/header_search.h"
#include "text/ids/cli.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"

#include <algorithm>
#include <set>

namespace taizhang::cli {

namespace {

constexpr size_t warnings_shown = 20;
constexpr size_t cells_shown = 12;

const PlannedFile* file_of(const ImportPlan& plan, const Issue& issue) {
    const auto file = std::ranges::find(plan.files, issue.file, &PlannedFile::name);
    return file == plan.files.end() ? nullptr : &*file;
}

/// Nothing answers to it, or several do.
bool is_open_name(const Issue& issue) {
    return issue.reason == text_id::entry_unknown_unit ||
           issue.reason == text_id::entry_unknown_indicator ||
           issue.reason == text_id::entry_several_named;
}

bool is_about_day_order(const Issue& issue) {
    return issue.reason == text_id::import_day_order || issue.reason == text_id::import_day_first ||
           issue.reason == text_id::import_month_first;
}

/// What the user says once for all rows that it is told of.
struct Question {
    std::string file;
    int place = 0;
    std::string value; ///< of a name
    auto operator<=>(const Question&) const = default;
};

std::optional<Question> question_of(const ImportPlan& plan, const Issue& issue) {
    const PlannedFile* file = file_of(plan, issue);
    if (!file || !file->layout)
        return std::nullopt;
    if (is_open_name(issue))
        return Question{issue.file, issue.place, issue.value};
    if (is_about_day_order(issue))
        return Question{issue.file, issue.place, {}};
    return std::nullopt;
}

std::string cells_of(const Sheet& sheet, size_t row) {
    std::string all;
    const size_t shown = std::min(sheet.cell_count(row), cells_shown);
    for (size_t place = 0; place < shown; ++place)
        all += (place == 0 ? "" : " | ") + shortened(sheet.cell(row, place).text);
    return all + (shown < sheet.cell_count(row) ? " | …" : "");
}

void say_first_rows(const Call& call, const PlannedFile& file) {
    if (!file.is_without_header || !file.cells)
        return;
    for (size_t row = 0; row < std::min(file.cells->row_count(), rows_searched); ++row)
        call.say(call.texts(text_id::cli_first_row, file.cells->row_number(row) + 1,
                            cells_of(*file.cells, row)));
}

} // namespace

void say_issues(const Call& call, const ImportPlan& plan) {
    std::map<Question, size_t> alike;
    for (const Issue& issue : plan.issues)
        if (const auto question = question_of(plan, issue))
            ++alike[*question];
    std::set<Question> told;
    for (const Issue& issue : plan.issues) {
        const auto question = question_of(plan, issue);
        if (question && !told.insert(*question).second)
            continue;
        const std::string words = to_text(issue, call.texts);
        const size_t more = question ? alike[*question] - 1 : 0;
        call.say(more == 0 ? words : call.texts(text_id::cli_rows_alike, words, more));
        if (const PlannedFile* file = file_of(plan, issue); file && issue.row <= 1)
            say_first_rows(call, *file);
    }
    if (std::ranges::any_of(told, [](const Question& question) { return !question.value.empty(); }))
        call.say(std::string{call.texts(text_id::cli_resolve_hint)});
}

void say_warnings(const Call& call, const ImportPlan& plan) {
    const size_t shown = std::min(plan.warnings.size(), warnings_shown);
    for (size_t i = 0; i < shown; ++i) {
        call.say(call.texts(text_id::cli_warning, to_text(plan.warnings[i], call.texts)));
        if (const PlannedFile* file = file_of(plan, plan.warnings[i]);
            file && plan.warnings[i].reason == text_id::import_kind_unknown)
            say_first_rows(call, *file);
    }
    if (shown < plan.warnings.size())
        call.say(call.texts(text_id::cli_more_warnings, plan.warnings.size() - shown));
}

void say_unused_names(const Call& call, const ImportPlan& plan, const ImportRequest& request) {
    const auto say_unused = [&](const auto& said, auto member) {
        for (const auto& [name, code] : said) {
            const bool is_used = std::ranges::any_of(plan.files, [&](const PlannedFile& file) {
                return (file.answers.*member).contains(name);
            });
            if (!is_used)
                call.say(call.texts(text_id::cli_resolve_unused, name));
        }
    };
    say_unused(request.said.units, &Answers::units);
    say_unused(request.said.indicators, &Answers::indicators);
}

void refuse_unused_cells(const ImportPlan& plan) {
    if (!plan.corrected)
        return;
    for (const auto& [at, text] : *plan.corrected) {
        const bool is_used = std::ranges::any_of(plan.files, [&](const PlannedFile& file) {
            return file.name == at.file &&
                   std::ranges::any_of(file.corrected, [&](const CorrectedCell& cell) {
                       return cell.row == at.row && cell.column == at.column;
                   });
        });
        if (!is_used)
            throw Failure{said_no,
                          text_id::cli_cell_unused,
                          {at.file + "!" + name_of_cell({at.row - 1, at.column - 1})}};
    }
}

} // namespace taizhang::cli
