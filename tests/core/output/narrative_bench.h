#pragma once

#include "core/progress/small_office.h"
#include "output/narrative/narrative.h"

namespace taizhang::testing {

/// Material about the third quarter of 2023 whose first indicator (党课, 场) stands as a test
/// says; the other two (查摆 and 整改, 条) are there for ratios.
struct NarrativeBench {
    Definitions definitions;
    IndicatorProgress progress;
    Coverage coverage;
    std::vector<Attention> attention;
    Date as_of = day("2023-09-30");
    int quarter = 3;
    Privacy privacy;

    NarrativeBench() {
        definitions = SmallOffice{}.definitions;
        std::vector<OrgUnit> units{definitions.units.units().begin(),
                                   definitions.units.units().end()};
        const char* names[]{"机关党委", "一支部", "二支部"};
        for (size_t i = 0; i < 3; ++i)
            units[i].name = names[i];
        definitions.units = OrgTree{units};
        name(0, "class", "党课", "Party lectures", "场");
        name(1, "found", "查摆", "Problems found", "条");
        name(2, "fixed", "整改", "Problems fixed", "条");
        progress.status = Status::no_target;
        progress.recorded = true;
        progress.actual = {0.0, 0.0, 0.0, {}};
        progress.actual_to_date = 0;
        progress.unassigned = 0;
    }

    Indicator& indicator() { return definitions.indicators[0]; }

    void name(size_t place, const char* code, const char* chinese, const char* english,
              const char* unit) {
        Indicator& named = definitions.indicators[place];
        named.code = code;
        named.name_zh = chinese;
        named.name_en = english;
        named.category = "学习";
        named.units = {unit};
    }

    void plan(int annual, std::array<int, 4> quarters) {
        progress.plan = Plan{whole(annual), {}};
        for (size_t i = 0; i < 4; ++i)
            progress.plan->quarters[i] = whole(quarters[i]);
        progress.completion = annual > 0 && progress.actual_to_date
                                  ? std::optional{*progress.actual_to_date / annual}
                                  : std::nullopt;
    }

    /// A level or limit that holds in every quarter.
    void level(int value) { plan(value, {value, value, value, value}); }

    /// The figure of the quarter and of the year.
    void done(std::optional<double> of_quarter, std::optional<double> of_year) {
        progress.actual[static_cast<size_t>(quarter - 1)] = of_quarter;
        progress.actual_to_date = of_year;
    }

    Material material() const {
        const auto shared = std::make_shared<const Definitions>(definitions);
        const auto year = [](int number) {
            return std::make_shared<const YearDays>(YearDays{number, {}, {{}, {}, {}}});
        };
        Material material;
        material.point = {2023, quarter, {}, as_of};
        material.day = as_of;
        material.defined = shared;
        material.book = std::make_shared<const YearBook>(shared, year(2022), year(2023), as_of);
        material.review = {progress, {}, {}};
        for (int place = 1; place < 3; ++place) {
            material.review[static_cast<size_t>(place)].indicator = IndicatorPlace{place};
            material.review[static_cast<size_t>(place)].actual_to_date = 20.0 - 3 * place;
            material.review[static_cast<size_t>(place)].recorded = true;
        }
        material.categories = {{"学习", {IndicatorPlace{}}}};
        material.coverage = coverage;
        material.attention = attention;
        material.privacy = privacy;
        withhold_figures(material);
        return material;
    }

    Narrative words(Language language = Language::chinese, NumberGap gap = NumberGap::space) const {
        return narrative_of(material(), SentenceTemplates::built_in(language), Texts{language},
                            gap);
    }

    /// What is said of the indicator; empty for nothing.
    std::string said(Language language = Language::chinese) const {
        const Narrative narrative = words(language);
        return narrative.categories.empty()
                   ? std::string{}
                   : narrative.categories[0].paragraphs[0].statements[0].text;
    }

    std::string problem(Language language = Language::chinese) const {
        return words(language).problems.front().statements.front().text;
    }
};

inline void lag(NarrativeBench& bench, double points, Status status) {
    bench.progress.lag = points;
    bench.progress.status = status;
}

inline void make_level(NarrativeBench& bench, const char* unit) {
    bench.indicator().measure = Measure::latest;
    bench.indicator().units = {unit};
    bench.progress.unassigned = {};
}

inline void make_ratio(NarrativeBench& bench) {
    bench.indicator().measure = Measure::ratio;
    bench.indicator().numerator = IndicatorId{3};
    bench.indicator().denominator = IndicatorId{2};
    bench.indicator().decimals = 1;
    bench.progress.unassigned = {};
}

} // namespace taizhang::testing
