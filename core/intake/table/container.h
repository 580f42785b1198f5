#pragma once

#include <string_view>

namespace taizhang {

/// What a file is, told by how it begins.
enum class Container {
    empty,
    zip,
    ole,             ///< XLS, ET, DOC, WPS, and encrypted XLSX
    biff,            ///< XLS of Excel 2 … 4, without a container
    picture,         ///< PNG, JPEG, GIF, BMP, TIFF, WebP, HEIC
    pdf,             ///< also PostScript
    rich_text,       ///< RTF
    packed,          ///< RAR, 7z, gzip
    html,            ///< also MHTML
    xml_spreadsheet, ///< XML Spreadsheet 2003
    flat_ods,
    other_xml,
    text ///< CSV and the like
};

Container container_of(std::string_view bytes);

} // namespace taizhang
