#include "output/slides/slide.h"

#include "output/file/xml_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace taizhang {

namespace {

/// English metric units: 914,400 in an inch, and a slide is 13⅓ inches wide.
std::string emu(double length) {
    return std::to_string(std::llround(length * 6350));
}

/// Hundredths of a point.
std::string hundredths(double letters) {
    return std::to_string(std::llround(letters * 50));
}

std::string hex(Colour colour) {
    return to_hex(colour).substr(1);
}

std::string solid(Colour colour) {
    return "<a:solidFill><a:srgbClr val=\"" + hex(colour) + "\"/></a:solidFill>";
}

std::string transform(std::string_view name, const Rect& box) {
    const std::string tag{name};
    return "<" + tag + "><a:off x=\"" + emu(box.x) + "\" y=\"" + emu(box.y) + "\"/><a:ext cx=\"" +
           emu(box.width) + "\" cy=\"" + emu(box.height) + "\"/></" + tag + ">";
}

std::string run_properties(const Lettering& lettering, Colour ink) {
    return " lang=\"zh-CN\" sz=\"" + hundredths(lettering.size) + "\" b=\"" +
           (lettering.weight == FontWeight::bold ? "1" : "0") + "\">" + solid(ink);
}

std::string run_xml(const SlideRun& run) {
    return "<a:r><a:rPr" + run_properties(run.lettering, run.ink) + "</a:rPr><a:t>" +
           xml_text(run.text) + "</a:t></a:r>";
}

std::string_view name_of(SlideAlign align) {
    switch (align) {
    case SlideAlign::centre:
        return "ctr";
    case SlideAlign::right:
        return "r";
    case SlideAlign::left:
        break;
    }
    return "l";
}

std::string paragraph_properties(const SlideParagraph& paragraph) {
    constexpr double hang = 34;
    std::string attributes = " algn=\"" + std::string{name_of(paragraph.align)} + "\"";
    std::string content;
    if (paragraph.line_height > 0)
        content +=
            "<a:lnSpc><a:spcPts val=\"" + hundredths(paragraph.line_height) + "\"/></a:lnSpc>";
    if (paragraph.space_after > 0)
        content +=
            "<a:spcAft><a:spcPts val=\"" + hundredths(paragraph.space_after) + "\"/></a:spcAft>";
    if (paragraph.bullet == Bullet::square) {
        attributes += " marL=\"" + emu(hang) + "\" indent=\"" + emu(-hang) + "\"";
        content += "<a:buClr><a:srgbClr val=\"" + hex(slide_colour::brand) +
                   "\"/></a:buClr><a:buSzPct val=\"70000\"/><a:buFont typeface=\"Arial\"/>"
                   "<a:buChar char=\"■\"/>";
    } else {
        content += "<a:buNone/>";
    }
    return "<a:pPr" + attributes + ">" + content + "</a:pPr>";
}

std::string paragraph_xml(const SlideParagraph& paragraph) {
    std::string runs;
    for (const SlideRun& run : paragraph.runs)
        runs += run_xml(run);
    return "<a:p>" + paragraph_properties(paragraph) + runs + "</a:p>";
}

std::string body_properties(BoxAnchor anchor) {
    return std::string{"<a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" "
                       "anchor=\""} +
           (anchor == BoxAnchor::middle ? "ctr" : "t") + "\"><a:noAutofit/></a:bodyPr>" +
           "<a:lstStyle/>";
}

std::string shape(const std::string& id, std::string_view name, std::string_view kind,
                  const std::string& properties, const std::string& text) {
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + std::string{name} + " " + id +
           "\"/>" + std::string{kind} + "</p:nvSpPr><p:spPr>" + properties + "</p:spPr><p:txBody>" +
           text + "</p:txBody></p:sp>\n";
}

constexpr std::string_view text_box = "<p:cNvSpPr txBox=\"1\"/><p:nvPr/>";
constexpr std::string_view plain_shape = "<p:cNvSpPr/><p:nvPr/>";
constexpr std::string_view title_holder =
    "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr>";

std::string geometry(double radius, const Rect& box) {
    if (radius <= 0)
        return "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
    // The radius as a share of the shorter side, in 1/100,000.
    const double share = std::min(0.5, radius / std::min(box.width, box.height));
    return "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val " +
           std::to_string(std::llround(share * 100'000)) + "\"/></a:avLst></a:prstGeom>";
}

std::string cell_line(std::string_view side, std::string_view line) {
    const std::string tag = "a:ln" + std::string{side};
    return "<" + tag + " w=\"9525\">" + std::string{line} + "</" + tag + ">";
}

std::string cell_xml(const SlideCell& cell) {
    const std::string none = "<a:noFill/>";
    const std::string margin = emu(10);
    return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>" +
           paragraph_xml({.runs = {cell.run}, .align = cell.align}) + "</a:txBody><a:tcPr marL=\"" +
           margin + "\" marR=\"" + margin + "\" marT=\"0\" marB=\"0\" anchor=\"ctr\">" +
           cell_line("L", none) + cell_line("R", none) + cell_line("T", none) +
           cell_line("B", solid(slide_colour::hairline)) + (cell.fill ? solid(*cell.fill) : none) +
           "</a:tcPr></a:tc>";
}

std::string frame(const std::string& id, std::string_view name, const std::string& description,
                  const Rect& box, std::string_view kind, const std::string& content) {
    return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"" + id + "\" name=\"" +
           std::string{name} + " " + id + "\" descr=\"" + xml_text(description) +
           "\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>"
           "<p:nvPr/></p:nvGraphicFramePr>" +
           transform("p:xfrm", box) +
           "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/" +
           std::string{kind} + "\">" + content + "</a:graphicData></a:graphic></p:graphicFrame>\n";
}

} // namespace

void Slide::add_title(const Rect& box, const std::string& text, double letters) {
    m_shapes += shape(next_id(), "Title", title_holder, transform("a:xfrm", box),
                      body_properties(BoxAnchor::middle) +
                          paragraph_xml({.runs = {{text, {letters, FontWeight::bold}}}}));
}

void Slide::add_text(const Rect& box, const std::vector<SlideParagraph>& paragraphs,
                     BoxAnchor anchor) {
    std::string content;
    for (const SlideParagraph& paragraph : paragraphs)
        content += paragraph_xml(paragraph);
    m_shapes += shape(next_id(), "Text", text_box,
                      transform("a:xfrm", box) + geometry(0, box) + "<a:noFill/>",
                      body_properties(anchor) + (content.empty() ? "<a:p/>" : content));
}

void Slide::add_box(const Rect& box, Colour fill, double radius, const SlideRun& run) {
    const std::string content =
        run.text.empty() ? "<a:p/>" : paragraph_xml({.runs = {run}, .align = SlideAlign::centre});
    m_shapes += shape(next_id(), "Box", plain_shape,
                      transform("a:xfrm", box) + geometry(radius, box) + solid(fill) +
                          "<a:ln><a:noFill/></a:ln>",
                      body_properties(BoxAnchor::middle) + content);
}

void Slide::add_table(Point corner, const SlideTable& table) {
    std::string content = "<a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>";
    for (const double width : table.widths)
        content += "<a:gridCol w=\"" + emu(width) + "\"/>";
    content += "</a:tblGrid>";
    for (const auto& row : table.rows) {
        content += "<a:tr h=\"" + emu(table.row_height) + "\">";
        for (const SlideCell& cell : row)
            content += cell_xml(cell);
        content += "</a:tr>";
    }
    const double width = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
    const double height = table.row_height * static_cast<double>(table.rows.size());
    m_shapes += frame(next_id(), "Table", {}, {corner.x, corner.y, width, height}, "table",
                      content + "</a:tbl>");
}

void Slide::add_chart(const Rect& box, ColumnChart chart) {
    m_shapes += frame(
        next_id(), "Chart", chart.description, box, "chart",
        "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"chart" +
            std::to_string(m_charts.size() + 1) + "\"/>");
    m_charts.push_back(std::move(chart));
}

void Slide::add_number(const Rect& box, int number, int all, const Lettering& lettering,
                       Colour ink) {
    // A field keeps counting when slides are moved; its id is any GUID.
    const std::string field =
        "<a:fld id=\"{7A1C2E40-0000-4000-8000-000000000001}\" type=\"slidenum\"><a:rPr" +
        run_properties(lettering, ink) + "</a:rPr><a:t>" + std::to_string(number) +
        "</a:t></a:fld>";
    m_shapes += shape(
        next_id(), "Number", text_box, transform("a:xfrm", box) + geometry(0, box) + "<a:noFill/>",
        body_properties(BoxAnchor::middle) +
            "<a:p><a:pPr algn=\"r\"><a:buNone/>"
            "</a:pPr>" +
            field + run_xml({" / " + std::to_string(all), lettering, ink}) + "</a:p>");
}

} // namespace taizhang
