#pragma once

#include "intake/plan/import_plan.h"

namespace taizhang {

// What is noted and told of one file of a plan while it is read.

/// Adds a file, or one sheet of it; gives its place in ImportPlan::files.
size_t add_file(ImportPlan& plan, const InputFile& input, const std::string& sheet);

/// The file can't be read at all.
void refuse_file(ImportPlan& plan, size_t file, const SheetTrouble& trouble);

/// What could not be read of a sheet, cell by cell: it must not be lost silently.
void tell_troubles(ImportPlan& plan, const Sheet& sheet, size_t file);

/// Names the columns of what tell_troubles() has told by their headings.
void name_columns_of_troubles(ImportPlan& plan, const SheetLayout& layout, size_t file);

/// Tells which columns are passed over, and that counts are taken as one where there are none.
void warn_of_columns(ImportPlan& plan, const SheetLayout& layout, size_t file);
/// Of a sheet that has_no_quantity: what its rows are counted as.
void warn_without_quantity(ImportPlan& plan, const Answers& answers, size_t file);

/// One of our own forms, which keeps its lists on a hidden sheet and explains itself on another.
bool is_form(const InputFile& input);

/// Row of the header, as a spreadsheet counts, that the user has named for this call.
std::optional<int> said_header(const ImportRequest& request, const PlannedFile& file);

} // namespace taizhang
