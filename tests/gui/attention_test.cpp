// What the overview says is to be done, and the button of each row.
#include "gui/import_window.h"
#include "gui/pages/overview/attention_rows.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// The sample's third quarter with the list or the cards.
struct SampleOverview {
    explicit SampleOverview(OverviewShape shape = OverviewShape::list)
        : window(settings(shape), {1440.0F, 1400.0F}) {
        window.open(sample_ledger());
    }
    static WindowSettings settings(OverviewShape shape) {
        WindowSettings settings;
        settings.overview = shape;
        return settings;
    }
    std::vector<AttentionRow> rows(const OpenWork& work = {}) const {
        const auto statuses = window.shell.settings().overview == OverviewShape::list
                                  ? StatusRows::left_out
                                  : StatusRows::shown;
        return attention_rows(*window.desk.figures(), work, statuses, window.shell.texts());
    }
    /// Presses the button of the first row that has this use.
    void act(AttentionAct act) {
        const auto all = rows();
        const auto row = std::ranges::find(all, act, &AttentionRow::act);
        REQUIRE(row != all.end());
        window.click(std::string{window.shell.texts()(verb_of(act))} + "###act-" +
                     std::to_string(row - all.begin()));
    }

    ShellDriver window;
};

} // namespace

TEST_CASE("each thing to do names units and periods, what is overdue first", "[gui][overview]") {
    const SampleOverview overview;
    const auto rows = overview.rows();
    REQUIRE(!rows.empty());
    CHECK(rows.front().tone == Tone::bad);
    CHECK(std::ranges::is_sorted(rows, {}, [](const AttentionRow& row) {
        return row.tone == Tone::bad ? 0 : row.act == AttentionAct::give_number ? 1 : 2;
    }));
    for (const AttentionRow& row : rows) {
        CAPTURE(row.title, row.text);
        CHECK(overview.window.driver.shows(row.title));
        CHECK(!row.text.empty());
        CHECK(!row.mark.empty());
    }
    const auto committee = std::ranges::find(rows, std::string{"支委会"}, &AttentionRow::title);
    REQUIRE(committee != rows.end());
    CHECK(committee->text.find("月") != std::string::npos);
}

TEST_CASE("the list of indicators says how they stand, so it is not said again beside it",
          "[gui][overview]") {
    const auto has_status = [](const AttentionRow& row) { return row.status.has_value(); };
    CHECK(std::ranges::none_of(SampleOverview{OverviewShape::list}.rows(), has_status));
    CHECK(std::ranges::any_of(SampleOverview{OverviewShape::cards}.rows(), has_status));
}

TEST_CASE("a reminder names all that owe one duty and no other", "[gui][overview]") {
    SampleOverview overview;
    const auto all = overview.rows();
    const auto row = std::ranges::find(all, AttentionAct::remind, &AttentionRow::act);
    REQUIRE(row != all.end());
    overview.act(AttentionAct::remind);
    const std::string copied = ImGui::GetClipboardText();
    const auto& figures = *overview.window.desk.figures();
    for (const UnitPlace unit : row->item->units)
        CHECK(copied.find(figures.definitions().units.at(unit).name) != std::string::npos);
    for (const AttentionRow& other : all)
        if (other.item && other.title.find(row->title) == std::string::npos)
            CHECK(copied.find(other.title + "：") == std::string::npos);
    CHECK(overview.window.driver.shows("已复制催办文字，可以粘贴发给有关党组织。"));
    CHECK(overview.window.view().page == PageId::overview);
}

TEST_CASE("the whole list can be copied", "[gui][overview]") {
    SampleOverview overview;
    overview.window.click("复制清单");
    CHECK(std::string_view{ImGui::GetClipboardText()}.find("还差事项（截至 2023-09-18）") !=
          std::string_view::npos);
}

TEST_CASE("numbers to come are given in the table of records", "[gui][overview]") {
    SampleOverview overview;
    overview.act(AttentionAct::give_number);
    CHECK(overview.window.view().page == PageId::records);
    CHECK(overview.window.view().records.pending_only);
}

TEST_CASE("what the unit that is looked at owes itself is entered at once", "[gui][overview]") {
    SampleOverview overview;
    const auto& figures = *overview.window.desk.figures();
    const auto owes =
        std::ranges::find(figures.coverage.cells, DutyState::missed, &CoverageCell::state);
    REQUIRE(owes != figures.coverage.cells.end());
    const OrgUnit unit = figures.definitions().units.at(owes->duty.unit);
    overview.window.shell.navigation().current().unit = unit.id;
    overview.window.settle();
    overview.act(AttentionAct::enter);
    CHECK(overview.window.driver.shows_part("录入"));
    CHECK(overview.window.driver.shows_part(unit.name));
}

TEST_CASE("findings and files that are not written are to do as well", "[gui][overview]") {
    const SampleOverview overview;
    const auto before = overview.rows().size();
    CHECK(overview.rows({.findings = 0}).size() == before);
    const auto rows = overview.rows({.findings = 3, .import_files = 2});
    REQUIRE(rows.size() == before + 2);
    CHECK(rows[before].mark == "3 条");
    CHECK(rows.back().mark == "2 个文件");
}

TEST_CASE("an import that was left is gone on with from the overview", "[gui][overview]") {
    ImportWindow import{GENERATE(Language::chinese, Language::english)};
    import.drop({import.file("一支部.csv", "start,end,indicator,unit,quantity\n"
                                           "2023-09-02,,study,first,2\n")});
    import.window.shell.navigation().current().page = PageId::overview;
    import.window.settle();
    CHECK(import.shows(import.said("1 个文件", "1 unwritten")));
    import.click(import.said("继续", "Go on"));
    CHECK(import.window.shell.navigation().view().page == PageId::intake);
}
