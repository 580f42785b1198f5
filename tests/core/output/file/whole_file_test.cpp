#include "core/output/longest_file.h"
#include "file_bytes.h"
#include "output/file/whole_file.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sys/fsuid.h>
#include <unistd.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// A folder that goes away with everything in it.
class Folder {
public:
    Folder() {
        std::string pattern = std::filesystem::temp_directory_path() / "whole-file-XXXXXX";
        path = ::mkdtemp(pattern.data());
    }
    ~Folder() {
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        std::filesystem::remove_all(path);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    int count() const {
        return static_cast<int>(std::distance(std::filesystem::directory_iterator{path}, {}));
    }

    std::filesystem::path path;
};

FileProblem problem_in(const std::filesystem::path& target, Overwrite overwrite) {
    try {
        write_whole(target, "new", overwrite);
    } catch (const FileError& error) {
        return error.problem();
    }
    FAIL("it was written: " << target);
    return FileProblem::io_failed;
}

/// Looks at files as a user without rights while it lives, where the tests run as root.
class FilesAsNobody {
public:
    FilesAsNobody() : m_before{::setfsuid(nobody)} {}
    ~FilesAsNobody() { ::setfsuid(static_cast<uid_t>(m_before)); }
    FilesAsNobody(const FilesAsNobody&) = delete;
    FilesAsNobody& operator=(const FilesAsNobody&) = delete;

private:
    static constexpr uid_t nobody = 65534;
    int m_before;
};

} // namespace

TEST_CASE("a whole file is there under its name alone", "[output]") {
    const Folder folder;
    write_whole(folder.path / "图.png", "picture", Overwrite::refuse);
    CHECK(bytes_of(folder.path / "图.png") == "picture");
    CHECK(folder.count() == 1);
}

TEST_CASE("a file that is there is replaced only when asked", "[output]") {
    const Folder folder;
    write_whole(folder.path / "a", "old", Overwrite::refuse);
    CHECK(problem_in(folder.path / "a", Overwrite::refuse) == FileProblem::exists);
    CHECK(bytes_of(folder.path / "a") == "old");
    write_whole(folder.path / "a", "new", Overwrite::replace);
    CHECK(bytes_of(folder.path / "a") == "new");
    CHECK(folder.count() == 1);
}

TEST_CASE("a file that appears while another is written is kept", "[output]") {
    const Folder folder;
    WholeFile file{folder.path / "a", Overwrite::refuse};
    file.write("mine");
    std::ofstream{folder.path / "a"} << "theirs";
    CHECK_THROWS_AS(file.commit(), FileError);
    CHECK(bytes_of(folder.path / "a") == "theirs");
}

TEST_CASE("a file that is given up leaves nothing", "[output]") {
    const Folder folder;
    WholeFile{folder.path / "a", Overwrite::refuse}.write("half");
    CHECK(folder.count() == 0);
}

TEST_CASE("a link stays a link when the file behind it is replaced", "[output]") {
    const Folder folder;
    write_whole(folder.path / "real", "old", Overwrite::refuse);
    std::filesystem::create_symlink("real", folder.path / "link");
    write_whole(folder.path / "link", "new", Overwrite::replace);
    CHECK(std::filesystem::is_symlink(folder.path / "link"));
    CHECK(bytes_of(folder.path / "real") == "new");
}

TEST_CASE("what is no place for a file is refused with the reason", "[output]") {
    const Folder folder;
    CHECK(problem_in(folder.path, Overwrite::replace) == FileProblem::is_folder);
    CHECK(problem_in(folder.path / "none" / "a", Overwrite::refuse) == FileProblem::no_folder);
    CHECK(problem_in("", Overwrite::refuse) == FileProblem::bad_name);
    CHECK(problem_in(folder.path / std::string(300, 'a'), Overwrite::refuse) ==
          FileProblem::bad_name);
    CHECK(problem_in("/dev/null", Overwrite::replace) == FileProblem::not_a_file);
    CHECK(folder.count() == 0);
}

TEST_CASE("a folder that may not be written to is said", "[output]") {
    using enum std::filesystem::perms;
    const Folder folder;
    std::filesystem::permissions(folder.path, owner_read | owner_exec | others_read | others_exec);
    const FilesAsNobody nobody; // root may write everywhere
    CHECK(problem_in(folder.path / "a", Overwrite::refuse) == FileProblem::no_permission);
}

TEST_CASE("a disk that fills up half-way leaves the old file", "[output]") {
    const Folder folder;
    write_whole(folder.path / "a", "old", Overwrite::refuse);
    const LongestFile limit{1000};
    try {
        write_whole(folder.path / "a", std::string(5000, 'x'), Overwrite::replace);
        FAIL("it was written");
    } catch (const FileError& error) {
        CHECK(error.problem() == FileProblem::file_too_large);
    }
    CHECK(bytes_of(folder.path / "a") == "old");
    CHECK(folder.count() == 1);
}

TEST_CASE("every problem with a file has a message in both languages", "[output]") {
    for (const Language language : {Language::chinese, Language::english})
        for (const auto& [problem, name] : EnumNames<FileProblem>::names) {
            INFO(name);
            CHECK(text_named("file_" + std::string{name}));
            CHECK(message_of(FileError{problem, "图.png"}, Texts{language}).find("图.png") !=
                  std::string::npos);
        }
}

TEST_CASE("a private file is for its owner alone and takes the place of a link", "[output]") {
    const Folder folder;
    std::ofstream{folder.path / "other"} << "text";
    std::filesystem::create_symlink(folder.path / "other", folder.path / "a");
    write_private(folder.path / "a", "new");
    CHECK(bytes_of(folder.path / "a") == "new");
    CHECK(bytes_of(folder.path / "other") == "text");
    CHECK_FALSE(std::filesystem::is_symlink(folder.path / "a"));
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder.path / "a").permissions() ==
          (perms::owner_read | perms::owner_write));
    CHECK(folder.count() == 2);
}

TEST_CASE("a draft that a killed program left is taken away, one in use is not", "[output]") {
    const Folder folder;
    const auto put = [&](const char* name, std::chrono::minutes age) {
        std::ofstream{folder.path / name} << "half";
        std::filesystem::last_write_time(folder.path / name,
                                         std::filesystem::file_time_type::clock::now() - age);
    };
    put(".taizhang-0123456789abcdef", std::chrono::minutes{61});
    put(".taizhang-0123456789abcdee", std::chrono::minutes{10});
    put(".taizhang-notes-of-a-user", std::chrono::minutes{600});
    write_whole(folder.path / "a.csv", "new", Overwrite::refuse);
    CHECK_FALSE(std::filesystem::exists(folder.path / ".taizhang-0123456789abcdef"));
    CHECK(folder.count() == 3);
}

TEST_CASE("pieces of every size stand in the file in their order", "[output]") {
    const Folder folder;
    constexpr size_t together = 256 * 1024; // what is written at once
    std::string expected;
    {
        WholeFile file{folder.path / "a.pdf", Overwrite::refuse};
        for (const size_t size : {size_t{0}, size_t{1}, together - 1, size_t{1}, together,
                                  together + 1, size_t{3}, 3 * together, size_t{0}, size_t{7}}) {
            const std::string piece(size, static_cast<char>('a' + expected.size() % 26));
            file.write(piece);
            expected += piece;
        }
        file.commit();
    }
    CHECK(bytes_of(folder.path / "a.pdf") == expected);
}
