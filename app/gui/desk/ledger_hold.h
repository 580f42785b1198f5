#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace taizhang {

/// Sees to it that a ledger is open in one window of a computer only: a name for the real path in
/// the system's abstract sockets, which no second program can have meanwhile, and which goes with
/// the program however that ends. Who finds the name taken calls: the other window comes to the
/// front. (A lock on the file itself would be lost, or lose SQLite's, when either is closed.)
/// Links and relative paths lead to the same name; hard links, other mounts of a folder, other
/// computers and containers do not: there SQLite's locks and the watch over the file have to do.
class LedgerHold {
public:
    enum class Taken {
        here,
        shown_elsewhere,   ///< another window of this user has it, and comes to the front
        closing_elsewhere, ///< another window of this user has it, and lets go of it soon
        elsewhere          ///< another has it that can't be reached
    };

    /// `wake` is called on another thread when somebody has called. What another window has to say
    /// or to let go of is waited for as long as `patience`.
    explicit LedgerHold(std::function<void()> wake,
                        std::chrono::milliseconds patience = std::chrono::seconds{1});
    ~LedgerHold();
    LedgerHold(const LedgerHold&) = delete;
    LedgerHold& operator=(const LedgerHold&) = delete;

    Taken take(const std::filesystem::path& ledger);
    /// Whether a window has it, this one or another; nobody is called.
    static bool is_taken(const std::filesystem::path& ledger);
    /// Lets go of all others; empty = of all. What was taken under this path stays, wherever the
    /// path leads by now.
    void keep_only(const std::filesystem::path& ledger);
    /// Whether who calls is told that this window is about to close; it is not woken then.
    void note_closing(bool is_closing);
    /// True once after somebody wanted to open what this window has.
    bool take_call() { return m_is_called.exchange(false); }

private:
    enum class Answered { yes, not_now };
    bool bind_to(const std::string& name, const std::filesystem::path& ledger);
    void listen();
    Answered answer(int socket);
    void stir() const;

    std::function<void()> m_wake;
    std::chrono::milliseconds m_patience;
    std::atomic<bool> m_is_called = false;
    std::atomic<bool> m_ends = false;
    std::mutex m_mutex;
    std::map<std::string, int> m_sockets;                    ///< by name
    std::map<std::filesystem::path, std::string> m_taken_as; ///< their names, by paths as given
    bool m_is_closing = false;
    int m_stirrer = -1; ///< ends the listening thread's wait
    std::thread m_thread;
};

} // namespace taizhang
