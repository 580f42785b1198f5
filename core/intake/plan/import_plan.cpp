#include "intake/plan/import_plan.h"

#include "characters/kept_text.h"
#include "intake/file/csv_reader.h"
#include "intake/paste/office_table.h"
#include "intake/record/record_rows.h"
#include "text/ids/import.h"

#include <algorithm>
#include <map>

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
        add_places(m_plan.issues);
        add_places(m_plan.warnings);
        sort_by_place(m_plan.issues);
        sort_by_place(m_plan.warnings);
    }

private:
    struct OpenText {
        size_t file;
        CsvReader reader; ///< at the header row
        Header header;
        std::optional<OfficeColumns> office; ///< of a table in the office's own layout
    };

    void open(size_t file) {
        const InputText& input = m_texts[file];
        m_plan.files.push_back({.name = input.name, .kind = {}});
        CsvReader reader = reader_of(input, separator_of(input.text));
        if (!reader.next()) {
            m_plan.issues.push_back({input.name, 0, {}, {}, text_id::import_empty_file, {}});
            return;
        }
        if (refuse_csv_problems(reader, input.name, nullptr))
            return;
        const auto kind = kind_of_header(reader.cells());
        const bool is_own = kind && !(kind == FileKind::records && has_office_words(reader));
        if (!is_own && open_office_table(file))
            return;
        if (!kind) {
            m_plan.issues.push_back({input.name, 1, {}, {}, text_id::import_kind_unknown, {}});
            return;
        }
        if (const auto header = read_header(*kind, reader.cells(), input.name, m_plan.issues))
            add_open({file, reader, *header, std::nullopt});
    }

    CsvReader reader_of(const InputText& input, char separator) {
        return {input.text, separator,
                input.clean ? CsvReader::Bytes::clean : CsvReader::Bytes::unchecked, m_unquoted};
    }

    void add_open(OpenText opened) {
        m_plan.files[opened.file].kind = opened.header.kind;
        m_plan.files[opened.file].headings = opened.header.headings;
        m_open.push_back(std::move(opened));
    }

    /// Whether a heading is no column of a records file, but understood as one.
    static bool has_office_words(const CsvReader& reader) {
        const auto cells = reader.cells();
        const auto columns = office_header(cells);
        const auto names = columns_of(FileKind::records);
        for (size_t field = 0; columns && field < record_field_count; ++field)
            if (const auto place = columns->place_of(static_cast<RecordField>(field)))
                if (trimmed(cells[*place]) != names[field])
                    return true;
        return false;
    }

    /// Looks for a header in the office's words, below a title that may lack the separator.
    bool open_office_table(size_t file) {
        const InputText& input = m_texts[file];
        for (const char separator : {separator_of(input.text), '\t', ';', ','}) {
            CsvReader reader = reader_of(input, separator);
            for (size_t row = 0; row < rows_searched_for_header && reader.next(); ++row) {
                const auto columns = office_header(reader.cells());
                if (!columns)
                    continue;
                add_open({file, reader, header_of(reader.cells(), *columns), columns});
                warn_of_columns(input.name, reader.cells(), *columns);
                return true;
            }
        }
        return false;
    }

    static Header header_of(TableCells cells, const OfficeColumns& columns) {
        Header header{.kind = FileKind::records,
                      .places = {},
                      .width = written_width(cells),
                      .unnamed = unnamed_columns(cells)};
        for (int field = 0; field < static_cast<int>(record_field_count); ++field) {
            const auto place = columns.place_of(static_cast<RecordField>(field));
            header.places.push_back(field);
            header.in_file.push_back(place ? static_cast<int>(*place) : -1);
            header.headings.push_back(place ? std::string{trimmed(cells[*place])} : std::string{});
        }
        return header;
    }

    void warn_of_columns(const std::string& file, TableCells cells, const OfficeColumns& columns) {
        std::string ignored;
        for (const std::string& heading : ignored_headings(cells, columns))
            ignored += (ignored.empty() ? "" : ", ") + shortened(heading);
        if (!ignored.empty())
            m_plan.warnings.push_back({file, 0, {}, {}, text_id::import_ignored, {ignored}});
        if (!columns.place_of(RecordField::quantity))
            m_plan.warnings.push_back({file, 0, {}, {}, text_id::import_no_quantity, {}});
    }

    /// True when the row can't be used.
    bool refuse_csv_problems(const CsvReader& reader, const std::string& file,
                             const Header* header) {
        for (const CsvCellProblem& problem : reader.problems()) {
            const auto cell = reader.cells()[static_cast<size_t>(problem.column)];
            m_plan.issues.push_back({file,
                                     reader.row(),
                                     name_of_place(header, problem.column),
                                     shortened(cell),
                                     reason_of(problem.problem),
                                     {std::to_string(CsvReader::longest_cell >> 20)},
                                     problem.column + 1});
        }
        return !reader.problems().empty();
    }

    /// Name of the column at a place in the file, or its letters where there is no name.
    static std::string name_of_place(const Header* header, int place) {
        for (size_t column = 0; header && column < header->places.size(); ++column)
            if (place_in_file(*header, column) == place)
                return name_of_column(header->kind, header->headings, column);
        return column_letters(place + 1);
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
        warn_of_left_out(name);
        warn_of_unnamed(name);
        m_bytes_before += static_cast<std::int64_t>(open.reader.position());
    }

    template <class Rows>
    void read_row(OpenText& open, const RowContext& context, Rows& rows) {
        const CsvReader& reader = open.reader;
        if (is_blank(reader.cells()) || is_left_out(open) ||
            refuse_csv_problems(reader, context.file, &open.header))
            return;
        if (!has_width(open, context.file))
            return;
        const RowPlace at{static_cast<int>(open.file), reader.row()};
        if (open.office) {
            const OfficeRow by_field{*open.office, reader.cells()};
            ImportRow row{context, by_field.cells(), reader.row()};
            rows.take(row, at);
        } else {
            ImportRow row{context, reader.cells(), reader.row()};
            rows.take(row, at);
        }
    }

    /// Whether a row has the cells that the header names, and nothing in others. An office's table
    /// may lack empty cells at the end of a row, and have notes in columns without a name.
    bool has_width(const OpenText& open, const std::string& file) {
        const auto cells = open.reader.cells();
        const Header& header = open.header;
        if (!open.office && std::ssize(cells) < header.width) {
            const auto width = static_cast<int>(cells.size());
            refuse_cell(open, file, width, text_id::import_cells_missing,
                        {std::to_string(width), std::to_string(header.width)});
            return false;
        }
        bool good = true;
        for (const int place : header.unnamed)
            good &= is_empty_or_told(open, file, place);
        for (int place = header.width; place < std::ssize(cells); ++place)
            good &= is_empty_or_told(open, file, place);
        return good;
    }

    bool is_empty_or_told(const OpenText& open, const std::string& file, int place) {
        const auto cells = open.reader.cells();
        if (place >= std::ssize(cells) || trimmed(cells[static_cast<size_t>(place)]).empty())
            return true;
        if (open.office && place < open.header.width) {
            m_unnamed.emplace(place, open.reader.row());
            return true;
        }
        refuse_cell(open, file, place, text_id::import_column_unnamed, {});
        return false;
    }

    void refuse_cell(const OpenText& open, const std::string& file, int place, TextId reason,
                     std::vector<std::string> arguments) {
        const auto cells = open.reader.cells();
        const bool is_there = place < std::ssize(cells);
        m_plan.issues.push_back({file, open.reader.row(), name_of_place(&open.header, place),
                                 is_there ? shortened(cells[static_cast<size_t>(place)]) : "",
                                 reason, std::move(arguments), place + 1});
    }

    void warn_of_unnamed(const std::string& file) {
        for (const auto& [place, row] : m_unnamed)
            m_plan.warnings.push_back({file,
                                       0,
                                       {},
                                       {},
                                       text_id::import_columns_unnamed,
                                       {column_letters(place + 1), std::to_string(row)}});
        m_unnamed.clear();
    }

    /// Examples, totals and repeated headers are no records; which rows they are is told.
    bool is_left_out(const OpenText& open) {
        if (open.header.kind != FileKind::records)
            return false;
        const auto cells = open.reader.cells();
        const std::optional<size_t> start =
            open.office ? open.office->place_of(RecordField::start)
                        : std::optional{static_cast<size_t>(open.header.places.front())};
        if (!is_example(cells) && !is_total(cells, start) && !(open.office && office_header(cells)))
            return false;
        m_left_out.push_back(open.reader.row());
        return true;
    }

    void warn_of_left_out(const std::string& file) {
        std::string rows;
        for (const int row : m_left_out)
            rows += (rows.empty() ? "" : ", ") + std::to_string(row);
        if (!m_left_out.empty())
            m_plan.warnings.push_back({file, 0, {}, {}, text_id::import_left_out, {rows}});
        m_left_out.clear();
    }

    /// False when the work is to stop.
    bool told(size_t position) {
        if (m_progress &&
            !m_progress(m_bytes_before + static_cast<std::int64_t>(position), m_all_bytes))
            m_stopped = true;
        return !m_stopped;
    }

    /// Issues name their columns; where these stand in the file is told once, here.
    void add_places(std::vector<Issue>& issues) const {
        for (Issue& issue : issues) {
            const auto open = std::ranges::find(m_open, issue.file, [&](const OpenText& text) {
                return m_plan.files[text.file].name;
            });
            if (issue.place > 0 || issue.column.empty() || open == m_open.end())
                continue;
            const Header& header = open->header;
            for (size_t column = 0; column < header.places.size(); ++column)
                if (name_of_column(header.kind, header.headings, column) == issue.column)
                    issue.place = place_in_file(header, column) + 1;
        }
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
    std::vector<int> m_left_out;  ///< rows of the file that is read
    std::map<int, int> m_unnamed; ///< its columns without a name, with the first row that has one
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
    return !records.empty() || changes_definitions();
}

bool ImportPlan::changes_definitions() const {
    return any_change(indicators) || any_change(units) || any_change(targets) ||
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
