#include "output/pack/standing_head.h"

#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/status_mark.h"
#include "output/material/standing_change.h"
#include "output/words/words.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

/// In the order of the bar, the best first.
constexpr Status bar_order[]{Status::achieved, Status::on_track, Status::within,
                             Status::no_data,  Status::behind,   Status::at_limit,
                             Status::missed,   Status::alarm,    Status::exceeded};

ColourRole bar_colour(Status status) {
    switch (status) {
    case Status::achieved:
        return ColourRole::good_text;
    case Status::on_track:
        return ColourRole::good;
    case Status::within:
        return ColourRole::heat_met;
    case Status::behind:
        return ColourRole::attention;
    case Status::at_limit:
        return ColourRole::heat_below;
    case Status::alarm:
    case Status::missed:
    case Status::exceeded:
        return ColourRole::bad;
    default:
        return ColourRole::track;
    }
}

class StandingHead {
public:
    StandingHead(PageMaker& maker, const Material& material)
        : m_maker(maker), m_material(material), m_texts(maker.texts()), m_size(maker.format().body),
          m_counts(status_counts(material.review, material.indicators())) {}

    void add_rate() {
        const OnTarget on = on_target(m_counts);
        const std::string share =
            on.all == 0 ? "–" : share_text(static_cast<double>(on.good) / on.all);
        const Lettering large{4.4 * m_size, FontWeight::bold};
        const Rect room = m_maker.room();
        const double height = 4.9 * m_size;
        m_maker.add_text({room.x - 3, room.y + height / 2}, share, large, ColourRole::text);
        const double x = room.x + m_maker.metrics().width(share, large) + m_size;
        const double width = room.right() - x;
        const std::string first = on.all == 0 ? std::string{m_texts(text_id::pack_no_targets)}
                                              : m_texts(text_id::pack_rate, on.all, on.good);
        const double line = 1.55 * m_size;
        const Lettering bold{1.12 * m_size, FontWeight::bold};
        const double y = room.y + height / 2 - 1.05 * line;
        m_maker.add_wrapped({x, y}, width, first, bold, ColourRole::text, 1, line);
        m_maker.add_wrapped({x, y + line}, width, second_line(on), {1.05 * m_size},
                            ColourRole::secondary, 2, line);
        m_maker.take(height + 4);
    }

    void add_bar() {
        constexpr double thickness = 19;
        constexpr double gap = 2;
        const int all = on_target(m_counts).all;
        if (all == 0)
            return;
        const Rect room = m_maker.room();
        double x = room.x;
        const double pieces = static_cast<double>(
            std::ranges::count_if(bar_order, [&](Status one) { return m_counts.contains(one); }));
        const double each = (room.width - gap * (pieces - 1)) / all;
        for (const Status status : bar_order) {
            const auto found = m_counts.find(status);
            if (found == m_counts.end())
                continue;
            const double width = each * found->second;
            m_maker.page().add(RectShape{
                {x, room.y, width, thickness}, bar_colour(status), 0, Fill::solid, std::nullopt});
            x += width + gap;
        }
        m_maker.take(thickness + 6);
        add_key();
    }

private:
    std::string second_line(const OnTarget& on) const {
        std::vector<std::string> parts;
        if (!m_material.review_before.empty() && on.all > 0)
            parts.push_back(against_before(on));
        const Period year = m_material.calendar().year(m_material.point.year);
        parts.push_back(m_texts(
            text_id::pack_time_passed,
            share_text(static_cast<double>(elapsed_days(year, m_material.day)) / day_count(year))));
        const int others = static_cast<int>(m_material.indicators().size()) - on.all;
        if (others > 0)
            parts.push_back(m_texts(text_id::pack_others, others));
        std::string line;
        for (const std::string& part : parts)
            line += (line.empty() ? "" : semicolon()) + part;
        return line;
    }

    std::string semicolon() const { return m_texts.language() == Language::chinese ? "；" : "; "; }

    std::string against_before(const OnTarget& on) const {
        const OnTarget before =
            on_target(status_counts(m_material.review_before, m_material.indicators()));
        const std::string share =
            before.all == 0 ? "–" : share_text(static_cast<double>(before.good) / before.all);
        const int difference = on.good - before.good;
        if (difference == 0)
            return m_texts(text_id::pack_rate_same, quarter_before(m_material, m_texts),
                           before.good, share);
        return m_texts(difference > 0 ? text_id::pack_rate_more : text_id::pack_rate_less,
                       quarter_before(m_material, m_texts), before.good, share,
                       std::abs(difference));
    }

    void add_key() {
        const Lettering word{m_size};
        const Lettering bold{m_size, FontWeight::bold};
        double x = m_maker.room().x;
        const double line = 1.7 * m_size;
        for (const Status status : bar_order) {
            const auto found = m_counts.find(status);
            if (found == m_counts.end())
                continue;
            const std::string name{m_texts(taizhang::text_of(status))};
            const std::string count = std::to_string(found->second);
            const double width = 2.6 * m_size + m_maker.metrics().width(name, word) + 0.4 * m_size +
                                 m_maker.metrics().width(count, bold);
            if (x > m_maker.room().x && x + width > m_maker.room().right()) {
                m_maker.take(line);
                x = m_maker.room().x;
            }
            const double y = m_maker.room().y + line / 2;
            m_maker.page().add(RectShape{{x, y - 0.35 * m_size, 0.7 * m_size, 0.7 * m_size},
                                         bar_colour(status),
                                         0,
                                         Fill::solid,
                                         std::nullopt});
            add_status_symbol(m_maker.page(), {x + 1.65 * m_size, y}, 0.36 * m_size, status,
                              tone_ink(tone_of(status)));
            m_maker.add_text({x + 2.3 * m_size, y}, name, word, ColourRole::text);
            m_maker.add_text({x + width - m_maker.metrics().width(count, bold), y}, count, bold,
                             ColourRole::text);
            x += width + 1.4 * m_size;
        }
        m_maker.take(line + 0.8 * m_size);
    }

    PageMaker& m_maker;
    const Material& m_material;
    const Texts& m_texts;
    double m_size; ///< of the letters
    std::map<Status, int> m_counts;
};

} // namespace

void add_standing(PageMaker& maker, const Material& material) {
    StandingHead head{maker, material};
    head.add_rate();
    head.add_bar();
}

std::span<const Status> standing_order() {
    return bar_order;
}

std::string_view quarter_before(const Material& material, const Texts& texts) {
    return quarter_name(material.quarter_place() - 1, texts);
}

} // namespace taizhang
