#include "plausibility/running_median.h"

namespace taizhang {

void RunningMedian::add(std::int64_t value) {
    if (m_lower.empty() || value <= m_lower.top())
        m_lower.push(value);
    else
        m_upper.push(value);
    if (m_lower.size() > m_upper.size() + 1) {
        m_upper.push(m_lower.top());
        m_lower.pop();
    } else if (m_upper.size() > m_lower.size()) {
        m_lower.push(m_upper.top());
        m_upper.pop();
    }
}

std::int64_t RunningMedian::twice() const {
    return m_lower.size() > m_upper.size() ? 2 * m_lower.top() : m_lower.top() + m_upper.top();
}

} // namespace taizhang
