#include "core/intake/table/office_files.h"
#include "text/ids/sheet.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::string xlsx_row_of(const std::string& cells) {
    return "<row r=\"1\">" + cells + "</row>";
}

std::string styles_with(const std::string& formats, const std::string& format_of_cells) {
    return "<numFmts>" + formats + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" +
           format_of_cells + "\"/></cellXfs>";
}

} // namespace

TEST_CASE("cells of XLSX have the kind that their file gives them", "[table]") {
    const auto [cell, read] = GENERATE(table<std::string, std::string>({
        {R"(<c r="B1"><v>12</v></c>)", "B1=number:12"},
        {R"(<c r="A1"><v>1.1000000000000001</v></c>)", "A1=number:1.1"},
        {R"(<c r="A1"><v>1E-3</v></c>)", "A1=number:0.001"},
        {R"(<c r="A1"><v>110105199003070000</v></c>)", "A1=number:1.1010519900307e+17"},
        {R"(<c r="A1" t="s"><v>1</v></c>)", "A1=text:支部"},
        {R"(<c r="A1" t="inlineStr"><is><t>党课</t></is></c>)", "A1=text:党课"},
        {R"(<c r="A1" t="str"><f>B1&amp;"次"</f><v>3次</v></c>)", "A1=text:3次"},
        {R"(<c r="A1" t="b"><v>1</v></c>)", "A1=bool:TRUE"},
        {R"(<c r="A1" t="e"><v>#N/A</v></c>)", "A1=error:#N/A"},
        {R"(<c r="A1" t="d"><v>2023-01-05</v></c>)", "A1=date:2023-01-05"},
        {R"(<c r="A1" t="d"><v>2023-01-05T08:30:00.000Z</v></c>)", "A1=date:2023-01-05 08:30:00"},
        {R"(<c r="A1"><f>SUM(B1:B3)</f><v>7</v></c>)", "A1=number:7"},
        {R"(<c r="A1" s="0"/>)", ""},
        {R"(<c r="A1"><v></v></c>)", ""},
    }));
    CHECK(cells_in(xlsx_of(xlsx_row_of(cell),
                           {.shared = "<si><t>x</t></si><si><t>支部</t></si>"})) == read);
}

TEST_CASE("texts of XLSX are what Excel shows of them", "[table]") {
    const auto [text, read] = GENERATE(table<std::string, std::string>({
        {"<t>一</t>", "一"},
        {"<r><rPr><b/></rPr><t>三会</t></r><r><t>一课</t></r>", "三会一课"},
        {"<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>",
         "東京"},
        {"<t xml:space=\"preserve\"> 前后 </t>", " 前后 "},
        {"<t>a_x000D_&#10;b</t>", "a\r\nb"},
        {"<t>_x005F_x000D_</t>", "_x000D_"},
        {"<t>_xD83D__xDE00_</t>", "😀"},
        {"<t>_x00_ _xZZZZ_ _xD83D_</t>", "_x00_ _xZZZZ_ _xD83D_"},
    }));
    CHECK(cells_in(xlsx_of(xlsx_row_of(R"(<c r="A1" t="s"><v>0</v></c>)"),
                           {.shared = "<si>" + text + "</si>"})) == "A1=text:" + read);
    CHECK(cells_in(xlsx_of(xlsx_row_of(R"(<c r="A1" t="inlineStr"><is>)" + text + "</is></c>"))) ==
          "A1=text:" + read);
}

TEST_CASE("numbers of XLSX are dates where their format shows one", "[table]") {
    const auto [format, value, read] = GENERATE(table<std::string, std::string, std::string>({
        {"14", "44931", "date:2023-01-05"},
        {"22", "44931.354166666664", "date:2023-01-05 08:30:00"},
        {"31", "44931", "date:2023-01-05"},
        {"57", "44931", "date:2023-01-05"},
        {"20", "0.5", "date:12:00:00"},
        {"46", "1.5", "date:36:00:00"},
        {"9", "0.85", "number:0.85"},
        {"164", "44931", "date:2023-01-05"},
        {"165", "44931", "number:44931"},
        {"166", "1.25", "date:30:00:00"},
        {"14", "-1", "number:-1"},
    }));
    const std::string formats =
        R"(<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>)"
        R"(<numFmt numFmtId="165" formatCode="0&quot;days&quot;[Red]"/>)"
        R"(<numFmt numFmtId="166" formatCode="[h]:mm"/>)";
    CHECK(cells_in(xlsx_of(xlsx_row_of("<c r=\"A1\" s=\"1\"><v>" + value + "</v></c>"),
                           {.styles = styles_with(formats, format)})) == "A1=" + read);
}

TEST_CASE("dates count from 1904 where the book says so", "[table]") {
    CHECK(
        cells_in(xlsx_of(
            xlsx_row_of(R"(<c r="A1" s="1"><v>43469</v></c>)"),
            {.styles = styles_with("", "14"),
             .book =
                 R"(<workbookPr date1904="1"/><extLst><x15:workbookPr xmlns:x15="x"/></extLst>)"})) ==
        "A1=date:2023-01-05");
}

TEST_CASE("a formula without a value is told and does not stand empty", "[table]") {
    const Sheet sheet = only_sheet(xlsx_of(xlsx_row_of(
        R"(<c r="B1"><f>SUM(A1:A3)</f></c><c r="C1"><f>A1</f><v/></c><c r="D1" t="str"><f>""</f><v></v></c>)")));
    CHECK(cells_in(sheet) == "B1=error:=SUM(A1:A3) C1=error:=A1");
    REQUIRE(sheet.troubles.size() == 2);
    CHECK(sheet.troubles[0].place == CellPlace{0, 1});
    CHECK(sheet.troubles[0].reason == text_id::sheet_formula_without_value);
}

TEST_CASE("cells and rows need no reference, and may come in any order", "[table]") {
    CHECK(
        cells_in(xlsx_of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")) ==
        "A1=number:1 B1=number:2 A2=number:3");
    CHECK(cells_in(xlsx_of(R"(<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row>)"
                           R"(<row r="1"><c r="A1"><v>1</v></c></row>)"
                           R"(<row r="1"><c r="A1"><v>9</v></c></row>)")) ==
          "A1=number:9 A2=number:3 B2=number:4");
}

TEST_CASE("prefixes of namespaces mean nothing", "[table]") {
    auto parts = xlsx_parts_of("");
    parts.back().second =
        R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>)"
        R"(<x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    CHECK(cells_in(zipped(parts)) == "A1=number:5");
}

TEST_CASE("parts are found through relationships, whatever their names", "[table]") {
    auto parts = xlsx_parts_of(xlsx_row_of(R"(<c r="A1"><v>5</v></c>)"));
    const std::string rels =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    const std::string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    const std::string target = GENERATE("/Folder/Liste.XML", "..\\Folder\\Liste.XML",
                                        "../folder/./liste.xml", "../../Folder/LISTE.xml");
    parts[0].second = rels + "<Relationship Id=\"a\" Type=\"" + strict +
                      "officeDocument\" Target=\"/xl\\Workbook.XML\"/></Relationships>";
    parts[2].second = rels + "<Relationship Id=\"rId1\" Type=\"" + strict +
                      "worksheet\" Target=\"" + target + "\"/></Relationships>";
    parts.back().first = "Folder\\Liste.xml";
    CHECK(cells_in(zipped(parts)) == "A1=number:5");
}

TEST_CASE("of parts whose names differ in case only, each is found by its own", "[table]") {
    auto parts = xlsx_parts_of(xlsx_row_of(R"(<c r="A1"><v>5</v></c>)"));
    parts.emplace_back("xl/worksheets/Sheet1.xml", "<worksheet/>");
    CHECK(cells_in(zipped(parts)) == "A1=number:5");
}

TEST_CASE("what is hidden is read and marked", "[table]") {
    const Sheet sheet = only_sheet(
        xlsx_of(R"(<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>)"
                R"(<row r="2"><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c></row>)",
                {.before_cells = R"(<cols><col min="3" max="16384" hidden="true"/></cols>)",
                 .state = "veryHidden"}));
    CHECK(sheet.is_hidden);
    CHECK(sheet.is_hidden_at({0, 0}));
    CHECK_FALSE(sheet.is_hidden_at({1, 0}));
    CHECK(sheet.is_hidden_at({1, 2}));
    CHECK(sheet.cell_count() == 3);
}

TEST_CASE("merged cells are kept as ranges, one of the whole sheet too", "[table]") {
    const Sheet sheet = only_sheet(xlsx_of(
        xlsx_row_of(R"(<c r="A1"><v>1</v></c>)"),
        {.before_cells = R"(<dimension ref="A1:XFD1048576"/>)",
         .after_cells =
             R"(<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2"/><mergeCell ref="C:D"/><mergeCell ref="$2:$3"/></mergeCells>)"}));
    REQUIRE(sheet.merged.size() == 3);
    CHECK(sheet.merged[0].last == CellPlace{1'048'575, 16'383});
    CHECK(sheet.merged[1].first == CellPlace{0, 2});
    CHECK(sheet.merged[1].last == CellPlace{1'048'575, 3});
    CHECK(sheet.merged[2].first == CellPlace{1, 0});
    CHECK(sheet.merged[2].last == CellPlace{2, 16'383});
}

TEST_CASE("a million formatted empty rows are nothing, and the last column is column 16,384",
          "[table]") {
    std::string rows = R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)";
    for (int row = 2; row < 100'000; ++row)
        rows += "<row r=\"" + std::to_string(row) + "\" s=\"1\"><c r=\"A" + std::to_string(row) +
                "\" s=\"1\"/></row>";
    CHECK(cells_in(xlsx_of(rows)) == "XFD1=number:1");
}

TEST_CASE("a cell that no sheet can hold is told", "[table]") {
    const std::string reference = GENERATE("XFE1", "A1048577", "A0", "1A", "AAAAAAAAA1");
    const Sheet sheet = only_sheet(xlsx_of(xlsx_row_of("<c r=\"" + reference + "\"><v>1</v></c>")));
    CHECK(sheet.cell_count() == 0);
    REQUIRE(sheet.troubles.size() == 1);
    CHECK(sheet.troubles[0].reason == text_id::sheet_cell_outside);
    CHECK(sheet.troubles[0].detail == reference);
}

TEST_CASE("a text that does not exist is told and does not stand empty", "[table]") {
    const Sheet sheet = only_sheet(xlsx_of(xlsx_row_of(R"(<c r="A1" t="s"><v>7</v></c>)")));
    CHECK(cells_in(sheet) == "A1=error:7");
    REQUIRE(sheet.troubles.size() == 1);
    CHECK(sheet.troubles[0].reason == text_id::sheet_no_such_text);
}

TEST_CASE("a text that is too long is told, and shown up to a whole character", "[table]") {
    std::string text;
    while (text.size() < (1 << 20) + 10)
        text += "党";
    const Sheet sheet = only_sheet(
        xlsx_of(xlsx_row_of("<c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>")));
    REQUIRE(sheet.troubles.size() == 1);
    CHECK(sheet.troubles[0].reason == text_id::sheet_cell_too_long);
    CHECK(sheet.at({0, 0}).kind == CellKind::error);
    CHECK(sheet.at({0, 0}).text == text.substr(0, 99));
}

TEST_CASE("a sheet whose part is missing is told", "[table]") {
    auto parts = xlsx_parts_of("");
    parts.pop_back();
    const Sheet sheet = only_sheet(zipped(parts));
    REQUIRE(sheet.troubles.size() == 1);
    CHECK(sheet.troubles[0].reason == text_id::sheet_without_part);
    CHECK_FALSE(sheet.troubles[0].place);
}

TEST_CASE("the same trouble in many cells is counted beyond a thousand", "[table]") {
    std::string cells;
    for (int i = 0; i < 1500; ++i)
        cells += "<c><f>A1</f></c>";
    const Sheet sheet = only_sheet(xlsx_of("<row>" + cells + "</row>"));
    REQUIRE(sheet.troubles.size() == 1001);
    CHECK(sheet.troubles.back().reason == text_id::sheet_more_troubles);
    CHECK(sheet.troubles.back().detail == "500");
}

TEST_CASE("custom document properties come with the book", "[table]") {
    auto parts = xlsx_parts_of("");
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                             "custom-properties";
    parts[0].second.insert(parts[0].second.find("</Relationships>"),
                           "<Relationship Id=\"r2\" Type=\"" + type +
                               "\" Target=\"docProps/custom.xml\"/>");
    parts.emplace_back(
        "docProps/custom.xml",
        R"(<Properties xmlns:vt="v"><property name="taizhang"><vt:lpwstr>x1|二支部</vt:lpwstr></property></Properties>)");
    const auto book = read_workbook(zipped(parts));
    REQUIRE(book);
    CHECK(book->properties ==
          std::vector{std::pair<std::string, std::string>{"taizhang", "x1|二支部"}});
}

TEST_CASE("entities may not be declared", "[table]") {
    auto parts = xlsx_parts_of("");
    parts.back().second = R"(<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet/>)";
    CHECK(refusal_of(zipped(parts)) == text_id::sheet_entities);
}

TEST_CASE("a file that unpacks to hardly anything but much of it is refused", "[table]") {
    const std::string cells(80 << 20, ' ');
    CHECK(refusal_of(xlsx_of(cells)) == text_id::sheet_bomb);
}

TEST_CASE("a damaged archive is refused wherever it is cut", "[table]") {
    const std::string whole = xlsx_of(xlsx_row_of(R"(<c r="A1"><v>5</v></c>)"));
    for (size_t size = 4; size < whole.size(); size += 37)
        CHECK(refusal_of(whole.substr(0, size)).has_value());
    auto parts = xlsx_parts_of("<row><c><v>1</v>");
    CHECK(refusal_of(zipped(parts)) == text_id::sheet_part_damaged);
}

TEST_CASE("what is no table says what it is and what to do", "[table]") {
    using namespace std::string_literals;
    const auto [bytes, reason] = GENERATE(table<std::string, TextId>({
        {"", text_id::sheet_empty_file},
        {"\xEF\xBB\xBF \r\n", text_id::sheet_empty_file},
        {"\x89PNG\r\n\x1A\n", text_id::sheet_is_picture},
        {"\xFF\xD8\xFF\xE0", text_id::sheet_is_picture},
        {"%PDF-1.7", text_id::sheet_is_pdf},
        {"{\\rtf1", text_id::sheet_is_old_document},
        {"<html><p>1</p><table></table></html>", text_id::sheet_is_html},
        {"<?xml version=\"1.0\"?><Workbook "
         "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
         text_id::sheet_has_no_tables},
        {zipped({{"a.txt", "x"}}), text_id::sheet_is_archive},
        {"PK\x03\x04 and no more", text_id::sheet_damaged},
        {"\x7F"
         "ELF\0\0\0\1,2,3\n4,5,6\n"s,
         text_id::sheet_has_no_tables},
        {"k\x01\x93\x1F,\x02\xE5\x10\n\xC4\x11,\x05\x18q", text_id::sheet_damaged},
    }));
    CHECK(refusal_of(bytes) == reason);
}

TEST_CASE("elements within each other and tags without end are refused", "[table]") {
    auto parts = xlsx_parts_of("");
    std::string endless;
    const size_t kind = GENERATE(0, 1, 2);
    if (kind == 0)
        for (int i = 0; i < 100'000; ++i)
            endless += "<a>";
    else
        endless = (kind == 1 ? "<a b=\"" : "<!--") + std::string(20 << 20, 'x');
    parts.back().second = "<worksheet>" + endless;
    CHECK(refusal_of(zipped(parts)) == text_id::sheet_part_damaged);
}

TEST_CASE("damaged document properties are passed over", "[table]") {
    auto parts = xlsx_parts_of(xlsx_row_of(R"(<c r="A1"><v>5</v></c>)"));
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                             "custom-properties";
    parts[0].second.insert(parts[0].second.find("</Relationships>"),
                           "<Relationship Id=\"r2\" Type=\"" + type + "\" Target=\"c.xml\"/>");
    parts.emplace_back("c.xml", "<Properties><property");
    CHECK(cells_in(zipped(parts)) == "A1=number:5");
}

TEST_CASE("a long text that all cells of a small file share is not read for each", "[table]") {
    std::string rows;
    for (int row = 1; row <= 1200; ++row)
        rows += "<row><c t=\"s\"><v>0</v></c></row>";
    const std::string text(1 << 20, 'x');
    const std::string small = xlsx_of(rows, {.shared = "<si><t>" + text + "</t></si>"});
    REQUIRE(small.size() < 100'000);
    CHECK(refusal_of(small) == text_id::sheet_too_large);
    CHECK(only_sheet(xlsx_of(rows, {.shared = "<si><t>党课</t></si>"})).row_count() == 1200);
}
