#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "output/material/indicator_row.h"
#include "output/pack/pack_pages.h"
#include "output/pack/page_table.h"
#include "output/words/words.h"
#include "text/ids/chart_title.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/unit_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr Status groups[]{Status::alarm, Status::missed, Status::exceeded, Status::behind,
                          Status::at_limit};

/// Makes the table of what is behind its plan or at its limit (红黄清单).
class LaggingTable {
public:
    LaggingTable(const Material& material, const Texts& texts)
        : m_material(material), m_texts(texts) {}

    PageTable table() const {
        PageTable table;
        const auto add = [&](TextId title, Anchor anchor, double share = 0) {
            table.columns.push_back({std::string{m_texts(title)}, anchor, share});
        };
        add(text_id::column_indicator, Anchor::start, 1);
        if (has_departments())
            add(text_id::column_department, Anchor::start);
        for (const TextId title : {text_id::column_annual_target, text_id::pack_due,
                                   text_id::pack_done, text_id::pack_gap})
            add(title, Anchor::end);
        add(text_id::pack_bar, Anchor::start);
        add(text_id::pack_forecast, Anchor::end);
        add(text_id::pack_needed, Anchor::start, 0.8);
        for (const Status status : groups)
            add_group(table, status);
        return table;
    }

private:
    bool has_departments() const { return !m_material.definitions().departments.empty(); }

    void add_group(PageTable& table, Status status) const {
        std::vector<IndicatorPlace> places;
        for (const IndicatorPlace place : m_material.indicators())
            if (m_material.progress_of(place).status == status)
                places.push_back(place);
        if (places.empty())
            return;
        std::ranges::stable_sort(places, std::greater<>{}, [this](IndicatorPlace place) {
            return m_material.progress_of(place).lag.value_or(0);
        });
        table.rows.push_back(group_row(
            m_texts(text_id::pack_status_items, m_texts(text_of(status)), places.size()), status));
        for (const IndicatorPlace place : places)
            table.rows.push_back(row_of(place));
    }

    PageRow row_of(IndicatorPlace place) const {
        const IndicatorRow shown = indicator_row(m_material, place, m_texts);
        const IndicatorProgress& progress = m_material.progress_of(place);
        const Indicator& indicator = m_material.indicator_at(place);
        PageRow row;
        row.cells.push_back({.text = shown.name, .weight = FontWeight::bold});
        if (has_departments())
            row.cells.push_back({shown.department});
        row.cells.push_back({with_unit(shown.target, shown.unit, m_texts.language())});
        row.cells.push_back({due_of(progress, indicator)});
        row.cells.push_back({.text = shown.to_date, .weight = FontWeight::bold});
        row.cells.push_back({.text = gap_of(progress, indicator),
                             .colour = tone_ink(tone_of(progress.status)),
                             .weight = FontWeight::bold});
        row.cells.push_back({.text = {}, .bar = bar_of(progress)});
        row.cells.push_back({progress.forecast && progress.known_to_date == Known::whole
                                 ? value_text(indicator, progress.forecast)
                                 : "–"});
        row.cells.push_back({needed_for(progress, indicator)});
        return row;
    }

    double level_of(const IndicatorProgress& progress) const {
        return to_number(progress.plan->quarters[static_cast<size_t>(m_material.quarter_place())]);
    }

    static std::string level_text(const Indicator& indicator, double level) {
        return value_text(indicator, level) + (shown_unit(indicator) == "%" ? "%" : "");
    }

    std::string due_of(const IndicatorProgress& progress, const Indicator& indicator) const {
        if (progress.due)
            return value_text(indicator, progress.due);
        return indicator.direction == Direction::at_most || !progress.plan
                   ? "–"
                   : level_text(indicator, level_of(progress));
    }

    /// Against what was due, the level or the limit; nothing where the figure is not whole.
    std::string gap_of(const IndicatorProgress& progress, const Indicator& indicator) const {
        if (!progress.plan || !progress.actual_to_date || progress.known_to_date != Known::whole)
            return "–";
        const double against = progress.due ? *progress.due : level_of(progress);
        const std::string gap = signed_text(indicator, *progress.actual_to_date - against);
        return shown_unit(indicator) == "%" ? m_texts(text_id::chart_title_points, gap) : gap;
    }

    std::optional<PageBar> bar_of(const IndicatorProgress& progress) const {
        const double whole = !progress.plan ? 0
                             : progress.due ? to_number(progress.plan->annual)
                                            : level_of(progress);
        PageBar bar;
        bar.colour = tone_colour(tone_of(progress.status), ColourRole::neutral);
        if (whole > 0 && progress.actual_to_date && has_number(progress.known_to_date)) {
            bar.share = *progress.actual_to_date / whole;
            bar.tick = progress.due ? *progress.due / whole : 1;
        }
        return bar;
    }

    std::string needed_for(const IndicatorProgress& progress, const Indicator& indicator) const {
        if (!progress.plan || !progress.due || progress.known_to_date != Known::whole ||
            !progress.actual_to_date)
            return indicator.direction == Direction::at_most && progress.status == Status::at_limit
                       ? m_texts(text_id::pack_more_is_over,
                                 with_unit("1", shown_unit(indicator), m_texts.language()))
                       : "–";
        const double needed = to_number(progress.plan->annual) - *progress.actual_to_date;
        const std::string all = value_with_unit(indicator, needed, m_texts.language());
        const Period year = m_material.calendar().year(m_material.point.year);
        const double weeks = static_cast<double>((year.end - m_material.day).count()) / 7;
        if (weeks <= 0 || needed < weeks)
            return all;
        return m_texts(
            text_id::pack_week_needed, all,
            value_with_unit(indicator, std::ceil(needed / weeks - 1e-6), m_texts.language()));
    }

    const Material& m_material;
    const Texts& m_texts;
};

} // namespace

void add_lagging(PageMaker& maker, const Material& material) {
    PageTable table = LaggingTable{material, maker.texts()}.table();
    // A few rows stand apart, many close.
    const double room = maker.room().height / (static_cast<double>(table.rows.size()) + 2.0);
    table.row = std::clamp(room, maker.format().row, 1.9 * maker.format().row);
    add_table(maker, table);
    const double line = 1.6 * maker.format().small;
    if (maker.room().height > 3 * line) {
        maker.take(line);
        maker.add_paragraph(maker.texts()(text_id::pack_lagging_note), {maker.format().small}, 0,
                            ColourRole::secondary);
    }
}

} // namespace taizhang
