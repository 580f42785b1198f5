#include "chart/compared_cells.h"

#include "chart/figure_text.h"
#include "text/ids/branches.h"
#include "text/ids/chart.h"

namespace taizhang {

namespace {

ColourRole colour_of(Heat heat) {
    switch (heat) {
    case Heat::blank:
        return ColourRole::heat_blank;
    case Heat::not_required:
        return ColourRole::track;
    case Heat::none:
        return ColourRole::heat_none;
    case Heat::low:
        return ColourRole::heat_low;
    case Heat::below:
        return ColourRole::heat_below;
    case Heat::met:
        return ColourRole::heat_met;
    case Heat::above:
        break;
    }
    return ColourRole::heat_above;
}

/// How the duties alone stand.
Heat heat_of_duties(const ComparedCell& cell) {
    const DutyTally& duties = cell.duties;
    if (duties.owed() == 0 && !cell.is_missing)
        return duties.not_required > 0 ? Heat::not_required : Heat::blank;
    if (duties.met == 0 && cell.is_missing)
        return Heat::none;
    if (duties.missed > 0)
        return Heat::low;
    return duties.due > 0 ? Heat::below : Heat::met;
}

std::string quantity_text(const Texts& texts, const Indicator& indicator,
                          const ComparedCell& cell) {
    if (!has_number(cell.known))
        return short_known_text("", cell.known, texts);
    const bool is_carried = indicator.measure == Measure::latest;
    const bool is_of_interest =
        is_carried || cell.records > 0 || cell.plan || cell.duties.owed() > 0;
    if (!cell.value || !is_of_interest)
        return {};
    const std::string value = value_text(indicator, cell.value);
    return short_known_text(cell.approximate ? texts(text_id::chart_about, std::string_view{value})
                                             : value,
                            cell.known, texts);
}

std::string completion_text(const Texts& texts, const Indicator& indicator,
                            const ComparedCell& cell) {
    if (!cell.plan || cell.heat == Heat::not_required)
        return {};
    if (!has_number(cell.known))
        return short_known_text("", cell.known, texts);
    if (indicator.direction == Direction::at_most)
        return value_text(indicator, cell.value) + "/" + value_text(indicator, cell.plan);
    if (cell.completion)
        return cell.value == 0.0
                   ? "0"
                   : short_known_text(percent_text(cell.completion), cell.known, texts);
    return cell.value.value_or(0) > 0 ? signed_text(indicator, cell.value) : "–";
}

std::string duties_text(const ComparedCell& cell) {
    if (cell.duties.owed() > 0)
        return std::to_string(cell.duties.met) + "/" + std::to_string(cell.duties.owed());
    return cell.is_missing ? "0" : "";
}

std::string cell_text(const Texts& texts, const Indicator& indicator, const ComparedCell& cell,
                      CompareBy by) {
    switch (by) {
    case CompareBy::completion:
        return completion_text(texts, indicator, cell);
    case CompareBy::missing:
        return duties_text(cell);
    case CompareBy::quantity:
    case CompareBy::month:
        break;
    }
    return quantity_text(texts, indicator, cell);
}

} // namespace

HeatmapCell shown_cell(const Texts& texts, const Indicator& indicator, const ComparedCell& cell,
                       CompareBy by) {
    const Heat heat = by == CompareBy::missing ? heat_of_duties(cell) : cell.heat;
    HeatmapCell shown;
    shown.text = cell_text(texts, indicator, cell, by);
    shown.colour = colour_of(heat);
    shown.fill = heat == Heat::not_required ? Fill::hatched : Fill::solid;
    if (cell.is_missing)
        shown.symbol = SymbolKind::triangle;
    shown.has_note = cell.pending > 0;
    return shown;
}

bool says_something(const ComparedCell& cell, CompareBy by) {
    switch (by) {
    case CompareBy::completion:
        return cell.plan || cell.is_missing;
    case CompareBy::missing:
        return cell.duties != DutyTally{} || cell.is_missing;
    case CompareBy::quantity:
        return cell.plan || cell.records > 0;
    case CompareBy::month:
        break;
    }
    return true;
}

std::vector<int> shown_columns(const Comparison& comparison, CompareBy by) {
    std::vector<int> columns;
    const int rows = static_cast<int>(comparison.units.size());
    for (int column = 0; column < static_cast<int>(comparison.columns.size()); ++column)
        for (int row = 0; row < rows; ++row)
            if (says_something(comparison.at(row, column), by)) {
                columns.push_back(column);
                break;
            }
    return columns;
}

TextId reason_without_completion(const Comparison& comparison) {
    return shown_columns(comparison, CompareBy::quantity).empty() ? text_id::branches_no_columns
                                                                  : text_id::branches_no_targets;
}

} // namespace taizhang
