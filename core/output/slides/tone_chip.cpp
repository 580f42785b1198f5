#include "output/slides/tone_chip.h"

#include "output/words/status_symbol.h"
#include "output/words/words.h"

namespace taizhang {

namespace {

std::string words_of(const Texts& texts, Status status) {
    return std::string{symbol_text(status)} + " " + std::string{texts(text_of(status))};
}

} // namespace

ToneColours colours_of(Tone tone) {
    const Style& style = light_style();
    switch (tone) {
    case Tone::good:
        return {style(ColourRole::good_back), style(ColourRole::good_text)};
    case Tone::attention:
        return {style(ColourRole::attention_back), style(ColourRole::attention_text)};
    case Tone::bad:
        return {style(ColourRole::bad_back), style(ColourRole::bad_text)};
    case Tone::neutral:
        break;
    }
    return {style(ColourRole::track), style(ColourRole::neutral)};
}

double add_status_chip(SlideMaker& maker, Point corner, Status status, double letters) {
    const ToneColours colours = colours_of(tone_of(status));
    const Lettering lettering{letters, FontWeight::bold};
    const std::string words = words_of(maker.texts(), status);
    const double width = maker.metrics().width(words, lettering) + 1.6 * letters;
    const double height = 1.6 * letters;
    maker.slide().add_box({corner.x, corner.y, width, height}, colours.ground, height / 2,
                          {words, lettering, colours.ink});
    return width;
}

SlideCell status_cell(const Texts& texts, Status status, double letters) {
    const ToneColours colours = colours_of(tone_of(status));
    return {{words_of(texts, status), {letters, FontWeight::bold}, colours.ink},
            SlideAlign::centre,
            colours.ground};
}

} // namespace taizhang
