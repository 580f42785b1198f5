#include "intake/numerals/numeral.h"

#include "intake/numerals/numeral_characters.h"
#include "intake/numerals/numeral_reader.h"

namespace taizhang {

namespace {

constexpr std::u32string_view of_hundred = U"百分之";
constexpr std::u32string_view parted = U"分之";

/// 半天 is 0.5, 半百 50.
std::optional<Numeral> half_at(std::u32string_view text, size_t at) {
    const char32_t behind = at + 1 < text.size() ? text[at + 1] : U'\0';
    if (behind == U'百')
        return Numeral{.length = 2, .value = whole(50)};
    if (behind == U'\0' || !std::u32string_view{U"天年个小"}.contains(behind))
        return std::nullopt;
    return Numeral{.length = 1, .value = Quantity{500}};
}

std::optional<Numeral> per_cent_at(std::u32string_view text, size_t at) {
    const size_t begin = at + of_hundred.size();
    if (text.substr(begin).starts_with(U"百"))
        return Numeral{
            .length = of_hundred.size() + 1, .value = whole(100), .form = NumeralForm::per_cent};
    auto share = numeral_at(text, begin);
    if (!share)
        return std::nullopt;
    share->length += of_hundred.size();
    share->form = NumeralForm::per_cent;
    return share;
}

/// 三分之二: how often the whole stands in it is no amount of anything.
std::optional<Numeral> fraction_behind(std::u32string_view text, size_t at, size_t length) {
    if (!text.substr(at + length).starts_with(parted))
        return std::nullopt;
    const auto share = numeral_at(text, at + length + parted.size());
    if (!share)
        return std::nullopt;
    return Numeral{.length = length + parted.size() + share->length,
                   .value = std::nullopt,
                   .form = NumeralForm::fraction};
}

} // namespace

bool may_begin_numeral(char32_t character) {
    if (character < 0x80)
        return U'0' <= character && character <= U'9';
    return arabic_digit(character) >= 0 || han_digit(character) >= 0 || tens(character) != 0 ||
           small_unit(character) != 0 || is_rough(character) || character == U'万' ||
           character == U'半';
}

std::optional<Numeral> numeral_at(std::u32string_view text, size_t at) {
    if (at >= text.size())
        return std::nullopt;
    if (text.substr(at).starts_with(of_hundred))
        return per_cent_at(text, at);
    if (text[at] == U'半')
        return half_at(text, at);
    const auto numeral = NumeralReader{text, at}.read();
    if (!numeral)
        return std::nullopt;
    const auto fraction = fraction_behind(text, at, numeral->length);
    return fraction ? fraction : numeral;
}

} // namespace taizhang
