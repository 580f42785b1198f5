#pragma once

#include <string_view>

namespace taizhang {

/// The first format of the ledger, as one SQL script.
extern const std::string_view version_1;

} // namespace taizhang
