#include "output/web/web_tables.h"

#include "chart/quarterly_data.h"
#include "output/material/duty_tallies.h"
#include "output/material/indicator_row.h"
#include "output/words/notice.h"
#include "output/words/status_symbol.h"
#include "text/category_name.h"
#include "text/ids/column.h"
#include "text/ids/overview.h"
#include "text/ids/pack.h"
#include "text/ids/report.h"
#include "text/ids/web.h"
#include "text/ids/workbook.h"
#include "text/number_format.h"
#include "text/unit_text.h"

namespace taizhang {

namespace {

WebTable empty_table(const Texts& texts) {
    WebTable table;
    table.filter = texts(text_id::web_filter);
    return table;
}

void add_columns(WebTable& table, const Texts& texts, WebAlign align,
                 std::initializer_list<TextId> titles) {
    for (const TextId title : titles)
        table.columns.push_back({std::string{texts(title)}, align});
}

bool has_departments(const Material& material) {
    return !material.definitions().departments.empty();
}

std::vector<WebCell> indicator_cells(const Material& material, const std::string& category,
                                     IndicatorPlace indicator, const Texts& texts) {
    const IndicatorRow row = indicator_row(material, indicator, texts);
    const Status status = material.progress_of(indicator).status;
    const std::string unit{spoken_unit(row.unit, texts.language())};
    std::vector<WebCell> cells{
        {category},       {row.name},
        {unit},           {row.target},
        {row.quarter},    {row.to_date},
        {row.completion}, {std::string{symbol_text(status)} + " " + row.status, tone_of(status)}};
    if (has_departments(material))
        cells.push_back({row.department});
    return cells;
}

std::vector<WebCell> tally_cells(const std::string& name, const DutyTally& tally) {
    std::vector<WebCell> cells{{name}};
    for (const int count : {tally.owed(), tally.met, tally.missed, tally.due})
        cells.push_back({grouped(count, 0)});
    cells.push_back({share_met(tally)});
    return cells;
}

/// Places of the comparison's columns that are shown.
std::vector<int> columns_told(const Material& material, const Comparison& branches) {
    std::vector<int> told;
    for (size_t column = 0; column < branches.columns.size(); ++column) {
        const Indicator& indicator = material.indicator_at(branches.indicator_of(column));
        if (!is_hidden(indicator))
            told.push_back(static_cast<int>(column));
    }
    return told;
}

} // namespace

WebTable indicator_web_table(const Material& material, const Texts& texts) {
    WebTable table = empty_table(texts);
    add_columns(
        table, texts, WebAlign::text,
        {text_id::workbook_category, text_id::column_indicator, text_id::column_measure_unit});
    add_columns(table, texts, WebAlign::number, {text_id::column_annual_target});
    table.columns.push_back(
        {std::string{quarter_name(material.quarter_place(), texts)}, WebAlign::number});
    add_columns(table, texts, WebAlign::number,
                {text_id::pack_to_date, text_id::column_completion});
    add_columns(table, texts, WebAlign::text, {text_id::column_status});
    if (has_departments(material))
        add_columns(table, texts, WebAlign::text, {text_id::column_department});
    for (const MaterialCategory& category : material.categories) {
        const std::string name = category_heading(category.name, texts);
        for (const IndicatorPlace indicator : category.indicators)
            table.rows.push_back(indicator_cells(material, name, indicator, texts));
    }
    return table;
}

WebTable duty_web_table(const Material& material, const Texts& texts) {
    WebTable table = empty_table(texts);
    add_columns(table, texts, WebAlign::text, {text_id::column_unit});
    add_columns(table, texts, WebAlign::number,
                {text_id::report_owed, text_id::report_met, text_id::report_missed,
                 text_id::report_due, text_id::column_completion});
    const auto branches = ranked_branches(material);
    for (const BranchTally& branch : branches)
        table.rows.push_back(tally_cells(branch.name, branch.tally));
    if (!branches.empty())
        table.sum = tally_cells(std::string{texts(text_id::report_sum)}, sum_of(branches));
    return table;
}

WebTable branch_web_table(const Material& material, const Texts& texts) {
    WebTable table = empty_table(texts);
    const Comparison branches = branches_of(material);
    const auto told = columns_told(material, branches);
    if (told.empty())
        return table;
    add_columns(table, texts, WebAlign::text, {text_id::workbook_branch});
    for (const int column : told) {
        const Indicator& indicator =
            material.indicator_at(branches.indicator_of(static_cast<size_t>(column)));
        table.columns.push_back({shown_name(indicator, texts.language()), WebAlign::number});
    }
    add_columns(table, texts, WebAlign::number, {text_id::workbook_missing_count});
    for (size_t row = 0; row < branches.units.size(); ++row) {
        std::vector<WebCell> cells{{material.definitions().units.at(branches.units[row]).name}};
        int missing = 0;
        for (const int column : told) {
            const ComparedCell& cell = branches.at(static_cast<int>(row), column);
            const std::string value = shown_known(
                material, branches.indicator_of(static_cast<size_t>(column)), cell.value,
                cell.approximate ? Precision::approximate : Precision::exact, cell.known, texts);
            cells.push_back({cell.is_missing ? "▲ " + value : value});
            missing += cell.is_missing ? 1 : 0;
        }
        cells.push_back({std::to_string(missing)});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

WebTable missing_web_table(const Material& material, const Texts& texts) {
    WebTable table = empty_table(texts);
    add_columns(table, texts, WebAlign::text, {text_id::column_unit});
    add_columns(table, texts, WebAlign::number, {text_id::pack_items});
    add_columns(table, texts, WebAlign::text, {text_id::pack_owed});
    for (const UnitNotice& notice :
         unit_notices(material.definitions(), material.point, material.coverage, texts)) {
        std::string owed;
        for (const std::string& item : notice.items)
            owed += (owed.empty() ? "" : "\n") + item;
        table.rows.push_back(
            {{notice.unit}, {std::to_string(notice.items.size())}, {std::move(owed)}});
    }
    return table;
}

WebTable years_web_table(const EarlierYears& years, const Material& material, const Texts& texts) {
    WebTable table = empty_table(texts);
    add_columns(table, texts, WebAlign::text,
                {text_id::column_indicator, text_id::column_measure_unit});
    for (const std::string& title : year_titles(years, material, texts))
        table.columns.push_back({title, WebAlign::number});
    for (const auto& indicator : years.indicators) {
        std::vector<WebCell> cells{{indicator.data.subject.name}, {indicator.unit}};
        for (const std::string& text : indicator.values)
            cells.push_back({text});
        cells.push_back({indicator.change});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace taizhang
