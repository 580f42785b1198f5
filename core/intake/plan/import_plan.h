#pragma once

#include "intake/file/file_kind.h"
#include "intake/file/input_file.h"
#include "intake/plan/corrected_cells.h"
#include "intake/plan/issue.h"
#include "intake/plan/kept_texts.h"
#include "intake/understand/answers.h"
#include "intake/understand/sheet_findings.h"
#include "intake/understand/sheet_layout.h"
#include "ledger/received.h"
#include "model/definitions.h"
#include "model/place.h"
#include "model/record.h"
#include "model/record_field.h"

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>

namespace taizhang {

/// The texts of a planned record: their numbers in ImportPlan::texts.
class PlannedTexts {
public:
    static constexpr std::array fields{RecordField::topic, RecordField::note, RecordField::place,
                                       RecordField::host};

    std::uint32_t operator[](RecordField field) const { return m_numbers[place_of(field)]; }
    std::uint32_t& operator[](RecordField field) { return m_numbers[place_of(field)]; }

private:
    /// The fields follow each other.
    static size_t place_of(RecordField field) {
        return static_cast<size_t>(field) - static_cast<size_t>(fields.front());
    }

    std::array<std::uint32_t, fields.size()> m_numbers{};
};

enum class Change : std::uint8_t { added, changed, unchanged };

struct PlannedFile;
using FilePlace = ListPlace<PlannedFile>; ///< in ImportPlan::files

/// One row of a records file, kept small: an import may have millions.
struct PlannedRecord {
    /// Of the record that the row is, as the row says; 0 = none. Once it was compared with the
    /// ledger, of one that is there.
    std::int64_t id = 0;
    std::int32_t start_day = 0; ///< days since 1970-01-01
    std::int32_t end_day = 0;
    IndicatorPlace indicator; ///< in ImportPlan::indicators
    UnitPlace unit;           ///< in ImportPlan::units
    std::int32_t row = 0;
    FilePlace file;
    bool likely_duplicate = false; ///< the ledger seems to have it already
    Change change = Change::added;
    Precision precision = Precision::exact;
    std::int64_t quantity = -1;     ///< thousandths; -1 = pending
    std::int64_t participants = -1; ///< -1 = not given
    std::int64_t hours = -1;        ///< thousandths; -1 = not given
    PlannedTexts texts;
};

inline Period period_of(const PlannedRecord& record) {
    using std::chrono::days;
    return {Date{days{record.start_day}}, Date{days{record.end_day}}};
}

/// What a row of a file of definitions does. A row may say several.
struct DefinitionRow {
    int row = 0;   ///< as a spreadsheet counts
    int place = 0; ///< among the indicators, units, targets … of the plan
    Change change{};
};

/// A work report whose figures are rows of a plan.
struct PlannedReport {
    struct Sentence {
        std::int64_t place = 0; ///< as ReportPlace::sentence
        std::string words;      ///< shortened, in one line
    };

    std::string text;                           ///< UTF-8, as it is kept
    std::map<std::int32_t, Sentence> sentences; ///< by row
};

/// Whose a file is that can't be read, and for when, as its name and its folders say.
struct UnreadOrigin {
    std::optional<UnitPlace> unit = {}; ///< in ImportPlan::units
    std::optional<Period> period = {};
};

/// What a file does.
struct PlannedFile {
    std::string name;                       ///< of file and sheet, as messages call it
    std::optional<FileKind> kind;           ///< empty when it could not be recognised
    std::vector<std::string> headings = {}; ///< Header::headings
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::string file = {};                  ///< without the sheet; empty = as `name`
    std::string sheet = {};                 ///< empty for files without sheets
    std::optional<SheetLayout> layout = {}; ///< how a sheet is read; empty for files of ours
    Answers answers = {};                   ///< that the sheet was read by
    const Sheet* cells = nullptr;           ///< of a sheet; lives as long as the plan
    bool is_without_header = false; ///< no row was found that could be one: the user is to say it
    std::string layout_name = {};   ///< what the ledger calls it; empty = not yet known
    int header_row = 0;             ///< as a spreadsheet counts; 0 = none was found
    std::vector<LeftOutRow> left_out = {};     ///< rows that are no records
    std::vector<NearName> near_names = {};     ///< that were taken for others
    std::vector<ContinuedCell> continued = {}; ///< empty cells that were read as those above
    std::vector<CorrectedCell> corrected =
        {};                  ///< cells that were read as the user has said, by rows
    std::int64_t digest = 0; ///< of the file's bytes
    /// Fields of a record, by RecordField, that its rows say; a known record keeps the others.
    std::array<bool, record_field_count> says{};
    std::int64_t refused = 0;                ///< rows with an issue
    bool is_broken = false;                  ///< can't be read at all
    std::optional<UnreadOrigin> unread = {}; ///< of a file that can't, not of a sheet

    std::vector<DefinitionRow> definitions = {}; ///< of a file of definitions
    /// What its rows were read from; empty for files with rows of their own.
    std::shared_ptr<const PlannedReport> report = {};

    void count(Change change) {
        ++(change == Change::added ? added : change == Change::changed ? changed : unchanged);
    }
    void count_definition(const DefinitionRow& row) {
        count(row.change);
        definitions.push_back(row);
    }
};

/// A definition as it will be. What is new has a provisional id: -1 - its place; where that is
/// unchanged, it is refused and will not be there.
template <class Value>
struct Planned {
    Value value;
    Change change = Change::unchanged;
};

/// What importing some files would do, shown before anything is written. What is refused is not
/// part of it; whether the rest may be written without it is for the user to say.
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
    std::vector<RecordId> gone;         ///< came with the former version of a sheet, not with this
    std::vector<RecordId> removed;      ///< by the write: those of `gone` that the user gave up
    std::vector<Layout> layouts;        ///< to be remembered with the write
    std::vector<ReceivedFile> received; ///< to be noted with it

    bool may_be_written() const { return issues.empty(); }
    /// Every issue is about one row: the others could be written without these.
    bool has_only_refused_rows() const;
    bool changes_anything() const;
    bool changes_definitions() const;

    std::string_view text_of(const PlannedRecord& record, RecordField field) const {
        return (*texts)[record.texts[field]];
    }

    /// Of its records, and of those of its copies.
    std::shared_ptr<KeptTexts> texts = std::make_shared<KeptTexts>();
    std::shared_ptr<const std::deque<InputFile>> inputs; ///< what was read
    std::shared_ptr<const std::deque<Workbook>> made;    ///< sheets of what came as text
    std::shared_ptr<const CorrectedCells> corrected;     ///< null = none
};

/// Told how many of all bytes have been read; returns false to stop the work.
using ImportProgress = std::function<bool(std::int64_t done, std::int64_t all)>;

/// What is asked of an import beside its files.
struct ImportRequest {
    std::optional<int> year = {};    ///< of days that lack one, and of sheets that name no period
    std::optional<UnitId> unit = {}; ///< of rows and sheets that name none
    std::optional<IndicatorId> indicator = {}; ///< likewise
    std::string sheet = {}; ///< name or number (from 1) of the one to read; empty = all
    /// What the user has said about sheets of one layout, by its fingerprint.
    std::map<std::string, Answers> answers = {};
    /// Whether rows may change what was reported of closed quarters (figures.md §10).
    bool corrects = false;
    /// Those of another layout, which go before them in this call; empty = nothing.
    std::optional<Answers> answers_of_all = {};
    /// What is said beside, of every sheet.
    Answers said = {};
    /// Rows of headers as a spreadsheet counts, by PlannedFile::name; said.header_row is that of
    /// all others.
    std::map<std::string, int> header_rows = {};
    /// What is read instead of cells of records and of files in our own columns; null = nothing.
    std::shared_ptr<const CorrectedCells> cells = {};
    /// Names of units and indicators that nothing answers to, and whose rows are left out.
    std::set<std::string> unwanted = {};
};

/// Reads files of any kinds, in any order, against the definitions of a ledger and each other.
ImportPlan plan_import(std::shared_ptr<const std::deque<InputFile>> files,
                       const Definitions& ledger, const ImportRequest& request,
                       const ImportProgress& progress = {});
ImportPlan plan_import(std::deque<InputFile> files, const Definitions& ledger,
                       const ImportRequest& request, const ImportProgress& progress = {});
/// The same of files of text. `year_on_screen` completes dates that lack a year.
ImportPlan plan_import(std::deque<InputText> files, const Definitions& ledger,
                       std::optional<int> year_on_screen, const ImportProgress& progress = {});

} // namespace taizhang
