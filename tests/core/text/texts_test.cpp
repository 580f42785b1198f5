#include "text/ids/intake.h"
#include "text/ids/ledger.h"
#include "text/texts.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("an English number has the words that go with it", "[text]") {
    const Texts english{Language::english};
    CHECK(english(text_id::ledger_count, 1) == "1 record");
    CHECK(english(text_id::ledger_count, 0) == "0 records");
    CHECK(english(text_id::ledger_count, 21) == "21 records");
    CHECK(english(text_id::ledger_count, std::string_view{"1,201"}) == "1,201 records");
    CHECK(english(text_id::intake_used_by, 1, std::string_view{"a.csv"}, 7)
              .starts_with("1 row uses it: a.csv, row 7."));
    CHECK(Texts{Language::chinese}(text_id::ledger_count, 1) == "1 条");
}
