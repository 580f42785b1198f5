#include "output/document/word_file.h"

#include "output/file/office_package.h"
#include "output/file/xml_text.h"
#include "output/file/zip_archive.h"
#include "text/assets.h"

namespace taizhang {

namespace {

const std::string xml_head{office_package::xml_head};
const std::string word_namespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string content_types() {
    const std::string word = "officedocument.wordprocessingml.";
    return office_package::content_types({{"/word/document.xml", word + "document.main"},
                                          {"/word/styles.xml", word + "styles"},
                                          {"/word/settings.xml", word + "settings"},
                                          {"/word/fontTable.xml", word + "fontTable"},
                                          {"/word/footer1.xml", word + "footer"},
                                          {"/word/footer2.xml", word + "footer"}},
                                         {{"png", "image/png"}});
}

std::string document_relations(size_t pictures) {
    std::vector<office_package::Relation> list{{"styles", "styles", "styles.xml"},
                                               {"settings", "settings", "settings.xml"},
                                               {"fonts", "fontTable", "fontTable.xml"},
                                               {"footer1", "footer", "footer1.xml"},
                                               {"footer2", "footer", "footer2.xml"}};
    for (size_t i = 1; i <= pictures; ++i)
        list.push_back(
            {"picture" + std::to_string(i), "image", "media/" + std::to_string(i) + ".png"});
    return office_package::relations(list);
}

std::string run_of(const std::string& content) {
    return "<w:r>" + content + "</w:r>";
}

/// — 1 —
std::string page_number() {
    const auto mark = [](const std::string& type) {
        return run_of("<w:fldChar w:fldCharType=\"" + type + "\"/>");
    };
    const std::string dash = "<w:t xml:space=\"preserve\">";
    return run_of(dash + "— </w:t>") + mark("begin") +
           run_of("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>") + mark("separate") +
           run_of("<w:t>1</w:t>") + mark("end") + run_of(dash + " —</w:t>");
}

enum class Side { left, right };

/// The number stands on the outer side of the page, as official documents have it.
std::string footer(Side number_side, const std::string& text) {
    const std::string shown = run_of("<w:t>" + xml_text(text) + "</w:t>");
    const std::string tab = run_of("<w:tab/>");
    const std::string content =
        number_side == Side::right ? shown + tab + page_number() : page_number() + tab + shown;
    return xml_head + "<w:ftr " + word_namespace + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>" +
           "</w:pPr>" + content + "</w:p></w:ftr>";
}

/// A4 in twentieths of a point; margins 37, 26, 35 and 28 mm.
std::string section_properties() {
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer1\"/>"
           "<w:footerReference w:type=\"even\" r:id=\"footer2\"/>"
           "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
           "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" "
           "w:header=\"851\" w:footer=\"1304\" w:gutter=\"0\"/></w:sectPr>";
}

std::string document(const WordBody& body) {
    const std::string drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    return xml_head + "<w:document " + word_namespace + " xmlns:r=\"" +
           std::string{office_package::relation_types} + "\" xmlns:wp=\"" + drawing +
           "wordprocessingDrawing\" xmlns:a=\"" + drawing + "main\" xmlns:pic=\"" + drawing +
           "picture\"><w:body>\n" + body.xml() + section_properties() + "</w:body></w:document>";
}

} // namespace

std::string word_file(const WordBody& body, const WordFacts& facts) {
    ZipArchive archive{facts.day};
    archive.add("[Content_Types].xml", content_types());
    archive.add("_rels/.rels", office_package::package_relations("word/document.xml"));
    archive.add("docProps/core.xml",
                office_package::core_properties(facts.title, facts.author, facts.day));
    archive.add("docProps/app.xml", office_package::application_properties());
    archive.add("word/document.xml", document(body));
    archive.add("word/_rels/document.xml.rels", document_relations(body.pictures().size()));
    archive.add("word/styles.xml", std::string{document_styles_xml()});
    archive.add("word/settings.xml", std::string{document_settings_xml()});
    archive.add("word/fontTable.xml", std::string{document_fonts_xml()});
    archive.add("word/footer1.xml", footer(Side::right, facts.footer));
    archive.add("word/footer2.xml", footer(Side::left, facts.footer));
    for (size_t i = 0; i < body.pictures().size(); ++i)
        archive.add("word/media/" + std::to_string(i + 1) + ".png", body.pictures()[i].png,
                    ZipArchive::Packing::stored);
    return archive.take();
}

} // namespace taizhang
