#pragma once

#include "gui/look/shapes.h"
#include "gui/pages/import/shown_import.h"
#include "text/texts.h"

namespace taizhang {

// What the page of imports says.

/// A state in word, symbol and colour.
struct StateWords {
    Tone tone = Tone::neutral;
    ChipSymbol symbol = ChipSymbol::dot;
    std::string_view word; ///< of the texts

    Chip chip() const { return {tone, symbol, word}; }
};
StateWords words_of(RowState state, const Texts& texts);

/// Rows of which nothing is written.
bool is_pale(RowState state);

/// Files with one kind of state stand together.
enum class FileGroup { problem, ready, same, broken };
std::string_view words_of(FileGroup group, const Texts& texts);

struct FileWords {
    FileGroup group{};
    Tone tone = Tone::neutral;
    ChipSymbol symbol = ChipSymbol::dot;
    std::string state;
    std::string detail; ///< a line below the name
};
FileWords words_of_file(const ShownImport& shown, size_t file, const Texts& texts);

/// What was read in a row otherwise than it stands there: names taken for others, empty cells.
std::vector<std::string> marks_of(const ShownImport& shown, size_t file, int row,
                                  const Texts& texts);

/// Column and value, and why; the row is known.
std::string reason_of(const Issue& issue, const Texts& texts);

} // namespace taizhang
