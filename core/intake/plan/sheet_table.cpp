#include "intake/plan/sheet_table.h"

#include "characters/kept_text.h"
#include "intake/record/record_rows.h"
#include "intake/typed_text.h"
#include "intake/understand/sheet_rows.h"
#include "text/ids/import.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

constexpr size_t sheet_rows_between_progress = 5'000;
constexpr size_t rows_named = 20;

/// Rows of a sheet in our own columns.
class OwnSheetTable : public IncomingTable {
public:
    OwnSheetTable(const Sheet& sheet, size_t file, Header header, const TableContext& context)
        : IncomingTable(file, std::move(header)), m_grid(sheet), m_plan(context.plan),
          m_calendar(context.calendar), m_year(context.request.year),
          m_order(context.request.said.day_order), m_name(context.plan.files[file].name) {}

    void read(const TakeRow& take, const std::function<bool(double)>& goes_on) override {
        const auto corrections = corrections_of(m_plan, file());
        const RowContext context{
            m_name,        header(),        m_calendar, m_year,
            m_plan.issues, m_plan.warnings, m_order,    corrections ? &*corrections : nullptr};
        m_plan.files[file()].cells = &m_grid.sheet();
        for (size_t row = 1; row < m_grid.row_count(); ++row) {
            if (row % sheet_rows_between_progress == 0 &&
                !goes_on(static_cast<double>(row) / static_cast<double>(m_grid.row_count())))
                return;
            take_row(row, context, take);
        }
    }

private:
    void take_row(size_t place, const RowContext& context, const TakeRow& take) {
        const auto cells = m_grid.cells(place);
        const int number = m_grid.number(place);
        if (std::ranges::all_of(cells, [](auto cell) { return trimmed(cell).empty(); }) ||
            !may_be_kept(cells, number))
            return;
        const auto id = header().id;
        const bool has_id = id && *id < std::ssize(cells);
        m_filled.assign(cells.begin(), cells.end());
        m_filled.resize(std::max(m_filled.size(), static_cast<size_t>(header().width)));
        ImportRow row{context, m_filled, number,
                      has_id ? trimmed(cells[static_cast<size_t>(*id)]) : std::string_view{}};
        take(row, {FilePlace{file()}, number});
    }

    bool may_be_kept(std::span<const std::string_view> cells, int number) {
        for (size_t column = 0; column < cells.size(); ++column)
            if (const auto fault = text_fault(cells[column])) {
                m_plan.issues.push_back({m_name,
                                         number,
                                         column_letters(static_cast<int>(column) + 1),
                                         shortened(cells[column]),
                                         reason_of(*fault),
                                         {},
                                         static_cast<int>(column) + 1});
                return false;
            }
        return true;
    }

    Grid m_grid;
    std::vector<std::string_view> m_filled;
    ImportPlan& m_plan;
    const Calendar& m_calendar;
    std::optional<int> m_year;
    DayOrder m_order;
    std::string m_name;
};

/// Rows of a sheet that is understood.
class OfficeSheetTable : public IncomingTable {
public:
    OfficeSheetTable(Grid grid, SheetLayout layout, size_t file, const TableContext& context,
                     const KnownNames& names, Answers answers, BeyondHeader beyond)
        : IncomingTable(file, Header{.kind = FileKind::records, .places = {}}),
          m_grid(std::move(grid)), m_plan(context.plan), m_calendar(context.calendar),
          m_request(context.request), m_answers(std::move(answers)), m_names(names),
          m_name(context.plan.files[file].name), m_layout(std::move(layout)), m_beyond(beyond) {}

    void read(const TakeRow& take, const std::function<bool(double)>& goes_on) override {
        if (auto corrections = corrections_of(m_plan, file()))
            m_corrections.emplace(std::move(*corrections));
        SheetRows rows{m_grid, m_layout,  m_names, m_answers, m_request.unwanted,
                       m_plan, m_calendar};
        size_t told = 0;
        while (rows.next()) {
            if (m_beyond == BeyondHeader::told || !refuse_beyond(rows.row() - 1))
                take_record(rows.record(), take);
            if (rows.row() < told + sheet_rows_between_progress)
                continue;
            told = rows.row();
            if (!goes_on(static_cast<double>(told) / static_cast<double>(m_grid.row_count())))
                return;
        }
        tell(rows);
    }

private:
    void take_record(const SheetRecord& record, const TakeRow& take) {
        const Header& header = header_of(record);
        const RowContext context{m_name,
                                 header,
                                 m_calendar,
                                 m_layout.year,
                                 m_plan.issues,
                                 m_plan.warnings,
                                 m_answers.day_order,
                                 m_corrections ? &*m_corrections : nullptr};
        ImportRow row{context, record.cells, record.row, record.id};
        const bool is_count = !m_layout.counts.empty();
        if (is_count && row.is_empty(static_cast<int>(RecordField::quantity)))
            return; // corrected to nothing
        if (!may_be_kept(row, record) || !has_known_quantity(row, record))
            return;
        take(row, {FilePlace{file()}, record.row});
    }

    /// True when the row can't be used.
    bool refuse_beyond(size_t row) {
        const auto cells = m_grid.cells(row);
        const size_t width = m_layout.headings.size();
        bool is_refused = false;
        for (size_t column = width; column < cells.size(); ++column) {
            if (trimmed(cells[column]).empty())
                continue;
            const auto place = static_cast<int>(column) + 1;
            m_plan.issues.push_back({m_name,
                                     m_grid.number(row),
                                     column_letters(place),
                                     shortened(cells[column]),
                                     text_id::import_column_unnamed,
                                     {},
                                     place});
            is_refused = true;
        }
        return is_refused;
    }

    bool may_be_kept(ImportRow& row, const SheetRecord& record) {
        for (size_t field = 0; field < record_field_count; ++field)
            if (const auto fault = text_fault(record.cells[field]))
                row.refuse(static_cast<int>(field), reason_of(*fault));
        return row.ok();
    }

    /// A quantity that is empty or masked is 待补 only where the user has said so (intake.md §2).
    bool has_known_quantity(ImportRow& row, const SheetRecord& record) {
        constexpr auto quantity = static_cast<int>(RecordField::quantity);
        if (!record.columns[quantity] || m_answers.empty_is_pending)
            return true;
        if (written_quantity(row.text(quantity)).pending)
            row.refuse(quantity, text_id::import_quantity_unknown);
        return row.ok();
    }

    /// The header by which issues name the columns of a record. Records of one count column share
    /// one.
    const Header& header_of(const SheetRecord& record) {
        const auto column = record.columns[static_cast<size_t>(RecordField::quantity)];
        const auto [at, is_new] = m_headers.try_emplace(column.value_or(-1));
        if (!is_new)
            return at->second;
        Header& header = at->second;
        header.kind = FileKind::records;
        for (size_t field = 0; field < record_field_count; ++field) {
            const auto place = record.columns[field];
            header.places.push_back(static_cast<int>(field));
            header.in_file.push_back(place.value_or(-1));
            header.headings.push_back(place && *place < std::ssize(m_layout.headings)
                                          ? shortened(m_layout.headings[*place])
                                          : std::string{});
        }
        return header;
    }

    void tell(const SheetRows& rows) {
        PlannedFile& planned = m_plan.files[file()];
        planned.left_out = rows.left_out();
        planned.near_names = rows.near_names();
        planned.continued = rows.continued();
        keep_answers(rows.answered());
        warn_of_left_out(m_plan, file());
        warn_of_continued();
        if (const auto row = rows.second_table())
            m_plan.issues.push_back({m_name, *row, {}, {}, text_id::import_second_table, {}});
        for (const auto& [column, row] : rows.unnamed())
            m_plan.warnings.push_back({m_name,
                                       0,
                                       {},
                                       {},
                                       text_id::import_columns_unnamed,
                                       {column_letters(column + 1), std::to_string(row)}});
        for (const TotalDifference& difference : rows.differences())
            warn(difference.row, difference.column, to_decimal(difference.stated),
                 text_id::import_total_differs,
                 {to_decimal(difference.stated), to_decimal(difference.sum)});
        std::set<std::pair<RecordField, std::string>> told; // once for all rows of a name
        for (const NearName& near : rows.near_names())
            if (told.emplace(near.field, near.written).second)
                warn(near.row, m_layout.column_of(near.field).value_or(0), near.written,
                     text_id::import_near_name, {shortened(near.written), name_of_near(near)});
    }

    /// What was said for all sheets is kept where it was of use.
    void keep_answers(const std::set<std::string>& answered) {
        Answers said = m_request.said;
        const auto is_unused = [&](const auto& name) { return !answered.contains(name.first); };
        std::erase_if(said.units, is_unused);
        std::erase_if(said.indicators, is_unused);
        std::erase_if(said.columns, [&](const auto& column) {
            return std::ranges::find(m_layout.headings, column.first) == m_layout.headings.end();
        });
        said.row_is_one = said.row_is_one && has_no_quantity(m_layout);
        said.header_row.reset(); // the planner knows of which sheet it is
        Answers& kept = m_plan.files[file()].answers;
        kept = joined(std::move(kept), said);
    }

    /// Once for all rows of a column.
    void warn_of_continued() {
        std::map<int, std::vector<int>> rows;
        for (const ContinuedCell& cell : m_plan.files[file()].continued)
            rows[cell.column].push_back(cell.row);
        for (const auto& [column, numbers] : rows) {
            std::string all;
            for (const int row : std::span{numbers}.first(std::min(numbers.size(), rows_named)))
                all += (all.empty() ? "" : ", ") + std::to_string(row);
            if (numbers.size() > rows_named)
                all += " …";
            m_plan.warnings.push_back({m_name,
                                       0,
                                       {},
                                       {},
                                       text_id::import_continued,
                                       {heading(column), std::to_string(numbers.size()), all}});
        }
    }

    /// `column` from 0.
    void warn(int row, int column, const std::string& value, TextId reason,
              std::vector<std::string> arguments) {
        m_plan.warnings.push_back({m_name, row, heading(column), shortened(value), reason,
                                   std::move(arguments), column + 1});
    }

    std::string heading(int column) const {
        const auto place = static_cast<size_t>(column);
        const bool is_named = place < m_layout.headings.size() && !m_layout.headings[place].empty();
        return is_named ? shortened(m_layout.headings[place]) : column_letters(column + 1);
    }

    std::string name_of_near(const NearName& near) const {
        const auto place = static_cast<size_t>(near.place);
        return near.field == RecordField::unit ? m_plan.units[place].value.name
                                               : m_plan.indicators[place].value.name_zh;
    }

    Grid m_grid;
    ImportPlan& m_plan;
    const Calendar& m_calendar;
    const ImportRequest& m_request;
    Answers m_answers;
    const KnownNames& m_names;
    std::string m_name;
    SheetLayout m_layout;
    BeyondHeader m_beyond;
    std::map<int, Header> m_headers; ///< by the column of the quantity; -1 = none
    std::optional<FileCorrections> m_corrections;
};

} // namespace

std::unique_ptr<IncomingTable> own_sheet_table(const Sheet& sheet, size_t file,
                                               const TableContext& context, bool& is_own) {
    is_own = false;
    if (sheet.row_count() == 0)
        return nullptr;
    Grid grid{sheet};
    const auto cells = grid.cells(0);
    const auto kind = own_kind(cells);
    is_own = kind.has_value();
    if (!is_own)
        return nullptr;
    auto header = read_header(*kind, cells, context.plan.files[file].name, context.plan.issues);
    if (!header)
        return nullptr;
    context.plan.files[file].header_row = grid.number(0);
    return std::make_unique<OwnSheetTable>(sheet, file, std::move(*header), context);
}

std::unique_ptr<IncomingTable> office_sheet_table(Grid grid, SheetLayout layout, size_t file,
                                                  const TableContext& context,
                                                  const KnownNames& names, Answers answers,
                                                  BeyondHeader beyond) {
    return std::make_unique<OfficeSheetTable>(std::move(grid), std::move(layout), file, context,
                                              names, std::move(answers), beyond);
}

} // namespace taizhang
