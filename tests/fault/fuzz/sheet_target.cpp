// Spreadsheets and documents with other values in their elements, other bytes in their parts and
// in their archives: what is read of them keeps the promises of a sheet, or the reason is told.
#include "characters/utf8.h"
#include "core/intake/table/office_files.h"
#include "fault/fuzz/target.h"
#include "intake/table/cell_reference.h"
#include "intake/table/sheet_troubles.h"
#include "intake/table/table_shape.h"

#include <algorithm>

namespace taizhang::testing {

namespace {

FileParts xlsx_seed() {
    return xlsx_parts_of(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c>)"
        R"(<c r="B2" t="inlineStr"><is><r><t>次</t></r><rPh sb="0" eb="1"><t>ci</t></rPh></is></c></row>)"
        R"(<row r="3"><c r="A3" s="1"><v>44931.5</v></c><c r="B3"><f>SUM(B4:B5)</f></c><c r="C3" t="b"><v>1</v></c>)"
        R"(<c r="D3" t="d"><v>2023-01-05T08:00:00</v></c><c r="E3" t="e"><v>#N/A</v></c></row>)"
        R"(<row><c><v>1.5E3</v></c><c t="str"><f>A1</f><v>_x000D_</v></c></row>)",
        {.before_cells = R"(<cols><col min="2" max="3" hidden="1"/></cols>)",
         .after_cells =
             R"(<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A3:A4"/></mergeCells>)",
         .shared = "<si><t>2023年台账</t></si><si><r><t xml:space=\"preserve\"> 日期 </t></r></si>",
         .styles = R"(<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>)"
                   R"(<cellXfs><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>)",
         .book = R"(<workbookPr date1904="1"/>)"});
}

FileParts ods_seed() {
    return ods_parts_of(
        R"(<table:table table:name="a" table:style-name="t"><table:table-column )"
        R"(table:number-columns-repeated="3" table:visibility="collapse"/><table:table-row )"
        R"(table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" )"
        R"(office:value-type="float" office:value="12"/><table:table-cell office:value-type="time" )"
        R"(office:time-value="PT08H30M00S"/></table:table-row><table:table-row table:visibility="filter">)"
        R"(<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" )"
        R"(office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p>)"
        R"(</table:table-cell><table:covered-table-cell/><table:table-cell table:formula="of:=1" )"
        R"(office:value-type="date" office:date-value="2023-01-05"/></table:table-row></table:table>)",
        R"(<style:style style:name="t" style:family="table"><style:table-properties )"
        R"(table:display="false"/></style:style>)");
}

FileParts docx_seed() {
    return docx_parts_of(
        R"(<w:p><w:r><w:t>台账</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>)"
        R"(<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r>)"
        R"(<w:t>日期</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p></w:tc></w:tr><w:tr>)"
        R"(<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc>)"
        R"(<w:tc><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>)");
}

/// Files of one part are no archives.
FileParts html_seed() {
    return {{"",
             "<html><head><meta charset=utf-8><style>td { x: y }</style></head><body><table>"
             "<caption>2023年台账</caption><tr><th rowspan=\"2\">支部</th><th colspan=\"2\">学习"
             "</th></tr><tr><td>一 &amp; 二&#8195;<br>月</td><td x:num=\"1.5\">1.50</td></tr>"
             "<tr><td><table><tr><td>内</td></tr></table></td></tr></table></body></html>"}};
}

FileParts xml_seed() {
    return {{"",
             "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:"
             "spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
             "<Worksheet ss:Name=\"一季度\"><Table><Row ss:Index=\"3\" ss:Hidden=\"1\"><Cell "
             "ss:MergeAcross=\"1\" ss:MergeDown=\"2\"><Data ss:Type=\"String\">支部</Data></Cell>"
             "<Cell ss:Index=\"5\"><Data ss:Type=\"Number\">12.5</Data></Cell><Cell><Data "
             "ss:Type=\"DateTime\">2023-01-05T00:00:00.000</Data></Cell><Cell ss:Formula=\"=A1\">"
             "<Data ss:Type=\"Error\">#N/A</Data></Cell></Row></Table></Worksheet></Workbook>"}};
}

constexpr std::string_view odd_values[]{
    "",    "0",          "-1",   "1",   "2",          "16384",         "65536",   "1048577",
    "1e9", "4294967296", "A0",   "XFD", "XFD1048576", "A1:XFD1048576", "B2:A1",   "s",
    "str", "inlineStr",  "true", "d",   "PT9H",       "9999-12-31",    "restart", "_xD800_"};

/// Puts another value between two signs, some pair of which the text has.
void replace_between(std::string& text, char open, char close, std::string_view value,
                     Chance& chance) {
    const size_t first = text.find(open, chance.below(std::max<size_t>(text.size(), 1)));
    const size_t last = first == text.npos ? text.npos : text.find(close, first + 1);
    if (last != text.npos)
        text.replace(first + 1, last - first - 1, value);
}

void mutate_elements(std::string& text, Chance& chance) {
    for (size_t changes = chance.below(6); changes > 0; --changes)
        if (chance.one_in(3))
            replace_between(text, '>', '<', chance.any_of(odd_values), chance);
        else
            replace_between(text, '"', '"', chance.any_of(odd_values), chance);
}

class SheetTarget : public Target {
public:
    void try_one(Chance& chance, std::string& input) override {
        input = changed(chance.any_of(m_seeds), chance);
        const auto book = read_workbook(input);
        if (!book)
            return check_words(book.error());
        must(!book->sheets.empty(), "a workbook without sheets");
        for (const Sheet& sheet : book->sheets)
            check(sheet, book->form.has_value());
    }

private:
    static std::string changed(FileParts parts, Chance& chance) {
        for (auto& [name, content] : parts) {
            if (chance.one_in(2))
                mutate_elements(content, chance);
            if (chance.one_in(12))
                mutate_bytes(content, chance);
        }
        grow_seldom(parts.back().second, chance);
        std::string bytes = parts.front().first.empty() ? parts.front().second : zipped(parts);
        if (chance.one_in(4))
            mutate_bytes(bytes, chance);
        return bytes;
    }

    static void check_words(const SheetTrouble& trouble) {
        for (const Language language : {Language::chinese, Language::english})
            must(!to_text(trouble, "f", Sheet{}, Texts{language}).empty(),
                 "a problem without a word");
    }

    /// What is read as CSV may have bytes that are no text; that is told.
    static void check(const Sheet& sheet, bool is_csv) {
        CellPlace before{-1, 0};
        for (size_t row = 0; row < sheet.row_count(); ++row) {
            must(sheet.cell_count(row) > 0, "a row without cells");
            for (size_t i = 0; i < sheet.cell_count(row); ++i) {
                const SheetCell cell = sheet.cell(row, i);
                must(before < cell.place, "cells are not in order");
                before = cell.place;
                must(cell.place.row < most_rows && cell.place.column < most_columns,
                     "a cell outside");
                must(cell.kind != CellKind::empty, "an empty cell is kept");
                must(is_csv || is_clean_utf8(cell.text), "a text is no UTF-8");
                must(sheet.at(cell.place).text == cell.text, "a cell is not found");
            }
        }
        std::ranges::for_each(sheet.troubles, check_words);
        check(shape_of(sheet), sheet);
    }

    static void check(const TableShape& shape, const Sheet& sheet) {
        must(shape.first_header + shape.header_count <= shape.end, "a table ends in its header");
        must(shape.end <= shape.end_with_repeats && shape.end_with_repeats <= sheet.row_count(),
             "a table ends behind its sheet");
        must(header_of(sheet, shape).empty() == (shape.header_count == 0),
             "headings without a header");
    }

    std::vector<FileParts> m_seeds{xlsx_seed(), xlsx_seed(), ods_seed(),
                                   docx_seed(), html_seed(), xml_seed()};
};

} // namespace

std::unique_ptr<Target> sheet_target() {
    return std::make_unique<SheetTarget>();
}

} // namespace taizhang::testing
