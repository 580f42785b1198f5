#include "gui/pages/overview/attention_rows.h"

#include "chart/figure_text.h"
#include "output/words/notice.h"
#include "output/words/words.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_named = 3; ///< units with a period each
constexpr size_t most_indicators_named = 2;

DutyState state_of(const Attention& item) {
    return item.kind == AttentionKind::missed_duty ? DutyState::missed : DutyState::due;
}

std::vector<const CoverageCell*> cells_of(const ViewFigures& figures, const Attention& item) {
    std::vector<const CoverageCell*> cells;
    for (const CoverageCell& cell : figures.coverage.cells)
        if (cell.duty.indicator == item.indicator && cell.state == state_of(item) &&
            std::ranges::find(item.units, cell.duty.unit) != item.units.end())
            cells.push_back(&cell);
    return cells;
}

/// Makes the rows of one view.
class RowWriter {
public:
    RowWriter(const ViewFigures& figures, const Texts& texts)
        : m_figures(figures), m_calendar(figures.calendar()), m_texts(texts) {}

    AttentionRow row_of(const Attention& item) const {
        AttentionRow row;
        row.item = &item;
        row.title = shown_name(m_figures.indicator_at(item.indicator), m_texts.language());
        switch (item.kind) {
        case AttentionKind::bad_status:
        case AttentionKind::attention_status:
            row.status = item.status;
            row.tone = tone_of(item.status);
            row.text = status_text(item);
            break;
        case AttentionKind::missed_duty:
            row.tone = Tone::bad;
            row.mark = m_texts(text_id::attention_mark_missed, item.cells);
            row.text = missed_text(item);
            row.act = is_own(item) ? AttentionAct::enter : AttentionAct::remind;
            break;
        case AttentionKind::due_duty:
            row.mark = m_texts(text_id::attention_mark_due, item.cells);
            row.text = due_text(item);
            break;
        case AttentionKind::pending:
            row.mark = m_texts(text_id::attention_mark_pending, item.cells);
            row.text = m_texts(text_id::attention_pending);
            row.act = AttentionAct::give_number;
            break;
        }
        return row;
    }

    /// Of several indicators together.
    AttentionRow row_of_pending(std::span<const Attention* const> items) const {
        AttentionRow row;
        int records = 0;
        for (const Attention* item : items)
            records += item->cells;
        std::string named;
        for (const Attention* item : items.first(std::min(items.size(), most_indicators_named))) {
            named += named.empty() ? std::string_view{} : m_texts(text_id::attention_list);
            named += shown_name(m_figures.indicator_at(item->indicator), m_texts.language());
        }
        row.mark = m_texts(text_id::attention_mark_pending, records);
        row.title = std::string{m_texts(text_id::attention_pending_title)};
        row.text = items.size() > most_indicators_named
                       ? m_texts(text_id::attention_pending_more, named, items.size())
                       : named;
        row.act = AttentionAct::give_number;
        return row;
    }

private:
    /// The unit that is looked at owes it itself, and no other does.
    bool is_own(const Attention& item) const {
        return item.units.size() == 1 && item.units.front() == m_figures.point.unit;
    }

    std::string status_text(const Attention& item) const {
        const Indicator& indicator = m_figures.indicator_at(item.indicator);
        const auto& progress = m_figures.review[item.indicator];
        const std::string target =
            value_with_unit(indicator, to_number(progress.plan->annual), m_texts.language());
        const std::string actual = short_known_text(
            value_with_unit(indicator, progress.actual_to_date, m_texts.language()),
            progress.known_to_date, m_texts);
        if (!has_pace(indicator))
            return m_texts(indicator.direction == Direction::at_most ? text_id::attention_limit
                                                                     : text_id::attention_level,
                           target, actual);
        const bool is_over = item.status == Status::missed;
        const double wanted = is_over ? to_number(progress.plan->annual) : *progress.due;
        return m_texts(is_over ? text_id::attention_missed : text_id::attention_pace, target,
                       actual,
                       value_with_unit(indicator, wanted - progress.actual_to_date.value_or(0),
                                       m_texts.language()));
    }

    std::string name_of(UnitPlace unit) const {
        return unit == m_figures.point.unit ? std::string{m_texts(text_id::attention_own)}
                                            : m_figures.definitions().units.at(unit).name;
    }

    std::string missed_text(const Attention& item) const {
        const auto cells = cells_of(m_figures, item);
        std::string named;
        for (const CoverageCell* cell :
             std::span{cells}.first(std::min(cells.size(), most_named))) {
            named += named.empty() ? std::string_view{} : m_texts(text_id::attention_list);
            named += m_texts(text_id::attention_unit_period, name_of(cell->duty.unit),
                             duty_period_name(cell->duty, m_calendar, m_texts));
        }
        if (cells.size() <= most_named)
            return named;
        return m_texts(text_id::attention_and_more, named, item.units.size(), cells.size());
    }

    std::string due_text(const Attention& item) const {
        const auto cells = cells_of(m_figures, item);
        Date end = cells.front()->duty.period.end;
        for (const CoverageCell* cell : cells)
            end = std::min(end, cell->duty.period.end);
        const std::string day = day_name(end, m_texts);
        return item.units.size() == 1
                   ? m_texts(text_id::attention_unit_due, name_of(item.units.front()), day)
                   : m_texts(text_id::attention_units_due, item.units.size(), day);
    }

    const ViewFigures& m_figures;
    Calendar m_calendar;
    const Texts& m_texts;
};

/// Numbers that are missing come before what still has time.
int urgency(AttentionKind kind) {
    switch (kind) {
    case AttentionKind::bad_status:
        return 0;
    case AttentionKind::missed_duty:
        return 1;
    case AttentionKind::attention_status:
        return 2;
    case AttentionKind::pending:
        return 3;
    case AttentionKind::due_duty:
        return 4;
    }
    return 5;
}

bool is_status(const Attention& item) {
    return item.kind == AttentionKind::bad_status || item.kind == AttentionKind::attention_status;
}

bool has_no_number(const Attention* item) {
    return item->kind == AttentionKind::pending;
}

AttentionRow row_of_work(std::string mark, TextId title, TextId text, AttentionAct act,
                         const Texts& texts) {
    AttentionRow row;
    row.mark = std::move(mark);
    row.title = std::string{texts(title)};
    row.text = std::string{texts(text)};
    row.act = act;
    return row;
}

} // namespace

std::vector<AttentionRow> attention_rows(const ViewFigures& figures, const OpenWork& work,
                                         StatusRows statuses, const Texts& texts) {
    std::vector<const Attention*> items;
    for (const Attention& item : figures.attention)
        if (statuses == StatusRows::shown || !is_status(item))
            items.push_back(&item);
    std::ranges::stable_sort(items, {}, [](const Attention* item) { return urgency(item->kind); });
    const RowWriter writer{figures, texts};
    std::vector<AttentionRow> rows;
    for (auto at = items.begin(); at != items.end();) {
        const auto end =
            has_no_number(*at) ? std::find_if_not(at, items.end(), has_no_number) : at + 1;
        rows.push_back(end - at > 1 ? writer.row_of_pending({at, end}) : writer.row_of(**at));
        at = end;
    }
    if (work.findings.value_or(0) > 0)
        rows.push_back(row_of_work(texts(text_id::attention_mark_findings, *work.findings),
                                   text_id::attention_findings, text_id::attention_findings_text,
                                   AttentionAct::check, texts));
    if (work.import_files > 0)
        rows.push_back(row_of_work(texts(text_id::attention_mark_files, work.import_files),
                                   text_id::attention_import, text_id::attention_import_text,
                                   AttentionAct::go_on, texts));
    return rows;
}

TextId verb_of(AttentionAct act) {
    switch (act) {
    case AttentionAct::show:
        break;
    case AttentionAct::remind:
        return text_id::attention_remind;
    case AttentionAct::enter:
        return text_id::attention_enter;
    case AttentionAct::give_number:
        return text_id::attention_give_number;
    case AttentionAct::check:
        return text_id::attention_check;
    case AttentionAct::go_on:
        return text_id::attention_go_on;
    }
    return text_id::attention_show;
}

std::string reminder_of(const ViewFigures& figures, const Attention& item, const Texts& texts) {
    Coverage owed;
    for (const CoverageCell* cell : cells_of(figures, item))
        owed.cells.push_back(*cell);
    return notice_of(figures.definitions(), figures.point, owed, texts);
}

} // namespace taizhang
