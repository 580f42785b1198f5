#include "output/slides/deck.h"

#include "output/slides/indicator_slides.h"
#include "output/slides/list_slides.h"
#include "output/slides/slide_file.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_slides = 12;
constexpr size_t most_indicators = 6;
constexpr size_t few_indicators = 3; ///< with a chart; where there are less, numbers stand alone
constexpr size_t most_figure_slides = 3;

/// Makes the slides of the chosen sections.
class Deck {
public:
    Deck(const PackSource& source, const OutputProgress& progress)
        : m_source{source}, m_material{source.material}, m_progress{progress},
          m_wording{source.material, source.sentences, source.texts, document_gap(source.texts)},
          m_words{narrative_of(source.material, source.sentences, source.texts,
                               document_gap(source.texts))},
          m_sections{sections_for(source.choice, source.material)}, m_maker{source} {
        std::erase_if(m_sections, [](const PackSection& section) { return !section.is_shown; });
    }

    std::string write() {
        choose_indicators();
        for (size_t place = 0; place < m_sections.size(); ++place) {
            tell(m_progress, static_cast<std::int64_t>(place),
                 static_cast<std::int64_t>(m_sections.size()));
            add(m_sections[place]);
        }
        if (m_maker.count() == 0) // a file wants a slide
            add_cover_slide(m_maker, title(), m_wording.date(m_material.day));
        return slide_file(m_maker.finish(check_line(m_material.check, m_source.texts)),
                          {title(), m_material.unit().name, m_material.day});
    }

private:
    std::string title() const { return title_of(m_source.choice, m_material, m_source.texts); }

    bool has(SectionKind kind) const {
        return std::ranges::find(m_sections, kind, &PackSection::kind) != m_sections.end();
    }

    /// As many as the other slides leave room for.
    void choose_indicators() {
        std::set<std::string> categories;
        for (const PackSection& section : m_sections)
            if (section.kind == SectionKind::category)
                categories.insert(section.category);
        if (has(SectionKind::charts))
            for (const MaterialCategory& category : m_material.categories)
                categories.insert(category.name);
        size_t others = 0;
        for (const auto& [kind, slides] : {std::pair{SectionKind::cover, 2},
                                           {SectionKind::indicators, 2},
                                           {SectionKind::branches, 1},
                                           {SectionKind::problems, 1},
                                           {SectionKind::notes, 1}})
            others += has(kind) ? static_cast<size_t>(slides) : 0;
        m_indicators = chosen_indicators(m_wording, categories,
                                         std::min(most_indicators, most_slides - others));
    }

    void add(const PackSection& section) {
        switch (section.kind) {
        case SectionKind::cover:
            add_cover_slide(m_maker, title(), m_wording.date(m_material.day));
            return add_overview_slide(m_maker, m_words);
        case SectionKind::indicators:
            add_attention_slides(m_maker);
            if (m_indicators.size() < few_indicators)
                add_figure_slides(m_maker, m_words, most_figure_slides);
            return;
        case SectionKind::category:
            return add_category(section.category);
        case SectionKind::charts:
            for (const IndicatorSlide& slide : m_indicators)
                add_indicator_slide(m_maker, m_wording, m_source.reader, slide);
            return;
        case SectionKind::branches:
            return add_branch_slide(m_maker);
        case SectionKind::problems:
            return add_problem_slide(m_maker, m_words);
        case SectionKind::notes:
            return add_notes_slide(m_maker, m_words);
        case SectionKind::conclusions: // the overview says them
        case SectionKind::lagging:     // with the indicators
        case SectionKind::comparison:  // the slide of branches counts them
        case SectionKind::missing:
        case SectionKind::ranking:
        case SectionKind::sheets:
        case SectionKind::years: // a table of all indicators is no slide
        case SectionKind::words: // too long to be shown
            break;
        }
    }

    void add_category(const std::string& category) {
        for (const IndicatorSlide& slide : m_indicators)
            if (m_material.indicator_at(slide.indicator).category == category)
                add_indicator_slide(m_maker, m_wording, m_source.reader, slide);
    }

    const PackSource& m_source;
    const Material& m_material;
    const OutputProgress& m_progress;
    Wording m_wording;
    Narrative m_words;
    std::vector<PackSection> m_sections;
    SlideMaker m_maker;
    std::vector<IndicatorSlide> m_indicators;
};

} // namespace

std::string slides_pptx(const PackSource& source, const OutputProgress& progress) {
    return Deck{source, progress}.write();
}

} // namespace taizhang
