#pragma once

#include <functional>

namespace taizhang {

/// Runs work on a thread of its own that gives way to all others, and waits for it; what it throws
/// is thrown here.
void at_low_priority(const std::function<void()>& work);

} // namespace taizhang
