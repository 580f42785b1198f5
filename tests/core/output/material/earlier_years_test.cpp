#include "core/languages.h"
#include "core/ledger/small_ledger.h"
#include "output/material/earlier_years.h"
#include "output/pack/pack_pages.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Study of some years, meetings of this one alone, and cases.
struct YearsOffice {
    YearsOffice() : ids(fill_small(ledger)) {
        ledger.write(step("set_up"), noon, [this](Writer& writer) {
            Indicator made = indicator("case.filed");
            made.category = "案件查办";
            made.direction = Direction::track;
            cases = writer.add_indicator(made);
            meetings = writer.add_indicator(indicator("meetings"));
        });
    }

    void add_year(IndicatorId of, int year, int quantity) {
        const std::string day = std::to_string(year) + "-03-07";
        add(ledger, record(of, ids.first, day.c_str(), day.c_str(), whole(quantity)));
    }

    EarlierYears read(Date as_of = day("2023-12-31"), const Privacy& privacy = {}) {
        Reader reader{ledger};
        const Material material = read_material(reader, {2023, 4, {}, as_of}, privacy);
        titles = year_titles(read_earlier_years(reader, material, chinese), material, chinese);
        return read_earlier_years(reader, material, chinese);
    }

    Ledger ledger = new_in_memory();
    SmallLedger ids;
    IndicatorId cases{};
    IndicatorId meetings{};
    std::vector<std::string> titles;
};

} // namespace

TEST_CASE("years stand beside each other from the first that has a figure", "[years]") {
    YearsOffice office;
    office.add_year(office.ids.study, 2016, 9); // more than six years ago
    office.add_year(office.ids.study, 2020, 12);
    office.add_year(office.ids.study, 2022, 30);
    office.add_year(office.ids.study, 2023, 33);
    office.add_year(office.meetings, 2023, 2);
    const EarlierYears years = office.read();
    CHECK(years.years == std::vector{2020, 2021, 2022, 2023});
    REQUIRE(years.indicators.size() == 1);
    CHECK(years.indicators[0].values == std::vector<std::string>{"12", "–", "30", "33"});
    CHECK(years.indicators[0].change == "+3");
    CHECK(office.titles ==
          std::vector<std::string>{"2020 年", "2021 年", "2022 年", "2023 年", "比上年同期"});
    CHECK(years.hidden == 0);
}

TEST_CASE("a running year is counted to its day and compared with the same part", "[years]") {
    YearsOffice office;
    office.add_year(office.ids.study, 2022, 30);
    add(office.ledger,
        record(office.ids.study, office.ids.first, "2022-12-07", "2022-12-07", whole(5)));
    office.add_year(office.ids.study, 2023, 28);
    const EarlierYears years = office.read(day("2023-11-05"));
    REQUIRE(years.indicators.size() == 1);
    CHECK(years.indicators[0].values == std::vector<std::string>{"35", "28"});
    CHECK(years.indicators[0].change == "-2");
    CHECK(office.titles[1] == "2023 年至 11 月 5 日");
}

TEST_CASE("what is kept private in one year is kept private in all", "[years]") {
    YearsOffice office;
    for (const auto& [year, quantity] : {std::pair{2021, 8}, {2022, 2}, {2023, 9}})
        office.add_year(office.cases, year, quantity);
    CHECK(office.read().indicators.size() == 1);
    Privacy privacy;
    privacy.hide_below = 3;
    const EarlierYears years = office.read(day("2023-12-31"), privacy);
    CHECK(years.indicators.empty());
    CHECK(years.hidden == 1);
}

TEST_CASE("figures that are not known are not told", "[years]") {
    YearsOffice office;
    add(office.ledger,
        record(office.ids.study, office.ids.first, "2021-05-05", "2021-05-05", std::nullopt));
    office.add_year(office.ids.study, 2022, 3);
    add(office.ledger,
        record(office.ids.study, office.ids.first, "2022-05-05", "2022-05-05", std::nullopt));
    office.add_year(office.ids.study, 2023, 4);
    const EarlierYears years = office.read();
    REQUIRE(years.indicators.size() == 1);
    CHECK(years.indicators[0].values == std::vector<std::string>{"待补", "3*", "4"});
    CHECK(notes_of(years, chinese) == std::vector<std::string>{"* 另有待补的记录，其数量不在内。"});
}

TEST_CASE("only the annual summary shows years of its own accord", "[years]") {
    for (const PackPreset preset :
         {PackPreset::meeting, PackPreset::full, PackPreset::branches, PackPreset::year})
        CHECK(shows(preset_choice(preset), SectionKind::years) == (preset == PackPreset::year));
}

TEST_CASE("a choice that was kept before there were years can show them", "[years]") {
    PackChoice kept = preset_choice(PackPreset::meeting);
    std::erase_if(kept.sections, [](const PackSection& section) {
        return section.kind == SectionKind::years || section.kind == SectionKind::category;
    });
    const size_t before = kept.sections.size();
    const PackChoice later = with_later_sections(kept);
    REQUIRE(later.sections.size() == before + 1); // no hidden categories: they were shown
    CHECK(later.sections.back() == PackSection{SectionKind::years, {}, false});
    CHECK(with_later_sections(later) == later);
}

TEST_CASE("in English a unit that only counts is not told", "[years]") {
    YearsOffice office;
    office.add_year(office.ids.study, 2022, 3);
    office.add_year(office.ids.study, 2023, 4);
    Reader reader{office.ledger};
    const Material material = read_material(reader, {2023, 4, {}, day("2023-12-31")}, {});
    const auto unit_in = [&](const Texts& texts) {
        return read_earlier_years(reader, material, texts).indicators.at(0).unit;
    };
    CHECK(unit_in(chinese) == "次");
    CHECK(unit_in(Texts{Language::english}).empty());
}
