#pragma once

#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"

namespace taizhang::testing {

/// The whole window on 18 September 2023 over the sample.
struct SampleWindow : ShellDriver {
    explicit SampleWindow(const WindowSettings& settings = {}) : ShellDriver(settings) {
        open(sample_ledger());
    }
};

} // namespace taizhang::testing
