#include "chart/period_words.h"
#include "output/material/duty_tallies.h"
#include "output/pack/branch_sheet.h"
#include "output/pack/page_maker.h"
#include "output/words/words.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taizhang {

namespace {

constexpr double duties_right = BranchSheet::right;
constexpr double margin = BranchSheet::margin;

/// Draws the duties of the year, a row each, over its months.
class DutyRows {
public:
    explicit DutyRows(BranchSheet& sheet) : m_sheet(sheet) {}

    void add() {
        m_sheet.add_head(m_sheet.texts(text_id::pack_sheet_regular), std::string{});
        add_duty_key();
        const int now = static_cast<int>(month_number(m_sheet.material.day));
        for (int month = 1; month <= 12; ++month)
            m_sheet.text({(month_x(month) + month_x(month + 1)) / 2, m_sheet.y + 8},
                         std::string{month_name(month, m_sheet.texts)},
                         {10.5, month == now ? FontWeight::bold : FontWeight::regular},
                         month == now ? ColourRole::text : ColourRole::secondary, Anchor::middle);
        m_sheet.y += 18;
        m_sheet.rule(m_sheet.y, ColourRole::marker, 1.3);
        for (const DutyRow& row : m_sheet.review.duties)
            add_duty_row(row);
        m_sheet.y += 22 * m_sheet.scale;
    }

private:
    static constexpr double months_left = margin + 184;
    /// What runs beyond the quarter is not yet to be done.
    DutyTerm as_shown(DutyTerm term) const {
        if (term.end > m_sheet.quarter().end)
            term.ahead += std::exchange(term.tally.due, 0);
        return term;
    }
    static double month_x(int month) {
        return months_left + (duties_right - months_left) / 12 * (month - 1);
    }

    void add_duty_key() {
        const double y = m_sheet.y - 13;
        double x = duties_right;
        const auto add = [&](TextId id, const DutyTerm& term) {
            const std::string word{m_sheet.texts(id)};
            x -= m_sheet.metrics.width(word, {11.2});
            m_sheet.text({x, y}, word, {11.2}, ColourRole::secondary);
            x -= 20;
            add_box({x, y - 5, 15, 10}, term);
            x -= 12;
        };
        DutyTerm ahead;
        ahead.ahead = 1;
        DutyTerm due;
        due.tally.due = 1;
        DutyTerm missed;
        missed.tally.missed = 1;
        DutyTerm met;
        met.tally.met = 1;
        add(text_id::pack_sheet_not_ended, ahead);
        add(text_of(DutyState::due), due);
        add(text_of(DutyState::missed), missed);
        add(text_of(DutyState::met), met);
    }

    void add_box(const Rect& box, const DutyTerm& term) {
        const auto add = [&](ColourRole colour, Fill fill) {
            m_sheet.scene.add(RectShape{box, colour, 0, fill, std::nullopt});
        };
        if (term.tally.missed > 0)
            return add(ColourRole::bad, Fill::solid);
        if (term.tally.due > 0) {
            LineShape outline = outline_of(inset_by(box, 1));
            outline.colour = ColourRole::attention_text;
            outline.width = 2;
            m_sheet.scene.add(std::move(outline));
            return;
        }
        add(term.tally.met > 0 ? ColourRole::heat_met : ColourRole::heat_blank, Fill::solid);
    }

    static Rect inset_by(const Rect& box, double by) {
        return {box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by};
    }

    void add_duty_row(const DutyRow& row) {
        const double height = BranchSheet::duty_row * m_sheet.scale;
        const double letters = std::min(12.2, 0.62 * height);
        const double middle = m_sheet.y + height / 2;
        const Lettering name{letters};
        const Lettering cycle{0.86 * letters};
        const std::string often = m_sheet.texts(
            text_id::pack_sheet_cycle, m_sheet.texts(taizhang::text_of(row.per)), row.required);
        const double often_width = m_sheet.metrics.width(often, cycle);
        m_sheet.text({margin, middle},
                     fitted(m_sheet.name_of(row.indicator), name,
                            months_left - margin - often_width - 14, m_sheet.metrics),
                     name);
        m_sheet.text({months_left - 8, middle}, often, cycle, ColourRole::secondary, Anchor::end);
        for (const DutyTerm& term : row.terms)
            add_term(as_shown(term), height, letters);
        m_sheet.y += height;
        m_sheet.rule(m_sheet.y, ColourRole::grid, 1);
    }

    void add_term(const DutyTerm& term, double height, double letters) {
        const Rect box{month_x(term.first_month) + 1.3, m_sheet.y + 3,
                       month_x(term.last_month + 1) - month_x(term.first_month) - 2.6, height - 6};
        add_box(box, term);
        const Lettering plain{letters};
        const Lettering bold{letters, FontWeight::bold};
        const DutyTally& tally = term.tally;
        if (tally.missed > 0)
            return m_sheet.text(box.centre(), std::to_string(tally.missed), bold,
                                ColourRole::surface, Anchor::middle);
        if (tally.due > 0) {
            const std::string full = m_sheet.texts(text_id::pack_sheet_lack_by, tally.due,
                                                   day_name(term.end, m_sheet.texts));
            const bool fits = m_sheet.metrics.width(full, bold) < box.width - 8;
            return m_sheet.text(box.centre(),
                                fits ? full : m_sheet.texts(text_id::pack_sheet_lack, tally.due),
                                bold, ColourRole::attention_text, Anchor::middle);
        }
        if (tally.met > 0)
            return m_sheet.text(box.centre(), std::to_string(tally.met), plain,
                                ColourRole::good_text, Anchor::middle);
        const std::string by =
            m_sheet.texts(text_id::pack_sheet_by, day_name(term.end, m_sheet.texts));
        if (term.ahead > 0 && term.last_month - term.first_month >= 5 &&
            m_sheet.metrics.width(by, plain) < box.width)
            m_sheet.text(box.centre(), by, plain, ColourRole::secondary, Anchor::middle);
    }

    BranchSheet& m_sheet;
};

/// Draws what is to be done as boxes to tick.
class TaskBoxes {
public:
    TaskBoxes(BranchSheet& sheet, const std::vector<SheetTask>& tasks)
        : m_sheet(sheet), m_tasks(tasks) {}

    void add() {
        m_sheet.add_head(m_sheet.texts(text_id::pack_sheet_to_tick,
                                       day_name(end_of(m_tasks), m_sheet.texts), count_of(m_tasks)),
                         std::string{m_sheet.texts(text_id::pack_sheet_tick)});
        m_sheet.rule(m_sheet.y, ColourRole::marker, 1.3);
        const double column = (BranchSheet::width - 24) / 2;
        const double row = std::max(15.0, BranchSheet::task_row * m_sheet.scale);
        for (size_t i = 0; i < m_tasks.size(); ++i) {
            const double x = margin + static_cast<double>(i % 2) * (column + 24);
            const double y = m_sheet.y + row * static_cast<double>(i / 2);
            add_task(m_tasks[i], {x, y, column, row});
        }
        m_sheet.y += row * std::ceil(static_cast<double>(m_tasks.size()) / 2);
    }

private:
    void add_task(const SheetTask& task, const Rect& box) {
        const double y = box.centre().y;
        LineShape outline = outline_of({box.x, y - 5.5, 11, 11});
        outline.colour = ColourRole::text;
        outline.width = 1.2;
        m_sheet.scene.add(std::move(outline));
        const Lettering plain{12};
        const std::string date{m_sheet.texts(text_id::pack_sheet_date)};
        const double left = box.width - 19 - m_sheet.metrics.width(date, {11}) - 10;
        m_sheet.text({box.x + 19, y},
                     fitted(m_sheet.name_of(task.indicator) + "　" +
                                m_sheet.texts(text_id::pack_sheet_times, task.count),
                            plain, left, m_sheet.metrics),
                     plain);
        m_sheet.text({box.right(), y}, date, {11}, ColourRole::secondary, Anchor::end);
        m_sheet.rule(box.bottom(), ColourRole::grid, 1, box.x, box.right());
    }

    BranchSheet& m_sheet;
    const std::vector<SheetTask>& m_tasks;
};

} // namespace

std::vector<SheetTask> tasks_of(const BranchSheet& sheet) {
    std::vector<SheetTask> tasks;
    for (const DutyRow& row : sheet.review.duties)
        for (const DutyTerm& term : row.terms)
            if (term.tally.due > 0 && term.end <= sheet.quarter().end)
                tasks.push_back({row.indicator, term.tally.due, term.end});
    return tasks;
}

int count_of(const std::vector<SheetTask>& tasks) {
    int count = 0;
    for (const SheetTask& task : tasks)
        count += task.count;
    return count;
}

Date end_of(const std::vector<SheetTask>& tasks) {
    return std::ranges::max(tasks, {}, &SheetTask::end).end;
}

void add_duties(BranchSheet& sheet) {
    DutyRows{sheet}.add();
}

void add_tasks(BranchSheet& sheet, const std::vector<SheetTask>& tasks) {
    TaskBoxes{sheet, tasks}.add();
}

} // namespace taizhang
