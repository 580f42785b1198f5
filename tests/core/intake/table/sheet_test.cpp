#include "intake/table/sheet.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("a sheet gives back the cells it was given, by row and by place", "[intake]") {
    Sheet sheet;
    const auto kept = sheet.keep("支部");
    sheet.add({0, 1}, CellKind::text, kept);
    sheet.add({3, 0}, CellKind::number, "12");
    sheet.add({3, 16'383}, CellKind::text, kept);

    REQUIRE(sheet.row_count() == 2);
    CHECK(sheet.row_number(1) == 3);
    CHECK(sheet.cell_count(1) == 2);
    CHECK(sheet.cell(1, 1).place == CellPlace{3, 16'383});
    CHECK(sheet.at({0, 1}).text == "支部");
    CHECK(sheet.at({3, 0}).kind == CellKind::number);
    CHECK(sheet.at({3, 1}).kind == CellKind::empty);
    CHECK(sheet.at({2, 0}).kind == CellKind::empty);
    CHECK(sheet.at({4, 0}).kind == CellKind::empty);
}

TEST_CASE("a cell is hidden where its row or its column is", "[intake]") {
    Sheet sheet;
    sheet.hide_row(5);
    sheet.hide_row(2);
    sheet.hide_column(1);
    CHECK(sheet.is_hidden_at({2, 0}));
    CHECK(sheet.is_hidden_at({5, 9}));
    CHECK(sheet.is_hidden_at({0, 1}));
    CHECK_FALSE(sheet.is_hidden_at({3, 0}));
}

TEST_CASE("cells that come late are put into their places", "[intake]") {
    Sheet sheet;
    sheet.add({2, 1}, CellKind::number, "4");
    sheet.add({2, 0}, CellKind::number, "3");
    sheet.add({0, 0}, CellKind::number, "1");
    sheet.add({2, 1}, CellKind::number, "5");
    sheet.settle();
    REQUIRE(sheet.row_count() == 2);
    CHECK(sheet.cell_count() == 3);
    CHECK(sheet.at({0, 0}).text == "1");
    CHECK(sheet.at({2, 0}).text == "3");
    CHECK(sheet.at({2, 1}).text == "5");
}

TEST_CASE("texts of every length stay what they were", "[intake]") {
    Sheet sheet;
    std::vector<std::string> texts;
    for (const size_t size : {0, 1, 23, 24, 25, 254, 255, 256, 70'000})
        for (const char c : {'a', 'b'})
            texts.emplace_back(size, c);
    for (int row = 0; row < 3; ++row)
        for (size_t column = 0; column < texts.size(); ++column)
            sheet.add({row, static_cast<int>(column)}, CellKind::text, texts[column]);
    sheet.add({1, 0}, CellKind::text, "late");
    sheet.settle();
    for (int row = 0; row < 3; ++row)
        for (size_t column = 1; column < texts.size(); ++column)
            CHECK(sheet.at({row, static_cast<int>(column)}).text == texts[column]);
    CHECK(sheet.at({1, 0}).text == "late");
}
