#include "intake/file/file_names.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

using Names = std::vector<std::string>;

TEST_CASE("files of one name are told apart by their folders", "[intake]") {
    CHECK(names_told_apart({"in/a.csv", "in/b.csv"}) == Names{"a.csv", "b.csv"});
    CHECK(names_told_apart({"zb1/记录.csv", "zb2/记录.csv", "u.csv"}) ==
          Names{"zb1/记录.csv", "zb2/记录.csv", "u.csv"});
    CHECK(names_told_apart({"/x/zb1/三季度/r.csv", "/x/zb2/三季度/r.csv"}) ==
          Names{"zb1/三季度/r.csv", "zb2/三季度/r.csv"});
    CHECK(names_told_apart({"r.csv", "zb1/r.csv"}) == Names{"r.csv", "zb1/r.csv"});
}

TEST_CASE("a path given twice gets a number", "[intake]") {
    CHECK(names_told_apart({"r.csv", "./r.csv"}) == Names{"r.csv", "r.csv (2)"});
}
