#pragma once

#include "output/pack/pack_file.h"

namespace taizhang {

/// The quarter's report as an editable draft (DOCX): the chosen sections as text, tables and
/// charts. Throws std::runtime_error, OutputCancelled.
std::string report_docx(const PackSource& source, const OutputProgress& progress = {});

} // namespace taizhang
