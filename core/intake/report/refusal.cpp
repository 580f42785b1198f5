#include "intake/report/refusal.h"

#include "characters/digit.h"
#include "text/ids/reading.h"

#include <algorithm>

namespace taizhang::report {

namespace {

bool is_one_of(char32_t character, std::u32string_view characters) {
    return character != U'\0' && characters.contains(character);
}

bool is_in_title(const FigureContext& context) {
    return context.quotations.title_around(context.figure.numeral.start) != nullptr;
}

bool is_quoted(const FigureContext& context) {
    return context.quotations.quote_around(context.figure.numeral.start) != nullptr;
}

/// Some word of the list that the numeral stands in, up to `end` at least.
bool stands_in_word_of(const WordList& list, const FigureContext& context, size_t end) {
    constexpr size_t longest_word = 8;
    const Range& numeral = context.figure.numeral;
    const size_t first = numeral.start > longest_word ? numeral.start - longest_word : 0;
    for (size_t at = first; at <= numeral.start; ++at)
        if (at + list.length_at(context.text, at) >= end)
            return true;
    return false;
}

bool is_closed_list(const FigureContext& context) {
    return !context.figure.is_masked &&
           stands_in_word_of(context.words.closed_list, context, context.figure.numeral.start + 1);
}

/// 每季组织上一次党课: taught, not the last one.
bool is_taught(const FigureContext& context) {
    constexpr size_t longest_noun = 5;
    return context.before() == U'上' &&
           context.text.substr(context.figure.range.end, longest_noun).contains(U'课');
}

/// 一点 is one; 一点零五 is a number.
bool is_fixed_phrase(const FigureContext& context) {
    return !is_taught(context) && is_han(context.text, context.figure) &&
           stands_in_word_of(context.words.fixed_phrase, context, context.figure.numeral.end);
}

bool is_numbering(const FigureContext& context) {
    const Range& numeral = context.figure.numeral;
    const bool begins =
        context.clause.start == numeral.start ||
        (context.clause.start + 1 == numeral.start && is_one_of(context.before(), U"（("));
    if (!begins)
        return false;
    if (is_han(context.text, context.figure) && is_one_of(context.behind(), U"是要、．.）)"))
        return true;
    return is_one_of(context.behind(), U"、．）)") ||
           (context.behind() == U'.' && !is_digit(context.behind(1)));
}

bool is_ordinal(const FigureContext& context) {
    if (is_one_of(context.before(), U"第其"))
        return context.before() == U'第' || is_han(context.text, context.figure);
    if (context.before() == U' ' && context.before(2) == U'第')
        return true;
    if (context.before() == U'届' && is_han(context.text, context.figure)) // 十二届四次全会
        return true;
    return is_one_of(context.behind(), U"届") || is_numbering(context);
}

bool is_document_number(const FigureContext& context) {
    if (is_one_of(context.before(), U"〔[［【") && is_one_of(context.behind(), U"〕]］】"))
        return true;
    return context.behind() == U'号';
}

/// 2023.9.12, 2023-09, 9/12, 2022—2023
bool is_written_date(const FigureContext& context) {
    const auto is_year = [&] {
        return context.figure.quantity && context.figure.numeral.size() == 4 &&
               *context.figure.quantity >= whole(1900) && *context.figure.quantity <= whole(2199);
    };
    return is_one_of(context.behind(), U"-—–~～./．") && is_digit(context.behind(1)) && is_year();
}

bool is_date(const FigureContext& context) {
    if (is_written_date(context))
        return true;
    const auto behind = context.text.substr(context.figure.numeral.end, 3);
    if (behind.starts_with(U"月") || behind.starts_with(U"季度"))
        return true;
    if (behind.starts_with(U"日") || behind.starts_with(U"号"))
        return true;
    if (behind.starts_with(U"年"))
        return context.figure.is_digit_row || context.figure.is_masked ||
               (context.figure.numeral.size() == 4 && !is_han(context.text, context.figure));
    // 一至五月份, 1-9月
    const bool is_range = is_one_of(context.behind(), U"-—–~～至到、");
    return is_range &&
           (context.text.substr(context.figure.numeral.end, 4).contains(U'月') ||
            context.text.substr(context.figure.numeral.end, 4).contains(U"季度")) &&
           !context.figure.has_measure();
}

/// 8:30, 8点30分, 24小时
bool is_time_of_day(const FigureContext& context) {
    const auto beside_colon = [&](char32_t colon, char32_t digit) {
        return is_one_of(colon, U":：") && is_digit(digit);
    };
    if (beside_colon(context.behind(), context.behind(1)) ||
        beside_colon(context.before(), context.before(2)))
        return !context.figure.has_measure();
    const auto behind = context.text.substr(context.figure.numeral.end, 2);
    return behind.starts_with(U"时") || behind == U"点钟" || behind == U"点半" ||
           (behind.starts_with(U"点") && behind.size() == 2 &&
            (is_digit(behind[1]) || is_one_of(behind[1], U"前后整至到，。")));
}

template <MeasureClass Class>
bool is_measured_in(const FigureContext& context) {
    return context.figure.has_measure() && context.figure.measure_class == Class;
}

/// 1+3, 1:1, 5+1+1, 4G
bool is_formula(const FigureContext& context) {
    const auto is_sign = [](char32_t character) { return is_one_of(character, U"+＋=＝"); };
    if (is_sign(context.before()) || is_sign(context.behind()))
        return true;
    const char32_t behind = context.behind();
    const bool is_latin = (U'A' <= behind && behind <= U'Z') || (U'a' <= behind && behind <= U'z');
    return is_latin && !context.figure.is_masked && !context.figure.has_measure();
}

/// 再增加
bool adds_to_something(std::u32string_view before, const ReportWords& words) {
    for (size_t at = 0; at + 1 < before.size(); ++at)
        if (before[at] == U'再' && words.change_verb.length_at(before, at + 1) > 0)
            return true;
    return false;
}

/// 同比增加5件, 再增加5件: a difference, not a figure.
bool is_change(const FigureContext& context) {
    const Range before{context.clause.start, context.figure.range.start};
    if (before.is_empty())
        return false;
    if (adds_to_something(part_of(context.text, before), context.words))
        return true;
    const size_t from = before.size() > 6 ? before.end - 6 : before.start;
    const Range near{from, before.end};
    const bool changes = context.words.change_verb.occurs_in(context.text, near);
    if (context.figure.is_share)
        return false; // told as a share
    return changes && context.words.comparison.occurs_in(context.text, before);
}

/// 三个方面, 四个维度: what is counted is no work.
bool is_abstract(const FigureContext& context) {
    if (!context.figure.has_measure() || context.figure.is_masked)
        return false;
    size_t at = context.figure.range.end;
    if (at < context.text.size() && (context.text[at] == U'“' || context.text[at] == U'‘'))
        ++at;
    if (context.figure.measure_class != MeasureClass::item)
        return false;
    if (!is_han(context.text, context.figure) && context.figure.quantity > whole(10))
        return false;
    const bool is_counted_task =
        !is_han(context.text, context.figure) && context.text.substr(at, 4) == U"重点任务";
    if (is_counted_task)
        return false;
    const size_t most_skipped = is_han(context.text, context.figure) ? 2 : 0; // 三个重要方面
    for (size_t skipped = 0; skipped <= most_skipped && at + skipped < context.clause.end;
         ++skipped)
        if (context.words.abstract_noun.length_at(context.text, at + skipped) > 0)
            return true;
    return false;
}

/// 前三名, 前10位; not 月底前12个
bool is_place(const FigureContext& context) {
    return context.before() == U'前' && context.figure.has_measure() &&
           !is_one_of(context.before(2), U"之以日号月底末年会节期");
}

/// 应到党员40名, 实到38名, 7人参加了会议: who was at a meeting.
bool is_attendance(const FigureContext& context) {
    constexpr size_t nearest = 6;
    if (!context.figure.has_measure() || context.figure.measure_class != MeasureClass::person)
        return false;
    const Range before{
        std::max(context.clause.start,
                 context.figure.range.start - std::min(context.figure.range.start, nearest)),
        context.figure.range.start};
    return (!before.is_empty() && context.words.attendance.occurs_in(context.text, before)) ||
           context.words.attended.length_at(context.text, context.figure.range.end) > 0;
}

/// 有的乡镇纪委立案3件以上: some of those that the text tells of, no figure of the whole.
bool is_of_some(const FigureContext& context) {
    return context.words.some_of_them.length_at(context.text, context.clause.start) > 0;
}

bool is_without_measure(const FigureContext& context) {
    return !context.figure.has_measure() && !context.figure.is_share;
}

constexpr RefusalRule rules[]{
    {"title", is_in_title, text_id::reading_reason_title},
    {"closed_list", is_closed_list, text_id::reading_reason_closed_list},
    {"quoted", is_quoted, text_id::reading_reason_quoted},
    {"document_number", is_document_number, text_id::reading_reason_document_number},
    {"ordinal", is_ordinal, text_id::reading_reason_ordinal},
    {"date", is_date, text_id::reading_reason_date},
    {"time_of_day", is_time_of_day, text_id::reading_reason_time_of_day},
    {"age", is_measured_in<MeasureClass::age>, text_id::reading_reason_age},
    {"duration", is_measured_in<MeasureClass::duration>, text_id::reading_reason_duration},
    {"rank", is_measured_in<MeasureClass::rank>, text_id::reading_reason_rank},
    {"place", is_place, text_id::reading_reason_rank},
    {"size", is_measured_in<MeasureClass::size>, text_id::reading_reason_size},
    {"formula", is_formula, text_id::reading_reason_formula},
    {"fixed_phrase", is_fixed_phrase, text_id::reading_reason_fixed_phrase},
    {"abstract_noun", is_abstract, text_id::reading_reason_abstract_noun},
    {"comparison", is_change, text_id::reading_reason_comparison},
    {"attendance", is_attendance, text_id::reading_reason_attendance},
    {"some_of_them", is_of_some, text_id::reading_reason_some_of_them},
    {"no_measure", is_without_measure, text_id::reading_reason_no_measure},
};

} // namespace

char32_t FigureContext::before(size_t distance) const {
    return figure.numeral.start >= distance ? text[figure.numeral.start - distance] : U'\0';
}

char32_t FigureContext::behind(size_t distance) const {
    const size_t at = figure.numeral.end + distance;
    return at < text.size() ? text[at] : U'\0';
}

std::u32string_view FigureContext::text_before(size_t length) const {
    const size_t taken = std::min(length, figure.range.start);
    return text.substr(figure.range.start - taken, taken);
}

std::span<const RefusalRule> refusal_rules() {
    return rules;
}

const RefusalRule* refusal_of(const FigureContext& context) {
    const auto found =
        std::ranges::find_if(rules, [&](const RefusalRule& rule) { return rule.applies(context); });
    return found == std::end(rules) ? nullptr : &*found;
}

} // namespace taizhang::report
