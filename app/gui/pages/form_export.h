#pragma once

#include "gui/pages/file_export.h"
#include "output/form/definition_form.h"

namespace taizhang {

/// Asks where a form to fill in is to go and writes it there with what the ledger has: one of
/// form_kinds; `quarter` is whose targets or records.
void export_form(PageContext& context, FileExport& file_export, FileKind kind, Quarter quarter);

/// The form in which one unit reports a quarter, in both ways.
void export_branch_form(PageContext& context, FileExport& file_export, UnitId unit,
                        Quarter quarter);

/// The forms of all units that have something to report of a quarter, in a folder of their own.
void export_branch_forms(PageContext& context, FileExport& file_export, Quarter quarter);

/// The quarter that is looked at; the running one where the whole year is.
Quarter quarter_of_view(const PageContext& context);

} // namespace taizhang
