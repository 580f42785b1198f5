// Every word of an indicator near a figure is a candidate. Its place gives it points (the table
// below), and so does its unit of measure; the best one is taken. A chain of ifs was dropped:
// 委员会 召开3次专题研讨 needs the unit, the place and the verb weighed against each other.
#include "intake/report/indicator_choice.h"

#include "characters/code_points.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr size_t widest_left = 80;  ///< characters looked through before a figure
constexpr size_t widest_right = 60; ///< and behind it
constexpr size_t far_gap = 8;       ///< of words behind a figure of persons with another unit
constexpr size_t touching_gap = 2;  ///< and behind any other figure
constexpr size_t near_gap = 6;      ///< farther words before a figure are the clause's head

/// Points for a place: `best` without a gap, less for each character of it, at least `least`.
struct RuleRow {
    IndicatorRule rule;
    std::string_view name;
    int best;
    int per_character;
    int least;
};

constexpr RuleRow rule_rows[]{
    {IndicatorRule::around, "around", 58, 1, 40},
    {IndicatorRule::before, "before", 50, 3, 0},
    {IndicatorRule::after, "after", 46, 1, 20},
    {IndicatorRule::head, "head", 24, 1, 6},
    {IndicatorRule::previous_clause, "previous_clause", 14, 0, 14},
    {IndicatorRule::following_clause, "following_clause", 10, 0, 10},
    {IndicatorRule::coordinated, "coordinated", 50, 0, 50},
    {IndicatorRule::none, "none", 0, 0, 0},
};

constexpr int points_of_verb = 14; ///< 召开了2场…: the words behind are what was done

const RuleRow& row_of(IndicatorRule rule) {
    return *std::ranges::find(rule_rows, rule, &RuleRow::rule);
}

int points_of(IndicatorRule rule, size_t gap) {
    const RuleRow& row = row_of(rule);
    return std::max(row.least, row.best - row.per_character * static_cast<int>(gap));
}

int points_of(UnitFit fit) {
    switch (fit) {
    case UnitFit::exact:
        return 40;
    case UnitFit::same_class:
        return 32;
    case UnitFit::other_class:
        return 12;
    case UnitFit::none:
        return 0;
    }
    return 0;
}

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

std::string_view name_of(IndicatorRule rule) {
    return row_of(rule).name;
}

IndicatorChooser::IndicatorChooser(std::span<const Indicator> indicators, const AliasBook& aliases,
                                   const ReportWords& words)
    : m_indicators{indicators}, m_aliases{aliases}, m_words{words} {
    for (const Indicator& indicator : indicators) {
        auto& units = m_units.emplace_back();
        auto& classes = m_unit_classes.emplace_back();
        for (const std::string& unit : indicator.units) {
            units.push_back(code_points_of(unit));
            classes.push_back(class_of(unit));
        }
    }
}

MeasureClass IndicatorChooser::class_of(const std::string& unit) const {
    const auto name = code_points_of(unit);
    for (size_t i = 0; i < measure_class_count; ++i)
        if (m_words.measures[i].length_at(name, 0) == name.size())
            return static_cast<MeasureClass>(i);
    return MeasureClass::size; // an office's own unit: fits only where it is written the same
}

UnitFit IndicatorChooser::fit_of(int indicator, const Figure& figure) const {
    const auto& units = m_units[static_cast<size_t>(indicator)];
    const auto& classes = m_unit_classes[static_cast<size_t>(indicator)];
    if (std::ranges::find(units, figure.unit) != units.end())
        return UnitFit::exact;
    if (std::ranges::find(classes, figure.measure_class) != classes.end() || units.empty())
        return UnitFit::same_class;
    const bool is_exchangeable = std::ranges::any_of(classes, [&](MeasureClass measure) {
        return are_exchangeable(figure.measure_class, measure);
    });
    return is_exchangeable ? UnitFit::other_class : UnitFit::none;
}

/// The candidates for one figure.
class IndicatorChooser::Gathering {
public:
    Gathering(const IndicatorChooser& chooser, std::u32string_view text, const Figure& figure,
              const FigurePlace& place)
        : m_chooser{chooser}, m_text{text}, m_figure{figure}, m_place{place} {
        m_left = place.left;
        if (m_left.size() > widest_left)
            m_left.start = m_left.end - widest_left;
        m_right = place.right;
        if (m_right.size() > widest_right)
            m_right.end = m_right.start + widest_right;
        m_has_verb = chooser.ends_with_verb(text, m_left);
    }

    IndicatorChoice best() {
        gather_around();
        gather_before();
        gather_after();
        gather_previous_clause();
        gather_following_clause();
        const auto found = std::ranges::max_element(m_candidates, {}, &Candidate::score);
        return found == m_candidates.end() ? IndicatorChoice{} : found->choice;
    }

private:
    void add(const AliasMatch& match, IndicatorRule rule, size_t gap, int more = 0) {
        IndicatorChoice choice = m_chooser.choice_by(match, m_figure);
        if (choice.fit == UnitFit::none ||
            (rule == IndicatorRule::after && is_beyond_reach(choice.fit, gap)))
            return;
        choice.rule = rule;
        choice.gap = gap;
        const int length = static_cast<int>(std::min<size_t>(match.weight, 8));
        m_candidates.push_back(
            {choice, points_of(rule, gap) + points_of(choice.fit) + length + more});
    }

    /// 12个支部开展督查: words behind the figure's own noun are not what it counts, unless their
    /// unit says so.
    bool is_beyond_reach(UnitFit fit, size_t gap) const {
        if (fit != UnitFit::other_class)
            return false;
        return gap > (m_figure.measure_class == MeasureClass::person ? far_gap : touching_gap);
    }

    /// Words with the figure cut out of their middle.
    void gather_around() {
        Range left = m_left;
        while (!left.is_empty() && std::u32string_view{U"了共各出"}.contains(m_text[left.end - 1]))
            --left.end;
        Range right = m_right;
        while (!right.is_empty() && m_text[right.start] == U'的')
            ++right.start;
        std::u32string joined{part_of(m_text, left)};
        joined += part_of(m_text, right);
        const size_t joint = left.size();
        for (AliasMatch match : m_chooser.m_aliases.matches_in(joined)) {
            if (match.range.start >= joint || match.range.end <= joint)
                continue;
            const size_t gap = 0;
            match.range = {left.start + match.range.start, right.start + (match.range.end - joint)};
            add(match, IndicatorRule::around, gap);
        }
    }

    void gather_before() {
        for (const AliasMatch& match : m_chooser.words_in(m_text, m_left)) {
            const size_t gap = gap_behind({match.range.end, m_left.end});
            add(match, gap <= near_gap ? IndicatorRule::before : IndicatorRule::head, gap);
        }
    }

    /// Characters that are no fillers.
    size_t gap_behind(Range range) const {
        while (!range.is_empty()) {
            const size_t length = m_chooser.m_words.filler_before.length_at(m_text, range.start);
            if (length == 0)
                break;
            range.start += length;
        }
        return range.is_empty() ? 0 : range.size();
    }

    void gather_after() {
        for (const AliasMatch& match : m_chooser.words_in(m_text, m_right))
            add(match, IndicatorRule::after, match.range.start - m_right.start,
                m_has_verb ? points_of_verb : 0);
    }

    /// The clause itself has no noun: 开展明察暗访，共21次.
    void gather_previous_clause() {
        if (!m_chooser.is_without_noun(m_text, m_left) ||
            !m_chooser.is_without_noun(m_text, m_right))
            return;
        for (const AliasMatch& match : m_chooser.words_in(m_text, m_place.previous_clause))
            add(match, IndicatorRule::previous_clause, 0);
    }

    void gather_following_clause() {
        if (m_figure.measure_class != MeasureClass::person)
            return;
        for (const AliasMatch& match : m_chooser.words_in(m_text, m_place.following_clause))
            add(match, IndicatorRule::following_clause, 0);
    }

    const IndicatorChooser& m_chooser;
    std::u32string_view m_text;
    const Figure& m_figure;
    const FigurePlace& m_place;
    Range m_left;
    Range m_right;
    bool m_has_verb = false;
    std::vector<Candidate> m_candidates;
};

IndicatorChoice IndicatorChooser::choice_for(std::u32string_view text, const Figure& figure,
                                             const FigurePlace& place) const {
    return Gathering{*this, text, figure, place}.best();
}

IndicatorChoice IndicatorChooser::choice_by(const AliasMatch& match, const Figure& figure) const {
    IndicatorChoice choice;
    choice.alias = match.range;
    const auto places = m_aliases.indicators_of(match.alias);
    if (places.empty() && !figure.is_share)
        choice.fit = UnitFit::same_class;
    for (const int place : places) {
        const UnitFit fit = fit_of(place, figure);
        if (fit > choice.fit) {
            choice.fit = fit;
            choice.indicator = place;
        }
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

bool IndicatorChooser::is_without_noun(std::u32string_view text, const Range& range) const {
    constexpr size_t most_left_over = 2;
    size_t left_over = 0;
    for (size_t at = range.start; at < range.end && left_over <= most_left_over;) {
        const size_t filler =
            std::max(m_words.filler_before.length_at(text, at), m_words.verb.length_at(text, at));
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
