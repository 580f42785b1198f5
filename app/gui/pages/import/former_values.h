#pragma once

#include "gui/pages/import/shown_import.h"
#include "ledger/reader.h"
#include "text/texts.h"

namespace taizhang {

/// What stands in the ledger where a changed row says something else, by the columns of its sheet.
/// Not of more than some thousand rows: nobody reads them one by one.
FormerValues former_values(const ShownImport& shown, Reader& reader, const Texts& texts);

/// Records that came with the former version of a sheet and not with the newer one, in words.
std::vector<GoneRecord> gone_records(const ImportPlan& plan, Reader& reader, const Texts& texts);

} // namespace taizhang
