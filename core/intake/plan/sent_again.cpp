#include "intake/plan/sent_again.h"

#include "intake/plan/import_write.h"
#include "intake/plan/received_part.h"
#include "text/ids/import.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

/// What makes a row of a newer version the same activity as a record of the former one.
struct Activity {
    std::int64_t indicator;
    Period period;
    std::string topic;

    friend auto operator<=>(const Activity&, const Activity&) = default;
};

class SentAgain {
public:
    SentAgain(ImportPlan& plan, Reader& reader)
        : m_plan(plan), m_reader(reader), m_calendar(reader.settings().cutoff_day) {}

    void compare() {
        for (size_t file = 0; file < m_plan.files.size(); ++file)
            compare(FilePlace{file});
    }

private:
    void compare(FilePlace place) {
        PlannedFile& file = m_plan.files[place];
        if (!file.layout || file.digest == 0)
            return;
        const auto former = m_reader.received_files_of(file.digest);
        const auto [first, is_first] = m_first_of.try_emplace(file.digest, &file);
        const bool is_copy = !is_first && first->second->file != file.file;
        if (!former.empty())
            warn(file, text_id::import_received_before,
                 {to_iso(former.front().received), former.front().name});
        else if (is_copy)
            warn(file, text_id::import_same_content, {first->second->file});
        if (!former.empty() || is_copy)
            keep_as_same(place);
        else
            compare_with_former_version(place);
    }

    void warn(const PlannedFile& file, TextId reason, std::vector<std::string> arguments) {
        m_plan.warnings.push_back({file.name, 0, {}, {}, reason, std::move(arguments)});
    }

    /// Rows whose values stand elsewhere already are not written again.
    void keep_as_same(FilePlace place) {
        for (PlannedRecord& record : m_plan.records)
            if (record.file == place && record.likely_duplicate)
                set(record, Change::unchanged, record.id);
    }

    void set(PlannedRecord& record, Change change, std::int64_t id) {
        PlannedFile& file = m_plan.files[static_cast<size_t>(record.file)];
        if (record.change == Change::added)
            --file.added;
        if (record.likely_duplicate)
            --m_plan.likely_duplicates;
        record.likely_duplicate = false;
        record.change = change;
        record.id = id;
        file.count(change);
    }

    void compare_with_former_version(FilePlace place) {
        const auto sent = sent_by(m_plan, place, m_calendar);
        if (!sent)
            return;
        for (const UnitPlace unit : sent->units)
            compare_unit(place, unit, sent->period);
    }

    void compare_unit(FilePlace place, UnitPlace unit_place, const Period& period) {
        const PlannedFile& file = m_plan.files[place];
        const UnitId unit = m_plan.units[unit_place].value.id;
        const ReceivedFile* former = former_of(file, unit, period);
        if (!former)
            return;
        std::vector<PlannedRecord*> rows;
        for (PlannedRecord& record : m_plan.records)
            if (record.file == place && record.unit == unit_place && record.change == Change::added)
                rows.push_back(&record);
        auto before = records_from(*former, unit, period);
        match_same(rows, before);
        const auto changed = match_changed(rows, before);
        warn(file, text_id::import_newer_version,
             {to_iso(former->received), former->name, std::to_string(changed),
              std::to_string(before.size())});
        for (const Record& record : before)
            m_plan.gone.push_back(record.id);
    }

    /// The newest file with this layout from the same unit and for the same period.
    const ReceivedFile* former_of(const PlannedFile& file, UnitId unit, const Period& period) {
        const std::string fingerprint = fingerprint_of(*file.layout);
        std::string name;
        for (const Layout& layout : m_reader.layouts())
            if (layout.fingerprint == fingerprint)
                name = layout.name;
        if (name.empty())
            return nullptr;
        m_received = m_reader.received_files(period);
        const ReceivedFile* newest = nullptr;
        for (const ReceivedFile& received : m_received)
            if (received.unit == unit && received.period == period && received.layout == name &&
                (!newest || newest->received <= received.received))
                newest = &received;
        return newest;
    }

    /// What is in the ledger from a file for a period, by what is noted as its source; typed
    /// records stay out, and so do those that a file of the same name brought for other periods.
    std::vector<Record> records_from(const ReceivedFile& file, UnitId unit, const Period& period) {
        std::vector<Record> found;
        RecordQuery query;
        query.units = std::vector{unit};
        query.ended_from = period.start;
        query.ended_by = period.end;
        m_reader.each_record(query, [&](const Record& record) {
            if (is_from(record, file.name) && period.contains(record.period))
                found.push_back(record);
            return true;
        });
        return found;
    }

    /// `FILE:ROW` or `FILE · SHEET:ROW`; 报表.xlsx is no 报表.xls.
    static bool is_from(const Record& record, std::string_view file) {
        if (record.report || !record.source.starts_with(file))
            return false;
        const auto rest = std::string_view{record.source}.substr(file.size());
        return rest.starts_with(":") || rest.starts_with(" · ");
    }

    Activity activity_of(const PlannedRecord& row) const {
        return {raw(m_plan.indicators[row.indicator].value.id), period_of(row),
                std::string{m_plan.text_of(row, RecordField::topic)}};
    }

    static Activity activity_of(const Record& record) {
        return {raw(record.indicator), record.period, record.topic};
    }

    static bool has_same_amount(const PlannedRecord& row, const Record& record) {
        return row.quantity == (record.quantity ? record.quantity->thousandths : -1);
    }

    /// Takes out of both what says the same.
    void match_same(std::vector<PlannedRecord*>& rows, std::vector<Record>& before) {
        std::erase_if(rows, [&](PlannedRecord* row) {
            const auto same = std::ranges::find_if(before, [&](const Record& record) {
                return activity_of(record) == activity_of(*row) && has_same_amount(*row, record);
            });
            if (same == before.end())
                return false;
            take(*row, *same);
            before.erase(same);
            return true;
        });
    }

    /// How many records get other values.
    std::int64_t match_changed(std::vector<PlannedRecord*>& rows, std::vector<Record>& before) {
        std::int64_t changed = 0;
        for (PlannedRecord* row : rows) {
            const auto same = std::ranges::find_if(before, [&](const Record& record) {
                return activity_of(record) == activity_of(*row);
            });
            if (same == before.end())
                continue;
            take(*row, *same);
            before.erase(same);
            ++changed;
        }
        return changed;
    }

    void take(PlannedRecord& row, const Record& record) {
        const Record after =
            changed_record(record, m_plan, row, m_plan.indicators[row.indicator].value.id,
                           m_plan.units[row.unit].value.id);
        set(row, after == record ? Change::unchanged : Change::changed, raw(record.id));
    }

    ImportPlan& m_plan;
    Reader& m_reader;
    Calendar m_calendar;
    std::map<std::int64_t, const PlannedFile*> m_first_of; ///< by digest
    std::vector<ReceivedFile> m_received;
};

} // namespace

void compare_with_sent(ImportPlan& plan, Reader& reader) {
    SentAgain{plan, reader}.compare();
}

} // namespace taizhang
