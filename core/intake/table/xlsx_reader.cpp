#include "intake/table/xlsx_reader.h"

#include "intake/table/number_format_kind.h"
#include "intake/table/office_parts.h"
#include "intake/table/unreadable.h"
#include "intake/table/xlsx_sheet.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

struct SheetEntry {
    std::string name;
    std::string relationship;
    bool is_hidden = false;
};

class BookReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        // Extensions have an element of the same name that says nothing of dates.
        if (name == "workbookPr" && attributes.is_set("date1904"))
            dates = DateSystem::from_1904;
        if (name != "sheet")
            return;
        if (sheets.size() == most_sheets)
            throw Unreadable{text_id::sheet_too_many_sheets, std::to_string(most_sheets)};
        sheets.push_back({without_escapes(std::string{attributes["name"].value_or("")}),
                          std::string{attributes["id"].value_or("")},
                          attributes["state"].value_or("visible") != "visible"});
    }

    std::vector<SheetEntry> sheets;
    DateSystem dates = DateSystem::from_1900;
};

/// `numFmts` come before the cell formats that name them.
class StyleReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt")
            m_formats[attributes.number("numFmtId", -1)] =
                shown_by(attributes["formatCode"].value_or(""));
        else if (name == "cellXfs")
            m_in_cell_formats = true;
        else if (name == "xf" && m_in_cell_formats)
            styles.push_back(shown_as(attributes.number("numFmtId", 0)));
    }
    void end(std::string_view name) override {
        if (name == "cellXfs")
            m_in_cell_formats = false;
    }

    std::vector<NumberShown> styles;

private:
    NumberShown shown_as(int format) const {
        const auto found = m_formats.find(format);
        return found == m_formats.end() ? shown_by_built_in(format) : found->second;
    }

    std::map<int, NumberShown> m_formats;
    bool m_in_cell_formats = false;
};

XlsxCommon common_of(ZipParts& parts, const std::vector<Relationship>& relationships,
                     DateSystem dates) {
    XlsxCommon common{.dates = dates};
    if (const auto part = target_of(parts, relationships, "styles")) {
        StyleReader reader;
        read_xml(parts, *part, reader);
        common.styles = std::move(reader.styles);
    }
    if (const auto part = target_of(parts, relationships, "sharedStrings"))
        common.texts = read_shared_texts(parts, *part);
    return common;
}

bool has_cells(const Relationship& relationship) {
    return relationship.type != "chartsheet" && relationship.type != "dialogsheet";
}

void add_sheet(Workbook& book, ZipParts& parts, const SheetEntry& entry,
               const std::vector<Relationship>& relationships, const XlsxCommon& common) {
    const auto found = std::ranges::find(relationships, entry.relationship, &Relationship::id);
    if (found != relationships.end() && !has_cells(*found))
        return;
    Sheet& sheet = book.sheets.emplace_back();
    sheet.name = entry.name;
    sheet.is_hidden = entry.is_hidden;
    if (found == relationships.end() || !parts.has(found->target))
        sheet.troubles.push_back({std::nullopt, text_id::sheet_without_part, entry.name});
    else
        read_xlsx_sheet(parts, found->target, common, sheet);
}

} // namespace

Workbook read_xlsx(ZipParts& parts, std::string_view main_part) {
    BookReader reader;
    read_xml(parts, main_part, reader);
    const auto relationships = relationships_of(parts, main_part);
    const XlsxCommon common = common_of(parts, relationships, reader.dates);
    Workbook book;
    book.sheets.reserve(std::min<size_t>(reader.sheets.size(), 1000));
    for (const SheetEntry& entry : reader.sheets)
        add_sheet(book, parts, entry, relationships, common);
    book.properties = custom_properties(parts, relationships_of(parts, ""));
    return book;
}

} // namespace taizhang
