// Forms of definitions: what is filled in is what comes in, and what came in changes nothing.

#include "core/ledger/small_ledger.h"
#include "intake/definitions/definition_cells.h"
#include "intake/plan/import_plan.h"
#include "intake/plan/import_write.h"
#include "intake/table/read_workbook.h"
#include "output/form/definition_form.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A committee with definitions of every sort.
Ledger office() {
    Ledger ledger = new_in_memory();
    const SmallLedger ids = fill_small(ledger);
    ledger.write(step("more"), noon, [&](Writer& writer) {
        Indicator rate = indicator("rate", Measure::ratio);
        rate.name_zh = "办结率";
        rate.units = {"%"};
        rate.decimals = 1;
        rate.numerator = ids.study;
        rate.denominator = ids.study;
        const IndicatorId ratio = writer.add_indicator(rate);
        OrgUnit general = org_unit("general", ids.root, 3);
        general.kind = UnitKind::general_branch;
        general.active.from = day("2018-03-01");
        const UnitId below = writer.add_unit(general);
        for (const char* code : {"g1", "g2"}) { // two groups of one name
            OrgUnit group = org_unit(code, code[1] == '1' ? below : ids.first, 4);
            group.name = "第一党小组";
            group.kind = UnitKind::group;
            writer.add_unit(group);
        }
        OrgUnit office = org_unit("hr", ids.root, 5);
        office.kind = UnitKind::office;
        office.active.to = day("2022-12-31");
        writer.add_unit(office);
        writer.put_target({ids.study, ids.root, 2023, whole(12), Phasing::even, {}, "备注"});
        writer.put_target({ids.study,
                           ids.first,
                           2023,
                           whole(10),
                           Phasing::manual,
                           {whole(1), whole(2), whole(3), whole(4)},
                           {}});
        writer.put_target({ids.study,
                           below,
                           2023,
                           whole(10),
                           Phasing::weights,
                           {whole(1), whole(0), whole(2), whole(1)},
                           {}});
        writer.put_target({ids.study, ids.second, 2023, whole(9), Phasing::last_year, {}, {}});
        writer.put_target({ids.members, ids.root, 2023, whole(30), Phasing::even, {}, {}});
        writer.put_target({ratio, ids.root, 2023, Quantity{500}, Phasing::even, {}, {}});
        for (const Cycle cycle : {Cycle::week, Cycle::month, Cycle::half_year, Cycle::year})
            writer.put_cadence({ids.study, ids.root, 2, cycle, UnitKind::branch, {}});
        Cadence own{ids.study, ids.first, 1, Cycle::quarter, std::nullopt, {}};
        own.active.from = day("2023-04-01");
        writer.put_cadence(own);
        for (const auto& [kind, name] : EnumNames<UnitKind>::names)
            writer.put_cadence({ids.study, below, 3, Cycle::quarter, kind, {}});
    });
    return ledger;
}

Workbook form(FileKind kind, Ledger& ledger, Language language) {
    Reader reader{ledger};
    const FormLedger read = read_form_ledger(reader, 2023, day("2023-09-18"));
    return read_workbook(form_of_kind(kind, read, {2023, 3}, Texts{language})).value();
}

ImportPlan planned(Workbook book, Ledger& ledger) {
    std::deque<InputFile> files(1);
    files.front().text.name = "表.xlsx";
    files.front().workbook = std::move(book);
    return plan_import(std::move(files), Reader{ledger}.definitions(), {});
}

std::vector<std::string> told(const std::vector<Issue>& issues) {
    std::vector<std::string> texts;
    for (const Issue& issue : issues)
        texts.push_back(to_text(issue, Texts{Language::chinese}));
    return texts;
}

/// Writes a row below the last one, in the columns of the header.
void add_row(Workbook& book, const std::vector<std::pair<std::string, std::string>>& cells) {
    Sheet& sheet = book.sheets.front();
    constexpr int header = 2;
    int last = 0;
    for (size_t row = 0; row < sheet.row_count(); ++row)
        last = sheet.row_number(row);
    for (const auto& [heading, text] : cells)
        for (int column = 0; column < 20; ++column)
            if (sheet.at({header, column}).text == heading)
                sheet.add({last + 1, column}, CellKind::text, text);
    sheet.settle();
}

constexpr std::array kinds{FileKind::units, FileKind::targets, FileKind::cadences};

} // namespace

TEST_CASE("a form with what the ledger has changes nothing when it comes back", "[intake][form]") {
    Ledger ledger = office();
    const auto kind = GENERATE(from_range(kinds));
    const auto language = GENERATE(Language::chinese, Language::english);
    const auto plan = planned(form(kind, ledger, language), ledger);
    CAPTURE(name_of(kind), name_of(language), told(plan.warnings));
    CHECK(told(plan.issues) == std::vector<std::string>{});
    REQUIRE(plan.files.front().kind == kind);
    const size_t all = kind == FileKind::units ? 7 : kind == FileKind::targets ? 6 : 7;
    CHECK(plan.files.front().definitions.size() == all);
    CHECK_FALSE(plan.changes_anything());
}

TEST_CASE("what is filled in below comes in as it was meant, once", "[intake][form]") {
    Ledger ledger = office();
    const auto read = [&](FileKind kind,
                          const std::vector<std::pair<std::string, std::string>>& cells) {
        Workbook book = form(kind, ledger, Language::chinese);
        add_row(book, cells);
        auto plan = planned(std::move(book), ledger);
        CHECK(told(plan.issues) == std::vector<std::string>{});
        CHECK(plan.files.front().added == 1);
        CHECK(plan.files.front().changed == 0);
        const auto made = std::ranges::find(plan.files.front().definitions, Change::added,
                                            &DefinitionRow::change);
        REQUIRE(made != plan.files.front().definitions.end());
        const auto said = definition_cells(plan, kind, made->place);
        ledger.write(step("import"), noon, [&](Writer& writer) { write_import(plan, writer); });
        CHECK_FALSE(planned(form(kind, ledger, Language::chinese), ledger).changes_anything());
        return said;
    };
    CHECK(read(FileKind::units, {{"党组织名称", "新建党支部"},
                                 {"上级党组织", "支部general"},
                                 {"类型", "党支部"},
                                 {"成立日期", "2023-05-06"}}) ==
          std::vector<std::string>{"xjdzb", "新建党支部", "general", "branch", "2023-05-06", "",
                                   "8"});
    CHECK(read(FileKind::targets,
               {{"指标", "指标members"}, {"党组织", "支部first"}, {"全年目标", "8"}}) ==
          std::vector<std::string>{"2023", "members", "first", "8", "", "", "", "", "even", ""});
    CHECK(read(FileKind::cadences, {{"指标", "指标study"},
                                    {"党组织", "支部second"},
                                    {"周期", "每季度"},
                                    {"次数", "2"},
                                    {"责任主体", "本级"}}) ==
          std::vector<std::string>{"study", "second", "2", "quarter", "self", "", ""});
}

TEST_CASE("forms of a ledger with nothing in it can be filled in", "[intake][form]") {
    Ledger ledger = new_in_memory();
    Workbook book = form(FileKind::units, ledger, Language::chinese);
    add_row(book, {{"党组织名称", "某局机关党委"}, {"类型", "党委"}});
    add_row(book, {{"党组织名称", "第一党支部"}, {"上级党组织", "某局机关党委"}});
    const auto plan = planned(std::move(book), ledger);
    CHECK(told(plan.issues) == std::vector<std::string>{});
    CHECK(plan.files.front().added == 2);
}

TEST_CASE("the form of records takes the units and indicators of the ledger", "[intake][form]") {
    Ledger ledger = office();
    Workbook book = form(FileKind::records, ledger, Language::chinese);
    add_row(book,
            {{"日期", "2023-09-02"}, {"单位", "支部first"}, {"指标", "指标study"}, {"数量", "1"}});
    const auto plan = planned(std::move(book), ledger);
    CHECK(told(plan.issues) == std::vector<std::string>{});
    CHECK(plan.records.size() == 1);
}
