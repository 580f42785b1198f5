#include "gui/window/end_signals.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace taizhang {

EndSignals::EndSignals(std::function<void()> wake) : m_wake(std::move(wake)) {
    sigemptyset(&m_signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&m_signals, signal);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_former);
    m_coming = ::signalfd(-1, &m_signals, SFD_CLOEXEC);
    m_stirrer = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_thread = std::thread{[this] { listen(); }};
}

EndSignals::~EndSignals() {
    ::eventfd_write(m_stirrer, 1);
    m_thread.join();
    ::close(m_coming);
    ::close(m_stirrer);
    pthread_sigmask(SIG_SETMASK, &m_former, nullptr);
}

/// The one signal is read here; this thread lets the next ones through.
void EndSignals::listen() {
    pollfd waiting[]{{m_coming, POLLIN, 0}, {m_stirrer, POLLIN, 0}};
    while (::poll(waiting, 2, -1) < 0) {
    }
    signalfd_siginfo which{};
    if ((waiting[0].revents & POLLIN) == 0 || ::read(m_coming, &which, sizeof which) <= 0)
        return;
    m_has_come = true;
    m_wake();
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
    while (::poll(waiting + 1, 1, -1) < 0) {
    }
}

} // namespace taizhang
