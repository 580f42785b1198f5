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
constexpr char closing = 'c';

constexpr std::chrono::milliseconds between_tries{20};
/// While no more files can be open at once.
constexpr std::chrono::milliseconds between_answers{100};

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

/// What the one who has the name says.
enum class Said {
    is_shown,
    is_closing, ///< or it is gone by now, or does not listen yet
    nothing     ///< in time, or to this user
};

Said answer_of(const std::string& name, std::chrono::milliseconds patience) {
    const int socket = new_socket();
    if (socket < 0)
        return Said::nothing;
    const Address address{name};
    const bool is_there = ::connect(socket, address.pointer(), address.size) == 0;
    const bool is_refused = !is_there && errno == ECONNREFUSED;
    char said = 0;
    bool has_hung_up = false;
    pollfd waiting{socket, POLLIN, 0};
    if (is_there && is_of_this_user(socket) &&
        ::poll(&waiting, 1, static_cast<int>(patience.count())) == 1)
        has_hung_up = ::recv(socket, &said, 1, 0) <= 0;
    ::close(socket);
    if (said == shown)
        return Said::is_shown;
    return is_refused || has_hung_up || said == closing ? Said::is_closing : Said::nothing;
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

bool LedgerHold::is_taken(const std::filesystem::path& ledger) {
    const int socket = new_socket();
    if (socket < 0)
        return false;
    const Address address{name_of(ledger)};
    const bool is_free = ::bind(socket, address.pointer(), address.size) == 0;
    const bool is_in_use = !is_free && errno == EADDRINUSE;
    ::close(socket);
    return is_in_use;
}

LedgerHold::Taken LedgerHold::take(const std::filesystem::path& ledger) {
    const std::string name = name_of(ledger);
    const auto end = std::chrono::steady_clock::now() + m_patience;
    while (!bind_to(name, ledger)) {
        const auto said = answer_of(name, m_patience);
        if (said == Said::is_shown)
            return Taken::shown_elsewhere;
        if (said == Said::nothing)
            return Taken::elsewhere;
        if (std::chrono::steady_clock::now() > end)
            return Taken::closing_elsewhere;
        std::this_thread::sleep_for(between_tries);
    }
    return Taken::here;
}

/// False where another program has the name. Without sockets there is nobody to be found, and where
/// names can't be had, nobody has this one.
bool LedgerHold::bind_to(const std::string& name, const std::filesystem::path& ledger) {
    const std::lock_guard lock{m_mutex};
    if (!m_sockets.contains(name)) {
        const int socket = new_socket();
        const Address address{name};
        if (socket >= 0 &&
            (::bind(socket, address.pointer(), address.size) != 0 || ::listen(socket, 4) != 0)) {
            const bool is_taken = errno == EADDRINUSE;
            ::close(socket);
            return !is_taken;
        }
        if (socket < 0)
            return true;
        m_sockets.emplace(name, socket);
        stir();
    }
    m_taken_as.insert_or_assign(ledger, name);
    return true;
}

void LedgerHold::keep_only(const std::filesystem::path& ledger) {
    const std::lock_guard lock{m_mutex};
    std::erase_if(m_taken_as, [&](const auto& entry) { return entry.first != ledger; });
    std::erase_if(m_sockets, [&](const auto& entry) {
        if (m_taken_as.contains(ledger) && m_taken_as.at(ledger) == entry.first)
            return false;
        ::close(entry.second);
        return true;
    });
    stir();
}

void LedgerHold::note_closing(bool is_closing) {
    const std::lock_guard lock{m_mutex};
    m_is_closing = is_closing;
}

LedgerHold::Answered LedgerHold::answer(int socket) {
    const int caller = ::accept4(socket, nullptr, nullptr, SOCK_CLOEXEC);
    if (caller < 0) // let go of meanwhile, or the caller has gone, or there is no room for it
        return errno == EMFILE || errno == ENFILE ? Answered::not_now : Answered::yes;
    const bool is_own = is_of_this_user(caller);
    const char said = !is_own ? not_yours : m_is_closing ? closing : shown;
    ::send(caller, &said, 1, MSG_NOSIGNAL);
    ::close(caller);
    if (said != shown)
        return Answered::yes;
    m_is_called = true;
    m_wake();
    return Answered::yes;
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
        bool have_all = true;
        {
            const std::lock_guard lock{m_mutex};
            for (const auto& [name, socket] : m_sockets)
                have_all = answer(socket) == Answered::yes && have_all;
        }
        if (!have_all)
            std::this_thread::sleep_for(between_answers);
    }
}

} // namespace taizhang
