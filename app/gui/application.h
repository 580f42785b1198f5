#pragma once

#include "time/date.h"

#include <filesystem>
#include <optional>

namespace taizhang {

/// Opens the window on a ledger, or on the last one, and returns when it is closed.
/// The exit status: 0, or 1 when there is no display or it can't draw (told on stderr, and by the
/// desktop where stderr is no terminal).
int run_window(const std::optional<std::filesystem::path>& ledger);

/// The day by this machine's clock and time zone.
Date today_here();

} // namespace taizhang
