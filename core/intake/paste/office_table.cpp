#include "intake/paste/office_table.h"

#include "intake/plan/import_row.h"
#include "ledger/record_fields.h"

#include <algorithm>

namespace taizhang {

namespace {

struct Heading {
    std::string_view name;
    RecordField field;
};

/// Beside the fields' own names.
constexpr Heading headings[]{
    {"日期", RecordField::start},
    {"时间", RecordField::start},
    {"活动时间", RecordField::start},
    {"会议时间", RecordField::start},
    {"会议日期", RecordField::start},
    {"活动日期", RecordField::start},
    {"开始日期", RecordField::start},
    {"date", RecordField::start},
    {"开始", RecordField::start},
    {"至", RecordField::end},
    {"结束", RecordField::end},
    {"结束日期", RecordField::end},
    {"until", RecordField::end},
    {"指标", RecordField::indicator},
    {"项目", RecordField::indicator},
    {"类型", RecordField::indicator},
    {"会议类型", RecordField::indicator},
    {"活动类型", RecordField::indicator},
    {"支部", RecordField::unit},
    {"党支部", RecordField::unit},
    {"党组织", RecordField::unit},
    {"单位", RecordField::unit},
    {"组织", RecordField::unit},
    {"支部名称", RecordField::unit},
    {"部门", RecordField::unit},
    {"数量", RecordField::quantity},
    {"次数", RecordField::quantity},
    {"场次", RecordField::quantity},
    {"约数", RecordField::approximate},
    {"实到", RecordField::participants},
    {"参加人数", RecordField::participants},
    {"人次", RecordField::participants},
    {"参加人次", RecordField::participants},
    {"persons", RecordField::participants},
    {"学时", RecordField::hours},
    {"时长", RecordField::hours},
    {"主题", RecordField::topic},
    {"内容", RecordField::topic},
    {"活动名称", RecordField::topic},
    {"活动主题", RecordField::topic},
    {"活动内容", RecordField::topic},
    {"会议名称", RecordField::topic},
    {"备注", RecordField::note},
    {"地点", RecordField::place},
    {"活动地点", RecordField::place},
    {"会议地点", RecordField::place},
    {"主持人", RecordField::host},
    {"主持", RecordField::host},
    {"会议主持人", RecordField::host},
};

/// Of columns that are no field of a record.
constexpr std::string_view other_headings[]{
    "序号",     "编号",     "年度",     "季度",     "月份",       "一季度",   "二季度",
    "三季度",   "四季度",   "第一季度", "第二季度", "第三季度",   "第四季度", "全年",
    "计划",     "目标",     "目标值",   "年度目标", "完成",       "完成数",   "完成率",
    "完成情况", "应到",     "缺席",     "责任部门", "责任人",     "记录人",   "联系人",
    "负责人",   "指标名称", "计量单位", "单位名称", "党组织名称", "名称",     "姓名",
    "性别",     "年龄",     "职务",     "人数",     "类别",       "任务",     "事项",
    "标准",     "分值",     "得分"};

constexpr std::string_view marks_of_examples[]{"（示例）", "(示例)", "（例）", "(例)",
                                               "示例",     "例：",   "例:",    "例如"};
constexpr std::string_view marks_of_totals[]{"合计", "总计", "小计", "累计", "共计"};

/// Lower case, without blanks and without what stands in brackets.
std::string plain_heading(std::string_view cell) {
    std::string text{trimmed(cell)};
    for (const std::string_view bracket : {"（", "("})
        text = text.substr(0, text.find(bracket));
    std::erase(text, ' ');
    std::ranges::transform(text, text.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return text;
}

std::optional<RecordField> field_of_heading(std::string_view cell) {
    const std::string name = plain_heading(cell);
    const auto own = std::ranges::find(record_fields(), name, &RecordFieldRow::column);
    if (own != record_fields().end())
        return own->field;
    const auto found = std::ranges::find(headings, name, &Heading::name);
    if (found == std::end(headings))
        return std::nullopt;
    return found->field;
}

bool begins_with_any(std::string_view cell, std::span<const std::string_view> marks) {
    return std::ranges::any_of(marks, [&](auto mark) { return cell.starts_with(mark); });
}

/// The first cell with anything in it.
std::string_view first_of(TableCells cells) {
    for (const auto cell : cells)
        if (const auto text = trimmed(cell); !text.empty())
            return text;
    return {};
}

/// Hours of minutes; what is no number stays for the reader of the field to refuse.
std::string hours_of(std::string_view minutes) {
    const auto reading = read_quantity(minutes);
    if (!reading.value)
        return std::string{minutes};
    return to_decimal(Quantity{(reading.value->thousandths + 30) / 60});
}

} // namespace

bool OfficeColumns::is_taken(size_t column) const {
    return std::ranges::find(m_places, std::optional{column}) != m_places.end();
}

std::optional<OfficeColumns> office_header(TableCells cells) {
    OfficeColumns columns;
    int known = 0;
    for (size_t place = 0; place < cells.size(); ++place) {
        const auto field = field_of_heading(cells[place]);
        if (!field || columns[*field])
            continue;
        columns[*field] = place;
        ++known;
        if (*field == RecordField::hours && cells[place].find("分钟") != cells[place].npos)
            columns.hours_are_minutes = true;
    }
    if (known < 2 || !columns[RecordField::start])
        return std::nullopt;
    return columns;
}

int known_headings(TableCells cells) {
    return static_cast<int>(std::ranges::count_if(cells, [](std::string_view cell) {
        return field_of_heading(cell) ||
               std::ranges::find(other_headings, plain_heading(cell)) != std::end(other_headings);
    }));
}

std::vector<std::string> ignored_headings(TableCells header, const OfficeColumns& columns) {
    std::vector<std::string> ignored;
    for (size_t column = 0; column < header.size(); ++column)
        if (const auto name = trimmed(header[column]); !name.empty() && !columns.is_taken(column))
            ignored.emplace_back(name);
    return ignored;
}

bool is_example(TableCells cells) {
    const auto first = first_of(cells);
    return first == "例" || begins_with_any(first, marks_of_examples);
}

bool is_total(TableCells cells, std::optional<size_t> column_of_start) {
    if (!begins_with_any(first_of(cells), marks_of_totals))
        return false;
    if (!column_of_start || *column_of_start >= cells.size())
        return true;
    const auto start = trimmed(cells[*column_of_start]);
    return start.empty() || begins_with_any(start, marks_of_totals);
}

OfficeRow::OfficeRow(const OfficeColumns& columns, TableCells cells) {
    for (size_t field = 0; field < record_field_count; ++field)
        if (const auto place = columns.place_of(static_cast<RecordField>(field));
            place && *place < cells.size())
            m_cells[field] = trimmed(cells[*place]);
    if (!columns.hours_are_minutes)
        return;
    auto& hours = m_cells[static_cast<size_t>(RecordField::hours)];
    m_hours = hours_of(hours);
    hours = m_hours;
}

} // namespace taizhang
