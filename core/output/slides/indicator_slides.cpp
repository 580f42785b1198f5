#include "output/slides/indicator_slides.h"

#include "chart/quarterly_data.h"
#include "chart/urgency.h"
#include "output/material/indicator_row.h"
#include "output/material/records_shown.h"
#include "output/narrative/slide_words.h"
#include "output/slides/indicator_columns.h"
#include "output/slides/tone_chip.h"
#include "text/ids/slides.h"
#include "text/number_format.h"
#include "text/unit_text.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

constexpr Rect chart_box{slide_edge::left, 226, 1080, 720};
constexpr Rect words_box{1250, 262, slide_edge::right - 1250, 700};

/// The worst first; others stand in catalogue order, those with a target before those without.
std::vector<IndicatorPlace> by_urgency(const Material& material,
                                       const std::set<std::string>& categories) {
    std::vector<IndicatorPlace> places;
    for (const IndicatorPlace place : material.indicators())
        if (categories.contains(material.indicator_at(place).category))
            places.push_back(place);
    const auto urgency = [&](IndicatorPlace place) {
        const IndicatorProgress& progress = material.progress_of(place);
        const int rank = urgency_of(tone_of(progress.status));
        return std::pair{rank, rank < 2 ? -progress.lag.value_or(0) : 0};
    };
    std::ranges::stable_sort(
        places, [&](IndicatorPlace a, IndicatorPlace b) { return urgency(a) < urgency(b); });
    return places;
}

class IndicatorSlideWriter {
public:
    IndicatorSlideWriter(SlideMaker& maker, const Wording& wording, Reader& reader,
                         const IndicatorSlide& slide)
        : m_maker{maker}, m_wording{wording}, m_reader{reader}, m_slide{slide},
          m_texts{maker.texts()}, m_material{wording.material()},
          m_row{indicator_row(m_material, slide.indicator, m_texts)}, m_words{slide_words(
                                                                          wording,
                                                                          slide.indicator)} {}

    void write() {
        m_maker.begin(m_words.title, subtitle());
        m_maker.slide().add_chart(chart_box, m_slide.chart);
        add_figure();
        add_chip();
        const double rule = words_box.y + 196;
        m_maker.slide().add_box({words_box.x, rule, words_box.width, 3}, slide_colour::text);
        m_maker.add_bullets(
            {words_box.x, rule + 36, words_box.width, words_box.bottom() - rule - 36},
            m_words.lines);
        set_foot();
        add_notes();
    }

private:
    std::string subtitle() const {
        const std::string year = std::to_string(m_material.point.year);
        const std::string day = m_wording.day(m_material.day);
        const std::string& unit = m_material.unit().name;
        const std::string_view measure = spoken_unit(m_row.unit, m_texts.language());
        return measure.empty() ? m_texts(text_id::slides_subject_plain, year, day, unit)
                               : m_texts(text_id::slides_subject, measure, year, day, unit);
    }

    /// What was reached, and of what.
    void add_figure() {
        constexpr double largest = 96;
        const Lettering small{36};
        const std::string rest = of_target();
        double letters = largest;
        const auto width = [&] {
            return m_maker.metrics().width(m_row.to_date, {letters, FontWeight::bold}) +
                   m_maker.metrics().width(" " + rest, small);
        };
        while (letters > small.size && 1.05 * width() > words_box.width)
            letters -= 4;
        m_maker.slide().add_text(
            {words_box.x, words_box.y, words_box.width, 124},
            {{.runs = {{m_row.to_date, {letters, FontWeight::bold}},
                       {rest.empty() ? rest : " " + rest, small, slide_colour::secondary}}}},
            BoxAnchor::middle);
    }

    std::string of_target() const {
        const auto& plan = m_material.progress_of(m_slide.indicator).plan;
        const Indicator& definition = m_material.indicator_at(m_slide.indicator);
        if (!plan || definition.direction == Direction::track)
            return m_row.unit == "%" ? std::string{}
                                     : std::string{spoken_unit(m_row.unit, m_texts.language())};
        std::string target = *m_wording.measured(m_slide.indicator, to_number(plan->annual));
        if (definition.direction == Direction::at_most)
            target = m_texts(text_id::slides_limit, target);
        return m_row.completion.ends_with('%')
                   ? m_texts(text_id::slides_of_share, target, m_row.completion)
                   : m_texts(text_id::slides_of, target);
    }

    void add_chip() {
        add_status_chip(m_maker, {words_box.x, words_box.y + 132},
                        m_material.progress_of(m_slide.indicator).status, 30);
    }

    /// The source, and up to which day last year's running quarter counts.
    void set_foot() {
        const Period quarter = m_wording.quarter();
        const bool is_running = m_material.day < quarter.end && quarter.start <= m_material.day;
        const auto& last = m_material.progress_of(m_slide.indicator)
                               .last_year[static_cast<size_t>(m_material.quarter_place())];
        if (is_running && last)
            m_maker.set_foot(m_texts(text_id::slides_last_year_to, m_texts(text_id::slides_source),
                                     m_wording.quarter_name(),
                                     m_wording.date(m_wording.day_last_year())));
    }

    void add_notes() {
        std::vector<std::string>& notes = m_maker.slide().notes;
        notes = m_words.lines;
        if (m_material.indicator_at(m_slide.indicator).measure != Measure::ratio)
            notes.push_back(
                m_texts(text_id::slides_records, m_row.name, grouped(record_count(), 0)));
    }

    double record_count() const {
        RecordQuery query = records_shown(m_material, m_reader).query;
        query.indicators = {{m_material.indicator_at(m_slide.indicator).id}};
        const Tally tally = m_reader.tally(query);
        return static_cast<double>(tally.records) + tally.pending;
    }

    SlideMaker& m_maker;
    const Wording& m_wording;
    Reader& m_reader;
    const IndicatorSlide& m_slide;
    const Texts& m_texts;
    const Material& m_material;
    IndicatorRow m_row;
    SlideWords m_words;
};

} // namespace

std::vector<IndicatorSlide>
chosen_indicators(const Wording& wording, const std::set<std::string>& categories, size_t most) {
    constexpr int first_of_category = 2;
    const auto places = by_urgency(wording.material(), categories);
    std::map<IndicatorPlace, ColumnChart> chosen; // by place, so in catalogue order
    std::map<std::string, int> counts;
    const auto choose = [&](int most_of_category) {
        for (const IndicatorPlace place : places) {
            int& count = counts[wording.material().indicator_at(place).category];
            if (chosen.size() >= most || count >= most_of_category || chosen.contains(place))
                continue;
            if (auto chart = indicator_columns(wording, place)) {
                chosen.emplace(place, std::move(*chart));
                ++count;
            }
        }
    };
    choose(first_of_category);
    choose(static_cast<int>(most));
    std::vector<IndicatorSlide> slides;
    for (auto& [place, chart] : chosen)
        slides.push_back({place, std::move(chart)});
    return slides;
}

void add_indicator_slide(SlideMaker& maker, const Wording& wording, Reader& reader,
                         const IndicatorSlide& slide) {
    IndicatorSlideWriter{maker, wording, reader, slide}.write();
}

} // namespace taizhang
