#include "core/ledger/small_ledger.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("record ids carry their moment and their ledger's node", "[ledger]") {
    RecordIdSource source{16383, 0};
    const RecordId id = source.next(noon);
    CHECK(moment_of(id) == noon);
    CHECK(node_of(id) == 16383);
    CHECK(raw(id) > 0);
}

TEST_CASE("record ids rise whatever the clock does", "[ledger]") {
    RecordIdSource source{5, 0};
    std::int64_t last = 0;
    for (int i = 0; i < 3000; ++i) {
        const Instant clock = noon - std::chrono::milliseconds{(i * 7) % 100};
        const std::int64_t id = raw(source.next(clock));
        REQUIRE(id > last);
        REQUIRE(node_of(RecordId{id}) == 5);
        last = id;
    }
}

TEST_CASE("two ledgers that write at the same moment give different record ids", "[ledger]") {
    std::set<std::int64_t> ids;
    for (int node : {3, 4}) {
        RecordIdSource source{node, 0};
        for (int i = 0; i < 1000; ++i)
            ids.insert(raw(source.next(noon)));
    }
    CHECK(ids.size() == 2000);
}

TEST_CASE("record ids go on above ids that came from another ledger", "[ledger]") {
    RecordIdSource other{9000, 0};
    const RecordId foreign = other.next(noon);
    RecordIdSource source{2, raw(foreign)};
    const RecordId id = source.next(noon);
    CHECK(id > foreign);
    CHECK(node_of(id) == 2);
}

TEST_CASE("an id that was taken back is not given again", "[ledger]") {
    Ledger ledger = new_in_memory();
    const auto ids = fill_small(ledger);
    const auto made = record(ids.study, ids.first, "2023-01-01", "2023-01-01", whole(1));
    const RecordId before = add(ledger, made);
    ledger.undo();
    CHECK(add(ledger, made) > before);
}

TEST_CASE("moments are written in UTC to the second", "[ledger]") {
    CHECK(to_utc_text(noon + std::chrono::milliseconds{999}) == "2023-09-18T12:00:00Z");
}
