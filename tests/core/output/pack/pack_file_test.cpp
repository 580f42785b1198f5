#include "core/chart/fixed_metrics.h"
#include "core/output/pack/pack_office.h"
#include "file_bytes.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"
#include "output/material/reported_shown.h"
#include "output/pack/pack_templates.h"
#include "output/pack/reported_figures.h"
#include "output/picture/cairo_canvas.h"

#include <algorithm>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

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
    for (IndicatorPlace indicator : material.indicators())
        CHECK(text.find(material.indicator_at(indicator).name_zh) != std::string::npos);
    CHECK(text.find("𠮷") != std::string::npos);
    CHECK(bytes_of(file).find("/Outlines") != std::string::npos);
}

TEST_CASE("two runs write the same bytes", "[pack]") {
    Office office{{12, 8, 4}};
    const TemporaryFolder folder;
    office.write(folder.file("one.pdf"));
    office.write(folder.file("two.pdf"));
    CHECK(bytes_of(folder.file("one.pdf")).size() > 10'000);
    CHECK(bytes_of(folder.file("one.pdf")) == bytes_of(folder.file("two.pdf")));
}

TEST_CASE("a file that is there stays unless it may be replaced", "[pack]") {
    Office office{{5, 4, 3}};
    const TemporaryFolder folder;
    const std::string file = folder.file("pack.pdf");
    std::ofstream{file} << "old";
    CHECK_THROWS_AS(office.write(file), FileError);
    CHECK(bytes_of(file) == "old");
    office.write(file, default_choice(), Overwrite::replace);
    CHECK(bytes_of(file).starts_with("%PDF-"));
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
    remember_reported(ledger, read_material(reader, {2023, 2, {}, day("2023-07-05")}, {}),
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
    remember_reported(ledger, read_material(reader, {2023, 2, {}, day("2023-05-20")}, {}),
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
    const Material before_its_end =
        read_material(reader, {2023, 2, {}, day("2023-06-20")}, privacy);
    CHECK(closed_shown(before_its_end).empty());
}
