#pragma once

#include "intake/table/cell_text.h"
#include "intake/table/shared_texts.h"

#include <vector>

namespace taizhang {

/// What the cells of all sheets of an XLSX file refer to.
struct XlsxCommon {
    SharedTexts texts = {};
    std::vector<NumberShown> styles = {}; ///< what each cell format makes of a number
    DateSystem dates = DateSystem::from_1900;
};

/// Reads a part with `sheetData` into the sheet.
void read_xlsx_sheet(ZipParts& parts, std::string_view part, const XlsxCommon& common,
                     Sheet& sheet);

} // namespace taizhang
