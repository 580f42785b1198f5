#include "intake/understand/written_amount.h"

#include "characters/blank.h"
#include "characters/code_points.h"
#include "intake/numerals/numeral.h"
#include "model/quantity.h"
#include "text/parts.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::string_view counted[]{"人次", "批次", "户次", "小时", "学时", "课时", "次", "场",
                                     "期",   "人",   "名",   "个",   "件",   "条",   "份", "篇",
                                     "起",   "项",   "轮",   "户",   "家",   "处",   "天", "分"};
constexpr std::string_view yes[]{"√",  "✓",      "✔",      "☑",   "是", "有",
                                 "已", "已开展", "已完成", "yes", "Y"};
constexpr std::string_view no[]{"否", "无", "未", "未开展", "未完成", "no", "N"};
constexpr std::string_view crosses[]{"×", "✗", "✘", "X", "x"};
constexpr std::string_view dashes[]{"-", "–", "—", "——", "/", "／", "－", "\\"};
constexpr std::string_view numerals = "0123456789";
constexpr std::string_view behind_number[]{"余", "多", "几", "以上", "左右", "０", "１", "２",
                                           "３", "４", "５", "６",   "７",   "８", "９"};

bool ends_with_number(std::string_view text) {
    return !text.empty() &&
           (numerals.contains(text.back()) ||
            std::ranges::any_of(behind_number, [&](auto word) { return text.ends_with(word); }));
}

} // namespace

std::string_view plain_amount(std::string_view cell) {
    for (const std::string_view word : counted) {
        if (!cell.ends_with(word))
            continue;
        const auto number = trimmed(cell.substr(0, cell.size() - word.size()));
        return ends_with_number(number) ? number : cell;
    }
    return cell;
}

std::string_view count_text(std::string_view cell, bool table_has_ticks) {
    if (says_yes(cell))
        return "1";
    if (is_one_of(cell, no) || (table_has_ticks && is_one_of(cell, crosses)))
        return "0";
    return plain_amount(cell);
}

std::optional<std::string> spelled_amount(std::string_view cell) {
    if (cell.contains("万") || cell.contains("亿"))
        return std::nullopt;
    const std::u32string text = code_points_of(cell);
    if (text.empty() || !may_begin_numeral(text.front()))
        return std::nullopt;
    const auto numeral = numeral_at(text, 0);
    if (!numeral || !numeral->value || numeral->form != NumeralForm::number)
        return std::nullopt;
    const std::string behind = to_utf8(std::u32string_view{text}.substr(numeral->length));
    std::string_view rest = trimmed(behind);
    const bool is_approximate = numeral->is_approximate || rest.starts_with("余");
    if (rest.starts_with("余"))
        rest = trimmed(rest.substr(std::string_view{"余"}.size()));
    if (!rest.empty() && !is_one_of(rest, counted))
        return std::nullopt;
    return to_decimal(*numeral->value) + (is_approximate ? "余" : "");
}

std::string hours_of_minutes(std::string_view minutes) {
    constexpr int minutes_of_hour = 60;
    const auto reading = read_quantity(minutes);
    if (!reading.value)
        return std::string{minutes};
    return to_decimal(
        Quantity{(reading.value->thousandths + minutes_of_hour / 2) / minutes_of_hour});
}

bool says_yes(std::string_view cell) {
    return is_one_of(cell, yes);
}

bool is_dash(std::string_view cell) {
    return is_one_of(cell, dashes);
}

} // namespace taizhang
