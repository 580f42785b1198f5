#include "cli/plan_json.h"

#include "intake/definitions/definition_cells.h"
#include "intake/plan/import_write.h"
#include "intake/understand/header_search.h"
#include "ledger/record_fields.h"
#include "output/table/figures_json.h"
#include "output/table/json_writer.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

/// What a row of a plan does (interfaces.md).
std::string_view state_of(const PlannedRecord& record) {
    switch (record.change) {
    case Change::changed:
        return "changed";
    case Change::unchanged:
        return "same";
    case Change::added:
        break;
    }
    return record.likely_duplicate ? "twin" : "new";
}

struct Counts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t twins = 0;
    std::int64_t refused = 0;
    std::int64_t closed = 0; ///< of the refused ones, those that would change closed quarters

    void add(Change change, bool is_twin = false) {
        switch (change) {
        case Change::changed:
            ++changed;
            break;
        case Change::unchanged:
            ++same;
            break;
        case Change::added:
            ++(is_twin ? twins : added);
        }
    }
};

/// Writes the rows of a plan, file by file.
class PlanJson {
public:
    PlanJson(std::string& text, const ImportPlan& plan, const Texts& texts)
        : m_json(text), m_plan(plan), m_texts(texts) {
        for (const Issue& warning : plan.warnings)
            if (warning.reason != text_id::import_near_name || !is_marked_by_row(warning.file))
                m_warnings[{warning.file, warning.row}].push_back(&warning);
    }

    void write(const std::vector<std::string>& effects) {
        m_json.begin_object();
        m_json.key("files").begin_array();
        for (size_t file = 0; file < m_plan.files.size(); ++file)
            write_file(file);
        m_json.end_array();
        write_counts();
        write_issues("issues", m_plan.issues);
        write_issues("warnings", m_plan.warnings);
        m_json.key("effects").begin_array();
        for (const std::string& line : effects)
            m_json.value(line);
        m_json.end_array();
        m_json.end_object();
    }

private:
    void write_file(size_t place) {
        const PlannedFile& file = m_plan.files[place];
        m_json.begin_object();
        m_json.member("file", file.file.empty() ? file.name : file.file);
        text_or_null("sheet", file.sheet);
        text_or_null("kind", file.kind ? std::string{taizhang::name_of(*file.kind)} : "");
        text_or_null("layout", file.layout_name);
        text_or_null("unit", unit_of(file));
        m_json.key("header_row");
        if (file.layout || file.kind)
            m_json.value(file.header_row);
        else
            m_json.null();
        m_json.member("added", file.added);
        m_json.member("changed", file.changed);
        m_json.member("unchanged", file.unchanged);
        write_first_rows(file);
        write_rows(static_cast<int>(place), file);
        m_json.end_object();
    }

    /// Near names in records are told at each row.
    bool is_marked_by_row(const std::string& file) const {
        const auto found = std::ranges::find(m_plan.files, file, &PlannedFile::name);
        return found != m_plan.files.end() && found->kind == FileKind::records;
    }

    std::string unit_of(const PlannedFile& file) const {
        const auto place = file.unread ? file.unread->unit
                           : file.layout && file.layout->unit
                               ? std::optional{file.layout->unit->value}
                               : std::nullopt;
        return place ? m_plan.units[*place].value.code : std::string{};
    }

    void text_or_null(std::string_view name, const std::string& text) {
        m_json.key(name);
        if (text.empty())
            m_json.null();
        else
            m_json.value(text);
    }

    /// Records, refused rows and rows left out, in their order.
    void write_rows(int place, const PlannedFile& file) {
        m_json.key("rows").begin_array();
        m_near = file.near_names;
        m_continued = file.continued;
        auto record = std::ranges::find(m_plan.records, place, &PlannedRecord::file);
        auto left = file.left_out.begin();
        const auto issues = issues_of(file);
        const auto definitions = good_definitions(file, issues);
        auto definition = definitions.begin();
        auto issue = issues.begin();
        const auto row_of_record = [&] {
            return record != m_plan.records.end() && record->file == place ? record->row : no_row;
        };
        const auto row_of_left = [&] { return left != file.left_out.end() ? left->row : no_row; };
        const auto row_of_issue = [&] { return issue != issues.end() ? (*issue)->row : no_row; };
        const auto row_of_definition = [&] {
            return definition != definitions.end() ? definition->row : no_row;
        };
        for (;;) {
            const int row =
                std::min({row_of_record(), row_of_definition(), row_of_left(), row_of_issue()});
            if (row == no_row)
                break;
            if (row == row_of_left()) {
                write_left_out(*left++);
            } else if (row == row_of_definition()) {
                write_definition(*definition++, file);
            } else if (row == row_of_record()) {
                write_record_row(*record++, file);
            } else {
                const auto first = issue;
                while (row_of_issue() == row)
                    ++issue;
                write_refused(row, {first, issue});
            }
        }
        m_json.end_array();
    }

    /// By rows; without those that are refused.
    static std::vector<DefinitionRow> good_definitions(const PlannedFile& file,
                                                       const std::vector<const Issue*>& issues) {
        auto rows = file.definitions;
        std::ranges::stable_sort(rows, {}, &DefinitionRow::row);
        std::erase_if(rows, [&](const DefinitionRow& row) {
            return std::ranges::find(issues, row.row, &Issue::row) != issues.end();
        });
        return rows;
    }

    std::vector<const Issue*> issues_of(const PlannedFile& file) const {
        std::vector<const Issue*> found;
        for (const Issue& issue : m_plan.issues)
            if (issue.file == file.name && issue.row > 0)
                found.push_back(&issue);
        return found;
    }

    void begin_row(int row, std::string_view state) {
        m_json.begin_object();
        m_json.member("row", row);
        m_json.member("state", state);
        m_json.key("record");
    }

    void write_record_row(const PlannedRecord& planned, const PlannedFile& file) {
        begin_row(planned.row, state_of(planned));
        const Indicator& indicator = m_plan.indicators[planned.indicator].value;
        const OrgUnit& unit = m_plan.units[planned.unit].value;
        Record record;
        fill_record(record, m_plan, planned, indicator.id, unit.id);
        record.id = RecordId{planned.id};
        record.source = file.name + ":" + std::to_string(planned.row);
        write_record(m_json, record, indicator.code, unit.code);
        m_json.key("issues").begin_array();
        write_near_names(planned.row, file);
        write_continued(planned.row, file);
        write_warnings(planned.row, file);
        m_json.end_array();
        m_json.end_object();
        m_counts.add(planned.change, planned.likely_duplicate);
    }

    void write_definition(const DefinitionRow& row, const PlannedFile& file) {
        static constexpr std::string_view states[]{"new", "changed", "same"};
        begin_row(row.row, states[static_cast<size_t>(row.change)]);
        m_json.null();
        m_json.key("definition").begin_object();
        const auto cells = definition_cells(m_plan, *file.kind, row.place);
        for (size_t column = 0; column < cells.size(); ++column)
            m_json.member(columns_of(*file.kind)[column], cells[column]);
        m_json.end_object();
        m_json.key("issues").begin_array();
        write_warnings(row.row, file);
        m_json.end_array();
        m_json.end_object();
        m_counts.add(row.change);
    }

    void write_warnings(int row, const PlannedFile& file) {
        if (const auto warnings = m_warnings.find({file.name, row}); warnings != m_warnings.end())
            for (const Issue* warning : warnings->second)
                write_issue(*warning);
    }

    /// The names of a row that were taken for others; rows rise.
    void write_near_names(int row, const PlannedFile& file) {
        while (!m_near.empty() && m_near.front().row < row)
            m_near = m_near.subspan(1);
        for (size_t at = 0; at < m_near.size() && m_near[at].row == row; ++at) {
            const NearName& near = m_near[at];
            const auto place = static_cast<size_t>(near.place);
            const auto column = file.layout->column_of(near.field);
            write_issue({file.name,
                         row,
                         column ? file.layout->headings[static_cast<size_t>(*column)] : "",
                         shortened(near.written),
                         text_id::import_near_name,
                         {shortened(near.written), near.field == RecordField::unit
                                                       ? m_plan.units[place].value.name
                                                       : m_plan.indicators[place].value.name_zh}});
        }
    }

    /// The empty cells of a row that were read as those above; rows rise.
    void write_continued(int row, const PlannedFile& file) {
        while (!m_continued.empty() && m_continued.front().row < row)
            m_continued = m_continued.subspan(1);
        for (size_t at = 0; at < m_continued.size() && m_continued[at].row == row; ++at) {
            const ContinuedCell& cell = m_continued[at];
            const std::string& heading = file.layout->headings[static_cast<size_t>(cell.column)];
            write_issue({file.name,
                         row,
                         heading,
                         shortened(cell.text),
                         text_id::import_continued,
                         {heading, "1", std::to_string(row)}});
        }
    }

    /// The first rows of a sheet in which no header was found.
    void write_first_rows(const PlannedFile& file) {
        m_json.key("first_rows").begin_array();
        const size_t rows =
            file.is_without_header && file.cells ? file.cells->row_count() : size_t{0};
        for (size_t row = 0; row < std::min(rows, rows_searched); ++row) {
            m_json.begin_object();
            m_json.member("row", file.cells->row_number(row) + 1);
            m_json.key("cells").begin_array();
            for (size_t place = 0; place < file.cells->cell_count(row); ++place)
                m_json.value(file.cells->cell(row, place).text);
            m_json.end_array();
            m_json.end_object();
        }
        m_json.end_array();
    }

    void write_left_out(const LeftOutRow& left) {
        static constexpr std::string_view reasons[]{"example", "total", "repeated_header",
                                                    "unwanted"};
        begin_row(left.row, "skipped");
        m_json.null();
        m_json.key("issues").begin_array();
        m_json.begin_object();
        m_json.member("column", "");
        m_json.member("value", "");
        m_json.member("code", reasons[static_cast<size_t>(left.why)]);
        m_json.member("message", m_texts(text_id::import_left_out, left.row));
        m_json.end_object();
        m_json.end_array();
        m_json.end_object();
    }

    void write_refused(int row, std::span<const Issue* const> issues) {
        begin_row(row, "refused");
        m_json.null();
        m_json.key("issues").begin_array();
        for (const Issue* issue : issues)
            write_issue(*issue);
        m_json.end_array();
        m_json.end_object();
        ++m_counts.refused;
        m_counts.closed += std::ranges::any_of(issues, [](const Issue* issue) {
            return issue->reason == text_id::import_closed_quarter;
        });
    }

    /// The column of a records file where a sheet has none for a field.
    static std::string column_of(const Issue& issue) {
        const bool is_field = issue.column.empty() && issue.field;
        return is_field ? std::string{row_of(*issue.field).column} : issue.column;
    }

    void write_issue(const Issue& issue) {
        m_json.begin_object();
        m_json.member("column", column_of(issue));
        m_json.member("value", issue.value);
        m_json.member("code", taizhang::name_of(issue.reason));
        m_json.member("message", m_texts.fill(issue.reason, issue.arguments));
        m_json.end_object();
    }

    void write_counts() {
        m_json.member("new", m_counts.added);
        m_json.member("changed", m_counts.changed);
        m_json.member("same", m_counts.same);
        m_json.member("twins", m_counts.twins);
        m_json.member("refused", m_counts.refused);
        m_json.member("closed", m_counts.closed);
    }

    void write_issues(std::string_view name, const std::vector<Issue>& issues) {
        m_json.key(name).begin_array();
        for (const Issue& issue : issues) {
            m_json.begin_object();
            m_json.member("file", issue.file);
            m_json.member("row", issue.row);
            m_json.member("column", column_of(issue));
            m_json.member("value", issue.value);
            m_json.member("code", taizhang::name_of(issue.reason));
            m_json.member("reason", m_texts.fill(issue.reason, issue.arguments));
            m_json.end_object();
        }
        m_json.end_array();
    }

    static constexpr int no_row = std::numeric_limits<int>::max();

    JsonWriter m_json;
    const ImportPlan& m_plan;
    const Texts& m_texts;
    std::map<std::pair<std::string_view, int>, std::vector<const Issue*>> m_warnings;
    std::span<const NearName> m_near; ///< of the file that is written, from its present row on
    std::span<const ContinuedCell> m_continued; ///< likewise
    Counts m_counts;
};

} // namespace

void write_plan_json(std::string& text, const ImportPlan& plan,
                     const std::vector<std::string>& effects, const Texts& texts) {
    PlanJson{text, plan, texts}.write(effects);
    text += '\n';
}

} // namespace taizhang::cli
