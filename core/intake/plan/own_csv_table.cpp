#include "intake/plan/own_csv_table.h"

#include "intake/understand/headings.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int csv_rows_between_progress = 20'000;

bool is_blank(std::span<const std::string_view> cells) {
    return std::ranges::all_of(cells, [](auto cell) { return trimmed(cell).empty(); });
}

/// Name of the column at a place in the file, or its letters where there is no name.
std::string name_of_place(const Header* header, int place) {
    for (size_t column = 0; header && column < header->places.size(); ++column)
        if (header->places[column] == place)
            return name_of_column(header->kind, header->headings, column);
    return column_letters(place + 1);
}

/// True when the row can't be used.
bool refuse_csv_problems(const CsvReader& reader, const std::string& file, const Header* header,
                         std::vector<Issue>& issues) {
    for (const CsvCellProblem& problem : reader.problems()) {
        const auto cell = reader.cells()[static_cast<size_t>(problem.column)];
        issues.push_back({file,
                          reader.row(),
                          name_of_place(header, problem.column),
                          shortened(cell),
                          reason_of(problem.problem),
                          {std::to_string(CsvReader::longest_cell >> 20)},
                          problem.column + 1});
    }
    return !reader.problems().empty();
}

class OwnCsvTable : public IncomingTable {
public:
    OwnCsvTable(size_t file, Header header, CsvReader reader, size_t bytes,
                const TableContext& context)
        : IncomingTable(file, std::move(header)), m_reader(std::move(reader)), m_bytes(bytes),
          m_plan(context.plan), m_calendar(context.calendar), m_year(context.request.year),
          m_order(context.request.said.day_order), m_name(context.plan.files[file].name) {}

    void read(const TakeRow& take, const std::function<bool(double)>& goes_on) override {
        const auto corrections = corrections_of(m_plan, file());
        const RowContext context{
            m_name,        header(),        m_calendar, m_year,
            m_plan.issues, m_plan.warnings, m_order,    corrections ? &*corrections : nullptr};
        while (m_reader.next()) {
            read_row(context, take);
            if (m_reader.row() % csv_rows_between_progress == 0 &&
                !goes_on(static_cast<double>(m_reader.position()) / static_cast<double>(m_bytes)))
                return;
        }
        warn_of_left_out(m_plan, file());
    }

private:
    void read_row(const RowContext& context, const TakeRow& take) {
        const auto cells = m_reader.cells();
        if (is_blank(cells) || is_left_out(cells) ||
            refuse_csv_problems(m_reader, m_name, &header(), m_plan.issues) || !has_width(cells))
            return;
        const auto id = header().id;
        ImportRow row{context, cells, m_reader.row(),
                      id ? trimmed(cells[static_cast<size_t>(*id)]) : std::string_view{}};
        take(row, {FilePlace{file()}, m_reader.row()});
    }

    /// Whether a row has the cells that the header names, and nothing in others.
    bool has_width(std::span<const std::string_view> cells) {
        if (std::ssize(cells) < header().width) {
            const auto width = static_cast<int>(cells.size());
            refuse_cell(width, text_id::import_cells_missing,
                        {std::to_string(width), std::to_string(header().width)});
            return false;
        }
        bool good = true;
        for (const int place : header().unnamed)
            good &= is_empty_or_told(cells, place);
        for (int place = header().width; place < std::ssize(cells); ++place)
            good &= is_empty_or_told(cells, place);
        return good;
    }

    bool is_empty_or_told(std::span<const std::string_view> cells, int place) {
        if (place >= std::ssize(cells) || trimmed(cells[place]).empty())
            return true;
        refuse_cell(place, text_id::import_column_unnamed, {});
        return false;
    }

    void refuse_cell(int place, TextId reason, std::vector<std::string> arguments) {
        const auto cells = m_reader.cells();
        const bool is_there = place < std::ssize(cells);
        m_plan.issues.push_back({m_name, m_reader.row(), name_of_place(&header(), place),
                                 is_there ? shortened(cells[place]) : "", reason,
                                 std::move(arguments), place + 1});
    }

    /// Examples and totals are no records; which rows they are is told.
    bool is_left_out(std::span<const std::string_view> cells) {
        if (kind() != FileKind::records)
            return false;
        const bool example = is_example_row(cells);
        if (!example && !is_total_row(cells, header().places.front()))
            return false;
        m_plan.files[file()].left_out.push_back(
            {m_reader.row(), example ? LeftOut::example : LeftOut::total});
        return true;
    }

    CsvReader m_reader;
    size_t m_bytes;
    ImportPlan& m_plan;
    const Calendar& m_calendar;
    std::optional<int> m_year;
    DayOrder m_order;
    std::string m_name;
};

} // namespace

std::unique_ptr<IncomingTable> own_csv_table(const InputText& input, size_t file,
                                             const TableContext& context, bool& is_own) {
    CsvReader reader{input.text, separator_of(input.text),
                     input.clean ? CsvReader::Bytes::clean : CsvReader::Bytes::unchecked};
    std::vector<Issue>& issues = context.plan.issues;
    is_own = false;
    if (!reader.next())
        return nullptr;
    const auto kind = own_kind(reader.cells());
    is_own = kind.has_value();
    if (!is_own || refuse_csv_problems(reader, input.name, nullptr, issues))
        return nullptr;
    auto header = read_header(*kind, reader.cells(), input.name, issues);
    if (!header)
        return nullptr;
    context.plan.files[file].header_row = reader.row();
    return std::make_unique<OwnCsvTable>(file, std::move(*header), std::move(reader),
                                         input.text.size(), context);
}

} // namespace taizhang
