#pragma once

#include "output/file/whole_folder.h"
#include "output/form/definition_form.h"

namespace taizhang {

/// The forms of all units that have something to report in a quarter, each under its file name
/// (form_file_name); empty where nobody has. Both kinds in each file without `kind`. `ledger` was
/// read for the quarter's year. Throws FileError.
std::vector<NamedContent> branch_forms_of(const FormLedger& ledger, Quarter quarter,
                                          std::optional<FormKind> kind, const Texts& texts);

} // namespace taizhang
