#include "output/document/report_tables.h"

#include "chart/quarterly_data.h"
#include "output/material/duty_tallies.h"
#include "output/material/indicator_row.h"
#include "text/category_name.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/ids/report.h"
#include "text/number_format.h"
#include "text/unit_text.h"

#include <algorithm>

namespace taizhang {

namespace {

WordRow group_row(const std::string& name) {
    return {{{name, CellAlign::left}}, WordStyle::table_head};
}

bool has_departments(const Material& material) {
    return !material.definitions().departments.empty();
}

WordRow row_of(const Material& material, IndicatorPlace indicator, const Texts& texts) {
    const IndicatorRow shown = indicator_row(material, indicator, texts);
    const IndicatorProgress& progress = material.progress_of(indicator);
    const int pending = progress.known_to_date == Known::pending ? 0 : progress.pending;
    WordCell to_date{shown.to_date, CellAlign::right};
    if (pending > 0)
        to_date.remark = texts(text_id::report_pending, pending);
    WordRow row{{{shown.name},
                 {std::string{spoken_unit(shown.unit, texts.language())}, CellAlign::centre},
                 {shown.target, CellAlign::right},
                 {shown.quarter, CellAlign::right},
                 std::move(to_date),
                 {shown.completion, CellAlign::right},
                 {shown.status, CellAlign::centre}}};
    if (has_departments(material))
        row.cells.push_back({shown.department, CellAlign::centre});
    return row;
}

WordRow tally_row(const std::string& name, const DutyTally& tally, WordStyle style) {
    WordRow row{{{name}}, style};
    for (const int count : {tally.owed(), tally.met, tally.missed, tally.due})
        row.cells.push_back({grouped(count, 0), CellAlign::right});
    row.cells.push_back({share_met(tally), CellAlign::right});
    return row;
}

template <class Tallies>
WordTable tally_table(TextId first, const Tallies& tallies, const Texts& texts) {
    WordTable table;
    table.widths = {2844, 1120, 1120, 1120, 1120, 1520};
    for (const TextId title :
         {first, text_id::report_owed, text_id::report_met, text_id::report_missed,
          text_id::report_due, text_id::column_completion})
        table.head.emplace_back(texts(title));
    for (const auto& one : tallies)
        table.rows.push_back(tally_row(one.name, one.tally, WordStyle::table_text));
    if (table.rows.empty())
        return table;
    table.rows.back().stays_with_next = true;
    table.rows.push_back(
        tally_row(std::string{texts(text_id::report_sum)}, sum_of(tallies), WordStyle::table_head));
    return table;
}

} // namespace

WordTable indicator_table(const Material& material, const Texts& texts) {
    WordTable table;
    // English words are longer, and two lines of a name are no harm.
    if (texts.language() == Language::chinese)
        table.widths = {2600, 760, 1150, 960, 1254, 960, 1160};
    else
        table.widths = {2080, 700, 1000, 900, 1320, 1540, 1304};
    table.head = {std::string{texts(text_id::column_indicator)},
                  std::string{texts(text_id::report_unit)},
                  std::string{texts(text_id::column_annual_target)},
                  std::string{quarter_name(material.quarter_place(), texts)},
                  std::string{texts(text_id::pack_to_date)},
                  std::string{texts(text_id::column_completion)},
                  std::string{texts(text_id::column_status)}};
    if (has_departments(material)) {
        constexpr int from_name = 700;
        constexpr int from_others = 70;
        for (int& width : table.widths)
            width -= from_others;
        table.widths.front() -= from_name - from_others;
        table.widths.push_back(from_name + 6 * from_others);
        table.head.emplace_back(texts(text_id::column_department));
    }
    for (const MaterialCategory& category : material.categories) {
        table.rows.push_back(group_row(category_heading(category.name, texts)));
        for (const IndicatorPlace indicator : category.indicators)
            table.rows.push_back(row_of(material, indicator, texts));
    }
    return table;
}

WordTable duty_table(const Material& material, const Texts& texts) {
    return tally_table(text_id::column_indicator, duties_by_indicator(material, texts), texts);
}

WordTable branch_table(const Material& material, const Texts& texts) {
    return tally_table(text_id::column_unit, duties_by_branch(material), texts);
}

WordTable years_table(const EarlierYears& years, const Material& material, const Texts& texts) {
    constexpr int all = 8844;
    constexpr int unit = 760;
    constexpr int change = 1340;
    const int value =
        years.years.empty() ? 0 : std::min(900, 4400 / static_cast<int>(years.years.size()));
    WordTable table;
    const int values = value * static_cast<int>(years.years.size());
    table.widths = {all - unit - change - values, unit};
    table.widths.insert(table.widths.end(), years.years.size(), value);
    table.widths.push_back(change);
    table.head = {std::string{texts(text_id::column_indicator)},
                  std::string{texts(text_id::report_unit)}};
    for (const std::string& title : year_titles(years, material, texts))
        table.head.push_back(title);
    const std::string* category = nullptr;
    for (const auto& indicator : years.indicators) {
        const std::string& own = material.indicator_at(indicator.place).category;
        if (!category || *category != own)
            table.rows.push_back(group_row(category_heading(own, texts)));
        category = &own;
        WordRow row{{{indicator.data.subject.name}, {indicator.unit, CellAlign::centre}}};
        for (const std::string& text : indicator.values)
            row.cells.push_back({text, CellAlign::right});
        row.cells.push_back({indicator.change, CellAlign::right});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace taizhang
