#include "output/slides/list_slides.h"

#include "output/slides/tone_chip.h"
#include "text/ids/pack.h"
#include "text/ids/slides.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double content_width = slide_edge::right - slide_edge::left;

/// Statuses that are counted together.
struct StatusGroup {
    Tone tone;
    TextId name;
};

constexpr StatusGroup groups[]{{Tone::good, text_id::slides_good},
                               {Tone::attention, text_id::slides_watch},
                               {Tone::bad, text_id::slides_alarm},
                               {Tone::neutral, text_id::slides_unrated}};

void add_tiles(SlideMaker& maker) {
    constexpr double gap = 24;
    constexpr double height = 196;
    constexpr double tile = (content_width - 3 * gap) / 4;
    const Material& material = maker.material();
    const auto all = material.indicators();
    double x = slide_edge::left;
    for (const StatusGroup& group : groups) {
        const auto count = std::ranges::count_if(all, [&](IndicatorPlace place) {
            return tone_of(material.progress_of(place).status) == group.tone;
        });
        const ToneColours colours = colours_of(group.tone);
        maker.slide().add_box({x, slide_edge::top, tile, height}, colours.ground, 12);
        maker.slide().add_text(
            {x + 24, slide_edge::top + 16, tile - 48, height - 32},
            {{.runs = {{std::to_string(count), {80, FontWeight::bold}, colours.ink}}},
             {.runs = {{std::string{maker.texts()(group.name)}, {26}, colours.ink}}}},
            BoxAnchor::middle);
        x += tile + gap;
    }
}

std::vector<std::string> problem_texts(const Narrative& words) {
    constexpr size_t most = 8;
    std::vector<std::string> texts;
    for (const Matter& problem : words.problems)
        texts.push_back(problem.text);
    texts.resize(std::min(texts.size(), most));
    return texts;
}

} // namespace

void add_cover_slide(SlideMaker& maker, const std::string& title, const std::string& day) {
    Slide& slide = maker.begin_cover();
    const auto line = [&](double y, const std::string& text, Colour ink, FontWeight weight) {
        slide.add_text({slide_edge::left, y, content_width, 56},
                       {{.runs = {{text, {36, weight}, ink}}}});
    };
    line(250, maker.material().unit().name, slide_colour::secondary, FontWeight::regular);
    double letters = 80;
    while (letters > 44 &&
           maker.metrics().width(title, {letters, FontWeight::bold}) > 2 * content_width)
        letters -= 4;
    slide.add_title({slide_edge::left, 330, content_width, 240}, title, letters);
    slide.add_box({slide_edge::left, 600, 240, 10}, slide_colour::brand);
    line(650, day, slide_colour::text, FontWeight::regular);
    if (maker.material().privacy.marks_internal)
        line(720, std::string{maker.texts()(text_id::pack_internal)}, slide_colour::brand,
             FontWeight::bold);
}

void add_overview_slide(SlideMaker& maker, const Narrative& words) {
    maker.begin(words.summary_heading, words.subtitle);
    add_tiles(maker);
    maker.add_bullets({slide_edge::left, 460, content_width, slide_edge::bottom - 460},
                      words.summary);
    maker.slide().notes = words.summary;
}

void add_problem_slide(SlideMaker& maker, const Narrative& words) {
    maker.begin(std::string{maker.texts()(text_id::slides_next_steps)}, words.subtitle);
    const auto texts = problem_texts(words);
    const size_t shown = maker.add_bullets(
        {slide_edge::left, slide_edge::top, content_width, slide_edge::bottom - slide_edge::top},
        texts);
    if (shown < words.problems.size())
        maker.set_foot(maker.texts()(text_id::slides_problems_more, words.problems.size() - shown));
    for (const Matter& problem : words.problems)
        maker.slide().notes.push_back(problem.text);
}

void add_notes_slide(SlideMaker& maker, const Narrative& words) {
    if (words.notes.empty())
        return;
    maker.begin(words.notes_heading);
    maker.add_bullets({slide_edge::left, 180, content_width, slide_edge::bottom - 180},
                      words.notes);
    maker.slide().notes = words.notes;
}

} // namespace taizhang
