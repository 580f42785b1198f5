#include "intake/import_plan.h"

#include "characters/kept_text.h"
#include "intake/csv_reader.h"
#include "intake/record_rows.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int rows_between_progress = 20'000;

bool is_blank(std::span<const std::string_view> cells) {
    return std::ranges::all_of(cells, [](auto cell) { return trimmed(cell).empty(); });
}

/// Reads the files of a call, kind after kind.
class Planner {
public:
    Planner(const std::deque<InputText>& texts, std::deque<std::string>& unquoted,
            const Definitions& ledger, std::optional<int> year_on_screen,
            const ImportProgress& progress, ImportPlan& plan)
        : m_texts(texts), m_unquoted(unquoted), m_calendar(ledger.calendar()),
          m_year_on_screen(year_on_screen), m_progress(progress), m_plan(plan),
          m_prospect(ledger, plan) {
        for (const InputText& text : texts)
            m_all_bytes += static_cast<std::int64_t>(text.text.size());
    }

    void run() {
        for (size_t file = 0; file < m_texts.size(); ++file)
            open(file);
        read_all<IndicatorRows>(FileKind::indicators);
        read_all<UnitRows>(FileKind::units);
        read_all<TargetRows>(FileKind::targets);
        read_all<CadenceRows>(FileKind::cadences);
        read_all<ExclusionRows>(FileKind::exclusions);
        read_all<RecordRows>(FileKind::records);
        sort_by_place(m_plan.issues);
        sort_by_place(m_plan.warnings);
    }

private:
    struct OpenText {
        size_t file;
        CsvReader reader;
        Header header;
    };

    void open(size_t file) {
        const InputText& input = m_texts[file];
        m_plan.files.push_back({.name = input.name, .kind = {}});
        CsvReader reader{input.text, separator_of(input.text),
                         input.clean ? CsvReader::Bytes::clean : CsvReader::Bytes::unchecked,
                         m_unquoted};
        if (!reader.next()) {
            m_plan.issues.push_back({input.name, 0, {}, {}, text_id::import_empty_file, {}});
            return;
        }
        if (refuse_csv_problems(reader, input.name, nullptr))
            return;
        const auto header = read_header(reader.cells(), input.name, m_plan.issues);
        if (!header)
            return;
        m_plan.files[file].kind = header->kind;
        m_open.push_back({file, reader, *header});
    }

    /// True when the row can't be used.
    bool refuse_csv_problems(const CsvReader& reader, const std::string& file,
                             const Header* header) {
        for (const CsvCellProblem& problem : reader.problems()) {
            const auto cell = reader.cells()[static_cast<size_t>(problem.column)];
            const bool shown = problem.problem != CsvProblem::invalid_utf8;
            m_plan.issues.push_back({file,
                                     reader.row(),
                                     name_of_place(header, problem.column),
                                     shown ? shortened(cell) : std::string{},
                                     reason_of(problem.problem),
                                     {std::to_string(CsvReader::longest_cell >> 20)}});
        }
        return !reader.problems().empty();
    }

    /// Name of the column at a place in the file, or its number where there is no name.
    static std::string name_of_place(const Header* header, int place) {
        if (header) {
            const auto found = std::ranges::find(header->places, place);
            if (found != header->places.end())
                return std::string{
                    columns_of(header->kind)[static_cast<size_t>(found - header->places.begin())]};
        }
        return std::to_string(place + 1);
    }

    template <class Rows>
    void read_all(FileKind kind) {
        Rows rows{m_prospect};
        for (OpenText& open : m_open)
            if (open.header.kind == kind && !m_stopped)
                read(open, rows);
        if constexpr (requires { rows.finish(); })
            rows.finish();
    }

    template <class Rows>
    void read(OpenText& open, Rows& rows) {
        const std::string& name = m_plan.files[open.file].name;
        const RowContext context{name,          open.header,    m_calendar, m_year_on_screen,
                                 m_plan.issues, m_plan.warnings};
        while (open.reader.next()) {
            read_row(open, context, rows);
            if (open.reader.row() % rows_between_progress == 0 && !told(open.reader.position()))
                return;
        }
        m_bytes_before += static_cast<std::int64_t>(open.reader.position());
    }

    template <class Rows>
    void read_row(OpenText& open, const RowContext& context, Rows& rows) {
        const CsvReader& reader = open.reader;
        if (refuse_csv_problems(reader, context.file, &open.header) || is_blank(reader.cells()))
            return;
        ImportRow row{context, reader.cells(), reader.row()};
        const auto width = static_cast<int>(reader.cells().size());
        if (width != open.header.width)
            row.refuse_row(text_id::import_cell_count,
                           {std::to_string(width), std::to_string(open.header.width)});
        else
            rows.take(row, {static_cast<int>(open.file), reader.row()});
    }

    /// False when the work is to stop.
    bool told(size_t position) {
        if (m_progress &&
            !m_progress(m_bytes_before + static_cast<std::int64_t>(position), m_all_bytes))
            m_stopped = true;
        return !m_stopped;
    }

    void sort_by_place(std::vector<Issue>& issues) const {
        const auto place_of_file = [&](const Issue& issue) {
            return std::ranges::find(m_plan.files, issue.file, &PlannedFile::name);
        };
        std::ranges::stable_sort(issues, {}, [&](const Issue& issue) {
            return std::pair{place_of_file(issue), issue.row};
        });
    }

    const std::deque<InputText>& m_texts;
    std::deque<std::string>& m_unquoted;
    Calendar m_calendar;
    std::optional<int> m_year_on_screen;
    const ImportProgress& m_progress;
    ImportPlan& m_plan;
    Prospect m_prospect;
    std::deque<OpenText> m_open;
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
    return !records.empty() || any_change(indicators) || any_change(units) || any_change(targets) ||
           any_change(cadences) || any_change(exclusions);
}

ImportPlan plan_import(std::deque<InputText> files, const Definitions& ledger,
                       std::optional<int> year_on_screen, const ImportProgress& progress) {
    ImportPlan plan;
    for (InputText& file : files)
        file.name = as_text(file.name);
    const auto texts = std::make_shared<const std::deque<InputText>>(std::move(files));
    const auto unquoted = std::make_shared<std::deque<std::string>>();
    plan.texts = texts;
    plan.unquoted = unquoted;
    Planner{*texts, *unquoted, ledger, year_on_screen, progress, plan}.run();
    return plan;
}

} // namespace taizhang
