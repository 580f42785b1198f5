#include "output/material/indicator_row.h"
#include "output/pack/pack_pages.h"
#include "output/pack/page_table.h"
#include "output/pack/plate_grid.h"
#include "output/pack/whole_chart.h"
#include "output/picture/category_charts.h"
#include "text/category_name.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/unit_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taizhang {

namespace {

enum class RowDetail { full, dense };

/// Makes the rows of the table of all indicators.
class IndicatorRows {
public:
    IndicatorRows(const Material& material, const Texts& texts, RowDetail detail)
        : m_material(material), m_texts(texts),
          m_has_departments(detail == RowDetail::full &&
                            !material.definitions().departments.empty()),
          m_is_dense(detail == RowDetail::dense) {}

    PageTable table() const {
        PageTable table;
        const auto add = [&](std::string_view title, Anchor anchor, double share = 0) {
            table.columns.push_back({std::string{title}, anchor, share});
        };
        add(m_texts(text_id::column_indicator), Anchor::start, 1);
        if (!m_is_dense)
            add(m_texts(text_id::column_measure_unit), Anchor::start);
        add(m_texts(text_id::column_annual_target), Anchor::end);
        add(quarter_name(m_material.quarter_place(), m_texts), Anchor::end);
        add(m_texts(text_id::pack_to_date), Anchor::end);
        add(m_texts(text_id::column_completion), Anchor::end);
        add(m_texts(text_id::column_status), Anchor::start);
        if (m_has_departments)
            add(m_texts(text_id::column_department), Anchor::start);
        for (const MaterialCategory& category : m_material.categories) {
            table.rows.push_back(group_row(category_heading(category.name, m_texts)));
            for (IndicatorPlace indicator : category.indicators)
                table.rows.push_back(row_of(indicator));
        }
        return table;
    }

private:
    PageRow row_of(IndicatorPlace indicator) const {
        const IndicatorRow shown = indicator_row(m_material, indicator, m_texts);
        PageRow row;
        row.indicator = m_material.indicator_at(indicator).id;
        const auto add = [&](const std::string& text, ColourRole colour = ColourRole::text) {
            row.cells.push_back({text, colour});
        };
        add(shown.name);
        if (!m_is_dense)
            add(std::string{spoken_unit(shown.unit, m_texts.language())}, ColourRole::secondary);
        add(m_is_dense ? target_of(shown) : shown.target);
        add(shown.quarter);
        row.cells.push_back({.text = shown.to_date, .weight = FontWeight::bold});
        add(shown.completion);
        row.cells.push_back(
            {shown.status, ColourRole::text, m_material.progress_of(indicator).status});
        if (m_has_departments)
            add(shown.department);
        return row;
    }

    std::string target_of(const IndicatorRow& row) const {
        return row.target == "–" ? row.target : with_unit(row.target, row.unit, m_texts.language());
    }

    const Material& m_material;
    const Texts& m_texts;
    bool m_has_departments;
    bool m_is_dense; ///< with the unit of measure behind the target
};

/// Each row with its category in a column of its own.
void name_categories_in_rows(PageTable& table) {
    table.columns.insert(table.columns.begin(), {std::string{}, Anchor::start, 0});
    std::vector<PageRow> all;
    std::string category;
    for (PageRow& row : table.rows) {
        if (row.kind == RowKind::group) {
            category = row.cells.front().text;
            continue;
        }
        row.cells.insert(row.cells.begin(), {std::exchange(category, {}), ColourRole::secondary});
        all.push_back(std::move(row));
    }
    table.rows = std::move(all);
    table.first_is_shared = true;
}

/// The table for two blocks beside each other.
PageTable dense_table(PageTable table, size_t rows, const PageFormat& format, Language language) {
    if (language == Language::chinese)
        name_categories_in_rows(table);
    else // English names of categories are too long for a column
        rows = table.rows.size();
    table.letters = 0.88 * format.body;
    constexpr double least = 0.62; // of the usual row
    const double fitting = (format.room.height - 90) / std::ceil(static_cast<double>(rows) / 2);
    table.row = std::clamp(fitting, least * format.row, format.row);
    if (fitting < least * format.row)
        table.row = 0.73 * format.row;
    return table;
}

} // namespace

void add_indicator_table(PageMaker& maker, const Material& material) {
    if (material.categories.empty()) {
        maker.add_paragraph(maker.texts()(text_id::pack_nothing), {maker.format().body}, 0,
                            ColourRole::secondary);
        return;
    }
    const size_t rows = material.indicators().size();
    const auto one_page =
        static_cast<size_t>(maker.room().height / maker.format().row) - material.categories.size();
    const bool is_dense = maker.format().text_columns > 1 && rows > one_page;
    if (!is_dense)
        return add_table(maker, IndicatorRows{material, maker.texts(), RowDetail::full}.table());
    maker.begin_columns({2, 35});
    add_table(maker, dense_table(IndicatorRows{material, maker.texts(), RowDetail::dense}.table(),
                                 rows, maker.format(), maker.texts().language()));
    maker.end_columns();
}

void add_categories(PageMaker& maker, const Material& material,
                    std::span<const MaterialCategory* const> categories) {
    PlateGrid grid{maker, material};
    std::vector<std::vector<Chart>> charts; // outlive the plates
    charts.reserve(categories.size());
    for (const MaterialCategory* category : categories) {
        if (categories.size() > 1)
            grid.begin_group(category_heading(category->name, maker.texts()));
        charts.push_back(category_charts(material, *category, maker.texts()));
        for (const Chart& chart : charts.back())
            grid.add([&maker, &chart](const Rect& box) { add_whole_chart(maker, box, chart); });
        for (const IndicatorPlace indicator : category->indicators)
            if (!is_told_by(charts.back(), material, indicator) &&
                !has_private_figure(material, indicator)) // the table tells what there is to tell
                grid.add_indicator(indicator);
    }
    grid.finish();
}

} // namespace taizhang
