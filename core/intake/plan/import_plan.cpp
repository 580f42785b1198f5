#include "intake/plan/import_plan.h"

#include "characters/kept_text.h"
#include "intake/definition_sheets/definition_layout.h"
#include "intake/definition_sheets/definition_sheet.h"
#include "intake/plan/issue_places.h"
#include "intake/plan/own_csv_table.h"
#include "intake/plan/sheet_questions.h"
#include "intake/plan/sheet_table.h"
#include "intake/record/record_rows.h"
#include "intake/table/delimited.h"
#include "intake/understand/header_search.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Reads the files of a call, kind after kind.
class Planner {
public:
    Planner(const std::deque<InputFile>& inputs, CsvReader::Unquoted& unquoted,
            std::deque<Workbook>& made, const Definitions& ledger, const ImportRequest& request,
            const ImportProgress& progress, ImportPlan& plan)
        : m_inputs(inputs), m_made(made), m_calendar(ledger.calendar()), m_request(request),
          m_progress(progress), m_plan(plan),
          m_prospect(ledger, plan), m_context{plan, m_calendar, request, unquoted} {
        for (const InputFile& input : inputs)
            m_all_bytes += input.bytes;
    }

    void run() {
        for (const InputFile& input : m_inputs)
            open(input);
        understand_definitions();
        read_all(FileKind::indicators, IndicatorRows{m_prospect});
        read_all(FileKind::units, UnitRows{m_prospect});
        know_names();
        read_all(FileKind::targets, TargetRows{m_prospect});
        read_all(FileKind::cadences, CadenceRows{m_prospect});
        read_all(FileKind::exclusions, ExclusionRows{m_prospect});
        understand_sheets();
        read_all(FileKind::records, RecordRows{m_prospect, &m_request});
        place_issues();
    }

private:
    struct OpenTable {
        std::unique_ptr<IncomingTable> table;
        std::int64_t bytes = 0; ///< its share of the work
    };

    /// A sheet whose layout can be told only when all names are known.
    struct OfficeSheet {
        const InputFile* input;
        const Sheet* sheet;
        size_t file;
        std::int64_t bytes;
        bool is_only_one; ///< with something in it, in its file
    };

    void open(const InputFile& input) {
        if (input.broken)
            return refuse_file(add_file(input, {}), *input.broken);
        if (!input.workbook)
            return open_text(input);
        open_workbook(input, *input.workbook);
    }

    size_t add_file(const InputFile& input, const std::string& sheet) {
        PlannedFile file{.name = input.name(), .kind = {}};
        if (!sheet.empty())
            file.name += " · " + sheet;
        file.file = input.name();
        file.sheet = sheet;
        file.digest = input.digest;
        m_plan.files.push_back(std::move(file));
        return m_plan.files.size() - 1;
    }

    void refuse_file(size_t file, const SheetTrouble& trouble) {
        std::vector<std::string> arguments;
        if (!trouble.detail.empty())
            arguments.push_back(shortened(trouble.detail));
        m_plan.issues.push_back({m_plan.files[file].name, 0, {}, {}, trouble.reason, arguments});
        m_plan.files[file].is_broken = true;
    }

    void open_text(const InputFile& input) {
        const size_t file = add_file(input, {});
        if (trimmed(input.text.text).empty())
            return refuse_file(file, {{}, text_id::import_empty_file, {}});
        bool is_own = false;
        auto table =
            has_said_header(file) ? nullptr : own_csv_table(input.text, file, m_context, is_own);
        if (table)
            return add_table(std::move(table), input.bytes);
        if (is_own)
            return;
        Workbook& made = m_made.emplace_back(read_delimited(input.text.text));
        if (made.sheets.front().row_count() == 0)
            return refuse_file(file, {{}, text_id::import_empty_file, {}});
        tell_troubles(made.sheets.front(), file);
        m_sheets.push_back({&input, &made.sheets.front(), file, input.bytes, true});
    }

    void open_workbook(const InputFile& input, const Workbook& workbook) {
        std::vector<const Sheet*> wanted;
        for (size_t place = 0; place < workbook.sheets.size(); ++place)
            if (is_wanted(workbook.sheets[place], place))
                wanted.push_back(&workbook.sheets[place]);
            else
                warn_of_hidden(input, workbook.sheets[place]);
        if (wanted.empty())
            return refuse_file(add_file(input, {}),
                               {{},
                                m_request.sheet.empty() ? text_id::import_empty_file
                                                        : text_id::import_no_such_sheet,
                                m_request.sheet});
        for (const Sheet* sheet : wanted)
            open_sheet(input, *sheet, wanted.size() == 1,
                       input.bytes / static_cast<std::int64_t>(wanted.size()));
    }

    /// Our own forms keep their lists there.
    void warn_of_hidden(const InputFile& input, const Sheet& sheet) {
        if (m_request.sheet.empty() && sheet.is_hidden && sheet.row_count() > 0 && !is_form(input))
            m_plan.warnings.push_back(
                {input.name(), 0, {}, {}, text_id::import_hidden_sheet, {sheet.name}});
    }

    /// Hidden sheets hold lists for drop-downs and the like; the one that is asked for is read.
    bool is_wanted(const Sheet& sheet, size_t place) const {
        if (!m_request.sheet.empty())
            return sheet.name == m_request.sheet || std::to_string(place + 1) == m_request.sheet;
        return sheet.row_count() > 0 && !sheet.is_hidden;
    }

    void open_sheet(const InputFile& input, const Sheet& sheet, bool is_only_one,
                    std::int64_t bytes) {
        const size_t file = add_file(input, sheet.name);
        m_plan.files[file].cells = &sheet;
        tell_troubles(sheet, file);
        bool is_own = false;
        auto table =
            has_said_header(file) ? nullptr : own_sheet_table(sheet, file, m_context, is_own);
        if (table)
            return add_table(std::move(table), bytes);
        if (!is_own)
            m_sheets.push_back({&input, &sheet, file, bytes, is_only_one});
    }

    /// Another row than the first: the header is not that of a file of ours.
    bool has_said_header(size_t file) const {
        return said_header(m_plan.files[file]).value_or(1) != 1;
    }

    /// What could not be read of a sheet, cell by cell: it must not be lost silently.
    void tell_troubles(const Sheet& sheet, size_t file) {
        for (const SheetTrouble& trouble : sheet.troubles) {
            Issue issue{m_plan.files[file].name, 0, {}, {}, trouble.reason, {}};
            if (trouble.place) {
                issue.row = trouble.place->row + 1;
                issue.place = trouble.place->column + 1;
                issue.column = column_letters(issue.place);
            }
            if (!trouble.detail.empty())
                issue.arguments.push_back(shortened(trouble.detail));
            (trouble.place ? m_plan.issues : m_plan.warnings).push_back(std::move(issue));
        }
    }

    void add_table(std::unique_ptr<IncomingTable> table, std::int64_t bytes) {
        PlannedFile& file = m_plan.files[table->file()];
        file.kind = table->kind();
        file.headings = table->header().headings;
        if (file.kind == FileKind::records)
            note_fields(file, table->header());
        m_tables.push_back({std::move(table), bytes});
    }

    /// A quantity says as well whether it is approximate: 约30.
    static void note_fields(PlannedFile& file, const Header& header) {
        for (size_t field = 0; field < record_field_count; ++field)
            file.says[field] =
                file.layout ? file.layout->columns[field].has_value() : header.places[field] >= 0;
        constexpr auto quantity = static_cast<size_t>(RecordField::quantity);
        constexpr auto approximate = static_cast<size_t>(RecordField::approximate);
        if (file.layout && !file.layout->counts.empty())
            file.says[quantity] = true;
        file.says[approximate] |= file.says[quantity];
    }

    /// For sheets in an office's words; they are told apart by them, too.
    void know_names() {
        if (m_has_sheets)
            m_names = KnownNames{m_plan};
    }

    void understand_definitions() {
        m_has_sheets = !m_sheets.empty();
        know_names();
        std::erase_if(m_sheets, [&](const OfficeSheet& sheet) { return defines(sheet); });
    }

    /// Whether it is a sheet of definitions, which is read before the records are understood.
    bool defines(const OfficeSheet& of) {
        Grid grid{*of.sheet};
        const SheetPlace place = place_of(of);
        const auto layout = definition_layout_of(grid, place, m_names, m_calendar);
        if (!layout)
            return false;
        PlannedFile& file = m_plan.files[of.file];
        file.cells = of.sheet;
        file.header_row = grid.number(std::min(layout->header, grid.row_count() - 1));
        file.answers = answers_for(*layout);
        file.layout = *layout;
        name_columns_of_troubles(*layout, of.file);
        warn_of_columns(*layout, of.file);
        add_table(definition_sheet(std::move(grid), *layout, of.file,
                                   {m_context, m_prospect.ledger(), m_names,
                                    joined(file.answers, m_request.said), place}),
                  of.bytes);
        return true;
    }

    void understand_sheets() {
        for (const OfficeSheet& sheet : m_sheets)
            understand(sheet);
    }

    void understand(const OfficeSheet& of) {
        Grid grid{*of.sheet};
        PlannedFile& file = m_plan.files[of.file];
        file.cells = of.sheet;
        SheetPlace place = place_of(of);
        const auto said = said_header(file);
        if (said && !row_at(grid, *said))
            return refuse_file(of.file, {{}, text_id::import_no_such_row, std::to_string(*said)});
        place.header = said ? row_at(grid, *said) : remembered_header(grid);
        SheetLayout layout = layout_of(grid, place, m_names, m_calendar);
        file.answers = answers_for(layout);
        if (said)
            file.answers.header_row = said;
        const Answers answers = joined(file.answers, m_request.said);
        take_said_columns(layout, answers.columns);
        if (grid.row_count() > 0)
            file.header_row = grid.number(layout.header);
        if (layout.shape != SheetShape::unknown || place.header)
            file.layout = layout;
        if (!is_readable(layout, answers, of))
            return;
        name_columns_of_troubles(layout, of.file);
        warn_of_columns(layout, of.file);
        const auto beyond = of.input->workbook ? BeyondHeader::told : BeyondHeader::refused;
        add_table(office_sheet_table(std::move(grid), std::move(layout), of.file, m_context,
                                     m_names, answers, beyond),
                  of.bytes);
    }

    SheetPlace place_of(const OfficeSheet& of) const {
        SheetPlace place{of.input->name(), of.input->folders, {}, m_request.year, {}, {}, {}};
        if (of.input->workbook)
            place.properties = of.input->workbook->properties;
        if (m_request.unit)
            place.unit = m_prospect.place_of(*m_request.unit);
        if (m_request.indicator)
            place.indicator = m_prospect.place_of(*m_request.indicator);
        return place;
    }

    /// Row of the header, as a spreadsheet counts, that the user has named for this call.
    std::optional<int> said_header(const PlannedFile& file) const {
        const auto found = m_request.header_rows.find(file.name);
        return found == m_request.header_rows.end() ? m_request.said.header_row
                                                    : std::optional{found->second};
    }

    static std::optional<size_t> row_at(const Grid& grid, int number) {
        for (size_t row = 0; row < grid.row_count() && grid.number(row) <= number; ++row)
            if (grid.number(row) == number)
                return row;
        return std::nullopt;
    }

    /// The row of a header that the user has named before, in a sheet of the same layout; it may
    /// stand a little higher or lower.
    std::optional<size_t> remembered_header(Grid& grid) const {
        for (const auto& [fingerprint, answers] : m_request.answers) {
            if (!answers.header_row)
                continue;
            for (size_t row = 0; row < std::min(grid.row_count(), rows_searched); ++row)
                if (fingerprint == fingerprint_at(grid, row))
                    return row;
            const auto row = row_at(grid, *answers.header_row);
            if (row && fingerprint == fingerprint_at(grid, *row))
                return row;
        }
        return std::nullopt;
    }

    std::string fingerprint_at(Grid& grid, size_t row) const {
        return fingerprint_of(header_at(row, grid, m_names, m_calendar, {}).headings);
    }

    void name_columns_of_troubles(const SheetLayout& layout, size_t file) {
        for (Issue& issue : m_plan.issues) {
            const auto column = static_cast<size_t>(issue.place) - 1;
            if (issue.file == m_plan.files[file].name && issue.place > 0 &&
                column < layout.headings.size() && !layout.headings[column].empty())
                issue.column = shortened(layout.headings[column]);
        }
    }

    /// What was said about the layout, before it what was said about this very call.
    Answers answers_for(const SheetLayout& layout) const {
        const auto said = m_request.answers.find(fingerprint_of(layout));
        Answers answers = said == m_request.answers.end() ? Answers{} : said->second;
        return m_request.answers_of_all ? joined(std::move(answers), *m_request.answers_of_all)
                                        : answers;
    }

    /// Tells why a sheet can't be read. One of several without a header is an explanation or the
    /// like, and no fault.
    bool is_readable(const SheetLayout& layout, const Answers& answers, const OfficeSheet& of) {
        PlannedFile& file = m_plan.files[of.file];
        if (layout.shape == SheetShape::unknown && !file.layout && !of.is_only_one) {
            if (!is_form(*of.input))
                m_plan.warnings.push_back(
                    {file.name, 0, {}, {}, text_id::import_sheet_passed_over, {}});
            return false;
        }
        const auto reason = what_is_missing(layout, answers, file.layout.has_value());
        if (!reason)
            return true;
        file.is_broken = true;
        file.is_without_header = *reason == text_id::import_kind_unknown;
        m_plan.issues.push_back(
            {file.name, file.is_without_header ? 1 : file.header_row, {}, {}, *reason, {}});
        return false;
    }

    /// One of our own forms, which explains itself on a further sheet.
    static bool is_form(const InputFile& input) {
        return input.workbook &&
               std::ranges::any_of(input.workbook->properties, [](const auto& property) {
                   return property.first == "taizhang_format";
               });
    }

    void warn_of_columns(const SheetLayout& layout, size_t file) {
        const std::string& name = m_plan.files[file].name;
        std::string ignored;
        for (size_t column = 0; column < layout.headings.size(); ++column)
            if (!layout.headings[column].empty() && !layout.is_used(static_cast<int>(column)))
                ignored += (ignored.empty() ? "" : ", ") + shortened(layout.headings[column]);
        if (!ignored.empty())
            m_plan.warnings.push_back({name, 0, {}, {}, text_id::import_ignored, {ignored}});
        if (layout.shape == SheetShape::activities && !layout.column_of(RecordField::quantity))
            m_plan.warnings.push_back({name, 0, {}, {}, text_id::import_no_quantity, {}});
    }

    template <class Rows>
    void read_all(FileKind kind, Rows rows) {
        const TakeRow take = [&](ImportRow& row, RowPlace from) { rows.take(row, from); };
        for (OpenTable& open : m_tables)
            if (open.table->kind() == kind && !m_stopped)
                read(open, take);
        if constexpr (requires { rows.finish(); })
            rows.finish();
    }

    void read(OpenTable& open, const TakeRow& take) {
        open.table->read(take, [&](double share) {
            return told(static_cast<std::int64_t>(share * static_cast<double>(open.bytes)));
        });
        m_bytes_before += open.bytes;
    }

    void place_issues() {
        std::vector<PlacedTable> tables;
        for (const OpenTable& open : m_tables)
            tables.push_back({open.table->file(), &open.table->header()});
        taizhang::place_issues(m_plan, tables);
    }

    /// False when the work is to stop.
    bool told(std::int64_t bytes) {
        if (m_progress && !m_progress(m_bytes_before + bytes, m_all_bytes))
            m_stopped = true;
        return !m_stopped;
    }

    const std::deque<InputFile>& m_inputs;
    std::deque<Workbook>& m_made; ///< of texts that are tables in an office's words
    Calendar m_calendar;
    const ImportRequest& m_request;
    const ImportProgress& m_progress;
    ImportPlan& m_plan;
    Prospect m_prospect;
    TableContext m_context;
    std::vector<OfficeSheet> m_sheets;
    bool m_has_sheets = false;
    std::deque<OpenTable> m_tables;
    KnownNames m_names;
    std::int64_t m_all_bytes = 0;
    std::int64_t m_bytes_before = 0;
    bool m_stopped = false;
};

template <class Value>
bool any_change(const std::vector<Planned<Value>>& values) {
    return std::ranges::any_of(
        values, [](const auto& planned) { return planned.change != Change::unchanged; });
}

} // namespace

bool ImportPlan::changes_anything() const {
    return changes_definitions() || !removed.empty() ||
           std::ranges::any_of(records, [](const PlannedRecord& record) {
               return record.change != Change::unchanged;
           });
}

bool ImportPlan::has_only_refused_rows() const {
    return std::ranges::all_of(issues, [&](const Issue& issue) {
        const auto file = std::ranges::find(files, issue.file, &PlannedFile::name);
        return issue.row > 0 && file != files.end() && file->kind && !file->is_broken;
    });
}

bool ImportPlan::changes_definitions() const {
    return any_change(indicators) || any_change(units) || any_change(targets) ||
           any_change(cadences) || any_change(exclusions);
}

ImportPlan plan_import(std::deque<InputFile> files, const Definitions& ledger,
                       const ImportRequest& request, const ImportProgress& progress) {
    for (InputFile& file : files)
        file.text.name = as_text(file.text.name);
    return plan_import(std::make_shared<const std::deque<InputFile>>(std::move(files)), ledger,
                       request, progress);
}

ImportPlan plan_import(std::shared_ptr<const std::deque<InputFile>> inputs,
                       const Definitions& ledger, const ImportRequest& request,
                       const ImportProgress& progress) {
    ImportPlan plan;
    const auto unquoted = std::make_shared<std::deque<std::string>>();
    const auto made = std::make_shared<std::deque<Workbook>>();
    plan.inputs = inputs;
    plan.unquoted = unquoted;
    plan.made = made;
    Planner{*inputs, *unquoted, *made, ledger, request, progress, plan}.run();
    return plan;
}

ImportPlan plan_import(std::deque<InputText> files, const Definitions& ledger,
                       std::optional<int> year_on_screen, const ImportProgress& progress) {
    std::deque<InputFile> inputs;
    for (InputText& text : files) {
        const auto bytes = static_cast<std::int64_t>(text.text.size());
        inputs.push_back({.text = std::move(text), .bytes = bytes});
    }
    return plan_import(std::move(inputs), ledger, {.year = year_on_screen}, progress);
}

} // namespace taizhang
