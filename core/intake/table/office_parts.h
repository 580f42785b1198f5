#pragma once

#include "intake/table/xml_stream.h"
#include "intake/table/zip_parts.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taizhang {

// What XLSX and DOCX have in common: parts that are found through relationships, whatever they are
// called, and document properties.

struct Relationship {
    std::string id;
    std::string type;   ///< its last word: `worksheet`, the same in the strict form
    std::string target; ///< name of a part
};

/// Of a part; of the whole document for an empty name. Targets outside the document are left out.
std::vector<Relationship> relationships_of(ZipParts& parts, std::string_view part);

/// The first target of a type, if the document has that part.
std::optional<std::string> target_of(const ZipParts& parts,
                                     const std::vector<Relationship>& relationships,
                                     std::string_view type);

/// For parts that a table can do without: what is damaged in them is passed over.
void read_if_sound(ZipParts& parts, std::string_view part, XmlHandler& handler);

/// Custom document properties: names and values as text.
std::vector<std::pair<std::string, std::string>>
custom_properties(ZipParts& parts, const std::vector<Relationship>& of_document);

/// Office writes characters that XML can't hold as _x000D_, and _x005F_ before what looks so.
std::string without_escapes(std::string text);

/// Tables that a file may have.
inline constexpr size_t most_sheets = 10'000;

/// What one cell may hold, in bytes (Excel: 32,767 characters).
inline constexpr size_t longest_cell_text = 1 << 20;

/// Appends up to one byte more than a cell may hold, so that what is too long is seen.
void append_to_cell(std::string& cell, std::string_view text);

/// What is shown of a text that is too long.
std::string beginning_of(std::string_view text);

} // namespace taizhang
