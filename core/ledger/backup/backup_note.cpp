#include "ledger/backup/backup_note.h"

#include "ledger/digest_sum.h"
#include "ledger/ledger_draft.h"
#include "ledger/ledger_error.h"
#include "ledger/untouched_file.h"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

constexpr std::int64_t read_at_a_time = 1 << 20;

std::string text_of(const WallTime& moment) {
    return to_iso(moment.day) + " " + moment.time;
}

/// Throws json::exception or std::bad_optional_access for what is none.
WallTime wall_time_in(const std::string& text) {
    constexpr size_t length_of_day = 10;
    return {parse_iso_date(text.substr(0, length_of_day)).value(),
            text.size() > length_of_day ? text.substr(length_of_day + 1) : std::string{}};
}

json json_of(const BackupNote& note) {
    return {{"reason", name_of(note.reason)}, {"number", note.number}, {"made", text_of(note.made)},
            {"seen", text_of(note.seen)},     {"size", note.size},     {"records", note.records},
            {"digest", note.digest},          {"node", note.node},     {"content", note.content},
            {"issues", note.issues}};
}

BackupNote note_from(const json& file) {
    BackupNote note;
    note.reason = named<BackupReason>(file.at("reason").get<std::string>()).value();
    note.number = file.at("number");
    note.made = wall_time_in(file.at("made"));
    note.seen = wall_time_in(file.at("seen"));
    note.size = file.at("size");
    note.records = file.at("records");
    note.digest = file.at("digest");
    note.node = file.at("node");
    note.content = file.at("content");
    note.issues = file.at("issues");
    return note;
}

} // namespace

WallTime wall_time(Instant moment) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
    std::tm local{};
    localtime_r(&seconds, &local);
    char time[sizeof "00:00:00"]{};
    std::strftime(time, sizeof time, "%H:%M:%S", &local);
    const std::chrono::year_month_day day{
        std::chrono::year{local.tm_year + 1900},
        std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
        std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
    return {std::chrono::sys_days{day}, time};
}

fs::path note_of(const fs::path& backup) {
    return backup.string() + ".json";
}

std::optional<BackupNote> read_note(const fs::path& backup) {
    std::ifstream stream{note_of(backup)};
    if (!stream)
        return std::nullopt;
    try {
        return note_from(json::parse(stream));
    } catch (const json::exception&) {
        return std::nullopt;
    } catch (const std::bad_optional_access&) {
        return std::nullopt;
    } catch (const std::out_of_range&) { // a text that is too short
        return std::nullopt;
    }
}

void write_note(const fs::path& backup, const BackupNote& note) {
    const std::string target = note_of(backup);
    LedgerDraft draft{target, LedgerDraft::Former::replaced};
    std::ofstream stream{draft.path(), std::ios::binary};
    stream << json_of(note).dump(1) << '\n';
    stream.close();
    if (!stream)
        throw LedgerError{problem_of_errno(errno), target};
    draft.make_fast();
    draft.publish();
}

std::int64_t digest_of_file(const std::string& path) {
    const UntouchedFile file{path};
    const std::int64_t size = file.size();
    DigestSum sum;
    std::vector<unsigned char> part;
    for (std::int64_t done = 0; done < size; done += std::ssize(part)) {
        part.resize(static_cast<size_t>(std::min(read_at_a_time, size - done)));
        file.read(part, done);
        sum.add(std::string_view{reinterpret_cast<const char*>(part.data()), part.size()});
    }
    return sum.value();
}

} // namespace taizhang
