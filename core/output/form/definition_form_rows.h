#pragma once

#include "intake/file/file_kind.h"
#include "model/definitions.h"
#include "text/texts.h"

#include <string>
#include <variant>
#include <vector>

namespace taizhang {

// What stands in the forms of definitions, as it is read back.

/// A cell: nothing, a text, a number or a day.
using FormCell = std::variant<std::monostate, std::string, double, Date>;

/// A form with what the ledger has. Which kinds there are forms of: units, targets, cadences.
struct DefinitionFormContent {
    /// Places in columns_of(kind), in the order in which they stand; -1 = what a target is counted
    /// in.
    std::vector<int> columns;
    std::vector<FormCell> example;
    std::vector<std::vector<FormCell>> rows;
};

/// Targets are those of `year`; below them stand the indicators that have none, to be filled in.
DefinitionFormContent definition_form_content(FileKind kind, const Definitions& definitions,
                                              int year, const Texts& texts);

/// The words that a column may have, as drop-downs offer them; empty where it has no such words.
std::vector<std::string> definition_form_choices(FileKind kind, int column,
                                                 const Definitions& definitions,
                                                 const Texts& texts);

} // namespace taizhang
