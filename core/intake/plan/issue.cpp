#include "intake/plan/issue.h"

#include "characters/blank.h"
#include "characters/hidden.h"
#include "characters/utf8.h"
#include "ledger/record_fields.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int longest_value = 40;

bool is_line_end(char32_t code) {
    return code == '\t' || code == '\n' || code == '\r';
}

/// Whether a reader would not see that it is there.
bool is_invisible(char32_t code) {
    const bool is_room = code == ' ' || code == U'\u3000' || is_line_end(code);
    return !is_room && (is_hidden(code) || is_blank(code));
}

std::string column_words(const Issue& issue, const Texts& texts) {
    if (issue.column.empty())
        return column_name(issue, texts);
    const std::string letters = column_letters(issue.place);
    if (letters.empty() || letters == issue.column)
        return texts(text_id::import_column_named, issue.column);
    return texts(text_id::import_column_at, issue.column, letters);
}

} // namespace

std::string column_name(const Issue& issue, const Texts& texts) {
    const bool is_field = issue.column.empty() && issue.field;
    return is_field ? std::string{texts(row_of(*issue.field).title)} : issue.column;
}

std::string column_letters(int place) {
    std::string letters;
    for (; place > 0; place = (place - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (place - 1) % 26));
    return letters;
}

std::string shortened(std::string_view value) {
    std::string result;
    for (int characters = 0; !value.empty(); ++characters) {
        if (characters == longest_value)
            return result + "…";
        const auto [code, length] = first_character(value);
        if (length == 0)
            result += "\uFFFD";
        else if (is_line_end(code))
            result += ' ';
        else if (is_invisible(code))
            result += code_text(code);
        else
            result += value.substr(0, length);
        value.remove_prefix(std::max<size_t>(length, 1));
    }
    return result;
}

std::string to_text(const Issue& issue, const Texts& texts) {
    const std::string reason = texts.fill(issue.reason, issue.arguments);
    if (issue.row == 0)
        return texts(text_id::import_issue_file, issue.file, reason);
    const std::string row = std::to_string(issue.row);
    if (column_name(issue, texts).empty())
        return texts(text_id::import_issue_row, issue.file, row, reason);
    return texts(text_id::import_issue_cell, issue.file, row, column_words(issue, texts),
                 issue.value, reason);
}

} // namespace taizhang
