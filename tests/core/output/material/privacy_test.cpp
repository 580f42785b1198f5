#include "core/languages.h"
#include "core/ledger/small_ledger.h"
#include "output/document/report.h"
#include "output/narrative/narrative_text.h"
#include "output/pack/pack_file.h"
#include "output/pack/pack_pages.h"
#include "output/picture/cairo_canvas.h"
#include "output/slides/deck.h"
#include "output/web/web_pack.h"
#include "output/workbook/workbook.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr int threshold = 3;

/// All that one export says, but the line that tells which records it rests on.
struct Told {
    std::string words;
    std::vector<Scene> pages;
    std::string workbook;
    std::string report;
    std::string slides;
    std::string web;

    friend bool operator==(const Told&, const Told&) = default;
};

/// Quantities of the first three quarters.
using Quarters = std::array<int, 3>;

int sum_of(const Quarters& quarters) {
    return quarters[0] + quarters[1] + quarters[2];
}

bool is_small(int value) {
    return 0 < value && value < threshold;
}

/// A ledger of cases: filed and closed with their ratio, violations with a limit; each with a
/// record in each quarter, in two branches, this year and last.
struct CaseOffice {
    CaseOffice() {
        ledger.write(step("set_up"), noon, [this](Writer& writer) {
            const UnitId root = writer.add_unit(org_unit("root", std::nullopt));
            units = {writer.add_unit(org_unit("a", root, 1)),
                     writer.add_unit(org_unit("b", root, 2))};
            for (const char* code : {"case.filed", "case.closed", "case.violations"})
                cases.push_back(add_indicator(writer, code));
            add_ratio(writer);
            writer.put_target(limit_of_two(root));
            writer.put_cadence(quarterly(root));
            const IndicatorId study = writer.add_indicator(indicator("study"));
            writer.add_record(record(study, units[0], "2023-05-10", "2023-05-10", whole(37)));
        });
        for (size_t place = 0; place < cases.size(); ++place)
            for (const int year : {2022, 2023})
                add_records(place, year);
    }

    static IndicatorId add_indicator(Writer& writer, const char* code) {
        Indicator made = indicator(code);
        made.category = "执纪与案件";
        made.units = {"件"};
        made.direction =
            std::string_view{code} == "case.violations" ? Direction::at_most : Direction::track;
        return writer.add_indicator(made);
    }

    void add_ratio(Writer& writer) {
        Indicator rate = indicator("case.closing_rate", Measure::ratio);
        rate.category = "执纪与案件";
        rate.units = {"%"};
        rate.decimals = 1;
        rate.numerator = cases[1];
        rate.denominator = cases[0];
        writer.add_indicator(rate);
    }

    Target limit_of_two(UnitId root) const {
        Target limit;
        limit.indicator = cases[2];
        limit.unit = root;
        limit.year = 2023;
        limit.annual = whole(2);
        return limit;
    }

    Cadence quarterly(UnitId root) const {
        Cadence duty;
        duty.indicator = cases[0];
        duty.unit = root;
        duty.per = Cycle::quarter;
        duty.owed_by = UnitKind::branch;
        return duty;
    }

    void add_records(size_t place, int year) {
        constexpr const char* days[]{"-02-10", "-05-10", "-08-10"};
        for (size_t quarter = 0; quarter < 3; ++quarter) {
            const std::string day = std::to_string(year) + days[quarter];
            ids[{place, year}][quarter] = add(ledger, record(cases[place], units[quarter % 2],
                                                             day.c_str(), day.c_str(), whole(0)));
        }
    }

    void set(size_t place, int year, const Quarters& quarters) {
        ledger.write(step("add_record"), noon, [&](Writer& writer) {
            for (size_t quarter = 0; quarter < 3; ++quarter) {
                Record changed = *writer.record(ids.at({place, year})[quarter]);
                changed.quantity = whole(quarters[quarter]);
                writer.update_record(changed);
            }
        });
    }

    Told told() {
        Reader reader{ledger};
        PackChoice choice = preset_choice(PackPreset::full);
        for (PackSection& section : choice.sections)
            section.is_shown = true;
        choice.privacy.hide_below = threshold;
        Material material = read_material(reader, {2023, 3, {}, day("2023-09-30")}, choice.privacy);
        material.check.digest = 0;
        const auto sentences = SentenceTemplates::built_in(Language::chinese);
        const std::vector<std::string> changes;
        const PackSource source{reader, material, choice, sentences, changes, chinese};
        const Narrative words = narrative_of(material, sentences, chinese);
        const CairoTextMetrics metrics;
        return {plain_text_of(words, Language::chinese),
                pack_of({material, words, changes,
                         earlier_years_for(choice, reader, material, chinese)},
                        choice, metrics, chinese)
                    .pages,
                workbook_of(source),
                report_docx(source),
                slides_pptx(source),
                web_pack(source)};
    }

    Ledger ledger = new_in_memory();
    std::vector<UnitId> units;
    std::vector<IndicatorId> cases;
    std::map<std::pair<size_t, int>, std::array<RecordId, 3>> ids;
};

bool hides_total(const Quarters& quarters) {
    return is_small(sum_of(quarters));
}

bool hides_parts(const Quarters& quarters) {
    return hides_total(quarters) || std::ranges::any_of(quarters, is_small);
}

/// Whether what an export may show of both is the same.
bool look_alike(const Quarters& one, const Quarters& other) {
    if (hides_total(one) != hides_total(other) || hides_parts(one) != hides_parts(other))
        return false;
    return hides_total(one) || sum_of(one) == sum_of(other);
}

/// Other numbers in whose place the same is shown, with another one in that quarter.
std::optional<Quarters> another(const Quarters& quarters, size_t quarter) {
    for (const int by : {1, -1, 2, -2})
        for (size_t other = 0; other < 4; ++other) { // 3 = of no other quarter
            Quarters changed = quarters;
            changed[quarter] += by;
            if (other < 3 && other != quarter)
                changed[other] -= by;
            if (std::ranges::all_of(changed, [](int value) { return value >= 0; }) &&
                changed[quarter] != quarters[quarter] && look_alike(quarters, changed))
                return changed;
        }
    return std::nullopt;
}

Quarters random_quarters(std::mt19937& random) {
    Quarters quarters{};
    for (int& one : quarters)
        one = static_cast<int>(random() % 6);
    return quarters;
}

} // namespace

TEST_CASE("for each hidden number there is another with which every file says the same",
          "[privacy]") {
    constexpr int rounds = 3;
    std::mt19937 random{7};
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        CaseOffice office;
        std::map<std::pair<size_t, int>, Quarters> figures;
        for (size_t place = 0; place < 3; ++place)
            for (const int year : {2022, 2023}) {
                figures[{place, year}] = random_quarters(random);
                office.set(place, year, figures[{place, year}]);
            }
        const Told told = office.told();
        for (const auto& [key, quarters] : figures)
            for (size_t quarter = 0; quarter < 3; ++quarter) {
                if (!hides_parts(quarters))
                    continue;
                CAPTURE(round, key.first, key.second, quarters[0], quarters[1], quarters[2],
                        quarter);
                const auto changed = another(quarters, quarter);
                REQUIRE(changed);
                office.set(key.first, key.second, *changed);
                const Told other = office.told();
                CHECK(other.words == told.words);
                CHECK((other.pages == told.pages));
                CHECK((other.workbook == told.workbook));
                CHECK((other.report == told.report));
                CHECK((other.slides == told.slides));
                CHECK((other.web == told.web));
                office.set(key.first, key.second, quarters);
                ++compared;
            }
    }
    CHECK(compared > 20);
}

TEST_CASE("a hidden total takes its limit, status and rates along", "[privacy]") {
    CaseOffice office;
    office.set(2, 2023, {1, 1, 0}); // at its limit of 2
    Reader reader{office.ledger};
    const Material material =
        read_material(reader, {2023, 3, {}, day("2023-09-30")}, {threshold, false});
    const auto place = *place_of(material.definitions(), office.cases[2]);
    CHECK(material.withheld_of(place) == Withheld{true, true, false});
    CHECK(material.progress_of(place).status == Status::track);
    CHECK_FALSE(material.progress_of(place).plan);
    CHECK(shown_total(material, place, chinese) == "<3");
    CHECK(shown_figure(material, place, material.progress_of(place).actual[0], Precision::exact,
                       chinese) == "**");
    CHECK(material.attention.empty());
    CHECK(material.coverage.cells.empty()); // the duty is one of cases
}

TEST_CASE("a hidden quarter takes the others along, but not their total", "[privacy]") {
    CaseOffice office;
    office.set(0, 2023, {40, 1, 30});
    office.set(1, 2023, {40, 20, 10});
    Reader reader{office.ledger};
    const Material material =
        read_material(reader, {2023, 3, {}, day("2023-09-30")}, {threshold, false});
    const auto filed = *place_of(material.definitions(), office.cases[0]);
    CHECK(material.withheld_of(filed) == Withheld{false, true, false});
    CHECK(shown_total(material, filed, chinese) == "71");
    CHECK_FALSE(material.progress_of(filed).actual[0]);
    const auto rate = *place_of(material.definitions(), "case.closing_rate");
    CHECK(material.withheld_of(rate).parts);
    CHECK_FALSE(material.withheld_of(rate).total);
}

TEST_CASE("without a threshold everything is told", "[privacy]") {
    CaseOffice office;
    office.set(0, 2023, {1, 0, 0});
    Reader reader{office.ledger};
    const Material material = read_material(reader, {2023, 3, {}, day("2023-09-30")}, {});
    for (const Withheld& one : material.withheld)
        CHECK_FALSE(one.any());
    CHECK(material.coverage.cells.size() == 2);
}
