#pragma once

#include "intake/record/record_form.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace taizhang {

/// What is typed and not saved: the form first, then what waits behind it.
struct EntryDraft {
    std::deque<TypedRecord> records;

    friend bool operator==(const EntryDraft&, const EntryDraft&) = default;
};

/// The draft of a ledger in the folder of drafts, known by the ledger's path.
std::filesystem::path draft_file(const std::filesystem::path& folder,
                                 const std::filesystem::path& ledger);

/// Empty when there is none or it can't be understood.
EntryDraft read_draft(const std::filesystem::path& file);

/// Written whole or not at all; an empty draft removes the file. False if it can't be written.
bool write_draft(const std::filesystem::path& file, const EntryDraft& draft);

/// Writes drafts on a thread of its own, so that no frame waits for the disk: at once, and the
/// newest alone where the disk is slower than the keyboard.
class DraftKeeper {
public:
    explicit DraftKeeper(std::filesystem::path file);
    ~DraftKeeper();
    DraftKeeper(const DraftKeeper&) = delete;
    DraftKeeper& operator=(const DraftKeeper&) = delete;

    void keep(EntryDraft draft);
    /// The last write has failed.
    bool has_failed() const;
    const std::filesystem::path& file() const { return m_file; }

private:
    void run();
    void write_newest(std::unique_lock<std::mutex>& lock);

    std::filesystem::path m_file;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<EntryDraft> m_newest; ///< not written yet
    bool m_ends = false;
    bool m_has_failed = false;
    std::thread m_thread;
};

} // namespace taizhang
