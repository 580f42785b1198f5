#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// What users have written may be shortened in a table; the program's own labels may not.
bool is_a_topic(std::string_view text) {
    return text.starts_with("学习");
}

/// Looks at a page of the sample in both languages at three sizes and four scales.
void check_labels_of(PageId page) {
    WindowSettings settings;
    settings.language = GENERATE(Language::chinese, Language::english);
    settings.user_scale = GENERATE(80, 100, 150, 200);
    const auto size =
        GENERATE(ImVec2{1024.0F, 700.0F}, ImVec2{1440.0F, 900.0F}, ImVec2{3840.0F, 2160.0F});
    auto view = third_quarter;
    view.page = page;
    ShellDriver window{settings, size, view};
    window.open(sample_ledger());
    CAPTURE(settings.language, settings.user_scale, size.x);
    auto clipped = window.driver.clipped_texts();
    std::erase_if(clipped, is_a_topic);
    CHECK(clipped == std::vector<std::string>{});
    CHECK(window.driver.duplicate_ids() == std::vector<std::string>{});
}

} // namespace

TEST_CASE("the overview has no clipped label and no duplicate id", "[gui]") {
    check_labels_of(PageId::overview);
}

TEST_CASE("the indicator page has no duplicate id and no clipped label", "[gui]") {
    check_labels_of(PageId::indicator);
}

TEST_CASE("the pack page has no duplicate id and no clipped label", "[gui]") {
    check_labels_of(PageId::pack);
}

TEST_CASE("the charts page has no duplicate id and no clipped label", "[gui]") {
    check_labels_of(PageId::charts);
}

TEST_CASE("the page of closed quarters has no duplicate id and no clipped label", "[gui]") {
    check_labels_of(PageId::closed);
}

TEST_CASE("the pages of backups, findings, reports and settings have no clipped label", "[gui]") {
    check_labels_of(GENERATE(PageId::backups, PageId::findings, PageId::report, PageId::settings));
}
