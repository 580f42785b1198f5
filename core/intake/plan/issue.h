#pragma once

#include "model/record_field.h"
#include "text/texts.h"

#include <string>
#include <vector>

namespace taizhang {

/// Something in a file that stops an import, or that the user should know before it.
struct Issue {
    std::string file;
    int row = 0;        ///< as a spreadsheet counts: the header is row 1; 0 = the whole file
    std::string column; ///< its name, or letters where it has none; empty = the whole row
    std::string value;  ///< what stands there, shortened
    TextId reason{};
    std::vector<std::string> arguments; ///< for the places in the text of `reason`
    int place = 0;                      ///< of the column in the file, from 1; 0 = not known
    /// What a sheet has no column for, and says elsewhere; `column` is empty.
    std::optional<RecordField> field = {};

    friend bool operator==(const Issue&, const Issue&) = default;
};

/// The column's name, or that of the field that the sheet has no column for; empty = the whole row.
std::string column_name(const Issue& issue, const Texts& texts);

/// A column as spreadsheets call it: 1 is A, 27 is AA.
std::string column_letters(int place);

/// At most about 40 characters, cut at a character. Line breaks are shown as spaces, characters
/// that nobody sees by their codes: jg<U+200B>dw.
std::string shortened(std::string_view value);

/// What happened, in one line: file, row, column with its letters, value, reason.
std::string to_text(const Issue& issue, const Texts& texts);

} // namespace taizhang
