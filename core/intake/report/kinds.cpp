#include "intake/report/kinds.h"

#include "intake/numerals/numeral.h"

#include <algorithm>

namespace taizhang::report {

namespace {

/// Words of one character, and those with 要, belong to longer words as often as not.
bool stands_in_other_word(std::u32string_view text, const Range& word) {
    const char32_t before = word.start > 0 ? text[word.start - 1] : U'\0';
    const char32_t behind = word.end < text.size() ? text[word.end] : U'\0';
    constexpr std::u32string_view before_to_plan = U"模虚草比";
    constexpr std::u32string_view behind_to_plan = U"定制订稿态真";
    constexpr std::u32string_view before_need = U"主重需首简纪摘概紧必";
    switch (text[word.start]) {
    case U'拟':
        return before_to_plan.contains(before) || behind_to_plan.contains(behind);
    case U'须':
        return before == U'必' || before == U'无';
    case U'要':
        return before_need.contains(before);
    default:
        return false;
    }
}

struct CycleWord {
    std::u32string_view word;
    Cycle cycle;
};

constexpr CycleWord cycle_words[]{{U"半年", Cycle::half_year}, {U"学期", Cycle::half_year},
                                  {U"季", Cycle::quarter},     {U"周", Cycle::week},
                                  {U"星期", Cycle::week},      {U"月", Cycle::month},
                                  {U"年", Cycle::year}};

std::optional<Cycle> cycle_in(std::u32string_view word) {
    const auto found = std::ranges::find_if(
        cycle_words, [&](const CycleWord& row) { return word.contains(row.word); });
    return found == std::end(cycle_words) ? std::nullopt : std::optional{found->cycle};
}

/// 三个月 is a quarter; nothing for what no duty has: 每两个月, 每3年.
std::optional<Cycle> cycle_of_months(const std::optional<Quantity>& months) {
    return months == whole(3)    ? std::optional{Cycle::quarter}
           : months == whole(6)  ? std::optional{Cycle::half_year}
           : months == whole(12) ? std::optional{Cycle::year}
                                 : std::nullopt;
}

/// 每三个月, 每3年
std::optional<CadenceWords> several_at(std::u32string_view text, size_t at) {
    if (at + 1 >= text.size() || text[at] != U'每' || !may_begin_numeral(text[at + 1]))
        return std::nullopt;
    const auto numeral = numeral_at(text, at + 1);
    if (!numeral)
        return std::nullopt;
    const auto behind = text.substr(at + 1 + numeral->length, 3);
    if (behind.starts_with(U"个月"))
        return CadenceWords{cycle_of_months(numeral->value), {at, at + numeral->length + 3}};
    const bool is_of_others = behind.starts_with(U"周") || behind.starts_with(U"年") ||
                              behind.starts_with(U"个季度") || behind.starts_with(U"星期") ||
                              behind.starts_with(U"个星期");
    return is_of_others ? std::optional{CadenceWords{{}, {at, at + 1}}} : std::nullopt;
}

/// 一季一次: without 每 only directly before the figure.
bool says_every(std::u32string_view text, const Range& word, size_t end) {
    return text[word.start] == U'每' || word.end == end;
}

std::optional<CadenceWords> last_in(std::u32string_view text, const Range& range,
                                    const ReportWords& words) {
    std::optional<CadenceWords> last;
    for (size_t at = range.start; at < range.end; ++at) {
        if (const auto several = several_at(text, at))
            last = several;
        const size_t length = words.cadence_every.length_at(text, at);
        const Range word{at, at + length};
        if (length > 0 && word.end <= range.end && says_every(text, word, range.end))
            last = CadenceWords{cycle_in(part_of(text, word)), word};
    }
    return last;
}

} // namespace

bool is_planned(std::u32string_view text, const Range& before, const ReportWords& words) {
    for (size_t at = before.start; at < before.end; ++at) {
        const size_t length = words.plan_word.length_at(text, at);
        if (length > 0 && at + length <= before.end &&
            !stands_in_other_word(text, {at, at + length}))
            return true;
    }
    return false;
}

std::optional<CadenceWords> cadence_of(std::u32string_view text, const Range& before,
                                       const Range& previous, const ReportWords& words) {
    if (const auto here = last_in(text, before, words))
        return here;
    const auto earlier = last_in(text, previous, words);
    return earlier && text[earlier->range.start] == U'每' ? earlier : std::nullopt;
}

} // namespace taizhang::report
