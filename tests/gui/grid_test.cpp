#include "gui/widgets/grid/cell_block.h"
#include "gui/widgets/grid/kept_columns.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

constexpr GridSize ten_by_three{10, 3};

GridPlace after(GridPlace from, CellMove move) {
    return moved(from, move, ten_by_three, 4);
}

const std::vector<std::string> column_ids{"date", "indicator", "unit", "topic"};

std::vector<std::string> in_order(const KeptColumns& kept) {
    std::vector<std::string> order;
    for (const size_t place : arranged(column_ids, kept))
        order.push_back(column_ids[place]);
    return order;
}

} // namespace

TEST_CASE("the cursor of a table moves within it", "[gui][grid]") {
    CHECK(after({2, 1}, CellMove::up) == GridPlace{1, 1});
    CHECK(after({0, 1}, CellMove::up) == GridPlace{0, 1});
    CHECK(after({8, 1}, CellMove::page_down) == GridPlace{9, 1});
    CHECK(after({2, 2}, CellMove::right) == GridPlace{2, 2});
    CHECK(after({2, 2}, CellMove::row_start) == GridPlace{2, 0});
    CHECK(after({2, 2}, CellMove::last_row) == GridPlace{9, 2});
}

TEST_CASE("Tab goes on to the next row at the end of one, and stops at the end of all",
          "[gui][grid]") {
    CHECK(after({2, 2}, CellMove::next) == GridPlace{3, 0});
    CHECK(after({3, 0}, CellMove::previous) == GridPlace{2, 2});
    CHECK(after({9, 2}, CellMove::next) == GridPlace{9, 2});
    CHECK(after({0, 0}, CellMove::previous) == GridPlace{0, 0});
}

TEST_CASE("a pasted block begins where the cursor is and keeps its shape", "[gui][grid]") {
    const CellRows rows{{"a", "b"}, {"c"}};
    CHECK(pasted_block(rows, {{4, 1}, {4, 1}}) == CellBlock{{4, 1}, {5, 2}});
    CHECK(pasted_changes(rows, {{4, 1}, {4, 1}}) ==
          std::vector<CellChange>{{{4, 1}, "a"}, {{4, 2}, "b"}, {{5, 1}, "c"}});
}

TEST_CASE("a single cell or row that is pasted fills the block", "[gui][grid]") {
    CHECK(pasted_changes({{"x"}}, {{1, 0}, {2, 1}}) ==
          std::vector<CellChange>{{{1, 0}, "x"}, {{1, 1}, "x"}, {{2, 0}, "x"}, {{2, 1}, "x"}});
    CHECK(pasted_changes({{"x", "y"}}, {{1, 0}, {2, 1}}) ==
          std::vector<CellChange>{{{1, 0}, "x"}, {{1, 1}, "y"}, {{2, 0}, "x"}, {{2, 1}, "y"}});
    CHECK(pasted_changes({}, {{1, 0}, {2, 1}}).empty());
}

TEST_CASE("columns stand where they were drawn to, new ones behind their neighbour",
          "[gui][grid]") {
    KeptColumns kept;
    CHECK(in_order(kept) == column_ids);
    move_column(kept, column_ids, "topic", "indicator");
    CHECK(in_order(kept) == std::vector<std::string>{"date", "topic", "indicator", "unit"});
    move_column(kept, column_ids, "date", "unit");
    CHECK(in_order(kept) == std::vector<std::string>{"topic", "indicator", "unit", "date"});
    kept.order = {"unit", "gone", "unit", "date"};
    CHECK(in_order(kept) == std::vector<std::string>{"unit", "topic", "date", "indicator"});
}
