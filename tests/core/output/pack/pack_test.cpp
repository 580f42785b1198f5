#include "core/chart/fixed_metrics.h"
#include "core/chart/scene_checks.h"
#include "core/output/pack/random_office.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"
#include "output/material/duty_tallies.h"
#include "output/material/reported_shown.h"
#include "output/pack/pack_file.h"
#include "output/pack/pack_pages.h"
#include "output/pack/pack_templates.h"
#include "output/pack/reported_figures.h"
#include "output/picture/cairo_canvas.h"

#include <algorithm>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <fstream>
#include <set>

using namespace taizhang;
using namespace taizhang::test;
using namespace taizhang::testing;

namespace {

const Texts chinese{Language::chinese};

ReviewPoint third_quarter() {
    return {2023, 3, 0, day("2023-09-30")};
}

/// A ledger in memory and the pages of its third quarter.
struct Office {
    explicit Office(const OfficeSize& size, unsigned seed = 1) {
        RandomOffice{size, seed}.fill(ledger);
    }

    Material material(const Privacy& privacy = {}) {
        Reader reader{ledger};
        return read_material(reader, third_quarter(), privacy);
    }

    Pack pack(const PackChoice& choice, const TextMetrics& metrics, const Texts& texts = chinese) {
        const Material all = material(choice.privacy);
        const Narrative narrative =
            narrative_of(all, SentenceTemplates::built_in(texts.language()), texts);
        return pack_of({all, narrative, {}}, choice, metrics, texts);
    }

    Material write(const std::string& target, const PackChoice& choice = default_choice(),
                   Overwrite overwrite = Overwrite::refuse, const OutputProgress& progress = {}) {
        Reader reader{ledger};
        return write_pack(reader, {third_quarter(), choice, target, overwrite},
                          SentenceTemplates::built_in(Language::chinese), chinese, progress);
    }

    Ledger ledger = new_in_memory();
};

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

/// With every section there is but the sheets of branches.
PackChoice choice_with(PackLayout layout) {
    PackChoice choice = preset_choice(PackPreset::full);
    for (PackSection& section : choice.sections)
        section.is_shown = section.kind != SectionKind::sheets;
    choice.layout = layout;
    choice.privacy.hide_below = 3;
    choice.privacy.marks_internal = true;
    return choice;
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

std::string read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// What a program of poppler-utils says about a file.
std::string told_by(const std::string& command) {
    std::string text;
    FILE* output = popen(command.c_str(), "r");
    char piece[4096];
    while (const size_t count = fread(piece, 1, sizeof piece, output))
        text.append(piece, count);
    pclose(output);
    return text;
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
    for (const NamedTally& one : duties_by_indicator(material, chinese))
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

TEST_CASE("figures of the table are those of the review", "[pack]") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Office office{{20, 6, 5}, seed};
        PackChoice choice = default_choice();
        choice.layout = PackLayout::a4_portrait;
        choice.sections = {{SectionKind::indicators, {}, true}, {SectionKind::category, {}, false}};
        const Pack pack = office.pack(choice, FixedMetrics{});
        const Material material = office.material();
        for (int indicator : material.indicators()) {
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

TEST_CASE("a PDF has its pages, title, outline and embedded fonts, and every text", "[pack]") {
    Office office{{12, 8, 4}};
    const TemporaryFolder folder;
    const std::string file = folder.file("pack.pdf");
    office.write(file);
    const std::string facts = told_by("pdfinfo " + file);
    if (facts.empty())
        SKIP("poppler-utils is not installed");
    CHECK(facts.find("2023 年三季度党建指标分析") != std::string::npos);
    const auto fonts = told_by("pdffonts " + file + " | tail -n +3 | awk '{print $(NF-4)}'");
    CHECK(fonts.find("yes") != std::string::npos);
    CHECK(fonts.find("no") == std::string::npos);
    const std::string text = told_by("pdftotext -raw " + file + " - | tr -d '\\n '");
    const Material material = office.material();
    for (int indicator : material.indicators())
        CHECK(text.find(material.indicator_at(indicator).name_zh) != std::string::npos);
    CHECK(text.find("𠮷") != std::string::npos);
    CHECK(read_file(file).find("/Outlines") != std::string::npos);
}

TEST_CASE("two runs write the same bytes", "[pack]") {
    Office office{{12, 8, 4}};
    const TemporaryFolder folder;
    office.write(folder.file("one.pdf"));
    office.write(folder.file("two.pdf"));
    CHECK(read_file(folder.file("one.pdf")).size() > 10'000);
    CHECK(read_file(folder.file("one.pdf")) == read_file(folder.file("two.pdf")));
}

TEST_CASE("a file that is there stays unless it may be replaced", "[pack]") {
    Office office{{5, 4, 3}};
    const TemporaryFolder folder;
    const std::string file = folder.file("pack.pdf");
    std::ofstream{file} << "old";
    CHECK_THROWS_AS(office.write(file), FileError);
    CHECK(read_file(file) == "old");
    office.write(file, default_choice(), Overwrite::replace);
    CHECK(read_file(file).starts_with("%PDF-"));
}

TEST_CASE("a cancelled pack leaves no file", "[pack]") {
    Office office{{20, 4, 3}};
    const TemporaryFolder folder;
    const auto stop_late = [](std::int64_t done, std::int64_t all) {
        return 4 * done > 3 * all ? Continue::no : Continue::yes;
    };
    CHECK_THROWS_AS(
        office.write(folder.file("pack.pdf"), default_choice(), Overwrite::refuse, stop_late),
        OutputCancelled);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a template says the same when it is read again", "[pack]") {
    PackChoice choice = choice_with(PackLayout::wide);
    choice.title = "例会 \"三\"";
    choice.sections = {{SectionKind::notes, {}, false}, {SectionKind::category, "警示教育", true}};
    Ledger ledger = new_in_memory();
    ledger.write(step("step_pack_template"), noon,
                 [&](Writer& writer) { put_pack_template(writer, "例会", choice); });
    Reader reader{ledger};
    CHECK(pack_template_names(reader) == std::vector<std::string>{"例会"});
    CHECK(read_pack_template(reader, "例会") == choice);
    ledger.undo();
    CHECK_FALSE(read_pack_template(reader, "例会"));
}

TEST_CASE("a template that can't be read is none", "[pack]") {
    for (const char* text : {"", "[]", "{", "{\"sections\": 3}", "{\"sections\": [{\"kind\": 1}]}"})
        CHECK_FALSE(pack_choice_from_json(text));
    const auto partly =
        pack_choice_from_json(R"({"sections": [{"kind": "of the future"}, {"kind": "notes"}]})");
    REQUIRE(partly);
    CHECK(partly->sections == std::vector{PackSection{SectionKind::notes, {}, true}});
}

TEST_CASE("the notes tell which figures differ from what was reported", "[pack]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    const auto add_study = [&](const char* when, int times) {
        add(ledger, record(ids.study, ids.first, when, when, whole(times)));
    };
    add_study("2023-05-10", 190);
    Reader reader{ledger};
    remember_reported(ledger, read_material(reader, {2023, 2, 0, day("2023-07-05")}, {}),
                      {noon, PackPreset::meeting, "题", {}});
    add_study("2023-08-10", 7);
    const auto told = [&] {
        return reported_changes(reader, read_material(reader, third_quarter(), {}), chinese);
    };
    CHECK(told().empty());
    add_study("2023-06-10", 2);
    CHECK(told() ==
          std::vector<std::string>{"2023 年二季度指标study：上次报 190 次，现为 192 次。"});
    ledger.undo();
    CHECK(told().empty());
    ledger.undo(); // the records; what was reported is no step
    CHECK(ledger.history(10).size() == 4);
}

TEST_CASE("what was reported of a running quarter is not compared", "[pack]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    add(ledger, record(ids.study, ids.first, "2023-05-10", "2023-05-10", whole(1)));
    Reader reader{ledger};
    remember_reported(ledger, read_material(reader, {2023, 2, 0, day("2023-05-20")}, {}),
                      {noon, PackPreset::meeting, "题", {}});
    add(ledger, record(ids.study, ids.first, "2023-06-10", "2023-06-10", whole(1)));
    CHECK(reported_changes(reader, read_material(reader, third_quarter(), {}), chinese).empty());
}

TEST_CASE("figures of closed quarters that were corrected are known, those of cases stay private",
          "[pack][closed]") {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    IndicatorId cases{};
    ledger.write(step("cases"), noon,
                 [&](Writer& writer) { cases = writer.add_indicator(indicator("case.filed")); });
    const auto add_both = [&](const char* when, const char* reason) {
        ledger.write({"add", {}, reason}, noon, [&](Writer& writer) {
            for (const IndicatorId id : {ids.study, cases})
                writer.add_record(record(id, ids.first, when, when, whole(5)));
        });
    };
    add_both("2023-05-10", "");
    ClosedQuarter closing;
    closing.quarter = {2023, 2};
    closing.closed = day("2023-07-05");
    ledger.write(closing_label(closing.quarter), noon,
                 [&](Writer& writer) { writer.close_quarter(closing); });
    Reader reader{ledger};
    const auto shown = [&](const Privacy& privacy) {
        return closed_shown(read_material(reader, third_quarter(), privacy));
    };
    REQUIRE(shown({}).size() == 1);
    CHECK(shown({})[0].changed.empty());
    add_both("2023-06-10", "迟报");
    REQUIRE(shown({})[0].changed.size() == 2);
    CHECK(shown({})[0].changed[0].reported == 5.0);
    CHECK(shown({})[0].changed[0].present == 10.0);
    Privacy privacy;
    privacy.hide_below = 3;
    REQUIRE(shown(privacy)[0].changed.size() == 1);
    CHECK(shown(privacy)[0].quarter == Quarter{2023, 2});
    const Material before_its_end = read_material(reader, {2023, 2, 0, day("2023-06-20")}, privacy);
    CHECK(closed_shown(before_its_end).empty());
}
