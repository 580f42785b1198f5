// What many systems export under the name of .xls: web pages and XML Spreadsheet 2003.
#include "core/intake/table/office_files.h"
#include "intake/table/read_workbook.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("the table of a web page is a sheet", "[intake][table]") {
    const Sheet sheet = only_sheet(
        "<html><head><style>td { x: y }</style><title>no cell</title></head><body>no cell"
        "<table><caption>no cell</caption><tr><th rowspan=2>单位</th><th "
        "colspan='2'>一季度</th></tr>"
        "<tr><td>计划<td>完成</td></tr>"
        "<tr style='display:none'><td>第一&nbsp;支部<br>甲</td><td> 1,234 </td><td>007</td></tr>"
        "<tr><td>二  \n 支部</td><td><b>1</b>2.50</td><td></td></tr></table></body></html>");
    CHECK(cells_in(sheet) == "A1=text:单位 B1=text:一季度 B2=text:计划 C2=text:完成 "
                             "A3=text:第一\u00A0支部\n甲 B3=text:1,234 C3=text:007 "
                             "A4=text:二 支部 B4=number:12.50");
    CHECK(sheet.is_hidden_at({2, 0}));
    CHECK_FALSE(sheet.is_hidden_at({3, 0}));
    REQUIRE(sheet.merged.size() == 2);
    CHECK(sheet.merged[0].last == CellPlace{1, 0});
    CHECK(sheet.merged[1].last == CellPlace{0, 2});
}

TEST_CASE("a web page in GBK is read by proof", "[intake][table]") {
    CHECK(cells_in("<html><meta charset=utf-8><table><tr><td>\xD6\xA7\xB2\xBF\xD1\xA7\xCF\xB0") ==
          "A1=text:支部学习");
}

TEST_CASE("tables within tables are sheets of their own", "[intake][table]") {
    const auto book = read_workbook(
        "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table><table></table>");
    REQUIRE(book);
    REQUIRE(book->sheets.size() == 2);
    CHECK(cells_in(book->sheets[0]) == "A1=text:ac");
    CHECK(cells_in(book->sheets[1]) == "A1=text:b");
}

TEST_CASE("XML Spreadsheet 2003 is read", "[intake][table]") {
    const auto book = read_workbook(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        "<Worksheet ss:Name=\"一季度\"><Table>"
        "<Column ss:Index=\"3\" ss:Hidden=\"1\" ss:Span=\"1\"/>"
        "<Row><Cell ss:MergeAcross=\"1\" ss:MergeDown=\"1\"><Data "
        "ss:Type=\"String\">支<B>部</B></Data>"
        "</Cell><Cell><Data ss:Type=\"Number\">12.5</Data></Cell></Row>"
        "<Row ss:Index=\"5\" ss:Hidden=\"1\"><Cell ss:Index=\"2\">"
        "<Data ss:Type=\"DateTime\">2023-09-12T00:00:00.000</Data></Cell>"
        "<Cell><Data ss:Type=\"Boolean\">1</Data></Cell>"
        "<Cell><Data ss:Type=\"Error\">#N/A</Data></Cell>"
        "<Cell><Data ss:Type=\"Number\">1.0E3</Data></Cell></Row></Table></Worksheet>"
        "<Worksheet ss:Name=\"b\"><Table><Row ss:Span=\"2\"/><Row><Cell>"
        "<Data ss:Type=\"String\">x</Data></Cell></Row></Table><x:WorksheetOptions>"
        "<x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>");
    REQUIRE(book);
    REQUIRE(book->sheets.size() == 2);
    const Sheet& first = book->sheets[0];
    CHECK(first.name == "一季度");
    CHECK(cells_in(first) == "A1=text:支部 C1=number:12.5 B5=date:2023-09-12 C5=bool:TRUE "
                             "D5=error:#N/A E5=number:1000");
    CHECK(first.is_hidden_at({0, 3}));
    CHECK(first.is_hidden_at({4, 0}));
    CHECK_FALSE(first.is_hidden_at({0, 4}));
    REQUIRE(first.merged.size() == 1);
    CHECK(first.merged[0].last == CellPlace{1, 1});
    CHECK(book->sheets[1].is_hidden);
    CHECK(cells_in(book->sheets[1]) == "A4=text:x");
}
