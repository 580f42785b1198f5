#include "output/document/word_file.h"

#include "output/document/zip_archive.h"
#include "output/file/xml_text.h"
#include "text/assets.h"

namespace taizhang {

namespace {

const std::string xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006";
const std::string package = "http://schemas.openxmlformats.org/package/2006";
const std::string word_namespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string content_types() {
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const auto part = [](const std::string& name, const std::string& type) {
        return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "+xml\"/>";
    };
    return xml_head + "<Types xmlns=\"" + package + "/content-types\">" +
           "<Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
           "<Default Extension=\"png\" ContentType=\"image/png\"/>" +
           part("/word/document.xml", word + "document.main") +
           part("/word/styles.xml", word + "styles") +
           part("/word/settings.xml", word + "settings") +
           part("/word/fontTable.xml", word + "fontTable") +
           part("/word/footer1.xml", word + "footer") + part("/word/footer2.xml", word + "footer") +
           part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties") +
           "</Types>";
}

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string& content) {
    return xml_head + "<Relationships xmlns=\"" + package + "/relationships\">" + content +
           "</Relationships>";
}

std::string package_relations() {
    return relations(
        relation("document", office + "/relationships/officeDocument", "word/document.xml") +
        relation("core", package + "/relationships/metadata/core-properties", "docProps/core.xml"));
}

std::string document_relations(size_t pictures) {
    const std::string types = office + "/relationships/";
    std::string content = relation("styles", types + "styles", "styles.xml") +
                          relation("settings", types + "settings", "settings.xml") +
                          relation("fonts", types + "fontTable", "fontTable.xml") +
                          relation("footer1", types + "footer", "footer1.xml") +
                          relation("footer2", types + "footer", "footer2.xml");
    for (size_t i = 1; i <= pictures; ++i)
        content += relation("picture" + std::to_string(i), types + "image",
                            "media/" + std::to_string(i) + ".png");
    return relations(content);
}

std::string core_properties(const WordFacts& facts) {
    const std::string day = to_iso(facts.day) + "T00:00:00Z";
    const auto time = [&](const std::string& name) {
        return "<dcterms:" + name + " xsi:type=\"dcterms:W3CDTF\">" + day + "</dcterms:" + name +
               ">";
    };
    return xml_head + "<cp:coreProperties xmlns:cp=\"" + package +
           "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           xml_text(facts.title) + "</dc:title><dc:creator>" + xml_text(facts.author) +
           "</dc:creator>" + time("created") + time("modified") + "</cp:coreProperties>";
}

std::string run(const std::string& content) {
    return "<w:r>" + content + "</w:r>";
}

/// — 1 —
std::string page_number() {
    const auto mark = [](const std::string& type) {
        return run("<w:fldChar w:fldCharType=\"" + type + "\"/>");
    };
    const std::string dash = "<w:t xml:space=\"preserve\">";
    return run(dash + "— </w:t>") + mark("begin") +
           run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>") + mark("separate") +
           run("<w:t>1</w:t>") + mark("end") + run(dash + " —</w:t>");
}

enum class Side { left, right };

/// The number stands on the outer side of the page, as official documents have it.
std::string footer(Side number_side, const std::string& text) {
    const std::string shown = run("<w:t>" + xml_text(text) + "</w:t>");
    const std::string tab = run("<w:tab/>");
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
    return xml_head + "<w:document " + word_namespace + " xmlns:r=\"" + office +
           "/relationships\" xmlns:wp=\"" + drawing + "wordprocessingDrawing\" xmlns:a=\"" +
           drawing + "main\" xmlns:pic=\"" + drawing + "picture\"><w:body>\n" + body.xml() +
           section_properties() + "</w:body></w:document>";
}

} // namespace

std::string word_file(const WordBody& body, const WordFacts& facts) {
    ZipArchive archive{facts.day};
    archive.add("[Content_Types].xml", content_types());
    archive.add("_rels/.rels", package_relations());
    archive.add("docProps/core.xml", core_properties(facts));
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
