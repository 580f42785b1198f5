#include "gui/sample_ledger.h"
#include "gui/shell/page_mark.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>
#include <sys/stat.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::optional<BrokenOff> left_in(const std::filesystem::path& file) {
    return PageMark{file}.broken_off();
}

} // namespace

TEST_CASE("a program that ends properly leaves no mark", "[page_mark]") {
    const TemporaryFolder folder;
    const auto file = folder.file("deeper/open_page");
    CHECK_FALSE(left_in(file));
    {
        PageMark mark{file};
        mark.note_opening();
        mark.note_page(PageId::organisation);
        mark.note_shown();
        mark.clear();
    }
    CHECK_FALSE(left_in(file));
}

TEST_CASE("a program that dies leaves the page it was at", "[page_mark]") {
    const TemporaryFolder folder;
    const auto file = folder.file("open_page");
    SECTION("while a ledger is opened") {
        PageMark{file}.note_opening();
        REQUIRE(left_in(file));
        CHECK_FALSE(left_in(file)->page);
    }
    SECTION("before a page was shown, or after") {
        const bool is_shown = GENERATE(false, true);
        {
            PageMark mark{file};
            mark.note_page(PageId::organisation);
            mark.note_shown();
            mark.note_page(PageId::pack);
            if (is_shown)
                mark.note_shown();
            mark.note_page(PageId::pack); // the next frame
        }
        REQUIRE(left_in(file));
        CHECK(left_in(file)->page == PageId::pack);
        CHECK(left_in(file)->page_was_shown == is_shown);
    }
}

TEST_CASE("a second window does not take the first for one that has died", "[page_mark]") {
    const TemporaryFolder folder;
    const auto file = folder.file("open_page");
    {
        PageMark first{file};
        first.note_page(PageId::pack);
        PageMark second{file};
        CHECK_FALSE(second.broken_off());
        second.note_page(PageId::history);
        second.clear();
    }
    REQUIRE(left_in(file));
    CHECK(left_in(file)->page == PageId::pack);
}

TEST_CASE("a mark that says nothing sensible counts as broken off", "[page_mark]") {
    const TemporaryFolder folder;
    const auto file = folder.file("open_page");
    std::ofstream{file} << "shown nowhere";
    REQUIRE(left_in(file));
    CHECK_FALSE(left_in(file)->page);
}

TEST_CASE("a mark follows no link and is for its owner alone", "[page_mark]") {
    const TemporaryFolder folder;
    const auto other = folder.file("other");
    std::ofstream{other} << "text";
    std::filesystem::create_symlink(other, folder.file("open_page"));
    PageMark{folder.file("open_page")}.note_page(PageId::pack);
    CHECK(std::filesystem::file_size(other) == 4);
    PageMark{folder.file("mark")}.note_opening();
    struct stat status {};
    REQUIRE(::stat(folder.file("mark").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("a mark that was found is cleared by a proper end, whatever was shown", "[page_mark]") {
    const TemporaryFolder folder;
    const auto file = folder.file("open_page");
    PageMark{file}.note_opening();
    PageMark{file}.clear();
    CHECK_FALSE(left_in(file));
}
