#include "intake/understand/name_index.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

namespace {

NameIndex<int> units() {
    NameIndex<int> index;
    index.add("第一党支部", 1);
    index.add("第十一党支部", 11);
    index.add("信息科支部", 2);
    index.add("中共某局机关委员会", 0);
    index.add("b2", 2);
    return index;
}

} // namespace

TEST_CASE("a name as it is written is found exactly", "[intake]") {
    CHECK(units().find("第一党支部") == NameMatch<int>{1, NameFound::exact});
    CHECK(units().find(" 信息科支部　") == NameMatch<int>{2, NameFound::exact});
    CHECK(units().find("b2") == NameMatch<int>{2, NameFound::exact});
}

TEST_CASE("a name that is near is found and marked", "[intake]") {
    const auto [written, place] = GENERATE(table<const char*, int>({{"一支部", 1},
                                                                    {"第1支部", 1},
                                                                    {"１支部", 1},
                                                                    {"第十一支部", 11},
                                                                    {"11支部", 11},
                                                                    {"信息科党支部", 2},
                                                                    {"信息科", 2},
                                                                    {"信息 科支部", 2},
                                                                    {"某局机关", 0},
                                                                    {"B2", 2}}));
    CAPTURE(written);
    CHECK(units().find(written) == NameMatch<int>{place, NameFound::near});
}

TEST_CASE("what nothing or too much answers to is not found", "[intake]") {
    NameIndex<int> index = units();
    index.add("信息科", 7);
    CHECK(index.find("信息科") == NameMatch<int>{7, NameFound::exact});
    CHECK_FALSE(index.find("信息科党支部")); // near both
    CHECK_FALSE(index.find("第二党支部"));
    CHECK_FALSE(index.find(""));
}

TEST_CASE("the longest name that a text holds is found", "[intake]") {
    CHECK(units().named_in("2023年三季度-第十一党支部.xlsx") == 11);
    CHECK(units().named_in("第一支部报表") == 1);
    CHECK(units().named_in("信息科支部2023") == 2);
    CHECK_FALSE(units().named_in("b2.xlsx")); // a code may stand there by chance
    CHECK_FALSE(units().named_in("汇总"));
}
