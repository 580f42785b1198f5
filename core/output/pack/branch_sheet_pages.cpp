#include "chart/chart_frame.h"
#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/placed_scene.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "output/material/branch_review.h"
#include "output/material/duty_tallies.h"
#include "output/pack/pack_pages.h"
#include "output/words/words.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr Size sheet{794, 1122}; ///< A4 at 96 to the inch
constexpr double margin = 64;
constexpr double right = sheet.width - margin;
constexpr double width = right - margin;
constexpr double bottom = 1070;
constexpr double duty_row = 29.4;
constexpr double figure_row = 25;
constexpr double task_row = 24;
constexpr double least_row = 0.56; ///< of those, where much has to fit

/// How a branch stands among all.
struct Rank {
    int place = 1;
    DutyTally tally;
};

/// Draws the sheet of one branch.
class BranchSheet {
public:
    BranchSheet(const Material& material, const BranchReview& review, const Rank& rank,
                const TextMetrics& metrics, const Texts& texts)
        : m_material(material), m_review(review), m_rank(rank), m_metrics(metrics), m_texts(texts) {
        m_scene.size = sheet;
        find_tasks();
        fit_rows();
    }

    Scene draw() {
        add_title();
        add_sentence();
        add_four_figures();
        if (!m_review.duties.empty())
            add_duties();
        if (!m_review.paced.empty())
            add_progress();
        add_other();
        if (!m_tasks.empty())
            add_tasks();
        add_signature();
        return std::move(m_scene);
    }

private:
    struct Task {
        int indicator = 0;
        int count = 0;
        Date end{};
    };

    Lettering serif(double size, FontWeight weight = FontWeight::regular) const {
        return {size, weight, FontFace::serif};
    }

    void text(Point middle, const std::string& shown, const Lettering& lettering,
              ColourRole colour = ColourRole::text, Anchor anchor = Anchor::start) {
        if (!shown.empty())
            m_scene.add(TextShape{{middle.x, middle.y + baseline_below_middle(lettering)},
                                  shown,
                                  lettering,
                                  colour,
                                  anchor,
                                  std::nullopt});
    }

    void rule(double y, ColourRole colour, double thickness, double from = margin,
              double to = right) {
        m_scene.add(LineShape{{{from, y}, {to, y}}, colour, thickness, Dash::solid, std::nullopt});
    }

    std::string name_of(int indicator) const {
        return shown_name(m_material.indicator_at(indicator), m_texts.language());
    }
    const std::string& unit_name() const {
        return m_material.definitions().units.at(m_review.unit).name;
    }
    Period quarter() const {
        return m_material.calendar().quarter(
            {m_material.point.year, m_material.quarter_place() + 1});
    }

    /// Duties whose term runs and ends within the quarter.
    void find_tasks() {
        for (const DutyRow& row : m_review.duties)
            for (const DutyTerm& term : row.terms)
                if (term.tally.due > 0 && term.end <= quarter().end)
                    m_tasks.push_back({row.indicator, term.tally.due, term.end});
    }

    int tasks_left() const {
        int count = 0;
        for (const Task& task : m_tasks)
            count += task.count;
        return count;
    }

    Date tasks_end() const {
        Date end = m_tasks.front().end;
        for (const Task& task : m_tasks)
            end = std::max(end, task.end);
        return end;
    }

    /// Rows get lower where there are many; then the indicators that stand best are left to the
    /// line of other records.
    void fit_rows() {
        constexpr double fixed = 430; // heads, figures, signature
        const double tasks = std::ceil(static_cast<double>(m_tasks.size()) / 2) * task_row;
        m_shown = m_review.paced.size();
        const auto needed = [&] {
            return static_cast<double>(m_review.duties.size()) * duty_row +
                   static_cast<double>(m_shown) * figure_row + tasks;
        };
        m_scale = std::min(1.0, (bottom - margin - fixed) / std::max(1.0, needed()));
        while (m_scale < least_row && m_shown > 0) {
            --m_shown;
            m_scale = (bottom - margin - fixed) / std::max(1.0, needed());
        }
        m_scale = std::clamp(m_scale, 0.3, 1.0);
    }

    void add_title() {
        m_y = margin;
        const Lettering small = serif(12.5);
        text({margin, m_y + 8},
             fitted(m_texts(text_id::pack_sheet_kind, std::string_view{m_material.unit().name}),
                    small, width - 80, m_metrics),
             small, ColourRole::secondary);
        if (m_material.privacy.marks_internal)
            text({right, m_y + 8}, std::string{m_texts(text_id::pack_internal)}, small,
                 ColourRole::secondary, Anchor::end);
        const std::string title =
            m_texts(text_id::pack_sheet_title, std::string_view{unit_name()},
                    period_name(m_material.point.year, m_material.point.quarter, m_texts));
        Lettering lettering = serif(28, FontWeight::bold);
        while (lettering.size > 15 && m_metrics.width(title, lettering) > width)
            lettering.size -= 1;
        text({margin, m_y + 42}, fitted(title, lettering, width, m_metrics), lettering);
        m_y += 72;
        rule(m_y, ColourRole::brand, 2.6);
        m_y += 14;
    }

    /// What lags most, if anything.
    const IndicatorProgress* worst() const {
        if (m_review.paced.empty() || m_review.paced.front().known_to_date != Known::whole ||
            !m_review.paced.front().actual_to_date ||
            *m_review.paced.front().actual_to_date >= *m_review.paced.front().due)
            return nullptr;
        return &m_review.paced.front();
    }

    std::string short_of(const IndicatorProgress& progress) const {
        const Indicator& indicator = m_material.indicator_at(progress.indicator);
        const double due = *progress.due - *progress.actual_to_date;
        const double all = to_number(progress.plan->annual) - *progress.actual_to_date;
        const std::string name = name_of(progress.indicator);
        if (m_material.day >= m_material.calendar().year(m_material.point.year).end)
            return m_texts(text_id::pack_sheet_short_only, name, value_with_unit(indicator, due));
        return m_texts(text_id::pack_sheet_short, name, value_with_unit(indicator, due),
                       value_with_unit(indicator, all));
    }

    void add_sentence() {
        const std::string join{m_texts(text_id::pack_sheet_join)};
        const int missed = m_rank.tally.missed;
        std::string sentence = missed == 0 ? std::string{m_texts(text_id::pack_sheet_none_overdue)}
                                           : m_texts(text_id::pack_sheet_overdue, missed);
        if (!m_tasks.empty())
            sentence += join + m_texts(text_id::pack_sheet_todo, day_name(tasks_end(), m_texts),
                                       tasks_left());
        if (const auto* lagging = worst())
            sentence += join + short_of(*lagging);
        sentence += m_texts(text_id::pack_sheet_end);
        Lettering lettering = serif(17.3, FontWeight::bold);
        while (lettering.size > 11 && m_metrics.width(sentence, lettering) > width)
            lettering.size -= 0.5;
        text({margin, m_y + 12}, fitted(sentence, lettering, width, m_metrics), lettering);
        m_y += 34;
    }

    struct Figure {
        std::string title;
        std::string value;
        std::string unit;
        std::string below;
        ColourRole colour = ColourRole::text;
        std::optional<Status> status = {};
    };

    std::vector<Figure> four_figures() const {
        const DutyTally& tally = m_rank.tally;
        const std::string items = m_texts.language() == Language::chinese ? "项" : "";
        std::vector<Figure> figures;
        figures.push_back(
            {m_texts(text_id::pack_sheet_duties, quarter_name(m_material.quarter_place(), m_texts)),
             grouped(tally.met, 0), "/ " + grouped(tally.owed(), 0),
             std::string{m_texts(text_id::pack_sheet_met)}});
        figures.push_back({std::string{m_texts(text_of(DutyState::missed))},
                           grouped(tally.missed, 0), items, rank_text(),
                           tally.missed > 0 ? ColourRole::bad_text : ColourRole::text});
        const int left = tally.due;
        const std::string share =
            tally.owed() == 0 ? "–" : share_text(static_cast<double>(left) / tally.owed());
        figures.push_back({std::string{m_texts(text_of(DutyState::due))}, grouped(left, 0), items,
                           m_texts(text_id::pack_sheet_todo_share, share),
                           left > 0 ? ColourRole::attention_text : ColourRole::text});
        if (!m_review.paced.empty())
            figures.push_back(figure_of(m_review.paced.front()));
        return figures;
    }

    std::string rank_text() const {
        const std::string share = share_met(m_rank.tally);
        return share == "–" ? std::string{m_texts(text_id::pack_sheet_no_rate)}
                            : m_texts(text_id::pack_sheet_rank, share, m_rank.place);
    }

    Figure figure_of(const IndicatorProgress& progress) const {
        const Indicator& indicator = m_material.indicator_at(progress.indicator);
        Figure figure{name_of(progress.indicator), known_value(progress),
                      "/ " + value_with_unit(indicator, to_number(progress.plan->annual)),
                      std::string{m_texts(taizhang::text_of(progress.status))}};
        figure.status = progress.status;
        return figure;
    }

    std::string known_value(const IndicatorProgress& progress) const {
        return short_known_text(
            value_text(m_material.indicator_at(progress.indicator), progress.actual_to_date),
            progress.known_to_date, m_texts);
    }

    void add_four_figures() {
        const auto figures = four_figures();
        const double column = width / 4;
        rule(m_y, ColourRole::marker, 1.3);
        for (size_t i = 0; i < figures.size(); ++i)
            add_figure(figures[i], margin + column * static_cast<double>(i) + (i > 0 ? 11 : 0),
                       column - 14);
        for (int i = 1; i < 4; ++i)
            m_scene.add(LineShape{{{margin + i * column, m_y + 2}, {margin + i * column, m_y + 74}},
                                  ColourRole::grid,
                                  1,
                                  Dash::solid,
                                  std::nullopt});
        m_y += 76;
        rule(m_y, ColourRole::marker, 1.3);
        m_y += 24;
    }

    void add_figure(const Figure& figure, double x, double room) {
        const Lettering small{11.5};
        const Lettering large{30, FontWeight::bold};
        text({x, m_y + 14}, fitted(figure.title, small, room, m_metrics), small,
             ColourRole::secondary);
        text({x, m_y + 40}, figure.value, large, figure.colour);
        const double after = x + m_metrics.width(figure.value, large) + 5;
        text({after, m_y + 45}, fitted(figure.unit, {14}, x + room - after, m_metrics), {14},
             ColourRole::secondary);
        if (figure.status) {
            const ColourRole ink = tone_ink(tone_of(*figure.status));
            add_status_symbol(m_scene, {x + 5, m_y + 64}, 4.4, *figure.status, ink);
            text({x + 14, m_y + 64}, figure.below, {11.5, FontWeight::bold}, ink);
        } else {
            text({x, m_y + 64}, fitted(figure.below, small, room, m_metrics), small);
        }
    }

    void add_head(std::string_view title, const std::string& sum) {
        text({margin, m_y + 9}, std::string{title}, serif(16.6, FontWeight::bold));
        text({right, m_y + 11}, sum, {11.2}, ColourRole::secondary, Anchor::end);
        m_y += 24;
    }

    // Duties ------------------------------------------------------------------------------------

    static constexpr double months_left = margin + 184;
    static double month_x(int month) {
        return months_left + (right - months_left) / 12 * (month - 1);
    }

    void add_duties() {
        add_head(m_texts(text_id::pack_sheet_regular), std::string{});
        add_duty_key();
        const int now = static_cast<int>(month_number(m_material.day));
        for (int month = 1; month <= 12; ++month)
            text({(month_x(month) + month_x(month + 1)) / 2, m_y + 8},
                 std::string{month_name(month, m_texts)},
                 {10.5, month == now ? FontWeight::bold : FontWeight::regular},
                 month == now ? ColourRole::text : ColourRole::secondary, Anchor::middle);
        m_y += 18;
        rule(m_y, ColourRole::marker, 1.3);
        for (const DutyRow& row : m_review.duties)
            add_duty_row(row);
        m_y += 22 * m_scale;
    }

    void add_duty_key() {
        const double y = m_y - 13;
        double x = right;
        const auto add = [&](TextId id, const DutyTerm& term) {
            const std::string word{m_texts(id)};
            x -= m_metrics.width(word, {11.2});
            text({x, y}, word, {11.2}, ColourRole::secondary);
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
            m_scene.add(RectShape{box, colour, 0, fill, std::nullopt});
        };
        if (term.tally.missed > 0)
            return add(ColourRole::bad, Fill::solid);
        if (term.tally.due > 0) {
            LineShape outline = outline_of(inset_by(box, 1));
            outline.colour = ColourRole::attention_text;
            outline.width = 2;
            m_scene.add(std::move(outline));
            return;
        }
        add(term.tally.met > 0 ? ColourRole::heat_met : ColourRole::heat_blank, Fill::solid);
    }

    static Rect inset_by(const Rect& box, double by) {
        return {box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by};
    }

    void add_duty_row(const DutyRow& row) {
        const double height = duty_row * m_scale;
        const double letters = std::min(12.2, 0.62 * height);
        const double middle = m_y + height / 2;
        const Lettering name{letters};
        const Lettering cycle{0.86 * letters};
        const std::string often =
            m_texts(text_id::pack_sheet_cycle, m_texts(taizhang::text_of(row.per)), row.required);
        const double often_width = m_metrics.width(often, cycle);
        text({margin, middle},
             fitted(name_of(row.indicator), name, months_left - margin - often_width - 14,
                    m_metrics),
             name);
        text({months_left - 8, middle}, often, cycle, ColourRole::secondary, Anchor::end);
        for (const DutyTerm& term : row.terms)
            add_term(term, height, letters);
        m_y += height;
        rule(m_y, ColourRole::grid, 1);
    }

    void add_term(const DutyTerm& term, double height, double letters) {
        const Rect box{month_x(term.first_month) + 1.3, m_y + 3,
                       month_x(term.last_month + 1) - month_x(term.first_month) - 2.6, height - 6};
        add_box(box, term);
        const Lettering plain{letters};
        const Lettering bold{letters, FontWeight::bold};
        const DutyTally& tally = term.tally;
        if (tally.missed > 0)
            return text(box.centre(), std::to_string(tally.missed), bold, ColourRole::surface,
                        Anchor::middle);
        if (tally.due > 0) {
            const std::string full =
                m_texts(text_id::pack_sheet_lack_by, tally.due, day_name(term.end, m_texts));
            const bool fits = m_metrics.width(full, bold) < box.width - 8;
            return text(box.centre(), fits ? full : m_texts(text_id::pack_sheet_lack, tally.due),
                        bold, ColourRole::attention_text, Anchor::middle);
        }
        if (tally.met > 0)
            return text(box.centre(), std::to_string(tally.met), plain, ColourRole::good_text,
                        Anchor::middle);
        const std::string by = m_texts(text_id::pack_sheet_by, day_name(term.end, m_texts));
        if (term.ahead > 0 && term.last_month - term.first_month >= 5 &&
            m_metrics.width(by, plain) < box.width)
            text(box.centre(), by, plain, ColourRole::secondary, Anchor::middle);
    }

    // Indicators --------------------------------------------------------------------------------

    struct Columns {
        double target = margin + 236;
        double quarters = margin + 286; ///< right edge of the first
        double quarter = 42;
        double to_date = 0;
        double due = 0;
        double bar = 0;
        double bar_width = 118;
        double status = right - 54;
    };

    Columns columns() const {
        Columns at;
        const int shown = m_material.quarter_place() + 1;
        at.quarter = 132.0 / std::max(3, shown);
        at.to_date = at.quarters + 132 + 6;
        at.due = at.to_date + 46;
        at.bar = at.due + 14;
        at.bar_width = at.status - 14 - at.bar;
        return at;
    }

    void add_progress() {
        add_head(m_texts(text_id::pack_sheet_progress),
                 m_texts(text_id::pack_sheet_progress_sum, day_name(m_material.day, m_texts)));
        const Columns at = columns();
        const Lettering small{10.8};
        const auto head = [&](double x, std::string_view title, Anchor anchor) {
            text({x, m_y + 8}, std::string{title}, small, ColourRole::secondary, anchor);
        };
        head(margin, m_texts(text_id::column_indicator), Anchor::start);
        head(at.target, m_texts(text_id::column_annual_target), Anchor::end);
        for (int place = 0; place <= m_material.quarter_place(); ++place)
            head(at.quarters + place * at.quarter, quarter_name(place, m_texts), Anchor::end);
        head(at.to_date, m_texts(text_id::pack_to_date), Anchor::end);
        head(at.due, m_texts(text_id::pack_due), Anchor::end);
        text({at.bar, m_y + 8},
             fitted(m_texts(text_id::pack_sheet_bar), small, at.bar_width + 6, m_metrics), small,
             ColourRole::secondary);
        head(at.status, m_texts(text_id::column_status), Anchor::start);
        m_y += 18;
        rule(m_y, ColourRole::marker, 1.3);
        for (size_t i = 0; i < m_shown; ++i)
            add_indicator(m_review.paced[i], at);
        m_y += 12 * m_scale;
    }

    void add_indicator(const IndicatorProgress& progress, const Columns& at) {
        const double height = figure_row * m_scale;
        const double y = m_y + height / 2;
        const double letters = std::min(12.2, 0.7 * height);
        const Lettering plain{letters};
        const Lettering bold{letters, FontWeight::bold};
        const Indicator& indicator = m_material.indicator_at(progress.indicator);
        const std::string target = value_with_unit(indicator, to_number(progress.plan->annual));
        text({margin, y},
             fitted(name_of(progress.indicator), plain,
                    at.target - margin - m_metrics.width(target, plain) - 8, m_metrics),
             plain);
        text({at.target, y}, target, plain, ColourRole::text, Anchor::end);
        for (int place = 0; place <= m_material.quarter_place(); ++place) {
            const auto quarter = static_cast<size_t>(place);
            text({at.quarters + place * at.quarter, y},
                 fitted(short_known_text(value_text(indicator, progress.actual[quarter]),
                                         progress.known[quarter], m_texts),
                        plain, at.quarter - 5, m_metrics),
                 plain, ColourRole::text, Anchor::end);
        }
        text({at.to_date, y}, fitted(known_value(progress), bold, 44, m_metrics), bold,
             ColourRole::text, Anchor::end);
        text({at.due, y}, fitted(value_text(indicator, progress.due), plain, 42, m_metrics), plain,
             ColourRole::text, Anchor::end);
        add_bar(progress, {at.bar, y - 4.5, at.bar_width, 9});
        const ColourRole ink = tone_ink(tone_of(progress.status));
        add_status_symbol(m_scene, {at.status + 5, y}, 0.36 * letters, progress.status, ink);
        text({at.status + 14, y}, std::string{m_texts(taizhang::text_of(progress.status))}, bold,
             ink);
        m_y += height;
        rule(m_y, ColourRole::grid, 1);
    }

    void add_bar(const IndicatorProgress& progress, const Rect& track) {
        const double annual = to_number(progress.plan->annual);
        const auto fill = [&](const Rect& rect, ColourRole colour) {
            m_scene.add(RectShape{rect, colour, 0, Fill::solid, std::nullopt});
        };
        fill(track, ColourRole::track);
        const double done = std::clamp(progress.actual_to_date.value_or(0) / annual, 0.0, 1.0);
        if (done > 0)
            fill({track.x, track.y, done * track.width, track.height},
                 tone_colour(tone_of(progress.status), ColourRole::neutral));
        const double due = std::clamp(*progress.due / annual, 0.0, 1.0);
        fill({track.x + due * track.width - 1, track.y - 3, 2.4, track.height + 6},
             ColourRole::marker);
    }

    void add_other() {
        std::string items;
        const std::string comma = m_texts.language() == Language::chinese ? "，" : ", ";
        const auto add = [&](const IndicatorProgress& progress) {
            const Indicator& indicator = m_material.indicator_at(progress.indicator);
            items += (items.empty() ? "" : comma) +
                     m_texts(text_id::pack_sheet_item, name_of(progress.indicator),
                             value_with_unit(indicator, progress.actual_to_date));
        };
        for (const IndicatorProgress& progress : m_review.other)
            add(progress);
        for (size_t i = m_shown; i < m_review.paced.size(); ++i)
            add(m_review.paced[i]);
        if (items.empty())
            return;
        const Lettering small{11.5};
        const std::string line = m_texts(text_id::pack_sheet_other, items);
        text({margin, m_y + 8}, fitted(line, small, width, m_metrics), small);
        m_y += 34 * std::max(0.6, m_scale);
    }

    // What is to be done ------------------------------------------------------------------------

    void add_tasks() {
        add_head(m_texts(text_id::pack_sheet_to_tick, day_name(tasks_end(), m_texts), tasks_left()),
                 std::string{m_texts(text_id::pack_sheet_tick)});
        rule(m_y, ColourRole::marker, 1.3);
        const double column = (width - 24) / 2;
        const double row = std::max(15.0, task_row * m_scale);
        for (size_t i = 0; i < m_tasks.size(); ++i) {
            const double x = margin + static_cast<double>(i % 2) * (column + 24);
            const double y = m_y + row * static_cast<double>(i / 2);
            add_task(m_tasks[i], {x, y, column, row});
        }
        m_y += row * std::ceil(static_cast<double>(m_tasks.size()) / 2);
    }

    void add_task(const Task& task, const Rect& box) {
        const double y = box.centre().y;
        LineShape outline = outline_of({box.x, y - 5.5, 11, 11});
        outline.colour = ColourRole::text;
        outline.width = 1.2;
        m_scene.add(std::move(outline));
        const Lettering plain{12};
        const std::string date{m_texts(text_id::pack_sheet_date)};
        const double left = box.width - 19 - m_metrics.width(date, {11}) - 10;
        text({box.x + 19, y},
             fitted(name_of(task.indicator) + "　" + m_texts(text_id::pack_sheet_times, task.count),
                    plain, left, m_metrics),
             plain);
        text({box.right(), y}, date, {11}, ColourRole::secondary, Anchor::end);
        rule(box.bottom(), ColourRole::grid, 1, box.x, box.right());
    }

    void add_signature() {
        const Lettering lettering = serif(12.5);
        constexpr double y = 1036;
        text({margin, y}, std::string{m_texts(text_id::pack_sheet_signed)}, lettering);
        text({right, y}, std::string{m_texts(text_id::pack_sheet_signed_on)}, lettering,
             ColourRole::text, Anchor::end);
        text({margin, y + 20},
             m_texts(text_id::pack_sheet_foot, day_name(m_material.day, m_texts),
                     grouped(m_review.records, 0)),
             {10.5}, ColourRole::secondary);
    }

    const Material& m_material;
    const BranchReview& m_review;
    Rank m_rank;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    Scene m_scene;
    std::vector<Task> m_tasks;
    double m_y = 0;
    double m_scale = 1; ///< of the rows
    size_t m_shown = 0; ///< indicators with a row
};

} // namespace

void add_sheets(PageMaker& maker, const Material& material) {
    const auto ranked = ranked_branches(material);
    bool is_first = true;
    for (size_t row = ranked.size(); row-- > 0;) { // the best first, as they are ranked
        const BranchReview review = branch_review(material, ranked[row].place);
        if (!review.has_anything())
            continue;
        const Size page = maker.format().size;
        maker.begin_sheet();
        if (is_first)
            maker.add_section_bookmark(std::string{maker.texts()(text_id::pack_sheets)});
        is_first = false;
        maker.add_bookmark(ranked[row].name);
        const Scene scene = BranchSheet{material,
                                        review,
                                        {rank_of(ranked, row), ranked[row].tally},
                                        maker.metrics(),
                                        maker.texts()}
                                .draw();
        const double scale = std::min(page.width / sheet.width, page.height / sheet.height);
        add_scene(maker.page(), scene, {(page.width - scale * sheet.width) / 2, 0}, scale);
    }
}

} // namespace taizhang
