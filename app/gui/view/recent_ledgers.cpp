#include "gui/view/recent_ledgers.h"

#include "gui/look/path_text.h"
#include "output/file/whole_file.h"
#include "progress/review.h"
#include "time/date.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

using nlohmann::json;

constexpr size_t most_kept = 10;
constexpr std::array tones{Tone::good, Tone::attention, Tone::bad};

RecentLedger ledger_from(const json& entry) {
    RecentLedger ledger;
    ledger.file = path_of(entry.value("file", ""));
    ledger.organisation = entry.value("organisation", "");
    ledger.used = {parse_iso_date(entry.value("day", "")).value_or(Date{}),
                   entry.value("time", "")};
    ledger.year = entry.value("year", 0);
    ledger.quarter = entry.value("quarter", 0);
    ledger.records = entry.value("records", std::int64_t{0});
    ledger.pending = entry.value("pending", std::int64_t{0});
    ledger.of_tone = entry.value("of_tone", ledger.of_tone);
    ledger.units = entry.value("units", 0);
    ledger.targets = entry.value("targets", 0);
    ledger.duties = entry.value("duties", 0);
    return ledger;
}

json json_of(const RecentLedger& ledger) {
    return {{"file", text_of(ledger.file)},
            {"organisation", ledger.organisation},
            {"day", to_iso(ledger.used.day)},
            {"time", ledger.used.time},
            {"year", ledger.year},
            {"quarter", ledger.quarter},
            {"records", ledger.records},
            {"pending", ledger.pending},
            {"of_tone", ledger.of_tone},
            {"units", ledger.units},
            {"targets", ledger.targets},
            {"duties", ledger.duties}};
}

} // namespace

int RecentLedger::steps_begun() const {
    return (units > 0 ? 1 : 0) + (targets > 0 ? 1 : 0) + (duties > 0 ? 1 : 0) +
           (records > 0 ? 1 : 0);
}

RecentLedger recent_ledger(const std::filesystem::path& file, const ViewFigures& figures,
                           const WallTime& now) {
    const Definitions& definitions = figures.definitions();
    RecentLedger ledger;
    ledger.file = file;
    ledger.organisation = definitions.units.units().front().name;
    ledger.used = now;
    ledger.year = figures.point.year;
    ledger.quarter = figures.point.quarter.value_or(0);
    ledger.records = figures.counts.in_ledger;
    ledger.pending = figures.counts.pending;
    for (const IndicatorProgress& progress : figures.review)
        for (size_t place = 0; place < tones.size(); ++place)
            if (has_figures(progress) && tone_of(progress.status) == tones[place])
                ++ledger.of_tone[place];
    ledger.units = static_cast<int>(definitions.units.units().size()) - 1;
    ledger.targets = static_cast<int>(
        std::ranges::count(definitions.targets, figures.point.year, &Target::year));
    ledger.duties = static_cast<int>(definitions.cadences.size());
    return ledger;
}

void RecentLedgers::keep_in(const std::filesystem::path& file) {
    m_file = file;
    read();
}

void RecentLedgers::read() {
    std::ifstream stream{m_file};
    if (m_file.empty() || !stream)
        return;
    try {
        std::vector<RecentLedger> list;
        const json file = json::parse(stream);
        for (const json& entry : file.at("ledgers"))
            list.push_back(ledger_from(entry));
        m_list = std::move(list);
    } catch (const json::exception&) {
        // it is written anew with the next ledger
    }
}

void RecentLedgers::note(const RecentLedger& ledger) {
    read(); // another window may have noted its own
    std::erase_if(m_list, [&](const RecentLedger& one) { return one.file == ledger.file; });
    m_list.insert(m_list.begin(), ledger);
    if (m_list.size() > most_kept)
        m_list.resize(most_kept);
    write();
}

void RecentLedgers::remove(const std::filesystem::path& ledger) {
    read();
    std::erase_if(m_list, [&](const RecentLedger& one) { return one.file == ledger; });
    write();
}

void RecentLedgers::write() const {
    if (m_file.empty())
        return;
    json entries = json::array();
    for (const RecentLedger& ledger : m_list)
        entries.push_back(json_of(ledger));
    std::error_code error;
    std::filesystem::create_directories(m_file.parent_path(), error);
    constexpr auto replace_invalid = json::error_handler_t::replace;
    try {
        write_private(m_file,
                      json{{"ledgers", entries}}.dump(2, ' ', false, replace_invalid) + '\n');
    } catch (const FileError&) {
        // the list is a help, not a record
    }
}

} // namespace taizhang
