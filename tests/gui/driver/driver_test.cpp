#include "gui/driver/driver.h"
#include "gui/look/text.h"

#include <catch2/catch_test_macros.hpp>
#include <imgui_stdlib.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using Texts = std::vector<std::string>;

TEST_CASE("the driver clicks what is written on a button", "[driver]") {
    int saved = 0;
    Driver driver;
    driver.show_content([&](const Look&) {
        if (ImGui::Button("取消###cancel"))
            saved = -100;
        if (ImGui::Button("保存###save"))
            ++saved;
    });
    driver.click("保存");
    driver.click("保存###save");
    CHECK(saved == 2);
}

TEST_CASE("the driver says what there is when a label is missing", "[driver]") {
    Driver driver;
    driver.show_content([](const Look&) { ImGui::Button("保存"); });
    REQUIRE_THROWS_AS(driver.click("删除"), std::runtime_error);
}

TEST_CASE("the driver types Chinese, also beyond the basic plane", "[driver]") {
    std::string name;
    Driver driver;
    driver.show_content([&](const Look&) { ImGui::InputText("名称", &name); });
    driver.click_at({60.0F, 15.0F});
    driver.type("党建𠮷");
    CHECK(name == "党建𠮷");
    driver.press(ImGuiKey_Backspace);
    CHECK(name == "党建");
    driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
    driver.type("x");
    CHECK(name == "x");
}

TEST_CASE("a double click is one, two clicks are none", "[driver]") {
    int doubled = 0;
    Driver driver;
    driver.show_content([&](const Look&) {
        ImGui::Button("行");
        if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
            ++doubled;
    });
    driver.click("行");
    driver.click("行");
    CHECK(doubled == 0);
    driver.double_click("行");
    CHECK(doubled == 1);
}

TEST_CASE("a text that fits is shown, one that does not is told as clipped", "[driver]") {
    Driver driver;
    driver.show_content([](const Look& look) {
        draw_text_in(look, {{10, 10}, {300, 40}}, look.body(), "三季度");
        draw_text_in(look, {{10, 50}, {60, 80}}, look.body(), "党支部集中学习");
        draw_text(look, {1430, 90}, look.body(), "越过右边");
    });
    CHECK(driver.shows("三季度"));
    CHECK(driver.clipped_texts() == Texts{"党支部集中学习", "越过右边"});
}

TEST_CASE("a button too narrow for its label is told as clipped", "[driver]") {
    Driver driver;
    driver.show_content([](const Look&) { ImGui::Button("导出图表", {20.0F, 30.0F}); });
    CHECK(driver.clipped_texts() == Texts{"导出图表"});
}

TEST_CASE("what lies outside the visible part of a window is not shown", "[driver]") {
    Driver driver;
    driver.show_content([](const Look& look) {
        ImGui::BeginChild("list", {300.0F, 100.0F});
        for (int row = 0; row < 50; ++row)
            text_line(look, look.body(), "第" + std::to_string(row) + "行");
        ImGui::EndChild();
    });
    CHECK(driver.shows("第0行"));
    CHECK_FALSE(driver.shows("第49行"));
    CHECK(driver.clipped_texts().empty());
    driver.hover("第1行");
    driver.scroll(-100.0F);
    CHECK(driver.shows("第49行"));
}

TEST_CASE("two widgets with one id are found", "[driver]") {
    Driver driver;
    bool twice = false;
    driver.show_content([&](const Look&) {
        ImGui::Button("甲###one");
        if (twice)
            ImGui::Button("乙###one");
    });
    CHECK(driver.duplicate_ids().empty());
    twice = true;
    driver.run();
    CHECK(driver.duplicate_ids() == Texts{"content/乙###one"});
}

TEST_CASE("ordinary widgets are no duplicates", "[driver]") {
    std::string text;
    float value = 0.5F;
    bool open = true;
    Driver driver;
    driver.show_content([&](const Look&) {
        ImGui::InputTextMultiline("笔记", &text);
        ImGui::SliderFloat("比例", &value, 0.0F, 1.0F);
        ImGui::Checkbox("打开", &open);
        if (ImGui::BeginTable("表", 3, ImGuiTableFlags_Resizable | ImGuiTableFlags_ScrollY,
                              {400.0F, 100.0F})) {
            ImGui::TableSetupColumn("一");
            ImGui::TableSetupColumn("二");
            ImGui::TableSetupColumn("三");
            ImGui::TableHeadersRow();
            for (int cell = 0; cell < 60; ++cell) {
                ImGui::TableNextColumn();
                ImGui::Text("%d", cell);
            }
            ImGui::EndTable();
        }
        if (ImGui::Button("单位"))
            ImGui::OpenPopup("单位##list");
        if (ImGui::BeginPopup("单位##list")) {
            ImGui::Selectable("一监区");
            ImGui::EndPopup();
        }
    });
    CHECK(driver.duplicate_ids() == Texts{});
    driver.click("单位");
    CHECK(driver.shows("一监区"));
    CHECK(driver.duplicate_ids().empty());
}

TEST_CASE("a disabled button is known as such", "[driver]") {
    Driver driver;
    driver.show_content([](const Look&) {
        ImGui::Button("可用");
        ImGui::BeginDisabled();
        ImGui::Button("不可用");
        ImGui::EndDisabled();
    });
    CHECK_FALSE(driver.is_disabled("可用"));
    CHECK(driver.is_disabled("不可用"));
}

} // namespace
