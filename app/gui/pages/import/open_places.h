#pragma once

#include "gui/pages/import/shown_import.h"
#include "gui/widgets/controls.h"
#include "text/texts.h"

namespace taizhang {

/// Where an import waits for the user's word: a row that is refused or seems to be in the ledger
/// already, or a file that can't be read without an answer.
struct OpenPlace {
    size_t file = 0;             ///< place in ImportPlan::files
    std::optional<int> row = {}; ///< its number; empty = the file itself

    friend bool operator==(const OpenPlace&, const OpenPlace&) = default;
};

/// The files in the order of the list: by their groups.
std::vector<size_t> listed_files(const ShownImport& shown, const Texts& texts);

/// The nearest one behind a place (or before it, going back), in the order of the list and of the
/// rows; behind the last one comes the first. Nothing where nothing is open.
std::optional<OpenPlace> next_open(const ShownImport& shown, const Texts& texts, OpenPlace from,
                                   StepDirection direction);

} // namespace taizhang
