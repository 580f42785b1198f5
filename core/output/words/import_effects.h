#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/reader.h"
#include "text/texts.h"

#include <string>
#include <vector>

namespace taizhang {

/// What a plan does to definitions and figures that the ledger has already, in lines.
struct ImportEffects {
    std::vector<std::string> lines;
    /// Why it can't be written all the same: indicators that would become what their records can't
    /// be of. Empty = it can.
    std::vector<std::string> refusals;
};

/// Nothing for a plan without definitions. `today` is the user's.
ImportEffects effects_of(const ImportPlan& plan, Reader& reader, Date today, const Texts& texts);

} // namespace taizhang
