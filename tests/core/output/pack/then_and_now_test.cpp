#include "core/ledger/small_ledger.h"
#include "output/pack/reported_figures.h"
#include "output/pack/then_and_now.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A study to be held twelve times a year.
struct ReportingOffice {
    ReportingOffice() : ledger(Ledger::in_memory({.random = 7})), ids(fill_small(ledger)) {
        set_target(12);
    }
    void set_target(int annual) {
        ledger.write(step("set_up"), noon, [&](Writer& writer) {
            writer.put_target({ids.study, ids.root, 2023, whole(annual), Phasing::even, {}, {}});
        });
    }
    void hold(const char* day, int times = 1) {
        add(ledger, record(ids.study, ids.first, day, day, whole(times)));
    }
    void report(const char* as_of, int quarter, const Privacy& privacy = {}) {
        Reader reader{ledger};
        remember_reported(ledger, read_material(reader, {2023, quarter, {}, day(as_of)}, privacy),
                          {noon, PackPreset::full, "题目", "/tmp/a.pdf"});
    }
    ToldComparison newest() {
        Reader reader{ledger};
        return compared_with_now(reader, std::make_shared<const Definitions>(reader.definitions()),
                                 told_materials(reader).at(0));
    }

    Ledger ledger;
    SmallLedger ids;
};

const ThenAndNow& row_of(const ToldComparison& comparison, std::string_view code) {
    return *std::ranges::find(comparison.rows, code, &ThenAndNow::code);
}

} // namespace

TEST_CASE("what has gone out is listed, the newest first", "[meeting][told]") {
    ReportingOffice office;
    office.hold("2023-01-10", 3);
    office.report("2023-04-05", 1);
    office.report("2023-07-05", 2);
    Reader reader{office.ledger};
    const auto all = told_materials(reader);
    REQUIRE(all.size() == 2);
    CHECK((all[0].number == 2 && all[1].number == 1));
    const ToldMaterial& first = all[1];
    CHECK(first.time == "2023-09-18T12:00:00Z");
    CHECK((first.year == 2023 && first.quarter == 1 && first.unit == "root"));
    CHECK(first.day == day("2023-03-31"));
    CHECK(first.preset == PackPreset::full);
    CHECK(first.title == "题目");
    CHECK(ending_of(first) == ".pdf");
    CHECK(first.check.records == 1);
    CHECK(first.figures.at("study") == ToldFigure{{3.0}, {3.0}, 12.0, Status::on_track});
}

TEST_CASE("nothing changed is nothing that differs", "[meeting][told]") {
    ReportingOffice office;
    office.hold("2023-01-10", 3);
    office.report("2023-04-05", 1);
    const ToldComparison same = office.newest();
    CHECK(same.differing() == 0);
    CHECK(same.has_same_records);
    CHECK(row_of(same, "study").then == row_of(same, "study").now);
}

TEST_CASE("a late record differs, one after the day does not", "[meeting][told]") {
    ReportingOffice office;
    office.hold("2023-01-10", 3);
    office.report("2023-04-05", 1);
    office.hold("2023-05-10");
    CHECK(office.newest().differing() == 0);
    office.hold("2023-02-10");
    const ToldComparison other = office.newest();
    CHECK(other.differing() == 1);
    CHECK_FALSE(other.has_same_records);
    CHECK(other.rows[0].code == "study"); // what differs goes first
    CHECK(other.rows[0].then->quarter.value == 3.0);
    CHECK(other.rows[0].now->quarter.value == 4.0);
    CHECK(shown_told(indicator("study"), other.rows[0].now->quarter, Texts{Language::chinese}) ==
          "4");
}

TEST_CASE("another target differs, and the status with it", "[meeting][told]") {
    ReportingOffice office;
    office.hold("2023-01-10", 3);
    office.report("2023-04-05", 1);
    office.set_target(60);
    const ThenAndNow row = office.newest().rows.at(0);
    CHECK(row.differs());
    CHECK((row.then->target == 12.0 && row.now->target == 60.0));
    CHECK((row.then->status == Status::on_track && row.now->status == Status::behind));
}

TEST_CASE("an approximate and an unknown number stay so", "[meeting][told]") {
    ReportingOffice office;
    Record about = record(office.ids.study, office.ids.first, "2023-01-10", "2023-01-10", whole(3));
    about.precision = Precision::approximate;
    add(office.ledger, about);
    add(office.ledger,
        record(office.ids.members, office.ids.first, "2023-01-01", "2023-02-01", std::nullopt));
    office.report("2023-04-05", 1);
    const ToldComparison same = office.newest();
    const ToldNumber study = row_of(same, "study").then->quarter;
    CHECK(study.approximate);
    CHECK(shown_told(indicator("study"), study, Texts{Language::chinese}) == "约 3");
    CHECK(same.differing() == 0);
}

TEST_CASE("what was kept private is not told later", "[meeting][told]") {
    ReportingOffice office;
    IndicatorId cases{};
    office.ledger.write(step("cases"), noon, [&](Writer& writer) {
        cases = writer.add_indicator(indicator("case.filed"));
    });
    add(office.ledger, record(cases, office.ids.first, "2023-01-10", "2023-01-10", whole(1)));
    office.report("2023-04-05", 1, {.hide_below = 3});
    for (const auto& [key, text] : Reader{office.ledger}.kept_texts("pack.told."))
        CHECK(text.find("\"case.filed\":null") != std::string::npos);
    add(office.ledger, record(cases, office.ids.first, "2023-02-10", "2023-02-10", whole(5)));
    const ThenAndNow row = row_of(office.newest(), "case.filed");
    CHECK(row.was_private);
    CHECK_FALSE(row.differs());
    CHECK_FALSE(row.now);
}

TEST_CASE("an indicator that is not there any more keeps what was told", "[meeting][told]") {
    ReportingOffice office;
    IndicatorId talk{};
    office.ledger.write(step("talk"), noon, [&](Writer& writer) {
        talk = writer.add_indicator(indicator("talk"));
        writer.put_target({talk, office.ids.root, 2023, whole(4), Phasing::even, {}, {}});
    });
    office.report("2023-04-05", 1);
    office.ledger.write(step("gone"), noon, [&](Writer& writer) {
        writer.remove_target(2023, talk, office.ids.root);
        writer.remove_indicator(talk);
    });
    const ThenAndNow row = row_of(office.newest(), "talk");
    CHECK_FALSE(row.indicator);
    CHECK(row.differs());
    CHECK(row.then->target == 4.0);
}

TEST_CASE("of a unit that is not there any more only then is known", "[meeting][told]") {
    ReportingOffice office;
    office.hold("2023-01-10", 3);
    office.report("2023-04-05", 1);
    Reader reader{office.ledger};
    ToldMaterial told = told_materials(reader).at(0);
    told.unit = "dissolved";
    const ToldComparison comparison =
        compared_with_now(reader, std::make_shared<const Definitions>(reader.definitions()), told);
    CHECK_FALSE(comparison.unit);
    CHECK(comparison.differing() == 0);
    CHECK(row_of(comparison, "study").then->quarter.value == 3.0);
}

TEST_CASE("the oldest go once there are too many", "[meeting][told]") {
    ReportingOffice office;
    Reader reader{office.ledger};
    ToldMaterial told;
    told.unit = "root";
    for (int count = 0; count < most_told + 3; ++count)
        office.ledger.remember(
            [&] { return std::map<std::string, std::string>{kept_told(reader, told)}; });
    const auto all = told_materials(reader);
    REQUIRE(all.size() == static_cast<size_t>(most_told));
    CHECK(all.front().number == most_told + 3);
    CHECK(all.back().number == 4);
}

TEST_CASE("a text that is none is passed over", "[meeting][told]") {
    ReportingOffice office;
    office.ledger.remember([] {
        return std::map<std::string, std::string>{{"pack.told.7", "no JSON"}};
    });
    office.ledger.remember([] {
        return std::map<std::string, std::string>{{"pack.told.8", "{\"number\": \"x\"}"}};
    });
    office.report("2023-04-05", 1);
    Reader reader{office.ledger};
    CHECK(told_materials(reader).size() == 1);
}

TEST_CASE("a file beside the ledger moves with it, another one stays", "[meeting][told]") {
    ToldMaterial told;
    told.file = kept_file("/a/b/三季度.pdf", "/a/l.taizhang");
    CHECK(told.file == "b/三季度.pdf");
    CHECK(file_of(told, "/c/l.taizhang") == "/c/b/三季度.pdf");
    told.file = kept_file("/d/x.docx", "/a/l.taizhang");
    CHECK(told.file == "/d/x.docx");
    CHECK(file_of(told, "/c/l.taizhang") == "/d/x.docx");
    CHECK(file_of(ToldMaterial{}, "/c/l.taizhang").empty());
}
