#pragma once

#include <sys/wait.h>
#include <unistd.h>

namespace taizhang::testing {

/// In a process of its own, which may give up its rights: its exit status, -1 for a signal.
template <class Action>
int in_child(const Action& action) {
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            ::_exit(action());
        } catch (...) {
            ::_exit(99);
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Rights do not bind root. Ends the process where they can't be given up.
inline void become_nobody() {
    if (::geteuid() == 0 && ::setuid(65534) != 0)
        ::_exit(98);
}

} // namespace taizhang::testing
