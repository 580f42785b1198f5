#include "core/ledger/small_ledger.h"
#include "ledger/name_keys.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a search finds the records of indicators and units by their names", "[ledger]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-01-05", "2023-01-05", whole(1)));
    add(ledger, record(ids.study, ids.second, "2023-01-06", "2023-01-06", whole(1)));
    Reader reader{ledger};
    const Definitions definitions = reader.definitions();
    const NameKeys keys = name_keys_of(definitions);
    const auto found = [&](const std::string& text) {
        RecordQuery query{.find = text};
        find_names_too(query, definitions, keys);
        return reader.records(query).size();
    };
    CHECK(found("支部first") == 1);
    CHECK(found("zbf") == 1);
    CHECK(found("study") == 2);
    CHECK(found("没有") == 0);
}
