#include "chart/figure_text.h"
#include "output/material/duty_tallies.h"
#include "output/material/indicator_row.h"
#include "output/slides/list_slides.h"
#include "output/slides/tone_chip.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/ids/report.h"
#include "text/ids/slides.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double letters = 24;
constexpr double row_height = 48;
constexpr size_t rows_per_slide = 14; ///< below the head
constexpr size_t attention_slides = 2;

SlideCell head_cell(std::string_view title, SlideAlign align) {
    return {{std::string{title}, {letters, FontWeight::bold}, slide_colour::secondary},
            align,
            slide_colour::head};
}

/// Red before amber, and within them what is farthest behind first.
std::vector<IndicatorPlace> attention_places(const Material& material) {
    std::vector<IndicatorPlace> places;
    for (const IndicatorPlace place : material.indicators()) {
        const Tone tone = tone_of(material.progress_of(place).status);
        if (tone == Tone::bad || tone == Tone::attention)
            places.push_back(place);
    }
    const auto urgency = [&](IndicatorPlace place) {
        const IndicatorProgress& progress = material.progress_of(place);
        return std::pair{tone_of(progress.status) == Tone::bad ? 0 : 1, -progress.lag.value_or(0)};
    };
    std::ranges::stable_sort(
        places, [&](IndicatorPlace a, IndicatorPlace b) { return urgency(a) < urgency(b); });
    return places;
}

/// The table of indicators that need attention.
class AttentionTable {
public:
    explicit AttentionTable(SlideMaker& maker)
        : m_maker{maker}, m_material{maker.material()}, m_texts{maker.texts()},
          m_has_departments{!m_material.definitions().departments.empty()} {}

    void add(std::span<const IndicatorPlace> places) {
        SlideTable table;
        table.row_height = row_height;
        table.widths = {m_has_departments ? 448.0 : 648.0, 180, 120, 200, 200, 200, 180};
        if (m_has_departments)
            table.widths.push_back(200);
        table.rows.push_back(head());
        for (const IndicatorPlace place : places)
            table.rows.push_back(row(place));
        m_maker.slide().add_table({slide_edge::left, slide_edge::top}, table);
    }

private:
    std::vector<SlideCell> head() const {
        std::vector<SlideCell> cells{
            head_cell(m_texts(text_id::column_indicator), SlideAlign::left),
            head_cell(m_texts(text_id::column_status), SlideAlign::centre),
            head_cell(m_texts(text_id::report_unit), SlideAlign::centre)};
        for (const TextId title : {text_id::column_annual_target, text_id::pack_to_date,
                                   text_id::slides_gap, text_id::column_completion})
            cells.push_back(head_cell(m_texts(title), SlideAlign::right));
        if (m_has_departments)
            cells.push_back(head_cell(m_texts(text_id::column_department), SlideAlign::left));
        return cells;
    }

    SlideCell cell(const std::string& text, double width, SlideAlign align) const {
        constexpr double margins = 24;
        return {{fitted(text, {letters}, (width - margins) / 1.04, m_maker.metrics()), {letters}},
                align};
    }

    std::vector<SlideCell> row(IndicatorPlace place) const {
        const IndicatorRow shown = indicator_row(m_material, place, m_texts);
        std::vector<SlideCell> cells{
            cell(shown.name, m_has_departments ? 448 : 648, SlideAlign::left),
            status_cell(m_texts, m_material.progress_of(place).status, letters),
            cell(shown.unit, 120, SlideAlign::centre),
            cell(shown.target, 200, SlideAlign::right),
            cell(shown.to_date, 200, SlideAlign::right),
            cell(gap(place), 200, SlideAlign::right),
            cell(shown.completion, 180, SlideAlign::right)};
        if (m_has_departments)
            cells.push_back(cell(shown.department, 200, SlideAlign::left));
        return cells;
    }

    /// Of what was due; nothing where it isn't known or would tell what is kept private.
    std::string gap(IndicatorPlace place) const {
        const IndicatorProgress& progress = m_material.progress_of(place);
        if (!progress.due || !progress.actual_to_date || progress.known_to_date != Known::whole ||
            has_private_figure(m_material, place))
            return "–";
        return signed_text(m_material.indicator_at(place),
                           *progress.actual_to_date - *progress.due);
    }

    SlideMaker& m_maker;
    const Material& m_material;
    const Texts& m_texts;
    bool m_has_departments;
};

SlideTable branch_table(SlideMaker& maker, std::span<const BranchTally> branches,
                        size_t first_rank) {
    const Texts& texts = maker.texts();
    SlideTable table;
    table.row_height = row_height;
    constexpr double name_width = 348;
    table.widths = {64, name_width, 100, 100, 100, 128};
    std::vector<SlideCell> head{head_cell(texts(text_id::slides_rank), SlideAlign::right),
                                head_cell(texts(text_id::column_unit), SlideAlign::left)};
    for (const TextId title : {text_id::report_owed, text_id::report_met, text_id::report_missed,
                               text_id::column_completion})
        head.push_back(head_cell(texts(title), SlideAlign::right));
    table.rows.push_back(std::move(head));
    for (size_t place = 0; place < branches.size(); ++place) {
        const BranchTally& branch = branches[place];
        const auto figure = [](const std::string& text) {
            return SlideCell{{text, {letters}}, SlideAlign::right};
        };
        std::vector<SlideCell> row{
            figure(std::to_string(first_rank + place)),
            {{fitted(branch.name, {letters}, name_width - 24, maker.metrics()), {letters}},
             SlideAlign::left},
            figure(grouped(branch.tally.owed(), 0)),
            figure(grouped(branch.tally.met, 0)),
            figure(grouped(branch.tally.missed, 0)),
            figure(share_met(branch.tally))};
        if (branch.tally.missed > 0) {
            SlideRun& missed = row[4].run;
            missed.lettering.weight = FontWeight::bold;
            missed.ink = colours_of(Tone::bad).ink;
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void add_attention_slides(SlideMaker& maker) {
    const auto places = attention_places(maker.material());
    const Texts& texts = maker.texts();
    const std::string title = texts(text_id::slides_attention, places.size());
    if (places.empty()) {
        maker.begin(title);
        maker.add_bullets(
            {slide_edge::left, slide_edge::top, slide_edge::right - slide_edge::left, 200},
            {std::string{texts(text_id::slides_none_behind)}});
        return;
    }
    const std::span all{places};
    size_t first = 0;
    for (size_t slide = 0; slide < attention_slides && first < all.size(); ++slide) {
        maker.begin(slide == 0 ? title : texts(text_id::pack_continued, title));
        const size_t count = std::min(rows_per_slide, all.size() - first);
        AttentionTable{maker}.add(all.subspan(first, count));
        first += count;
    }
    if (first < all.size())
        maker.set_foot(texts(text_id::slides_more, all.size() - first));
}

void add_branch_slide(SlideMaker& maker) {
    const auto branches = ranked_branches(maker.material());
    if (branches.empty())
        return;
    maker.begin(std::string{maker.texts()(text_id::report_branches)});
    constexpr double second_block = slide_edge::left + 888;
    const std::span all{branches};
    const size_t shown = std::min(all.size(), 2 * rows_per_slide);
    const size_t left = std::max((shown + 1) / 2, std::min(shown, size_t{8}));
    maker.slide().add_table({slide_edge::left, slide_edge::top},
                            branch_table(maker, all.first(left), 1));
    if (shown > left)
        maker.slide().add_table({second_block, slide_edge::top},
                                branch_table(maker, all.subspan(left, shown - left), left + 1));
    if (shown < all.size())
        maker.set_foot(maker.texts()(text_id::slides_branches_more, all.size() - shown));
}

} // namespace taizhang
