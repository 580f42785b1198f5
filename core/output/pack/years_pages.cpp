#include "output/pack/pack_pages.h"
#include "output/pack/page_table.h"
#include "output/pack/plate_grid.h"
#include "output/pack/whole_chart.h"
#include "text/category_name.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

constexpr size_t most_years_beside = 4; ///< two blocks of a table stand beside each other

/// Those whose years are shown as charts: with the most years first, the larger figures before
/// others, each of a category that has none yet before others.
std::vector<size_t> key_places(const EarlierYears& years, const Material& material, size_t most) {
    const auto known_years = [&](size_t at) {
        return std::ranges::count_if(years.indicators[at].data.bars,
                                     [](const YearBar& bar) { return bar.total.has_value(); });
    };
    const auto largest = [&](size_t at) {
        double value = 0;
        for (const YearBar& bar : years.indicators[at].data.bars)
            value = std::max(value, bar.total.value_or(0));
        return value;
    };
    std::vector<size_t> places;
    for (size_t at = 0; at < years.indicators.size(); ++at)
        if (known_years(at) > 1 && largest(at) > 0)
            places.push_back(at);
    std::ranges::stable_sort(places, std::greater<>{}, [&](size_t at) {
        return std::pair{known_years(at), largest(at)};
    });
    std::vector<size_t> chosen;
    std::set<std::string> categories;
    for (const bool only_new : {true, false})
        for (const size_t at : places) {
            const auto& category = material.indicator_at(years.indicators[at].place).category;
            if (chosen.size() < most && std::ranges::find(chosen, at) == chosen.end() &&
                (!only_new || !categories.contains(category))) {
                chosen.push_back(at);
                categories.insert(category);
            }
        }
    std::ranges::sort(chosen);
    return chosen;
}

void add_charts(PageMaker& maker, const Material& material, const EarlierYears& years) {
    PlateGrid grid{maker, material};
    std::vector<Chart> charts; // outlive the plates
    for (const size_t at : key_places(years, material, grid.per_page()))
        charts.push_back({ChartKind::years, material.unit().name, years.indicators[at].data});
    for (const Chart& chart : charts)
        grid.add([&maker, &chart](const Rect& box) { add_whole_chart(maker, box, chart); });
    grid.finish();
}

PageTable table_of(const EarlierYears& years, const Material& material, const Texts& texts) {
    PageTable table;
    table.columns.push_back({std::string{texts(text_id::column_indicator)}, Anchor::start, 1});
    table.columns.push_back({std::string{texts(text_id::column_measure_unit)}});
    for (const std::string& title : year_titles(years, material, texts))
        table.columns.push_back({title, Anchor::end});
    const std::string* category = nullptr;
    for (const auto& indicator : years.indicators) {
        const auto& of = material.indicator_at(indicator.place);
        if (!category || *category != of.category)
            table.rows.push_back(group_row(category_heading(of.category, texts)));
        category = &of.category;
        PageRow row;
        row.indicator = of.id;
        row.cells.push_back({indicator.data.subject.name});
        row.cells.push_back({indicator.unit, ColourRole::secondary});
        for (const std::string& value : indicator.values)
            row.cells.push_back({value});
        row.cells.back().weight = FontWeight::bold;
        row.cells.push_back({indicator.change});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void add_years(PageMaker& maker, const PackContents& contents) {
    const EarlierYears& years = contents.years;
    add_charts(maker, contents.material, years);
    PageTable table = table_of(years, contents.material, maker.texts());
    const bool is_narrow =
        maker.format().text_columns > 1 && years.years.size() <= most_years_beside;
    if (is_narrow) {
        table.letters = 0.88 * maker.format().body;
        table.row = 0.73 * maker.format().row;
        maker.begin_page();
        maker.begin_columns({2, 35});
    }
    add_table(maker, table);
    if (is_narrow)
        maker.end_columns();
    const auto notes = notes_of(years, maker.texts());
    if (!notes.empty())
        maker.take(0.5 * maker.format().small);
    for (const std::string& note : notes)
        maker.add_paragraph(note, {maker.format().small}, 0, ColourRole::secondary);
}

} // namespace taizhang
