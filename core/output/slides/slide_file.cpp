#include "output/slides/slide_file.h"

#include "output/file/office_package.h"
#include "output/file/xml_text.h"
#include "output/file/zip_archive.h"
#include "text/assets.h"

namespace taizhang {

namespace {

using office_package::PartType;
using office_package::Relation;

std::string namespaces() {
    const std::string schemas = "http://schemas.openxmlformats.org/";
    return " xmlns:a=\"" + schemas + "drawingml/2006/main\" xmlns:r=\"" +
           std::string{office_package::relation_types} + "\" xmlns:p=\"" + schemas +
           "presentationml/2006/main\"";
}

constexpr std::string_view group =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
    "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>"
    "<a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

/// A slide or the notes on one.
std::string sheet(std::string_view name, const std::string& shapes) {
    const std::string tag = "p:" + std::string{name};
    return std::string{office_package::xml_head} + "<" + tag + namespaces() +
           "><p:cSld><p:spTree>" + std::string{group} + shapes +
           "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></" + tag + ">";
}

std::string notes_shapes(const std::vector<std::string>& notes) {
    std::string paragraphs;
    for (const std::string& note : notes)
        paragraphs +=
            "<a:p><a:r><a:rPr lang=\"zh-CN\"/><a:t>" + xml_text(note) + "</a:t></a:r></a:p>";
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" "
           "noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" "
           "idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
           "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks "
           "noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"3\"/></p:nvPr></p:nvSpPr>"
           "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>" +
           (paragraphs.empty() ? "<a:p/>" : paragraphs) + "</p:txBody></p:sp>";
}

std::string presentation(size_t slides) {
    constexpr size_t first_id = 256;
    std::string list;
    for (size_t place = 1; place <= slides; ++place)
        list += "<p:sldId id=\"" + std::to_string(first_id + place) + "\" r:id=\"slide" +
                std::to_string(place) + "\"/>";
    return std::string{office_package::xml_head} + "<p:presentation" + namespaces() +
           " saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" "
           "r:id=\"master\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId "
           "r:id=\"notes\"/></p:notesMasterIdLst><p:sldIdLst>" +
           list +
           "</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" "
           "cy=\"9144000\"/></p:presentation>";
}

/// Puts the parts together, each with its type and its relationships.
class Package {
public:
    explicit Package(Date day) : m_day{day} {}

    std::string finish(const std::vector<Slide>& slides, const SlideFacts& facts) {
        add_frame(slides.size());
        for (size_t place = 0; place < slides.size(); ++place)
            add_slide(static_cast<int>(place) + 1, slides[place]);
        put("docProps/core.xml",
            office_package::core_properties(facts.title, facts.author, facts.day));
        put("docProps/app.xml", office_package::application_properties());
        return archive();
    }

private:
    struct Part {
        std::string name;
        std::string content;
        ZipArchive::Packing packing;
    };

    /// Programs look for the types in the first file.
    std::string archive() {
        ZipArchive archive{m_day};
        const std::string workbook =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        archive.add("[Content_Types].xml",
                    office_package::content_types(m_types, {{"xlsx", workbook}}));
        archive.add("_rels/.rels", office_package::package_relations("ppt/presentation.xml"));
        for (Part& part : m_parts)
            archive.add(part.name, std::move(part.content), part.packing);
        return archive.take();
    }

    void put(std::string name, std::string content,
             ZipArchive::Packing packing = ZipArchive::Packing::deflated) {
        m_parts.push_back({std::move(name), std::move(content), packing});
    }

    /// `type` as office_package::PartType, behind `officedocument.`.
    void add(const std::string& folder, const std::string& name, const std::string& type,
             std::string content, const std::vector<Relation>& relations = {}) {
        put("ppt/" + folder + name, std::move(content));
        m_types.push_back({"/ppt/" + folder + name, "officedocument." + type});
        if (!relations.empty())
            put("ppt/" + folder + "_rels/" + name + ".rels", office_package::relations(relations));
    }

    static std::string numbered(const std::string& name, int number) {
        return name + std::to_string(number) + ".xml";
    }

    /// What all slides stand on.
    void add_frame(size_t slides) {
        const std::string kind = "presentationml.";
        std::vector<Relation> relations{{"master", "slideMaster", "slideMasters/slideMaster1.xml"},
                                        {"notes", "notesMaster", "notesMasters/notesMaster1.xml"},
                                        {"theme", "theme", "theme/theme1.xml"}};
        for (int place = 1; place <= static_cast<int>(slides); ++place)
            relations.push_back(
                {"slide" + std::to_string(place), "slide", "slides/" + numbered("slide", place)});
        add("", "presentation.xml", kind + "presentation.main", presentation(slides), relations);
        add("slideMasters/", "slideMaster1.xml", kind + "slideMaster",
            std::string{slide_master_xml()},
            {{"layout", "slideLayout", "../slideLayouts/slideLayout1.xml"},
             {"theme", "theme", "../theme/theme1.xml"}});
        add("slideLayouts/", "slideLayout1.xml", kind + "slideLayout",
            std::string{slide_layout_xml()},
            {{"master", "slideMaster", "../slideMasters/slideMaster1.xml"}});
        add("notesMasters/", "notesMaster1.xml", kind + "notesMaster",
            std::string{slide_notes_master_xml()}, {{"theme", "theme", "../theme/theme2.xml"}});
        // Slides and notes each want a theme of their own.
        for (int theme = 1; theme <= 2; ++theme)
            add("theme/", numbered("theme", theme), "theme", std::string{slide_theme_xml()});
    }

    void add_slide(int place, const Slide& slide) {
        std::vector<Relation> relations{
            {"layout", "slideLayout", "../slideLayouts/slideLayout1.xml"},
            {"notes", "notesSlide", "../notesSlides/" + numbered("notesSlide", place)}};
        for (size_t chart = 0; chart < slide.charts().size(); ++chart) {
            add_chart(slide.charts()[chart]);
            relations.push_back({"chart" + std::to_string(chart + 1), "chart",
                                 "../charts/" + numbered("chart", m_charts)});
        }
        add("slides/", numbered("slide", place), "presentationml.slide",
            sheet("sld", slide.shapes()), relations);
        add("notesSlides/", numbered("notesSlide", place), "presentationml.notesSlide",
            sheet("notes", notes_shapes(slide.notes)),
            {{"master", "notesMaster", "../notesMasters/notesMaster1.xml"},
             {"slide", "slide", "../slides/" + numbered("slide", place)}});
    }

    void add_chart(const ColumnChart& chart) {
        NativeChart native = native_chart(chart, m_day);
        const std::string workbook = "chart" + std::to_string(++m_charts) + ".xlsx";
        put("ppt/embeddings/" + workbook, std::move(native.workbook), ZipArchive::Packing::stored);
        add("charts/", numbered("chart", m_charts), "drawingml.chart", std::move(native.part),
            {{"workbook", "package", "../embeddings/" + workbook}});
    }

    Date m_day;
    std::vector<Part> m_parts;
    std::vector<PartType> m_types;
    int m_charts = 0;
};

} // namespace

std::string slide_file(const std::vector<Slide>& slides, const SlideFacts& facts) {
    return Package{facts.day}.finish(slides, facts);
}

} // namespace taizhang
