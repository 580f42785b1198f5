#include "intake/table/office_parts.h"

#include "characters/utf8.h"
#include "intake/table/unreadable.h"
#include "intake/table/xml_stream.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <charconv>

namespace taizhang {

namespace {

std::string_view after_last_slash(std::string_view text) {
    return text.substr(text.rfind('/') + 1);
}

std::string_view folder_of(std::string_view part) {
    return part.substr(0, part.rfind('/') + 1);
}

/// The name of a part from a target, which may begin at the root, go up with `..` and have `\`.
std::string part_named(std::string_view target, std::string_view folder) {
    std::string all{target};
    std::ranges::replace(all, '\\', '/');
    if (!all.starts_with('/'))
        all.insert(0, folder);
    std::vector<std::string_view> steps;
    for (std::string_view rest = all; !rest.empty();) {
        const auto step = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(step.size() + 1, rest.size()));
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (!step.empty() && step != "." && step != "..")
            steps.push_back(step);
    }
    std::string name;
    for (const auto step : steps)
        name.append(name.empty() ? "" : "/").append(step);
    return name;
}

class RelationshipReader : public XmlHandler {
public:
    explicit RelationshipReader(std::string_view folder) : m_folder{folder} {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External")
            return;
        if (found.size() == most)
            throw Unreadable{text_id::sheet_too_many_parts, std::to_string(most)};
        found.push_back({std::string{attributes["Id"].value_or("")},
                         std::string{after_last_slash(attributes["Type"].value_or(""))},
                         part_named(attributes["Target"].value_or(""), m_folder)});
    }

    std::vector<Relationship> found;

private:
    static constexpr size_t most = 100'000;
    std::string_view m_folder;
};

/// `<property name="…"><vt:lpwstr>…</vt:lpwstr></property>`
class PropertyReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "property" && found.size() < most)
            found.emplace_back(attributes["name"].value_or(""), "");
    }
    void text(std::string_view text) override {
        if (!found.empty())
            append_to_cell(found.back().second, text);
    }
    void end(std::string_view name) override {
        if (name == "property" && !found.empty())
            found.back().second = without_escapes(std::move(found.back().second));
    }

    std::vector<std::pair<std::string, std::string>> found;

private:
    static constexpr size_t most = 1000;
};

/// The unit of UTF-16 that `_xHHHH_` stands for.
std::optional<char16_t> escaped_unit(std::string_view text) {
    if (text.size() < 7 || text[0] != '_' || (text[1] != 'x' && text[1] != 'X') || text[6] != '_')
        return std::nullopt;
    unsigned unit = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    if (error != std::errc{} || end != text.data() + 6 || unit == 0)
        return std::nullopt;
    return static_cast<char16_t>(unit);
}

/// A character that one or two escapes stand for, and their bytes.
std::optional<Character> escaped_character(std::string_view text) {
    constexpr size_t length = 7;
    const auto unit = escaped_unit(text);
    if (!unit)
        return std::nullopt;
    if (*unit < 0xD800 || *unit > 0xDFFF)
        return Character{*unit, length};
    const auto low = escaped_unit(text.substr(length));
    if (*unit > 0xDBFF || !low || *low < 0xDC00 || *low > 0xDFFF)
        return std::nullopt;
    const char32_t code = 0x10000 + ((char32_t{*unit} - 0xD800) << 10) + (char32_t{*low} - 0xDC00);
    return Character{code, 2 * length};
}

} // namespace

void read_if_sound(ZipParts& parts, std::string_view part, XmlHandler& handler) {
    try {
        read_xml(parts, part, handler);
    } catch (const Unreadable&) {
        // What it would have said, nobody misses in a table.
    }
}

std::vector<Relationship> relationships_of(ZipParts& parts, std::string_view part) {
    const std::string_view folder = folder_of(part);
    const std::string name =
        std::string{folder} + "_rels/" + std::string{part.substr(folder.size())} + ".rels";
    RelationshipReader reader{folder};
    if (parts.has(name))
        read_xml(parts, name, reader);
    return std::move(reader.found);
}

std::optional<std::string> target_of(const ZipParts& parts,
                                     const std::vector<Relationship>& relationships,
                                     std::string_view type) {
    const auto found = std::ranges::find_if(relationships, [&](const Relationship& each) {
        return each.type == type && parts.has(each.target);
    });
    return found == relationships.end() ? std::nullopt : std::optional{found->target};
}

std::vector<std::pair<std::string, std::string>>
custom_properties(ZipParts& parts, const std::vector<Relationship>& of_document) {
    PropertyReader reader;
    for (const auto type : {"custom-properties", "customProperties"})
        if (const auto part = target_of(parts, of_document, type); part && reader.found.empty())
            read_if_sound(parts, *part, reader);
    return std::move(reader.found);
}

std::string without_escapes(std::string text) {
    if (text.find("_x") == text.npos && text.find("_X") == text.npos)
        return text;
    std::string plain;
    for (std::string_view rest = text; !rest.empty();) {
        const auto character = escaped_character(rest);
        if (character)
            append_utf8(plain, character->code);
        else
            plain += rest.front();
        rest.remove_prefix(character ? character->bytes : 1);
    }
    return plain;
}

void append_to_cell(std::string& cell, std::string_view text) {
    cell.append(text.substr(0, longest_cell_text + 1 - cell.size()));
}

std::string beginning_of(std::string_view text) {
    constexpr size_t shown = 100;
    return std::string{within_bytes(text, shown)};
}

} // namespace taizhang
