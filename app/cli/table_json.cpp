#include "cli/table_json.h"

#include "intake/table/cell_reference.h"
#include "intake/table/table_shape.h"
#include "output/table/json_writer.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

std::string_view word_of(CellKind kind) {
    switch (kind) {
    case CellKind::empty:
        return "empty";
    case CellKind::number:
        return "number";
    case CellKind::date:
        return "date";
    case CellKind::text:
        return "text";
    case CellKind::boolean:
        return "bool";
    case CellKind::error:
        return "error";
    }
    return "empty";
}

/// The merged cells that reach into the row at hand, going down row by row.
class MergesByRow {
public:
    explicit MergesByRow(const Sheet& sheet) : m_waiting{sheet.merged} {
        std::ranges::sort(m_waiting, {}, [](const MergedCells& cells) { return cells.first; });
    }

    const std::vector<MergedCells>& in_row(int row) {
        std::erase_if(m_here, [&](const MergedCells& cells) { return cells.last.row < row; });
        for (; m_next < m_waiting.size() && m_waiting[m_next].first.row <= row; ++m_next)
            if (m_waiting[m_next].last.row >= row)
                m_here.push_back(m_waiting[m_next]);
        return m_here;
    }

private:
    std::vector<MergedCells> m_waiting;
    std::vector<MergedCells> m_here;
    size_t m_next = 0;
};

class SheetWriter {
public:
    SheetWriter(Call& call, JsonWriter& json, const Sheet& sheet)
        : m_call{call}, m_json{json}, m_sheet{sheet}, m_merges{sheet} {}

    void write(const std::optional<DelimitedForm>& form) {
        m_json.begin_object();
        m_json.member("name", m_sheet.name);
        m_json.member("hidden", m_sheet.is_hidden);
        write_form(form);
        write_shape();
        write_troubles();
        write_cells();
        m_json.end_object();
    }

private:
    void write_form(const std::optional<DelimitedForm>& form) {
        const auto sign = [](char c) {
            return c == '\0' ? std::nullopt : std::optional{std::string(1, c)};
        };
        m_json.member("encoding", form ? std::optional{form->encoding} : std::nullopt);
        m_json.member("separator", form ? sign(form->separator) : std::nullopt);
        m_json.member("quote", form ? sign(form->quote) : std::nullopt);
    }

    int row_from_1(size_t place) const { return m_sheet.row_number(place) + 1; }

    void write_rows(std::string_view name, const std::vector<size_t>& places) {
        m_json.key(name).begin_array();
        for (const size_t place : places)
            m_json.value(row_from_1(place));
        m_json.end_array();
    }

    void write_shape() {
        const TableShape shape = shape_of(m_sheet);
        m_json.member("header_row", shape.header_count > 0
                                        ? std::optional{row_from_1(shape.first_header)}
                                        : std::nullopt);
        m_json.member("header_rows", static_cast<int>(shape.header_count));
        m_json.member("last_row",
                      shape.end > 0 ? std::optional{row_from_1(shape.end - 1)} : std::nullopt);
        write_rows("example_rows", shape.examples);
        write_rows("total_rows", shape.totals);
    }

    void write_troubles() {
        m_json.key("troubles").begin_array();
        for (const SheetTrouble& trouble : m_sheet.troubles) {
            m_json.begin_object();
            m_json.member("cell", trouble.place ? std::optional{name_of_cell(*trouble.place)}
                                                : std::nullopt);
            m_json.member("code", taizhang::name_of(trouble.reason));
            m_json.member("reason", m_call.texts(trouble.reason, trouble.detail));
            m_json.end_object();
        }
        m_json.end_array();
    }

    void write_cells() {
        m_json.key("cells").begin_array();
        for (size_t row = 0; row < m_sheet.row_count(); ++row)
            m_end =
                std::max(m_end, m_sheet.cell(row, m_sheet.cell_count(row) - 1).place.column + 1);
        for (size_t row = 0; row < m_sheet.row_count(); ++row)
            write_row(row);
        m_json.end_array();
    }

    void write_row(size_t row) {
        const int number = m_sheet.row_number(row);
        const auto& merges = m_merges.in_row(number);
        if (!merges.empty())
            return write_merged_row(number, merges);
        for (size_t i = 0; i < m_sheet.cell_count(row); ++i)
            write_cell(m_sheet.cell(row, i), std::nullopt);
    }

    void write_merged_row(int row, const std::vector<MergedCells>& merges) {
        for (int column = 0; column < m_end; ++column) {
            const SheetCell cell = m_sheet.at({row, column});
            const auto around = std::ranges::find_if(merges, [&](const MergedCells& cells) {
                return cells.first.column <= column && column <= cells.last.column;
            });
            const bool is_covered = around != merges.end() && around->first != cell.place;
            if (cell.kind != CellKind::empty || is_covered)
                write_cell(cell, is_covered ? std::optional{around->first} : std::nullopt);
        }
    }

    void write_cell(const SheetCell& cell, std::optional<CellPlace> merged_into) {
        m_json.begin_object();
        m_json.member("row", cell.place.row + 1);
        m_json.member("col", cell.place.column + 1);
        m_json.member("text", cell.text);
        m_json.member("kind", word_of(cell.kind));
        m_json.member("hidden", m_sheet.is_hidden_at(cell.place));
        m_json.member("merged_into",
                      merged_into ? std::optional{name_of_cell(*merged_into)} : std::nullopt);
        m_json.end_object();
        m_call.output.flush_if_long();
    }

    Call& m_call;
    JsonWriter& m_json;
    const Sheet& m_sheet;
    MergesByRow m_merges;
    int m_end = 0; ///< behind the last column that holds something
};

} // namespace

void print_json(Call& call, const Workbook& book, std::span<const Sheet> sheets) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("sheets").begin_array();
    for (const Sheet& sheet : sheets)
        SheetWriter{call, json, sheet}.write(book.form);
    json.end_array();
    json.key("properties").begin_object();
    for (const auto& [name, value] : book.properties)
        json.member(name, value);
    json.end_object();
    json.end_object();
    call.output.text() += '\n';
}

} // namespace taizhang::cli
