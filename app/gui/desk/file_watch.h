#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>

namespace taizhang {

/// Looks once a second, on a thread of its own, whether a file is still the one it was and nobody
/// has written into it. Nothing is read, and nothing is drawn while nothing happens.
class FileWatch {
public:
    /// `wake` is called on the watching thread when the file has changed.
    explicit FileWatch(std::function<void()> wake);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    /// Call it whenever; empty = no file.
    void follow(const std::filesystem::path& file);
    /// True once after each change.
    bool take_change();

private:
    void run();

    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::condition_variable m_told;
    std::filesystem::path m_file;
    bool m_has_changed = false;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace taizhang
