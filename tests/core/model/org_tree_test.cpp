#include "model/org_tree.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

OrgUnit unit(int id, std::optional<int> parent) {
    OrgUnit made;
    made.id = UnitId{id};
    made.code = "u" + std::to_string(id);
    if (parent)
        made.parent = UnitId{*parent};
    return made;
}

} // namespace

TEST_CASE("a subtree is the range behind its unit", "[model]") {
    const OrgTree tree({unit(4, 2), unit(1, {}), unit(2, 1), unit(3, 1), unit(5, 4)});
    REQUIRE(tree.size() == 5);
    const UnitPlace two = *tree.place_of(UnitId{2});
    CHECK(tree.at(UnitPlace{0}).code == "u1");
    CHECK(tree.subtree(UnitPlace{0}) == OrgTree::Range{UnitPlace{0}, UnitPlace{5}});
    CHECK(tree.subtree(two).size() == 3);
    CHECK(tree.subtree(two).contains(*tree.place_of("u5")));
    CHECK_FALSE(tree.subtree(two).contains(*tree.place_of("u3")));
    CHECK(tree.depth_of(*tree.place_of("u5")) == 3);
    CHECK(tree.children_of(UnitPlace{0}) == std::vector{two, *tree.place_of("u3")});
    CHECK_FALSE(tree.place_of("u9"));
}

TEST_CASE("siblings keep the order in which they are given", "[model]") {
    const OrgTree tree({unit(1, {}), unit(3, 1), unit(2, 1)});
    CHECK(tree.at(UnitPlace{1}).code == "u3");
    CHECK(tree.at(UnitPlace{2}).code == "u2");
}

TEST_CASE("a chain of a hundred thousand units is no problem", "[model]") {
    std::vector<OrgUnit> units{unit(0, {})};
    for (int i = 1; i < 100'000; ++i)
        units.push_back(unit(i, i - 1));
    const OrgTree tree(std::move(units));
    CHECK(tree.subtree(UnitPlace{0}).size() == 100'000);
    CHECK(tree.depth_of(UnitPlace{99'999}) == 99'999);
}

TEST_CASE("a name that several units have stands behind that of the unit above", "[model]") {
    const auto named = [](int id, std::optional<int> parent, const char* name) {
        OrgUnit made = unit(id, parent);
        made.name = name;
        return made;
    };
    const OrgTree tree({named(1, {}, "机关党委"), named(2, 1, "第一支部"), named(3, 1, "第二支部"),
                        named(4, 2, "第一小组"), named(5, 3, "第一小组"), named(6, 3, "机关党委")});
    const auto told = [&](int id) { return tree.telling_name(*tree.place_of(UnitId{id})); };
    CHECK(told(2) == "第一支部");
    CHECK(told(4) == "第一支部第一小组");
    CHECK(told(5) == "第二支部第一小组");
    CHECK(told(6) == "第二支部机关党委");
    CHECK(told(1) == "机关党委"); // nothing is above it
}
