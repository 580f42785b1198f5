#include "intake/table/csv_form.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text, const CsvForm& form) {
    DelimitedReader reader{text, form};
    Rows rows;
    while (reader.next())
        rows.emplace_back(reader.cells().begin(), reader.cells().end());
    return rows;
}

Rows rows_of(std::string_view text) {
    return rows_of(text, form_of(text));
}

} // namespace

TEST_CASE("separator and quote are told from the text", "[intake][table]") {
    const auto is_read = [](std::string_view text, char separator, const Rows& rows) {
        CAPTURE(text);
        CHECK(form_of(text).separator == separator);
        CHECK(rows_of(text) == rows);
    };
    is_read("日期,数量\n2023-09-12,3\n", ',', {{"日期", "数量"}, {"2023-09-12", "3"}});
    is_read("日期;数量\n2023-09-12;1,5\n2023-09-13;2,5\n", ';',
            {{"日期", "数量"}, {"2023-09-12", "1,5"}, {"2023-09-13", "2,5"}});
    is_read("名称\t说明\n甲\t一, 二, 三\n乙\t四, 五, 六\n", '\t',
            {{"名称", "说明"}, {"甲", "一, 二, 三"}, {"乙", "四, 五, 六"}});
    is_read("a|b\n1|2\n", '|', {{"a", "b"}, {"1", "2"}});
    is_read("a#b#c\n1#x y#2\n3#z#4\n", '#', {{"a", "b", "c"}, {"1", "x y", "2"}, {"3", "z", "4"}});
    is_read("id carat cut\n1 0.23 Ideal\n2 0.21 Good\n", ' ',
            {{"id", "carat", "cut"}, {"1", "0.23", "Ideal"}, {"2", "0.21", "Good"}});
    is_read("  C   0.0   0.5\n  H  -1.2   0.5\n", ' ', {{"C", "0.0", "0.5"}, {"H", "-1.2", "0.5"}});
    is_read("# made by hand\n# not, a, row\nx;y\n1;2\n3;4\n", ';',
            {{"# made by hand"}, {"# not, a, row"}, {"x", "y"}, {"1", "2"}, {"3", "4"}});
    is_read("sep=|\na,b|c\n", '|', {{"a,b", "c"}});
    is_read("'a;b';'c'\n'it''s';'d'\n", ';', {{"a;b", "c"}, {"it's", "d"}});
    is_read("", ',', {});
}

TEST_CASE("a blank that follows every separator belongs to it", "[intake][table]") {
    CHECK(rows_of("a, b, c\n1, 2, \"x, y\"\n3, 4, 5\n") ==
          Rows{{"a", "b", "c"}, {"1", "2", "x, y"}, {"3", "4", "5"}});
    CHECK(rows_of("a, b\n1,2\n") == Rows{{"a", " b"}, {"1", "2"}});
}

TEST_CASE("lines of text that make no table stay whole", "[intake][table]") {
    const std::string_view text = "三会一课; 记录\n没有分隔\n只是文字\n也是文字\n";
    CHECK(rows_of(text).front() == std::vector<std::string>{"三会一课; 记录"});
    CHECK(rows_of(text).size() == 4);
}

TEST_CASE("quotes with a backslash are told where no quote is doubled", "[intake][table]") {
    CHECK(rows_of(R"("say \"hi\", he","x")"
                  "\n\"b\",\"y\"\n") == Rows{{R"(say "hi", he)", "x"}, {"b", "y"}});
    CHECK(rows_of("\"C:\\dir\\\",\"x\"\n\"b\",\"y\"\n") == Rows{{"C:\\dir\\", "x"}, {"b", "y"}});
}

TEST_CASE("a row ends with LF, CR LF, CR or CR CR LF", "[intake][table]") {
    const Rows rows{{"a", "b"}, {"1", "2"}};
    for (const auto* text :
         {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\r\r\n1,2", "a,b\n1,2"})
        CHECK(rows_of(text, CsvForm{}) == rows);
    CHECK(rows_of("\"a\r\nb\",c\n", CsvForm{}) == Rows{{"a\r\nb", "c"}});
}

TEST_CASE("a quote in the wrong place never takes more than its cell", "[intake][table]") {
    const auto is_read = [](std::string_view text, const Rows& rows) {
        CAPTURE(text);
        CHECK(rows_of(text, CsvForm{}) == rows);
    };
    is_read("\"a,b\nc,d\n", {{"\"a", "b"}, {"c", "d"}});
    is_read("\"a,\"b\",c\nd,\"e\",f\n", {{"\"a", "b", "c"}, {"d", "e", "f"}});
    is_read("a,\"\nb,\"c\"\n", {{"a", "\""}, {"b", "c"}});
    is_read("\"\"great, warm\",x\n", {{"\"great, warm", "x"}});
    is_read("\"he said \"go\" twice\",x\n", {{"he said \"go\" twice", "x"}});
    is_read("\"两学一做\"专题,x\n又\"一\"\n", {{"\"两学一做\"专题", "x"}, {"又\"一\""}});
    is_read("\"a \"\"b\"\"\",\"\",c\n", {{"a \"b\"", "", "c"}});
    is_read("\"48\"\",\"x\"\n", {{"48\"", "x"}});
    is_read("\"a\" , \"b\"\n", {{"a", "b"}});
    is_read("\"he said \"go\" twice\"", {{"he said \"go\" twice"}});
}

TEST_CASE("quotes in the wrong place take no time that grows with their square",
          "[intake][table]") {
    std::string within;
    std::string doubled;
    for (int i = 0; i < 100'000; ++i) {
        within += "\"2022-0";
        doubled += "\"\"x,";
    }
    CHECK(rows_of(within, CsvForm{}) == Rows{{within}});
    CHECK(rows_of(doubled, CsvForm{}).front().size() == 100'001);
    CHECK(form_of(within).separator == ',');
}
