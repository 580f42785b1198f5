#include "intake/paste/pasted_file.h"

#include "characters/blank.h"
#include "intake/paste/clipboard_cells.h"
#include "intake/table/cell_reference.h"
#include "ledger/changeset.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <span>

namespace taizhang {

namespace {

constexpr size_t columns_read = most_columns;

} // namespace

InputFile pasted_file(std::string name, std::string_view text) {
    InputFile file{.text = {std::move(name), {}, false}};
    file.digest = checksum_of(text);
    file.bytes = static_cast<std::int64_t>(text.size());
    if (!text.contains('\t')) {
        file.text.text = text;
        return file;
    }
    Sheet sheet;
    int row = 0;
    for (const auto& cells : clipboard_rows(text)) {
        int column = 0;
        for (const std::string& cell :
             std::span{cells}.first(std::min(cells.size(), columns_read))) {
            if (const auto written = trimmed(cell); !written.empty())
                sheet.add({row, column}, CellKind::text, written);
            ++column;
        }
        if (cells.size() > columns_read)
            sheet.troubles.push_back({CellPlace{row, most_columns}, text_id::sheet_too_many_columns,
                                      std::to_string(cells.size())});
        ++row;
    }
    sheet.settle();
    file.workbook.emplace().sheets.push_back(std::move(sheet));
    return file;
}

} // namespace taizhang
