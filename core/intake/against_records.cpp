#include "intake/against_records.h"

#include "text/ids/import.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace taizhang {

namespace {

/// What makes two records look like the same: compared value by value, never by a hash alone.
struct Likeness {
    std::int64_t indicator;
    std::int64_t unit;
    Period period;
    std::int64_t quantity; ///< thousandths; -1 = pending
    std::string_view topic;

    friend bool operator==(const Likeness&, const Likeness&) = default;
};

/// Only spreads likenesses over a table.
struct Spread {
    size_t operator()(const Likeness& of) const {
        size_t mixed = std::hash<std::string_view>{}(of.topic);
        for (const std::int64_t value :
             {of.indicator, of.unit, std::int64_t{of.period.start.time_since_epoch().count()},
              std::int64_t{of.period.end.time_since_epoch().count()}, of.quantity})
            mixed = (mixed ^ static_cast<size_t>(value)) * 0x9e3779b97f4a7c15u;
        return mixed ^ (mixed >> 32);
    }
};

Period period_of(const PlannedRecord& record) {
    using std::chrono::days;
    return {Date{days{record.start_day}}, Date{days{record.end_day}}};
}

Likeness likeness(const Record& record) {
    return {raw(record.indicator), raw(record.unit), record.period,
            record.quantity ? record.quantity->thousandths : -1, record.topic};
}

Likeness likeness(const ImportPlan& plan, const PlannedRecord& record) {
    return {raw(plan.indicators[static_cast<size_t>(record.indicator)].value.id),
            raw(plan.units[static_cast<size_t>(record.unit)].value.id), period_of(record),
            record.quantity, record.topic};
}

/// Days that the planned records reach over.
Period span_of(const ImportPlan& plan) {
    const auto first = std::ranges::min_element(plan.records, {}, &PlannedRecord::end_day);
    const auto last = std::ranges::max_element(plan.records, {}, &PlannedRecord::end_day);
    return {period_of(*first).end, period_of(*last).end};
}

constexpr int the_ledger = -1; ///< in the place of a file

/// Records of one likeness: how many stand elsewhere, and how many the file that is read has.
struct Alike {
    int elsewhere = 0; ///< the most that the ledger or an earlier file has
    int holder = the_ledger;
    int file = the_ledger; ///< that is read
    int in_file = 0;

    /// Of one more record in a file; the files come one after the other.
    bool is_likely_duplicate(int of_file) {
        if (of_file != file && in_file > elsewhere) {
            elsewhere = in_file;
            holder = file;
        }
        in_file = of_file == file ? in_file + 1 : 1;
        file = of_file;
        return in_file <= elsewhere;
    }
};

using Likenesses = std::unordered_map<Likeness, Alike, Spread>;

Likenesses likenesses_in(const ImportPlan& plan) {
    Likenesses found;
    found.reserve(plan.records.size());
    for (const PlannedRecord& record : plan.records)
        found.try_emplace(likeness(plan, record));
    return found;
}

void count_ledger(Likenesses& likenesses, const Period& span, Reader& reader) {
    RecordQuery query;
    query.ended_from = span.start;
    query.ended_by = span.end;
    reader.each_record(query, [&](const Record& record) {
        if (const auto planned = likenesses.find(likeness(record)); planned != likenesses.end())
            ++planned->second.elsewhere;
        return true;
    });
}

/// The likely duplicates of one file that stand in the ledger or in one other file.
struct Repetition {
    std::int64_t count = 0;
    int first_row = 0;
};

void warn_of(ImportPlan& plan, int file, int holder, const Repetition& repeated) {
    const bool in_ledger = holder == the_ledger;
    Issue warning{plan.files[static_cast<size_t>(file)].name,
                  0,
                  {},
                  {},
                  in_ledger ? text_id::import_likely_duplicates : text_id::import_repeats_file,
                  {std::to_string(repeated.count), std::to_string(repeated.first_row)}};
    if (!in_ledger)
        warning.arguments.push_back(plan.files[static_cast<size_t>(holder)].name);
    plan.warnings.push_back(std::move(warning));
}

} // namespace

void compare_with_records(ImportPlan& plan, Reader& reader) {
    if (plan.records.empty())
        return;
    Likenesses likenesses = likenesses_in(plan);
    count_ledger(likenesses, span_of(plan), reader);
    std::map<std::pair<int, int>, Repetition> repetitions; ///< by file and holder
    for (PlannedRecord& record : plan.records) {
        Alike& alike = likenesses.find(likeness(plan, record))->second;
        if (!alike.is_likely_duplicate(record.file))
            continue;
        record.likely_duplicate = true;
        ++plan.likely_duplicates;
        Repetition& repeated = repetitions[{record.file, alike.holder}];
        if (repeated.count++ == 0)
            repeated.first_row = record.row;
    }
    for (const auto& [places, repeated] : repetitions)
        warn_of(plan, places.first, places.second, repeated);
}

std::int64_t skip_likely_duplicates(ImportPlan& plan) {
    for (const PlannedRecord& record : plan.records)
        if (record.likely_duplicate)
            --plan.files[static_cast<size_t>(record.file)].added;
    const auto skipped = std::erase_if(
        plan.records, [](const PlannedRecord& record) { return record.likely_duplicate; });
    std::erase_if(plan.warnings, [](const Issue& warning) {
        return warning.reason == text_id::import_likely_duplicates ||
               warning.reason == text_id::import_repeats_file;
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
