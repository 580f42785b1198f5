#include "core/plausibility/odd_office.h"
#include "plausibility/record_findings.h"
#include "plausibility/running_median.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <random>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using Ids = std::vector<RecordId>;

/// The records that findings are about.
Ids abouts(const std::vector<Finding>& findings) {
    Ids ids;
    for (const Finding& finding : findings)
        ids.push_back(finding.records.front());
    return ids;
}

/// Earlier quantities of the count and then one more, of one branch.
struct Series {
    OddOffice office;
    int month = 1;

    explicit Series(std::initializer_list<int> earlier) {
        for (const int quantity : earlier)
            add(quantity);
    }
    RecordId add(std::optional<int> quantity, int indicator = OddOffice::sum) {
        const std::string on =
            "2023-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-05";
        ++month;
        return office.add(indicator, 1, on.c_str(), quantity);
    }
    std::vector<Finding> outliers() const {
        return taizhang::outliers(office.definitions, office.series());
    }
};

} // namespace

TEST_CASE("records with all that tells them apart the same are twins", "[plausibility]") {
    OddOffice office;
    const RecordId first = office.add(OddOffice::sum, 1, "2023-05-05", 1);
    const RecordId second = office.add(OddOffice::sum, 1, "2023-05-05", 1);
    office.add(OddOffice::sum, 1, "2023-05-05", 2);               // another quantity
    office.add(OddOffice::sum, 1, "2023-05-05", 1, 2);            // another topic
    office.add(OddOffice::sum, 1, "2023-05-06", 1);               // another day
    office.add(OddOffice::sum, 1, "2023-05-01", "2023-05-05", 1); // another first day
    office.add(OddOffice::sum, 2, "2023-05-05", 1);               // another unit
    office.add(OddOffice::part, 1, "2023-05-05", 1);              // another indicator
    const auto found = twins(office.definitions, office.series());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == FindingKind::twin);
    CHECK(found[0].records == Ids{first, second});
    CHECK(found[0].count == 2);
    CHECK(found[0].quantity == whole(1));
    CHECK(found[0].indicator == IndicatorId{1});
    CHECK(found[0].unit == UnitId{2});
}

TEST_CASE("records without a topic or a known quantity are no twins", "[plausibility]") {
    OddOffice office;
    office.add(OddOffice::sum, 1, "2023-05-05", 1, 0);
    office.add(OddOffice::sum, 1, "2023-05-05", 1, 0);
    office.add(OddOffice::sum, 1, "2023-06-05", std::nullopt);
    office.add(OddOffice::sum, 1, "2023-06-05", std::nullopt);
    CHECK(twins(office.definitions, office.series()).empty());
    CHECK(alike_but_for_topic(office.series()).size() == 2);
}

TEST_CASE("all that are alike are one finding", "[plausibility]") {
    OddOffice office;
    for (int i = 0; i < 4; ++i)
        office.add(OddOffice::sum, 1, "2023-05-05", 1);
    const auto found = twins(office.definitions, office.series());
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 4);
    CHECK(found[0].records.size() == 4);
    CHECK(name_of(found[0]).about == "1");
}

TEST_CASE("an outlier is more than ten times the median of five", "[plausibility]") {
    Series series{2, 3, 3, 4, 100};
    CHECK(series.outliers().empty()); // only four stood before the 100
    const RecordId odd = series.add(31);
    const auto found = series.outliers();
    REQUIRE(abouts(found) == Ids{odd});
    CHECK(found[0].against == whole(3));
    CHECK(found[0].count == 5);
    CHECK(found[0].quantity == whole(31));
}

TEST_CASE("ten times the median, or less than twenty, is no outlier", "[plausibility]") {
    Series ten{3, 3, 3, 3, 3};
    ten.add(30);
    CHECK(ten.outliers().empty());
    Series small{1, 1, 1, 1, 1};
    small.add(19);
    CHECK(small.outliers().empty());
    const RecordId twenty = small.add(20);
    CHECK(abouts(small.outliers()) == Ids{twenty});
}

TEST_CASE("a median lies between the middle two", "[plausibility]") {
    Series series{1, 1, 2, 4, 4, 4};
    series.add(30); // ten times 3
    CHECK(series.outliers().empty());
    Series more{1, 1, 2, 4, 4, 4};
    const RecordId odd = more.add(31);
    CHECK(abouts(more.outliers()) == Ids{odd});
}

TEST_CASE("pending quantities are no earlier ones", "[plausibility]") {
    Series series{1, 1, 1, 1};
    series.add(std::nullopt);
    series.add(100);
    CHECK(series.outliers().empty());
}

TEST_CASE("a running median is that of all values so far", "[plausibility]") {
    std::mt19937 random{GENERATE(1U, 2U, 3U)};
    std::uniform_int_distribution<std::int64_t> any{0, 30};
    RunningMedian median;
    std::vector<std::int64_t> values;
    for (int i = 0; i < 200; ++i) {
        const std::int64_t value = any(random);
        median.add(value);
        values.insert(std::ranges::upper_bound(values, value), value);
        const size_t half = values.size() / 2;
        const auto twice =
            values.size() % 2 == 1 ? 2 * values[half] : values[half - 1] + values[half];
        REQUIRE(median.count() == i + 1);
        REQUIRE(median.twice() == twice);
    }
}

TEST_CASE("a level jumps by more than half of the one before", "[plausibility]") {
    const auto jumps_to = [](std::optional<int> before, int now) {
        OddOffice office;
        office.add(OddOffice::level, 1, "2023-03-31", before);
        office.add(OddOffice::level, 1, "2023-06-30", now);
        return !level_jumps(office.definitions, office.series()).empty();
    };
    CHECK_FALSE(jumps_to(20, 30));
    CHECK(jumps_to(20, 31));
    CHECK_FALSE(jumps_to(20, 10));
    CHECK(jumps_to(20, 9));
    CHECK(jumps_to(20, 0));
    CHECK(jumps_to(0, 20));
    CHECK_FALSE(jumps_to(std::nullopt, 20));
}

TEST_CASE("a level that changes by one does not jump", "[plausibility]") {
    const auto jumps_by = [](int decimals, std::int64_t thousandths) {
        OddOffice office;
        office.indicator(OddOffice::level).decimals = decimals;
        office.add(OddOffice::level, 1, "2023-03-31", 1);
        office.add(OddOffice::level, 1, "2023-06-30", 1);
        office.facts.back().thousandths += thousandths;
        return !level_jumps(office.definitions, office.series()).empty();
    };
    CHECK_FALSE(jumps_by(0, 1000));
    CHECK_FALSE(jumps_by(0, -1000));
    CHECK(jumps_by(0, 2000));
    CHECK(jumps_by(1, 600));
    CHECK_FALSE(jumps_by(1, 500));
}

TEST_CASE("a level is held against the last known one of its unit", "[plausibility]") {
    OddOffice office;
    const RecordId before = office.add(OddOffice::level, 1, "2022-12-31", 20);
    office.add(OddOffice::level, 2, "2023-03-31", 500);
    office.add(OddOffice::level, 1, "2023-03-31", std::nullopt);
    const RecordId jump = office.add(OddOffice::level, 1, "2023-06-30", 50);
    office.add(OddOffice::sum, 1, "2023-06-30", 1);
    office.add(OddOffice::sum, 1, "2023-07-30", 50);
    const auto found = level_jumps(office.definitions, office.series());
    REQUIRE(found.size() == 1);
    CHECK(found[0].records == Ids{jump, before});
    CHECK(found[0].against == whole(20));
}

TEST_CASE("of levels of one day the one entered last is the next", "[plausibility]") {
    OddOffice office;
    office.add(OddOffice::level, 1, "2023-03-31", 20);
    const RecordId wrong = office.add(OddOffice::level, 1, "2023-06-30", 200);
    const RecordId right = office.add(OddOffice::level, 1, "2023-06-30", 20);
    CHECK(abouts(level_jumps(office.definitions, office.series())) == Ids{wrong, right});
}

TEST_CASE("a unit has no records from before it was founded or after its end", "[plausibility]") {
    OddOffice office;
    office.set_active(1, {day("2022-07-01"), day("2023-06-30")});
    const RecordId early = office.add(OddOffice::sum, 1, "2022-06-30", 1);
    office.add(OddOffice::sum, 1, "2022-07-01", 1);
    office.add(OddOffice::sum, 1, "2023-06-30", 1);
    const RecordId late = office.add(OddOffice::sum, 1, "2023-07-01", 1);
    office.add(OddOffice::sum, 1, "2022-01-01", "2022-12-31", 1); // existed on a day of it
    office.add(OddOffice::sum, 2, "2022-06-30", 1);
    CHECK(abouts(inactive_units(office.definitions, office.series())) == Ids{early, late});
}

TEST_CASE("what ends after today lies ahead", "[plausibility]") {
    OddOffice office;
    office.add(OddOffice::sum, 1, "2023-09-18", 1);
    const RecordId ahead = office.add(OddOffice::sum, 1, "2023-09-19", 1);
    const RecordId running = office.add(OddOffice::sum, 1, "2023-09-01", "2023-09-30", 1);
    CHECK(abouts(futures(office.definitions, office.series(), today)) == Ids{ahead, running});
    CHECK(futures(office.definitions, office.series(), day("2023-09-30")).empty());
}

TEST_CASE("a quantity is missing for long after thirty days", "[plausibility]") {
    OddOffice office;
    const RecordId old = office.add(OddOffice::sum, 1, "2023-08-18", std::nullopt);
    office.add(OddOffice::sum, 1, "2023-08-19", std::nullopt);
    office.add(OddOffice::sum, 1, "2023-01-01", "2023-12-31", std::nullopt);
    office.add(OddOffice::sum, 1, "2023-01-01", 1);
    const auto found = old_pendings(office.definitions, office.series(), today);
    REQUIRE(abouts(found) == Ids{old});
    CHECK(found[0].count == 31);
    CHECK_FALSE(found[0].quantity);
}

TEST_CASE("a record alone in its year has a mistyped year", "[plausibility]") {
    OddOffice office;
    office.add(OddOffice::sum, 1, "2022-05-05", 1);
    CHECK(far_years(office.definitions, office.series(), today).empty()); // a ledger of one record
    office.add(OddOffice::sum, 1, "2022-06-05", 1);
    const RecordId past = office.add(OddOffice::sum, 1, "2012-05-05", 1);
    const RecordId ahead = office.add(OddOffice::sum, 2, "2032-05-05", 1);
    office.add(OddOffice::sum, 1, "2023-01-05", 1); // the first one of the running year
    CHECK(abouts(far_years(office.definitions, office.series(), today)) == Ids{past, ahead});
    office.add(OddOffice::sum, 2, "2012-06-05", 1);
    CHECK(abouts(far_years(office.definitions, office.series(), today)) == Ids{ahead});
}

TEST_CASE("an empty ledger has nothing odd", "[plausibility]") {
    const OddOffice office;
    CHECK(twins(office.definitions, {}).empty());
    CHECK(outliers(office.definitions, {}).empty());
    CHECK(level_jumps(office.definitions, {}).empty());
    CHECK(inactive_units(office.definitions, {}).empty());
    CHECK(futures(office.definitions, {}, today).empty());
    CHECK(old_pendings(office.definitions, {}, today).empty());
    CHECK(far_years(office.definitions, {}, today).empty());
}
