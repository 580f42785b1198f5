#include "output/pack/meeting_mark.h"

#include "model/enum_names.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

std::string mark_key_prefix(const std::string& unit_code) {
    return "pack.meeting." + unit_code + ".";
}

/// Nothing for a text that is none.
std::optional<MeetingMark> mark_from(const std::string& text) {
    const nlohmann::json read = nlohmann::json::parse(text, nullptr, false);
    if (!read.is_object())
        return std::nullopt;
    try {
        MeetingMark mark;
        const auto day = parse_iso_date(read.at("day").get<std::string>());
        if (!day)
            return std::nullopt;
        mark.day = *day;
        mark.year = read.at("year").get<int>();
        mark.records = read.at("records").get<std::int64_t>();
        for (const auto& [code, status] : read.at("statuses").items())
            if (const auto known = named<Status>(status.get<std::string>()))
                mark.statuses[code] = *known;
        for (const nlohmann::json& key : read.at("missed"))
            mark.missed.insert(key.get<std::string>());
        return mark;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

std::string text_of(const MeetingMark& mark) {
    nlohmann::json statuses = nlohmann::json::object();
    for (const auto& [code, status] : mark.statuses)
        statuses[code] = name_of(status);
    return nlohmann::json{{"day", to_iso(mark.day)},
                          {"year", mark.year},
                          {"records", mark.records},
                          {"statuses", statuses},
                          {"missed", mark.missed}}
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool is_problem(Status status) {
    const Tone tone = tone_of(status);
    return tone == Tone::attention || tone == Tone::bad;
}

void compare(MeetingChanges& changes, const IndicatorProgress& progress, Status before) {
    const Status now = progress.status;
    if (!is_problem(before) && is_problem(now))
        changes.worse.push_back(progress.indicator);
    else if (now == Status::achieved && before != Status::achieved)
        changes.done.push_back(progress.indicator);
    else if (is_problem(before) && tone_of(now) == Tone::good)
        changes.better.push_back(progress.indicator);
}

} // namespace

std::string missed_key(const Definitions& definitions, const CoverageCell& cell) {
    return definitions.indicators[cell.duty.indicator].code + "|" +
           definitions.units.at(cell.duty.unit).code + "|" + to_iso(cell.duty.period.start);
}

std::pair<std::string, std::string> kept_meeting(const Ledger& ledger, const Material& material) {
    MeetingMark mark{material.day, material.point.year, Reader{ledger}.record_count(), {}, {}};
    for (const IndicatorPlace place : material.indicators())
        mark.statuses[material.indicator_at(place).code] = material.progress_of(place).status;
    for (const CoverageCell& cell : material.coverage.cells)
        if (cell.state == DutyState::missed)
            mark.missed.insert(missed_key(material.definitions(), cell));
    return {mark_key_prefix(material.unit().code) + to_iso(material.day), text_of(mark)};
}

std::optional<MeetingMark> last_meeting(Reader& reader, const std::string& unit_code, Date before) {
    const std::string prefix = mark_key_prefix(unit_code);
    std::optional<MeetingMark> last;
    for (const auto& [key, text] : reader.kept_texts(prefix)) {
        const auto day = parse_iso_date(key.substr(prefix.size()));
        if (!day || *day >= before || (last && *day < last->day))
            continue;
        if (auto mark = mark_from(text))
            last = std::move(mark);
    }
    return last;
}

MeetingChanges changes_since(const MeetingMark& mark, const Definitions& definitions, int year,
                             const std::vector<IndicatorProgress>& review, const Coverage& coverage,
                             std::int64_t records) {
    MeetingChanges changes;
    changes.since = mark.day;
    changes.records = records - mark.records;
    if (year != mark.year)
        return changes;
    for (const IndicatorProgress& progress : review) {
        const auto& indicator = definitions.indicators[progress.indicator];
        if (const auto before = mark.statuses.find(indicator.code);
            before != mark.statuses.end() && !is_hidden(indicator))
            compare(changes, progress, before->second);
    }
    for (const CoverageCell& cell : coverage.cells) {
        if (cell.state != DutyState::missed || mark.missed.contains(missed_key(definitions, cell)))
            continue;
        ++changes.periods_missed;
        if (std::ranges::find(changes.missed, cell.duty.indicator) == changes.missed.end())
            changes.missed.push_back(cell.duty.indicator);
    }
    return changes;
}

} // namespace taizhang
