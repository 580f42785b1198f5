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

/// Sees to it that a ledger is open in one window only: a name for its real path in the system's
/// abstract sockets, which nobody else can have meanwhile, whoever they are, and which goes with
/// the program however that ends. Who finds the name taken calls: the other window comes to the
/// front. (A lock on the file itself would be lost, or lose SQLite's, when either is closed.)
class LedgerHold {
public:
    enum class Taken {
        here,
        shown_elsewhere, ///< another window of this user has it, and comes to the front
        elsewhere        ///< another has it that can't be reached
    };

    /// `wake` is called on another thread when somebody has called. An answer is waited for as long
    /// as `patience`.
    explicit LedgerHold(std::function<void()> wake,
                        std::chrono::milliseconds patience = std::chrono::seconds{1});
    ~LedgerHold();
    LedgerHold(const LedgerHold&) = delete;
    LedgerHold& operator=(const LedgerHold&) = delete;

    Taken take(const std::filesystem::path& ledger);
    /// Lets go of all others; empty = of all.
    void keep_only(const std::filesystem::path& ledger);
    /// True once after somebody wanted to open what this window has.
    bool take_call() { return m_is_called.exchange(false); }

private:
    void listen();
    void answer(int socket);
    void stir() const;

    std::function<void()> m_wake;
    std::chrono::milliseconds m_patience;
    std::atomic<bool> m_is_called = false;
    std::atomic<bool> m_ends = false;
    std::mutex m_mutex;
    std::map<std::string, int> m_sockets; ///< by name
    int m_stirrer = -1;                   ///< ends the listening thread's wait
    std::thread m_thread;
};

} // namespace taizhang
