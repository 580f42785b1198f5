#include "core/ledger/small_ledger.h"
#include "output/pack/meeting_mark.h"
#include "output/pack/reported_figures.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A study to be held twelve times a year, and once a month by each unit below the root.
struct MeetingOffice {
    MeetingOffice() : ledger(Ledger::in_memory({.random = 7})), ids(fill_small(ledger)) {
        ledger.write(step("set_up"), noon, [&](Writer& writer) {
            writer.put_target({ids.study, ids.root, 2023, whole(12), Phasing::even, {}, {}});
            writer.put_cadence({ids.study, ids.first, 1, Cycle::month, {}, {}});
        });
    }
    void hold(const char* day) { add(ledger, record(ids.study, ids.first, day, day, whole(1))); }
    Material material(const char* as_of, int quarter) {
        Reader reader{ledger};
        return read_material(reader, {2023, quarter, {}, day(as_of)}, {});
    }
    std::optional<MeetingMark> last(const char* before) {
        Reader reader{ledger};
        return last_meeting(reader, "root", day(before));
    }
    MeetingChanges changes(const char* as_of, int quarter) {
        const Material now = material(as_of, quarter);
        return changes_since(last(as_of).value(), now.definitions(), 2023, now.review, now.coverage,
                             Reader{ledger}.record_count());
    }

    Ledger ledger;
    SmallLedger ids;
};

const WayOut as_file{noon, PackPreset::meeting, "题", "/tmp/a.pdf"};

} // namespace

TEST_CASE("before the first meeting there is nothing to compare with", "[meeting]") {
    MeetingOffice office;
    CHECK_FALSE(office.last("2023-12-31"));
}

TEST_CASE("a meeting is known by its unit, and only after its day", "[meeting]") {
    MeetingOffice office;
    remember_reported(office.ledger, office.material("2023-04-05", 1), as_file);
    remember_reported(office.ledger, office.material("2023-07-05", 2), as_file);
    CHECK_FALSE(office.last("2023-03-31"));
    CHECK(office.last("2023-04-01")->day == day("2023-03-31")); // up to which it was counted
    CHECK(office.last("2023-12-31")->day == day("2023-06-30"));
    Reader reader{office.ledger};
    CHECK_FALSE(last_meeting(reader, "first", day("2023-12-31")));
}

TEST_CASE("what has fallen behind, come back and been missed since is told", "[meeting]") {
    MeetingOffice office;
    for (const char* held : {"2023-01-10", "2023-02-10", "2023-03-10"})
        office.hold(held);
    remember_reported(office.ledger, office.material("2023-04-05", 1), as_file);

    SECTION("nothing is") {
        const MeetingChanges same = office.changes("2023-04-06", 1);
        CHECK(same.since == day("2023-03-31"));
        CHECK((same.worse.empty() && same.better.empty() && same.done.empty()));
        CHECK(same.periods_missed == 0);
        CHECK(same.records == 0);
    }
    SECTION("a quarter without a study") {
        const MeetingChanges worse = office.changes("2023-07-01", 2);
        CHECK(worse.worse == std::vector{IndicatorPlace{}});
        CHECK(worse.periods_missed == 3);
        CHECK(worse.missed == std::vector{IndicatorPlace{}});
    }
    SECTION("what is made up for is on its way again") {
        remember_reported(office.ledger, office.material("2023-07-01", 2), as_file);
        for (const char* held : {"2023-04-10", "2023-05-10", "2023-06-10"})
            office.hold(held);
        const MeetingChanges better = office.changes("2023-07-02", 2);
        CHECK(better.better == std::vector{IndicatorPlace{}});
        CHECK(better.worse.empty());
        CHECK(better.periods_missed == 0);
        CHECK(better.records == 3);
    }
    SECTION("what is done is done, not only back") {
        for (const char* held :
             {"2023-05-01", "2023-05-02", "2023-05-03", "2023-05-04", "2023-05-05", "2023-05-06",
              "2023-05-07", "2023-05-08", "2023-05-09"})
            office.hold(held);
        const MeetingChanges done = office.changes("2023-06-01", 2);
        CHECK(done.done == std::vector{IndicatorPlace{}});
        CHECK(done.better.empty());
    }
}

TEST_CASE("of another year only the records are compared", "[meeting]") {
    MeetingOffice office;
    office.hold("2023-01-10");
    remember_reported(office.ledger, office.material("2023-04-05", 1), as_file);
    const Material now = office.material("2023-12-31", 4);
    const MeetingChanges changes = changes_since(*office.last("2023-12-31"), now.definitions(),
                                                 2024, now.review, now.coverage, 5);
    CHECK(changes.worse.empty());
    CHECK(changes.periods_missed == 0);
    CHECK(changes.records == 4);
}

TEST_CASE("a text that is no mark is passed over", "[meeting]") {
    MeetingOffice office;
    office.ledger.remember([] {
        return std::map<std::string, std::string>{{"pack.meeting.root.2023-04-05", "{\"day\": 5}"}};
    });
    office.ledger.remember([] {
        return std::map<std::string, std::string>{{"pack.meeting.root.2023-05-05", "no JSON"}};
    });
    CHECK_FALSE(office.last("2023-12-31"));
}
