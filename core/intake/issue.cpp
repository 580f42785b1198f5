#include "intake/issue.h"

#include "text/ids/import.h"

namespace taizhang {

namespace {

constexpr int longest_value = 40;

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

} // namespace

std::string shortened(std::string_view value) {
    std::string result;
    int characters = 0;
    for (const char c : value) {
        if (!continues_character(c) && ++characters > longest_value)
            return result + "…";
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        result += control ? ' ' : c;
    }
    return result;
}

std::string to_text(const Issue& issue, const Texts& texts) {
    const std::string reason = texts.fill(issue.reason, issue.arguments);
    if (issue.row == 0)
        return texts(text_id::import_issue_file, issue.file, reason);
    const std::string row = std::to_string(issue.row);
    if (issue.column.empty())
        return texts(text_id::import_issue_row, issue.file, row, reason);
    return texts(text_id::import_issue_cell, issue.file, row, issue.column, issue.value, reason);
}

} // namespace taizhang
