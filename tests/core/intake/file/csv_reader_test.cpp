#include "intake/file/csv_reader.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text, char separator = ',') {
    CsvReader reader{text, separator, CsvReader::Bytes::clean};
    Rows rows;
    while (reader.next()) {
        REQUIRE(reader.problems().empty());
        rows.emplace_back(reader.cells().begin(), reader.cells().end());
    }
    return rows;
}

std::vector<CsvCellProblem> problems_of(std::string_view text) {
    CsvReader reader{text, ',', CsvReader::Bytes::unchecked};
    std::vector<CsvCellProblem> problems;
    while (reader.next())
        problems.insert(problems.end(), reader.problems().begin(), reader.problems().end());
    return problems;
}

} // namespace

TEST_CASE("quoted cells keep separators, line breaks and quotes", "[intake]") {
    CHECK(rows_of("a,\"b,c\"\n\"two\r\nlines\",\"say \"\"hi\"\"\"\n") ==
          Rows{{"a", "b,c"}, {"two\r\nlines", "say \"hi\""}});
    CHECK(rows_of("\"\",\"\"\"\"\n") == Rows{{"", "\""}});
}

TEST_CASE("rows end with any line end, the last one with none", "[intake]") {
    const auto* text = GENERATE("a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r");
    CHECK(rows_of(text) == Rows{{"a", "b"}, {"c", "d"}});
}

TEST_CASE("an empty cell is a cell, and an empty line a row of one", "[intake]") {
    CHECK(rows_of(",\n\nx,") == Rows{{"", ""}, {""}, {"x", ""}});
}

TEST_CASE("what breaks a cell is told with its column", "[intake]") {
    using enum CsvProblem;
    using Problems = std::vector<CsvCellProblem>;
    CHECK(problems_of("a,\"b") == Problems{{1, unclosed_quote}});
    CHECK(problems_of("\"a\"b,c") == Problems{{0, text_after_quote}});
    CHECK(problems_of(std::string_view{"a,b\0c", 5}) == Problems{{1, nul_byte}});
    CHECK(problems_of("\xFF,b") == Problems{{0, invalid_utf8}});
    CHECK(problems_of("a,\x1B[31m") == Problems{{1, control_character}});
    CHECK(problems_of("a," + std::string(CsvReader::longest_cell + 1, 'x')) ==
          Problems{{1, cell_too_long}});
    CHECK(problems_of("a," + std::string(CsvReader::longest_cell, 'x')).empty());
}

TEST_CASE("the separator is the one that the first line has most of", "[intake]") {
    CHECK(separator_of("a,b;c,d\n;;;;") == ',');
    CHECK(separator_of("a\tb\n,,,") == '\t');
    CHECK(separator_of("a;b;c") == ';');
    CHECK(separator_of("a") == ',');
}

TEST_CASE("a first line that says the separator is passed over", "[intake]") {
    const auto [line, separator] = GENERATE(table<std::string, char>({{"sep=;", ';'},
                                                                      {"SEP=,", ','},
                                                                      {"sep=\t", '\t'},
                                                                      {"sep=\\t", '\t'},
                                                                      {"\"sep=;\"", ';'},
                                                                      {"\"sep=\t\"", '\t'},
                                                                      {"sep=|", '|'},
                                                                      {"sep=,,,,", ','},
                                                                      {"sep=; ", ';'}}));
    const auto* end = GENERATE("\n", "\r\n", "\r");
    CAPTURE(line);
    const std::string text = line + end + "a" + separator + "b,c" + (separator == ',' ? "" : ",d");
    CHECK(separator_of(text) == separator);
    CHECK(rows_of(text, separator).size() == 1);
    CHECK(rows_of(text, separator).front().front() == "a");
}

TEST_CASE("a line that only looks like the separator's is a row", "[intake]") {
    const auto text = GENERATE(std::string{"sep=\n"}, "sep=a,b\n", "sep=;x\n", "sep\n");
    CHECK_FALSE(rows_of(text).front().front().empty());
}
