#include "text/csv_cell.h"

namespace taizhang {

void append_csv_cell(std::string& out, std::string_view cell) {
    if (cell.find_first_of(",\"\r\n\t") == cell.npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char byte : cell) {
        if (byte == '"')
            out += '"';
        out += byte;
    }
    out += '"';
}

} // namespace taizhang
