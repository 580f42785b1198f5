#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "output/narrative/narrative.h"
#include "output/pack/pack_pages.h"
#include "output/pack/page_table.h"
#include "output/words/words.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

constexpr size_t names_a_row = 30;

/// Makes the tables of what is overdue and of what is still within its term, two things with two
/// words and two colours.
class OwedTables {
public:
    OwedTables(const Material& material, const Texts& texts)
        : m_material(material), m_texts(texts) {
        for (const CoverageCell& cell : material.coverage.cells)
            if (cell.state == DutyState::missed || cell.state == DutyState::due)
                (cell.state == DutyState::missed ? m_missed : m_due).push_back(&cell);
    }

    bool has_missed() const { return !m_missed.empty(); }
    bool has_due() const { return !m_due.empty(); }

    /// One row each, the longest overdue first.
    PageTable missed() const {
        PageTable table;
        table.columns = {{std::string{m_texts(text_id::column_unit)}, Anchor::start, 2},
                         {std::string{m_texts(text_id::pack_matter)}, Anchor::start, 2},
                         {std::string{m_texts(text_id::pack_should_be)}, Anchor::start},
                         {std::string{m_texts(text_id::pack_overdue_for)}, Anchor::end},
                         {std::string{m_texts(text_id::column_status)}, Anchor::start}};
        PageRow head =
            group_row(m_texts(text_id::pack_overdue_group, m_missed.size()), Status::missed);
        table.rows.push_back(std::move(head));
        auto cells = m_missed;
        std::ranges::stable_sort(cells, {},
                                 [](const CoverageCell* cell) { return cell->duty.period.end; });
        for (const CoverageCell* cell : cells)
            table.rows.push_back(missed_row(*cell));
        return table;
    }

    /// One row for each duty, with the units that have not done it.
    PageTable due() const {
        PageTable table;
        table.columns = {{std::string{m_texts(text_id::pack_matter)}, Anchor::start, 1},
                         {std::string{m_texts(text_id::pack_items)}, Anchor::end},
                         {std::string{m_texts(text_id::pack_not_yet)}, Anchor::start, 5}};
        table.rows.push_back(group_row(due_title(), Status::behind));
        std::map<IndicatorPlace, std::vector<const CoverageCell*>> by_duty;
        for (const CoverageCell* cell : m_due)
            by_duty[cell->duty.indicator].push_back(cell);
        std::vector<std::pair<IndicatorPlace, std::vector<const CoverageCell*>>> sorted{
            by_duty.begin(), by_duty.end()};
        std::ranges::stable_sort(sorted, std::greater<>{},
                                 [](const auto& one) { return one.second.size(); });
        for (const auto& [indicator, cells] : sorted)
            add_rows(table, indicator, cells);
        return table;
    }

private:
    std::string name_of(IndicatorPlace indicator) const {
        return shown_name(m_material.indicator_at(indicator), m_texts.language());
    }

    std::string unit_name(UnitPlace unit) const {
        return m_material.definitions().units.telling_name(unit);
    }

    std::string term_of(const Duty& duty) const {
        if (duty.per == Cycle::month)
            return m_texts(text_id::pack_within,
                           month_name(static_cast<int>(month_number(duty.period.end)), m_texts));
        return m_texts(text_id::pack_sheet_by, day_name(duty.period.end, m_texts));
    }

    PageRow missed_row(const CoverageCell& cell) const {
        const auto days = (m_material.day - cell.duty.period.end).count();
        PageRow row;
        row.cells.push_back({.text = unit_name(cell.duty.unit), .weight = FontWeight::bold});
        row.cells.push_back({name_of(cell.duty.indicator)});
        row.cells.push_back({term_of(cell.duty)});
        row.cells.push_back({days == 0 ? std::string{m_texts(text_id::pack_days_none)}
                                       : m_texts(text_id::pack_days, days)});
        row.cells.push_back({.text = std::string{m_texts(text_of(DutyState::missed))},
                             .colour = ColourRole::bad_text,
                             .weight = FontWeight::bold});
        return row;
    }

    std::string due_title() const {
        const auto ends = std::ranges::minmax(
            m_due, {}, [](const CoverageCell* cell) { return cell->duty.period.end; });
        const Date first = ends.min->duty.period.end;
        return m_texts(first == ends.max->duty.period.end ? text_id::pack_todo_group
                                                          : text_id::pack_todo_group_from,
                       m_due.size(), day_name(first, m_texts), (first - m_material.day).count());
    }

    void add_rows(PageTable& table, IndicatorPlace indicator,
                  const std::vector<const CoverageCell*>& cells) const {
        const std::string comma = m_texts.language() == Language::chinese ? "、" : ", ";
        for (size_t first = 0; first < cells.size(); first += names_a_row) {
            std::string names;
            const size_t end = std::min(first + names_a_row, cells.size());
            for (size_t i = first; i < end; ++i)
                names += (names.empty() ? "" : comma) + unit_name(cells[i]->duty.unit);
            PageRow row;
            row.cells.push_back({.text = first == 0 ? name_of(indicator) : std::string{},
                                 .weight = FontWeight::bold});
            row.cells.push_back({first == 0 ? std::to_string(cells.size()) : std::string{}});
            row.cells.push_back({std::move(names)});
            table.rows.push_back(std::move(row));
        }
    }

    const Material& m_material;
    const Texts& m_texts;
    std::vector<const CoverageCell*> m_missed;
    std::vector<const CoverageCell*> m_due;
};

} // namespace

void add_missing(PageMaker& maker, const Material& material) {
    const OwedTables tables{material, maker.texts()};
    if (tables.has_missed())
        add_table(maker, tables.missed());
    if (tables.has_missed() && tables.has_due())
        maker.take(std::min(maker.room().height, 1.5 * maker.format().body));
    if (tables.has_due())
        add_table(maker, tables.due());
}

} // namespace taizhang
