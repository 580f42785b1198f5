#include "output/table/csv_text.h"

#include "text/csv_cell.h"
#include "text/formula_guard.h"

namespace taizhang {

namespace {

/// A cell that a spreadsheet would take for a formula stays text.
void append_guarded_cell(std::string& out, std::string_view cell) {
    if (needs_guard(cell))
        append_csv_cell(out, "'" + std::string{cell});
    else
        append_csv_cell(out, cell);
}

} // namespace

void append_csv_row(std::string& out, std::span<const std::string> cells) {
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first)
            out += ',';
        first = false;
        append_guarded_cell(out, cell);
    }
    out += "\r\n";
}

} // namespace taizhang
