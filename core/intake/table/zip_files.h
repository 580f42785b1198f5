#pragma once

#include "intake/table/sheet.h"

namespace taizhang {

/// A file in a ZIP archive.
struct ZippedFile {
    std::string name; ///< with its folders, UTF-8 (archives of old Windows have GBK)
    std::optional<std::string> bytes; ///< empty where it can't be unpacked
    SheetTrouble trouble = {};        ///< why
};

/// Whether a ZIP archive holds files, and is no spreadsheet or document itself.
bool is_archive_of_files(std::string_view bytes);

/// The files of an archive by name; none where it can't be read.
std::vector<ZippedFile> files_in_zip(const std::string& bytes);

} // namespace taizhang
