#pragma once

#include <span>
#include <string_view>

namespace taizhang::sample {

/// Topics that a record of this indicator may have; empty when it goes without.
std::span<const std::string_view> topics_of(std::string_view indicator_code);

} // namespace taizhang::sample
