#include "intake/report/judgement.h"

#include "intake/numerals/numeral.h"
#include "intake/report/kinds.h"
#include "text/ids/reading.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr size_t longest_name = 14; ///< of what the catalogue has no indicator for
constexpr size_t longest_tail = 16; ///< of a quotation, before or behind its figure
constexpr size_t certain_gap_before = 4;
constexpr size_t certain_gap_behind = 10;

/// The verb directly before a place: 召开 in 召开了2场.
Range verb_before(const Range& left, size_t end, const ReadingTools& tools) {
    constexpr std::u32string_view particles = U"了共过出";
    while (end > left.start && particles.contains(tools.text[end - 1]))
        --end;
    const size_t length = tools.words.verb.length_before(tools.text, end);
    return length > 0 && end - length >= left.start ? Range{end - length, end} : Range{end, end};
}

/// What stands behind a figure, up to the end of its clause.
Range noun_behind(const Proposal& proposal) {
    Range right = proposal.place.right;
    right.end = std::min(right.end, right.start + longest_tail);
    return right;
}

Range noun_before(const Proposal& proposal, const ReadingTools& tools) {
    Range left = tools.words.filler_before.without_end(tools.text, proposal.place.left);
    if (left.size() > longest_tail)
        left.start = left.end - longest_tail;
    return left;
}

/// 巡护行动 of 组织巡护行动.
std::u32string_view without_general_verb(std::u32string_view noun, const ReportWords& words) {
    constexpr size_t shortest_name = 2;
    const size_t verb = words.general_verb.length_at(noun, 0);
    return verb + shortest_name <= noun.size() ? noun.substr(verb) : noun;
}

std::u32string name_of(const Proposal& proposal, const ReadingTools& tools) {
    if (!proposal.choice.alias.is_empty() && proposal.choice.rule != IndicatorRule::around)
        return std::u32string{part_of(tools.text, proposal.choice.alias)};
    const Range behind = noun_behind(proposal);
    const Range before = noun_before(proposal, tools);
    const bool is_done_to_noun = tools.chooser.ends_with_verb(tools.text, proposal.place.left);
    const Range noun =
        !behind.is_empty() && (is_done_to_noun || before.is_empty()) ? behind : before;
    return std::u32string{
        without_general_verb(part_of(tools.text, noun), tools.words).substr(0, longest_name)};
}

/// From the words of the indicator, or the verb, to the end of the figure or of the words behind
/// it.
Range quote_of(const Proposal& proposal, const ReadingTools& tools) {
    Range quote = proposal.figure.range;
    const Range& alias = proposal.choice.alias;
    const bool is_in_clause = !alias.is_empty() && proposal.clause.contains(alias);
    if (is_in_clause) {
        quote = {std::min(quote.start, alias.start), std::max(quote.end, alias.end)};
    } else {
        quote.start = std::min(quote.start, noun_before(proposal, tools).start);
        quote.end = std::max(quote.end, noun_behind(proposal).end);
    }
    const Range verb = verb_before(proposal.place.left, quote.start, tools);
    return verb.is_empty() ? quote : Range{verb.start, quote.end};
}

Period next_year(const ReadingTools& tools) {
    return tools.calendar.year(tools.year + 1);
}

/// 每月25日开展主题党日，全年共12次: what came of a cycle.
bool is_summed_up(const Proposal& proposal, const CadenceWords& cadence,
                  const ReadingTools& tools) {
    const Range behind{std::max(cadence.range.end, proposal.place.left.start),
                       proposal.figure.numeral.start};
    if (behind.is_empty())
        return false;
    constexpr std::u32string_view sums[]{U"全年", U"累计",   U"共计",   U"合计",
                                         U"总计", U"共开展", U"共召开", U"共组织"};
    const auto words = part_of(tools.text, behind);
    return words.ends_with(U'共') ||
           std::ranges::any_of(sums, [&](auto word) { return words.contains(word); });
}

void judge_kind(Proposal& proposal, const Circumstances& here, const ReadingTools& tools) {
    const Period this_year = tools.calendar.year(tools.year);
    const bool tells_of_this_year = here.looks_back && here.period == this_year;
    const bool is_plan = (here.is_in_plan && !tells_of_this_year) ||
                         (here.period.start > this_year.end && !here.looks_back) ||
                         is_planned(tools.text, here.before_in_sentence, tools.words);
    const auto cadence =
        cadence_of(tools.text, proposal.place.left, here.previous_clause, tools.words);
    const bool may_be_cadence = proposal.figure.measure_class == MeasureClass::event ||
                                proposal.figure.measure_class == MeasureClass::document ||
                                proposal.figure.measure_class == MeasureClass::item ||
                                proposal.figure.measure_class == MeasureClass::day;
    proposal.period = here.period;
    const bool is_forecast = here.names_year && !here.is_in_plan &&
                             part_of(tools.text, here.before_in_sentence).contains(U"预计");
    if (is_plan && here.period == this_year && !here.is_in_plan_of_this_year && !is_forecast)
        proposal.period = next_year(tools);
    if (cadence && may_be_cadence && !is_summed_up(proposal, *cadence, tools)) {
        proposal.kind = ProposalKind::cadence;
        proposal.per = cadence->per;
        if (proposal.per == Cycle::year) // 每年1次，安排在第四季度
            if (const auto year = tools.calendar.year_of(proposal.period))
                proposal.period = tools.calendar.year(*year);
    } else if (is_plan) {
        proposal.kind = ProposalKind::plan;
    }
}

bool is_one_of_many(const Proposal& proposal, const ReadingTools& tools) {
    const Range& left = proposal.place.left;
    if (tools.words.total_word.occurs_in(tools.text, left))
        return false;
    const bool names_each = tools.words.each_subject.occurs_in(tools.text, left);
    return names_each && tools.words.each_word.occurs_in(tools.text, left);
}

bool is_near(const Proposal& proposal) {
    switch (proposal.choice.rule) {
    case IndicatorRule::around:
    case IndicatorRule::coordinated:
        return true;
    case IndicatorRule::before:
        return proposal.choice.gap <= certain_gap_before;
    case IndicatorRule::after:
        return proposal.choice.gap <= certain_gap_behind;
    default:
        return false;
    }
}

bool lies_in_one_year(const Period& period, const ReadingTools& tools) {
    return tools.calendar.year_of(period).has_value();
}

/// 运用第一种形态处理5人次: which of the four it is decides what is counted, and not 处理.
bool is_of_a_form(const Proposal& proposal, const ReadingTools& tools) {
    constexpr size_t looked_back = 14;
    const size_t end = proposal.figure.range.start;
    const size_t start = end - std::min(end, looked_back);
    const auto before = std::u32string_view{tools.text}.substr(start, end - start);
    const size_t found = before.rfind(U"种形态");
    return found != std::u32string_view::npos &&
           before.find_first_of(U"。；\n", found) == std::u32string_view::npos;
}

bool is_of(std::string_view code, const Proposal& proposal, const ReadingTools& tools) {
    return proposal.choice.indicator && tools.indicators[*proposal.choice.indicator].code == code;
}

/// 基地建成以来接待3000批: nobody knows of how many years.
bool is_since_unknown(const Proposal& proposal, const ReadingTools& tools) {
    const Range before{proposal.place.earlier.is_empty() ? proposal.clause.start
                                                         : proposal.place.earlier.start,
                       proposal.figure.range.start};
    return !before.is_empty() && tools.words.since_unknown.occurs_in(tools.text, before);
}

/// 主题党日、情景党课250次: one figure of several things.
bool is_one_of_joined(const Proposal& proposal, const ReadingTools& tools) {
    const Range& alias = proposal.choice.alias;
    const Range& left = proposal.place.left;
    if (proposal.choice.rule != IndicatorRule::before || proposal.place.follows_figure ||
        alias.is_empty() || alias.start <= left.start)
        return false;
    constexpr size_t longest_attribute = 4;
    const auto words = part_of(tools.text, {left.start, alias.start});
    const size_t mark = words.rfind(U'、');
    return mark != words.npos && mark > 0 && words.size() - mark <= longest_attribute + 1 &&
           !tools.chooser.words_in(tools.text, {left.start, left.start + mark}).empty();
}

/// 走访老党员3名: those who were visited stand for those who went.
bool is_visit(const Proposal& proposal, const ReadingTools& tools) {
    if (!is_of("service.volunteers", proposal, tools) || proposal.choice.alias.is_empty())
        return false;
    const auto words = part_of(tools.text, proposal.choice.alias);
    return words.contains(U"走访") || words.contains(U"看望");
}

/// 每人撰写心得体会3篇
bool is_of_everyone(const Proposal& proposal, const ReadingTools& tools) {
    return tools.words.each_subject.occurs_in(tools.text, proposal.place.left);
}

Confidence confidence_of(const Proposal& proposal, const ReadingTools& tools) {
    if (!proposal.choice.indicator || !lies_in_one_year(proposal.period, tools) ||
        proposal.choice.rule == IndicatorRule::following_clause)
        return Confidence::unsure;
    const bool is_known = proposal.figure.quantity.has_value();
    const bool fits = proposal.choice.fit >= UnitFit::same_class;
    const bool is_article =
        is_han_one(tools.text, proposal.figure) && proposal.kind == ProposalKind::record;
    const bool is_certain = is_known && fits && is_near(proposal) && !proposal.is_of_each &&
                            !is_article && !is_since_unknown(proposal, tools) &&
                            !is_one_of_joined(proposal, tools) && !is_visit(proposal, tools) &&
                            !is_of_everyone(proposal, tools);
    return is_certain ? Confidence::certain : Confidence::check;
}

/// 查处一起、曝光一起; 开展一次督查、组织一次分析: parallel deeds, each "a".
bool is_one_of_parallel(const Proposal& proposal, const ReadingTools& tools) {
    if (tools.words.cadence_every.occurs_in(tools.text, proposal.clause))
        return false; // 每季度一次支委会、一次党员大会
    constexpr std::u32string_view measures = U"次堂个套份场项名条件篇期起";
    const auto clause = part_of(tools.text, proposal.clause);
    size_t ones = 0;
    for (size_t at = 1; at < clause.size(); ++at) {
        const bool names_them = at + 1 < clause.size() && clause[at + 1] == U'一'; // “十个一”
        if (!measures.contains(clause[at]) || names_them)
            continue;
        if (clause[at - 1] == U'一')
            ++ones;
        else if (may_begin_numeral(clause[at - 1]))
            return false; // 九次组织生活会、一次扩大会: they are counted
    }
    return ones > 1;
}

/// 未发生一起事故
bool is_none(const Proposal& proposal, const ReadingTools& tools) {
    constexpr size_t nearest = 6;
    const Range& left = proposal.place.left;
    if (left.is_empty())
        return false;
    const Range before{std::max(left.start, left.end - std::min(left.end, nearest)), left.end};
    const auto words = part_of(tools.text, before);
    return tools.words.not_done.occurs_in(tools.text, before) || words.ends_with(U"无") ||
           words.contains(U"杜绝");
}

/// 一名, 一项 without its indicator right beside it says "a", not "one".
bool is_article(const Proposal& proposal, const ReadingTools& tools) {
    if (!is_han_one(tools.text, proposal.figure) || proposal.kind == ProposalKind::cadence)
        return false;
    if (is_one_of_parallel(proposal, tools) || is_none(proposal, tools))
        return true;
    const bool is_event = proposal.figure.measure_class == MeasureClass::event;
    const bool is_beside = is_near(proposal) && proposal.choice.indicator &&
                           proposal.choice.gap <= (is_event ? certain_gap_behind : 2);
    const size_t start = proposal.figure.numeral.start;
    const bool is_one_of_some = start > 0 && tools.text[start - 1] == U'的'; // 规模最大的一次
    return !is_beside || is_one_of_some;
}

/// A share belongs to an indicator that is one.
bool is_share_of_nothing(const Proposal& proposal, const ReadingTools&) {
    return proposal.figure.is_share && !proposal.choice.indicator;
}

/// 聚焦政治教育、警示教育、英模教育三项任务: as many as the list before has.
bool sums_up_list(const Proposal& proposal, const ReadingTools& tools) {
    const Range before{proposal.clause.start, proposal.figure.numeral.start};
    if (before.is_empty() || proposal.choice.rule == IndicatorRule::before)
        return false;
    const auto marks = std::ranges::count(part_of(tools.text, before), U'、');
    return marks > 0 && *proposal.figure.quantity == whole(marks + 1);
}

/// 三项举措, 四个清单: how a text is grouped.
bool is_grouping(const Proposal& proposal, const ReadingTools& tools) {
    const bool is_small = proposal.figure.quantity && *proposal.figure.quantity <= whole(10);
    const bool is_item = proposal.figure.measure_class == MeasureClass::item ||
                         proposal.figure.measure_class == MeasureClass::group ||
                         proposal.figure.measure_class == MeasureClass::case_;
    if (!is_item || !is_small || !is_han(tools.text, proposal.figure))
        return false;
    if (sums_up_list(proposal, tools))
        return true;
    return !proposal.choice.indicator || !is_near(proposal);
}

/// Money of which no indicator is: 利润, 收入.
bool is_money_of_others(const Proposal& proposal, const ReadingTools&) {
    return proposal.figure.measure_class == MeasureClass::money && !proposal.choice.indicator;
}

bool is_of_other_cycle(const Proposal& proposal, const ReadingTools&) {
    return proposal.kind == ProposalKind::cadence && !proposal.per;
}

/// A cadence is so many times, not about so many.
bool is_no_count(const Proposal& proposal, const ReadingTools&) {
    return proposal.kind == ProposalKind::cadence &&
           (!proposal.figure.quantity || proposal.figure.quantity->thousandths % 1000 != 0 ||
            *proposal.figure.quantity < whole(1) || *proposal.figure.quantity > whole(1000));
}

/// 天 counts work only where an indicator counts days, and 1期5天 says how long it took.
bool is_time_spent(const Proposal& proposal, const ReadingTools&) {
    return proposal.figure.measure_class == MeasureClass::day &&
           (!proposal.choice.indicator || (proposal.place.left.is_empty() &&
                                           proposal.clause.start < proposal.figure.range.start));
}

/// 低于每月1次的要求
bool is_measured_by(const Proposal& proposal, const ReadingTools& tools) {
    if (proposal.kind != ProposalKind::cadence ||
        tools.words.of_demand.length_at(tools.text, proposal.figure.range.end) == 0)
        return false;
    return tools.words.below.occurs_in(tools.text, proposal.place.left);
}

/// 服务辖区数万名群众: neither how many nor of what.
bool is_rough(const Proposal& proposal, const ReadingTools&) {
    return !proposal.figure.quantity && !proposal.figure.is_masked && !proposal.choice.indicator;
}

/// 开放床位1200张: of the unit's own trade, which no indicator is of.
bool is_of_other_trade(const Proposal& proposal, const ReadingTools& tools) {
    if (proposal.choice.indicator)
        return false;
    return tools.words.other_trade.occurs_in(tools.text, noun_before(proposal, tools)) ||
           tools.words.other_trade.occurs_in(tools.text, noun_behind(proposal));
}

/// Length of a noun for units of the Party or an office, with what kind of unit it is before it:
/// 教工支部, 参学单位; 0 = none.
size_t unit_noun_length(const Range& range, const ReadingTools& tools) {
    constexpr size_t longest_kind = 4;
    for (size_t kind = 0; kind <= longest_kind && kind < range.size(); ++kind) {
        if (tools.words.verb.length_at(tools.text, range.start + kind) > 0)
            return 0;
        if (const size_t length = tools.words.unit_noun.length_at(tools.text, range.start + kind))
            return kind + length;
    }
    return 0;
}

/// 3个支部共召开党员大会12次: who did it.
bool is_subject(const Proposal& proposal, const ReadingTools& tools) {
    const bool counts_units = proposal.figure.measure_class == MeasureClass::item ||
                              proposal.figure.measure_class == MeasureClass::group;
    if (!counts_units || proposal.figure.is_masked ||
        (proposal.choice.indicator && proposal.choice.fit > UnitFit::other_class))
        return false;
    const Range& right = proposal.place.right;
    const size_t noun = unit_noun_length(right, tools);
    return noun > 0 && right.size() > noun;
}

/// 下辖23个行政村，526户1873人: what the unit has under it.
bool is_territory(const Proposal& proposal, const ReadingTools& tools) {
    const auto has_under_it = [&](const Range& range) {
        return tools.words.territory.occurs_in(tools.text, range);
    };
    return has_under_it({proposal.clause.start, proposal.figure.numeral.start}) ||
           (!proposal.choice.indicator && has_under_it(proposal.place.earlier));
}

/// 党员大会少于3次: what it should have been.
bool is_below(const Proposal& proposal, const ReadingTools& tools) {
    const size_t length =
        tools.words.below.length_before(tools.text, proposal.figure.numeral.start);
    const size_t start = proposal.figure.numeral.start - length;
    return length > 0 &&
           (start == 0 || !std::u32string_view{U"不无"}.contains(tools.text[start - 1]));
}

/// 6个支部未按期换届: the word of the indicator is denied; 未 farther away says something else.
bool is_denied(const Proposal& proposal, const ReadingTools& tools) {
    constexpr size_t farthest = 4; // 按期, 及时有效
    const Range& alias = proposal.choice.alias;
    for (size_t at = proposal.figure.range.end; at < alias.end; ++at) {
        const size_t length = tools.words.not_done.length_at(tools.text, at);
        const size_t end = at + length;
        if (length == 0 || at == alias.start) // 未办结 is a word of its own
            continue;
        const size_t denied = end <= alias.start ? alias.start : alias.end;
        if (end < denied + 1 && denied - end <= farthest)
            return true;
    }
    return false;
}

/// 2次党小组会记录不规范: told as a fault.
bool is_fault(const Proposal& proposal, const ReadingTools& tools) {
    const Range behind{proposal.choice.alias.end, proposal.clause.end};
    return proposal.choice.alias.start >= proposal.figure.numeral.end && !behind.is_empty() &&
           tools.words.shortcoming.occurs_in(tools.text, behind);
}

/// 其余8条列入长期整改: what is not rectified yet.
bool is_left_over(const Proposal& proposal, const ReadingTools& tools) {
    if (!tools.words.remainder.occurs_in(tools.text, proposal.place.left))
        return false;
    if (!proposal.choice.indicator) // a list would make it one of those before
        return part_of(tools.text, proposal.clause).contains(U"整改");
    return is_of("rectify.problems_fixed", proposal, tools);
}

/// 持续整改问题4个, 未完成5个: not put right yet.
bool is_unfinished(const Proposal& proposal, const ReadingTools& tools) {
    constexpr size_t looked_back = 4;
    if (!is_of("rectify.problems_fixed", proposal, tools))
        return false;
    const size_t figure = proposal.figure.numeral.start;
    const size_t alias = proposal.choice.alias.start;
    const bool is_named_before =
        !proposal.choice.alias.is_empty() && proposal.place.left.start <= alias && alias < figure;
    const size_t end = is_named_before ? alias : figure;
    const Range before{std::max(proposal.place.left.start, end - std::min(end, looked_back)), end};
    return !before.is_empty() && tools.words.unfinished.occurs_in(tools.text, before);
}

/// 2名准备接收为预备党员, 3名拟接收
bool is_still_to_do(const Proposal& proposal, const ReadingTools& tools) {
    const auto behind = std::u32string_view{tools.text}.substr(proposal.figure.range.end, 2);
    return proposal.kind == ProposalKind::record &&
           (behind == U"准备" || behind.starts_with(U"拟"));
}

/// 人均完成笔记3.2万字，撰写心得1.8篇: of each one, not of all.
bool is_per_head(const Proposal& proposal, const ReadingTools& tools) {
    const Range before{proposal.place.earlier.is_empty() ? proposal.clause.start
                                                         : proposal.place.earlier.start,
                       proposal.figure.numeral.start};
    if (before.is_empty())
        return false;
    const auto words = part_of(tools.text, before);
    const size_t average = words.rfind(U"人均");
    return average != words.npos && words.find(U"全年", average) == words.npos &&
           words.find(U'共', average) == words.npos;
}

bool is_not_done(const Proposal& proposal, const ReadingTools& tools) {
    return is_still_to_do(proposal, tools) || is_denied(proposal, tools) ||
           is_fault(proposal, tools) || is_left_over(proposal, tools) ||
           is_unfinished(proposal, tools);
}

constexpr LateRefusal late_rules[]{
    {"article", is_article, text_id::reading_reason_article},
    {"share", is_share_of_nothing, text_id::reading_reason_share},
    {"duration", is_time_spent, text_id::reading_reason_duration},
    {"money", is_money_of_others, text_id::reading_reason_money},
    {"grouping", is_grouping, text_id::reading_reason_grouping},
    {"other_cycle", is_of_other_cycle, text_id::reading_reason_other_cycle},
    {"no_count", is_no_count, text_id::reading_reason_no_count},
    {"comparison", is_measured_by, text_id::reading_reason_comparison},
    {"rough", is_rough, text_id::reading_reason_rough},
    {"per_head", is_per_head, text_id::reading_reason_per_head},
    {"subject", is_subject, text_id::reading_reason_subject},
    {"territory", is_territory, text_id::reading_reason_territory},
    {"below", is_below, text_id::reading_reason_below},
    {"not_done", is_not_done, text_id::reading_reason_not_done},
    {"other_trade", is_of_other_trade, text_id::reading_reason_other_trade},
};

} // namespace

void judge(Proposal& proposal, const Circumstances& circumstances, const ReadingTools& tools) {
    if (is_of_a_form(proposal, tools))
        proposal.choice = {}; // the catalogue has none of them, and 处理 is not all that they are
    if (is_of("safety.inmates_counselled", proposal, tools) && !tools.tells_of_inmates)
        proposal.choice = {}; // 个别谈话 outside a prison
    judge_kind(proposal, circumstances, tools);
    proposal.is_of_each = is_one_of_many(proposal, tools);
    proposal.quote = quote_of(proposal, tools);
    proposal.confidence = confidence_of(proposal, tools);
    if (!proposal.choice.indicator)
        proposal.name = name_of(proposal, tools);
}

std::span<const LateRefusal> late_refusals() {
    return late_rules;
}

const LateRefusal* late_refusal_of(const Proposal& proposal, const ReadingTools& tools) {
    const auto found = std::ranges::find_if(
        late_rules, [&](const LateRefusal& rule) { return rule.applies(proposal, tools); });
    return found == std::end(late_rules) ? nullptr : &*found;
}

} // namespace taizhang::report
