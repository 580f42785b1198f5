#include "output/csv_text.h"

namespace taizhang {

namespace {

bool is_plain_number(std::string_view cell) {
    if (cell.starts_with('-') || cell.starts_with('+'))
        cell.remove_prefix(1);
    return !cell.empty() && cell.find_first_not_of("0123456789.") == cell.npos &&
           cell.front() != '.' && cell.back() != '.' && cell.find('.') == cell.rfind('.');
}

void append_cell(std::string& out, std::string_view cell) {
    const bool neutralised = looks_like_formula(cell);
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

bool looks_like_formula(std::string_view cell) {
    constexpr std::string_view beginnings = "=+-@\t\r";
    return !cell.empty() && beginnings.contains(cell.front()) && !is_plain_number(cell);
}

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
