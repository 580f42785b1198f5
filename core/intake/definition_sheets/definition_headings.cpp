#include "intake/definition_sheets/definition_headings.h"

#include "characters/blank.h"
#include "intake/file/definition_columns.h"
#include "intake/understand/headings.h"
#include "intake/understand/period_in_text.h"

#include <algorithm>
#include <span>

namespace taizhang {

namespace {

/// Spellings of a heading as plain_heading() makes them, parted by bars.
struct HeadingRow {
    int column;
    std::string_view spellings;
};

constexpr HeadingRow indicator_headings[]{
    {indicator_column::code, "代码|编码|指标代码|指标编码"},
    {indicator_column::name_zh, "指标|指标名称|名称|项目|项目名称|indicator|name"},
    {indicator_column::name_en, "英文名|英文名称|englishname"},
    {indicator_column::category, "类别|分类|指标类别|指标分类|板块|领域"},
    {indicator_column::units, "计量单位|unitofmeasure|countedin"},
    {indicator_column::measure, "统计方式|计量方式|计算方式|汇总方式|统计口径|howcounted"},
    {indicator_column::numerator, "分子"},
    {indicator_column::denominator, "分母"},
    {indicator_column::direction, "方向|考核方向|评价方向|指标方向|评价方式"},
    {indicator_column::decimals, "小数位数|小数位|小数|decimalplaces"},
    {indicator_column::aliases, "别名|其他叫法|又称|常用叫法|othernames"}};

constexpr HeadingRow unit_headings[]{
    {unit_column::code, "代码|编码|组织代码|组织编码|党组织代码|党组织编码|单位代码|单位编码"},
    {unit_column::name,
     "党组织名称|党组织全称|组织名称|党支部名称|支部名称|名称|全称|单位|单位名称|"
     "党组织|党支部|支部|组织|部门|部门名称|organisation|partyorganisation|branch"},
    {unit_column::parent,
     "上级|上级党组织|上级组织|上级单位|上级名称|上级党组织名称|上级组织名称|上级单位名称|上级部门|"
     "所属党组织|所属上级|所属上级党组织|隶属|隶属党组织|所属党委|所属党总支|所属总支|上级党委|"
     "above|"
     "higherorganisation"},
    {unit_column::kind,
     "类别|类型|组织类别|组织类型|党组织类别|党组织类型|单位类别|单位类型|级别|type"},
    {unit_column::active_from, "成立日期|成立时间|设立日期|设立时间|建立日期|建立时间|组建日期|"
                               "组建时间|批准成立时间|founded"},
    {unit_column::active_to,
     "撤销日期|撤销时间|撤并日期|撤并时间|注销日期|注销时间|停用日期|dissolved"},
    {unit_column::order, "排序|顺序|排序号|显示顺序"}};

constexpr std::string_view names_of_indicators =
    "指标|指标名称|项目|项目名称|工作项目|工作任务|任务|任务名称|工作内容|考核指标|考核项目|"
    "考核内容|"
    "目标任务|活动|会议|制度|组织生活|名称|name";
constexpr std::string_view names_of_units = "单位|单位名称|党组织|党组织名称|组织|组织名称|支部|"
                                            "党支部|支部名称|党支部名称|责任支部|承担单位|"
                                            "完成单位|branch|organisation";

constexpr HeadingRow target_headings[]{
    {target_column::year, "年度|年份|年|目标年度"},
    {target_column::indicator, names_of_indicators},
    {target_column::unit, names_of_units},
    {target_column::annual,
     "全年目标|年度目标|目标|目标值|年度目标值|全年目标值|全年计划|年度计划|全年任务|年度任务|"
     "计划数|"
     "任务数|目标数|全年目标数|年度目标数|全年|全年合计|annualtarget|target"},
    {target_column::phasing,
     "分解方式|分季方式|分季|季度分解|分解|分配方式|季度分解方式|分解办法|howsharedout"},
    {target_column::note, "备注|说明|目标说明|remarks"}};

constexpr HeadingRow cadence_headings[]{
    {cadence_column::indicator, names_of_indicators},
    {cadence_column::unit, names_of_units},
    {cadence_column::count,
     "次数|要求次数|每期次数|最少次数|最低次数|应开次数|应完成次数|数量|times|howmany"},
    {cadence_column::per, "周期|频次|频率|周期要求|频次要求|要求|次数要求|履职周期|开展周期|"
                          "开展频次|召开频次|标准|every|"
                          "howoften"},
    {cadence_column::owed_by,
     "责任主体|责任单位|由谁完成|履职主体|执行主体|主体|适用对象|适用组织|适用范围|完成主体|谁来做|"
     "whoowesit"},
    {cadence_column::active_from,
     "生效日期|开始日期|起始日期|自|起|起始时间|开始时间|执行日期|from"},
    {cadence_column::active_to, "截止日期|结束日期|止|至|终止日期|停止日期|结束时间|until"}};

constexpr HeadingRow exclusion_headings[]{
    {exclusion_column::indicator, names_of_indicators},
    {exclusion_column::unit, names_of_units},
    {exclusion_column::start,
     "开始日期|起始日期|开始|起|自|日期|时间|期间|时段|免除期间|除外期间|from"},
    {exclusion_column::end, "结束日期|截止日期|结束|止|至|until"},
    {exclusion_column::reason,
     "原因|除外原因|免除原因|豁免原因|不要求原因|不考核原因|理由|whynot"}};

constexpr std::string_view measure_headings = "计量单位|unitofmeasure|countedin";
constexpr std::string_view branches = "党组织名称|党组织全称|组织名称|党支部名称|支部名称|党组织|"
                                      "党支部|支部|partyorganisation|branch";
constexpr std::string_view asides =
    "书记|支部书记|党组织书记|副书记|支委|委员|支委成员|组织委员|宣传委员|纪检委员|党员|党员数|"
    "党员人数|"
    "党员总数|正式党员|预备党员|人数|联系人|联系电话|电话|手机|地址|办公地点|换届时间|换届日期|"
    "上次换届时间|下次换届时间|届满时间|任期|备注|说明|负责人|分管领导|填表人|remarks";

bool has_spelling(std::string_view spellings, std::string_view name) {
    while (!spellings.empty()) {
        const size_t end = std::min(spellings.find('|'), spellings.size());
        if (spellings.substr(0, end) == name)
            return true;
        spellings.remove_prefix(std::min(end + 1, spellings.size()));
    }
    return false;
}

std::span<const HeadingRow> headings_of(FileKind kind) {
    switch (kind) {
    case FileKind::indicators:
        return indicator_headings;
    case FileKind::units:
        return unit_headings;
    case FileKind::targets:
        return target_headings;
    case FileKind::cadences:
        return cadence_headings;
    case FileKind::exclusions:
        return exclusion_headings;
    case FileKind::records:
        break;
    }
    return {};
}

/// 一季度, 第一季度目标, Q1, 2023年一季度计划: 1 … 4.
std::optional<int> quarter_of_heading(std::string_view heading) {
    constexpr std::string_view behind[]{"目标值", "目标数", "计划数", "任务数", "目标",
                                        "计划",   "任务",   "分解",   "target"};
    std::string name = plain_heading(heading);
    for (const auto word : behind)
        if (name.size() > word.size() && name.ends_with(word)) {
            name.resize(name.size() - word.size());
            break;
        }
    constexpr int any_year = 2000;
    const Calendar calendar{31};
    const auto period = period_of_heading(name, calendar, any_year);
    if (!period)
        return std::nullopt;
    for (int quarter = 1; quarter <= 4; ++quarter)
        if (calendar.quarter({calendar.year_of(period->start), quarter}) == *period)
            return quarter;
    return std::nullopt;
}

} // namespace

std::optional<int> definition_column(FileKind kind, std::string_view heading) {
    const std::string name = plain_heading(heading);
    if (name.empty())
        return std::nullopt;
    const auto columns = columns_of(kind);
    if (const auto own = std::ranges::find(columns, name);
        own != columns.end() && kind != FileKind::records)
        return static_cast<int>(own - columns.begin());
    if (kind == FileKind::targets)
        if (const auto quarter = quarter_of_heading(heading))
            return target_column::q1 + *quarter - 1;
    for (const HeadingRow& row : headings_of(kind))
        if (has_spelling(row.spellings, name))
            return row.column;
    return std::nullopt;
}

bool is_heading_of_measure(std::string_view heading) {
    return has_spelling(measure_headings, plain_heading(heading));
}

bool is_heading_of_either(std::string_view heading) {
    return plain_heading(heading) == "单位";
}

bool is_heading_of_branches(std::string_view heading) {
    return has_spelling(branches, plain_heading(heading));
}

bool is_definition_aside(std::string_view heading) {
    return heading_of(heading).kind == HeadingKind::aside ||
           has_spelling(asides, plain_heading(heading));
}

} // namespace taizhang
