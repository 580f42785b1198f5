#include "output/file/office_package.h"

#include "output/file/xml_text.h"

namespace taizhang::office_package {

namespace {

const std::string package = "http://schemas.openxmlformats.org/package/2006";
const std::string head{xml_head};

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

std::string relations_part(const std::string& content) {
    return head + "<Relationships xmlns=\"" + package + "/relationships\">" + content +
           "</Relationships>";
}

std::string part_type(const std::string& name, const std::string& type) {
    return "<Override PartName=\"" + name + "\" ContentType=\"application/vnd.openxmlformats-" +
           type + "+xml\"/>";
}

std::string ending_type(const std::string& ending, const std::string& type) {
    return "<Default Extension=\"" + ending + "\" ContentType=\"" + type + "\"/>";
}

} // namespace

std::string relations(const std::vector<Relation>& list) {
    std::string content;
    for (const Relation& one : list)
        content += relation(one.id, std::string{relation_types} + "/" + one.type, one.target);
    return relations_part(content);
}

std::string package_relations(const std::string& main_part) {
    const std::string types{relation_types};
    return relations_part(
        relation("document", types + "/officeDocument", main_part) +
        relation("core", package + "/relationships/metadata/core-properties", "docProps/core.xml") +
        relation("app", types + "/extended-properties", "docProps/app.xml"));
}

std::string content_types(const std::vector<PartType>& parts,
                          const std::vector<PartType>& endings) {
    std::string content =
        ending_type("rels", "application/vnd.openxmlformats-package.relationships+xml") +
        ending_type("xml", "application/xml");
    for (const auto& [ending, type] : endings)
        content += ending_type(ending, type);
    for (const auto& [name, type] : parts)
        content += part_type(name, type);
    content += part_type("/docProps/core.xml", "package.core-properties") +
               part_type("/docProps/app.xml", "officedocument.extended-properties");
    return head + "<Types xmlns=\"" + package + "/content-types\">" + content + "</Types>";
}

std::string core_properties(const std::string& title, const std::string& author, Date day) {
    const std::string made = to_iso(day) + "T00:00:00Z";
    const auto time = [&](const std::string& name) {
        return "<dcterms:" + name + " xsi:type=\"dcterms:W3CDTF\">" + made + "</dcterms:" + name +
               ">";
    };
    return head + "<cp:coreProperties xmlns:cp=\"" + package +
           "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           xml_text(title) + "</dc:title><dc:creator>" + xml_text(author) + "</dc:creator>" +
           time("created") + time("modified") + "</cp:coreProperties>";
}

std::string application_properties() {
    return head + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                  "extended-properties\"><Application>taizhang</Application></Properties>";
}

} // namespace taizhang::office_package
