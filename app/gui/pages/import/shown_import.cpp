#include "gui/pages/import/shown_import.h"

#include "characters/blank.h"
#include "characters/code_points.h"
#include "intake/table/delimited.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"

#include <algorithm>
#include <numeric>

namespace taizhang {

namespace {

constexpr size_t rows_named = 3;

/// Fills a ShownImport from its plan.
class Showing {
public:
    explicit Showing(ImportPlan plan) { m_shown.plan = std::move(plan); }

    ShownImport show() {
        const ImportPlan& plan = m_shown.plan;
        for (size_t file = 0; file < plan.files.size(); ++file)
            m_files[plan.files[file].name] = file;
        m_shown.sheets.resize(plan.files.size());
        add_cells();
        order_records();
        take_records();
        for (size_t file = 0; file < plan.files.size(); ++file)
            take_definitions(file);
        take_issues();
        take_warnings();
        for (size_t file = 0; file < plan.files.size(); ++file)
            settle(file);
        return std::move(m_shown);
    }

private:
    /// Files of text in our own columns are shown as sheets, too.
    void add_cells() {
        const auto made = std::make_shared<std::deque<Workbook>>();
        for (size_t place = 0; place < m_shown.plan.files.size(); ++place) {
            const PlannedFile& file = m_shown.plan.files[place];
            const Sheet* cells = file.cells;
            if (!cells && !file.is_broken && file.kind)
                for (const InputFile& input : *m_shown.plan.inputs)
                    if (input.name() == file.file && !input.workbook)
                        cells = &made->emplace_back(read_delimited(input.text.text)).sheets.front();
            if (cells)
                add_rows(m_shown.sheets[place], *cells, file);
        }
        m_shown.texts = made;
    }

    static void add_rows(ShownSheet& sheet, const Sheet& cells, const PlannedFile& file) {
        sheet.cells = &cells;
        sheet.rows.resize(cells.row_count());
        const int header = header_of(cells, file);
        const int header_rows = file.layout  ? static_cast<int>(file.layout->header_rows)
                                : header > 0 ? 1
                                             : 0;
        for (size_t row = 0; row < sheet.rows.size(); ++row) {
            ShownRow& shown = sheet.rows[row];
            shown.number = cells.row_number(row) + 1;
            if (shown.number < header)
                shown.state = RowState::title;
            else if (shown.number < header + header_rows)
                shown.state = RowState::header;
            const size_t count = cells.cell_count(row);
            if (count > 0)
                sheet.width = std::max(sheet.width, cells.cell(row, count - 1).place.column + 1);
        }
    }

    /// Number of its row; 0 where none was found.
    static int header_of(const Sheet& cells, const PlannedFile& file) {
        if (file.layout)
            return file.header_row;
        return file.kind && cells.row_count() > 0 ? cells.row_number(0) + 1 : 0;
    }

    void order_records() {
        const auto& records = m_shown.plan.records;
        auto& order = m_shown.by_row;
        order.resize(records.size());
        std::iota(order.begin(), order.end(), std::uint32_t{0});
        const auto place = [&](std::uint32_t at) {
            return std::pair{records[at].file, records[at].row};
        };
        if (!std::ranges::is_sorted(order, {}, place))
            std::ranges::stable_sort(order, {}, place);
    }

    ShownRow* row_of(size_t file, int number) {
        auto& rows = m_shown.sheets[file].rows;
        const auto at = std::ranges::lower_bound(rows, number, {}, &ShownRow::number);
        return at != rows.end() && at->number == number ? &*at : nullptr;
    }

    static RowState state_of(Change change) {
        return change == Change::changed     ? RowState::changed
               : change == Change::unchanged ? RowState::unchanged
                                             : RowState::added;
    }

    static RowState state_of(const PlannedRecord& record) {
        return record.change == Change::added && record.likely_duplicate ? RowState::duplicate
                                                                         : state_of(record.change);
    }

    /// Of several records in a row the one that asks for most attention speaks for it.
    static RowState graver(RowState one, RowState other) {
        constexpr auto weight = [](RowState state) {
            constexpr std::array order{RowState::unchanged, RowState::added, RowState::changed,
                                       RowState::duplicate, RowState::wrong};
            return std::ranges::find(order, state) - order.begin();
        };
        return weight(one) < weight(other) ? other : one;
    }

    void take_records() {
        for (std::uint32_t at = 0; at < m_shown.by_row.size(); ++at) {
            const PlannedRecord& record = m_shown.plan.records[m_shown.by_row[at]];
            ShownRow* row = row_of(static_cast<size_t>(record.file), record.row);
            if (!row)
                continue;
            const RowState state = state_of(record);
            row->state = row->records == 0 ? state : graver(row->state, state);
            if (row->records++ == 0)
                row->first_record = at;
        }
    }

    /// In the order of the rows.
    void take_definitions(size_t file) {
        auto& definitions = m_shown.plan.files[file].definitions;
        std::ranges::stable_sort(definitions, {}, &DefinitionRow::row);
        for (std::uint32_t at = 0; at < definitions.size(); ++at) {
            ShownRow* row = row_of(file, definitions[at].row);
            if (!row)
                continue;
            const RowState state = state_of(definitions[at].change);
            row->state = row->definitions == 0 ? state : graver(row->state, state);
            if (row->definitions++ == 0)
                row->first_definition = at;
        }
    }

    void take_issues() {
        const auto& issues = m_shown.plan.issues;
        for (std::uint32_t at = 0; at < issues.size(); ++at) {
            const auto file = m_files.find(issues[at].file);
            if (file == m_files.end())
                continue;
            note_name(at, file->second);
            ShownRow* row = row_of(file->second, issues[at].row);
            if (issues[at].row == 0 || !row) {
                m_shown.sheets[file->second].troubles.push_back(at);
                continue;
            }
            row->state = RowState::wrong;
            if (row->issues++ == 0)
                row->first_issue = at;
        }
    }

    void take_warnings() {
        m_shown.corrections =
            std::ranges::count(m_shown.plan.warnings, text_id::import_correction, &Issue::reason);
        for (size_t at = 0; at < m_shown.plan.warnings.size(); ++at)
            if (const auto file = m_files.find(m_shown.plan.warnings[at].file);
                file != m_files.end())
                m_shown.sheets[file->second].warnings.push_back(at);
    }

    void settle(size_t file) {
        ShownSheet& sheet = m_shown.sheets[file];
        for (const ShownRow& row : sheet.rows)
            ++sheet.counts[static_cast<size_t>(row.state)];
    }

    void note_name(std::uint32_t at, size_t file) {
        const Issue& issue = m_shown.plan.issues[at];
        const auto& layout = m_shown.plan.files[file].layout;
        if (!layout)
            return; // our own files name by code
        const bool is_of_several = issue.reason == text_id::entry_several_named;
        const bool is_unit =
            issue.reason == text_id::entry_unknown_unit ||
            (issue.reason == text_id::import_unknown_parent && issue.place > 0) ||
            (is_of_several && layout->column_of(RecordField::unit) == issue.place - 1);
        if (!is_unit && !is_of_several && issue.reason != text_id::entry_unknown_indicator)
            return;
        const auto field = is_unit ? RecordField::unit : RecordField::indicator;
        std::string written = text_at(issue, file);
        auto& names = m_shown.names;
        auto name = std::ranges::find_if(names, [&](const UnknownName& known) {
            return known.field == field && known.written == written;
        });
        if (name == names.end()) {
            names.push_back({field, is_of_several, std::move(written), 0, {}, {}, {}});
            name = names.end() - 1;
            if (!is_of_several)
                name->likely = likely(*name);
        }
        m_shown.names_of_issues[at] = static_cast<size_t>(name - names.begin());
        ++name->rows;
        if (name->files.empty() || name->files.back() != file)
            name->files.push_back(file);
        if (name->files.size() == 1 && name->first_rows.size() < rows_named)
            name->first_rows.push_back(issue.row);
    }

    /// The whole of what an issue shows shortened.
    std::string text_at(const Issue& issue, size_t file) const {
        const Sheet* cells = m_shown.sheets[file].cells;
        if (cells && issue.row > 0 && issue.place > 0) {
            const auto text = trimmed(cells->at({issue.row - 1, issue.place - 1}).text);
            if (shortened(text) == issue.value)
                return std::string{text};
        }
        return issue.value;
    }

    std::string likely(const UnknownName& name) const {
        std::string best;
        double best_share = 0.5;
        const auto offer = [&](const std::string& other, const std::string& code) {
            if (const double share = likeness(name.written, other); share > best_share) {
                best_share = share;
                best = code;
            }
        };
        if (name.field == RecordField::unit)
            for (const auto& [unit, change] : m_shown.plan.units)
                offer(unit.name, unit.code);
        else
            for (const auto& [indicator, change] : m_shown.plan.indicators)
                offer(indicator.name_zh, indicator.code);
        return best;
    }

    /// The share of characters in common, 0 … 1.
    static double likeness(std::string_view one, std::string_view other) {
        auto letters = code_points_of(one);
        auto others = code_points_of(other);
        if (letters.empty() || others.empty())
            return 0.0;
        std::ranges::sort(letters);
        std::ranges::sort(others);
        std::u32string common;
        std::ranges::set_intersection(letters, others, std::back_inserter(common));
        return 2.0 * static_cast<double>(common.size()) /
               static_cast<double>(letters.size() + others.size());
    }

    ShownImport m_shown;
    std::map<std::string, size_t> m_files; ///< places by name
};

} // namespace

ShownImport shown_import(ImportPlan plan) {
    return Showing{std::move(plan)}.show();
}

} // namespace taizhang
