#pragma once

#include "intake/report/aliases.h"
#include "intake/report/clauses.h"
#include "intake/report/figure.h"

namespace taizhang::report {

/// How the words of an indicator stand to its figure.
enum class IndicatorRule {
    around,           ///< 撤销4个党支部
    before,           ///< 警示教育大会2场
    after,            ///< 10个党支部换届
    head,             ///< 党委中心组坚持每月进行两次
    previous_clause,  ///< 开展明察暗访，共21次
    following_clause, ///< 1名民警因违反廉洁纪律，受到撤职处分
    coordinated,      ///< 支委会、党小组会各12次
    parted,           ///< 调整党支部设置，撤销2个
    listed,           ///< 慰问民警46人、老同志120人
    unit,             ///< 分6批次
    none              ///< nothing of the catalogue
};

/// The rule's name in JSON: around, before …
std::string_view name_of(IndicatorRule rule);

/// How well a figure's measure word fits an indicator.
enum class UnitFit { none, other_class, same_class, exact };

/// A figure within its clause: what stands before it back to the figure before, and behind it.
struct FigurePlace {
    Range left;
    Range right;
    Range previous_clause = {};  ///< in the same part of the sentence; may be empty
    Range following_clause = {}; ///< with no figure; may be empty
    Range earlier = {};          ///< the sentence up to the clause; may be empty
    /// The end of the sentence before, where the clause begins one; empty where that has a figure.
    Range sentence_before = {};
    bool is_before_figure = false; ///< another figure of the clause ends `right`
    bool touches_figure = false;   ///< … and nothing stands between: 4批31人
    bool follows_figure = false;   ///< `left` begins right behind another figure of the clause
};

/// What a figure is of.
struct IndicatorChoice {
    std::optional<IndicatorPlace> indicator; ///< place among the indicators
    IndicatorRule rule = IndicatorRule::none;
    UnitFit fit = UnitFit::none;
    size_t gap = 0; ///< characters between the words and the figure, without fillers
    Range alias;    ///< the words; empty where there are none
};

/// Chooses indicators for figures.
class IndicatorChooser {
public:
    IndicatorChooser(std::span<const Indicator> indicators, const AliasBook& aliases,
                     const ReportWords& words);

    IndicatorChoice choice_for(std::u32string_view text, const Figure& figure,
                               const FigurePlace& place) const;
    /// What a figure is of by a word that is known to be its own.
    IndicatorChoice choice_by(const AliasMatch& match, const Figure& figure) const;
    /// The words of indicators in a part of the text.
    std::vector<AliasMatch> words_in(std::u32string_view text, const Range& range) const;
    /// True when the part has nothing but fillers, verbs and how often (每月), and words for
    /// persons where they may be named: 参加师生.
    bool is_without_noun(std::u32string_view text, const Range& range,
                         bool may_name_persons = false) const;
    bool ends_with_verb(std::u32string_view text, const Range& range) const;

private:
    struct Candidate {
        IndicatorChoice choice;
        int score = 0;
    };
    class Gathering;

    IndicatorChoice choice_beside(const AliasMatch& match, const IndicatorChoice& choice) const;
    IndicatorChoice choice_of_unit(const Figure& figure) const;
    /// `is_of_oneself`: 个人自学, which nobody else does.
    IndicatorChoice choice_of_doer(IndicatorChoice choice, std::u32string_view sentence,
                                   bool is_of_oneself) const;
    UnitFit fit_of(IndicatorPlace indicator, const Figure& figure) const;
    UnitFit fit_of(const NamedIndicator& named, const Figure& figure) const;
    MeasureClass class_of(const std::u32string& unit) const;

    std::span<const Indicator> m_indicators;
    const AliasBook& m_aliases;
    const ReportWords& m_words;
    std::vector<std::vector<std::u32string>> m_units;      ///< of each indicator
    std::vector<std::vector<MeasureClass>> m_unit_classes; ///< of each indicator
};

} // namespace taizhang::report
