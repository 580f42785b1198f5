#pragma once

#include "intake/report/word_list.h"

namespace taizhang::report {

/// What a measure word counts. Decides which indicators a figure can belong to.
enum class MeasureClass {
    event,     ///< 次 场 期
    person,    ///< 人次 名
    case_,     ///< 件 起
    item,      ///< 条 项 个
    document,  ///< 篇 份
    group,     ///< 组 支
    money,     ///< 元 万元
    share,     ///< %
    household, ///< 户次
    day,       ///< 天
    duration,  ///< 小时: how long, not how many
    age,       ///< 岁
    rank,      ///< 级 号: which, not how many
    size       ///< 亩 公里: of the world, not of an office's work
};
inline constexpr size_t measure_class_count = 14;

/// The words by which reports are read (assets/report_words.csv): one list for each purpose.
struct ReportWords {
    WordList measures[measure_class_count]; ///< by MeasureClass
    WordList no_measure;     ///< words that begin like a measure: 人民, 个别, 名单
    WordList about_before;   ///< 约, 近, 不少于
    WordList about_after;    ///< 余, 多: between numeral and measure
    WordList about_behind;   ///< 以上, 左右: behind the measure
    WordList filler_before;  ///< what may stand between an indicator and its figure
    WordList mask;           ///< what hides a number
    WordList closed_list;    ///< names with numbers in them: 三会一课, 四个意识
    WordList abstract_noun;  ///< 方面, 环节: three of them are no result
    WordList fixed_phrase;   ///< 一次性, 又一次
    WordList plan_word;      ///< 拟, 力争, 将开展
    WordList plan_heading;   ///< 下一步, 工作打算
    WordList plan_opener;    ///< 下一步, 今后 at the beginning of a paragraph
    WordList past_heading;   ///< 工作总结, 存在问题
    WordList part_word;      ///< 其中
    WordList total_word;     ///< 共, 累计
    WordList each_word;      ///< 各, 分别
    WordList each_subject;   ///< 各党支部: a figure of each one of many
    WordList joint;          ///< 、 和
    WordList verb;           ///< 召开, 组织
    WordList general_verb;   ///< 组织, 开展: do not belong to what is done
    WordList deed;           ///< verbs that no noun holds: 召开, 参观
    WordList person_noun;    ///< 师生, 党员: who took part
    WordList unit_noun;      ///< 党支部, 部门: who does things
    WordList other_trade;    ///< 床位, 论文, 产值: of the unit's trade, not of its Party work
    WordList of_demand;      ///< 的要求, 的标准: what a cycle is measured by
    WordList comparison;     ///< 同比, 较去年
    WordList change_verb;    ///< 增加, 下降
    WordList trained_word;   ///< 培训, 授课
    WordList volunteer_word; ///< 志愿
    WordList cadence_every;  ///< 每月, 一季
    WordList territory;      ///< 辖, 下辖: what a unit has under it, which is no work
    WordList not_done;       ///< 未, 尚未
    WordList unfinished;     ///< 持续, 正在: what goes on is not put right yet
    WordList shortcoming;    ///< 不规范, 不到位: said of what was done badly
    WordList remainder;      ///< 其余, 尚有: what is still left
    WordList below;          ///< 少于, 低于: what something should have been
    WordList meeting;        ///< 会议, 推进会: behind what it is about
    WordList participation;  ///< 参加, 覆盖, 受教育: what people do at an event
    WordList attendance;     ///< 应到, 实到: before those who were at a meeting
    WordList attended;       ///< 参加了会议: directly behind them
    WordList some_of_them;   ///< 有的, 个别支部: opens a clause about some of many
    WordList head_noun;      ///< 基地, 书籍: behind words for a deed they are what is counted
    WordList gathered;       ///< 征求, 收集: opinions that came from others
    WordList prison;         ///< 罪犯, 监区: a text with them may tell of inmates
    WordList told_of_others; ///< 通报: problems that others had
    WordList founding;       ///< 成立, 组建
    WordList since_unknown;  ///< 成立以来: a time whose beginning is not told
};

/// The built-in words.
ReportWords built_in_report_words();

/// Things that reports count, as the alias file says them: an indicator's code, empty for what the
/// catalogue has no indicator for, and its words; 撤销…党支部 may have others in between.
struct AliasRow {
    std::string indicator;
    std::vector<std::u32string> words;
};

/// The built-in words for the indicators of the catalogue, beyond the catalogue's own.
std::vector<AliasRow> built_in_report_aliases();

} // namespace taizhang::report
