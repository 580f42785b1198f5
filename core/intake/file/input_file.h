#pragma once

#include "intake/file/input_text.h"
#include "intake/table/sheet.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace taizhang {

/// A file that came in: text, or tables of another container.
struct InputFile {
    InputText text;                          ///< its name is the file's also where it has tables
    std::vector<std::string> folders = {};   ///< names of those it lies in, the nearest first
    std::optional<Workbook> workbook = {};   ///< of all but plain text
    std::optional<SheetTrouble> broken = {}; ///< why it can't be read at all
    std::int64_t digest = 0;                 ///< of its bytes
    std::int64_t bytes = 0;

    const std::string& name() const { return text.name; }
};

} // namespace taizhang
