#include "gui/entry/entry_draft.h"

#include "output/file/whole_file.h"

#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

namespace taizhang {

namespace {

using nlohmann::json;

/// FNV-1a: the same in every run and build.
std::uint64_t hash_of(const std::string& text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
}

json json_of(const TypedRecord& record) {
    json fields = json::object();
    const auto columns = columns_of(FileKind::records);
    for (size_t field = 0; field < record_field_count; ++field)
        if (!record.fields[field].empty())
            fields[std::string{columns[field]}] = record.fields[field];
    return fields;
}

TypedRecord record_from(const json& fields) {
    TypedRecord record;
    const auto columns = columns_of(FileKind::records);
    for (size_t field = 0; field < record_field_count; ++field)
        record.fields[field] = fields.value(std::string{columns[field]}, "");
    return record;
}

} // namespace

std::filesystem::path draft_file(const std::filesystem::path& folder,
                                 const std::filesystem::path& ledger) {
    char name[24];
    std::snprintf(name, sizeof name, "%016llx.json",
                  static_cast<unsigned long long>(hash_of(ledger.lexically_normal().string())));
    return folder / name;
}

EntryDraft read_draft(const std::filesystem::path& file) {
    EntryDraft draft;
    std::ifstream stream{file};
    if (!stream)
        return draft;
    try {
        const json whole = json::parse(stream);
        for (const json& fields : whole.at("records"))
            draft.records.push_back(record_from(fields));
    } catch (const json::exception&) {
        return {};
    }
    return draft;
}

bool write_draft(const std::filesystem::path& file, const EntryDraft& draft) {
    std::error_code error;
    if (draft.records.empty()) {
        std::filesystem::remove(file, error);
        return !error;
    }
    std::filesystem::create_directories(file.parent_path(), error);
    json records = json::array();
    for (const TypedRecord& record : draft.records)
        records.push_back(json_of(record));
    constexpr auto replace_invalid = json::error_handler_t::replace;
    try {
        write_private(file, json{{"records", records}}.dump(2, ' ', false, replace_invalid) + '\n');
    } catch (const FileError&) {
        return false;
    }
    return true;
}

DraftKeeper::DraftKeeper(std::filesystem::path file) : m_file(std::move(file)) {
    m_thread = std::thread{[this] { run(); }};
}

DraftKeeper::~DraftKeeper() {
    {
        const std::lock_guard lock{m_mutex};
        m_ends = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void DraftKeeper::keep(EntryDraft draft) {
    {
        const std::lock_guard lock{m_mutex};
        m_newest = std::move(draft);
    }
    m_changed.notify_one();
}

bool DraftKeeper::has_failed() const {
    const std::lock_guard lock{m_mutex};
    return m_has_failed;
}

void DraftKeeper::run() {
    std::unique_lock lock{m_mutex};
    while (true) {
        m_changed.wait(lock, [this] { return m_newest || m_ends; });
        if (!m_newest)
            return;
        write_newest(lock);
    }
}

void DraftKeeper::write_newest(std::unique_lock<std::mutex>& lock) {
    const EntryDraft draft = *m_newest;
    m_newest.reset();
    lock.unlock();
    const bool written = write_draft(m_file, draft);
    lock.lock();
    m_has_failed = !written;
}

} // namespace taizhang
