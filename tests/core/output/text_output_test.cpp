#include "output/file/xml_text.h"
#include "output/table/csv_text.h"
#include "output/table/json_writer.h"
#include "output/table/text_table.h"
#include "output/workbook/cell_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

TEST_CASE("JSON keeps the order of keys and every digit", "[output]") {
    std::string text;
    JsonWriter json{text};
    json.begin_object();
    json.member("b", 0.1 + 0.2);
    json.key("a").begin_array();
    json.value(whole(3));
    json.value(std::optional<double>{});
    json.value(true);
    json.end_array();
    json.member("c", "\"党\"\n\x01\\");
    json.end_object();
    CHECK(text == R"({"b":0.30000000000000004,"a":[3,null,true],"c":"\"党\"\n\u0001\\"})");
}

TEST_CASE("JSON and XML are valid whatever a ledger holds", "[output]") {
    std::string text;
    JsonWriter{text}.value(std::string_view{"党\xFF\xED\xA0\x80."});
    CHECK(text == "\"党\uFFFD\uFFFD\uFFFD\uFFFD.\"");
    CHECK(xml_text("党\xE5\x85<") == "党\uFFFD\uFFFD&lt;");
}

TEST_CASE("JSON holds what nobody sees by its code", "[output]") {
    std::string text;
    JsonWriter{text}.value(std::string_view{"a\u202E\x7F\xC2\x9B\u2028\U000E0041"});
    CHECK(text == R"("a\u202e\u007f\u009b\u2028\udb40\udc41")");
}

TEST_CASE("no name turns the text of a page, a picture or a table", "[output]") {
    CHECK(xml_text("甲\u202E乙") == "甲乙");
    CHECK(cell_content("甲\u202E乙\u2066") == "甲乙");
    TextTable table{{{"t"}, {"n", ColumnAlign::right}}};
    table.add_row({"a\u202Eb\nc", "1"});
    CHECK(table.text() == "t             n\n"
                          "------------  -\n"
                          "a<U+202E>b c  1\n");
}

TEST_CASE("a cell that could be a formula stays text", "[output]") {
    struct Case {
        std::string cell;
        std::string written;
    };
    const auto given =
        GENERATE(Case{"=1+1", "'=1+1"}, Case{"+a", "'+a"}, Case{"@x", "'@x"}, Case{"-5", "-5"},
                 Case{"-5.25", "-5.25"}, Case{"-5-3", "'-5-3"}, Case{"=a,b", "\"'=a,b\""},
                 Case{"a\"b", "\"a\"\"b\""}, Case{"", ""}, Case{"党", "党"}, Case{" =1", "' =1"},
                 Case{"＝1", "'＝1"}, Case{"\uFEFF=1", "'\uFEFF=1"});
    std::string out;
    append_csv_row(out, std::vector{given.cell, std::string{"x"}});
    CHECK(out == given.written + ",x\r\n");
}

TEST_CASE("Chinese characters are two columns wide", "[output]") {
    CHECK(display_width("党建a") == 5);
    CHECK(display_width("𠮷") == 2);
    CHECK(display_width("–") == 1);
    TextTable table{{{"名称", ColumnAlign::left}, {"n", ColumnAlign::right}}};
    table.add_row({"党", "1"});
    table.add_row({"ab", "10"});
    CHECK(table.text() == "名称   n\n----  --\n党     1\nab    10\n");
}
