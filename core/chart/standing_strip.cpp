#include "chart/standing_strip.h"

#include "chart/figure_text.h"
#include "chart/placed_text.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "chart/status_words.h"
#include "text/ids/strip.h"
#include "text/unit_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

void add_on_baseline(Scene& scene, Point at, const std::string& text, const Lettering& lettering,
                     ColourRole colour) {
    if (!text.empty())
        scene.add(TextShape{at, text, lettering, colour, Anchor::start, {}});
}

} // namespace

StandingStrip::StandingStrip(const FindingSubject& subject, const Standing& standing, double unit,
                             const TextMetrics& metrics, const Texts& texts)
    : m_subject(subject), m_standing(standing), m_unit(unit), m_metrics(metrics), m_texts(texts) {}

double StandingStrip::width_of(const std::string& text, double units, FontWeight weight) const {
    return m_metrics.width(text, {f(units), weight});
}

std::string StandingStrip::total() const {
    return short_known_text(value_label(*m_standing.to_date, m_subject.decimals, m_subject.unit,
                                        m_standing.precision, m_texts),
                            m_standing.known, m_texts);
}

std::string StandingStrip::total_of() const {
    const bool in_per_cent = m_subject.unit == "%";
    if (m_standing.target && m_standing.kind == StandingKind::pace)
        return "/ " + measured(m_subject, *m_standing.target, Precision::exact, m_texts);
    if (m_standing.target && m_standing.kind == StandingKind::limit)
        return "/ " + m_texts(text_id::strip_limit_of,
                              measured(m_subject, *m_standing.target, Precision::exact, m_texts));
    return in_per_cent ? std::string{}
                       : std::string{spoken_unit(m_subject.unit, m_texts.language())};
}

bool StandingStrip::has_chip() const {
    return m_standing.kind != StandingKind::count && m_standing.certain &&
           m_standing.status != Status::no_data;
}

std::optional<double> StandingStrip::share_done() const {
    if (m_standing.kind == StandingKind::pace && m_standing.completion)
        return std::min(1.0, *m_standing.completion);
    if (m_standing.kind == StandingKind::limit && *m_standing.target > 0)
        return std::min(1.0, *m_standing.to_date / *m_standing.target);
    if (m_standing.kind == StandingKind::level && m_subject.unit == "%")
        return std::clamp(*m_standing.to_date / 100, 0.0, 1.0);
    return std::nullopt;
}

std::optional<double> StandingStrip::share_due() const {
    if (m_standing.kind == StandingKind::pace && m_standing.due && *m_standing.target > 0)
        return std::min(1.0, *m_standing.due / *m_standing.target);
    if (m_standing.kind == StandingKind::level && m_subject.unit == "%")
        return std::clamp(*m_standing.target / 100, 0.0, 1.0);
    return std::nullopt;
}

std::vector<StandingStrip::Row> StandingStrip::rows() const {
    std::vector<Row> rows;
    switch (m_standing.kind) {
    case StandingKind::pace:
        add_pace_rows(rows);
        break;
    case StandingKind::limit:
        add_limit_rows(rows);
        break;
    case StandingKind::level:
        add_level_rows(rows);
        break;
    case StandingKind::count:
        break;
    }
    add_other_rows(rows);
    return rows;
}

void StandingStrip::add_pace_rows(std::vector<Row>& rows) const {
    const double target = *m_standing.target;
    const double actual = *m_standing.to_date;
    rows.push_back({std::string{m_texts(text_id::strip_target)},
                    measured(m_subject, target, Precision::exact, m_texts)});
    if (m_standing.completion)
        rows.push_back({std::string{m_texts(text_id::strip_completion)},
                        percent_text(m_standing.completion), FontWeight::bold});
    if (m_standing.time_progress)
        rows.push_back(
            {std::string{m_texts(text_id::strip_pace)}, percent_text(m_standing.time_progress)});
    if (m_standing.due && m_standing.known == Known::whole)
        rows.push_back(
            {std::string{m_texts(text_id::strip_against_due)},
             more_or_less(m_subject, actual - *m_standing.due, m_standing.precision, m_texts),
             FontWeight::bold});
}

void StandingStrip::add_limit_rows(std::vector<Row>& rows) const {
    const double left = *m_standing.target - *m_standing.to_date;
    rows.push_back({std::string{m_texts(text_id::strip_limit)},
                    measured(m_subject, *m_standing.target, Precision::exact, m_texts)});
    rows.push_back({std::string{m_texts(left < 0 ? text_id::strip_over : text_id::strip_left)},
                    measured_difference(m_subject, std::abs(left), m_standing.precision, m_texts),
                    FontWeight::bold});
}

void StandingStrip::add_level_rows(std::vector<Row>& rows) const {
    const double below = *m_standing.target - *m_standing.to_date;
    rows.push_back({std::string{m_texts(text_id::strip_level)},
                    measured(m_subject, *m_standing.target, Precision::exact, m_texts)});
    rows.push_back({std::string{m_texts(below > 0 ? text_id::strip_short : text_id::strip_above)},
                    measured_difference(m_subject, std::abs(below), m_standing.precision, m_texts),
                    FontWeight::bold});
}

void StandingStrip::add_other_rows(std::vector<Row>& rows) const {
    const double actual = *m_standing.to_date;
    if (m_standing.last_year_to_date && m_standing.known == Known::whole) {
        if (m_standing.kind == StandingKind::count || m_standing.kind == StandingKind::level)
            rows.push_back(
                {std::string{m_texts(text_id::strip_last_year)},
                 measured(m_subject, *m_standing.last_year_to_date, Precision::exact, m_texts)});
        rows.push_back({std::string{m_texts(text_id::strip_against_last_year)},
                        more_or_less(m_subject, actual - *m_standing.last_year_to_date,
                                     m_standing.precision, m_texts)});
    }
    if (m_standing.kind == StandingKind::pace && actual < *m_standing.target &&
        m_standing.known == Known::whole)
        rows.push_back(
            {std::string{
                 m_texts(m_standing.has_ended ? text_id::strip_short : text_id::strip_needed)},
             measured(m_subject, *m_standing.target - actual, m_standing.precision, m_texts)});
    if (m_standing.unassigned > 0)
        rows.push_back({std::string{m_texts(text_id::strip_unassigned)},
                        measured(m_subject, m_standing.unassigned, Precision::exact, m_texts)});
    if (m_standing.pending > 0)
        rows.push_back({std::string{m_texts(text_id::strip_pending)},
                        m_texts(text_id::strip_records, m_standing.pending)});
    if (m_standing.forecast && m_standing.kind != StandingKind::level)
        rows.push_back({std::string{m_texts(text_id::strip_forecast)},
                        measured(m_subject, *m_standing.forecast, m_standing.precision, m_texts)});
}

void StandingStrip::add_beside(Scene& scene, const Rect& room) const {
    if (room.height > 0)
        scene.add(LineShape{
            {{room.x, room.y}, {room.x, room.bottom()}}, ColourRole::border, 2, Dash::solid, {}});
    const double left = room.x + f(1.2);
    Rect inner{left, room.y, room.right() - left, room.height};
    if (inner.width < f(4))
        return;
    add_head(scene, {inner.x, inner.y, inner.width, f(1.5)});
    add_total(scene, {inner.x, inner.y + f(1.5), inner.width, f(3.3)}, 2.5);
    double y = inner.y + f(5.4);
    if (share_done())
        y = add_bar(scene, {inner.x, y, inner.width, f(0.66)}) + f(0.6);
    for (const Row& row : rows()) {
        if (y + f(2.05) > inner.bottom())
            break;
        add_row(scene, row, {inner.x, y, inner.width, f(2.05)});
        y += f(2.05);
    }
}

void StandingStrip::add_head(Scene& scene, const Rect& room) const {
    const std::string word{m_texts(text_of(m_standing.status))};
    double right = room.right();
    if (has_chip()) {
        const Size chip = status_chip_size(word, f(0.86), m_metrics);
        right -= chip.width;
        if (right >= room.x)
            add_status_chip(scene, {right, room.centre().y}, m_standing.status, word, f(0.86),
                            m_metrics);
    }
    const Lettering lettering{f(0.86), FontWeight::regular};
    add_text(scene, {room.x, room.centre().y},
             fitted(m_texts(m_standing.adds_up || m_subject.unit == "%" ? text_id::strip_total
                                                                        : text_id::strip_now),
                    lettering, right - room.x - f(0.4), m_metrics),
             lettering, ColourRole::secondary, Anchor::start);
}

/// Large figures get smaller letters; what is behind them follows on the same baseline where it
/// fits, below otherwise.
void StandingStrip::add_total(Scene& scene, const Rect& line, double size) const {
    const std::string number = total();
    const std::string rest = total_of();
    const double share = line.width / std::max(1.0, width_of(number, size, FontWeight::bold));
    const double shown = size * std::min(1.0, share * 0.98);
    const double right = line.x + width_of(number, shown, FontWeight::bold);
    const double room = line.right() - right - f(0.35);
    const double middle = line.y + line.height / 2;
    for (const double units : {1.1, 0.95, 0.8}) {
        if (!rest.empty() && width_of(rest, units, FontWeight::regular) > room)
            continue;
        const double baseline = middle + f(0.36 * size);
        add_on_baseline(scene, {line.x, baseline}, number, {f(shown), FontWeight::bold},
                        ColourRole::text);
        add_on_baseline(scene, {right + f(0.35), baseline}, rest, {f(units), FontWeight::regular},
                        ColourRole::secondary);
        return;
    }
    const Lettering small{f(std::min(shown, 1.6)), FontWeight::bold};
    const Lettering below{f(0.8), FontWeight::regular};
    add_text(scene, {line.x, middle - f(0.55)}, fitted(number, small, line.width, m_metrics), small,
             ColourRole::text, Anchor::start);
    add_text(scene, {line.x, middle + f(0.95)}, fitted(rest, below, line.width, m_metrics), below,
             ColourRole::secondary, Anchor::start);
}

double StandingStrip::add_bar(Scene& scene, const Rect& bar) const {
    scene.add(RectShape{bar, ColourRole::track, 0, Fill::solid, {}});
    const double done = std::round(bar.width * *share_done());
    if (done > 0)
        scene.add(RectShape{{bar.x, bar.y, done, bar.height},
                            tone_colour(tone_of(m_standing.status), ColourRole::data_past),
                            0,
                            Fill::solid,
                            {}});
    const auto due = share_due();
    if (!due)
        return bar.bottom();
    const double x = bar.x + bar.width * *due;
    scene.add(LineShape{{{x, bar.y - f(0.24)}, {x, bar.bottom() + f(0.24)}},
                        ColourRole::marker,
                        f(0.15),
                        Dash::solid,
                        {}});
    const Lettering lettering{f(0.8), FontWeight::regular};
    const bool is_pace = m_standing.kind == StandingKind::pace;
    const std::string label =
        fitted(m_texts(is_pace ? text_id::strip_due : text_id::strip_level_of,
                       value_label(is_pace ? *m_standing.due : *m_standing.target,
                                   m_subject.decimals, m_subject.unit, Precision::exact, m_texts)),
               lettering, bar.width, m_metrics);
    const double half = m_metrics.width(label, lettering) / 2;
    const double middle = std::clamp(x, bar.x + half, std::max(bar.x + half, bar.right() - half));
    add_text(scene, {middle, bar.bottom() + f(0.95)}, label, lettering, ColourRole::secondary,
             Anchor::middle);
    return bar.bottom() + f(1.5);
}

void StandingStrip::add_row(Scene& scene, const Row& row, const Rect& room) const {
    const double middle = room.y + room.height / 2;
    Lettering name{f(0.86), FontWeight::regular};
    Lettering value{f(0.95), row.weight};
    const auto is_too_wide = [&] {
        return m_metrics.width(row.name, name) + f(0.3) + m_metrics.width(row.value, value) >
               room.width;
    };
    for (; is_too_wide() && value.size > f(0.62); value.size -= f(0.06))
        name.size = std::min(name.size, value.size);
    const std::string shown = fitted(row.value, value, room.width, m_metrics);
    const double left = room.right() - m_metrics.width(shown, value);
    add_text(scene, {room.right(), middle}, shown, value, ColourRole::text, Anchor::end);
    add_text(scene, {room.x, middle}, fitted(row.name, name, left - room.x - f(0.3), m_metrics),
             name, ColourRole::secondary, Anchor::start);
    scene.add(LineShape{{{room.x, room.bottom()}, {room.right(), room.bottom()}},
                        ColourRole::border,
                        1,
                        Dash::solid,
                        {}});
}

void StandingStrip::add_above(Scene& scene, const Rect& room) const {
    const std::string word{m_texts(text_of(m_standing.status))};
    double right = room.right();
    if (has_chip()) {
        right -= status_chip_size(word, f(0.86), m_metrics).width;
        if (right >= room.x)
            add_status_chip(scene, {right, room.y + f(0.8)}, m_standing.status, word, f(0.86),
                            m_metrics);
    }
    const Lettering lettering{f(1.1), FontWeight::bold};
    const std::string rest = total_of();
    add_text(scene, {room.x, room.y + f(0.8)},
             fitted(rest.empty() ? total() : total() + " " + rest, lettering,
                    right - room.x - f(0.5), m_metrics),
             lettering, ColourRole::text, Anchor::start);
    if (!share_done())
        return;
    const Rect bar{room.x, room.y + f(1.95), room.width, f(0.5)};
    scene.add(RectShape{bar, ColourRole::track, 0, Fill::solid, {}});
    scene.add(RectShape{{bar.x, bar.y, std::round(bar.width * *share_done()), bar.height},
                        tone_colour(tone_of(m_standing.status), ColourRole::data_past),
                        0,
                        Fill::solid,
                        {}});
    if (const auto due = share_due()) {
        const double x = bar.x + bar.width * *due;
        scene.add(LineShape{{{x, bar.y - f(0.2)}, {x, bar.bottom() + f(0.2)}},
                            ColourRole::marker,
                            f(0.15),
                            Dash::solid,
                            {}});
    }
}

} // namespace taizhang
