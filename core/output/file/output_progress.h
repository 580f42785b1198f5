#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>

namespace taizhang {

/// Is told how far the making of a file has come; returns whether to go on.
enum class Continue { yes, no };
using OutputProgress = std::function<Continue(std::int64_t done, std::int64_t all)>;

/// Thrown when a file was given up on request; nothing was written.
class OutputCancelled : public std::runtime_error {
public:
    OutputCancelled() : std::runtime_error{"cancelled"} {}
};

/// Tells `progress`, which may be empty; throws OutputCancelled when it says no.
inline void tell(const OutputProgress& progress, std::int64_t done, std::int64_t all) {
    if (progress && progress(done, all) == Continue::no)
        throw OutputCancelled{};
}

} // namespace taizhang
