#include "gui/view.h"

namespace taizhang {

namespace {
constexpr size_t most_steps_back = 100;
}

void Navigation::go(View view) {
    if (view == m_view)
        return;
    if (m_former.size() == most_steps_back)
        m_former.erase(m_former.begin());
    m_former.push_back(m_view);
    m_view = view;
}

void Navigation::back() {
    if (m_former.empty())
        return;
    m_view = m_former.back();
    m_former.pop_back();
}

} // namespace taizhang
