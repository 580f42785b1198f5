#pragma once

#include "output/pack/pack_file.h"

namespace taizhang {

/// Meeting material as one HTML file that asks for nothing from any network: words, charts as SVG,
/// tables that sort and filter. Shown light or dark as the reader's system is, and to be printed.
/// Throws LedgerError, OutputCancelled.
std::string web_pack(const PackSource& source, const OutputProgress& progress = {});

} // namespace taizhang
