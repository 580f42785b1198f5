#include "core/ledger/small_ledger.h"
#include "file_bytes.h"
#include "output/file/whole_folder.h"
#include "temporary_folder.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;
namespace fs = std::filesystem;

namespace {

const std::vector<NamedContent> two{{"a.txt", "one"}, {"b.txt", "two"}};
const std::string too_long(300, 'x');

/// Names in a folder with what the files hold, `name=content`.
std::vector<std::string> contents_of(const fs::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator{folder})
        files.push_back(entry.path().filename().string() + "=" + bytes_of(entry.path()));
    std::ranges::sort(files);
    return files;
}

FileProblem problem_in(const fs::path& folder, const std::vector<NamedContent>& files) {
    try {
        write_folder(folder, files, Overwrite::refuse);
    } catch (const FileError& error) {
        return error.problem();
    }
    FAIL("it was written: " << folder);
    return FileProblem::io_failed;
}

using Files = std::vector<std::string>;

} // namespace

TEST_CASE("a folder that is not there appears with all its files", "[output]") {
    const TemporaryFolder place;
    write_folder(place.file("new/"), two, Overwrite::refuse);
    CHECK(contents_of(place.file("new")) == Files{"a.txt=one", "b.txt=two"});
    CHECK(files_in(place.path()) == 1);
}

TEST_CASE("a folder that is there keeps its other files", "[output]") {
    const TemporaryFolder place;
    std::ofstream{place.file("mine")} << "mine";
    write_folder(place.path(), two, Overwrite::refuse);
    CHECK(contents_of(place.path()) == Files{"a.txt=one", "b.txt=two", "mine=mine"});
}

TEST_CASE("a file in the way keeps all others from being written", "[output]") {
    const TemporaryFolder place;
    std::ofstream{place.file("b.txt")} << "mine";
    CHECK(problem_in(place.path(), two) == FileProblem::exists);
    CHECK(contents_of(place.path()) == Files{"b.txt=mine"});
    write_folder(place.path(), two, Overwrite::replace);
    CHECK(contents_of(place.path()) == Files{"a.txt=one", "b.txt=two"});
}

TEST_CASE("a file that can not be written leaves no folder", "[output]") {
    const TemporaryFolder place;
    CHECK(problem_in(place.file("new"), {{"a.txt", "one"}, {too_long, "two"}}) ==
          FileProblem::bad_name);
    CHECK(problem_in(place.file("none/new"), two) == FileProblem::no_folder);
    CHECK(contents_of(place.path()).empty());
}

TEST_CASE("a file where the folder is to be is told", "[output]") {
    const TemporaryFolder place;
    std::ofstream{place.file("taken")} << "mine";
    CHECK(problem_in(place.file("taken"), two) == FileProblem::not_a_folder);
    CHECK(contents_of(place.path()) == Files{"taken=mine"});
}

TEST_CASE("what a killed program left is taken away by the next call, later", "[output]") {
    const TemporaryFolder place;
    const fs::path old = place.file(".taizhang-folder-1-0");
    const fs::path recent = place.file(".taizhang-folder-2-0");
    for (const fs::path& draft : {old, recent}) {
        fs::create_directory(draft);
        std::ofstream{draft / "a.txt"} << "half";
    }
    fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours{2});
    write_folder(place.file("new"), two, Overwrite::refuse);
    CHECK_FALSE(fs::exists(old));
    CHECK(fs::exists(recent));
}
