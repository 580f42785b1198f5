#include "characters/code_points.h"
#include "core/ledger/small_ledger.h"
#include "intake/plan/import_write.h"
#include "intake/report_import/report_plan.h"
#include "ledger/closed_quarters.h"
#include "sample/catalogue.h"
#include "text/ids/import.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;
using namespace taizhang::report;

namespace {

const std::string text = "2023年工作总结\n今年以来，召开警示教育大会2场，转发文件9份。\n"
                         "每季度开展一次监督检查。\n下一步，拟召开警示教育大会4场。\n";

/// A ledger with the catalogue, and a report read against it.
struct Intake {
    Intake() : ledger{new_in_memory()} {
        ledger.write(step("set_up"), noon, [&](Writer& writer) {
            for (const Indicator& each : sample::built_in_indicators())
                writer.put_indicator(each);
            root = writer.add_unit(org_unit("root", std::nullopt));
            branch = writer.add_unit(org_unit("branch", root, 1));
        });
        const Definitions definitions = Reader{ledger}.definitions();
        const ReportReader reader{definitions.indicators, definitions.calendar()};
        const auto characters = code_points_of(text);
        reading = reader.read(characters, 2023);
        const ReportEntries entries{reader, characters, definitions.units, "root"};
        request = {"总结.txt", text, {}, {}};
        for (const Proposal& proposal : reading.proposals)
            request.entries.push_back(entries.of(proposal));
        request.accepted.assign(request.entries.size(), false);
        conference = place_with(ProposalKind::record, "warn.conference");
        plan = place_with(ProposalKind::plan, "warn.conference");
    }

    size_t place_with(ProposalKind kind, const std::string& code) const {
        for (size_t place = 0; place < request.entries.size(); ++place)
            if (request.entries[place].kind == kind && request.entries[place].indicator == code)
                return place;
        FAIL("no such entry");
        return 0;
    }
    IndicatorId indicator(const std::string& code) {
        const Definitions definitions = Reader{ledger}.definitions();
        return definitions.indicators[static_cast<size_t>(*place_of(definitions, code))].id;
    }
    ReportPlan planned() {
        Reader reader{ledger};
        return plan_report(request, reader, day("2023-12-31"), false);
    }
    void write() {
        const ReportPlan made = planned();
        ledger.write(report_label("总结.txt"), noon,
                     [&](Writer& writer) { write_import(made.plan, writer); });
    }
    ReportLine line(size_t place) { return planned().lines.at(place); }

    Ledger ledger;
    UnitId root{};
    UnitId branch{};
    ReportReading reading;
    ReportRequest request;
    size_t conference = 0;
    size_t plan = 0;
};

} // namespace

TEST_CASE("a figure is of the organisation that its sentence says did it", "[report_import]") {
    struct Case {
        const char* text;
        const char* units; ///< of the figures, joined by blanks
    };
    OrgUnit first = org_unit("first", UnitId{1}, 1);
    OrgUnit second = org_unit("second", UnitId{1}, 2);
    OrgUnit root = org_unit("root", std::nullopt);
    root.id = UnitId{1};
    first.id = UnitId{2};
    first.name = "一监区支部";
    second.id = UnitId{3};
    second.name = "机关支部";
    second.aliases = {"机关第二党支部"};
    const OrgTree units{{root, first, second}};
    const ReportReader reader{sample::built_in_indicators(), Calendar{}};
    for (const Case& row : {
             Case{"一监区支部召开党员大会4次，一般干部参加。", "first"},
             Case{"一监区支部开展主题党日3次、机关支部开展主题党日5次。", "first second"},
             Case{"机关第二党支部抓得实，全年开展主题党日9次。", "second"},
             Case{"各支部开展主题党日9次。", "root"},
             Case{"一监区支部带头，各支部共开展主题党日9次。", "root"},
             Case{"对一监区支部开展监督检查9次。", "root"},
             Case{"开展监督检查9次。", "root"},
         }) {
        CAPTURE(row.text);
        const auto characters = code_points_of(row.text);
        const auto read = reader.read(characters, 2023);
        const ReportEntries entries{reader, characters, units, "root"};
        std::string found;
        for (const Proposal& proposal : read.proposals)
            found += (found.empty() ? "" : " ") + entries.of(proposal).unit;
        CHECK(found == row.units);
    }
}

TEST_CASE("an entry says what was read, in words that are read the same", "[report_import]") {
    Intake intake;
    const ReportEntry& entry = intake.request.entries[intake.conference];
    CHECK(entry.quantity == "2");
    CHECK(entry.period == "2023");
    CHECK(entry.unit_of_measure == "场");
    CHECK(entry.words == "今年以来，召开警示教育大会2场，转发文件9份。");
    CHECK(to_utf8(code_points_of(text).substr(static_cast<size_t>(entry.sentence), 4)) ==
          "今年以来");
    CHECK(intake.line(intake.conference).standing == ReportStanding::fresh);
    CHECK(intake.planned().written() == 0);
}

TEST_CASE("an accepted record is written with its sentence", "[report_import]") {
    Intake intake;
    intake.request.accepted[intake.conference] = true;
    intake.write();
    Reader reader{intake.ledger};
    const auto records = reader.records({});
    REQUIRE(records.size() == 1);
    CHECK(records[0].quantity == whole(2));
    CHECK(records[0].report == ReportPlace{reader.reports().at(0).id,
                                           intake.request.entries[intake.conference].sentence});
    CHECK(reader.text_of(reader.reports()[0].id) == text);
    CHECK(intake.line(intake.conference).standing == ReportStanding::same);
    CHECK(intake.planned().written() == 0);
}

TEST_CASE("records of units below and of days within count, others do not", "[report_import]") {
    Intake intake;
    const IndicatorId conference = intake.indicator("warn.conference");
    add(intake.ledger, record(conference, intake.branch, "2022-05-01", "2022-05-01", whole(7)));
    CHECK(intake.line(intake.conference).standing == ReportStanding::fresh);
    add(intake.ledger, record(conference, intake.branch, "2023-05-01", "2023-05-01", whole(3)));
    add(intake.ledger, record(conference, intake.root, "2023-04-01", "2023-06-30", std::nullopt));
    const ReportLine line = intake.line(intake.conference);
    CHECK(line.standing == ReportStanding::counted);
    CHECK(line.records == 2);
    CHECK(line.amount == whole(3));
    intake.request.entries[intake.conference].period = "2023Q1";
    CHECK(intake.line(intake.conference).standing == ReportStanding::fresh);
    intake.request.entries[intake.conference].period = "2023";
    intake.request.accepted[intake.conference] = true;
    CHECK(intake.planned().written() == 1); // the user's word
}

TEST_CASE("a target that is set is told with its amount", "[report_import]") {
    Intake intake;
    CHECK(intake.line(intake.plan).standing == ReportStanding::fresh);
    intake.request.accepted[intake.plan] = true;
    intake.write();
    const auto targets = Reader{intake.ledger}.definitions().targets;
    REQUIRE(targets.size() == 1);
    CHECK(targets[0].year == 2024);
    CHECK(targets[0].annual == whole(4));
    CHECK(intake.line(intake.plan).standing == ReportStanding::same);
    intake.request.entries[intake.plan].quantity = "约6";
    CHECK(intake.line(intake.plan).standing == ReportStanding::replaces);
    CHECK(intake.line(intake.plan).amount == whole(4));
    CHECK(Reader{intake.ledger}.reports().empty());
}

TEST_CASE("a year takes one target of an indicator from a report", "[report_import]") {
    Intake intake;
    intake.request.entries.push_back(intake.request.entries[intake.plan]);
    intake.request.entries.back().quantity = "9";
    intake.request.accepted.push_back(true);
    intake.request.accepted[intake.plan] = true;
    const ReportPlan made = intake.planned();
    CHECK(made.plan.targets.size() == 1);
    CHECK(made.plan.targets[0].value.annual == whole(4));
    CHECK(made.lines.back().standing == ReportStanding::refused);
}

TEST_CASE("what can not be written is refused with its field", "[report_import]") {
    Intake intake;
    ReportEntry& entry = intake.request.entries[intake.conference];
    const auto field = [&] {
        const ReportLine line = intake.line(intake.conference);
        CHECK(line.standing == ReportStanding::refused);
        return line.problems.at(0).field;
    };
    entry.indicator = "";
    CHECK(field() == RecordField::indicator);
    entry.kind = ProposalKind::plan;
    CHECK(field() == RecordField::indicator);
    entry.kind = ProposalKind::record;
    entry.indicator = "warn.conference";
    entry.quantity = "许多";
    CHECK(field() == RecordField::quantity);
    entry.kind = ProposalKind::plan;
    CHECK(field() == RecordField::quantity);
    entry.quantity = "2";
    entry.period = "去年";
    CHECK(field() == RecordField::start);
    entry.kind = ProposalKind::record;
    CHECK(field() == RecordField::start);
    entry.period = "2023";
    entry.unit = "nobody";
    CHECK(field() == RecordField::unit);
}

TEST_CASE("a word that the user confirms becomes an alias, once", "[report_import]") {
    Intake intake;
    ReportEntry& entry = intake.request.entries[intake.conference];
    intake.request.accepted[intake.conference] = true;
    entry.alias = "警示大会";
    intake.write();
    const auto aliases = [&] {
        const Definitions definitions = Reader{intake.ledger}.definitions();
        return definitions
            .indicators[static_cast<size_t>(*place_of(definitions, "warn.conference"))]
            .aliases;
    };
    CHECK(std::ranges::count(aliases(), entry.alias) == 1);
    // What another indicator is called stays that one's.
    entry.alias = "专题研讨";
    entry.period = "2022";
    intake.write();
    CHECK(std::ranges::count(aliases(), entry.alias) == 0);
    intake.ledger.undo();
    intake.ledger.undo();
    CHECK(std::ranges::count(aliases(), "警示大会") == 0);
}

TEST_CASE("a row of a closed quarter is an issue", "[report_import]") {
    Intake intake;
    intake.ledger.write(step("close"), noon, [](Writer& writer) {
        ClosedQuarter closing;
        closing.quarter = {2023, 2};
        closing.closed = day("2023-07-05");
        writer.close_quarter(closing);
    });
    intake.request.accepted[intake.conference] = true;
    const ReportPlan made = intake.planned();
    CHECK(made.written() == 0);
    REQUIRE(made.plan.issues.size() == 1);
    CHECK(made.plan.issues[0].reason == text_id::import_closed_quarter);
    Reader reader{intake.ledger};
    CHECK(plan_report(intake.request, reader, day("2023-12-31"), true).written() == 1);
}

TEST_CASE("a sentence ends with its mark, and a title names a report", "[report_import]") {
    const auto characters = code_points_of("　总结  \n一句，两句！三句");
    const Sentences sentences{characters};
    const auto around = [&](size_t at) {
        return to_utf8(part_of(characters, sentences.around(at)));
    };
    CHECK(around(6) == "一句，两句！");
    CHECK(around(12) == "三句");
    CHECK(around(4).empty());
    CHECK(title_of(characters) == "总结");
    CHECK(title_of(U" \n").empty());
}
