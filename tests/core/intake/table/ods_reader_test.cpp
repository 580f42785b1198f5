#include "core/intake/table/office_files.h"
#include "text/ids/sheet.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::string ods_table_of(const std::string& rows) {
    return "<table:table table:name=\"一季度\">" + rows + "</table:table>";
}

std::string ods_row_of(const std::string& cells) {
    return ods_table_of("<table:table-row>" + cells + "</table:table-row>");
}

std::string cell_of(const std::string& type, const std::string& value, const std::string& shown) {
    return "<table:table-cell office:value-type=\"" + type + "\" " + value + "><text:p>" + shown +
           "</text:p></table:table-cell>";
}

} // namespace

TEST_CASE("cells of ODS have the kind that their file gives them", "[table]") {
    const auto [cell, read] = GENERATE(table<std::string, std::string>({
        {cell_of("float", "office:value=\"12\"", "12次"), "number:12"},
        {cell_of("percentage", "office:value=\"0.850\"", "85%"), "number:0.85"},
        {cell_of("currency", "office:value=\"1E3\"", "￥1,000"), "number:1000"},
        {cell_of("date", "office:date-value=\"2023-01-05\"", "1月5日"), "date:2023-01-05"},
        {cell_of("date", "office:date-value=\"2023-01-05T08:30:00\"", "…"),
         "date:2023-01-05 08:30:00"},
        {cell_of("time", "office:time-value=\"PT08H30M00S\"", "8:30"), "date:08:30:00"},
        {cell_of("boolean", "office:boolean-value=\"true\"", "是"), "bool:TRUE"},
        {cell_of("boolean", "office:boolean-value=\"false\"", "否"), "bool:FALSE"},
        {cell_of("boolean", "office:boolean-value=\"2.5\"", "TRUE"), "bool:TRUE"},
        {cell_of("string", "", "支部"), "text:支部"},
        {cell_of("string", "office:string-value=\"007\"", "7"), "text:007"},
        {cell_of("string", "calcext:value-type=\"error\" table:formula=\"of:=1/0\"", "#DIV/0!"),
         "error:#DIV/0!"},
        {cell_of("float", "office:value=\"0\" table:formula=\"of:=1/0\"", "Err:502"),
         "error:Err:502"},
        {"<table:table-cell><text:p>无类型</text:p></table:table-cell>", "text:无类型"},
    }));
    CHECK(cells_in(ods_of(ods_row_of(cell))) == "A1=" + read);
}

TEST_CASE("texts of ODS are what the sheet shows of them", "[table]") {
    const auto [text, read] = GENERATE(table<std::string, std::string>({
        {"<text:p>a</text:p><text:p>b</text:p>", "a\nb"},
        {"<text:p>  a \n  b  </text:p>", "a b"},
        {"<text:p><text:s/>a <text:s/>b </text:p>", " a  b "},
        {"<text:p>a </text:p><text:p>b\n</text:p>", "a \nb"},
        {"<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>", "a   b\tc\nd"},
        {"<text:p>三会<text:span>一<text:a>课</text:a></text:span></text:p>", "三会一课"},
        {"<office:annotation><text:p>批注</text:p></office:annotation><text:p>a</text:p>", "a"},
        {"<text:p><text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>とう</"
         "text:ruby-text>"
         "</text:ruby></text:p>",
         "東"},
    }));
    CHECK(cells_in(ods_of(ods_row_of("<table:table-cell office:value-type=\"string\">" + text +
                                     "</table:table-cell>"))) == "A1=text:" + read);
}

TEST_CASE("a formula of ODS without a value is told and does not stand empty", "[table]") {
    const Sheet sheet =
        only_sheet(ods_of(ods_row_of("<table:table-cell table:formula=\"of:=SUM([.A2])\"/>")));
    CHECK(cells_in(sheet) == "A1=error:=of:=SUM([.A2])");
    REQUIRE(sheet.troubles.size() == 1);
    CHECK(sheet.troubles[0].reason == text_id::sheet_formula_without_value);
}

TEST_CASE("rows and columns that repeat stand where they are repeated", "[table]") {
    const std::string one = cell_of("float", "office:value=\"1\"", "1");
    const std::string two = "<table:table-cell table:number-columns-repeated=\"2\" "
                            "office:value-type=\"float\" office:value=\"2\"/>";
    CHECK(cells_in(ods_of(ods_table_of(
              "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
              "table:number-columns-repeated=\"3\"/>" +
              two +
              "</table:table-row><table:table-row table:number-rows-repeated=\"1000000\">"
              "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
              "<table:table-row>" +
              one + "</table:table-row>"))) ==
          "D1=number:2 E1=number:2 D2=number:2 E2=number:2 A1000003=number:1");
}

TEST_CASE("what repeats beyond reason is read once and told", "[table]") {
    const Sheet sheet = only_sheet(ods_of(ods_table_of(
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
        "table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>"
        "</table:table-row>")));
    CHECK(sheet.row_count() == 1);
    REQUIRE(sheet.troubles.size() == 1);
    CHECK(sheet.troubles[0].reason == text_id::sheet_repeats_too_often);
    CHECK(sheet.troubles[0].place == CellPlace{0, 0});
}

TEST_CASE("what is hidden or merged in ODS is marked", "[table]") {
    const Sheet sheet = only_sheet(
        ods_of("<table:table table:name=\"a\" table:style-name=\"ta2\">"
               "<table:table-column table:number-columns-repeated=\"2\"/>"
               "<table:table-column table:visibility=\"collapse\"/>"
               "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" "
               "table:number-rows-spanned=\"3\"><text:p>a</text:p></table:table-cell>"
               "<table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell>"
               "</table:table-row><table:table-row table:visibility=\"filter\"><table:table-cell>"
               "<text:p>b</text:p></table:table-cell></table:table-row></table:table>",
               "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
               "table:display=\"false\"/></style:style>"));
    CHECK(sheet.is_hidden);
    CHECK(sheet.is_hidden_at({0, 2}));
    CHECK_FALSE(sheet.is_hidden_at({0, 0}));
    CHECK(sheet.is_hidden_at({1, 0}));
    REQUIRE(sheet.merged.size() == 1);
    CHECK(sheet.merged[0].last == CellPlace{2, 1});
}

TEST_CASE("changes that are tracked in ODS are no cells", "[table]") {
    CHECK(
        cells_in(ods_of("<table:tracked-changes><table:cell-content-change><table:previous>"
                        "<table:table-cell><text:p>old</text:p></table:table-cell>"
                        "</table:previous></table:cell-content-change></table:tracked-changes>" +
                        ods_row_of("<table:table-cell><text:p>new</text:p></table:table-cell>"))) ==
        "A1=text:new");
}

TEST_CASE("an ODS file with a password is told", "[table]") {
    const auto book = read_workbook(
        zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                {"content.xml", "\x01\x02"},
                {"META-INF/manifest.xml",
                 "<m:manifest xmlns:m=\"x\"><m:file-entry><m:encryption-data/></m:file-entry>"
                 "</m:manifest>"}}));
    REQUIRE_FALSE(book);
    CHECK(book.error().reason == text_id::sheet_encrypted);
}
