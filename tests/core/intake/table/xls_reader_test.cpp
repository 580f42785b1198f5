#include "core/intake/table/biff_bytes.h"
#include "core/intake/table/office_files.h"
#include "intake/table/ole_file.h"
#include "intake/table/read_workbook.h"
#include "text/ids/sheet.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr unsigned biff_5 = 0x500;
constexpr unsigned biff_8 = 0x600;

/// A number format and styles 0 (General), 1 (built-in day), 2 (the format's code).
std::string styles_with(std::string_view code) {
    const std::string format =
        word(164) + word(static_cast<unsigned>(code.size())) + '\0' + std::string{code};
    const auto style = [](unsigned shown) {
        return record(0x00E0, word(0) + word(shown) + std::string(16, '\0'));
    };
    return record(0x041E, format) + style(0) + style(14) + style(164);
}

Workbook book_of(const std::string& bytes) {
    auto book = read_workbook(bytes);
    REQUIRE(book);
    return std::move(*book);
}

std::string cells_of(const std::string& records, const std::string& globals = "") {
    return cells_in(xls_stream_of(globals, {{"S", records}}));
}

std::string number_cell(unsigned row, unsigned column, double number, unsigned style = 0) {
    return record(0x0203, cell_head(row, column, style) + ieee(number));
}

std::string rk_cell(unsigned column, std::uint32_t rk) {
    return record(0x027E, cell_head(0, column) + long_word(rk));
}

/// A formula whose value is told in words.
std::string formula(unsigned column, char kind, char value = 0) {
    return record(0x0006, cell_head(0, column) + kind + '\0' + value + std::string(3, '\0') +
                              "\xFF\xFF" + std::string(8, '\0'));
}

std::string text_of_formula(std::u16string_view text) {
    return record(0x0207, text_8(text));
}

std::vector<TextId> reasons_of(const Sheet& sheet) {
    std::vector<TextId> reasons;
    for (const SheetTrouble& trouble : sheet.troubles)
        reasons.push_back(trouble.reason);
    return reasons;
}

} // namespace

TEST_CASE("numbers of an XLS file come in all its forms", "[intake][table]") {
    CHECK(cells_of(number_cell(0, 0, 12.5) + number_cell(2, 3, -1e-7)) ==
          "A1=number:12.5 D3=number:-1e-07");
    CHECK(cells_of(rk_cell(0, (7U << 2) | 2) + rk_cell(1, (1234U << 2) | 3) +
                   rk_cell(2, 0x40290000) + rk_cell(3, 0x40290000 | 1) + rk_cell(4, 0xFFFFFFFE)) ==
          "A1=number:7 B1=number:12.34 C1=number:12.5 D1=number:0.125 E1=number:-1");
    CHECK(cells_of(record(0x00BD, word(4) + word(1) + word(0) + long_word((5U << 2) | 2) + word(0) +
                                      long_word((6U << 2) | 2) + word(2))) ==
          "B5=number:5 C5=number:6");
    CHECK(cells_of(record(0x0205, cell_head(0, 0) + '\1' + '\0') +
                   record(0x0205, cell_head(0, 1) + '\x2A' + '\1')) ==
          "A1=bool:TRUE B1=error:#N/A");
    CHECK(cells_of(number_cell(1, 0, 2) + number_cell(0, 0, 1) + number_cell(1, 0, 3)) ==
          "A1=number:1 A2=number:3");
}

TEST_CASE("days of an XLS file are told by the number format", "[intake][table]") {
    const std::string globals = styles_with("yyyy\"/\"m");
    const std::string cells =
        number_cell(0, 0, 45181) + number_cell(0, 1, 45181, 1) + number_cell(0, 2, 45181.5, 2);
    CHECK(cells_of(cells, globals) ==
          "A1=number:45181 B1=date:2023-09-12 C1=date:2023-09-12 12:00:00");
    const std::string from_1904 = record(0x0022, word(1));
    CHECK(cells_of(number_cell(0, 0, 43719, 1), globals + from_1904) == "A1=date:2023-09-12");
}

TEST_CASE("formulas of an XLS file have their last value", "[intake][table]") {
    const std::string shared = record(0x04BC, std::string(10, '\0'));
    const std::string cells = record(0x0006, cell_head(0, 0) + ieee(1.5) + std::string(8, '\0')) +
                              formula(1, 0) + shared + text_of_formula(u"党课") + formula(2, 1, 1) +
                              formula(3, 2, 7) + formula(4, 3);
    CHECK(cells_of(cells) == "A1=number:1.5 B1=text:党课 C1=bool:TRUE D1=error:#DIV/0!");
}

TEST_CASE("a formula without a value is told", "[intake][table]") {
    const Sheet sheet = only_sheet(
        xls_stream_of("", {{"S", formula(1, 0) + number_cell(1, 0, 2) + formula(3, 0)}}));
    REQUIRE(sheet.troubles.size() == 2);
    CHECK(sheet.troubles[0].reason == text_id::sheet_formula_without_value);
    CHECK(sheet.troubles[0].place == CellPlace{0, 1});
    CHECK(sheet.troubles[1].place == CellPlace{0, 3});
}

TEST_CASE("shared texts go on in further records", "[intake][table]") {
    // 支部 in two bytes; then "abcd", whose second half continues in two bytes; a text with a run
    // and a reading, which continue as well.
    const std::string first = long_word(3) + long_word(3) + text_8(u"支部") + word(4) + '\0' + "ab";
    const std::string second = '\1' + word('c') + word(u'党') + word(2) + '\x0D' + word(1) +
                               long_word(6) + word(u'学') + word(u'习') + std::string(3, '\0');
    const std::string globals =
        record(0x00FC, first) + record(0x003C, second) + record(0x003C, std::string(7, '\0'));
    const auto cell = [](unsigned column, unsigned number) {
        return record(0x00FD, cell_head(0, column) + long_word(number));
    };
    const Sheet sheet = only_sheet(
        xls_stream_of(globals, {{"S", cell(0, 0) + cell(1, 1) + cell(2, 2) + cell(3, 3)}}));
    CHECK(cells_in(sheet) == "A1=text:支部 B1=text:abc党 C1=text:学习");
    REQUIRE(sheet.troubles.size() == 1);
    CHECK(sheet.troubles[0].reason == text_id::sheet_no_such_text);
    CHECK(sheet.troubles[0].place == CellPlace{0, 3});
}

TEST_CASE("texts stand in the cells of an XLS file too", "[intake][table]") {
    CHECK(cells_of(record(0x0204, cell_head(0, 0) + text_8(u"党日")) +
                   record(0x00D6, cell_head(0, 1) + text_8(u"党课") + word(0)) +
                   record(0x0204, cell_head(0, 2) + word(3) + '\0' + "d\xE9j") +
                   record(0x0204, cell_head(0, 3) + text_8(u"")) +
                   record(0x0204, cell_head(0, 4) + text_8(u"\xD83D\xDE00\xD800"))) ==
          "A1=text:党日 B1=text:党课 C1=text:déj E1=text:😀\uFFFD");
}

TEST_CASE("texts of Excel 5 and 95 are in the file's code page", "[intake][table]") {
    const std::string page = record(0x0042, word(936));
    const std::string label = record(0x0204, cell_head(0, 0) + word(4) + "\xD6\xA7\xB2\xBF") +
                              record(0x00D6, cell_head(1, 0) + word(2) + "\xD1\xA7" + '\0');
    const Workbook book =
        book_of(ole_of({{"Book", xls_stream_of(page, {{"\xB5\xB3", label}}, biff_5)}}));
    CHECK(book.sheets[0].name == "党");
    CHECK(cells_in(book.sheets[0]) == "A1=text:支部 A2=text:学");
}

TEST_CASE("code pages of old Macintosh files are known", "[intake][table]") {
    const auto [number, bytes, read] = GENERATE(table<int, std::string, std::string>({
        {10008, "\xD6\xA7\xB2\xBF", "支部"},
        {10029,
         "\xFC"
         "ad",
         "Ład"},
        {10007, "\x80\xE0", "Аа"},
    }));
    const std::string page = record(0x0042, word(number));
    const std::string label =
        record(0x0204, cell_head(0, 0) + word(static_cast<int>(bytes.size())) + bytes);
    const Workbook book = book_of(ole_of({{"Book", xls_stream_of(page, {{"a", label}}, biff_5)}}));
    CHECK(cells_in(book.sheets[0]) == "A1=text:" + read);
}

TEST_CASE("hidden and merged cells of an XLS file are marked", "[intake][table]") {
    const std::string row = record(0x0208, word(1) + std::string(10, '\0') + word(0x20) + word(0));
    const std::string columns =
        record(0x007D, word(2) + word(3) + word(0) + word(0) + word(1) + word(0));
    const std::string merged = record(0x00E5, word(1) + word(0) + word(1) + word(2) + word(4));
    const Workbook book =
        book_of(xls_stream_of("", {{"shown", row + columns + number_cell(0, 0, 1) + merged},
                                   {"hidden", number_cell(0, 0, 2), 1},
                                   {"very hidden", number_cell(0, 0, 3), 2}}));
    REQUIRE(book.sheets.size() == 3);
    CHECK_FALSE(book.sheets[0].is_hidden);
    CHECK(book.sheets[1].is_hidden);
    CHECK(book.sheets[2].is_hidden);
    const Sheet& sheet = book.sheets[0];
    CHECK(sheet.is_hidden_at({1, 0}));
    CHECK(sheet.is_hidden_at({0, 3}));
    CHECK_FALSE(sheet.is_hidden_at({0, 1}));
    REQUIRE(sheet.merged.size() == 1);
    CHECK(sheet.merged[0].first == CellPlace{0, 2});
    CHECK(sheet.merged[0].last == CellPlace{1, 4});
}

TEST_CASE("a chart within a sheet hides none of its cells", "[intake][table]") {
    const std::string chart = beginning(biff_8, 0x0020) + number_cell(7, 7, 7) + end_of_part();
    CHECK(cells_of(number_cell(0, 0, 1) + chart + number_cell(1, 0, 2)) ==
          "A1=number:1 A2=number:2");
}

TEST_CASE("files of Excel 2 to 4 stand without a container", "[intake][table]") {
    const std::string attributes(3, '\0');
    const std::string second = record(0x0009, word(2) + word(0x10)) +
                               record(0x0004, word(0) + word(0) + attributes + "\3abc") +
                               record(0x0002, word(0) + word(1) + attributes + word(42)) +
                               record(0x0003, word(1) + word(0) + attributes + ieee(0.5)) +
                               end_of_part();
    CHECK(cells_in(second) == "A1=text:abc B1=number:42 A2=number:0.5");

    const auto sheet = [](std::string_view name, double number) {
        return record(0x008F, long_word(0) + static_cast<char>(name.size()) + std::string{name}) +
               record(0x0409, word(4) + word(0x10)) + number_cell(0, 0, number) + end_of_part();
    };
    const Workbook book = book_of(record(0x0409, word(4) + word(0x100) + word(0)) +
                                  sheet("one", 1) + sheet("two", 2) + end_of_part());
    REQUIRE(book.sheets.size() == 2);
    CHECK(book.sheets[1].name == "two");
    CHECK(cells_in(book.sheets[1]) == "A1=number:2");
}

TEST_CASE("what is no spreadsheet in an OLE file is told", "[intake][table]") {
    const std::string stream = xls_stream_of("", {{"S", number_cell(0, 0, 1)}});
    CHECK(cells_in(ole_of({{"WORKBOOK", stream}})) == "A1=number:1");
    CHECK(refusal_of(ole_of({{"WordDocument", "x"}})) == text_id::sheet_is_old_document);
    CHECK(refusal_of(ole_of({{"EncryptedPackage", "x"}})) == text_id::sheet_encrypted);
    CHECK(refusal_of(ole_of({{"Other", "x"}})) == text_id::sheet_has_no_tables);
    CHECK(refusal_of(ole_of({{"Workbook", "no records"}})) == text_id::sheet_damaged);
    CHECK(refusal_of(ole_of({{"Workbook", stream}}).substr(0, 600)) == text_id::sheet_damaged);
    CHECK(refusal_of(xls_stream_of(record(0x002F, word(0) + word(1) + word(2)), {{"S", ""}})) ==
          text_id::sheet_encrypted);
}

TEST_CASE("an XLS file that is cut off anywhere says so", "[intake][table]") {
    const std::string cells =
        number_cell(0, 0, 1) + record(0x0204, cell_head(1, 0) + text_8(u"支部")) + formula(1, 0);
    const std::string whole = xls_stream_of(styles_with("0"), {{"S", cells}});
    const size_t sheet_at = whole.size() - cells.size() - end_of_part().size();
    for (size_t size = 20; size < whole.size(); ++size) {
        CAPTURE(size);
        const auto book = read_workbook(std::string_view{whole}.substr(0, size));
        const bool says_so = !book || !reasons_of(book->sheets.front()).empty();
        CHECK((says_so || size < sheet_at));
        CHECK((size < sheet_at || book));
    }
    const Sheet sheet = only_sheet(whole.substr(0, whole.size() - 10));
    CHECK(cells_in(sheet) == "A1=number:1 A2=text:支部");
    CHECK(reasons_of(sheet) == std::vector{text_id::sheet_cut_off});
    CHECK(sheet.troubles[0].place == CellPlace{1, 0});
}

TEST_CASE("damaged records of an XLS file are told", "[intake][table]") {
    const Sheet sheet = only_sheet(
        xls_stream_of("", {{"S", number_cell(0, 0, 1) + record(0x0203, "\1\0") +
                                     number_cell(2, 0, 3) + number_cell(0, 20'000, 4)}}));
    CHECK(cells_in(sheet) == "A1=number:1 A3=number:3");
    CHECK(reasons_of(sheet) ==
          std::vector{text_id::sheet_record_too_short, text_id::sheet_cell_outside});
    CHECK(sheet.troubles[0].place == CellPlace{0, 0});

    std::string twice = xls_stream_of("", {{"A", number_cell(0, 0, 1)}, {"B", ""}});
    const size_t first = twice.find(std::string{"\x85\0", 2}) + 4;
    const size_t second = twice.find(std::string{"\x85\0", 2}, first) + 4;
    twice.replace(second, 4, twice.substr(first, 4));
    const Workbook book = book_of(twice);
    REQUIRE(book.sheets.size() == 2);
    CHECK(cells_in(book.sheets[0]) == "A1=number:1");
    CHECK(reasons_of(book.sheets[1]) == std::vector{text_id::sheet_without_part});

    std::string beyond = xls_stream_of("", {{"A", ""}});
    beyond.replace(beyond.find(std::string{"\x85\0", 2}) + 4, 4, "\xFF\xFF\xFF\x7F");
    CHECK(reasons_of(only_sheet(beyond)) == std::vector{text_id::sheet_without_part});
}
