#include "intake/table/delimited.h"
#include "text/ids/sheet.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("a CSV file is one sheet with its form", "[intake][table]") {
    const Workbook book = read_delimited("编号;数量;日期\n007;-12.5;2023-09-12\n\n\"8\";1,234;\n");
    REQUIRE(book.sheets.size() == 1);
    REQUIRE(book.form);
    CHECK(book.form->encoding == "UTF-8");
    CHECK(book.form->separator == ';');
    CHECK(book.form->columns == 3);
    CHECK(book.form->asked.empty());
    const Sheet& sheet = book.sheets[0];
    CHECK(sheet.name.empty());
    CHECK(sheet.troubles.empty());
    CHECK(sheet.at({1, 0}).text == "007");
    CHECK(sheet.at({1, 0}).kind == CellKind::text);
    CHECK(sheet.at({1, 1}).kind == CellKind::number);
    CHECK(sheet.at({1, 2}).kind == CellKind::text);
    CHECK(sheet.at({3, 0}).kind == CellKind::text);
    CHECK(sheet.at({3, 1}).kind == CellKind::text);
    CHECK(sheet.at({3, 2}).kind == CellKind::empty);
    CHECK(sheet.row_count() == 3);
}

TEST_CASE("a CSV file says its encoding", "[intake][table]") {
    const auto encoding_of = [](std::string bytes) {
        const Workbook book = read_delimited(std::move(bytes));
        return book.form->encoding + " " + std::string{book.sheets[0].at({0, 0}).text};
    };
    CHECK(encoding_of("a,b") == "UTF-8 a");
    CHECK(encoding_of("学习,1") == "UTF-8 学习");
    CHECK(encoding_of("\xD1\xA7\xCF\xB0") == "GB18030 学习");
    CHECK(encoding_of({"\xFF\xFE"
                       "a\0,\0",
                       6}) == "UTF-16LE a");
    CHECK(encoding_of({"\xFE\xFF\0a\0,", 6}) == "UTF-16BE a");
    CHECK(encoding_of({"a\0,\0"
                       "1\0\n\0",
                       8}) == "UTF-16LE a");
    CHECK(encoding_of({"\xFF\xFE\0\0a\0\0\0", 8}) == "UTF-32LE a");
}

TEST_CASE("an encoding that is not proved is asked, with the first row in each",
          "[intake][table]") {
    const auto asked = [](std::string bytes) {
        std::string names;
        const Workbook book = read_delimited(std::move(bytes));
        for (const auto& [encoding, row] : book.form->asked)
            names += encoding + ":" + row + " ";
        CHECK(book.form->asked.empty() == book.sheets[0].troubles.empty());
        return names;
    };
    CHECK(asked("caf\xE9,1\n").starts_with("Latin-1:café,1 "));
    CHECK(asked("\xA4\xA4\xA4\xE5\xA4\xE5\xA6\x72,1\n").starts_with("Big5:中文文字,1 "));
    CHECK(asked("\x93\xFA\x96\x7B\x8C\xEA\n").contains("Shift-JIS:日本語 "));
    CHECK(asked("\xC2\xB7\n") == "UTF-8:· GB18030:路 ");
    CHECK(asked("\xC2\xA3"
                "65,\xC2\xA3"
                "66\n")
              .empty());
    CHECK(asked("30\xC2\xB0\n").empty());
    CHECK(asked("caf\xC3\xA9,1\n").empty());
}

TEST_CASE("broken bytes are told with their cell", "[intake][table]") {
    const Workbook book = read_delimited("组织,数量\n第一支部\xFF第二,3\n支部书记讲党课,4\n");
    CHECK(book.form->encoding == "UTF-8");
    const auto& troubles = book.sheets[0].troubles;
    REQUIRE(troubles.size() == 1);
    CHECK(troubles[0].place == CellPlace{1, 0});
    CHECK(troubles[0].reason == text_id::sheet_broken_bytes);
    CHECK(book.sheets[0].at({1, 0}).text == "第一支部\uFFFD第二");
}

TEST_CASE("a row of a million cells is told, not read beyond the last column", "[intake][table]") {
    const Workbook book = read_delimited(std::string(1'000'000, ',') + "x\na,b\n");
    const auto& sheet = book.sheets[0];
    REQUIRE(sheet.troubles.size() == 1);
    CHECK(sheet.troubles[0].reason == text_id::sheet_too_many_columns);
    CHECK(sheet.troubles[0].place == CellPlace{0, 16'384});
    CHECK(sheet.troubles[0].detail == "1000001");
    CHECK(sheet.at({1, 1}).text == "b");
}
