#pragma once

#include "cli/call.h"
#include "intake/plan/import_plan.h"
#include "ledger/reader.h"

namespace taizhang::cli {

/// What the options of `import` ask of the files, with what the ledger remembers of layouts.
ImportRequest import_request_of(const Call& call, Reader& reader, const Definitions& definitions);

} // namespace taizhang::cli
