#pragma once

#include "intake/plan/import_plan.h"
#include "text/texts.h"

namespace taizhang::cli {

/// A plan as interfaces.md lists it (`import --dry-run --format json`), row by row; `effects` are
/// sentences on definitions and figures.
void write_plan_json(std::string& text, const ImportPlan& plan,
                     const std::vector<std::string>& effects, const Texts& texts);

} // namespace taizhang::cli
