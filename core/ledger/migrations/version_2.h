#pragma once

#include <string_view>

namespace taizhang {

/// What the second format of the ledger adds to the first, as one SQL script. Records of the first
/// need a digest then (record_digest.h).
extern const std::string_view version_2;

} // namespace taizhang
