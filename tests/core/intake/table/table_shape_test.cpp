#include "intake/table/table_shape.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

/// Rows of cells with | between; nothing where none stands.
Sheet sheet_of(const std::vector<std::string_view>& rows) {
    Sheet sheet;
    int number = 0;
    for (std::string_view row : rows) {
        for (int column = 0; !row.empty(); ++column) {
            const auto cell = row.substr(0, row.find('|'));
            if (!cell.empty())
                sheet.add({number, column}, CellKind::text, cell);
            row.remove_prefix(std::min(cell.size() + 1, row.size()));
        }
        ++number;
    }
    return sheet;
}

using Headings = std::vector<std::string>;

} // namespace

TEST_CASE("titles stand above a header", "[intake][table]") {
    const Sheet sheet =
        sheet_of({"2023年三季度台账", "填报单位：第一支部||单位：次", "", "序号|日期|活动|数量",
                  "1|2023-07-01|党课|1", "2|2023-07-09|党日|2"});
    const TableShape shape = shape_of(sheet);
    CHECK(shape.first_header == 2);
    CHECK(shape.header_count == 1);
    CHECK(shape.end == 5);
    CHECK(header_of(sheet, shape) == Headings{"序号", "日期", "活动", "数量"});
}

TEST_CASE("headings that offices use tell the header", "[intake][table]") {
    const Sheet sheet = sheet_of({"单位|第一支部|填报时间|三季度|联系电话|内线", "",
                                  "序号|活动日期|活动名称|地点", "1|2023-07-01|党课|会议室"});
    CHECK(header_of(sheet, shape_of(sheet)) == Headings{"序号", "活动日期", "活动名称", "地点"});
}

TEST_CASE("the upper row of a header belongs to it, whichever has more known headings",
          "[intake][table]") {
    Sheet merged = sheet_of({"党建任务", "序号|党组织|党员大会||党课",
                             "||一季度|二季度|一季度|二季度", "1|甲|3|3|1|1", "2|乙|3|3|1|1"});
    merged.merged = {
        {{0, 0}, {0, 5}}, {{1, 0}, {2, 0}}, {{1, 1}, {2, 1}}, {{1, 2}, {1, 3}}, {{1, 4}, {1, 5}}};
    CHECK(header_of(merged, shape_of(merged)) == Headings{"序号", "党组织", "党员大会 一季度",
                                                          "党员大会 二季度", "党课 一季度",
                                                          "党课 二季度"});

    const Sheet open =
        sheet_of({"支部名|一季度||二季度", "|计划|完成|计划|完成", "甲|1|2|3|4", "乙|5|6|7|8"});
    CHECK(header_of(open, shape_of(open)) ==
          Headings{"支部名", "一季度 计划", "一季度 完成", "二季度 计划", "二季度 完成"});
}

TEST_CASE("a table of one row ends where known headings follow", "[intake][table]") {
    CHECK(shape_of(sheet_of({"日期|名称|人数", "2023-07-01|党课|1", "", "人员", "序号|联系人|年龄",
                             "1|甲|30"}))
              .end == 2);
}

TEST_CASE("a table whose records are merged over two rows each is one table", "[intake][table]") {
    Sheet sheet = sheet_of({"日期|支部|次数"});
    constexpr int records = 20'000;
    for (int record = 0; record < records; ++record) {
        const int row = 1 + 2 * record;
        sheet.add({row, 0}, CellKind::date, "2023-07-01");
        sheet.add({row, 1}, CellKind::text, "一支部");
        sheet.add({row, 2}, CellKind::number, "1");
        for (int column = 0; column < 3; ++column)
            sheet.merged.push_back({{row, column}, {row + 1, column}});
    }
    CHECK(shape_of(sheet).end == records + 1);
}

TEST_CASE("examples and totals are known by how they begin", "[intake][table]") {
    const TableShape shape =
        shape_of(sheet_of({"日期|支部|次数", "（示例）2023-01-05|一支部|2", "例|一支部|2",
                           "2023-01-06|二支部|2", "例会|二支部|2", "合计||4"}));
    CHECK(shape.examples == std::vector<size_t>{1, 2});
    CHECK(shape.totals == std::vector<size_t>{5});
}

TEST_CASE("a header of two rows is joined", "[intake][table]") {
    const Sheet open =
        sheet_of({"单位|一季度||二季度||备注", "|计划|完成|计划|完成", "甲|1|2|3|4", "乙|5|6|7|8"});
    const TableShape shape = shape_of(open);
    CHECK(shape.header_count == 2);
    CHECK(header_of(open, shape) ==
          Headings{"单位", "一季度 计划", "一季度 完成", "二季度 计划", "二季度 完成", "备注"});

    Sheet merged = sheet_of({"单位|一季度||备注", "|计划|完成", "甲|1|2", "乙|5|6"});
    merged.merged = {{{0, 0}, {1, 0}}, {{0, 1}, {0, 2}}};
    CHECK(header_of(merged, shape_of(merged)) ==
          Headings{"单位", "一季度 计划", "一季度 完成", "备注"});
}

TEST_CASE("an upper row of a header may have few cells, and a sentence is none",
          "[intake][table]") {
    const Sheet upper =
        sheet_of({"序号||计划|||||完成", "|单位|一月|二月|三月|四月|五月|一月|二月|三月",
                  "1|甲|1|2|3|4|5|1|2|3", "2|乙|6|7|8|9|0|6|7|8"});
    CHECK(shape_of(upper).first_header == 0);
    CHECK(shape_of(upper).header_count == 2);
    CHECK(header_of(upper, shape_of(upper))[3] == "计划 二月");
    CHECK(header_of(upper, shape_of(upper))[8] == "完成 二月");
    const Sheet names = sheet_of({"填报单位|第一支部||联系人|某某", "序号|日期|活动|数量|备注",
                                  "1|2023-07-01|党课|1|甲", "2|2023-07-09|党日|2|乙"});
    CHECK(shape_of(names).first_header == 1);
    CHECK(shape_of(names).header_count == 1);
    const Sheet sentence =
        sheet_of({"本表由各支部于每月五日前填报|经支部书记审核以后报送党委办公室", "月份|次数",
                  "1月|3", "2月|4"});
    CHECK(shape_of(sentence).first_header == 1);
    CHECK(shape_of(sentence).header_count == 1);
}

TEST_CASE("years and months are a header too", "[intake][table]") {
    const Sheet sheet = sheet_of({"单位|2022|2023|1月", "甲|12|34|5", "乙|56|78|9"});
    CHECK(shape_of(sheet).header_count == 1);
}

TEST_CASE("rows without a header are all rows", "[intake][table]") {
    const Sheet sheet =
        sheet_of({"2023-07-01|党课|1", "2023-07-09|党日|2", "2023-07-10|党日|1e+00"});
    const TableShape shape = shape_of(sheet);
    CHECK(shape.header_count == 0);
    CHECK(shape.first_header == 0);
    CHECK(shape.end == 3);
    CHECK(header_of(sheet, shape).empty());
}

TEST_CASE("a table ends where the next one begins", "[intake][table]") {
    const std::vector<std::string_view> rows{"日期|活动|数量", "2023-07-01|党课|1",
                                             "2023-07-09|党日|2"};
    const auto with = [&](const std::vector<std::string_view>& more) {
        auto all = rows;
        all.insert(all.end(), more.begin(), more.end());
        return shape_of(sheet_of(all));
    };
    CHECK(with({"", "附表", "组织|人数|天数", "甲|12|3"}).end == 3);
    CHECK(with({"", "2023-07-10|党课|3"}).end == 4);
    const TableShape repeated =
        with({"日期|活动|数量", "2023-07-10|党课|3", "", "组织|人数|天数", "甲|12|3"});
    CHECK(repeated.end == 3);
    CHECK(repeated.end_with_repeats == 5);
    CHECK(shape_of(Sheet{}).end == 0);
    CHECK(shape_of(sheet_of({"只有一格"})).end == 1);
}
