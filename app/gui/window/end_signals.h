#pragma once

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

namespace taizhang {

/// While it lives, the system's wish that the program end (SIGTERM, SIGINT, SIGHUP: at the end of a
/// session, or Ctrl+C) is something to be asked for, once; the second one ends the program at once.
/// Made before other threads are begun.
class EndSignals {
public:
    /// `wake` is called on another thread.
    explicit EndSignals(std::function<void()> wake);
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

    /// True once.
    bool take() { return m_has_come.exchange(false); }

private:
    void listen();

    std::function<void()> m_wake;
    std::atomic<bool> m_has_come = false;
    sigset_t m_signals{};
    sigset_t m_former{}; ///< of the thread that made it
    int m_coming = -1;
    int m_stirrer = -1; ///< ends the listening thread
    std::thread m_thread;
};

} // namespace taizhang
