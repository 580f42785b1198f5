#include "characters/kept_text.h"
#include "intake/file/input_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sys/stat.h>

using namespace taizhang;
using namespace std::string_literals;

namespace {

/// A text of ASCII and CJK as UTF-16, the low byte first or last.
std::string utf16(std::u16string_view text, bool low_first) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto low = static_cast<char>(unit & 0xFF);
        const auto high = static_cast<char>(unit >> 8);
        bytes += low_first ? std::string{low, high} : std::string{high, low};
    }
    return bytes;
}

constexpr std::u16string_view table = u"日期,主题\r\n2023-09-12,一次党课\r\n";
const std::string table_text = "日期,主题\r\n2023-09-12,一次党课\r\n";

std::string read_text(const std::string& bytes) {
    const InputText input = decoded("a.csv", bytes);
    CHECK(input.clean);
    return input.text;
}

} // namespace

TEST_CASE("text comes out as UTF-8 whatever its encoding", "[intake]") {
    const auto bytes =
        GENERATE("党建"s, "\xEF\xBB\xBF党建"s, "\xB5\xB3\xBD\xA8"s, "\xFF\xFE\x5A\x51\xFA\x5E"s,
                 "\xFE\xFF\x51\x5A\x5E\xFA"s, "\x84\x31\x95\x33\xB5\xB3\xBD\xA8"s);
    CHECK(read_text(bytes) == "党建");
}

TEST_CASE("UTF-16 is known without a byte order mark", "[intake]") {
    const bool low_first = GENERATE(true, false);
    CHECK(read_text(utf16(table, low_first)) == table_text);
    CHECK(read_text(utf16(u"a,b\n1,2\n", low_first)) == "a,b\n1,2\n");
}

TEST_CASE("short texts in GBK are read, also where they are valid UTF-8", "[intake]") {
    CHECK(read_text("\xD1\xA7\xCF\xB0") == "学习");
    CHECK(read_text("a,b\n1,\xD1\xA7\xCF\xB0\n2,\xD1\xA7\xCF\xB0\n") == "a,b\n1,学习\n2,学习\n");
    CHECK(read_text("\xD1\xA7\xCF\xB0,\xD1\xA7\xCF\xB0\xB5\xB3\xD5\xC2\n") == "学习,学习党章\n");
    CHECK(read_text("\xC3\xA9,\xB5\xB3") == "茅,党");
}

TEST_CASE("letters with accents stay UTF-8", "[intake]") {
    const auto text = GENERATE("café"s, "Zoë, Müller"s, "阿依古丽·买买提"s, "Привет"s, "3×4"s);
    CHECK(read_text(text) == text);
}

TEST_CASE("bytes of no encoding stay, and are not clean", "[intake]") {
    const auto bytes =
        GENERATE("a\xFF"s, "党建主题教育\xE5,"s, "党\xE5,"s, "a\0b"s, "\x80"s, "党建\xED\xA0\x80"s,
                 "Z\xFCrich,M\xFCller"s, "a,b\n1\0,2\0\n"s, "a\x1B[31mb"s, "党\uFDD0"s);
    const InputText input = decoded("a.csv", bytes);
    CHECK(input.text == bytes);
    CHECK_FALSE(input.clean);
}

TEST_CASE("a broken byte in a file of another encoding stays in its cell", "[intake]") {
    const InputText gbk = decoded("a.csv", "\xB5\xB3\xBD\xA8,\xD1\xA7\xCF\xB0\xB5,\xCF\xB0\n");
    CHECK(gbk.text == "党建,学习\xFF,习\n");
    CHECK_FALSE(gbk.clean);
    const InputText lone = decoded("a.csv", "\xFF\xFE" + utf16(u"a,\xD800,b", true));
    CHECK(lone.text == "a,\xFF,b");
    CHECK_FALSE(lone.clean);
    const InputText cut = decoded("a.csv", "\xFF\xFE" + utf16(u"a,b", true) + "c");
    CHECK(cut.text == "a,b\xFF");
}

TEST_CASE("any bytes become text, or are known as none", "[intake]") {
    std::mt19937 random{20230912};
    int clean = 0;
    for (int i = 0; i < 5'000; ++i) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random() % 3 == 0 ? random() % 128 : random());
        const InputText input = decoded("a.csv", bytes);
        if (input.clean == text_fault(input.text).has_value())
            FAIL_CHECK(i);
        clean += input.clean ? 1 : 0;
    }
    CHECK(clean > 0);
    CHECK(clean < 5'000);
}

TEST_CASE("only ordinary files are read, and nothing is waited for", "[intake]") {
    const auto folder = std::filesystem::temp_directory_path() / "taizhang_input_test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const std::string fifo = folder / "fifo.csv";
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    const std::string huge = folder / "huge.csv";
    std::filesystem::resize_file((std::ofstream{huge}, huge), std::uintmax_t{1} << 40);
    const std::string link = folder / "zero.csv";
    std::filesystem::create_symlink("/dev/zero", link);
    const auto problem_of = [](const std::string& path) { return read_input(path).error(); };
    CHECK(problem_of(fifo) == InputProblem::not_a_file);
    CHECK(problem_of(link) == InputProblem::not_a_file);
    CHECK(problem_of("/dev/zero") == InputProblem::not_a_file);
    CHECK(problem_of("/dev/null") == InputProblem::not_a_file);
    CHECK(problem_of("/proc/self/status") == InputProblem::not_a_file);
    CHECK(problem_of(huge) == InputProblem::too_large);
    CHECK(problem_of(folder) == InputProblem::is_folder);
    CHECK(problem_of(folder / "none.csv") == InputProblem::missing);
    std::filesystem::remove_all(folder);
}
