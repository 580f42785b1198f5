#pragma once

#include "intake/plan/import_plan.h"
#include "intake/record/record_rows.h"
#include "intake/record/typed_record.h"

namespace taizhang {

/// Outcome of reading a typed record: the record, or at least one problem.
struct RecordReading {
    std::optional<Record> record;
    std::optional<PlannedRecord> planned; ///< the same, but for its texts
    std::vector<FieldProblem> problems;

    const FieldProblem* problem_of(RecordField field) const;
};

/// Reads typed records by the rules of a records file (RecordRows).
class RecordForm {
public:
    /// `definitions` must outlive the form. `year_on_screen` completes dates that lack a year.
    /// `order`: what was said of days like 03/04/2023; empty = it can't be said here.
    RecordForm(const Definitions& definitions, std::optional<int> year_on_screen,
               std::optional<DayOrder> order = {});

    RecordReading read(const TypedRecord& typed);

    /// Place of the indicator that has this code or name; nothing when none or several have.
    std::optional<IndicatorPlace> indicator(std::string_view code_or_name);
    std::optional<UnitPlace> unit(std::string_view code_or_name);

    /// A plan without records for write_import(), in which planned records find their places.
    ImportPlan plan_without_records(const std::string& source) const;

private:
    void take_row(const TypedRecord& typed, RecordReading& reading);
    static void add_problems(const std::vector<Issue>& issues, RecordReading& reading);

    Calendar m_calendar;
    std::optional<int> m_year_on_screen;
    std::optional<DayOrder> m_order;
    ImportPlan m_plan;
    Prospect m_prospect;
    RecordRows m_rows;
};

} // namespace taizhang
