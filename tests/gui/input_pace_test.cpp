#include "gui/window/input_pace.h"

#include <catch2/catch_test_macros.hpp>
#include <imgui_internal.h>
#include <memory>

using namespace taizhang;

namespace {

/// Events as a window gives them; no frame is drawn.
class Keyboard {
public:
    Keyboard() { ImGui::SetCurrentContext(context.get()); }

    void press(ImGuiKey key) { ImGui::GetIO().AddKeyEvent(key, true); }
    void release(ImGuiKey key) { ImGui::GetIO().AddKeyEvent(key, false); }
    void type(char character) {
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(character));
    }
    void click() { ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true); }

    /// How many events the next frame sees; they are used up, the others stay.
    int seen_by_next_frame(InputPace::Keys keys = InputPace::Keys::go) {
        pace.begin_frame(*context, keys);
        const int seen = context->InputEventsQueue.Size;
        context->InputEventsQueue.resize(0);
        pace.end_frame(*context);
        return seen;
    }
    int waiting() const { return context->InputEventsQueue.Size; }

    struct Destroy {
        void operator()(ImGuiContext* imgui) const { ImGui::DestroyContext(imgui); }
    };
    std::unique_ptr<ImGuiContext, Destroy> context{ImGui::CreateContext()};
    InputPace pace;
};

} // namespace

TEST_CASE("text after a shortcut waits until a field can have the caret", "[gui]") {
    Keyboard keyboard;
    keyboard.press(ImGuiMod_Ctrl);
    keyboard.press(ImGuiKey_K);
    keyboard.type('a');
    CHECK(keyboard.seen_by_next_frame() == 2);
    for (int frame = 0; frame < 3; ++frame)
        CHECK(keyboard.seen_by_next_frame() == 0);
    CHECK(keyboard.waiting() == 1);
    CHECK(keyboard.seen_by_next_frame() == 1);
}

TEST_CASE("a key does not overtake a character that begins to overwrite a cell", "[gui]") {
    Keyboard keyboard;
    keyboard.type('8');
    keyboard.press(ImGuiKey_Tab);
    CHECK(keyboard.seen_by_next_frame() == 1);
    CHECK(keyboard.waiting() == 1);
    for (int frame = 0; frame < 2; ++frame)
        CHECK(keyboard.seen_by_next_frame() == 0);
    CHECK(keyboard.seen_by_next_frame() == 1);
}

TEST_CASE("keys wait while a ledger is being read", "[gui]") {
    Keyboard keyboard;
    keyboard.press(ImGuiMod_Ctrl);
    keyboard.press(ImGuiKey_K);
    keyboard.type('a');
    CHECK(keyboard.seen_by_next_frame(InputPace::Keys::wait) == 0);
    CHECK(keyboard.waiting() == 3);
    CHECK(keyboard.seen_by_next_frame() == 2);
}

TEST_CASE("keys wait for a ledger no longer than a second", "[gui]") {
    Keyboard keyboard;
    keyboard.press(ImGuiMod_Ctrl);
    keyboard.press(ImGuiKey_Q);
    keyboard.context->Time = 5.0;
    CHECK(keyboard.seen_by_next_frame(InputPace::Keys::wait) == 0);
    keyboard.context->Time = 5.9;
    CHECK(keyboard.seen_by_next_frame(InputPace::Keys::wait) == 0);
    keyboard.context->Time = 6.1;
    CHECK(keyboard.seen_by_next_frame(InputPace::Keys::wait) == 2);
}

TEST_CASE("text after a click waits, and a click does not wait", "[gui]") {
    Keyboard keyboard;
    keyboard.press(ImGuiKey_Tab);
    keyboard.click();
    keyboard.type('a');
    CHECK(keyboard.seen_by_next_frame() == 2);
    CHECK(keyboard.waiting() == 1);
}

TEST_CASE("typed text does not wait", "[gui]") {
    Keyboard keyboard;
    keyboard.context->IO.WantTextInput = true;
    keyboard.press(ImGuiKey_A);
    keyboard.type('a');
    keyboard.press(ImGuiKey_Backspace);
    keyboard.type('b');
    CHECK(keyboard.seen_by_next_frame() == 4);
}

TEST_CASE("a key is let go although keys wait, a modifier with the keys around it", "[gui]") {
    Keyboard keyboard;
    keyboard.press(ImGuiMod_Ctrl);
    keyboard.press(ImGuiKey_K);
    keyboard.release(ImGuiKey_K);
    keyboard.press(ImGuiKey_V);
    keyboard.release(ImGuiKey_V);
    keyboard.release(ImGuiMod_Ctrl);
    CHECK(keyboard.seen_by_next_frame() == 3);
    CHECK(keyboard.waiting() == 3);
}
