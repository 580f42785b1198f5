#include "output/document/word_body.h"

#include "output/file/xml_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace taizhang {

namespace {

std::string_view id_of(WordStyle style) {
    switch (style) {
    case WordStyle::title:
        return "Title";
    case WordStyle::subtitle:
        return "Subtitle";
    case WordStyle::heading_1:
        return "Heading1";
    case WordStyle::heading_2:
        return "Heading2";
    case WordStyle::body:
        return "BodyText";
    case WordStyle::caption:
        return "Caption";
    case WordStyle::picture:
        return "Picture";
    case WordStyle::table_head:
        return "TableHead";
    case WordStyle::table_text:
        return "TableText";
    case WordStyle::table_remark:
        return "TableRemark";
    case WordStyle::signature:
        break;
    }
    return "Signature";
}

std::string_view name_of(CellAlign align) {
    switch (align) {
    case CellAlign::centre:
        return "center";
    case CellAlign::right:
        return "right";
    case CellAlign::left:
        break;
    }
    return "left";
}

/// A line feed begins a new line.
std::string run(std::string_view text) {
    std::string xml = "<w:r>";
    for (size_t end = 0; end != text.npos; text.remove_prefix(std::min(end + 1, text.size()))) {
        end = text.find('\n');
        xml += "<w:t xml:space=\"preserve\">" + xml_text(text.substr(0, end)) + "</w:t>";
        xml += end == text.npos ? "</w:r>" : "<w:br/>";
    }
    return xml;
}

std::string paragraph(WordStyle style, const std::string& properties, const std::string& content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string{id_of(style)} + "\"/>" + properties +
           "</w:pPr>" + content + "</w:p>";
}

/// Each row of a table stays on one page; `stays` keeps the one below there as well.
std::string cell_paragraph(WordStyle style, CellAlign align, bool stays, std::string_view text) {
    return paragraph(style,
                     std::string{stays ? "<w:keepNext/>" : ""} + "<w:jc w:val=\"" +
                         std::string{name_of(align)} + "\"/>",
                     run(text));
}

std::string cell_xml(const WordCell& cell, const WordRow& row, int width, size_t columns) {
    std::string xml = "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
    if (columns > 1)
        xml += "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>";
    xml += "<w:vAlign w:val=\"center\"/></w:tcPr>" +
           cell_paragraph(row.style, cell.align, row.stays_with_next, cell.text);
    if (!cell.remark.empty())
        xml +=
            cell_paragraph(WordStyle::table_remark, cell.align, row.stays_with_next, cell.remark);
    return xml + "</w:tc>";
}

std::string row_xml(const WordRow& row, const std::vector<int>& widths,
                    std::string_view properties = {}) {
    std::string xml = "<w:tr><w:trPr><w:cantSplit/>" + std::string{properties} + "</w:trPr>";
    if (row.cells.size() == 1)
        xml += cell_xml(row.cells.front(), row, std::accumulate(widths.begin(), widths.end(), 0),
                        widths.size());
    else
        for (size_t i = 0; i < row.cells.size(); ++i)
            xml += cell_xml(row.cells[i], row, widths[i], 1);
    return xml + "</w:tr>";
}

std::string head_xml(const WordTable& table) {
    WordRow row{{}, WordStyle::table_head};
    for (const std::string& title : table.head)
        row.cells.push_back({title, CellAlign::centre});
    return row_xml(row, table.widths, "<w:tblHeader/>");
}

/// English metric units, 36,000 in a millimetre.
std::string emu(double millimetres) {
    return std::to_string(std::llround(millimetres * 36000));
}

std::string picture_xml(const WordPicture& picture, size_t number) {
    const std::string id = std::to_string(number);
    const std::string extent =
        "cx=\"" + emu(picture.width) + "\" cy=\"" + emu(picture.height) + "\"";
    const std::string name =
        "name=\"" + id + ".png\" descr=\"" + xml_text(picture.description) + "\"";
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
           "<wp:extent " +
           extent + "/><wp:docPr id=\"" + id + "\" " + name +
           "/>"
           "<a:graphic><a:graphicData "
           "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
           "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"" +
           id + "\" " + name +
           "/><pic:cNvPicPr/>"
           "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture" +
           id +
           "\"/>"
           "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
           "<a:off x=\"0\" y=\"0\"/><a:ext " +
           extent +
           "/></a:xfrm>"
           "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
           "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

} // namespace

void WordBody::add(WordStyle style, std::string_view text) {
    m_xml += paragraph(style, {}, run(text)) + "\n";
}

void WordBody::add(const WordTable& table) {
    m_xml += "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"" +
             std::to_string(std::accumulate(table.widths.begin(), table.widths.end(), 0)) +
             "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
             "<w:tblGrid>";
    for (const int width : table.widths)
        m_xml += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    m_xml += "</w:tblGrid>" + head_xml(table) + "\n";
    for (const WordRow& row : table.rows)
        m_xml += row_xml(row, table.widths) + "\n";
    // Word joins tables that touch each other, and wants a paragraph behind the last one.
    m_xml += "</w:tbl>\n" + paragraph(WordStyle::table_remark, {}, {}) + "\n";
}

void WordBody::add(WordPicture picture) {
    m_pictures.push_back(std::move(picture));
    m_xml +=
        paragraph(WordStyle::picture, {}, picture_xml(m_pictures.back(), m_pictures.size())) + "\n";
}

} // namespace taizhang
