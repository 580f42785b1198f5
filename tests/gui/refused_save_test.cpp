// What becomes of a form whose save is refused.
#include "gui/desk/gate.h"
#include "gui/open_ledger.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

struct Form {
    std::string name;
    PageId page = PageId::organisation;
    std::function<void(OpenLedger&)> fill_in;
    std::string save; ///< what is pressed
    std::string step; ///< in the journal once it is saved
};

std::vector<Form> forms() {
    return {
        {"unit", PageId::organisation,
         [](OpenLedger& window) {
             window.click("支部first");
             window.fill_in("###name", "第一党支部");
         },
         "保存", "step_edit_unit"},
        {"new unit", PageId::organisation,
         [](OpenLedger& window) {
             window.click("支部first");
             window.click("新增党组织");
             window.fill_in("###name", "第一小组");
         },
         "保存", "step_add_unit"},
        {"merge", PageId::organisation,
         [](OpenLedger& window) {
             window.click("支部first");
             window.fill_in("###day", "2023-07-01");
             window.choose("请选择###merge-into", "second");
         },
         "合并", "step_merge_units"},
        {"exclusion", PageId::organisation,
         [](OpenLedger& window) {
             window.click("支部first");
             window.choose("请选择###excluded", "study");
             window.fill_in("###period", "2023");
         },
         "加入除外", "step_add_exclusion"},
        {"indicator", PageId::catalogue,
         [](OpenLedger& window) {
             window.click("指标study");
             window.fill_in("###name_zh", "集中学习");
         },
         "保存", "step_edit_indicator"},
        {"new indicator", PageId::catalogue,
         [](OpenLedger& window) {
             window.click("新增指标");
             window.fill_in("###name_zh", "谈心谈话");
             window.fill_in("###category", "组织生活");
             window.fill_in("###units", "次");
         },
         "保存", "step_add_indicator"},
    };
}

/// Presses a button while the ledger's file is away, which is back after.
void press_without_file(OpenLedger& window, std::string_view button) {
    const auto file = window.desk.path();
    auto away = file;
    away += ".away";
    Gate gate;
    hold(window.desk, gate);
    std::filesystem::rename(file, away);
    window.driver.click(button);
    gate.open();
    window.settle();
    std::filesystem::rename(away, file);
    window.desk.look_soon();
    window.settle();
}

} // namespace

TEST_CASE("a form whose save is refused tells it and can be saved after", "[gui]") {
    const auto all = forms();
    const Form& form = all[GENERATE(range(size_t{0}, size_t{6}))];
    CAPTURE(form.name);
    OpenLedger window{form.page};
    window.open();
    form.fill_in(window);
    const auto before = window.last_step();
    press_without_file(window, form.save);
    CHECK(window.driver.shows_part("未保存任何改动"));
    CHECK(window.last_step() == before);
    window.click(form.save);
    CHECK(window.last_step() == form.step);
}
