#include "gui/desk/file_watch.h"

#include "gui/desk/file_stamp.h"

#include <chrono>
#include <utility>

namespace taizhang {

namespace {

constexpr std::chrono::seconds between_looks{1};

} // namespace

FileWatch::FileWatch(std::function<void()> wake) : m_wake(std::move(wake)) {
    m_thread = std::thread{[this] { run(); }};
}

FileWatch::~FileWatch() {
    {
        const std::lock_guard lock{m_mutex};
        m_ends = true;
    }
    m_told.notify_one();
    m_thread.join();
}

void FileWatch::follow(const std::filesystem::path& file) {
    {
        const std::lock_guard lock{m_mutex};
        if (m_file == file)
            return;
        m_file = file;
    }
    m_told.notify_one();
}

bool FileWatch::take_change() {
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_has_changed, false);
}

/// The file is looked at without the lock: a disk far away may take its time.
void FileWatch::run() {
    std::filesystem::path file;
    std::optional<FileStamp> seen;
    std::unique_lock lock{m_mutex};
    while (!m_ends) {
        const bool is_other = std::exchange(file, m_file) != m_file;
        lock.unlock();
        const auto now = file.empty() ? std::nullopt : stamp_of(file.string());
        const bool has_changed = !is_other && now != seen;
        seen = now;
        lock.lock();
        m_has_changed = m_has_changed || has_changed;
        if (has_changed)
            m_wake();
        m_told.wait_for(lock, between_looks, [&] { return m_ends || m_file != file; });
    }
}

} // namespace taizhang
