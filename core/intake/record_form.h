#pragma once

#include "intake/import_plan.h"
#include "intake/prospect.h"

#include <array>

namespace taizhang {

/// The fields of a record, in the order of the columns of a records file.
enum class RecordField {
    start,
    end,
    indicator,
    unit,
    quantity,
    approximate,
    participants,
    hours,
    topic,
    note
};

inline constexpr size_t record_field_count = 10;

/// A record as somebody typed it, field by field. Indicator and unit are codes or names.
struct TypedRecord {
    std::array<std::string, record_field_count> fields;

    std::string& operator[](RecordField field) { return fields[static_cast<size_t>(field)]; }
    const std::string& operator[](RecordField field) const {
        return fields[static_cast<size_t>(field)];
    }
    friend bool operator==(const TypedRecord&, const TypedRecord&) = default;
};

/// Why a field can't be taken.
struct FieldProblem {
    RecordField field{};
    TextId reason{};
    std::vector<std::string> arguments;

    friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};

/// Outcome of reading a typed record: the record, or at least one problem.
struct RecordReading {
    std::optional<Record> record;
    std::optional<PlannedRecord> planned; ///< the same, its texts in the typed record
    std::vector<FieldProblem> problems;

    const FieldProblem* problem_of(RecordField field) const;
};

/// Reads typed records by the rules of a records file (RecordRows). More is asked of what is typed
/// than of a file: a unit must be named, and must be active.
class RecordForm {
public:
    /// `definitions` must outlive the form. `year_on_screen` completes dates that lack a year.
    RecordForm(const Definitions& definitions, std::optional<int> year_on_screen);

    RecordReading read(const TypedRecord& typed);

    /// Place of the indicator that has this code or name; nothing when none or several have.
    std::optional<int> indicator(std::string_view code_or_name) const;
    std::optional<int> unit(std::string_view code_or_name) const;

    /// A plan without records for write_import(), in which planned records find their places.
    ImportPlan plan_without_records(const std::string& source) const;

private:
    /// Places by name; several may share one.
    using Names = std::unordered_map<std::string, std::vector<int>>;

    void name_all();
    std::string code_for(const TypedRecord& typed, RecordField field, RecordReading& reading) const;
    void take_row(const TypedRecord& typed, RecordReading& reading);
    static void add_problems(const std::vector<Issue>& issues, RecordReading& reading);

    const Definitions& m_definitions;
    Calendar m_calendar;
    std::optional<int> m_year_on_screen;
    ImportPlan m_plan;
    Prospect m_prospect;
    Names m_indicators;
    Names m_units;
};

} // namespace taizhang
