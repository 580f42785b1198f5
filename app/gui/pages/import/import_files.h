#pragma once

#include "gui/pages/import/import_plans.h"

namespace taizhang {

/// The files and sheets of a plan with their states, in groups; a press chooses one.
/// `chosen` is a place in ImportPlan::files. True when the user wants to see what is to be decided
/// next.
bool draw_import_files(PageContext& context, const ImportPlans& plans, const ShownImport* shown,
                       size_t& chosen, float width);

/// The first file of the list: what asks for most attention.
size_t first_listed(const ShownImport& shown, const Texts& texts);

} // namespace taizhang
