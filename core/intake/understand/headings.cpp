#include "intake/understand/headings.h"

#include "characters/blank.h"
#include "ledger/record_fields.h"
#include "text/parts.h"
#include "text/search_key.h"

#include <algorithm>

namespace taizhang {

namespace {

struct FieldName {
    std::string_view name;
    RecordField field;
};

/// Beside the fields' own names.
constexpr FieldName names_of_fields[]{
    {"日期", RecordField::start},
    {"时间", RecordField::start},
    {"活动时间", RecordField::start},
    {"会议时间", RecordField::start},
    {"会议日期", RecordField::start},
    {"活动日期", RecordField::start},
    {"召开时间", RecordField::start},
    {"召开日期", RecordField::start},
    {"开展时间", RecordField::start},
    {"开展日期", RecordField::start},
    {"开始日期", RecordField::start},
    {"开始时间", RecordField::start},
    {"date", RecordField::start},
    {"开始", RecordField::start},
    {"至", RecordField::end},
    {"结束", RecordField::end},
    {"结束日期", RecordField::end},
    {"结束时间", RecordField::end},
    {"截止日期", RecordField::end},
    {"until", RecordField::end},
    {"enddate", RecordField::end},
    {"指标", RecordField::indicator},
    {"指标名称", RecordField::indicator},
    {"项目", RecordField::indicator},
    {"工作项目", RecordField::indicator},
    {"项目名称", RecordField::indicator},
    {"类型", RecordField::indicator},
    {"类别", RecordField::indicator},
    {"会议类型", RecordField::indicator},
    {"会议类别", RecordField::indicator},
    {"活动类型", RecordField::indicator},
    {"活动类别", RecordField::indicator},
    {"支部", RecordField::unit},
    {"党支部", RecordField::unit},
    {"党组织", RecordField::unit},
    {"党组织名称", RecordField::unit},
    {"单位", RecordField::unit},
    {"单位名称", RecordField::unit},
    {"填报单位", RecordField::unit},
    {"组织", RecordField::unit},
    {"组织名称", RecordField::unit},
    {"支部名称", RecordField::unit},
    {"党支部名称", RecordField::unit},
    {"所属支部", RecordField::unit},
    {"所在支部", RecordField::unit},
    {"主办支部", RecordField::unit},
    {"承办支部", RecordField::unit},
    {"开展支部", RecordField::unit},
    {"责任支部", RecordField::unit},
    {"部门", RecordField::unit},
    {"部门名称", RecordField::unit},
    {"branch", RecordField::unit},
    {"organisation", RecordField::unit},
    {"数量", RecordField::quantity},
    {"次数", RecordField::quantity},
    {"场次", RecordField::quantity},
    {"期数", RecordField::quantity},
    {"件数", RecordField::quantity},
    {"完成数", RecordField::quantity},
    {"完成数量", RecordField::quantity},
    {"完成次数", RecordField::quantity},
    {"完成值", RecordField::quantity},
    {"开展次数", RecordField::quantity},
    {"实际完成", RecordField::quantity},
    {"count", RecordField::quantity},
    {"约数", RecordField::approximate},
    {"实到", RecordField::participants},
    {"实到人数", RecordField::participants},
    {"参加人数", RecordField::participants},
    {"参会人数", RecordField::participants},
    {"参与人数", RecordField::participants},
    {"出席人数", RecordField::participants},
    {"人数", RecordField::participants},
    {"人次", RecordField::participants},
    {"参加人次", RecordField::participants},
    {"persons", RecordField::participants},
    {"学时", RecordField::hours},
    {"课时", RecordField::hours},
    {"时长", RecordField::hours},
    {"学习时长", RecordField::hours},
    {"主题", RecordField::topic},
    {"内容", RecordField::topic},
    {"名称", RecordField::topic},
    {"活动名称", RecordField::topic},
    {"活动主题", RecordField::topic},
    {"活动内容", RecordField::topic},
    {"会议名称", RecordField::topic},
    {"会议主题", RecordField::topic},
    {"会议内容", RecordField::topic},
    {"会议议题", RecordField::topic},
    {"学习内容", RecordField::topic},
    {"主要内容", RecordField::topic},
    {"议题", RecordField::topic},
    {"备注", RecordField::note},
    {"说明", RecordField::note},
    {"remarks", RecordField::note},
    {"地点", RecordField::place},
    {"活动地点", RecordField::place},
    {"会议地点", RecordField::place},
    {"召开地点", RecordField::place},
    {"主持人", RecordField::host},
    {"主持", RecordField::host},
    {"会议主持人", RecordField::host},
    {"主持人姓名", RecordField::host},
};

constexpr std::string_view names_of_ids[]{"id", "记录编号"};
constexpr std::string_view names_aside[]{
    "序号", "序",   "no",       "no.",      "#",      "应到",     "应到人数", "应参加人数",
    "缺席", "请假", "缺席人数", "请假人数", "记录人", "计量单位", "填表人",   "联系电话"};
/// Of columns that are no field of a record.
constexpr std::string_view other_headings[]{
    "序号",     "编号",     "年度",     "季度",     "月份",       "一季度",   "二季度",
    "三季度",   "四季度",   "第一季度", "第二季度", "第三季度",   "第四季度", "全年",
    "计划",     "目标",     "目标值",   "年度目标", "完成",       "完成数",   "完成率",
    "完成情况", "应到",     "缺席",     "责任部门", "责任人",     "记录人",   "联系人",
    "负责人",   "指标名称", "计量单位", "单位名称", "党组织名称", "名称",     "姓名",
    "性别",     "年龄",     "职务",     "人数",     "类别",       "任务",     "事项",
    "标准",     "分值",     "得分"};
constexpr std::string_view words_for_rejection[]{"退回原因", "reasonforreturn"};
constexpr std::string_view words_for_total[]{"合计", "总计", "小计", "累计", "共计", "total"};
constexpr std::string_view words_for_subtotal[]{"小计", "subtotal"};
constexpr std::string_view words_for_example[]{"（示例）", "(示例)", "示例",      "（例）", "(例)",
                                               "例：",     "例:",    "(example)", "example"};
constexpr std::string_view words_for_plan[]{"计划",   "目标",     "应",     "要求", "任务",
                                            "完成率", "完成比例", "比例",   "占比", "率",
                                            "%",      "plan",     "target", "due",  "required"};
constexpr std::string_view words_for_done[]{"完成", "实际", "实绩", "开展",  "已完成",
                                            "次数", "数量", "done", "actual"};

bool begins_with_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.starts_with(word); });
}

bool says_minutes(std::string_view cell) {
    return cell.find("分钟") != cell.npos || cell.find("minute") != cell.npos;
}

/// The first characters of a cell in small letters and without blanks (合　计): quick, for every
/// row of a table is asked.
std::string start_of(std::string_view cell) {
    constexpr size_t longest_word = 24;
    constexpr std::string_view wide_blank = "\u3000";
    std::string start;
    for (cell = trimmed(cell); !cell.empty() && start.size() < longest_word;) {
        if (cell.starts_with(wide_blank)) {
            cell.remove_prefix(wide_blank.size());
            continue;
        }
        const char c = cell.front();
        if (c != ' ')
            start += 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
        cell.remove_prefix(1);
    }
    return start;
}

} // namespace

std::string plain_heading(std::string_view cell) {
    std::string_view text = trimmed(cell);
    for (const std::string_view bracket : {"（", "(", "【", "["})
        if (const auto at = text.find(bracket); at != 0)
            text = text.substr(0, at);
    std::string plain = folded(text);
    std::erase(plain, '*'); // a column that has to be filled in
    return plain;
}

Heading heading_of(std::string_view cell) {
    const std::string name = plain_heading(cell);
    if (is_one_of(name, names_of_ids))
        return {HeadingKind::id, {}, false};
    if (is_one_of(name, names_aside) || is_one_of(name, words_for_rejection))
        return {HeadingKind::aside, {}, false};
    const auto own = std::ranges::find(record_fields(), name, &RecordFieldRow::column);
    if (own != record_fields().end())
        return {HeadingKind::field, own->field, says_minutes(cell)};
    const auto found = std::ranges::find(names_of_fields, name, &FieldName::name);
    if (found == std::end(names_of_fields))
        return {};
    return {HeadingKind::field, found->field,
            found->field == RecordField::hours && says_minutes(cell)};
}

bool is_word_for_total(std::string_view cell) {
    return begins_with_any(start_of(cell), words_for_total);
}

bool is_word_for_subtotal(std::string_view cell) {
    return begins_with_any(start_of(cell), words_for_subtotal);
}

bool is_word_for_example(std::string_view cell) {
    const std::string start = start_of(cell);
    return begins_with_any(start, words_for_example) || start == "例";
}

bool is_word_for_rejection(std::string_view cell) {
    return is_one_of(plain_heading(cell), words_for_rejection);
}

bool is_word_for_plan(std::string_view cell) {
    const std::string name = plain_heading(cell);
    return begins_with_any(name, words_for_plan) || name.ends_with("率");
}

bool is_word_for_done(std::string_view cell) {
    return begins_with_any(plain_heading(cell), words_for_done);
}

int known_headings(std::span<const std::string_view> cells) {
    return static_cast<int>(std::ranges::count_if(cells, [](std::string_view cell) {
        return heading_of(cell).kind != HeadingKind::unknown ||
               is_one_of(plain_heading(cell), other_headings);
    }));
}

std::string_view first_text(std::span<const std::string_view> cells) {
    for (const auto cell : cells)
        if (const auto text = trimmed(cell); !text.empty())
            return text;
    return {};
}

bool is_example_row(std::span<const std::string_view> cells) {
    return is_word_for_example(first_text(cells));
}

bool is_total_row(std::span<const std::string_view> cells, std::optional<int> column_of_start) {
    if (!is_word_for_total(first_text(cells)))
        return false;
    if (!column_of_start || *column_of_start >= std::ssize(cells))
        return true;
    const auto start = trimmed(cells[static_cast<size_t>(*column_of_start)]);
    return start.empty() || is_word_for_total(start);
}

} // namespace taizhang
