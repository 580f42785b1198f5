#include "intake/table/read_workbook.h"

#include "intake/table/container.h"
#include "intake/table/delimited.h"
#include "intake/table/docx_tables.h"
#include "intake/table/ods_reader.h"
#include "intake/table/office_parts.h"
#include "intake/table/unreadable.h"
#include "intake/table/xlsx_reader.h"
#include "intake/table/xml_stream.h"
#include "text/ids/sheet.h"

#include <new>

namespace taizhang {

namespace {

class RootReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes&) override {
        if (root.empty())
            root = name;
    }
    std::string root;
};

std::string root_of(ZipParts& parts, std::string_view part) {
    RootReader reader;
    read_xml(parts, part, reader);
    return reader.root;
}

/// The part that everything else hangs on.
std::optional<std::string> main_part(ZipParts& parts) {
    if (auto part = target_of(parts, relationships_of(parts, ""), "officeDocument"))
        return part;
    for (const std::string_view usual : {"xl/workbook.xml", "word/document.xml"})
        if (parts.has(usual))
            return std::string{usual};
    return std::nullopt;
}

Workbook read_office_document(ZipParts& parts, std::string_view part) {
    if (part.ends_with(".bin"))
        throw Unreadable{text_id::sheet_is_binary_workbook};
    const std::string root = root_of(parts, part);
    if (root == "workbook")
        return read_xlsx(parts, part);
    if (root == "document")
        return read_docx_tables(parts, part);
    throw Unreadable{text_id::sheet_has_no_tables};
}

Workbook read_zip(std::string_view bytes) {
    ZipParts parts{bytes};
    if (is_open_document(parts))
        return read_ods(parts);
    if (const auto part = main_part(parts))
        return read_office_document(parts, *part);
    throw Unreadable{text_id::sheet_is_archive};
}

/// The names in the directory of an OLE file are UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name)
        wide.append({c, '\0'});
    return bytes.contains(wide);
}

Workbook read_ole(std::string_view bytes) {
    if (has_stream(bytes, "EncryptedPackage"))
        throw Unreadable{text_id::sheet_encrypted};
    if (has_stream(bytes, "WordDocument"))
        throw Unreadable{text_id::sheet_is_old_document};
    throw Unreadable{text_id::sheet_is_old_workbook};
}

Workbook read_by_container(std::string_view bytes) {
    switch (container_of(bytes)) {
    case Container::empty:
        throw Unreadable{text_id::sheet_empty_file};
    case Container::zip:
        return read_zip(bytes);
    case Container::ole:
        return read_ole(bytes);
    case Container::picture:
        throw Unreadable{text_id::sheet_is_picture};
    case Container::pdf:
        throw Unreadable{text_id::sheet_is_pdf};
    case Container::rich_text:
        throw Unreadable{text_id::sheet_is_old_document};
    case Container::packed:
        throw Unreadable{text_id::sheet_is_archive};
    case Container::html:
        throw Unreadable{text_id::sheet_is_html};
    case Container::xml_spreadsheet:
        throw Unreadable{text_id::sheet_is_xml_workbook};
    case Container::flat_ods:
        return read_flat_ods(bytes);
    case Container::other_xml:
        throw Unreadable{text_id::sheet_has_no_tables};
    case Container::text:
        return read_delimited(std::string{bytes});
    }
    throw Unreadable{text_id::sheet_damaged};
}

} // namespace

std::expected<Workbook, SheetTrouble> read_workbook(std::string_view bytes) {
    try {
        Workbook book = read_by_container(bytes);
        if (book.sheets.empty())
            throw Unreadable{text_id::sheet_has_no_tables};
        return book;
    } catch (const Unreadable& problem) {
        return std::unexpected{SheetTrouble{std::nullopt, problem.reason(), problem.detail()}};
    } catch (const std::length_error&) {
        return std::unexpected{SheetTrouble{std::nullopt, text_id::sheet_too_large}};
    }
}

} // namespace taizhang
