#include "core/intake/csv_columns.h"
#include "intake/plan/import_plan.h"
#include "text/ids/import.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// An indicator of each measure, one that is tracked, and two units.
Definitions ledger() {
    Definitions definitions;
    Indicator sum;
    sum.id = IndicatorId{1};
    sum.code = "sum";
    sum.name_zh = "合计";
    Indicator level = sum;
    level.id = IndicatorId{2};
    level.code = "level";
    level.measure = Measure::latest;
    Indicator track = sum;
    track.id = IndicatorId{3};
    track.code = "track";
    track.direction = Direction::track;
    Indicator ratio = sum;
    ratio.id = IndicatorId{4};
    ratio.code = "ratio";
    ratio.measure = Measure::ratio;
    ratio.numerator = sum.id;
    ratio.denominator = track.id;
    definitions.indicators = {sum, level, track, ratio};
    OrgUnit root;
    root.id = UnitId{1};
    root.code = "root";
    root.name = "委";
    root.kind = UnitKind::committee;
    OrgUnit branch = root;
    branch.id = UnitId{2};
    branch.code = "branch";
    branch.name = "支";
    branch.parent = root.id;
    branch.active.from = make_date(2023, 3, 1);
    definitions.units = OrgTree{{root, branch}};
    return definitions;
}

ImportPlan plan_of(std::vector<std::string> texts, const Definitions& definitions = ledger()) {
    std::deque<InputText> files;
    for (auto& text : texts)
        files.push_back(decoded("f" + std::to_string(files.size()), std::move(text)));
    return plan_import(std::move(files), definitions, std::nullopt);
}

/// The reasons of a plan that must not be written.
std::vector<std::string> reasons_of(const ImportPlan& plan) {
    CHECK_FALSE(plan.may_be_written());
    std::vector<std::string> reasons;
    for (const Issue& issue : plan.issues)
        reasons.emplace_back(name_of(issue.reason));
    return reasons;
}

using Reasons = std::vector<std::string>;

} // namespace

TEST_CASE("columns may come in any order", "[intake]") {
    const auto plan = plan_of({"note,topic,hours,participants,approximate,quantity,unit,indicator,"
                               "end,start\nn,t,1.5,20,余,3,branch,sum,,2023-04-05\n"});
    REQUIRE(plan.may_be_written());
    REQUIRE(plan.records.size() == 1);
    const PlannedRecord& record = plan.records.front();
    CHECK(record.quantity == 3000);
    CHECK(record.hours == 1500);
    CHECK(record.participants == 20);
    CHECK(record.precision == Precision::approximate);
    CHECK(plan.text_of(record, RecordField::topic) == "t");
    CHECK(plan.text_of(record, RecordField::note) == "n");
}

TEST_CASE("about so many participants and hours come in as numbers, and that is told", "[intake]") {
    const auto* const count = GENERATE("约15", "15余", "约15人", "15人左右", "近 15", "15余人次");
    CAPTURE(count);
    const auto plan = plan_of({record_columns + "2023-04-05,,sum,root,3,," + count + ",约1.5,,\n"});
    REQUIRE(plan.may_be_written());
    const PlannedRecord& record = plan.records.at(0);
    CHECK(record.participants == 15);
    CHECK(record.hours == 1500);
    CHECK(record.precision == Precision::exact);
    REQUIRE(plan.warnings.size() == 2);
    CHECK(plan.warnings[0].reason == text_id::import_kept_without_about);
    CHECK(plan.warnings[0].column == "participants");
    CHECK(plan.warnings[1].column == "hours");
}

TEST_CASE("a hidden number of participants is not given, one without digits is refused",
          "[intake]") {
    CHECK(
        plan_of({record_columns + "2023-04-05,,sum,root,3,,**,,,\n"}).records.at(0).participants ==
        -1);
    const auto plain = plan_of({record_columns + "2023-04-05,,sum,root,3,,15人,1.5小时,,\n"});
    CHECK(plain.records.at(0).participants == 15);
    CHECK(plain.records.at(0).hours == 1500);
    CHECK(plain.warnings.empty());
    for (const auto* const wrong : {"约", "多人", "人", "-3", "1.5", "约1.5", "15次"}) {
        CAPTURE(wrong);
        CHECK_FALSE(plan_of({record_columns + "2023-04-05,,sum,root,3,," + wrong + ",,,\n"})
                        .may_be_written());
    }
}

TEST_CASE("a record without an end lasts as long as its start says", "[intake]") {
    const auto plan =
        plan_of({record_columns + "2023Q2,,sum,root,1,,,,,\n2023-04,2023-05,sum,root,1,,,,,\n"});
    REQUIRE(plan.records.size() == 2);
    CHECK(plan.records[0].end_day - plan.records[0].start_day == 90);
    CHECK(plan.records[1].end_day - plan.records[1].start_day == 60);
}

TEST_CASE("columns without a name and without content are passed over", "[intake]") {
    const auto* text =
        GENERATE("start,end,indicator,unit,quantity,,,\n2023-04-05,,sum,branch,1,,,\n,,,,,,,\n",
                 "start,end,indicator,unit,quantity\n2023-04-05,,sum,branch,1,,\n",
                 "start,end,indicator,unit,quantity,\u00A0,\n2023-04-05,,sum,branch,1,\u200B,\n",
                 "start,end,,indicator,unit,quantity\n2023-04-05,,,sum,branch,1\n",
                 "start,end,indicator,unit,quantity,,\n2023-04-05,,sum,branch,1\n");
    const auto plan = plan_of({text});
    CHECK(plan.may_be_written());
    CHECK(plan.records.size() == 1);
    const auto units_of_it = plan_of({"code,name,parent,kind,active_from,active_to,order,,\n"
                                      "x,X,root,branch,,,,,\n"});
    CHECK(units_of_it.may_be_written());
}

TEST_CASE("a wrong cell is told with the letters of its column", "[intake]") {
    const Texts texts{Language::chinese};
    const auto told = [&](const std::string& text) {
        const auto plan = plan_of({text});
        REQUIRE(plan.issues.size() == 1);
        return to_text(plan.issues[0], texts);
    };
    const std::string head = "unit,quantity,start,end,indicator,note\n";
    CHECK(told(head + "branch,1,2023-02-30,,sum,\n")
              .starts_with("f0 第 2 行，start 列（C），“2023-02-30”：没有"));
    CHECK(told(head + "branch,1,2023-04-05,,sum\n")
              .starts_with("f0 第 2 行，note 列（F），“”：这一行只有 5 格"));
    CHECK(told(head + "branch,1,2023-04-05,,sum,a,b\n")
              .starts_with("f0 第 2 行，G 列，“b”：这一列没有列名"));
    CHECK(told(head + "branch,1,2023-04-05,,sum,\"a\"b\n").starts_with("f0 第 2 行，note 列（F）"));
    CHECK(told("unit,,quantity,start,end,indicator\nbranch,x,1,2023-04-05,,sum\n")
              .starts_with("f0 第 2 行，B 列，“x”：这一列没有列名"));
    CHECK(told("unit,quantity,start,indicator,wrong\n").starts_with("f0 第 1 行，wrong 列（E）"));
    CHECK(told("unit,quantity,start,indicator,unit\n").starts_with("f0 第 1 行，unit 列（E）"));
    CHECK(told("code,name,parent,kind,active_from,active_to,order\nx,X,zzz,branch,,,\n")
              .starts_with("f0 第 2 行，parent 列（C），“zzz”"));
    CHECK(told("unit,quantity,start,indicator\nbr\u200Banch,1,2023-04-05,sum\n")
              .starts_with("f0 第 2 行，unit 列（A），“br<U+200B>anch”"));
    CHECK(told("unit,quantity,start,indicator\nbranch\xEF\xBF\xBE,1,2023-04-05,sum\n")
              .starts_with("f0 第 2 行，unit 列（A），“branch<U+FFFE>”"));
    CHECK(told("unit,quantity,start,indicator,note\nbranch,1,2023-04-05,sum,党建工作\xFF\n")
              .starts_with("f0 第 2 行，note 列（E），“党建工作\uFFFD”：文字编码有误"));
    CHECK(column_letters(26) == "Z");
    CHECK(column_letters(27) == "AA");
    CHECK(column_letters(703) == "AAA");
}

TEST_CASE("blanks that nobody sees are trimmed from cells and names of columns", "[intake]") {
    const auto blank = GENERATE("\u00A0", "\u200B", "\uFEFF", "\u3000", "\u2060", "\u202A");
    const auto with = [&](std::string text) {
        for (size_t at = text.find('^'); at != text.npos; at = text.find('^'))
            text.replace(at, 1, blank);
        return text;
    };
    const auto plan = plan_of(
        {with("^code^,name^,parent,kind,active_from,active_to,order\n^x^,^X^,^root^,^branch^,,,^9^"
              "\n"),
         with("year,indicator^,unit,annual,q1,q2,q3,q4,phasing,note\n^2023^,^sum^,^x^,^12^,,,,,^"
              "even^,^n^\n"),
         with("start^,end,indicator,unit,quantity,approximate,participants,hours,topic,note\n"
              "^2023-04-05^,,^sum^,^x^,^1^,^yes^,^2^,^1.5^,^t^,^n^\n")});
    REQUIRE(plan.may_be_written());
    CHECK(plan.units.back().value.name == "X");
    CHECK(plan.targets.at(0).value.note == "n");
    CHECK(plan.text_of(plan.records.at(0), RecordField::topic) == "t");
    CHECK(plan.records.at(0).participants == 2);
}

TEST_CASE("rows that look alike are all kept", "[intake]") {
    const std::string row = "2023-04-05,,sum,root,1,,,,,\n";
    CHECK(plan_of({record_columns + row + row}).records.size() == 2);
}

TEST_CASE("a record names its unit, by code or by name", "[intake]") {
    CHECK(reasons_of(plan_of({record_columns + "2023-04-05,,sum,,1,,,,,\n"})) ==
          Reasons{"import_required"});
    CHECK(reasons_of(plan_of({record_columns + "2023-04-05,,sum,乙,1,,,,,\n"})) ==
          Reasons{"entry_unknown_unit"});
    const auto plan = plan_of({record_columns + "2023-04-05,,sum,委,1,,,,,\n"});
    REQUIRE(plan.records.size() == 1);
    CHECK(plan.records[0].unit == 0);
}

TEST_CASE("a target without a unit is the root's, and that is told", "[intake]") {
    const auto plan = plan_of({target_columns + "2023,sum,,10,,,,,,\n"});
    CHECK(plan.may_be_written());
    REQUIRE(plan.warnings.size() == 1);
    CHECK(plan.warnings[0].reason == text_id::import_means_root);
    CHECK(plan.warnings[0].arguments == Reasons{"root"});
}

TEST_CASE("a records file may lack what a record may lack", "[intake]") {
    const auto plan =
        plan_of({"start,indicator,unit,quantity,topic\n2023-04-05,sum,root,1,学习\n"});
    REQUIRE(plan.records.size() == 1);
    CHECK(plan.text_of(plan.records[0], RecordField::topic) == "学习");
    CHECK(plan.records[0].participants == -1);
    CHECK(reasons_of(plan_of({"start,indicator,unit,topic\n"})) ==
          Reasons{"import_column_missing"});
}

TEST_CASE("a misspelled header is told as the kind that it is nearest to", "[intake]") {
    struct Case {
        std::string header;
        FileKind kind;
    };
    const auto given = GENERATE(Case{"indicator,unit,start,end,why\n", FileKind::exclusions},
                                Case{"start,end,indicator,unit,number,topic\n", FileKind::records},
                                Case{"code,name,parent,sort,order\n", FileKind::units},
                                Case{"year,indicator,unit,whole,q1,q2,q3,q4\n", FileKind::targets},
                                Case{"indicator,unit,count,each\n", FileKind::cadences});
    CAPTURE(given.header);
    const std::string first = given.header.substr(0, given.header.size() - 1);
    std::vector<std::string_view> cells;
    for (size_t at = 0; at <= first.size(); at = first.find(',', at) + 1) {
        cells.push_back(std::string_view{first}.substr(at, first.find(',', at) - at));
        if (first.find(',', at) == first.npos)
            break;
    }
    CHECK(kind_of_header(cells) == given.kind);
    CHECK_FALSE(plan_of({given.header}).may_be_written());
}

TEST_CASE("a ratio and its parts may come in any order", "[intake]") {
    const auto plan =
        plan_of({indicator_columns + "q,率,,,%,ratio,n,d,at_least,1,\nn,分子,,,,sum,,,,,\n"
                                     "d,分母,,,,sum,,,,,\n"});
    CHECK(plan.may_be_written());
    CHECK(plan.files[0].added == 3);
}

TEST_CASE("targets keep to what their indicator takes", "[intake]") {
    struct Case {
        std::string row;
        Reasons reasons;
    };
    const auto given =
        GENERATE(Case{"2023,sum,,10,1,2,3,4,,", {}}, Case{"2023,sum,,10,,,,,,", {}},
                 Case{"2023,sum,,10,,1,,,weights,", {}}, Case{"2023,sum,,10,,,,,last_year,", {}},
                 Case{"2023,level,,10,,8,,,,", {}}, Case{"2023,level,,10,,,,,even,", {}},
                 Case{"2023,ratio,,95.125,,,,,,", {}},
                 Case{"2023,sum,,10,1,2,3,,,", {"import_quarters_needed"}},
                 Case{"2023,sum,,10,1,2,3,3,,", {"import_quarters_sum"}},
                 Case{"2023,sum,,10,0,0,,,weights,", {"import_weights_sum"}},
                 Case{"2023,sum,,10,1,2,3,4,even,", {"import_quarters_not_taken"}},
                 Case{"2023,level,,10,1,,,,weights,", {"import_weights_of_level"}},
                 Case{"2023,track,,10,,,,,,", {"import_target_of_track"}},
                 Case{"2023,sum,,1.5,,,,,,", {"import_decimals"}},
                 Case{"2023,sum,,,,,,,,", {"import_required"}},
                 Case{"2023,sum,,10,,,,,often,", {"import_word"}});
    CAPTURE(given.row);
    const auto plan = plan_of({target_columns + given.row + "\n"});
    if (given.reasons.empty())
        CHECK(plan.may_be_written());
    else
        CHECK(reasons_of(plan) == given.reasons);
}

TEST_CASE("a rule may follow another, not overlap it", "[intake]") {
    auto definitions = ledger();
    Cadence cadence;
    cadence.indicator = IndicatorId{1};
    cadence.unit = UnitId{1};
    definitions.cadences = {cadence};
    CHECK(plan_of({cadence_columns + "sum,,2,month,self,,2023-06\nsum,,3,month,self,2023-07,\n"},
                  definitions)
              .may_be_written());
    CHECK(reasons_of(plan_of({cadence_columns + "sum,,2,month,self,2023-07,\n"}, definitions)) ==
          Reasons{"import_overlap_in_ledger"});
    CHECK(reasons_of(plan_of(
              {cadence_columns + "sum,,2,month,self,2023-07,\nsum,,2,year,self,2023-08,\n"})) ==
          Reasons{"import_overlap"});
}

TEST_CASE("what the ledger holds already is unchanged", "[intake]") {
    auto definitions = ledger();
    Exclusion exclusion{IndicatorId{1}, UnitId{2}, Calendar{}.year(2023), "无支委会"};
    definitions.exclusions = {exclusion};
    const auto plan = plan_of({exclusion_columns + "sum,branch,2023,,无支委会\n"}, definitions);
    CHECK(plan.files[0].unchanged == 1);
    CHECK_FALSE(plan.changes_anything());
}

TEST_CASE("units form one tree with those of the ledger", "[intake]") {
    CHECK(plan_of({unit_columns + "c,丙,b,group,,,\nb,乙,root,branch,,,\n"}).may_be_written());
    CHECK(reasons_of(plan_of({unit_columns + "c,丙,,branch,,,\n"})) ==
          Reasons{"import_second_root"});
    CHECK(reasons_of(plan_of({unit_columns + "c,丙,nobody,branch,,,\n"})) ==
          Reasons{"import_unknown_parent"});
    CHECK(reasons_of(plan_of({unit_columns + "c,丙,c,branch,,,\n"})) ==
          Reasons{"import_unit_cycle"});
}

TEST_CASE("every bad row is told, in the order of files and rows", "[intake]") {
    const auto plan = plan_of({record_columns + "x,,sum,root,1,,,,,\n2023-04-05,,sum,root,x,,,,,\n",
                               indicator_columns + "Q,率,,,,sum,,,,,\n"});
    CHECK(reasons_of(plan) ==
          Reasons{"period_not_understood", "quantity_not_a_number", "import_code"});
    CHECK(plan.issues[0].row == 2);
    CHECK(plan.issues[1].row == 3);
    CHECK(plan.issues[2].file == "f1");
}

TEST_CASE("records know their file among any number of files", "[intake]") {
    constexpr int count = 33'000; // more than 16 bits hold
    const std::string text = record_columns + "2023-04-05,,sum,root,1,,,,,\n";
    std::deque<InputText> files;
    for (int file = 0; file < count; ++file)
        files.push_back(decoded("f" + std::to_string(file), text));
    const auto plan = plan_import(std::move(files), ledger(), std::nullopt);
    REQUIRE(plan.records.size() == count);
    CHECK(plan.records.back().file == count - 1);
    CHECK(plan.files.back().added == 1);
}
