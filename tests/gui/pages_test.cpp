#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"
#include "gui/view/page_table.h"
#include "text/category_name.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr Appearance palettes[]{Appearance::light, Appearance::dark, Appearance::high_contrast};

/// What users have written may be shortened in a table, where it shows itself in full below the
/// mouse; the program's own labels may not.
bool is_given(const ViewFigures& figures, std::string_view text) {
    const Definitions& definitions = figures.definitions();
    const auto is_it = [text](const std::string& name) { return !name.empty() && name == text; };
    return text.starts_with("学习") ||
           std::ranges::any_of(definitions.indicators,
                               [&](const Indicator& one) {
                                   return is_it(one.name_zh) || is_it(one.name_en) ||
                                          is_it(shown_category(one.category, Language::chinese)) ||
                                          is_it(shown_category(one.category, Language::english));
                               }) ||
           std::ranges::any_of(definitions.units.units(),
                               [&](const OrgUnit& unit) { return is_it(unit.name); });
}

/// Looks at a page of the sample in both languages, at five sizes and five scales, by turns in
/// each palette.
void check_labels_of(PageId page) {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    auto view = third_quarter;
    view.page = page;
    ShellDriver window{settings, {1440.0F, 900.0F}, view};
    window.open(sample_ledger());
    int turn = 0;
    for (const ImVec2 size :
         {ImVec2{1024.0F, 768.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{1920.0F, 1080.0F},
          ImVec2{2560.0F, 1440.0F}, ImVec2{3840.0F, 2160.0F}})
        for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F, 3.0F}) {
            window.shell.set_content_scale(scale);
            window.shell.set_desktop_appearance(palettes[turn++ % std::size(palettes)]);
            window.driver.resize(size);
            window.settle();
            CAPTURE(settings.language, name_of(page), scale, size.x);
            auto clipped = window.driver.clipped_texts();
            if (page == PageId::targets && size.x / scale < 500.0F) // its columns as well
                std::erase_if(clipped, [](const std::string& text) {
                    return text == "三季度" || text == "Q3" || text == "3";
                });
            if (page == PageId::received) // whose months are moved sideways below their titles
                std::erase(clipped, settings.language == Language::chinese ? "未报" : "Missing");
            std::erase_if(clipped, [&](const std::string& text) {
                return is_given(*window.desk.figures(), text);
            });
            CHECK(clipped == std::vector<std::string>{});
            CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
            CHECK(window.driver.overlapping_texts() == std::vector<std::string>{});
        }
}

} // namespace

TEST_CASE("no page has a clipped label, two labels on each other or a duplicate id", "[gui]") {
    check_labels_of(GENERATE(PageId::overview, PageId::branches, PageId::charts, PageId::intake,
                             PageId::received, PageId::report, PageId::findings, PageId::pack,
                             PageId::closed, PageId::targets, PageId::organisation,
                             PageId::catalogue, PageId::history, PageId::settings, PageId::backups,
                             PageId::guide));
}

TEST_CASE("the tables of records have no duplicate id at any size", "[gui]") {
    auto view = third_quarter;
    view.page = GENERATE(PageId::indicator, PageId::records);
    ShellDriver window{{}, {1440.0F, 900.0F}, view};
    window.open(sample_ledger());
    for (const float scale : {0.8F, 1.0F, 2.0F, 3.0F}) {
        window.shell.set_content_scale(scale);
        window.settle();
        CAPTURE(name_of(view.page), scale);
        CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
    }
}
