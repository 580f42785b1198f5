#include "intake/against_records.h"

#include "text/ids/import.h"

#include <algorithm>
#include <unordered_map>

namespace taizhang {

namespace {

size_t mixed(size_t seed, size_t value) {
    return seed ^ (value + 0x9e3779b97f4a7c15u + (seed << 6) + (seed >> 2));
}

/// Two records with the same likeness are taken for the same: 64 bits leave no room for chance.
size_t likeness(std::int64_t indicator, std::int64_t unit, const Period& period,
                std::int64_t quantity, std::string_view topic) {
    size_t hash = std::hash<std::string_view>{}(topic);
    for (const std::int64_t value :
         {indicator, unit, std::int64_t{period.start.time_since_epoch().count()},
          std::int64_t{period.end.time_since_epoch().count()}, quantity})
        hash = mixed(hash, static_cast<size_t>(value));
    return hash;
}

Period period_of(const PlannedRecord& record) {
    using std::chrono::days;
    return {Date{days{record.start_day}}, Date{days{record.end_day}}};
}

size_t likeness(const Record& record) {
    return likeness(raw(record.indicator), raw(record.unit), record.period,
                    record.quantity ? record.quantity->thousandths : -1, record.topic);
}

size_t likeness(const ImportPlan& plan, const PlannedRecord& record) {
    return likeness(raw(plan.indicators[static_cast<size_t>(record.indicator)].value.id),
                    raw(plan.units[static_cast<size_t>(record.unit)].value.id), period_of(record),
                    record.quantity, record.topic);
}

/// Days that the planned records reach over.
Period span_of(const ImportPlan& plan) {
    const auto first = std::ranges::min_element(plan.records, {}, &PlannedRecord::end_day);
    const auto last = std::ranges::max_element(plan.records, {}, &PlannedRecord::end_day);
    return {period_of(*first).end, period_of(*last).end};
}

/// How many records of the ledger have each likeness.
std::unordered_map<size_t, int> likenesses_in_ledger(const Period& span, Reader& reader) {
    std::unordered_map<size_t, int> found;
    RecordQuery query;
    query.ended_from = span.start;
    query.ended_by = span.end;
    reader.each_record(query, [&](const Record& record) {
        ++found[likeness(record)];
        return true;
    });
    return found;
}

} // namespace

void compare_with_records(ImportPlan& plan, Reader& reader) {
    if (plan.records.empty() || reader.record_count() == 0)
        return;
    auto in_ledger = likenesses_in_ledger(span_of(plan), reader);
    std::vector<std::int64_t> by_file(plan.files.size());
    std::vector<int> first_rows(plan.files.size());
    for (PlannedRecord& record : plan.records) {
        const auto twin = in_ledger.find(likeness(plan, record));
        if (twin == in_ledger.end() || twin->second-- <= 0)
            continue;
        record.likely_duplicate = true;
        const auto file = static_cast<size_t>(record.file);
        if (by_file[file]++ == 0)
            first_rows[file] = record.row;
        ++plan.likely_duplicates;
    }
    for (size_t file = 0; file < by_file.size(); ++file)
        if (by_file[file] > 0)
            plan.warnings.push_back(
                {plan.files[file].name,
                 0,
                 {},
                 {},
                 text_id::import_likely_duplicates,
                 {std::to_string(by_file[file]), std::to_string(first_rows[file])}});
}

std::int64_t skip_likely_duplicates(ImportPlan& plan) {
    for (const PlannedRecord& record : plan.records)
        if (record.likely_duplicate)
            --plan.files[static_cast<size_t>(record.file)].added;
    const auto skipped = std::erase_if(
        plan.records, [](const PlannedRecord& record) { return record.likely_duplicate; });
    std::erase_if(plan.warnings, [](const Issue& warning) {
        return warning.reason == text_id::import_likely_duplicates;
    });
    plan.likely_duplicates = 0;
    return static_cast<std::int64_t>(skipped);
}

std::vector<Record> likely_duplicates_of(const Record& entry, Reader& reader, size_t limit) {
    std::vector<Record> found;
    RecordQuery query;
    query.units = {entry.unit};
    query.indicators = {entry.indicator};
    query.ended_from = entry.period.end;
    query.ended_by = entry.period.end;
    reader.each_record(query, [&](const Record& record) {
        if (record.period == entry.period)
            found.push_back(record);
        return found.size() < limit;
    });
    return found;
}

} // namespace taizhang
