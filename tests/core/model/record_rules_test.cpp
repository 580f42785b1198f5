#include "model/record_rules.h"
#include "test_dates.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Nothing is wrong with it.
RecordFacts good_facts() {
    RecordFacts facts;
    facts.period = {day("2023-09-12"), day("2023-09-12")};
    facts.quantity = whole(3);
    facts.participants = most_participants;
    facts.hours = max_quantity;
    return facts;
}

std::string characters(size_t count) {
    std::string text;
    for (size_t i = 0; i < count; ++i)
        text += "𠮷";
    return text;
}

using Breaches = std::vector<RecordBreach>;

} // namespace

TEST_CASE("a record that keeps the rules has no breach", "[model]") {
    RecordFacts facts = good_facts();
    const std::string longest = characters(longest_short_text);
    facts.place = longest;
    facts.host = longest;
    const Calendar calendar;
    const Indicator indicator;
    CHECK(breaches_of(facts, &indicator, &calendar).empty());
}

TEST_CASE("each rule of a record names the field that breaks it", "[model]") {
    const Calendar calendar;
    Indicator indicator;
    RecordFacts facts = good_facts();
    const std::string longer = characters(longest_short_text + 1);
    const auto check_broken = [&](RecordField field, RecordRule rule) {
        CHECK(breaches_of(facts, &indicator, &calendar) == Breaches{{field, rule}});
    };
    SECTION("the end before the start, of which no year is asked") {
        facts.period.end = day("2022-09-11");
        check_broken(RecordField::end, RecordRule::end_before_start);
    }
    SECTION("two years") {
        facts.period.start = day("2022-12-31");
        check_broken(RecordField::end, RecordRule::two_years);
    }
    SECTION("a ratio") {
        indicator.measure = Measure::ratio;
        check_broken(RecordField::indicator, RecordRule::ratio);
    }
    SECTION("more decimals than the indicator has") {
        facts.quantity = Quantity{1500};
        check_broken(RecordField::quantity, RecordRule::decimals);
    }
    SECTION("too many") {
        facts.quantity = max_quantity + whole(1);
        check_broken(RecordField::quantity, RecordRule::too_great);
    }
    SECTION("too many persons") {
        facts.participants = most_participants + 1;
        check_broken(RecordField::participants, RecordRule::too_great);
    }
    SECTION("less than no hours") {
        facts.hours = Quantity{-1};
        check_broken(RecordField::hours, RecordRule::too_great);
    }
    SECTION("a long place") {
        facts.place = longer;
        check_broken(RecordField::place, RecordRule::text_length);
    }
    SECTION("a long host") {
        facts.host = longer;
        check_broken(RecordField::host, RecordRule::text_length);
    }
}

TEST_CASE("rules of what is not known are passed over", "[model]") {
    RecordFacts facts = good_facts();
    facts.period.start = day("2022-12-31");
    facts.quantity = Quantity{1500};
    CHECK(breaches_of(facts, nullptr, nullptr).empty());
}
