#include "intake/plan/against_closed.h"

#include "ledger/closed_quarters.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

/// The closed quarters that planned records would change.
class ClosedRows {
public:
    ClosedRows(ImportPlan& plan, Reader& reader, bool corrects)
        : m_plan(plan), m_reader(reader), m_calendar(reader.settings().cutoff_day),
          m_closed(reader.closed_quarters()), m_corrects(corrects) {}

    void look() {
        if (m_closed.empty())
            return;
        const auto refused = std::erase_if(m_plan.records, [&](const PlannedRecord& record) {
            return record.change != Change::unchanged && look_at(record);
        });
        if (refused > 0)
            sort_issues();
    }

private:
    /// True when the row is refused.
    bool look_at(const PlannedRecord& record) {
        auto quarter = changed_by(period_of(record));
        if (!quarter && record.id != 0)
            if (const auto before = m_reader.record(RecordId{record.id}))
                quarter = changed_by(before->period);
        if (quarter)
            tell(record, *quarter);
        return quarter && !m_corrects;
    }

    /// As ClosedGuard decides when the row is written.
    std::optional<Quarter> changed_by(const Period& period) const {
        const auto year = m_calendar.year_of(period);
        for (const ClosedQuarter& closed : m_closed)
            if (year == closed.quarter.year &&
                period.start <= m_calendar.quarter(closed.quarter).end)
                return closed.quarter;
        return std::nullopt;
    }

    void tell(const PlannedRecord& record, Quarter quarter) {
        PlannedFile& file = m_plan.files[static_cast<size_t>(record.file)];
        Issue issue{file.name,
                    record.row,
                    name_of_column(FileKind::records, file.headings,
                                   static_cast<size_t>(RecordField::start)),
                    to_iso(period_of(record).start),
                    m_corrects ? text_id::import_correction : text_id::import_closed_quarter,
                    {std::to_string(quarter.year), std::to_string(quarter.number)}};
        if (m_corrects) {
            m_plan.warnings.push_back(std::move(issue));
            return;
        }
        m_plan.issues.push_back(std::move(issue));
        ++file.refused;
        --(record.change == Change::added ? file.added : file.changed);
    }

    /// In the order of files and rows, as they were before.
    void sort_issues() {
        std::map<std::string_view, size_t> places;
        for (size_t i = 0; i < m_plan.files.size(); ++i)
            places.emplace(m_plan.files[i].name, i);
        std::ranges::stable_sort(m_plan.issues, {}, [&](const Issue& issue) {
            const auto found = places.find(issue.file);
            return std::pair{found == places.end() ? size_t{0} : found->second, issue.row};
        });
    }

    ImportPlan& m_plan;
    Reader& m_reader;
    Calendar m_calendar;
    std::vector<ClosedQuarter> m_closed;
    bool m_corrects;
};

} // namespace

void compare_with_closed(ImportPlan& plan, Reader& reader, bool corrects) {
    ClosedRows{plan, reader, corrects}.look();
}

} // namespace taizhang
