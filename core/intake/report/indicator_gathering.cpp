// Every word of an indicator near a figure is a candidate. Its place gives it points (the table
// below), and so does its unit of measure; the best one is taken. A chain of ifs was dropped:
// 委员会 召开3次专题研讨 needs the unit, the place and the verb weighed against each other.
#include "intake/numerals/numeral.h"
#include "intake/report/indicator_choice.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr size_t widest_left = 80;  ///< characters looked through before a figure
constexpr size_t widest_right = 60; ///< and behind it
constexpr size_t far_gap = 8;       ///< of words behind a figure of persons with another unit
constexpr size_t touching_gap = 2;  ///< and behind any other figure
constexpr size_t bare_word = 2;     ///< 学习, 检查: with another unit only beside the figure
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
    {IndicatorRule::parted, "parted", 20, 0, 20},
    {IndicatorRule::listed, "listed", 14, 0, 14},
    {IndicatorRule::unit, "unit", 4, 0, 4},
    {IndicatorRule::none, "none", 0, 0, 0},
};

constexpr int points_of_verb = 14;      ///< 召开了2场…: the words behind are what was done
constexpr int less_for_attribute = -25; ///< of words before 的
constexpr int points_of_nearness = 4;   ///< that the clause before has over those before it

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

} // namespace

std::string_view name_of(IndicatorRule rule) {
    return row_of(rule).name;
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
        gather_parted();
        gather_previous_clause();
        gather_following_clause();
        const auto found = std::ranges::max_element(m_candidates, {}, &Candidate::score);
        const IndicatorChoice by_unit =
            is_in_batches() ? IndicatorChoice{} : m_chooser.choice_of_unit(m_figure);
        const bool is_poor = found == m_candidates.end() ||
                             (by_unit.indicator && found->choice.fit == UnitFit::other_class);
        return is_poor ? by_unit : found->choice;
    }

private:
    void add(const AliasMatch& match, IndicatorRule rule, size_t gap, int more = 0) {
        if (is_compared(match) || is_cut_from_other_word(match))
            return;
        IndicatorChoice choice = m_chooser.choice_by(match, m_figure);
        if (rule == IndicatorRule::before && gap == 0 && m_place.touches_figure)
            choice = m_chooser.choice_beside(match, choice);
        if (choice.fit == UnitFit::none || is_beyond_reach(choice, rule, gap) ||
            is_too_far(match, rule, gap) || is_meeting_about(choice) || is_of_thing(choice, rule) ||
            is_serial() || is_of_others(choice, match))
            return;
        choice.rule = rule;
        choice.gap = gap;
        const int length = static_cast<int>(std::min<size_t>(match.weight, 8));
        m_candidates.push_back(
            {choice, points_of(rule, gap) + points_of(choice.fit) + length + more});
    }

    /// 整改督促检查单位30个: 整改 alone names what was put right only where its figure follows.
    bool is_too_far(const AliasMatch& match, IndicatorRule rule, size_t gap) const {
        const bool is_in_clause = rule == IndicatorRule::before || rule == IndicatorRule::head ||
                                  rule == IndicatorRule::after;
        return is_in_clause && m_chooser.m_aliases.is_only_beside(match.alias) &&
               (rule != IndicatorRule::before || gap > 0);
    }

    /// 14个警示教育基地, 274套学习书籍: what is counted is the thing.
    bool is_of_thing(const IndicatorChoice& choice, IndicatorRule rule) const {
        if (choice.fit >= UnitFit::same_class)
            return false;
        const bool may_be_of_persons = rule == IndicatorRule::previous_clause ||
                                       part_of(m_text, choice.alias).contains(U"志愿") ||
                                       part_of(m_text, choice.alias).ends_with(U"活动") ||
                                       m_text.substr(choice.alias.end).starts_with(U"活动");
        return (may_be_of_persons && is_event_of_persons(choice)) ||
               (counts_deeds(choice) &&
                (ends_in_thing(choice.alias) ||
                 ((rule == IndicatorRule::before || rule == IndicatorRule::head) &&
                  stands_before_thing(choice.alias))));
    }

    /// Its units are of these classes alone.
    bool counts_only(const IndicatorChoice& choice,
                     std::initializer_list<MeasureClass> classes) const {
        return std::ranges::all_of(
            m_chooser.m_unit_classes[*choice.indicator],
            [&](MeasureClass one) { return std::ranges::find(classes, one) != classes.end(); });
    }

    /// Its records are what was done, or who took part, and no things.
    bool counts_deeds(const IndicatorChoice& choice) const {
        return counts_only(choice, {MeasureClass::event, MeasureClass::person});
    }

    /// 警示教育基地, 党史学习教育书籍
    bool ends_in_thing(const Range& alias) const {
        const WordList& things = m_chooser.m_words.head_noun;
        const size_t length = things.length_before(m_text, alias.end);
        if (length > 0 && length < alias.size())
            return true;
        size_t behind = alias.end;
        for (const std::u32string_view more : {U"教育", U"活动", U"工作"})
            if (m_text.substr(behind).starts_with(more))
                behind += more.size();
        return things.length_at(m_text, behind) > 0;
    }

    /// 实地检查业务现场53个
    bool stands_before_thing(const Range& alias) const {
        const Range left =
            m_chooser.m_words.filler_before.without_end(m_text, {alias.end, m_left.end});
        const size_t length = m_chooser.m_words.head_noun.length_before(m_text, left.end);
        return length > 0 && !left.is_empty() && length <= left.size();
    }

    /// 服务群众11万人次，开展活动112场: no such event is what an indicator of persons counts.
    bool is_event_of_persons(const IndicatorChoice& choice) const {
        return m_figure.measure_class == MeasureClass::event &&
               counts_only(choice, {MeasureClass::person});
    }

    /// 召开一次发展党员工作会议, 一次预备党员转正大会: a meeting about it is not what is counted.
    bool is_meeting_about(const IndicatorChoice& choice) const {
        if (choice.fit >= UnitFit::same_class || m_figure.measure_class != MeasureClass::event)
            return false;
        size_t behind = choice.alias.end;
        if (m_text.substr(behind).starts_with(U"工作"))
            behind += 2;
        return m_chooser.m_words.meeting.length_at(m_text, behind) > 0;
    }

    /// 中共建立: no 共建.
    bool is_cut_from_other_word(const AliasMatch& match) const {
        const auto word = part_of(m_text, match.range);
        return word.ends_with(U"共建") && match.range.end < m_text.size() &&
               std::u32string_view{U"立成设起有"}.contains(m_text[match.range.end]);
    }

    /// What words of some indicators tell of in other company.
    bool is_of_others(const IndicatorChoice& choice, const AliasMatch& match) const {
        struct Row {
            std::string_view code;
            bool (Gathering::*applies)(const AliasMatch&) const;
        };
        constexpr Row rows[]{{"rectify.measures", &Gathering::is_gathered},
                             {"study.trained", &Gathering::is_lecturer},
                             {"org.rules_revised", &Gathering::is_keeping_rules},
                             {"service.volunteers", &Gathering::is_denied},
                             {"service.teams", &Gathering::is_subject},
                             {"rectify.problems_identified", &Gathering::is_told_of}};
        if (!choice.indicator)
            return false;
        const std::string_view code = m_chooser.m_indicators[*choice.indicator].code;
        return std::ranges::any_of(
            rows, [&](const Row& row) { return row.code == code && (this->*row.applies)(match); });
    }

    /// 收集意见建议12条: they came from others.
    bool is_gathered(const AliasMatch& match) const {
        const WordList& gathered = m_chooser.m_words.gathered;
        const auto word = part_of(m_text, match.range);
        return (word.contains(U"意见") || word.contains(U"建议")) &&
               (stands_near_before(match, gathered) ||
                gathered.length_at(m_text, match.range.start) > 0);
    }

    /// 邀请专家授课5人次: who taught.
    bool is_lecturer(const AliasMatch& match) const {
        return part_of(m_text, match.range).ends_with(U"授课") &&
               part_of(m_text, m_left).contains(U"邀请");
    }

    /// 落实“三会一课”制度21次: no rule was made.
    bool is_keeping_rules(const AliasMatch&) const {
        return m_figure.measure_class == MeasureClass::event;
    }

    /// 零走访
    bool is_denied(const AliasMatch& match) const {
        return match.range.start > 0 &&
               std::u32string_view{U"零未不"}.contains(m_text[match.range.start - 1]);
    }

    /// 各调研组共深入20个乡镇; not 成立督导组8个, 党员突击队8个.
    bool is_subject(const AliasMatch& match) const {
        return match.range.start < m_figure.range.start && m_figure.unit == U"个" &&
               has_noun_behind() &&
               !m_chooser.m_words.founding.occurs_in(m_text,
                                                     {m_place.left.start, match.range.start});
    }

    /// 通报违纪违法问题30个: problems that others had.
    bool is_told_of(const AliasMatch& match) const {
        return stands_near_before(match, m_chooser.m_words.told_of_others);
    }

    bool stands_near_before(const AliasMatch& match, const WordList& words) const {
        constexpr size_t looked_back = 8;
        const size_t from = match.range.start - std::min(match.range.start, looked_back);
        const Range before{std::max(from, m_place.left.start), match.range.start};
        return before.start < before.end && words.occurs_in(m_text, before);
    }

    /// 开辟学习专栏4期
    bool is_serial() const {
        constexpr std::u32string_view serials[]{U"专栏", U"栏目", U"简报", U"期刊"};
        const auto left = part_of(m_text, m_left);
        return m_figure.unit == U"期" &&
               std::ranges::any_of(serials, [&](auto word) { return left.ends_with(word); });
    }

    /// 不足30平方米: no word for problems.
    bool is_compared(const AliasMatch& match) const {
        return m_chooser.m_words.below.length_at(m_text, match.range.start) == match.range.size() &&
               match.range.end < m_text.size() && may_begin_numeral(m_text[match.range.end]);
    }

    /// 12个支部开展督查: words behind the figure's own noun are not what it counts, unless their
    /// unit says so.
    bool is_beyond_reach(const IndicatorChoice& choice, IndicatorRule rule, size_t gap) const {
        if (rule == IndicatorRule::after && is_behind_own_noun(choice.alias))
            return true;
        if (choice.fit != UnitFit::other_class)
            return false;
        if (rule == IndicatorRule::after && is_object())
            return !counts_persons();
        if (rule == IndicatorRule::after)
            return gap > (counts_persons() || is_attribute(gap) ? far_gap : touching_gap);
        const bool counts_units = m_figure.measure_class == MeasureClass::item ||
                                  m_figure.measure_class == MeasureClass::group;
        return choice.alias.size() <= bare_word && // 检查8个街镇
               (gap > touching_gap || (counts_units && has_noun_behind()));
    }

    bool counts_persons() const { return m_figure.measure_class == MeasureClass::person; }

    /// 对45个单位开展督查: 单位 is what the figure counts.
    bool is_behind_own_noun(const Range& alias) const {
        const bool may_count_units = m_figure.measure_class == MeasureClass::item ||
                                     m_figure.measure_class == MeasureClass::group;
        const size_t noun =
            may_count_units ? m_chooser.m_words.unit_noun.length_at(m_text, m_right.start) : 0;
        const Range between{m_right.start + noun, alias.start};
        return noun > 0 && alias.start >= between.start && holds_verb(between);
    }

    /// 62个领导干部违纪典型案例: nothing but what kind of cases they are; 个 counts all things.
    bool is_attribute(size_t gap) const {
        return m_figure.unit == U"个" && !is_object() &&
               !holds_verb({m_right.start, m_right.start + gap});
    }

    /// 对18个海关现场督导: those that something is done to.
    bool is_object() const {
        return !m_left.is_empty() && std::u32string_view{U"对向"}.contains(m_text[m_left.end - 1]);
    }

    bool holds_verb(const Range& range) const {
        return m_chooser.m_words.verb.occurs_in(m_text, range) ||
               m_chooser.m_words.deed.occurs_in(m_text, range);
    }

    /// 分20批次对61起…通报: how something was done, not what.
    bool is_in_batches() const { return !m_right.is_empty() && m_text[m_right.start] == U'对'; }

    /// 对新提拔的9名干部进行谈话: what stands before 的 says which ones.
    int points_of_attribute() const {
        return !m_left.is_empty() && m_text[m_left.end - 1] == U'的' ? less_for_attribute : 0;
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
            add(match, IndicatorRule::around, gap, points_of_attribute());
        }
    }

    /// 3次党课和2次线下学习, 9个督导组对18个海关: words right behind the figure before are its own
    /// where this one has a noun behind it.
    bool is_of_former_figure(const AliasMatch& match) const {
        return m_place.follows_figure && match.range.start == m_place.left.start &&
               has_noun_behind();
    }

    /// 制定联络、会商、销号等6项制度: what stands before 等 are their names.
    bool is_name_of_one() const {
        constexpr size_t shortest_noun = 2;
        return !m_left.is_empty() && m_text[m_left.end - 1] == U'等' &&
               m_right.size() >= shortest_noun;
    }

    bool has_noun_behind() const {
        return !m_chooser.is_without_noun(m_text, m_right) ||
               !m_chooser.words_in(m_text, m_right).empty();
    }

    void gather_before() {
        if (is_name_of_one())
            return;
        for (const AliasMatch& match : m_chooser.words_in(m_text, m_left)) {
            if (is_of_former_figure(match))
                continue;
            const size_t gap = gap_behind({match.range.end, m_left.end});
            add(match, gap <= near_gap ? IndicatorRule::before : IndicatorRule::head, gap,
                points_of_attribute());
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
        const size_t deed = start_of_deed();
        for (const AliasMatch& match : m_chooser.words_in(m_text, with_measure()))
            if (match.range.end > m_right.start && !is_of_next_figure(match))
                add(match, IndicatorRule::after,
                    match.range.start - std::min(match.range.start, m_right.start),
                    (m_has_verb ? points_of_verb : 0) +
                        (match.range.end <= deed ? less_for_attribute : 0));
    }

    /// 对12名提任干部开展任前廉政谈话: where 开展 begins; what stands before it says to whom. 0
    /// where the figure does not count those to whom something is done.
    size_t start_of_deed() const {
        if (!counts_persons() || m_left.is_empty() ||
            !std::u32string_view{U"对向为"}.contains(m_text[m_left.end - 1]))
            return 0;
        for (size_t place = m_right.start; place < m_right.end; ++place)
            if (m_chooser.m_words.verb.length_at(m_text, place) > 0)
                return place;
        return 0;
    }

    /// 24项内容, 5起案例: some words hold the measure.
    Range with_measure() const {
        const bool touches = m_figure.measure.end == m_right.start;
        return touches ? Range{m_figure.measure.start, m_right.end} : m_right;
    }

    /// 12个部门完善制度23项: the words before the next figure are its own.
    bool is_of_next_figure(const AliasMatch& match) const {
        return m_place.is_before_figure && match.range.start > m_right.start &&
               gap_behind({match.range.end, m_place.right.end}) == 0;
    }

    /// 调整党支部设置，撤销2个
    void gather_parted() {
        if (!m_chooser.is_without_noun(m_text, m_right))
            return;
        Range left = m_left;
        while (!left.is_empty() && std::u32string_view{U"了共各出"}.contains(m_text[left.end - 1]))
            --left.end;
        for (const AliasMatch& match :
             m_chooser.m_aliases.parted_matches(m_text, left, m_place.earlier))
            add(match, IndicatorRule::parted, 0);
    }

    /// The clause itself has no noun: 开展明察暗访，共21次.
    void gather_previous_clause() {
        const bool may_name_persons = counts_persons();
        if (!m_chooser.is_without_noun(m_text, m_left, may_name_persons) ||
            !m_chooser.is_without_noun(m_text, m_right, may_name_persons) ||
            names_something(m_left) || names_something(m_right))
            return;
        auto matches = m_chooser.words_in(m_text, m_place.previous_clause);
        if (says_how_often())
            std::ranges::move(m_chooser.words_in(m_text, m_place.sentence_before),
                              std::back_inserter(matches));
        for (const AliasMatch& match : matches)
            add(match, IndicatorRule::previous_clause, 0);
        if (matches.empty())
            gather_earlier();
    }

    /// 坚持集中学习制度。每月2次。
    bool says_how_often() const {
        size_t at = m_left.start;
        while (const size_t filler = m_chooser.m_words.filler_before.length_at(m_text, at))
            at += filler;
        return at < m_left.end && m_chooser.m_words.cadence_every.length_at(m_text, at) > 0;
    }

    /// 开展巡回警示教育，做到全覆盖，截至目前已开展10场次: the last that the sentence told of.
    void gather_earlier() {
        const auto matches = m_chooser.words_in(m_text, m_place.earlier);
        if (!matches.empty() && m_figure.measure_class == MeasureClass::event)
            add(matches.back(), IndicatorRule::previous_clause, 0, -points_of_nearness);
    }

    /// True where a word stands that reports count things by, whether in this measure or not.
    bool names_something(const Range& range) const {
        return std::ranges::any_of(m_chooser.words_in(m_text, range), [&](const AliasMatch& match) {
            return match.range.size() > bare_word;
        });
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
    const Range sentence{place.earlier.is_empty() ? place.left.start : place.earlier.start,
                         place.left.end};
    const IndicatorChoice best = Gathering{*this, text, figure, place}.best();
    const bool is_of_oneself =
        !best.alias.is_empty() && part_of(text, best.alias).contains(U"自学");
    return choice_of_doer(best, part_of(text, sentence), is_of_oneself);
}

} // namespace taizhang::report
