#pragma once

#include "output/pack/pack_file.h"

namespace taizhang {

/// Meeting material as slides to be shown and edited (PPTX): 8 to 12 of them where there is so much
/// to tell. Its charts are those of the program that shows it, with their numbers; it stores no
/// picture beside them, as PowerPoint, WPS and LibreOffice all draw such columns. Throws
/// LedgerError, FileError, std::runtime_error, OutputCancelled.
std::string slides_pptx(const PackSource& source, const OutputProgress& progress = {});

} // namespace taizhang
