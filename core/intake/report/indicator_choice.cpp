#include "intake/report/indicator_choice.h"

#include "characters/code_points.h"
#include "characters/digit.h"

#include <algorithm>

namespace taizhang::report {

namespace {

struct ClassPair {
    MeasureClass figure;
    MeasureClass indicator;
};

/// Measures that offices use for each other: 谈话12次 for persons, 立案3人 for cases.
constexpr ClassPair exchangeable[]{
    {MeasureClass::event, MeasureClass::person},     {MeasureClass::person, MeasureClass::case_},
    {MeasureClass::case_, MeasureClass::person},     {MeasureClass::item, MeasureClass::event},
    {MeasureClass::item, MeasureClass::case_},       {MeasureClass::case_, MeasureClass::item},
    {MeasureClass::item, MeasureClass::document},    {MeasureClass::document, MeasureClass::item},
    {MeasureClass::item, MeasureClass::group},       {MeasureClass::group, MeasureClass::item},
    {MeasureClass::event, MeasureClass::item},       {MeasureClass::document, MeasureClass::event},
    {MeasureClass::household, MeasureClass::person}, {MeasureClass::day, MeasureClass::event}};

bool are_exchangeable(MeasureClass figure, MeasureClass indicator) {
    return std::ranges::any_of(exchangeable, [&](const ClassPair& pair) {
        return pair.figure == figure && pair.indicator == indicator;
    });
}

bool is_joined_list(char32_t character) {
    return character == U'、';
}

} // namespace

IndicatorChooser::IndicatorChooser(std::span<const Indicator> indicators, const AliasBook& aliases,
                                   const ReportWords& words)
    : m_indicators{indicators}, m_aliases{aliases}, m_words{words} {
    for (const Indicator& indicator : indicators) {
        auto& units = m_units.emplace_back();
        auto& classes = m_unit_classes.emplace_back();
        for (const std::string& unit : indicator.units) {
            units.push_back(code_points_of(unit));
            classes.push_back(class_of(units.back()));
        }
    }
}

MeasureClass IndicatorChooser::class_of(const std::u32string& unit) const {
    for (size_t i = 0; i < measure_class_count; ++i)
        if (m_words.measures[i].length_at(unit, 0) == unit.size())
            return static_cast<MeasureClass>(i);
    return MeasureClass::size; // an office's own unit: fits only where it is written the same
}

UnitFit IndicatorChooser::fit_of(IndicatorPlace indicator, const Figure& figure) const {
    const auto& units = m_units[indicator];
    const auto& classes = m_unit_classes[indicator];
    if (std::ranges::find(units, figure.unit) != units.end())
        return UnitFit::exact;
    if (std::ranges::find(classes, figure.measure_class) != classes.end() || units.empty())
        return UnitFit::same_class;
    const bool is_exchangeable = std::ranges::any_of(classes, [&](MeasureClass measure) {
        return are_exchangeable(figure.measure_class, measure);
    });
    return is_exchangeable ? UnitFit::other_class : UnitFit::none;
}

/// 讲党课@人: the word itself says that persons count there.
UnitFit IndicatorChooser::fit_of(const NamedIndicator& named, const Figure& figure) const {
    if (named.only.empty())
        return fit_of(named.place, figure);
    return class_of(named.only) == figure.measure_class
               ? std::max(fit_of(named.place, figure), UnitFit::same_class)
               : UnitFit::none;
}

IndicatorChoice IndicatorChooser::choice_by(const AliasMatch& match, const Figure& figure) const {
    IndicatorChoice choice;
    choice.alias = match.range;
    const auto named = m_aliases.indicators_of(match.alias);
    if (named.empty() && !figure.is_share)
        choice.fit = UnitFit::exact;
    for (const NamedIndicator& one : named) {
        const UnitFit fit = fit_of(one, figure);
        if (fit > choice.fit) {
            choice.fit = fit;
            choice.indicator = one.place;
        }
    }
    const int ending = m_aliases.ending_of(match.alias);
    constexpr size_t shortest_ending = 3; // 提醒 of 谈话提醒 is another thing
    const size_t length = ending < 0 ? 0 : m_aliases.length_of(ending);
    if (choice.fit >= UnitFit::same_class || length < shortest_ending)
        return choice;
    const IndicatorChoice shorter =
        choice_by({{match.range.end - length, match.range.end}, ending, length}, figure);
    return shorter.fit > choice.fit && shorter.indicator ? shorter : choice;
}

/// 典型案例4批次9起: of the same as the figure that follows, whatever its own measure.
IndicatorChoice IndicatorChooser::choice_beside(const AliasMatch& match,
                                                const IndicatorChoice& choice) const {
    const auto named = m_aliases.indicators_of(match.alias);
    if (choice.fit >= UnitFit::same_class || named.empty())
        return choice;
    IndicatorChoice beside = choice;
    if (!beside.indicator)
        beside.indicator = named.front().place;
    beside.fit = UnitFit::same_class;
    return beside;
}

struct Owner {
    std::string_view general;
    std::u32string_view doer;
    std::string_view own;
};

/// What is called the same and is another thing where somebody else does it.
constexpr Owner owners[]{{"study.branch_study", U"中心组", "study.center_group"}};

/// 中心组学习14场次、组织集中学习1100场次: a figure, and then another deed.
bool begins_another_deed(std::u32string_view behind, const ReportWords& words) {
    auto place = std::min(behind.size(), behind.find_first_of(U"0123456789０１２３４５６７８９"));
    while (place < behind.size() && is_digit(behind[place])) { // 2025年 is none
        size_t end = place;
        while (end < behind.size() && is_digit(behind[end]))
            ++end;
        if (end == behind.size() || behind[end] != U'年')
            break;
        place =
            std::min(behind.size(), behind.find_first_of(U"0123456789０１２３４５６７８９", end));
    }
    return place < behind.size() && words.verb.occurs_in(behind, {place, behind.size()});
}

/// 中心组率先垂范，先后组织7次专题学习会: the one whose doer the sentence names last.
IndicatorChoice IndicatorChooser::choice_of_doer(IndicatorChoice choice,
                                                 std::u32string_view sentence,
                                                 bool is_of_oneself) const {
    if (!choice.indicator || is_of_oneself)
        return choice;
    for (const Owner& owner : owners) {
        const size_t doer = sentence.rfind(owner.doer);
        if (m_indicators[*choice.indicator].code != owner.general || doer == sentence.npos ||
            sentence.find(U"支部", doer) != sentence.npos ||
            begins_another_deed(sentence.substr(doer), m_words))
            continue;
        const auto own = std::ranges::find(m_indicators, owner.own, &Indicator::code);
        if (own != m_indicators.end())
            choice.indicator = IndicatorPlace{own - m_indicators.begin()};
    }
    return choice;
}

/// A unit that only one indicator is counted in, and that counts nothing else: 轮次, 批次.
IndicatorChoice IndicatorChooser::choice_of_unit(const Figure& figure) const {
    if (figure.measure_class != MeasureClass::event || !figure.unit.ends_with(U'次') ||
        figure.unit.size() < 2)
        return {};
    IndicatorChoice choice;
    for (size_t place = 0; place < m_units.size(); ++place) {
        if (std::ranges::find(m_units[place], figure.unit) == m_units[place].end())
            continue;
        if (choice.indicator)
            return {};
        choice.indicator = IndicatorPlace{place};
        choice.fit = UnitFit::exact;
        choice.rule = IndicatorRule::unit;
    }
    return choice;
}

std::vector<AliasMatch> IndicatorChooser::words_in(std::u32string_view text,
                                                   const Range& range) const {
    if (range.is_empty())
        return {};
    auto matches = m_aliases.matches_in(part_of(text, range));
    for (AliasMatch& match : matches)
        match.range = {match.range.start + range.start, match.range.end + range.start};
    return matches;
}

bool IndicatorChooser::is_without_noun(std::u32string_view text, const Range& range,
                                       bool may_name_persons) const {
    constexpr size_t most_left_over = 1;
    size_t left_over = 0;
    for (size_t at = range.start; at < range.end && left_over <= most_left_over;) {
        const size_t persons = may_name_persons ? m_words.person_noun.length_at(text, at) : 0;
        const size_t filler =
            std::max({m_words.filler_before.length_at(text, at), m_words.verb.length_at(text, at),
                      m_words.cadence_every.length_at(text, at), persons});
        if (filler == 0 && !is_joined_list(text[at]))
            ++left_over;
        at += std::max<size_t>(filler, 1);
    }
    return left_over <= most_left_over;
}

bool IndicatorChooser::ends_with_verb(std::u32string_view text, const Range& range) const {
    constexpr std::u32string_view particles = U"了共过出";
    size_t end = range.end;
    while (end > range.start && particles.contains(text[end - 1]))
        --end;
    const size_t length = m_words.verb.length_before(text, end);
    return length > 0 && end - length >= range.start;
}

} // namespace taizhang::report
