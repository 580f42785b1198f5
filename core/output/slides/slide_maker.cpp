#include "output/slides/slide_maker.h"

#include "chart/placed_text.h"
#include "text/ids/pack.h"
#include "text/ids/slides.h"

namespace taizhang {

namespace {

constexpr double title_letters = 54;
constexpr double least_title_letters = 40;
constexpr double least_letters_of_two_lines = 24;
constexpr double slide_width = slide_edge::right - slide_edge::left;
constexpr double line_share = 1.55; ///< of the letters' size, with what lies between two lines
constexpr double gap_share = 0.6;   ///< between two paragraphs
constexpr double bullet_room = 34;
/// Programs set letters a little wider or narrower than they are measured here.
constexpr double safety = 1.04;

} // namespace

Slide& SlideMaker::begin_cover() {
    m_slides.push_back({{}, {}, true});
    return slide();
}

Slide& SlideMaker::begin(const std::string& title, const std::string& subtitle) {
    m_slides.push_back({{}, std::string{texts()(text_id::slides_source)}});
    double letters = title_letters;
    const auto needs = [&] { return safety * m_metrics.width(title, {letters, FontWeight::bold}); };
    while (letters > least_title_letters && needs() > slide_width)
        letters -= 2;
    const bool has_two_lines = needs() > slide_width;
    while (has_two_lines && letters > least_letters_of_two_lines && needs() > 1.95 * slide_width)
        letters -= 2;
    slide().add_title(
        {slide_edge::left, has_two_lines ? 44.0 : 60.0, slide_width, has_two_lines ? 112.0 : 84.0},
        title, letters);
    if (!subtitle.empty())
        slide().add_text({slide_edge::left, has_two_lines ? 158.0 : 148.0, slide_width, 40},
                         {{.runs = {{subtitle, {28}, slide_colour::secondary}}}});
    return slide();
}

double SlideMaker::height_of(const std::string& text, double room, double letters) const {
    const auto lines = broken_lines(text, (room - bullet_room) / safety, {letters}, m_metrics);
    return letters * (line_share * static_cast<double>(lines.size()) + gap_share);
}

size_t SlideMaker::add_bullets(const Rect& box, const std::vector<std::string>& texts) {
    constexpr double sizes[]{36, 32, 28, 26, 24};
    double letters = sizes[0];
    size_t fitting = 0;
    for (const double size : sizes) {
        letters = size;
        double height = 0;
        fitting = 0;
        while (fitting < texts.size() &&
               height + height_of(texts[fitting], box.width, size) <= box.height)
            height += height_of(texts[fitting++], box.width, size);
        if (fitting == texts.size())
            break;
    }
    std::vector<SlideParagraph> paragraphs;
    for (size_t place = 0; place < fitting; ++place)
        paragraphs.push_back({.runs = {{texts[place], {letters}}},
                              .bullet = Bullet::square,
                              .line_height = line_share * letters,
                              .space_after = gap_share * letters});
    slide().add_text(box, paragraphs);
    return fitting;
}

void SlideMaker::add_foot(Made& made, int number, const std::string& closing) {
    constexpr Lettering lettering{22};
    constexpr double number_width = 160;
    const Rect line{slide_edge::left, 992, slide_width, 2};
    made.slide.add_box(line, slide_colour::hairline);
    std::vector<SlideRun> runs{{made.foot, lettering, slide_colour::secondary}};
    if (material().privacy.marks_internal)
        runs.push_back({"　" + std::string{texts()(text_id::pack_internal)},
                        {lettering.size, FontWeight::bold},
                        slide_colour::brand});
    if (!closing.empty())
        runs.push_back({"　" + closing, lettering, slide_colour::secondary});
    made.slide.add_text({slide_edge::left, 1008, slide_width - number_width, 40}, {{.runs = runs}},
                        BoxAnchor::middle);
    made.slide.add_number({slide_edge::right - number_width, 1008, number_width, 40}, number,
                          static_cast<int>(m_slides.size()), lettering, slide_colour::secondary);
}

std::vector<Slide> SlideMaker::finish(const std::string& closing) {
    std::vector<Slide> slides;
    for (size_t place = 0; place < m_slides.size(); ++place) {
        Made& made = m_slides[place];
        const bool is_last = place + 1 == m_slides.size();
        if (!made.is_cover || is_last)
            add_foot(made, static_cast<int>(place) + 1, is_last ? closing : std::string{});
        made.slide.notes.push_back(closing);
        slides.push_back(std::move(made.slide));
    }
    return slides;
}

} // namespace taizhang
