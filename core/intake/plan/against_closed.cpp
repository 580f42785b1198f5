#include "intake/plan/against_closed.h"

#include "intake/plan/closed_rows.h"
#include "ledger/closed_bearing.h"

namespace taizhang {

namespace {

/// The closed quarters that planned records would change.
class ClosedRows {
public:
    ClosedRows(ImportPlan& plan, Reader& reader, bool corrects)
        : m_plan(plan), m_reader(reader), m_bearing(closed_bearing(reader)), m_corrects(corrects) {}

    void look() {
        if (m_bearing.closed().empty())
            return;
        const auto refused = std::erase_if(m_plan.records, [&](const PlannedRecord& record) {
            return record.change != Change::unchanged && look_at(record);
        });
        if (refused > 0)
            sort_issues(m_plan);
    }

private:
    /// True when the row is refused.
    bool look_at(const PlannedRecord& record) {
        auto quarter = m_bearing.quarter_of(period_of(record));
        if (!quarter && record.id != 0)
            if (const auto before = m_reader.record(RecordId{record.id}))
                quarter = m_bearing.quarter_of(before->period);
        if (quarter)
            tell(record, *quarter);
        return quarter && !m_corrects;
    }

    void tell(const PlannedRecord& record, Quarter quarter) {
        PlannedFile& file = m_plan.files[record.file];
        const auto start = static_cast<size_t>(RecordField::start);
        tell_closed(m_plan,
                    {record.file, record.row,
                     name_of_column(FileKind::records, file.headings, start),
                     to_iso(period_of(record).start)},
                    quarter, m_corrects);
        if (m_corrects)
            return;
        ++file.refused;
        --(record.change == Change::added ? file.added : file.changed);
    }

    ImportPlan& m_plan;
    Reader& m_reader;
    ClosedBearing m_bearing;
    bool m_corrects;
};

} // namespace

void compare_with_closed(ImportPlan& plan, Reader& reader, bool corrects) {
    ClosedRows{plan, reader, corrects}.look();
}

} // namespace taizhang
