#include "intake/table/read_workbook.h"

#include "intake/file/input_text.h"
#include "intake/table/container.h"
#include "intake/table/delimited.h"
#include "intake/table/docx_tables.h"
#include "intake/table/html_tables.h"
#include "intake/table/ods_reader.h"
#include "intake/table/office_parts.h"
#include "intake/table/unreadable.h"
#include "intake/table/xls_reader.h"
#include "intake/table/xlsx_reader.h"
#include "intake/table/xml_spreadsheet.h"
#include "intake/table/xml_stream.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <stdexcept>
#include <unistd.h>

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

Workbook read_zip(ZipParts parts) {
    if (is_open_document(parts))
        return read_ods(parts);
    if (const auto part = main_part(parts))
        return read_office_document(parts, *part);
    throw Unreadable{text_id::sheet_is_archive};
}

/// NULs are no text, but for the part of UTF-16 and UTF-32 that they are.
bool is_no_text(std::string_view bytes, const Workbook& book) {
    constexpr size_t looked_at = 4096;
    constexpr std::ptrdiff_t a_hundred = 100;
    const auto beginning = bytes.substr(0, looked_at);
    const auto zeros = std::ranges::count(beginning, '\0');
    return a_hundred * zeros > static_cast<std::ptrdiff_t>(beginning.size()) &&
           !(book.form && (book.form->encoding.starts_with("UTF-16") ||
                           book.form->encoding.starts_with("UTF-32")));
}

Workbook read_text(std::string_view bytes) {
    Workbook book = read_delimited(std::string{bytes});
    if (is_no_text(bytes, book))
        throw Unreadable{text_id::sheet_has_no_tables};
    return book;
}

Workbook read_by_container(std::string_view bytes) {
    switch (container_of(bytes)) {
    case Container::empty:
        throw Unreadable{text_id::sheet_empty_file};
    case Container::zip:
        return read_zip(ZipParts{bytes});
    case Container::ole:
    case Container::biff:
        return read_xls(bytes);
    case Container::picture:
        throw Unreadable{text_id::sheet_is_picture};
    case Container::pdf:
        throw Unreadable{text_id::sheet_is_pdf};
    case Container::rich_text:
        throw Unreadable{text_id::sheet_is_old_document};
    case Container::packed:
        throw Unreadable{text_id::sheet_is_archive};
    case Container::html:
        return read_html_tables(bytes);
    case Container::xml_spreadsheet:
        return read_xml_spreadsheet(bytes);
    case Container::flat_ods:
        return read_flat_ods(bytes);
    case Container::other_xml:
        throw Unreadable{text_id::sheet_has_no_tables};
    case Container::text:
        return read_text(bytes);
    }
    throw Unreadable{text_id::sheet_damaged};
}

template <class Read>
std::expected<Workbook, SheetTrouble> caught(const Read& read) {
    try {
        Workbook book = read();
        if (book.sheets.empty())
            throw Unreadable{text_id::sheet_has_no_tables};
        return book;
    } catch (const Unreadable& problem) {
        return std::unexpected{SheetTrouble{std::nullopt, problem.reason(), problem.detail()}};
    } catch (const std::length_error&) {
        return std::unexpected{SheetTrouble{std::nullopt, text_id::sheet_too_large}};
    }
}

bool begins_as_zip(const OpenInput& file) {
    char beginning[4];
    const ssize_t got = pread(file.descriptor(), beginning, sizeof beginning, 0);
    return got == sizeof beginning && ZipParts::is_zip({beginning, sizeof beginning});
}

} // namespace

std::expected<Workbook, SheetTrouble> read_workbook(std::string_view bytes) {
    return caught([&] { return read_by_container(bytes); });
}

std::expected<Workbook, SheetTrouble> read_workbook_at(const std::string& path) {
    return caught([&] {
        const auto file = open_input(path);
        if (!file)
            throw Unreadable{reason_of(file.error())};
        if (begins_as_zip(*file))
            return read_zip(ZipParts{*file});
        const auto bytes = file->bytes();
        if (!bytes)
            throw Unreadable{reason_of(bytes.error())};
        return read_by_container(*bytes);
    });
}

} // namespace taizhang
