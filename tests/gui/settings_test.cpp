#include "gui/view/settings.h"
#include "temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("what is written is read again", "[settings]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.file("deeper/settings.json");
    const KeptColumns records{
        {"start", "topic"}, {{"topic", 240}}, KeptSort{"quantity", SortDirection::descending}};
    const WindowSettings settings{.width = 1600,
                                  .height = 1000,
                                  .page = PageId::indicator,
                                  .last_ledger = "/家/第一监狱 党委.taizhang",
                                  .language = Language::english,
                                  .user_scale = 150,
                                  .appearance = Appearance::dark,
                                  .columns = {{"records", records}}};
    REQUIRE(write_settings(file, settings));
    const auto read = read_settings(file);
    CHECK(read.settings == settings);
    CHECK_FALSE(read.file_was_broken);
}

TEST_CASE("without a file there are defaults and no complaint", "[settings]") {
    const TemporaryFolder folder;
    const auto read = read_settings(folder.file("settings.json"));
    CHECK(read.settings == WindowSettings{});
    CHECK_FALSE(read.file_was_broken);
}

TEST_CASE("a broken file gives defaults and is told", "[settings]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.file("settings.json");
    const auto* content = GENERATE("", "{", "[]", "7", R"({"width":"wide"})", "\xff\xfe");
    std::ofstream{file} << content;
    const auto read = read_settings(file);
    CHECK(read.settings == WindowSettings{});
    CHECK(read.file_was_broken);
}

TEST_CASE("values out of range and unknown names become usable ones", "[settings]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.file("settings.json");
    std::ofstream{file} << R"({"width":-5,"height":99999999,"user_scale":1000,"page":"x",)"
                        << R"("language":"fr","new":1})";
    const auto read = read_settings(file);
    CHECK_FALSE(read.file_was_broken);
    WindowSettings usable;
    usable.width = 320;
    usable.height = 16384;
    usable.user_scale = 300;
    CHECK(read.settings == usable);
}

TEST_CASE("a folder that can't be made is told", "[settings]") {
    CHECK_FALSE(write_settings("/proc/taizhang/settings.json", {}));
}

TEST_CASE("settings are for their owner alone and follow no link", "[settings]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.file("settings.json");
    const std::filesystem::path other = folder.file("other");
    std::ofstream{other} << "text";
    std::filesystem::create_symlink(other, file);
    REQUIRE(write_settings(file, {}));
    CHECK(std::filesystem::file_size(other) == 4);
    CHECK_FALSE(std::filesystem::is_symlink(file));
    using std::filesystem::perms;
    CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
    std::filesystem::permissions(file, perms::owner_all | perms::others_read);
    REQUIRE(write_settings(file, {}));
    CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
    std::filesystem::remove(other);
    CHECK(files_in(folder.path()) == 1);
}
