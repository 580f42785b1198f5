#include "core/chart/fixed_metrics.h"
#include "core/chart/scene_checks.h"
#include "core/output/pack/pack_office.h"
#include "output/material/duty_tallies.h"
#include "output/picture/cairo_canvas.h"

#include <algorithm>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <set>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// What a reader would call broken: texts that leave the page or touch each other.
std::vector<std::string> broken_texts(const Scene& page, const TextMetrics& metrics) {
    std::vector<std::string> broken;
    std::vector<std::pair<Rect, std::string>> seen;
    for (const TextShape& text : texts_of(page)) {
        // A hair less than the box: lines of one paragraph may touch.
        const Rect box = bounds_of(text, metrics).grown(-0.02 * text.lettering.size);
        if (!page.bounds().contains(box))
            broken.push_back("leaves the page: " + text.text);
        for (const auto& [other, words] : seen)
            if (other.overlaps(box))
                broken.push_back(words + " | " + text.text);
        seen.emplace_back(box, text.text);
    }
    return broken;
}

int pages_titled(const Pack& pack, std::string_view title) {
    int pages = 0;
    for (const Scene& page : pack.pages)
        for (const TextShape& text : texts_of(page))
            pages += text.text == title ? 1 : 0;
    return pages;
}

/// The texts on the line of the table that begins with `name`, from left to right.
std::vector<std::string> row_of(const Pack& pack, std::string_view name) {
    std::vector<std::string> row;
    for (const Scene& page : pack.pages) {
        const auto texts = texts_of(page);
        const auto first = std::ranges::find(texts, name, &TextShape::text);
        if (first == texts.end())
            continue;
        for (const TextShape& text : texts)
            if (std::abs(text.position.y - first->position.y) < 2)
                row.push_back(text.text);
    }
    return row;
}

} // namespace

TEST_CASE("no text of a pack leaves its page or touches another", "[pack]") {
    const OfficeSize size =
        GENERATE(OfficeSize{5, 4, 3}, OfficeSize{70, 40, 3}, OfficeSize{5, 40, 300},
                 OfficeSize{70, 4, 30}, OfficeSize{3, 2'000, 2});
    const PackLayout layout =
        GENERATE(PackLayout::a4_landscape, PackLayout::a4_portrait, PackLayout::wide);
    CAPTURE(size.indicators, size.name_length, size.branches, name_of(layout));
    Office office{size, static_cast<unsigned>(size.indicators)};
    const FixedMetrics metrics;
    const Pack pack = office.pack(choice_with(layout), metrics);
    CHECK(pack.pages.size() > 5);
    for (const Scene& page : pack.pages)
        CHECK(broken_texts(page, metrics) == std::vector<std::string>{});
}

TEST_CASE("with real fonts no text of a pack touches another", "[pack]") {
    Office office{{20, 12, 12}};
    const CairoTextMetrics metrics;
    for (const Language language : {Language::chinese, Language::english})
        for (const Scene& page :
             office.pack(choice_with(PackLayout::a4_landscape), metrics, Texts{language}).pages)
            CHECK(broken_texts(page, metrics) == std::vector<std::string>{});
}

TEST_CASE("a sheet of a branch is sound however much it has to tell", "[pack]") {
    const OfficeSize size = GENERATE(OfficeSize{3, 6, 4}, OfficeSize{60, 12, 6});
    const FixedMetrics metrics;
    const Pack pack = Office{size}.pack(preset_choice(PackPreset::branches), metrics);
    CHECK(pack.bookmarks.size() >= static_cast<size_t>(size.branches));
    for (const Scene& page : pack.pages)
        CHECK(broken_texts(page, metrics) == std::vector<std::string>{});
}

TEST_CASE("no page of a section is nearly empty but its only one", "[pack]") {
    const OfficeSize size =
        GENERATE(OfficeSize{5, 4, 3}, OfficeSize{40, 8, 20}, OfficeSize{70, 12, 45});
    const PackPreset preset = GENERATE(PackPreset::meeting, PackPreset::full);
    CAPTURE(size.indicators, size.branches, name_of(preset));
    const Pack pack = Office{size}.pack(preset_choice(preset), FixedMetrics{});
    const PageFormat format = page_format(PackLayout::a4_landscape);
    std::set<int> first_pages;
    for (const PackBookmark& bookmark : pack.bookmarks)
        if (bookmark.level == 0)
            first_pages.insert(bookmark.page);
    CHECK(first_pages.contains(0));
    for (int page = 0; page < static_cast<int>(pack.pages.size()); ++page) {
        const bool is_only =
            first_pages.contains(page) &&
            (first_pages.contains(page + 1) || page + 1 == static_cast<int>(pack.pages.size()));
        double lowest = 0;
        for (const TextShape& text : texts_of(pack.pages[static_cast<size_t>(page)]))
            if (text.position.y < format.room.bottom())
                lowest = std::max(lowest, text.position.y);
        CAPTURE(page, pack.pages[static_cast<size_t>(page)].title);
        if (!is_only)
            CHECK(lowest > format.room.y + format.room.height / 3);
    }
}

TEST_CASE("a long pack has its contents behind the cover, a short one none", "[pack]") {
    Office office{{70, 6, 20}};
    const Pack full = office.pack(preset_choice(PackPreset::full), FixedMetrics{});
    REQUIRE(full.pages.size() >= 12);
    CHECK(full.bookmarks[1] == PackBookmark{"目录", 1, 0});
    CHECK(std::ranges::is_sorted(full.bookmarks, {}, &PackBookmark::page));
    CHECK(full.bookmarks.back().page < static_cast<int>(full.pages.size()));
    const Pack meeting = Office{{10, 4, 3}}.pack(default_choice(), FixedMetrics{});
    CHECK(pages_titled(meeting, "目录") == 0);
}

TEST_CASE("sections within a section are marked below it", "[pack]") {
    const Pack pack = Office{{21, 4, 4}}.pack(preset_choice(PackPreset::full), FixedMetrics{});
    std::vector<std::string> within;
    for (const PackBookmark& bookmark : pack.bookmarks)
        if (bookmark.level == 1)
            within.push_back(bookmark.title);
    CHECK(within == std::vector<std::string>{"类0", "类1", "类2"});
}

TEST_CASE("what has nothing to report has no page", "[pack]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    Reader reader{ledger};
    const Material material = read_material(reader, third_quarter(), {});
    const Narrative narrative =
        narrative_of(material, SentenceTemplates::built_in(Language::chinese), chinese);
    const PackContents contents{material, narrative, {}};
    for (const SectionKind kind : {SectionKind::lagging, SectionKind::branches,
                                   SectionKind::missing, SectionKind::sheets, SectionKind::charts})
        CHECK_FALSE(has_pages({kind, {}, true}, contents));
    CHECK(has_pages({SectionKind::conclusions, {}, true}, contents));
    PackChoice sheets = preset_choice(PackPreset::branches);
    CHECK(pack_of(contents, sheets, FixedMetrics{}, chinese).pages.size() == 1); // the cover
}

TEST_CASE("the presets are known by their names in both languages", "[pack]") {
    for (const char* name : {"year", "年度总结", "Year"})
        CHECK(preset_named(name) == PackPreset::year);
    CHECK_FALSE(preset_named("weekly"));
    CHECK(default_choice() == preset_choice(PackPreset::meeting));
}

TEST_CASE("the missing figures are the same on every page", "[pack]") {
    Office office{{30, 6, 12}};
    const Material material = office.material();
    const int missed = material.coverage.missed;
    REQUIRE(missed > 0);
    CHECK(sum_of(duties_by_branch(material)).missed == missed);
    int in_words = 0;
    const Narrative words =
        narrative_of(material, SentenceTemplates::built_in(Language::chinese), chinese);
    CHECK(words.problems.front().head == "三季度 " + std::to_string(missed) + " 项周期任务逾期");
    for (const IndicatorTally& one : duties_by_indicator(material, chinese))
        in_words += one.tally.missed;
    CHECK(in_words == missed);
}

TEST_CASE("a table that goes on repeats the titles of its columns", "[pack]") {
    Office office{{70, 4, 3}};
    PackChoice choice = default_choice();
    choice.layout = PackLayout::a4_portrait;
    choice.sections = {{SectionKind::indicators, {}, true}, {SectionKind::category, {}, false}};
    const Pack pack = office.pack(choice, FixedMetrics{});
    CHECK(pack.pages.size() > 2);
    CHECK(pages_titled(pack, "年度目标") == static_cast<int>(pack.pages.size()));
}

TEST_CASE("sections come in the chosen order and only those chosen", "[pack]") {
    Office office{{14, 4, 3}};
    PackChoice choice = default_choice();
    choice.sections = {{SectionKind::notes, {}, true},
                       {SectionKind::category, "类1", true},
                       {SectionKind::category, {}, false},
                       {SectionKind::cover, {}, false}};
    const Pack pack = office.pack(choice, FixedMetrics{});
    REQUIRE(pack.bookmarks.size() == 2);
    CHECK(pack.bookmarks[0].title == "一、统计说明");
    CHECK(pack.bookmarks[1].title == "二、类1");
    CHECK(pack.bookmarks[1].page == 1);
}

TEST_CASE("a category that nobody has placed comes behind the others", "[pack]") {
    Office office{{14, 4, 3}};
    PackChoice choice = default_choice();
    choice.sections = {{SectionKind::category, "类1", true}, {SectionKind::notes, {}, true}};
    const auto sections = sections_for(choice, office.material());
    REQUIRE(sections.size() == 3);
    CHECK(sections[1] == PackSection{SectionKind::category, "类0", true});
}

TEST_CASE("a title of any length and kind is one line of text", "[pack]") {
    Office office{{5, 4, 3}};
    PackChoice choice = choice_with(PackLayout::a4_portrait);
    choice.title = "季度\n\t\x01";
    for (int i = 0; i < 10'000; ++i)
        choice.title += "长";
    const FixedMetrics metrics;
    const Pack pack = office.pack(choice, metrics);
    CHECK(pack.title.size() < 300);
    CHECK(pack.title.starts_with("季度   长"));
    CHECK(broken_texts(pack.pages.front(), metrics) == std::vector<std::string>{});
}

TEST_CASE("an empty ledger and a year without anything make a sound pack", "[pack]") {
    Ledger ledger = new_in_memory();
    fill_small(ledger);
    Reader reader{ledger};
    const Material material = read_material(reader, third_quarter(), {});
    const Narrative narrative =
        narrative_of(material, SentenceTemplates::built_in(Language::chinese), chinese);
    const FixedMetrics metrics;
    const Pack pack = pack_of({material, narrative, {}}, default_choice(), metrics, chinese);
    CHECK(pack.pages.size() >= 4);
    for (const Scene& page : pack.pages)
        CHECK(broken_texts(page, metrics) == std::vector<std::string>{});
}

TEST_CASE("a unit with 2,000 branches has a page for every one of them", "[pack]") {
    Office office{{5, 6, 2'000}};
    PackChoice choice = default_choice();
    choice.sections = {{SectionKind::branches, {}, true}, {SectionKind::category, {}, false}};
    const Pack pack = office.pack(choice, FixedMetrics{});
    CHECK(pack.pages.size() > 50);
    CHECK(broken_texts(pack.pages.back(), FixedMetrics{}) == std::vector<std::string>{});
}

TEST_CASE("a table of branches is told cell by cell, a very long one line by line", "[pack]") {
    PackChoice choice = default_choice();
    choice.sections = {{SectionKind::branches, {}, true}, {SectionKind::category, {}, false}};
    const auto parts_of = [&](const OfficeSize& size, PartRole role) {
        Office office{size};
        std::ptrdiff_t count = 0;
        for (const auto& parts : office.pack(choice, FixedMetrics{}).parts)
            count += std::ranges::count(parts, role, &ScenePart::role);
        return count;
    };
    constexpr OfficeSize usual{10, 4, 6}; // two of the ten indicators are owed
    CHECK(parts_of(usual, PartRole::table) == 1);
    CHECK(parts_of(usual, PartRole::row) == 1 + 6 + 1);
    const auto totals = parts_of(usual, PartRole::title_cell) - 1 - 6 - 1 - 2;
    CHECK(parts_of(usual, PartRole::cell) == (6 + 1) * (2 + totals));
    CHECK(parts_of(usual, PartRole::paragraph) == 0);
    constexpr OfficeSize very_long{45, 4, 2'300}; // nine of the 45
    CHECK(parts_of(very_long, PartRole::table) == 0);
    CHECK(parts_of(very_long, PartRole::cell) == 0);
    CHECK(parts_of(very_long, PartRole::paragraph) > 2'300);
}

TEST_CASE("figures of the table are those of the review", "[pack]") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Office office{{20, 6, 5}, seed};
        PackChoice choice = default_choice();
        choice.layout = PackLayout::a4_portrait;
        choice.sections = {{SectionKind::indicators, {}, true}, {SectionKind::category, {}, false}};
        const Pack pack = office.pack(choice, FixedMetrics{});
        const Material material = office.material();
        for (IndicatorPlace indicator : material.indicators()) {
            const IndicatorProgress& progress = material.progress_of(indicator);
            const auto shown = [&](const std::optional<double>& value, bool about, Known known) {
                return shown_known(material, indicator, value,
                                   about ? Precision::approximate : Precision::exact, known,
                                   chinese);
            };
            CAPTURE(seed, indicator);
            const auto row = row_of(pack, material.indicator_at(indicator).name_zh);
            REQUIRE(row.size() == 7);
            CHECK(row[3] == shown(progress.actual[2], progress.about[2], progress.known[2]));
            CHECK(row[4] ==
                  shown(progress.actual_to_date, progress.approximate, progress.known_to_date));
            CHECK(row[5] == shown_completion(material, indicator));
        }
    }
}
