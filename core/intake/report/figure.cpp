#include "intake/report/figure.h"

#include "characters/digit.h"
#include "intake/numerals/numeral.h"
#include "intake/numerals/numeral_characters.h"

#include <algorithm>

namespace taizhang::report {

namespace {

bool is_latin(char32_t character) {
    return (U'a' <= character && character <= U'z') || (U'A' <= character && character <= U'Z');
}

constexpr size_t longest_mask = 40; ///< more of them are a line across the page

/// **, XX, 某 before 次. A Latin letter that stands in a word hides nothing.
size_t mask_length(std::u32string_view text, size_t at, const ReportWords& words) {
    if (!words.mask.contains(text[at]) || (at > 0 && is_latin(text[at]) && is_latin(text[at - 1])))
        return 0;
    size_t length = 1;
    while (at + length < text.size() && text[at + length] == text[at] && length <= longest_mask)
        ++length;
    const bool goes_on = at > 0 && text[at - 1] == text[at]; // the rest of a longer one
    if (length > longest_mask || goes_on)
        return 0;
    const bool stands_in_word =
        is_latin(text[at]) && at + length < text.size() && is_latin(text[at + length]);
    return stands_in_word ? 0 : length;
}

/// 某人, 某个 is somebody, 某某次 a hidden number.
bool is_somebody(std::u32string_view text, const Range& mask) {
    return text[mask.start] == U'某' && mask.size() == 1;
}

struct Measure {
    Range range;
    MeasureClass measure_class{};
};

/// The longest measure word; nothing where a longer word of another kind begins the same way.
/// Behind 12 a 名 counts, whatever word it seems to begin: 12名优秀党员, 12名师生.
std::optional<Measure> measure_at(std::u32string_view text, size_t at, const ReportWords& words) {
    std::optional<Measure> longest;
    for (size_t i = 0; i < measure_class_count; ++i) {
        const size_t length = words.measures[i].length_at(text, at);
        if (length > 0 && (!longest || length > longest->range.size()))
            longest = Measure{{at, at + length}, static_cast<MeasureClass>(i)};
    }
    const bool counts_persons =
        longest && text[at] == U'名' && at > 0 && arabic_digit(text[at - 1]) >= 0;
    if (longest && !counts_persons && words.no_measure.length_at(text, at) > longest->range.size())
        return std::nullopt;
    return longest;
}

size_t behind_blanks(std::u32string_view text, size_t at) {
    while (at < text.size() && (text[at] == U' ' || text[at] == U'　'))
        ++at;
    return at;
}

/// 1.3万 and 元 are 1.3 万元.
void move_ten_thousand_into_unit(std::u32string_view text, Figure& figure) {
    const bool is_plain_money = part_of(text, figure.measure) == U"元" && figure.quantity &&
                                text[figure.numeral.end - 1] == U'万';
    if (!is_plain_money || figure.quantity->thousandths % 10'000 != 0)
        return;
    figure.quantity->thousandths /= 10'000;
    figure.unit = U"万元";
}

void read_measure(std::u32string_view text, Figure& figure, const ReportWords& words) {
    size_t at = behind_blanks(text, figure.numeral.end);
    const size_t after = words.about_after.length_at(text, at);
    auto measure = measure_at(text, at, words);
    if (!measure && after > 0) {
        measure = measure_at(text, behind_blanks(text, at + after), words);
        figure.is_approximate |= measure.has_value();
    }
    if (!measure) {
        figure.measure = {figure.numeral.end, figure.numeral.end};
        return;
    }
    figure.measure = measure->range;
    figure.measure_class = measure->measure_class;
    figure.unit = part_of(text, measure->range);
    figure.range.end = measure->range.end;
    move_ten_thousand_into_unit(text, figure);
    if (const size_t behind = words.about_behind.length_at(text, figure.range.end)) {
        figure.range.end += behind;
        figure.is_approximate = true;
    }
}

void read_about_before(std::u32string_view text, Figure& figure, const ReportWords& words) {
    const size_t length = words.about_before.length_before(text, figure.numeral.start);
    figure.range.start = figure.numeral.start - length;
    figure.is_approximate |= length > 0;
}

void take_share(Figure& figure) {
    figure.is_share = true;
    figure.measure_class = MeasureClass::share;
    figure.unit = U"%";
}

} // namespace

std::optional<Figure> figure_at(std::u32string_view text, size_t at, const ReportWords& words) {
    if (arabic_digit(text[at]) >= 0 && at > 0 && arabic_digit(text[at - 1]) >= 0)
        return std::nullopt; // within a row of digits
    Figure figure;
    NumeralForm form = NumeralForm::number;
    if (const size_t length = mask_length(text, at, words)) {
        figure.numeral = {at, at + length};
        figure.is_masked = true;
    } else if (const auto numeral =
                   may_begin_numeral(text[at]) ? numeral_at(text, at) : std::nullopt) {
        figure.numeral = {at, at + numeral->length};
        figure.quantity = numeral->value;
        figure.is_approximate = numeral->is_approximate;
        figure.is_digit_row = numeral->is_digit_row;
        form = numeral->form;
    } else {
        return std::nullopt;
    }
    figure.range = figure.numeral;
    read_measure(text, figure, words);
    read_about_before(text, figure, words);
    if (form != NumeralForm::number || figure.measure_class == MeasureClass::share)
        take_share(figure);
    if (figure.is_masked && is_somebody(text, figure.numeral))
        return std::nullopt;
    return figure;
}

bool is_han_one(std::u32string_view text, const Figure& figure) {
    return part_of(text, figure.numeral) == U"一";
}

bool is_han(std::u32string_view text, const Figure& figure) {
    return !figure.is_masked && std::ranges::none_of(part_of(text, figure.numeral), is_digit);
}

} // namespace taizhang::report
