#include "gui/pages/import/import_words.h"

#include "chart/quarterly_data.h"
#include "intake/table/cell_reference.h"
#include "output/words/definition_words.h"
#include "text/ids/import.h"
#include "text/ids/intake.h"

#include <algorithm>
#include <optional>

namespace taizhang {

namespace {

/// The first thing that is told of a whole file.
const Issue* trouble_of(const ShownImport& shown, size_t file) {
    const std::string& name = shown.plan.files[file].name;
    const auto is_it = [&](const Issue& issue) { return issue.file == name; };
    for (const auto* issues : {&shown.plan.issues, &shown.plan.warnings})
        if (const auto found = std::ranges::find_if(*issues, is_it); found != issues->end())
            return &*found;
    return nullptr;
}

/// What the user can say of a sheet that can't be read without it.
std::optional<TextId> question_of(TextId reason) {
    if (reason == text_id::import_kind_unknown)
        return text_id::intake_file_no_header;
    if (reason == text_id::import_no_fields)
        return text_id::intake_file_no_fields;
    if (reason == text_id::import_year_unknown || reason == text_id::import_period_unknown)
        return text_id::intake_file_no_year;
    if (reason == text_id::import_unit_unknown)
        return text_id::intake_file_no_unit;
    if (reason == text_id::import_indicator_unknown)
        return text_id::intake_file_no_indicator;
    return std::nullopt;
}

FileWords words_of_broken(const ShownImport& shown, size_t file, const Texts& texts) {
    const Issue* trouble = trouble_of(shown, file);
    const auto question = trouble ? question_of(trouble->reason) : std::nullopt;
    return {question ? FileGroup::problem : FileGroup::broken, Tone::attention, ChipSymbol::diamond,
            std::string{texts(question.value_or(text_id::intake_file_broken))},
            trouble ? reason_of(*trouble, texts) : std::string{}};
}

/// 年度目标 · 新增 3 …: what is not about records says so.
std::string detail_of(const PlannedFile& file, const Texts& texts) {
    const std::string counts =
        texts(text_id::intake_file_line, file.added, file.changed, file.unchanged);
    return *file.kind == FileKind::records ? counts : kind_name(*file.kind, texts) + " · " + counts;
}

bool came_before(const ShownImport& shown, size_t file) {
    return std::ranges::any_of(shown.sheets[file].warnings, [&](size_t warning) {
        return shown.plan.warnings[warning].reason == text_id::import_received_before;
    });
}

} // namespace

StateWords words_of(RowState state, const Texts& texts) {
    switch (state) {
    case RowState::title:
        return {Tone::neutral, ChipSymbol::dash, texts(text_id::intake_title)};
    case RowState::header:
        return {Tone::neutral, ChipSymbol::dash, texts(text_id::intake_header)};
    case RowState::skipped:
        return {Tone::neutral, ChipSymbol::dash, texts(text_id::intake_skipped)};
    case RowState::added:
        return {Tone::good, ChipSymbol::check, texts(text_id::intake_added)};
    case RowState::changed:
        return {Tone::neutral, ChipSymbol::ring, texts(text_id::intake_changed)};
    case RowState::unchanged:
        return {Tone::neutral, ChipSymbol::dot, texts(text_id::intake_unchanged)};
    case RowState::duplicate:
        return {Tone::attention, ChipSymbol::diamond, texts(text_id::intake_duplicate)};
    case RowState::wrong:
        return {Tone::bad, ChipSymbol::triangle, texts(text_id::intake_wrong)};
    }
    return {};
}

bool is_pale(RowState state) {
    return state == RowState::title || state == RowState::skipped || state == RowState::unchanged;
}

std::string_view words_of(FileGroup group, const Texts& texts) {
    switch (group) {
    case FileGroup::problem:
        return texts(text_id::intake_group_problem);
    case FileGroup::ready:
        return texts(text_id::intake_group_ready);
    case FileGroup::same:
        return texts(text_id::intake_group_same);
    case FileGroup::broken:
        return texts(text_id::intake_group_broken);
    }
    return {};
}

FileWords words_of_file(const ShownImport& shown, size_t file, const Texts& texts) {
    const PlannedFile& planned = shown.plan.files[file];
    if (planned.is_broken)
        return words_of_broken(shown, file, texts);
    if (!planned.kind)
        return {FileGroup::same, Tone::neutral, ChipSymbol::dash,
                std::string{texts(text_id::intake_skipped)},
                std::string{texts(text_id::intake_no_records_here)}};
    const std::string detail = detail_of(planned, texts);
    if (planned.refused > 0)
        return {FileGroup::problem, Tone::bad, ChipSymbol::triangle,
                texts(text_id::intake_file_wrong, planned.refused), detail};
    if (!shown.sheets[file].troubles.empty())
        return {FileGroup::problem, Tone::bad, ChipSymbol::triangle,
                std::string{texts(text_id::intake_wrong)}, detail};
    if (const auto ready = planned.added + planned.changed; ready > 0)
        return {FileGroup::ready, Tone::good, ChipSymbol::check,
                texts(text_id::intake_file_ready, ready), detail};
    return {FileGroup::same, Tone::neutral, ChipSymbol::dot,
            std::string{texts(came_before(shown, file) ? text_id::intake_file_before
                                                       : text_id::intake_file_same)},
            detail};
}

std::vector<std::string> marks_of(const ShownImport& shown, size_t file, int row,
                                  const Texts& texts) {
    const PlannedFile& planned = shown.plan.files[file];
    std::vector<std::string> marks;
    for (const NearName& near :
         std::ranges::equal_range(planned.near_names, row, {}, &NearName::row)) {
        const auto place = static_cast<size_t>(near.place);
        marks.push_back(
            texts(text_id::intake_taken_for, near.written,
                  near.field == RecordField::unit
                      ? shown.plan.units[place].value.name
                      : shown_name(shown.plan.indicators[place].value, texts.language())));
    }
    for (const ContinuedCell& cell :
         std::ranges::equal_range(planned.continued, row, {}, &ContinuedCell::row))
        marks.push_back(texts(text_id::intake_continued,
                              planned.layout->headings[static_cast<size_t>(cell.column)],
                              cell.text));
    for (const CorrectedCell& cell :
         std::ranges::equal_range(planned.corrected, row, {}, &CorrectedCell::row))
        marks.push_back(texts(text_id::intake_cell_corrected,
                              name_of_cell({cell.row - 1, cell.column - 1}), cell.before,
                              cell.after));
    return marks;
}

std::string reason_of(const Issue& issue, const Texts& texts) {
    const std::string reason = texts.fill(issue.reason, issue.arguments);
    const std::string column = column_name(issue, texts);
    if (column.empty())
        return reason;
    return issue.value.empty() ? texts(text_id::intake_reason_column, column, reason)
                               : texts(text_id::intake_reason_value, column, issue.value, reason);
}

} // namespace taizhang
