#pragma once

#include <string_view>

namespace taizhang {

/// Whether a text holds what was typed, as folded() made it: without case, accents, full width,
/// blanks and what nobody sees. Quick for what offices write.
bool holds_folded(std::string_view text, std::string_view wanted);

} // namespace taizhang
