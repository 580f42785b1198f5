#include "intake/report/docx_text.h"

#include "characters/blank.h"
#include "intake/table/office_parts.h"
#include "intake/table/unreadable.h"
#include "intake/table/xml_stream.h"
#include "intake/table/zip_parts.h"

namespace taizhang::report {

namespace {

bool is_skipped(std::string_view name) {
    return name == "del" || name == "moveFrom" || name == "Fallback" || name == "rt" ||
           name == "tbl";
}

class DocxTextReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes&) override {
        if (m_root.empty())
            m_root = name;
        has_tables |= name == "tbl";
        if (m_skipped > 0 || is_skipped(name))
            ++m_skipped;
        else if (name == "t")
            m_in_text = true;
        else if (name == "br" || name == "cr" || name == "tab")
            lines += name == "tab" ? '\t' : '\n';
    }
    void end(std::string_view name) override {
        if (m_skipped > 0)
            --m_skipped;
        else if (name == "t")
            m_in_text = false;
        else if (name == "p")
            lines += '\n';
    }
    void text(std::string_view text) override {
        if (m_in_text && m_skipped == 0)
            lines += text;
    }
    bool is_document() const { return m_root == "document"; }

    std::string lines;
    bool has_tables = false;

private:
    std::string m_root;
    int m_skipped = 0;
    bool m_in_text = false;
};

} // namespace

std::expected<std::string, DocxProblem> docx_text(std::string_view bytes) {
    try {
        ZipParts parts{bytes};
        const auto part = target_of(parts, relationships_of(parts, ""), "officeDocument");
        const std::string main_part = part.value_or("word/document.xml");
        if (parts.has("xl/workbook.xml") || parts.has("content.xml"))
            return std::unexpected{DocxProblem::only_tables};
        if (!parts.has(main_part))
            return std::unexpected{DocxProblem::no_document};
        DocxTextReader reader;
        read_xml(parts, main_part, reader);
        if (!reader.is_document())
            return std::unexpected{DocxProblem::no_document};
        if (reader.has_tables && trimmed(reader.lines).empty())
            return std::unexpected{DocxProblem::only_tables};
        return std::move(reader.lines);
    } catch (const Unreadable&) {
        return std::unexpected{DocxProblem::broken};
    }
}

} // namespace taizhang::report
