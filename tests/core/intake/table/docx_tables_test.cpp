#include "core/intake/table/office_files.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

std::string paragraph(const std::string& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& content, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

std::string row(const std::string& cells, const std::string& properties = "") {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string docx_table_of(const std::string& rows) {
    return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>";
}

} // namespace

TEST_CASE("each table of a document is a sheet, called by the paragraph before it", "[table]") {
    const auto book = read_workbook(
        docx_of(paragraph("2023年三季度台账") + paragraph(" ") +
                docx_table_of(row(cell(paragraph("日期")) + cell(paragraph("次数")))) +
                docx_table_of(row(cell(paragraph("x"))))));
    REQUIRE(book);
    REQUIRE(book->sheets.size() == 2);
    CHECK(book->sheets[0].name == "2023年三季度台账");
    CHECK(cells_in(book->sheets[0]) == "A1=text:日期 B1=text:次数");
    CHECK(book->sheets[1].name.empty());
    CHECK(cells_in(book->sheets[1]) == "A1=text:x");
}

TEST_CASE("cells of a document over several columns and rows are merged cells", "[table]") {
    const Sheet sheet = only_sheet(docx_of(docx_table_of(
        row(cell(paragraph("单位"), R"(<w:vMerge w:val="restart"/>)") +
            cell(paragraph("一季度"), R"(<w:gridSpan w:val="2"/>)")) +
        row(cell("<w:p/>", "<w:vMerge/>") + cell(paragraph("计划")) + cell(paragraph("完成"))) +
        row(cell(paragraph("甲")) + cell(paragraph("1")) + cell(paragraph("2"))))));
    CHECK(cells_in(sheet) == "A1=text:单位 B1=text:一季度 B2=text:计划 C2=text:完成 "
                             "A3=text:甲 B3=text:1 C3=text:2");
    REQUIRE(sheet.merged.size() == 2);
    CHECK(sheet.merged[0].last == CellPlace{1, 0});
    CHECK(sheet.merged[1].last == CellPlace{0, 2});
}

TEST_CASE("the text of a cell is what the document shows", "[table]") {
    const auto [content, text] = GENERATE(table<std::string, std::string>({
        {paragraph("一") + paragraph("二") + "<w:p/>", "一\n二"},
        {"<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>"
         "<w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r></w:p>",
         "a\tb\nc-"},
        {"<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r>"
         "</w:ins><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p>",
         "新"},
        {"<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>a</w:t></w:r></mc:Choice><mc:Fallback>"
         "<w:r><w:t>a</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>",
         "a"},
        {"<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>", "√"},
        {"<w:p><w:r><w:sym w:font=\"x\" w:char=\"1048577\"/></w:r></w:p>", "\uFFFD"},
        {"<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t>"
         "</w:r></w:p>",
         "3"},
        {"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + paragraph("单击输入") +
             "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("甲") +
             "</w:sdtContent></w:sdt>",
         "甲"},
        {"<w:p><w:r><w:ruby><w:rt><w:r><w:t>zhī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>支</w:t>"
         "</w:r></w:rubyBase></w:ruby></w:r></w:p>",
         "支"},
    }));
    CHECK(cells_in(docx_of(docx_table_of(row(cell(content))))) == "A1=text:" + text);
}

TEST_CASE("a row that was deleted under 修订 is none", "[table]") {
    CHECK(cells_in(docx_of(
              docx_table_of(row(cell(paragraph("a"))) + row(cell(paragraph("b")), "<w:del/>") +
                            row(cell(paragraph("c")), R"(<w:gridBefore w:val="2"/>)")))) ==
          "A1=text:a C2=text:c");
}

TEST_CASE("a table within a cell comes behind the one it stands in", "[table]") {
    const std::string inner = docx_table_of(row(cell(paragraph("内"))));
    const std::string box = "<w:p><w:r><w:txbxContent>" + inner + "</w:txbxContent></w:r></w:p>";
    const auto book = read_workbook(docx_of(
        docx_table_of(row(cell(paragraph("外") + GENERATE_COPY(inner, box) + paragraph("后")) +
                          cell(paragraph("b"))))));
    REQUIRE(book);
    REQUIRE(book->sheets.size() == 2);
    CHECK(book->sheets[0].at({0, 0}).text.starts_with("外"));
    CHECK(book->sheets[0].at({0, 0}).text.ends_with("后"));
    CHECK(book->sheets[0].at({0, 1}).text == "b");
    CHECK(cells_in(book->sheets[1]) == "A1=text:内");
}

TEST_CASE("a document without a table says so", "[table]") {
    CHECK_FALSE(read_workbook(docx_of(paragraph("没有表格"))));
}
