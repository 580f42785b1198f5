#include "gui/input_method/lent_keys.h"

#include <X11/Xlib.h>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

const LentKeys::Clock::time_point start{};

XKeyEvent event_of(int type, unsigned keycode, Time time) {
    XKeyEvent key{};
    key.type = type;
    key.keycode = keycode;
    key.time = time;
    return key;
}

const auto press = event_of(KeyPress, 38, 1000);
const auto release = event_of(KeyRelease, 38, 1010);
const auto next_press = event_of(KeyPress, 39, 1020);

} // namespace

TEST_CASE("a key comes back once", "[gui]") {
    LentKeys keys;
    keys.lend(press, start);
    CHECK_FALSE(keys.take_back(release));
    CHECK(keys.take_back(press));
    CHECK_FALSE(keys.take_back(press));
    CHECK_FALSE(keys.is_any_away());
}

TEST_CASE("what comes back settles all before it", "[gui]") {
    LentKeys keys;
    keys.lend(event_of(KeyRelease, 50, 990), start);
    keys.lend(release, start);
    keys.lend(next_press, start);
    CHECK(keys.take_back(next_press));
    CHECK_FALSE(keys.is_any_away());
    const auto kept = keys.take_kept_releases();
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].keycode == 50);
    CHECK(kept[1].keycode == 38);
    CHECK_FALSE(keys.has_kept_releases());
}

TEST_CASE("without an answer a key counts as kept in the end", "[gui]") {
    LentKeys keys;
    keys.lend(release, start);
    keys.forget_kept(start + LentKeys::patience - std::chrono::milliseconds{1});
    CHECK(keys.is_any_away());
    keys.forget_kept(start + LentKeys::patience);
    CHECK_FALSE(keys.is_any_away());
    CHECK(keys.has_kept_releases());
}
