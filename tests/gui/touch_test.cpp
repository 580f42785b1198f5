#include "gui/sample_window.h"
#include "gui/window/touch_source.h"

#include <catch2/catch_test_macros.hpp>
#include <imgui_internal.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

struct CardsWindow : SampleWindow {
    CardsWindow() : SampleWindow(cards()) {}

    static WindowSettings cards() {
        WindowSettings settings;
        settings.overview = OverviewShape::cards;
        return settings;
    }

    /// Puts down the pointer on a text and takes it up so many pixels above.
    void drag_up(std::string_view text, float pixels, ImGuiMouseSource source) {
        ImGui::GetIO().AddMouseSourceEvent(source);
        const FrameBox box = driver.where(text);
        driver.drag(text, {middle_of(box).x, box.min.y - pixels});
        settle();
    }
};

/// The source that a press has after these events, in a context of its own.
ImGuiMouseSource source_of_press(float moved_by, double after_s) {
    GuiContext gui;
    TouchSource touch;
    auto& context = gui.imgui();
    const auto events = [&](auto add) {
        ImGui::SetCurrentContext(&context);
        add(ImGui::GetIO());
        touch.begin_frame(context);
        const auto source = context.InputEventsQueue.back().MouseButton.MouseSource;
        context.InputEventsQueue.clear();
        return source;
    };
    context.Time = 1.0;
    events([](ImGuiIO& io) { io.AddMousePosEvent(100.0F, 100.0F); });
    context.Time += after_s;
    return events([&](ImGuiIO& io) {
        io.AddMousePosEvent(100.0F + moved_by, 100.0F);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    });
}

} // namespace

TEST_CASE("a finger drags what scrolls and presses nothing on its way", "[gui][touch]") {
    CardsWindow window;
    window.drag_up("党委中心组学习", 200.0F, ImGuiMouseSource_TouchScreen);
    CHECK(window.view().page == PageId::overview);
    CHECK(window.view().scroll > 100.0F);
}

TEST_CASE("a mouse that is held down drags no page", "[gui][touch]") {
    CardsWindow window;
    window.drag_up("党委中心组学习", 200.0F, ImGuiMouseSource_Mouse);
    CHECK(window.view().scroll == 0.0F);
}

TEST_CASE("a finger that is lifted where it was put presses", "[gui][touch]") {
    CardsWindow window;
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    window.click("警示教育大会");
    CHECK(window.view().page == PageId::indicator);
}

TEST_CASE("a pointer that is pressed where it has not come to is a finger", "[gui][touch]") {
    CHECK(source_of_press(200.0F, 0.5) == ImGuiMouseSource_TouchScreen);
    CHECK(source_of_press(200.0F, 0.01) == ImGuiMouseSource_Mouse); // a mouse on its way
    CHECK(source_of_press(3.0F, 0.5) == ImGuiMouseSource_Mouse);
}
