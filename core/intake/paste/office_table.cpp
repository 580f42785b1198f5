#include "intake/paste/office_table.h"

#include "intake/plan/import_row.h"
#include "intake/understand/headings.h"
#include "intake/understand/written_amount.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Of columns that are no field of a record.
constexpr std::string_view other_headings[]{
    "序号",     "编号",     "年度",     "季度",     "月份",       "一季度",   "二季度",
    "三季度",   "四季度",   "第一季度", "第二季度", "第三季度",   "第四季度", "全年",
    "计划",     "目标",     "目标值",   "年度目标", "完成",       "完成数",   "完成率",
    "完成情况", "应到",     "缺席",     "责任部门", "责任人",     "记录人",   "联系人",
    "负责人",   "指标名称", "计量单位", "单位名称", "党组织名称", "名称",     "姓名",
    "性别",     "年龄",     "职务",     "人数",     "类别",       "任务",     "事项",
    "标准",     "分值",     "得分"};

/// The first cell with anything in it.
std::string_view first_of(TableCells cells) {
    for (const auto cell : cells)
        if (const auto text = trimmed(cell); !text.empty())
            return text;
    return {};
}

} // namespace

bool OfficeColumns::is_taken(size_t column) const {
    return std::ranges::find(m_places, std::optional{column}) != m_places.end();
}

std::optional<OfficeColumns> office_header(TableCells cells) {
    OfficeColumns columns;
    int known = 0;
    for (size_t place = 0; place < cells.size(); ++place) {
        const Heading heading = heading_of(cells[place]);
        if (heading.kind != HeadingKind::field || columns[heading.field])
            continue;
        columns[heading.field] = place;
        ++known;
        columns.hours_are_minutes |= heading.is_minutes;
    }
    if (known < 2 || !columns[RecordField::start])
        return std::nullopt;
    return columns;
}

int known_headings(TableCells cells) {
    return static_cast<int>(std::ranges::count_if(cells, [](std::string_view cell) {
        return heading_of(cell).kind != HeadingKind::unknown ||
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
    return is_word_for_example(first_of(cells));
}

bool is_total(TableCells cells, std::optional<size_t> column_of_start) {
    if (!is_word_for_total(first_of(cells)))
        return false;
    if (!column_of_start || *column_of_start >= cells.size())
        return true;
    const auto start = trimmed(cells[*column_of_start]);
    return start.empty() || is_word_for_total(start);
}

OfficeRow::OfficeRow(const OfficeColumns& columns, TableCells cells) {
    for (size_t field = 0; field < record_field_count; ++field)
        if (const auto place = columns.place_of(static_cast<RecordField>(field));
            place && *place < cells.size())
            m_cells[field] = trimmed(cells[*place]);
    if (!columns.hours_are_minutes)
        return;
    auto& hours = m_cells[static_cast<size_t>(RecordField::hours)];
    m_hours = hours_of_minutes(hours);
    hours = m_hours;
}

} // namespace taizhang
