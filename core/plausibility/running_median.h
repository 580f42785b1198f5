#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

namespace taizhang {

/// The median of values that come one after the other, each in logarithmic time.
class RunningMedian {
public:
    void add(std::int64_t value);
    int count() const { return static_cast<int>(m_lower.size() + m_upper.size()); }
    /// Twice the median, so that the middle of two stays whole; needs a value.
    std::int64_t twice() const;

private:
    // As many in the lower half as in the upper one, or one more.
    std::priority_queue<std::int64_t> m_lower;
    std::priority_queue<std::int64_t, std::vector<std::int64_t>, std::greater<>> m_upper;
};

} // namespace taizhang
