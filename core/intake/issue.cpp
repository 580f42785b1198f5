#include "intake/issue.h"

#include "text/ids/import.h"

namespace taizhang {

namespace {

constexpr int longest_value = 40;

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string column_words(const Issue& issue, const Texts& texts) {
    const std::string letters = column_letters(issue.place);
    if (letters.empty() || letters == issue.column)
        return texts(text_id::import_column_named, issue.column);
    return texts(text_id::import_column_at, issue.column, letters);
}

} // namespace

std::string column_letters(int place) {
    std::string letters;
    for (; place > 0; place = (place - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (place - 1) % 26));
    return letters;
}

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
    return texts(text_id::import_issue_cell, issue.file, row, column_words(issue, texts),
                 issue.value, reason);
}

} // namespace taizhang
