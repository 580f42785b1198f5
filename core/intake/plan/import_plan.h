#pragma once

#include "intake/file/file_kind.h"
#include "intake/file/input_text.h"
#include "intake/plan/issue.h"
#include "model/definitions.h"
#include "model/record.h"
#include "model/record_field.h"

#include <array>
#include <deque>
#include <functional>
#include <memory>

namespace taizhang {

/// The texts of a planned record, which stay where they are.
class PlannedTexts {
public:
    static constexpr std::array fields{RecordField::topic, RecordField::note, RecordField::place,
                                       RecordField::host};

    std::string_view operator[](RecordField field) const {
        const size_t place = place_of(field);
        return {m_starts[place], m_sizes[place]};
    }
    void set(RecordField field, std::string_view text) {
        const size_t place = place_of(field);
        m_starts[place] = text.data();
        m_sizes[place] = static_cast<std::uint32_t>(text.size());
    }

private:
    /// The fields follow each other.
    static size_t place_of(RecordField field) {
        return static_cast<size_t>(field) - static_cast<size_t>(fields.front());
    }

    std::array<const char*, fields.size()> m_starts{};
    std::array<std::uint32_t, fields.size()> m_sizes{};
};

/// One row of a records file, kept small: an import may have millions.
struct PlannedRecord {
    std::int32_t start_day = 0; ///< days since 1970-01-01
    std::int32_t end_day = 0;
    std::int32_t indicator = 0; ///< place in ImportPlan::indicators
    std::int32_t unit = 0;      ///< place in ImportPlan::units
    std::int32_t row = 0;
    std::int16_t file = 0;         ///< place in ImportPlan::files
    bool likely_duplicate = false; ///< the ledger seems to have it already
    Precision precision = Precision::exact;
    std::int64_t quantity = -1;     ///< thousandths; -1 = pending
    std::int64_t participants = -1; ///< -1 = not given
    std::int64_t hours = -1;        ///< thousandths; -1 = not given
    PlannedTexts texts;             ///< into the text of the plan's files
};

inline Period period_of(const PlannedRecord& record) {
    using std::chrono::days;
    return {Date{days{record.start_day}}, Date{days{record.end_day}}};
}

enum class Change { added, changed, unchanged };

/// What a file does.
struct PlannedFile {
    std::string name;
    std::optional<FileKind> kind;           ///< empty when it could not be recognised
    std::vector<std::string> headings = {}; ///< Header::headings
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;

    void count(Change change) {
        ++(change == Change::added ? added : change == Change::changed ? changed : unchanged);
    }
};

/// A definition as it will be. What is new has a provisional id: -1 - its place.
template <class Value>
struct Planned {
    Value value;
    Change change = Change::unchanged;
};

/// What importing some files would do, shown before anything is written. Any issue stops all of it.
struct ImportPlan {
    std::vector<PlannedFile> files;
    std::vector<Planned<Indicator>> indicators; ///< all of the ledger and of the files
    std::vector<Planned<OrgUnit>> units;        ///< all of the ledger and of the files
    std::vector<Planned<Target>> targets;       ///< those of the files, as all that follow
    std::vector<Planned<Cadence>> cadences;
    std::vector<Planned<Exclusion>> exclusions;
    std::vector<PlannedRecord> records;
    std::vector<Issue> issues;          ///< in the order of files and rows
    std::vector<Issue> warnings;        ///< likewise
    std::int64_t likely_duplicates = 0; ///< records that are marked as such

    bool may_be_written() const { return issues.empty(); }
    bool changes_anything() const;
    bool changes_definitions() const;

    /// What the views of `records` point into.
    std::shared_ptr<const std::deque<InputText>> texts;
    std::shared_ptr<const std::deque<std::string>> unquoted;
};

/// Told how many of all bytes have been read; returns false to stop the work.
using ImportProgress = std::function<bool(std::int64_t done, std::int64_t all)>;

/// Reads files of any kinds, in any order, against the definitions of a ledger and each other.
/// `year_on_screen` completes dates that lack a year.
ImportPlan plan_import(std::deque<InputText> files, const Definitions& ledger,
                       std::optional<int> year_on_screen, const ImportProgress& progress = {});

} // namespace taizhang
