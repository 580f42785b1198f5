#include "intake/plan/against_records.h"

#include "intake/plan/import_write.h"
#include "intake/plan/row_warning.h"
#include "text/ids/import.h"

#include <algorithm>
#include <bit>
#include <map>

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
size_t spread(const Likeness& of) {
    size_t mixed = std::hash<std::string_view>{}(of.topic);
    for (const std::int64_t value :
         {of.indicator, of.unit, std::int64_t{of.period.start.time_since_epoch().count()},
          std::int64_t{of.period.end.time_since_epoch().count()}, of.quantity})
        mixed = (mixed ^ static_cast<size_t>(value)) * 0x9e3779b97f4a7c15u;
    return mixed ^ (mixed >> 32);
}

Likeness likeness(const Record& record) {
    return {raw(record.indicator), raw(record.unit), record.period,
            record.quantity ? record.quantity->thousandths : -1, record.topic};
}

Likeness likeness(const ImportPlan& plan, const PlannedRecord& record) {
    return {raw(plan.indicators[record.indicator].value.id), raw(plan.units[record.unit].value.id),
            period_of(record), record.quantity, plan.text_of(record, RecordField::topic)};
}

/// Days that the planned records reach over.
Period span_of(const ImportPlan& plan) {
    const auto first = std::ranges::min_element(plan.records, {}, &PlannedRecord::end_day);
    const auto last = std::ranges::max_element(plan.records, {}, &PlannedRecord::end_day);
    return {period_of(*first).end, period_of(*last).end};
}

/// Stands in the place of a file; an optional would take twice the memory for each likeness.
constexpr FilePlace the_ledger{-1};

/// Records of one likeness: how many stand elsewhere, and how many the file that is read has.
struct Alike {
    int elsewhere = 0; ///< the most that the ledger or an earlier file has
    FilePlace holder = the_ledger;
    FilePlace file = the_ledger; ///< that is read
    int in_file = 0;

    /// Of one more record in a file; the files come one after the other.
    bool is_likely_duplicate(FilePlace of_file) {
        if (of_file != file && in_file > elsewhere) {
            elsewhere = in_file;
            holder = file;
        }
        in_file = of_file == file ? in_file + 1 : 1;
        file = of_file;
        return in_file <= elsewhere;
    }
};

/// The planned records that say nothing of which record they are, by likeness. A table of places
/// alone, since there may be millions: what is alike is looked up in the plan.
class Likenesses {
public:
    explicit Likenesses(const ImportPlan& plan)
        : m_plan(plan), m_slots(std::bit_ceil(2 * plan.records.size() + 1)),
          m_first_like(plan.records.size()), m_group_of(plan.records.size()) {
        for (size_t place = 0; place < plan.records.size(); ++place)
            if (plan.records[place].id == 0)
                add(place);
    }

    /// Of a record of the plan that has no id; null = nothing else is like it.
    Alike* of(size_t place) {
        const std::uint32_t group = m_group_of[m_first_like[place]];
        return group == none ? nullptr : &m_alike[group - 1];
    }
    /// The ledger has one that is like that.
    void note_in_ledger(const Likeness& wanted) {
        if (const std::uint32_t slot = *slot_of(wanted); slot != empty)
            ++group_of(slot - 1).elsewhere;
    }

private:
    static constexpr std::uint32_t empty = 0;
    static constexpr std::uint32_t none = 0;

    void add(size_t place) {
        std::uint32_t& slot = *slot_of(likeness(m_plan, m_plan.records[place]));
        if (slot == empty)
            slot = static_cast<std::uint32_t>(place) + 1;
        else
            group_of(slot - 1);
        m_first_like[place] = slot - 1;
    }

    /// Of those like a first record; made where there was none.
    Alike& group_of(std::uint32_t first) {
        if (m_group_of[first] == none) {
            m_alike.emplace_back();
            m_group_of[first] = static_cast<std::uint32_t>(m_alike.size());
        }
        return m_alike[m_group_of[first] - 1];
    }

    /// Where the first of that likeness stands, or would.
    std::vector<std::uint32_t>::iterator slot_of(const Likeness& wanted) {
        size_t place = spread(wanted);
        while (true) {
            const auto slot =
                m_slots.begin() + static_cast<std::ptrdiff_t>(place++ & (m_slots.size() - 1));
            if (*slot == empty || likeness(m_plan, m_plan.records[*slot - 1]) == wanted)
                return slot;
        }
    }

    const ImportPlan& m_plan;
    std::vector<std::uint32_t> m_slots; ///< 1 + a place, where its likeness belongs or behind it
    std::vector<std::uint32_t> m_first_like; ///< by place of the record
    std::vector<std::uint32_t> m_group_of;   ///< 1 + a place in m_alike, by place of the first
    std::vector<Alike> m_alike;              ///< of several
};

void count_ledger(Likenesses& likenesses, const Period& span, Reader& reader) {
    RecordQuery query;
    query.ended_from = span.start;
    query.ended_by = span.end;
    reader.each_record(query, [&](const Record& record) {
        likenesses.note_in_ledger(likeness(record));
        return true;
    });
}

/// The likely duplicates of one file that stand in the ledger or in one other file.
struct Repetition {
    std::int64_t count = 0;
    int first_row = 0;
};

void warn_of(ImportPlan& plan, FilePlace file, FilePlace holder, const Repetition& repeated) {
    const bool in_ledger = holder == the_ledger;
    Issue warning{plan.files[file].name,
                  0,
                  {},
                  {},
                  in_ledger ? text_id::import_likely_duplicates : text_id::import_repeats_file,
                  {std::to_string(repeated.count), std::to_string(repeated.first_row)}};
    if (!in_ledger)
        warning.arguments.push_back(plan.files[holder].name);
    plan.warnings.push_back(std::move(warning));
}

/// Warnings about the days and units of planned records: by row, of far years by file and year.
class OddRecords {
public:
    OddRecords(ImportPlan& plan, const Calendar& calendar, const KnownDays& known)
        : m_plan(plan), m_calendar(calendar), m_known(known) {}

    void look_at(const PlannedRecord& record) {
        const OrgUnit& unit = m_plan.units[record.unit].value;
        const Period period = period_of(record);
        for (const FieldProblem& notice : notices_of(period, unit, m_calendar, m_known)) {
            if (notice.reason == text_id::import_far_year)
                add_far(record, notice);
            else
                warn_of_row(m_plan, record, notice,
                            notice.field == RecordField::unit ? unit.name : to_iso(period.end));
        }
    }

    /// One warning for all records of a file and a far year.
    void warn_of_far() {
        for (const auto& [place, repeated] : m_far) {
            const auto& [file, year] = place;
            m_plan.warnings.push_back({m_plan.files[file].name,
                                       0,
                                       {},
                                       {},
                                       text_id::import_far_rows,
                                       {std::to_string(repeated.count), year, m_nearest[year],
                                        std::to_string(repeated.first_row)}});
        }
    }

private:
    void add_far(const PlannedRecord& record, const FieldProblem& notice) {
        Repetition& repeated = m_far[{record.file, notice.arguments[0]}];
        m_nearest[notice.arguments[0]] = notice.arguments[1];
        if (repeated.count++ == 0)
            repeated.first_row = record.row;
    }

    ImportPlan& m_plan;
    const Calendar& m_calendar;
    const KnownDays& m_known;
    std::map<std::pair<FilePlace, std::string>, Repetition> m_far; ///< by file and year
    std::map<std::string, std::string> m_nearest;                  ///< by year
};

void warn_of_odd_records(ImportPlan& plan, const Calendar& calendar, const KnownDays& known) {
    OddRecords odd{plan, calendar, known};
    for (const PlannedRecord& record : plan.records)
        if (record.change != Change::unchanged)
            odd.look_at(record);
    odd.warn_of_far();
}

/// Looks at the records that rows say they are: the same, changed, or none of this ledger.
class KnownRecords {
public:
    KnownRecords(ImportPlan& plan, Reader& reader) : m_plan(plan), m_reader(reader) {}

    void compare() {
        std::vector<PlannedRecord*> named;
        for (PlannedRecord& record : m_plan.records)
            if (record.id != 0)
                named.push_back(&record);
        constexpr size_t at_a_time = 1'000;
        for (size_t first = 0; first < named.size(); first += at_a_time)
            compare(std::span{named}.subspan(first, std::min(at_a_time, named.size() - first)));
        refuse_repeated(named);
    }

private:
    void compare(std::span<PlannedRecord* const> named) {
        std::vector<RecordId> ids;
        for (const PlannedRecord* record : named)
            ids.push_back(RecordId{record->id});
        std::map<std::int64_t, Record> known;
        for (Record& record : m_reader.records_of(ids))
            known.emplace(raw(record.id), std::move(record));
        for (PlannedRecord* record : named) {
            const auto found = known.find(record->id);
            if (found == known.end()) {
                record->id = 0;
                continue;
            }
            PlannedFile& file = m_plan.files[static_cast<size_t>(record->file)];
            const Record after = changed_record(found->second, m_plan, *record,
                                                m_plan.indicators[record->indicator].value.id,
                                                m_plan.units[record->unit].value.id);
            record->change = after == found->second ? Change::unchanged : Change::changed;
            --file.added;
            file.count(record->change);
        }
    }

    /// Two rows can't both be one record.
    void refuse_repeated(const std::vector<PlannedRecord*>& named) {
        std::map<std::int64_t, const PlannedRecord*> first;
        for (const PlannedRecord* record : named) {
            const auto [at, is_first] = first.try_emplace(record->id, record);
            if (record->id == 0 || is_first)
                continue;
            const PlannedRecord& other = *at->second;
            m_plan.issues.push_back({m_plan.files[static_cast<size_t>(record->file)].name,
                                     record->row,
                                     std::string{id_column_name},
                                     std::to_string(record->id),
                                     text_id::import_duplicate,
                                     {m_plan.files[other.file].name, std::to_string(other.row)}});
        }
    }

    ImportPlan& m_plan;
    Reader& m_reader;
};

} // namespace

KnownDays known_days(Reader& reader, Date today) {
    return {today, reader.years_with_records()};
}

void compare_with_records(ImportPlan& plan, Reader& reader, Date today) {
    if (plan.records.empty())
        return;
    const Calendar calendar{reader.settings().cutoff_day};
    KnownRecords{plan, reader}.compare();
    warn_of_odd_records(plan, calendar, known_days(reader, today));
    Likenesses likenesses{plan};
    count_ledger(likenesses, span_of(plan), reader);
    std::map<std::pair<FilePlace, FilePlace>, Repetition> repetitions; ///< by file and holder
    for (size_t place = 0; place < plan.records.size(); ++place) {
        PlannedRecord& record = plan.records[place];
        if (record.id != 0)
            continue;
        Alike* const alike = likenesses.of(place);
        if (!alike || !alike->is_likely_duplicate(record.file))
            continue;
        record.likely_duplicate = true;
        ++plan.likely_duplicates;
        Repetition& repeated = repetitions[{record.file, alike->holder}];
        if (repeated.count++ == 0)
            repeated.first_row = record.row;
    }
    for (const auto& [places, repeated] : repetitions)
        warn_of(plan, places.first, places.second, repeated);
}

std::int64_t skip_likely_duplicates(ImportPlan& plan) {
    for (const PlannedRecord& record : plan.records)
        if (record.likely_duplicate)
            --plan.files[record.file].added;
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
