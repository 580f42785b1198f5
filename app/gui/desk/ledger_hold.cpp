#include "gui/desk/ledger_hold.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <optional>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace taizhang {

namespace {

constexpr char shown = 'y';
constexpr char not_yours = 'n';

/// The same for every way to a file. As much of the path as there is room for, and a number of all.
std::string name_of(const std::filesystem::path& ledger) {
    constexpr size_t room = 70;
    std::error_code error;
    auto real = std::filesystem::weakly_canonical(ledger, error);
    if (error)
        real = ledger;
    const std::string path = real.string();
    return "taizhang " + std::to_string(std::hash<std::string>{}(path)) + " " +
           path.substr(path.size() - std::min(path.size(), room));
}

struct Address {
    explicit Address(const std::string& name) {
        value.sun_family = AF_UNIX; // sun_path[0] stays 0: not in the file system
        const auto length = std::min(name.size(), sizeof value.sun_path - 1);
        std::memcpy(value.sun_path + 1, name.data(), length);
        size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + length);
    }
    const sockaddr* pointer() const { return reinterpret_cast<const sockaddr*>(&value); }

    sockaddr_un value{};
    socklen_t size = 0;
};

int new_socket() {
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

bool is_of_this_user(int socket) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == ::geteuid();
}

/// What the one who has the name says; nothing when it does not answer in time.
std::optional<char> answer_of(const std::string& name, std::chrono::milliseconds patience) {
    const int socket = new_socket();
    if (socket < 0)
        return std::nullopt;
    const Address address{name};
    char said = 0;
    pollfd waiting{socket, POLLIN, 0};
    const bool answers = ::connect(socket, address.pointer(), address.size) == 0 &&
                         is_of_this_user(socket) &&
                         ::poll(&waiting, 1, static_cast<int>(patience.count())) == 1 &&
                         ::recv(socket, &said, 1, 0) == 1;
    ::close(socket);
    return answers ? std::optional{said} : std::nullopt;
}

} // namespace

LedgerHold::LedgerHold(std::function<void()> wake, std::chrono::milliseconds patience)
    : m_wake(std::move(wake)), m_patience(patience),
      m_stirrer(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    m_thread = std::thread{[this] { listen(); }};
}

LedgerHold::~LedgerHold() {
    m_ends = true;
    stir();
    m_thread.join();
    keep_only({});
    ::close(m_stirrer);
}

void LedgerHold::stir() const {
    ::eventfd_write(m_stirrer, 1);
}

LedgerHold::Taken LedgerHold::take(const std::filesystem::path& ledger) {
    const std::string name = name_of(ledger);
    {
        const std::lock_guard lock{m_mutex};
        if (m_sockets.contains(name))
            return Taken::here;
        const int socket = new_socket();
        if (socket < 0)
            return Taken::here; // without sockets there is nobody to be found
        const Address address{name};
        if (::bind(socket, address.pointer(), address.size) == 0 && ::listen(socket, 4) == 0) {
            m_sockets.emplace(name, socket);
            stir();
            return Taken::here;
        }
        const bool is_taken = errno == EADDRINUSE;
        ::close(socket);
        if (!is_taken)
            return Taken::here; // where names can't be had, nobody has this one
    }
    return answer_of(name, m_patience) == shown ? Taken::shown_elsewhere : Taken::elsewhere;
}

void LedgerHold::keep_only(const std::filesystem::path& ledger) {
    const std::string kept = ledger.empty() ? std::string{} : name_of(ledger);
    const std::lock_guard lock{m_mutex};
    std::erase_if(m_sockets, [&](const auto& entry) {
        if (entry.first == kept)
            return false;
        ::close(entry.second);
        return true;
    });
    stir();
}

void LedgerHold::answer(int socket) {
    const int caller = ::accept4(socket, nullptr, nullptr, SOCK_CLOEXEC);
    if (caller < 0)
        return; // let go of meanwhile, or the caller has gone
    const bool is_own = is_of_this_user(caller);
    ::send(caller, is_own ? &shown : &not_yours, 1, MSG_NOSIGNAL);
    ::close(caller);
    if (!is_own)
        return;
    m_is_called = true;
    m_wake();
}

void LedgerHold::listen() {
    while (!m_ends) {
        std::vector<pollfd> waiting{{m_stirrer, POLLIN, 0}};
        {
            const std::lock_guard lock{m_mutex};
            for (const auto& [name, socket] : m_sockets)
                waiting.push_back({socket, POLLIN, 0});
        }
        if (::poll(waiting.data(), waiting.size(), -1) < 0)
            continue;
        eventfd_t stirred = 0;
        ::eventfd_read(m_stirrer, &stirred);
        const std::lock_guard lock{m_mutex};
        for (const auto& [name, socket] : m_sockets)
            answer(socket);
    }
}

} // namespace taizhang
