#pragma once

#include "ledger/received.h"

#include <expected>
#include <span>
#include <vector>

namespace taizhang {

// Layouts on their way to another ledger: {"taizhang_layouts": 1, "layouts": [{"name",
// "fingerprint", "answers"}]}.

/// Ends with a line feed. When a layout was used is of its own ledger and not in it.
std::string layout_file_of(std::span<const Layout> layouts);

/// What keeps a file from being one of layouts.
struct LayoutFileFault {
    int place = 0;     ///< of the layout, from 1; 0 = the file as a whole
    std::string field; ///< of that layout

    friend bool operator==(const LayoutFileFault&, const LayoutFileFault&) = default;
};

std::expected<std::vector<Layout>, LayoutFileFault> read_layout_file(std::string_view text);

/// `wanted`, or with a number behind it, so that none of `layouts` with another header has it.
std::string free_layout_name(std::span<const Layout> layouts, const Layout& wanted);

} // namespace taizhang
