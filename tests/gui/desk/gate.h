#pragma once

#include "gui/desk/desk.h"

#include <condition_variable>
#include <mutex>

namespace taizhang::testing {

/// Holds a task up until the test lets it go, and lets the test wait until it has come.
class Gate {
public:
    /// In the task.
    void pass() {
        std::unique_lock lock{m_mutex};
        ++m_came;
        m_changed.notify_all();
        m_changed.wait(lock, [&] { return m_is_open; });
    }
    /// In the test: until the task has come, for so many times.
    void wait_for(int times = 1) {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_came >= times; });
    }
    void open() {
        const std::lock_guard lock{m_mutex};
        m_is_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_came = 0;
    bool m_is_open = false;
};

/// Holds the desk up until the gate opens, whatever comes.
inline void hold(Desk& desk, Gate& gate) {
    desk.ask_once({}, [&gate](FiguresReader&, Job&) {
        gate.pass();
        return Worker::Deliver{};
    });
    gate.wait_for();
}

} // namespace taizhang::testing
