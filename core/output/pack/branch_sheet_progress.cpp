#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "output/pack/branch_sheet.h"
#include "output/words/words.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double progress_right = BranchSheet::right;
constexpr double progress_margin = BranchSheet::margin;

/// Draws the indicators with a target, a row each.
class ProgressRows {
public:
    explicit ProgressRows(BranchSheet& sheet) : m_sheet(sheet) {}

    void add() {
        m_sheet.add_head(m_sheet.texts(text_id::pack_sheet_progress),
                         m_sheet.texts(text_id::pack_sheet_progress_sum,
                                       day_name(m_sheet.material.day, m_sheet.texts)));
        const Columns at = columns();
        const Lettering small{10.8};
        const auto head = [&](double x, std::string_view title, Anchor anchor) {
            m_sheet.text({x, m_sheet.y + 8}, std::string{title}, small, ColourRole::secondary,
                         anchor);
        };
        head(progress_margin, m_sheet.texts(text_id::column_indicator), Anchor::start);
        head(at.target, m_sheet.texts(text_id::column_annual_target), Anchor::end);
        for (int place = 0; place <= m_sheet.material.quarter_place(); ++place)
            head(at.quarters + place * at.quarter, quarter_name(place, m_sheet.texts), Anchor::end);
        head(at.to_date, m_sheet.texts(text_id::pack_to_date), Anchor::end);
        head(at.due, m_sheet.texts(text_id::pack_due), Anchor::end);
        m_sheet.text({at.bar, m_sheet.y + 8},
                     fitted(m_sheet.texts(text_id::pack_sheet_bar), small, at.bar_width + 6,
                            m_sheet.metrics),
                     small, ColourRole::secondary);
        head(at.status, m_sheet.texts(text_id::column_status), Anchor::start);
        m_sheet.y += 18;
        m_sheet.rule(m_sheet.y, ColourRole::marker, 1.3);
        for (size_t i = 0; i < m_sheet.shown; ++i)
            add_indicator(m_sheet.review.paced[i], at);
        m_sheet.y += 12 * m_sheet.scale;
    }

private:
    struct Columns {
        double target = progress_margin + 236;
        double quarters = progress_margin + 286; ///< right edge of the first
        double quarter = 42;
        double to_date = 0;
        double due = 0;
        double bar = 0;
        double bar_width = 118;
        double status = progress_right - 54;
    };

    Columns columns() const {
        Columns at;
        const int shown = m_sheet.material.quarter_place() + 1;
        at.quarter = 132.0 / std::max(3, shown);
        at.to_date = at.quarters + 132 + 6;
        at.due = at.to_date + 46;
        at.bar = at.due + 14;
        at.bar_width = at.status - 14 - at.bar;
        return at;
    }

    void add_indicator(const IndicatorProgress& progress, const Columns& at) {
        const double height = BranchSheet::figure_row * m_sheet.scale;
        const double y = m_sheet.y + height / 2;
        const double letters = std::min(12.2, 0.7 * height);
        const Lettering plain{letters};
        const Lettering bold{letters, FontWeight::bold};
        const Indicator& indicator = m_sheet.material.indicator_at(progress.indicator);
        const std::string target =
            value_with_unit(indicator, to_number(progress.plan->annual), m_sheet.texts.language());
        m_sheet.text({progress_margin, y},
                     fitted(m_sheet.name_of(progress.indicator), plain,
                            at.target - progress_margin - m_sheet.metrics.width(target, plain) - 8,
                            m_sheet.metrics),
                     plain);
        m_sheet.text({at.target, y}, target, plain, ColourRole::text, Anchor::end);
        for (int place = 0; place <= m_sheet.material.quarter_place(); ++place) {
            const auto quarter = static_cast<size_t>(place);
            m_sheet.text({at.quarters + place * at.quarter, y},
                         fitted(short_known_text(value_text(indicator, progress.actual[quarter]),
                                                 progress.known[quarter], m_sheet.texts),
                                plain, at.quarter - 5, m_sheet.metrics),
                         plain, ColourRole::text, Anchor::end);
        }
        m_sheet.text({at.to_date, y},
                     fitted(m_sheet.known_value(progress), bold, 44, m_sheet.metrics), bold,
                     ColourRole::text, Anchor::end);
        m_sheet.text({at.due, y},
                     fitted(value_text(indicator, progress.due), plain, 42, m_sheet.metrics), plain,
                     ColourRole::text, Anchor::end);
        add_bar(progress, {at.bar, y - 4.5, at.bar_width, 9});
        const ColourRole ink = tone_ink(tone_of(progress.status));
        add_status_symbol(m_sheet.scene, {at.status + 5, y}, 0.36 * letters, progress.status, ink);
        m_sheet.text({at.status + 14, y},
                     std::string{m_sheet.texts(taizhang::text_of(progress.status))}, bold, ink);
        m_sheet.y += height;
        m_sheet.rule(m_sheet.y, ColourRole::grid, 1);
    }

    void add_bar(const IndicatorProgress& progress, const Rect& track) {
        const double annual = to_number(progress.plan->annual);
        const auto fill = [&](const Rect& rect, ColourRole colour) {
            m_sheet.scene.add(RectShape{rect, colour, 0, Fill::solid, std::nullopt});
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

    BranchSheet& m_sheet;
};

} // namespace

void add_progress(BranchSheet& sheet) {
    ProgressRows{sheet}.add();
}

void add_other_records(BranchSheet& sheet) {
    std::string items;
    const std::string comma = sheet.texts.language() == Language::chinese ? "，" : ", ";
    const auto add = [&](const IndicatorProgress& progress) {
        const Indicator& indicator = sheet.material.indicator_at(progress.indicator);
        items += (items.empty() ? "" : comma) +
                 sheet.texts(
                     text_id::pack_sheet_item, sheet.name_of(progress.indicator),
                     value_with_unit(indicator, progress.actual_to_date, sheet.texts.language()));
    };
    for (const IndicatorProgress& progress : sheet.review.other)
        add(progress);
    for (size_t i = sheet.shown; i < sheet.review.paced.size(); ++i)
        add(sheet.review.paced[i]);
    if (items.empty())
        return;
    const Lettering small{11.5};
    const std::string line = sheet.texts(text_id::pack_sheet_other, items);
    sheet.text({progress_margin, sheet.y + 8},
               fitted(line, small, BranchSheet::width, sheet.metrics), small);
    sheet.y += 34 * std::max(0.6, sheet.scale);
}

} // namespace taizhang
