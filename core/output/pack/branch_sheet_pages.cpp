#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/placed_scene.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "output/material/branch_review.h"
#include "output/material/duty_tallies.h"
#include "output/pack/branch_sheet.h"
#include "output/pack/pack_pages.h"
#include "output/words/words.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double sheet_margin = BranchSheet::margin;
constexpr double sheet_right = BranchSheet::right;
constexpr double sheet_width = BranchSheet::width;
constexpr double least_row = 0.56; ///< of those, where much has to fit

/// How a branch stands among all.
struct Rank {
    int place = 1;
    DutyTally tally;
};

/// Draws the sheet of one branch.
class SheetMaker {
public:
    SheetMaker(const Material& material, const BranchReview& review, const Rank& rank,
               const TextMetrics& metrics, const Texts& texts)
        : m_sheet{material, review, metrics, texts}, m_rank(rank), m_tasks(tasks_of(m_sheet)) {
        m_sheet.scene.size = BranchSheet::size;
        fit_rows();
    }

    Scene draw() {
        add_title();
        add_sentence();
        add_four_figures();
        if (!m_sheet.review.duties.empty())
            add_duties(m_sheet);
        if (!m_sheet.review.paced.empty())
            add_progress(m_sheet);
        add_other_records(m_sheet);
        if (!m_tasks.empty())
            add_tasks(m_sheet, m_tasks);
        add_signature();
        return std::move(m_sheet.scene);
    }

private:
    const std::string& unit_name() const {
        return m_sheet.material.definitions().units.at(m_sheet.review.unit).name;
    }
    /// Rows get lower where there are many; then the indicators that stand best are left to the
    /// line of other records.
    void fit_rows() {
        constexpr double fixed = 430; // heads, figures, signature
        const double tasks =
            std::ceil(static_cast<double>(m_tasks.size()) / 2) * BranchSheet::task_row;
        m_sheet.shown = m_sheet.review.paced.size();
        const auto needed = [&] {
            return static_cast<double>(m_sheet.review.duties.size()) * BranchSheet::duty_row +
                   static_cast<double>(m_sheet.shown) * BranchSheet::figure_row + tasks;
        };
        m_sheet.scale =
            std::min(1.0, (BranchSheet::bottom - sheet_margin - fixed) / std::max(1.0, needed()));
        while (m_sheet.scale < least_row && m_sheet.shown > 0) {
            --m_sheet.shown;
            m_sheet.scale = (BranchSheet::bottom - sheet_margin - fixed) / std::max(1.0, needed());
        }
        m_sheet.scale = std::clamp(m_sheet.scale, 0.3, 1.0);
    }

    void add_title() {
        m_sheet.y = sheet_margin;
        const Lettering small = m_sheet.serif(12.5);
        m_sheet.text({sheet_margin, m_sheet.y + 8},
                     fitted(m_sheet.texts(text_id::pack_sheet_kind,
                                          std::string_view{m_sheet.material.unit().name}),
                            small, sheet_width - 80, m_sheet.metrics),
                     small, ColourRole::secondary);
        if (m_sheet.material.privacy.marks_internal)
            m_sheet.text({sheet_right, m_sheet.y + 8},
                         std::string{m_sheet.texts(text_id::pack_internal)}, small,
                         ColourRole::secondary, Anchor::end);
        const std::string title =
            m_sheet.texts(text_id::pack_sheet_title, std::string_view{unit_name()},
                          period_name(m_sheet.material.point.year, m_sheet.material.point.quarter,
                                      m_sheet.texts));
        Lettering lettering = m_sheet.serif(28, FontWeight::bold);
        while (lettering.size > 15 && m_sheet.metrics.width(title, lettering) > sheet_width)
            lettering.size -= 1;
        m_sheet.text({sheet_margin, m_sheet.y + 42},
                     fitted(title, lettering, sheet_width, m_sheet.metrics), lettering);
        m_sheet.y += 72;
        m_sheet.rule(m_sheet.y, ColourRole::brand, 2.6);
        m_sheet.y += 14;
    }

    /// What lags most, if anything.
    const IndicatorProgress* worst() const {
        if (m_sheet.review.paced.empty() ||
            m_sheet.review.paced.front().known_to_date != Known::whole ||
            !m_sheet.review.paced.front().actual_to_date ||
            *m_sheet.review.paced.front().actual_to_date >= *m_sheet.review.paced.front().due)
            return nullptr;
        return &m_sheet.review.paced.front();
    }

    std::string short_of(const IndicatorProgress& progress) const {
        const Indicator& indicator = m_sheet.material.indicator_at(progress.indicator);
        const double due = *progress.due - *progress.actual_to_date;
        const double all = to_number(progress.plan->annual) - *progress.actual_to_date;
        const std::string name = m_sheet.name_of(progress.indicator);
        if (m_sheet.material.day >=
            m_sheet.material.calendar().year(m_sheet.material.point.year).end)
            return m_sheet.texts(text_id::pack_sheet_short_only, name,
                                 value_with_unit(indicator, due, m_sheet.texts.language()));
        return m_sheet.texts(text_id::pack_sheet_short, name,
                             value_with_unit(indicator, due, m_sheet.texts.language()),
                             value_with_unit(indicator, all, m_sheet.texts.language()));
    }

    void add_sentence() {
        const std::string join{m_sheet.texts(text_id::pack_sheet_join)};
        const int missed = m_rank.tally.missed;
        std::string sentence = missed == 0
                                   ? std::string{m_sheet.texts(text_id::pack_sheet_none_overdue)}
                                   : m_sheet.texts(text_id::pack_sheet_overdue, missed);
        if (!m_tasks.empty())
            sentence +=
                join + m_sheet.texts(text_id::pack_sheet_todo,
                                     day_name(end_of(m_tasks), m_sheet.texts), count_of(m_tasks));
        if (const auto* lagging = worst())
            sentence += join + short_of(*lagging);
        sentence += m_sheet.texts(text_id::pack_sheet_end);
        Lettering lettering = m_sheet.serif(17.3, FontWeight::bold);
        while (lettering.size > 11 && m_sheet.metrics.width(sentence, lettering) > sheet_width)
            lettering.size -= 0.5;
        m_sheet.text({sheet_margin, m_sheet.y + 12},
                     fitted(sentence, lettering, sheet_width, m_sheet.metrics), lettering);
        m_sheet.y += 34;
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
        const std::string items = m_sheet.texts.language() == Language::chinese ? "项" : "";
        std::vector<Figure> figures;
        figures.push_back(
            {m_sheet.texts(text_id::pack_sheet_duties,
                           quarter_name(m_sheet.material.quarter_place(), m_sheet.texts)),
             grouped(tally.met, 0), "/ " + grouped(tally.owed(), 0),
             std::string{m_sheet.texts(text_id::pack_sheet_met)}});
        figures.push_back({std::string{m_sheet.texts(text_of(DutyState::missed))},
                           grouped(tally.missed, 0), items, rank_text(),
                           tally.missed > 0 ? ColourRole::bad_text : ColourRole::text});
        const int left = tally.due;
        const std::string share =
            tally.owed() == 0 ? "–" : share_text(static_cast<double>(left) / tally.owed());
        figures.push_back({std::string{m_sheet.texts(text_of(DutyState::due))}, grouped(left, 0),
                           items, m_sheet.texts(text_id::pack_sheet_todo_share, share),
                           left > 0 ? ColourRole::attention_text : ColourRole::text});
        if (!m_sheet.review.paced.empty())
            figures.push_back(figure_of(m_sheet.review.paced.front()));
        return figures;
    }

    std::string rank_text() const {
        const std::string share = share_met(m_rank.tally);
        return share == "–" ? std::string{m_sheet.texts(text_id::pack_sheet_no_rate)}
                            : m_sheet.texts(text_id::pack_sheet_rank, share, m_rank.place);
    }

    Figure figure_of(const IndicatorProgress& progress) const {
        const Indicator& indicator = m_sheet.material.indicator_at(progress.indicator);
        Figure figure{m_sheet.name_of(progress.indicator), m_sheet.known_value(progress),
                      "/ " + value_with_unit(indicator, to_number(progress.plan->annual),
                                             m_sheet.texts.language()),
                      std::string{m_sheet.texts(taizhang::text_of(progress.status))}};
        figure.status = progress.status;
        return figure;
    }

    void add_four_figures() {
        const auto figures = four_figures();
        const double column = sheet_width / 4;
        m_sheet.rule(m_sheet.y, ColourRole::marker, 1.3);
        for (size_t i = 0; i < figures.size(); ++i)
            add_figure(figures[i],
                       sheet_margin + column * static_cast<double>(i) + (i > 0 ? 11 : 0),
                       column - 14);
        for (int i = 1; i < 4; ++i)
            m_sheet.scene.add(LineShape{{{sheet_margin + i * column, m_sheet.y + 2},
                                         {sheet_margin + i * column, m_sheet.y + 74}},
                                        ColourRole::grid,
                                        1,
                                        Dash::solid,
                                        std::nullopt});
        m_sheet.y += 76;
        m_sheet.rule(m_sheet.y, ColourRole::marker, 1.3);
        m_sheet.y += 24;
    }

    void add_figure(const Figure& figure, double x, double room) {
        const Lettering small{11.5};
        const Lettering large{30, FontWeight::bold};
        m_sheet.text({x, m_sheet.y + 14}, fitted(figure.title, small, room, m_sheet.metrics), small,
                     ColourRole::secondary);
        m_sheet.text({x, m_sheet.y + 40}, figure.value, large, figure.colour);
        const double after = x + m_sheet.metrics.width(figure.value, large) + 5;
        m_sheet.text({after, m_sheet.y + 45},
                     fitted(figure.unit, {14}, x + room - after, m_sheet.metrics), {14},
                     ColourRole::secondary);
        if (figure.status) {
            const ColourRole ink = tone_ink(tone_of(*figure.status));
            add_status_symbol(m_sheet.scene, {x + 5, m_sheet.y + 64}, 4.4, *figure.status, ink);
            m_sheet.text({x + 14, m_sheet.y + 64}, figure.below, {11.5, FontWeight::bold}, ink);
        } else {
            m_sheet.text({x, m_sheet.y + 64}, fitted(figure.below, small, room, m_sheet.metrics),
                         small);
        }
    }

    void add_signature() {
        const Lettering lettering = m_sheet.serif(12.5);
        constexpr double y = 1036;
        m_sheet.text({sheet_margin, y}, std::string{m_sheet.texts(text_id::pack_sheet_signed)},
                     lettering);
        m_sheet.text({sheet_right, y}, std::string{m_sheet.texts(text_id::pack_sheet_signed_on)},
                     lettering, ColourRole::text, Anchor::end);
        m_sheet.text({sheet_margin, y + 20},
                     m_sheet.texts(text_id::pack_sheet_foot,
                                   day_name(m_sheet.material.day, m_sheet.texts),
                                   grouped(m_sheet.review.records, 0)),
                     {10.5}, ColourRole::secondary);
    }

    BranchSheet m_sheet;
    Rank m_rank;
    std::vector<SheetTask> m_tasks;
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
        const Scene scene = SheetMaker{material,
                                       review,
                                       {rank_of(ranked, row), ranked[row].tally},
                                       maker.metrics(),
                                       maker.texts()}
                                .draw();
        const double scale =
            std::min(page.width / BranchSheet::size.width, page.height / BranchSheet::size.height);
        add_scene(maker.page(), scene, {(page.width - scale * BranchSheet::size.width) / 2, 0},
                  scale);
    }
}

} // namespace taizhang
