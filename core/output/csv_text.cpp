#include "output/csv_text.h"

#include "text/formula_guard.h"

namespace taizhang {

namespace {

void append_cell(std::string& out, std::string_view cell) {
    const bool neutralised = needs_guard(cell);
    if (cell.find_first_of(",\"\r\n\t") == cell.npos) {
        out += neutralised ? "'" : "";
        out += cell;
        return;
    }
    out += neutralised ? "\"'" : "\"";
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

void append_csv_row(std::string& out, std::span<const std::string> cells) {
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first)
            out += ',';
        first = false;
        append_cell(out, cell);
    }
    out += "\r\n";
}

} // namespace taizhang
