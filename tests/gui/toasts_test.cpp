#include "gui/open_ledger.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr double shown_s = 8.0;

/// The small ledger, with a step that a page may have written.
struct Written : OpenLedger {
    explicit Written(PageId page = PageId::history) : OpenLedger(page, {1440.0F, 900.0F}) {
        open();
    }
    void write() {
        desk.write("", {"step_entry", {"集中学习", "第一支部", "2023-09-12"}},
                   [this](Writer& writer) {
                       writer.add_record(
                           record(ids.study, ids.first, "2023-09-12", "2023-09-12", whole(1)));
                   });
        settle();
    }
    void wait(double seconds) {
        const double until = ImGui::GetTime() + seconds;
        while (ImGui::GetTime() < until)
            driver.run(10);
    }
    ImVec2 middle_of_last(std::string_view text) const {
        return middle_of(driver.where_last(text));
    }
    /// Where each text is that is shown once.
    std::map<std::string, std::pair<float, float>> places() const {
        std::map<std::string, std::pair<float, float>> found;
        for (const std::string& text : driver.shown_texts())
            if (const FrameBox box = driver.where(text); !text.empty())
                found[text] = {box.min.x, box.min.y};
        return found;
    }
};

} // namespace

TEST_CASE("a step is told of where it can be taken back", "[gui][toast]") {
    Written window{PageId::settings};
    const auto before = window.record_count();
    window.write();
    CHECK(window.driver.shows_part("已写入：录入 集中学习"));
    CHECK(window.record_count() == before + 1);
    window.driver.click_at(window.middle_of_last("撤销"));
    window.settle();
    CHECK(window.record_count() == before);
    CHECK(window.driver.shows_part("已撤销：录入 集中学习"));
    window.driver.click_at(window.middle_of_last("重做"));
    window.settle();
    CHECK(window.record_count() == before + 1);
    CHECK(window.driver.shows_part("已重做：录入 集中学习"));
}

TEST_CASE("a toast goes by itself, but not while the pointer is on it", "[gui][toast]") {
    Written window{PageId::settings};
    window.write();
    window.driver.hover_at(window.middle_of_last("已写入：录入 集中学习 第一支部（2023-09-12）"));
    window.wait(2.0 * shown_s);
    CHECK(window.driver.shows_part("已写入"));
    window.driver.hover_at({5.0F, 5.0F});
    window.wait(shown_s + 1.0);
    CHECK_FALSE(window.driver.shows_part("已写入"));
}

TEST_CASE("a newer toast takes the place of the one before", "[gui][toast]") {
    Written window{PageId::settings};
    window.write();
    window.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    window.settle();
    CHECK_FALSE(window.driver.shows_part("已写入"));
    CHECK(window.driver.shows_part("已撤销"));
}

TEST_CASE("no message moves anything of a page", "[gui][toast]") {
    Written window{GENERATE(PageId::overview, PageId::records, PageId::settings, PageId::targets,
                            PageId::organisation, PageId::catalogue, PageId::branches)};
    const auto before = window.places();
    window.shell.add_notice({Tone::bad, "台账正被其他程序使用。", std::nullopt});
    window.shell.add_notice({Tone::attention, "设置文件已损坏，已使用默认设置。", std::nullopt});
    window.settle();
    REQUIRE(window.driver.shows("台账正被其他程序使用。"));
    const auto after = window.places();
    int compared = 0;
    for (const auto& [text, place] : before)
        if (const auto now = after.find(text); now != after.end()) {
            CAPTURE(text);
            CHECK(now->second == place);
            ++compared;
        }
    CHECK(compared > 15);
}

TEST_CASE("what is said can be read at every scale", "[gui][toast]") {
    Written window{PageId::settings};
    const auto size = GENERATE(ImVec2{1024.0F, 768.0F}, ImVec2{1440.0F, 900.0F});
    window.shell.set_content_scale(GENERATE(0.8F, 1.0F, 2.0F, 3.0F));
    window.driver.resize(size);
    window.write();
    window.shell.add_notice({Tone::bad, "台账正被其他程序使用。", std::nullopt});
    window.settle();
    for (const std::string_view text :
         {"已写入：录入 集中学习 第一支部（2023-09-12）", "台账正被其他程序使用。"}) {
        const FrameBox box = window.driver.where_last(text);
        CAPTURE(size.x, text, box.min.x, box.max.x);
        CHECK(box.min.x >= 0.0F);
        CHECK(box.max.x <= size.x);
        CHECK(box.max.y <= size.y);
    }
    CHECK(window.driver.clipped_texts() == std::vector<std::string>{});
}
