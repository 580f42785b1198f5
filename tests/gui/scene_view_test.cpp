#include "gui/driver/driver.h"
#include "gui/pages/charts/scene_view.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a chart is laid out for each answer once, wherever the answers lie", "[gui]") {
    Driver driver;
    SceneView view;
    SceneView::Key key;
    key.revision = 1;
    int layouts = 0;
    driver.show_content([&](const Look& look) {
        view.draw(look, "chart", {200.0F, 100.0F}, key, [&](Size) {
            ++layouts;
            return Scene{};
        });
    });
    driver.run(3);
    CHECK(layouts == 1);
    key.revision = 2;
    driver.run(3);
    CHECK(layouts == 2);
}
