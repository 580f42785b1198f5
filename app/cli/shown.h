#pragma once

#include "cli/call.h"

namespace taizhang::cli {

// Numbers as cells: `plain` unrounded for CSV, `shown` for people.

/// Empty for no value.
std::string plain(const std::optional<double>& value);
std::string plain(const std::optional<Quantity>& value);

/// A dash for no value.
std::string shown(const std::optional<double>& value, int decimals);
/// In per cent, with one decimal.
std::string shown_share(const std::optional<double>& share);

/// A total with 约 before it where a part is approximate, and with what is still pending.
std::string marked_total(std::string total, bool approximate, int pending, const Texts& texts);

} // namespace taizhang::cli
