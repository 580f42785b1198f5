#include "core/intake/table/office_files.h"

#include "intake/table/cell_reference.h"
#include "text/texts.h"

#include <stdexcept>

namespace taizhang::testing {

namespace {

const std::string xml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" +
           target + "\"/>";
}

std::string relationships(const std::string& all) {
    return xml + "<Relationships xmlns=\"" + package + "\">" + all + "</Relationships>";
}

std::string book_of(const XlsxExtras& extras) {
    return xml + "<workbook xmlns=\"" + spreadsheet + "\" xmlns:r=\"" + office + "\">" +
           extras.book + "<sheets><sheet name=\"一季度\" sheetId=\"1\" state=\"" + extras.state +
           "\" r:id=\"rId1\"/></sheets></workbook>";
}

std::string_view word_of(CellKind kind) {
    constexpr std::string_view words[]{"empty", "number", "date", "text", "bool", "error"};
    return words[static_cast<size_t>(kind)];
}

} // namespace

std::string zipped(const FileParts& parts) {
    ZipArchive archive{std::chrono::sys_days{std::chrono::year{2023} / 1 / 1}};
    for (const auto& [name, content] : parts)
        archive.add(name, content);
    return archive.take();
}

FileParts xlsx_parts_of(const std::string& rows, const XlsxExtras& extras) {
    return {{"_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml", book_of(extras)},
            {"xl/_rels/workbook.xml.rels",
             relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                           relationship("rId2", "sharedStrings", "sharedStrings.xml") +
                           relationship("rId3", "styles", "styles.xml"))},
            {"xl/sharedStrings.xml",
             xml + "<sst xmlns=\"" + spreadsheet + "\">" + extras.shared + "</sst>"},
            {"xl/styles.xml",
             xml + "<styleSheet xmlns=\"" + spreadsheet + "\">" + extras.styles + "</styleSheet>"},
            {"xl/worksheets/sheet1.xml", xml + "<worksheet xmlns=\"" + spreadsheet + "\">" +
                                             extras.before_cells + "<sheetData>" + rows +
                                             "</sheetData>" + extras.after_cells + "</worksheet>"}};
}

std::string xlsx_of(const std::string& rows, const XlsxExtras& extras) {
    return zipped(xlsx_parts_of(rows, extras));
}

FileParts ods_parts_of(const std::string& tables, const std::string& styles) {
    const std::string space = "urn:oasis:names:tc:opendocument:xmlns:";
    const std::string content =
        xml + "<office:document-content xmlns:office=\"" + space + "office:1.0\" xmlns:table=\"" +
        space + "table:1.0\" xmlns:text=\"" + space + "text:1.0\" xmlns:style=\"" + space +
        "style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:"
        "calcext:1.0\"><office:automatic-styles>" +
        styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
        "</office:spreadsheet></office:body></office:document-content>";
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"content.xml", content}};
}

std::string ods_of(const std::string& tables, const std::string& styles) {
    return zipped(ods_parts_of(tables, styles));
}

FileParts docx_parts_of(const std::string& body) {
    return {
        {"_rels/.rels", relationships(relationship("r1", "officeDocument", "word/document.xml"))},
        {"word/document.xml",
         xml +
             "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
             "\" "
             "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" +
             body + "</w:body></w:document>"}};
}

std::string docx_of(const std::string& body) {
    return zipped(docx_parts_of(body));
}

std::string cells_in(const Sheet& sheet) {
    std::string all;
    for (size_t row = 0; row < sheet.row_count(); ++row)
        for (size_t i = 0; i < sheet.cell_count(row); ++i) {
            const SheetCell cell = sheet.cell(row, i);
            all.append(all.empty() ? "" : " ").append(name_of_cell(cell.place)).append("=");
            all.append(word_of(cell.kind)).append(":").append(cell.text);
        }
    return all;
}

Sheet only_sheet(const std::string& bytes) {
    auto book = read_workbook(bytes);
    if (!book)
        throw std::runtime_error{std::string{name_of(book.error().reason)}};
    if (book->sheets.size() != 1)
        throw std::runtime_error{std::to_string(book->sheets.size()) + " sheets"};
    return std::move(book->sheets.front());
}

std::optional<TextId> refusal_of(const std::string& bytes) {
    const auto book = read_workbook(bytes);
    return book ? std::nullopt : std::optional{book.error().reason};
}

std::string cells_in(const std::string& bytes) {
    return cells_in(only_sheet(bytes));
}

} // namespace taizhang::testing
