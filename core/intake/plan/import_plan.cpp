#include "intake/plan/import_plan.h"

#include "characters/kept_text.h"
#include "intake/plan/issue_places.h"
#include "intake/plan/office_sheets.h"
#include "intake/plan/own_csv_table.h"
#include "intake/plan/planned_file.h"
#include "intake/plan/sheet_table.h"
#include "intake/plan/unread_files.h"
#include "intake/record/record_rows.h"
#include "intake/table/delimited.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Reads the files of a call, kind after kind.
class Planner {
public:
    Planner(const std::deque<InputFile>& inputs, std::deque<Workbook>& made,
            const Definitions& ledger, const ImportRequest& request, const ImportProgress& progress,
            ImportPlan& plan)
        : m_inputs(inputs), m_made(made), m_calendar(ledger.calendar()), m_request(request),
          m_progress(progress), m_plan(plan),
          m_prospect(ledger, plan), m_context{plan, m_calendar, request}, m_office{m_context,
                                                                                   m_prospect} {
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
        understand_records();
        read_all(FileKind::records, RecordRows{m_prospect, &m_request});
        tell_corrections();
        say_whose_unread(m_plan, m_prospect, m_request, m_calendar);
        place_issues();
    }

private:
    struct OpenTable {
        std::unique_ptr<IncomingTable> table;
        std::int64_t bytes = 0; ///< its share of the work
    };

    void open(const InputFile& input) {
        if (input.broken)
            return refuse_file(m_plan, add_file(m_plan, input, {}), *input.broken);
        if (!input.workbook)
            return open_text(input);
        open_workbook(input, *input.workbook);
    }

    void open_text(const InputFile& input) {
        const size_t file = add_file(m_plan, input, {});
        if (trimmed(input.text.text).empty())
            return refuse_file(m_plan, file, {{}, text_id::import_empty_file, {}});
        bool is_own = false;
        auto table =
            has_said_header(file) ? nullptr : own_csv_table(input.text, file, m_context, is_own);
        if (table)
            return add_table(std::move(table), input.bytes);
        if (is_own)
            return;
        Workbook& made = m_made.emplace_back(read_delimited(input.text.text));
        if (made.sheets.front().row_count() == 0)
            return refuse_file(m_plan, file, {{}, text_id::import_empty_file, {}});
        tell_troubles(m_plan, made.sheets.front(), file);
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
            return refuse_file(m_plan, add_file(m_plan, input, {}),
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
        const size_t file = add_file(m_plan, input, sheet.name);
        m_plan.files[file].cells = &sheet;
        tell_troubles(m_plan, sheet, file);
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
        return said_header(m_request, m_plan.files[file]).value_or(1) != 1;
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
            m_office.know_names();
    }

    void understand_definitions() {
        m_has_sheets = !m_sheets.empty();
        know_names();
        std::erase_if(m_sheets, [&](const OfficeSheet& sheet) {
            auto table = m_office.definitions_of(sheet);
            const bool defines = table != nullptr;
            if (defines)
                add_table(std::move(table), sheet.bytes);
            return defines;
        });
    }

    void understand_records() {
        for (const OfficeSheet& sheet : m_sheets)
            if (auto table = m_office.records_of(sheet))
                add_table(std::move(table), sheet.bytes);
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

    void tell_corrections() {
        for (PlannedFile& file : m_plan.files)
            for (CorrectedCell& cell : file.corrected) {
                if (file.cells) // its row may have read it as something else: 两 as 2
                    cell.before =
                        shortened(trimmed(file.cells->at({cell.row - 1, cell.column - 1}).text));
                m_plan.warnings.push_back({file.name,
                                           cell.row,
                                           cell.heading,
                                           cell.before,
                                           text_id::import_corrected,
                                           {shortened(cell.after)},
                                           cell.column});
            }
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
    OfficeSheets m_office;
    std::vector<OfficeSheet> m_sheets;
    bool m_has_sheets = false;
    std::deque<OpenTable> m_tables;
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
    const auto made = std::make_shared<std::deque<Workbook>>();
    plan.inputs = inputs;
    plan.made = made;
    if (request.cells && !request.cells->empty())
        plan.corrected = request.cells;
    Planner{*inputs, *made, ledger, request, progress, plan}.run();
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
