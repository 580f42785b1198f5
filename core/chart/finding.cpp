#include "chart/finding.h"

#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "text/ids/chart_title.h"
#include "text/unit_text.h"

#include <cmath>

namespace taizhang {

namespace {

/// Says one sentence about one indicator.
class Finding {
public:
    Finding(const FindingSubject& subject, const Standing& standing, const Texts& texts)
        : m_subject(subject), m_standing(standing), m_texts(texts) {}

    std::string say() const {
        if (!m_standing.to_date)
            return {};
        switch (m_standing.kind) {
        case StandingKind::pace:
            return m_standing.certain ? of_pace() : "";
        case StandingKind::limit:
            return m_standing.certain ? of_limit() : "";
        case StandingKind::level:
            return m_standing.certain ? of_level() : "";
        case StandingKind::count:
            break;
        }
        return of_count();
    }

private:
    std::string shown(double value) const {
        return measured(m_subject, value, m_standing.precision, m_texts);
    }
    std::string exact(double value) const {
        return measured(m_subject, value, Precision::exact, m_texts);
    }
    std::string distance(double value) const {
        return measured_difference(m_subject, value, m_standing.precision, m_texts);
    }
    std::string done() const {
        const std::string value = shown(*m_standing.to_date);
        return m_standing.known == Known::at_least
                   ? short_known_text(value, m_standing.known, m_texts)
                   : value;
    }

    std::string of_pace() const {
        const double actual = *m_standing.to_date;
        const double target = *m_standing.target;
        if (m_standing.status == Status::achieved)
            return target > 0 ? m_texts(text_id::chart_title_achieved, m_subject.name, done(),
                                        exact(target))
                              : "";
        if (m_standing.status == Status::missed)
            return m_texts(text_id::chart_title_missed, m_subject.name, done(),
                           distance(target - actual));
        if (!m_standing.due || !m_standing.completion)
            return {};
        if (m_standing.status != Status::on_track)
            return m_texts(text_id::chart_title_behind, m_subject.name,
                           distance(*m_standing.due - actual));
        return m_texts(word_of_pace(actual - *m_standing.due), m_subject.name, done(),
                       percent_text(m_standing.completion));
    }

    static TextId word_of_pace(double ahead) {
        if (ahead > 0)
            return text_id::chart_title_ahead;
        return ahead < 0 ? text_id::chart_title_nearly : text_id::chart_title_on_pace;
    }

    std::string of_limit() const {
        const double actual = *m_standing.to_date;
        const double limit = *m_standing.target;
        switch (m_standing.status) {
        case Status::exceeded:
            return m_texts(text_id::chart_title_exceeded, m_subject.name, done(), exact(limit),
                           distance(actual - limit));
        case Status::at_limit:
            return m_texts(text_id::chart_title_at_limit, m_subject.name, done(), exact(limit));
        case Status::within:
            return m_texts(text_id::chart_title_within, m_subject.name, done(), exact(limit));
        default:
            return {};
        }
    }

    std::string of_level() const {
        if (m_standing.status == Status::no_data)
            return {};
        const double below = *m_standing.target - *m_standing.to_date;
        if (below > 0)
            return m_texts(text_id::chart_title_below, m_subject.name, done(),
                           exact(*m_standing.target), distance(below));
        return m_texts(text_id::chart_title_reached, m_subject.name, done(),
                       exact(*m_standing.target));
    }

    std::string of_count() const {
        const bool compared = m_standing.last_year_to_date && m_standing.known == Known::whole &&
                              m_standing.pending == 0;
        const std::string total =
            m_texts(m_standing.adds_up ? text_id::chart_title_total : text_id::chart_title_now,
                    m_subject.name, m_subject.year, done());
        if (!compared)
            return total;
        return m_texts(text_id::chart_title_compared, total,
                       against_last_year(m_subject,
                                         *m_standing.to_date - *m_standing.last_year_to_date,
                                         m_standing.precision, m_texts));
    }

    const FindingSubject& m_subject;
    const Standing& m_standing;
    const Texts& m_texts;
};

} // namespace

std::string finding_of(const FindingSubject& subject, const Standing& standing,
                       const Texts& texts) {
    // A blank stands before figures, and an approximate one begins with a word.
    constexpr std::string_view blank_and_about = " 约";
    std::string text = Finding{subject, standing, texts}.say();
    for (size_t at = text.find(blank_and_about); at != std::string::npos;
         at = text.find(blank_and_about, at))
        text.erase(at, 1);
    return text;
}

bool is_nothing(const FindingSubject& subject, double difference) {
    return std::abs(difference) < std::pow(10.0, -subject.decimals) / 2;
}

std::string measured(const FindingSubject& subject, double value, Precision precision,
                     const Texts& texts) {
    return with_unit(value_label(value, subject.decimals, subject.unit, precision, texts),
                     subject.unit, texts.language());
}

std::string measured_difference(const FindingSubject& subject, double difference,
                                Precision precision, const Texts& texts) {
    if (subject.unit != "%")
        return measured(subject, difference, precision, texts);
    return texts(text_id::chart_title_points,
                 value_label(difference, subject.decimals, "", precision, texts));
}

std::string more_or_less(const FindingSubject& subject, double difference, Precision precision,
                         const Texts& texts) {
    if (is_nothing(subject, difference))
        return std::string{texts(text_id::chart_title_same)};
    return texts(difference > 0 ? text_id::chart_title_more : text_id::chart_title_less,
                 measured_difference(subject, std::abs(difference), precision, texts));
}

std::string against_last_year(const FindingSubject& subject, double change, Precision precision,
                              const Texts& texts) {
    if (is_nothing(subject, change))
        return std::string{texts(text_id::chart_title_as_last_year)};
    return texts(change > 0 ? text_id::chart_title_above_last_year
                            : text_id::chart_title_below_last_year,
                 measured_difference(subject, std::abs(change), precision, texts));
}

} // namespace taizhang
