#pragma once

#include "characters/blank.h"
#include "intake/file/file_kind.h"
#include "intake/plan/corrected_cells.h"
#include "model/quantity.h"
#include "text/ids/import.h"
#include "time/parse_period.h"

#include <span>

namespace taizhang {

/// What every row needs to be read.
struct RowContext {
    const std::string& file;
    const Header& header;
    const Calendar& calendar;
    std::optional<int> year_on_screen;
    std::vector<Issue>& issues;
    std::vector<Issue>& warnings;
    /// What has been said of days like 03/04/2023; empty = it can't be said here.
    std::optional<DayOrder> day_order = {};
    const FileCorrections* corrections = nullptr; ///< of this file; null = none
};

/// One row of a file. Columns are named by their place in columns_of(kind). What can't be read is
/// refused: it becomes an issue, and the row is not ok().
class ImportRow {
public:
    /// `id`: what the row says of which record it is; empty = nothing.
    ImportRow(const RowContext& context, std::span<const std::string_view> cells, int number,
              std::string_view id = {})
        : m_context(context), m_cells(cells), m_number(number), m_id(id) {
        if (context.corrections)
            note_corrections();
    }

    int number() const { return m_number; }
    std::string_view id() const { return m_id; }
    bool ok() const { return m_ok; }
    const Calendar& calendar() const { return m_context.calendar; }

    /// The cell without blanks around it; empty where the file has no such column.
    std::string_view text(int column) const;
    bool is_empty(int column) const { return text(column).empty(); }
    bool has_column(int column) const {
        return place_in_file(m_context.header, static_cast<size_t>(column)) >= 0;
    }

    void refuse(int column, TextId reason, std::vector<std::string> arguments = {});
    void warn(int column, TextId reason, std::vector<std::string> arguments = {});

    /// Refuses an empty cell.
    std::string_view required(int column);
    /// A code; empty for an empty cell. Refuses what is no code.
    std::string_view code(int column);
    std::string_view required_code(int column);
    /// A whole number within [least, greatest]; nothing for an empty cell.
    std::optional<std::int64_t> whole_number(int column, std::int64_t least, std::int64_t greatest);
    /// The same of a part of the cell; nothing for an empty part.
    std::optional<std::int64_t> whole_number_in(int column, std::string_view part,
                                                std::int64_t least, std::int64_t greatest);
    std::optional<Quantity> quantity(int column);
    /// Refuses more decimals than that.
    std::optional<Quantity> quantity(int column, int decimals);
    /// The same of a part of the cell.
    std::optional<Quantity> quantity_in(int column, std::string_view part);
    std::optional<Quantity> quantity_in(int column, std::string_view part, int decimals);
    std::optional<Period> period(int column);
    /// First and last day of validity; refuses an end before its start.
    Validity validity(int from_column, int to_column);
    /// The parts of `a|b|c`, without blanks and empty parts.
    std::vector<std::string> list(int column) const;

    /// One of the words of an enum; `if_empty` for an empty cell, refused where that is nothing.
    template <class Enum>
    std::optional<Enum> word(int column, std::optional<Enum> if_empty) {
        if (is_empty(column) && if_empty)
            return if_empty;
        const auto value = named<Enum>(required(column));
        if (!value && !is_empty(column))
            refuse(column, text_id::import_word, {words_of<Enum>()});
        return value;
    }

    /// A refusal that stands for the whole row.
    void refuse_row(TextId reason, std::vector<std::string> arguments = {});

private:
    template <class Enum>
    static std::string words_of() {
        std::string words;
        for (const auto& [ignored, name] : EnumNames<Enum>::names)
            words += (words.empty() ? "" : ", ") + std::string{name};
        return words;
    }
    std::string_view raw(int column) const;
    std::string_view written(int column) const;
    const std::string* corrected(int column) const;
    void note_corrections();
    Issue issue(int column, TextId reason, std::vector<std::string> arguments) const;
    void refuse_period(int column, PeriodProblem problem);
    /// What a cell would be in an order of day and month; empty = nothing.
    std::string day_in(std::string_view cell, DayOrder order) const;

    const RowContext& m_context;
    std::span<const std::string_view> m_cells;
    int m_number;
    std::string_view m_id;
    bool m_ok = true;
};

TextId reason_of(PeriodProblem problem);
TextId reason_of(QuantityProblem problem);

} // namespace taizhang
