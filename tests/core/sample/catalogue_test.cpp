#include "model/code.h"
#include "sample/catalogue.h"
#include "sample/random.h"
#include "text/assets.h"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

using namespace taizhang;
using sample::built_in_cadences;
using sample::built_in_indicators;

TEST_CASE("the built-in files need no quotes", "[sample]") {
    CHECK(built_in_catalogue_csv().starts_with("code,name_zh,name_en,category,units,measure,"));
    CHECK(built_in_cadences_csv().starts_with("indicator,unit,count,per,owed_by,"));
    CHECK(built_in_catalogue_csv().find('"') == std::string_view::npos);
    CHECK(built_in_cadences_csv().find('"') == std::string_view::npos);
}

TEST_CASE("every built-in indicator is complete", "[sample]") {
    std::set<std::string> codes;
    for (const auto& indicator : built_in_indicators()) {
        INFO(indicator.code);
        CHECK(is_code(indicator.code));
        CHECK(codes.insert(indicator.code).second);
        CHECK_FALSE(indicator.name_zh.empty());
        CHECK_FALSE(indicator.name_en.empty());
        CHECK_FALSE(indicator.category.empty());
        CHECK_FALSE(indicator.units.empty());
    }
    CHECK(codes.size() == 77);
}

TEST_CASE("built-in ratios divide sums", "[sample]") {
    const auto indicators = built_in_indicators();
    const auto is_sum = [&](IndicatorId id) {
        return indicators[static_cast<size_t>(raw(id)) - 1].measure == Measure::sum;
    };
    int ratios = 0;
    for (const auto& indicator : indicators) {
        INFO(indicator.code);
        const bool is_ratio = indicator.measure == Measure::ratio;
        CHECK(is_ratio == indicator.numerator.has_value());
        CHECK(is_ratio == indicator.denominator.has_value());
        if (!is_ratio)
            continue;
        ++ratios;
        CHECK(is_sum(*indicator.numerator));
        CHECK(is_sum(*indicator.denominator));
    }
    CHECK(ratios == 2);
}

TEST_CASE("a name or alias means one built-in indicator only", "[sample]") {
    std::map<std::string, std::string> owners;
    for (const auto& indicator : built_in_indicators()) {
        CHECK(owners.emplace(indicator.name_zh, indicator.code).second);
        for (const auto& alias : indicator.aliases) {
            INFO(alias << " of " << indicator.code);
            CHECK_FALSE(alias.empty());
            CHECK(owners.emplace(alias, indicator.code).second);
        }
    }
}

TEST_CASE("built-in cadences stand at the given root", "[sample]") {
    const auto indicators = built_in_indicators();
    const auto cadences = built_in_cadences(indicators, UnitId{7});
    CHECK(cadences.size() == 14);
    for (const auto& cadence : cadences)
        CHECK(cadence.unit == UnitId{7});
    CHECK(built_in_cadences({}, UnitId{7}).empty());
}

TEST_CASE("the random numbers are those of SplitMix64", "[sample]") {
    sample::Random random(0);
    CHECK(random.next() == 0xe220a8397b1dcdafu);
    CHECK(random.next() == 0x6e789e6aa1b965f4u);
}
