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

constexpr size_t beginning_looked_at = 4096;

/// NULs and other control characters are parts of characters there.
bool has_wide_characters(const Workbook& book) {
    return book.form &&
           (book.form->encoding.starts_with("UTF-16") || book.form->encoding.starts_with("UTF-32"));
}

/// Whether more than one byte of so many at the beginning is such a one.
template <class Such>
bool is_more_than_one_of(std::ptrdiff_t many, std::string_view bytes, const Such& is_such) {
    const auto beginning = bytes.substr(0, beginning_looked_at);
    return many * std::ranges::count_if(beginning, is_such) >
           static_cast<std::ptrdiff_t>(beginning.size());
}

/// No office writes them; what is encrypted, packed or damaged has them everywhere.
bool is_control_character(char c) {
    constexpr std::string_view written = "\t\n\v\f\r\x1A\x1B"; // 1A: the end of DOS files
    return (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') && !written.contains(c);
}

Workbook read_text(std::string_view bytes) {
    Workbook book = read_delimited(std::string{bytes});
    if (has_wide_characters(book))
        return book;
    if (is_more_than_one_of(100, bytes, [](char c) { return c == '\0'; }))
        throw Unreadable{text_id::sheet_has_no_tables};
    if (is_more_than_one_of(50, bytes, is_control_character))
        throw Unreadable{text_id::sheet_damaged};
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
