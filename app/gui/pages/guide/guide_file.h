#pragma once

#include "output/file/output_progress.h"
#include "output/file/whole_file.h"
#include "text/texts.h"

namespace taizhang {

/// Has a second run of this program write the guide as PDF (`taizhang manual`): its pictures need a
/// window of their own. Waits for it, and ends it when `progress` says no. Throws ExportRefused
/// with what it has said where it fails, and OutputCancelled.
void write_guide_beside(const std::filesystem::path& target, Overwrite overwrite, Language language,
                        const OutputProgress& progress);

} // namespace taizhang
