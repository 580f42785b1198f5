#include "chart/chart_frame.h"
#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "output/material/standing_change.h"
#include "output/pack/pack_pages.h"
#include "output/pack/standing_head.h"
#include "output/words/words.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

#include <algorithm>
#include <functional>

namespace taizhang {

namespace {

constexpr size_t most_matters = 3;
constexpr size_t most_changes = 5;
constexpr double block_gap = 37;

TextId text_of(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::new_bad:
        return text_id::pack_change_new_bad;
    case ChangeKind::new_attention:
        return text_id::pack_change_new_attention;
    case ChangeKind::recovered:
        return text_id::pack_change_recovered;
    case ChangeKind::newly_achieved:
        return text_id::pack_change_achieved;
    case ChangeKind::still_bad:
        return text_id::pack_change_still_bad;
    case ChangeKind::still_attention:
        return text_id::pack_change_still_attention;
    case ChangeKind::eased:
        break;
    }
    return text_id::pack_change_eased;
}

ColourRole ink_of(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::new_bad:
    case ChangeKind::still_bad:
        return ColourRole::bad_text;
    case ChangeKind::new_attention:
    case ChangeKind::still_attention:
    case ChangeKind::eased:
        return ColourRole::attention_text;
    default:
        return ColourRole::good_text;
    }
}

/// A line of a block: what at its left, whose at its right.
struct Entry {
    std::string label;
    ColourRole ink = ColourRole::text;
    std::string text;
};

/// One page: how all stand, what went well, what did not, what has changed, what is next. What has
/// no room here stands on the pages behind.
class Conclusions {
public:
    Conclusions(PageMaker& maker, const PackContents& contents)
        : m_maker(maker), m_material(contents.material), m_words(contents.narrative),
          m_texts(maker.texts()), m_size(maker.format().body),
          m_is_narrow(maker.format().size.width < maker.format().size.height) {}

    void add() {
        add_standing(m_maker, m_material);
        const Rect all = m_maker.room();
        const double half = (all.width - block_gap) / 2;
        if (m_is_narrow)
            add_below_each_other(all);
        else
            add_in_squares(all, half);
        m_maker.take(all.height);
    }

private:
    /// The lower blocks begin on one line, below the longer of the upper ones.
    void add_in_squares(const Rect& all, double half) {
        const double right = all.x + half + block_gap;
        const double upper = 0.56 * all.height;
        const double end = std::max(add_achievements({all.x, all.y, half, upper}),
                                    add_problems({right, all.y, half, upper}));
        const double y = std::max(end + 1.6 * m_size, all.y + 0.42 * all.height);
        const double height = all.bottom() - y;
        add_changes({all.x, y, half, height});
        add_steps({right, y, half, height});
    }

    void add_below_each_other(const Rect& all) {
        const double height = all.height / 4;
        add_achievements({all.x, all.y, all.width, height});
        add_problems({all.x, all.y + height, all.width, height});
        add_changes({all.x, all.y + 2 * height, all.width, height});
        add_steps({all.x, all.y + 3 * height, all.width, height});
    }

    Lettering serif(double size, FontWeight weight = FontWeight::regular) const {
        return {size, weight, FontFace::serif};
    }

    /// The heading of a block; gives where its contents begin.
    double add_head(const Rect& box, std::string_view title, const std::string& sum = {}) {
        const Lettering lettering = serif(1.25 * m_size, FontWeight::bold);
        const double height = 1.9 * m_size;
        m_maker.add_text({box.x, box.y + height / 2}, std::string{title}, lettering,
                         ColourRole::text);
        const double left = box.x + m_maker.metrics().width(title, lettering) + m_size;
        const Lettering small{0.95 * m_size};
        if (m_maker.metrics().width(sum, small) <= box.right() - left) // half of it tells nothing
            m_maker.add_text({box.right(), box.y + height / 2 + 1}, sum, small,
                             ColourRole::secondary, Anchor::end);
        rule(box, box.y + height + 1, ColourRole::marker, 1.3);
        return box.y + height + 0.35 * m_size;
    }

    void rule(const Rect& box, double y, ColourRole colour, double width) {
        m_maker.page().add(
            LineShape{{{box.x, y}, {box.right(), y}}, colour, width, Dash::solid, std::nullopt});
    }

    /// Each gives where it ends.
    double add_achievements(const Rect& box) {
        return add_matters(box, m_words.achievements_heading, m_words.achievements,
                           ColourRole::text, m_texts(text_id::pack_no_achievements));
    }

    double add_problems(const Rect& box) {
        return add_matters(box, m_words.problems_heading, m_words.problems, ColourRole::bad_text,
                           {});
    }

    /// As many as there is room for, of three at most.
    double add_matters(const Rect& box, std::string_view title, const std::vector<Matter>& matters,
                       ColourRole ink, std::string_view nothing) {
        double y = add_head(box, title);
        if (matters.empty()) {
            add_plain(box, y, nothing);
            return y + 3 * m_size;
        }
        const double least = 3.3 * m_size; // of what is still to come
        const size_t shown = std::min(matters.size(), most_matters);
        for (size_t i = 0; i < shown; ++i) {
            const double left = box.bottom() - y - least * static_cast<double>(shown - i - 1);
            y = add_matter({box.x, y, box.width, std::max(left, 0.0)}, i, matters[i], ink,
                           box.bottom());
        }
        return y;
    }

    void add_plain(const Rect& box, double y, std::string_view text) {
        m_maker.add_wrapped({box.x, y}, box.width, text, serif(m_size), ColourRole::secondary, 2,
                            1.6 * m_size);
    }

    double add_matter(const Rect& box, size_t place, const Matter& matter, ColourRole ink,
                      double bottom) {
        const double indent = 1.8 * m_size;
        const double head_line = 1.55 * m_size;
        const double line = 1.5 * m_size;
        if (box.y + head_line > bottom)
            return box.y;
        const bool has_head = !matter.head.empty();
        const Lettering bold = serif(1.13 * m_size, FontWeight::bold);
        if (has_head)
            m_maker.add_text({box.x, box.y + head_line / 2}, std::to_string(place + 1), bold, ink);
        double y = box.y;
        if (has_head)
            y += m_maker.add_wrapped({box.x + indent, y}, box.width - indent, matter.head, bold,
                                     ColourRole::text, 2, head_line);
        for (const std::string& detail : matter.details) {
            const double room = std::min(box.bottom() - 4, bottom) - y;
            const auto most = static_cast<size_t>(std::max(0.0, room / line));
            if (most == 0)
                break;
            y += m_maker.add_wrapped({box.x + (has_head ? indent : 0), y},
                                     box.width - (has_head ? indent : 0), detail, serif(m_size),
                                     ColourRole::secondary, std::min<size_t>(most, 2), line);
        }
        y += 0.25 * m_size;
        rule(box, y, ColourRole::grid, 1);
        return y + 0.3 * m_size;
    }

    void add_entries(const Rect& box, double y, double label_width,
                     const std::vector<Entry>& entries) {
        const double line = 1.5 * m_size;
        for (const Entry& entry : entries) {
            const double left = box.bottom() - y - 0.5 * m_size;
            const auto most = static_cast<size_t>(std::max(0.0, left / line));
            if (most == 0)
                return;
            const Lettering bold{m_size, FontWeight::bold};
            const double label =
                m_maker.add_wrapped({box.x, y}, label_width - 0.5 * m_size, entry.label, bold,
                                    entry.ink, std::min<size_t>(most, 2), line);
            const double text = m_maker.add_wrapped(
                {box.x + label_width, y}, box.width - label_width, entry.text, serif(m_size),
                ColourRole::text, std::min<size_t>(most, 4), line);
            y += std::max(label, text) + 0.25 * m_size;
            rule(box, y, ColourRole::grid, 1);
            y += 0.3 * m_size;
        }
    }

    double widest_label(const Rect& box, const std::vector<Entry>& entries) const {
        double widest = 0;
        for (const Entry& entry : entries)
            widest =
                std::max(widest, m_maker.metrics().width(entry.label, {m_size, FontWeight::bold}));
        return std::min(0.35 * box.width, widest + m_size);
    }

    std::string names_of(const std::vector<IndicatorPlace>& places) const {
        std::string names;
        for (const IndicatorPlace place : places)
            names += (names.empty() ? "" : comma()) +
                     shown_name(m_material.indicator_at(place), m_texts.language());
        return names;
    }

    std::string comma() const { return m_texts.language() == Language::chinese ? "、" : ", "; }

    void add_changes(const Rect& box) {
        const bool has_before = !m_material.review_before.empty();
        const auto entries = has_before ? changes() : against_last_year();
        double y = 0;
        if (has_before)
            y = add_head(box,
                         m_texts(text_id::pack_changes_since, quarter_before(m_material, m_texts)),
                         m_texts(text_id::pack_stood, quarter_before(m_material, m_texts),
                                 status_items(status_counts(m_material.review_before,
                                                            m_material.indicators()),
                                              standing_order(), m_texts)));
        else
            y = add_head(box, m_texts(text_id::pack_against_last_year));
        if (entries.empty())
            return add_plain(
                box, y,
                m_texts(has_before ? text_id::pack_no_changes : text_id::pack_nothing_compared));
        add_entries(box, y, widest_label(box, entries), entries);
    }

    std::vector<Entry> changes() const {
        std::vector<Entry> entries;
        for (const StandingChange& change : standing_changes(m_material))
            if (change.kind != ChangeKind::still_attention)
                entries.push_back({m_texts(text_of(change.kind), change.indicators.size()),
                                   ink_of(change.kind), names_of(change.indicators)});
        const int before = m_material.coverage_before.missed;
        const int now = m_material.coverage.missed;
        if (now > 0 || before > 0)
            entries.push_back({m_texts(text_id::pack_change_overdue, now),
                               now > 0 ? ColourRole::bad_text : ColourRole::good_text,
                               m_texts(text_id::pack_overdue_before,
                                       quarter_before(m_material, m_texts), before)});
        add_quarter_changes(entries);
        if (entries.size() > most_changes)
            entries.resize(most_changes);
        return entries;
    }

    void add_quarter_changes(std::vector<Entry>& entries) const {
        const auto all = quarter_changes(m_material);
        const auto texts_of = [&](const std::function<bool(double)>& is_meant) {
            std::vector<std::pair<IndicatorPlace, double>> chosen;
            for (const QuarterChange& change : all)
                if (is_meant(change.difference))
                    chosen.emplace_back(change.indicator, change.difference);
            return differences(chosen);
        };
        add_difference(entries, text_id::pack_quarter_less,
                       texts_of([](double by) { return by < 0; }));
        add_difference(entries, text_id::pack_quarter_more,
                       texts_of([](double by) { return by > 0; }));
    }

    void add_difference(std::vector<Entry>& entries, TextId label, const std::string& text) const {
        if (!text.empty())
            entries.push_back({std::string{m_texts(label)}, ColourRole::neutral, text});
    }

    std::string differences(const std::vector<std::pair<IndicatorPlace, double>>& chosen) const {
        constexpr size_t most = 4;
        std::string text;
        for (size_t i = 0; i < std::min(most, chosen.size()); ++i) {
            const Indicator& indicator = m_material.indicator_at(chosen[i].first);
            text += (text.empty() ? "" : comma()) + shown_name(indicator, m_texts.language()) +
                    " " + signed_text(indicator, chosen[i].second);
        }
        return text;
    }

    /// In a first quarter.
    std::vector<Entry> against_last_year() const {
        std::vector<std::pair<IndicatorPlace, double>> more;
        std::vector<std::pair<IndicatorPlace, double>> less;
        for (const IndicatorPlace place : m_material.indicators()) {
            const IndicatorProgress& progress = m_material.progress_of(place);
            if (!progress.last_year_to_date || !known_to_date(progress) ||
                progress.known_to_date != Known::whole)
                continue;
            const double by = *progress.actual_to_date - *progress.last_year_to_date;
            if (by != 0)
                (by > 0 ? more : less).emplace_back(place, by);
        }
        std::vector<Entry> entries;
        add_difference(entries, text_id::pack_year_more, differences(more));
        add_difference(entries, text_id::pack_year_less, differences(less));
        return entries;
    }

    std::string days_left() const {
        const Period quarter =
            m_material.calendar().quarter({m_material.point.year, m_material.quarter_place() + 1});
        const Period year = m_material.calendar().year(m_material.point.year);
        const auto to_quarter = (quarter.end - m_material.day).count();
        const auto to_year = (year.end - m_material.day).count();
        if (to_quarter <= 0)
            return {};
        return m_texts(text_id::pack_days_left, quarter_name(m_material.quarter_place(), m_texts),
                       to_quarter, to_year);
    }

    void add_steps(const Rect& box) {
        const double y = add_head(box, m_texts(text_id::pack_by_day), days_left());
        std::vector<Entry> entries;
        for (const NextStep& step : m_words.steps)
            entries.push_back({step.when, ColourRole::bad_text, step.text});
        if (entries.empty())
            return add_plain(box, y, m_texts(text_id::pack_nothing_due));
        add_entries(box, y, widest_label(box, entries), entries);
    }

    PageMaker& m_maker;
    const Material& m_material;
    const Narrative& m_words;
    const Texts& m_texts;
    double m_size;
    bool m_is_narrow;
};

} // namespace

void add_conclusions(PageMaker& maker, const PackContents& contents) {
    Conclusions{maker, contents}.add();
}

} // namespace taizhang
