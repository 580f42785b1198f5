#include "gui/sample_ledger.h"
#include "gui/screen_reader/frame_tree.h"
#include "gui/shell_driver.h"
#include "gui/view/page_table.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <imgui_internal.h>
#include <set>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

AccessibleTree tree_of(const Driver& driver, Language language) {
    const Texts texts{language};
    return tree_of_frame(driver.record(), focus_of_frame(), {texts, "台账", "页"});
}

View view_of(PageId page) {
    View view = third_quarter;
    view.page = page;
    return view;
}

/// What a reader relies on, whatever is shown.
void check_tree(const AccessibleTree& tree) {
    REQUIRE_FALSE(tree.nodes.empty());
    CHECK(tree.nodes.front().role == AccessibleRole::window);
    CHECK(tree.nodes.front().parent == -1);
    std::set<std::uint64_t> keys;
    std::vector<std::string> nameless;
    for (size_t place = 0; place < tree.nodes.size(); ++place) {
        const AccessibleNode& node = tree.nodes[place];
        keys.insert(node.key);
        for (const int child : node.children)
            CHECK(tree.nodes[static_cast<size_t>(child)].parent == static_cast<int>(place));
        if (place > 0) {
            REQUIRE(node.parent >= 0);
            const auto& siblings = tree.nodes[static_cast<size_t>(node.parent)].children;
            CHECK(std::ranges::count(siblings, static_cast<int>(place)) == 1);
        }
        if (is_interactive(node.role) && node.name.empty())
            nameless.push_back(node.description + " at " + std::to_string(node.box.left) + ", " +
                               std::to_string(node.box.top));
    }
    CHECK(keys.size() == tree.nodes.size());
    CHECK(nameless == std::vector<std::string>{});
}

std::ptrdiff_t count(const AccessibleTree& tree, AccessibleRole role) {
    return std::ranges::count(tree.nodes, role, &AccessibleNode::role);
}

/// All that the last frame has painted.
std::size_t painted() {
    std::string bytes;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        bytes.append(reinterpret_cast<const char*>(list->VtxBuffer.Data),
                     static_cast<size_t>(list->VtxBuffer.size_in_bytes()));
    return std::hash<std::string>{}(bytes);
}

const AccessibleNode* find(const AccessibleTree& tree, AccessibleRole role, std::string_view name) {
    const auto found = std::ranges::find_if(tree.nodes, [&](const AccessibleNode& node) {
        return node.role == role && node.name == name;
    });
    return found == tree.nodes.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("every page is a tree whose widgets have names", "[gui][reader]") {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    ShellDriver window{settings, {1440.0F, 900.0F}, view_of(PageId::overview)};
    window.open(sample_ledger());
    for (const PageEntry& entry : page_table()) {
        window.shell.navigation().current().page = entry.id;
        window.settle();
        CAPTURE(settings.language, entry.name);
        const AccessibleTree tree = tree_of(window.driver, settings.language);
        check_tree(tree);
        CHECK(count(tree, AccessibleRole::tab) > 10);
        CHECK(count(tree, AccessibleRole::page) == 1);
        window.driver.run(1);
        CHECK(tree_of(window.driver, settings.language) == tree); // a reader keeps its place
    }
}

TEST_CASE("charts and the comparison of branches are tables to a reader", "[gui][reader]") {
    const PageId page = GENERATE(PageId::charts, PageId::branches, PageId::indicator);
    ShellDriver window{{}, {1440.0F, 900.0F}, view_of(page)};
    window.open(sample_ledger());
    const AccessibleTree tree = tree_of(window.driver, Language::chinese);
    const auto table = std::ranges::find(tree.nodes, AccessibleRole::table, &AccessibleNode::role);
    REQUIRE(table != tree.nodes.end());
    CHECK(table->columns > 1);
    CHECK(count(tree, AccessibleRole::cell) > table->columns);
}

TEST_CASE("a reader is told where the keyboard is and what stands there", "[gui][reader]") {
    ShellDriver window{{}, {1440.0F, 900.0F}, view_of(PageId::overview)};
    window.open(sample_ledger());
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_K);
    window.driver.run(4);
    window.driver.type("zxz");
    window.settle();
    const AccessibleTree tree = tree_of(window.driver, Language::chinese);
    check_tree(tree);
    REQUIRE(tree.focused >= 0);
    const AccessibleNode& field = tree.nodes[static_cast<size_t>(tree.focused)];
    CHECK(field.role == AccessibleRole::field);
    CHECK(field.value == "zxz");
    CHECK(field.caret == 3);
}

TEST_CASE("below a dialog nothing is offered to a reader", "[gui][reader]") {
    ShellDriver window{{}, {1440.0F, 900.0F}, view_of(PageId::records)};
    window.open(sample_ledger());
    const AccessibleTree before = tree_of(window.driver, Language::chinese);
    REQUIRE(find(before, AccessibleRole::tab, "总览"));
    window.driver.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_N);
    window.settle();
    const AccessibleTree tree = tree_of(window.driver, Language::chinese);
    check_tree(tree);
    CHECK(count(tree, AccessibleRole::dialog) == 1);
    const AccessibleNode* below = find(tree, AccessibleRole::tab, "总览");
    CHECK((!below || !below->is_enabled || !below->takes_focus));
}

TEST_CASE("every control shows that the mouse is on it", "[gui][reader]") {
    const Language language = Language::chinese;
    ShellDriver window{{}, {1440.0F, 900.0F}, view_of(PageId::overview)};
    window.open(sample_ledger());
    for (const PageEntry& entry : page_table()) {
        window.shell.navigation().current().page = entry.id;
        window.driver.hover_at({-10.0F, -10.0F});
        window.settle();
        const std::size_t at_rest = painted();
        std::vector<std::string> dull;
        for (const AccessibleNode& node : tree_of(window.driver, language).nodes) {
            const AccessibleBox& box = node.box;
            const ImVec2 middle{static_cast<float>(box.left) + static_cast<float>(box.width) / 2,
                                static_cast<float>(box.top) + static_cast<float>(box.height) / 2};
            const bool is_on_screen = middle.y > 0.0F && middle.y < 900.0F && middle.x < 1440.0F;
            // What is chosen already does nothing any more, except a check box or a switch.
            const bool is_chosen_already = node.is_on && node.role != AccessibleRole::check_box;
            if (!is_interactive(node.role) || node.role == AccessibleRole::field ||
                is_chosen_already || !node.is_enabled || !node.is_showing || !is_on_screen)
                continue;
            window.driver.hover_at(middle);
            const bool is_below_it = ImGui::GetCurrentContext()->HoveredId == node.item;
            if (is_below_it && painted() == at_rest)
                dull.push_back(node.name + " at " + std::to_string(box.left) + ", " +
                               std::to_string(box.top));
        }
        CAPTURE(entry.name);
        CHECK(dull == std::vector<std::string>{});
    }
}
