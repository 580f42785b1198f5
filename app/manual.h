#pragma once

#include "cli/call.h"
#include "cli/options.h"

namespace taizhang {

namespace manual {
inline constexpr cli::Option output{"-o", "FILE.pdf", text_id::cli_option_output};
} // namespace manual

inline constexpr const cli::Option* manual_options[]{&manual::output, &cli::force_option};

/// `manual`: the guide with pictures of the window as PDF. Needs a display.
int run_manual(cli::Call& call);

} // namespace taizhang
