#include "intake/definition_sheets/definition_sheet.h"
#include "intake/definition_sheets/definition_words.h"
#include "intake/file/definition_columns.h"
#include "model/target_rules.h"
#include "progress/phasing.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

class TargetSheet : public DefinitionSheet {
public:
    using DefinitionSheet::DefinitionSheet;

protected:
    void look_through(const std::vector<size_t>&) override {
        m_lacks_year = !has(target_column::year) && !layout().year;
        if (m_lacks_year)
            refuse_sheet(text_id::import_no_target_year);
        else if (!has(target_column::year))
            warn_of_sheet(text_id::import_target_year, {std::to_string(*layout().year)});
        for (const CountColumn& count : layout().counts)
            name_column(count.column);
    }

    void take_row(size_t row) override {
        if (m_lacks_year)
            return;
        if (!layout().counts.empty())
            return take_matrix_row(row);
        if (is_open(row)) {
            if (!written(row, target_column::indicator).empty())
                m_open.push_back(number(row));
            return;
        }
        const auto of = indicator_named(row, target_column::indicator);
        const auto at = unit_of(row, target_column::unit);
        if (!of || !at)
            return;
        Cells cells = empty_cells();
        cells[target_column::indicator] = indicator_at(*of).code;
        cells[target_column::unit] = unit_at(*at).code;
        cells[target_column::year] = year_in(row);
        if (!fill_amounts(row, indicator_at(*of), cells) || !fill_phasing(row, cells))
            return;
        compare_measure(row, indicator_at(*of));
        settle_quarters(indicator_at(*of), cells);
        keep_what_is_not_said(indicator_at(*of), unit_at(*at), row, cells);
        hand_on(row, cells);
    }

    void tell() override {
        if (!m_open.empty())
            warn_of_sheet(text_id::import_targets_open,
                          {std::to_string(m_open.size()), rows_in_words()});
        if (m_added_up > 0)
            warn_of_sheet(text_id::import_annual_added_up, {std::to_string(m_added_up)});
    }

private:
    static constexpr int quarter_fields[]{target_column::q1, target_column::q2, target_column::q3,
                                          target_column::q4};

    /// No amount is written.
    bool is_open(size_t row) const {
        return says_nothing(written(row, target_column::annual)) &&
               std::ranges::all_of(quarter_fields,
                                   [&](int field) { return says_nothing(written(row, field)); });
    }

    /// 3-9, 12
    std::string rows_in_words() const {
        std::string words;
        for (size_t place = 0; place < m_open.size();) {
            size_t last = place;
            while (last + 1 < m_open.size() && m_open[last + 1] == m_open[last] + 1)
                ++last;
            words += (words.empty() ? "" : ", ") + std::to_string(m_open[place]);
            if (last > place)
                words += "–" + std::to_string(m_open[last]);
            place = last + 1;
        }
        return words;
    }

    std::string year_in(size_t row) const {
        std::string text{written(row, target_column::year)};
        if (text.empty() && layout().year)
            return std::to_string(*layout().year);
        for (const std::string_view behind : {"年度", "年"})
            if (text.ends_with(behind))
                text.resize(text.size() - behind.size());
        return text;
    }

    bool fill_amounts(size_t row, const Indicator& of, Cells& cells) {
        bool is_good = fill_amount(row, target_column::annual, of, cells);
        for (const int field : quarter_fields)
            is_good &= fill_amount(row, field, of, cells);
        return is_good;
    }

    /// A column for an indicator where rows are organisations, for an organisation where they are
    /// indicators.
    void name_column(int column) {
        if (has(target_column::unit)) {
            if (const auto named = indicator_heading(column))
                m_matrix.push_back({column, *named, {}});
        } else if (const auto named = unit_heading(column)) {
            m_matrix.push_back({column, {}, *named});
        }
    }

    /// A row of a table with a column for each indicator, or for each organisation.
    void take_matrix_row(size_t row) {
        const auto unit_of_row =
            has(target_column::unit) ? unit_of(row, target_column::unit) : std::nullopt;
        const auto indicator_of_row = has(target_column::unit)
                                          ? std::nullopt
                                          : indicator_named(row, target_column::indicator);
        if (!unit_of_row && !indicator_of_row)
            return;
        for (const auto& [column, column_indicator, column_unit] : m_matrix) {
            const Indicator& of = indicator_at(indicator_of_row.value_or(column_indicator));
            const OrgUnit& at = unit_at(unit_of_row.value_or(column_unit));
            const auto text = text_at(row, column);
            if (says_nothing(text))
                continue;
            if (const auto fault = amount_fault(text, of)) {
                refuse_cell(row, column, *fault);
                continue;
            }
            Cells cells = empty_cells();
            cells[target_column::indicator] = of.code;
            cells[target_column::unit] = at.code;
            cells[target_column::year] = year_in(row);
            cells[target_column::annual] = amount_said(text).number;
            keep_what_is_not_said(of, at, row, cells);
            hand_on_from(row, column, cells);
        }
    }

    bool fill_amount(size_t row, int field, const Indicator& of, Cells& cells) {
        const auto text = written(row, field);
        if (says_nothing(text))
            return true;
        if (const auto fault = amount_fault(text, of)) {
            refuse(row, field, *fault);
            return false;
        }
        cells[static_cast<size_t>(field)] = amount_said(text).number;
        return true;
    }

    static std::optional<TextId> amount_fault(std::string_view text, const Indicator& of) {
        const SaidAmount said = amount_said(text);
        if (said.direction && *said.direction != of.direction)
            return text_id::import_other_direction;
        const bool has_sign = text.contains("%") || text.contains("％");
        if (is_share(of) && is_fraction(said.number) && !has_sign)
            return text_id::import_share_or_percent;
        return std::nullopt;
    }

    static bool is_share(const Indicator& of) {
        return is_percentage(of) || of.measure == Measure::ratio;
    }

    /// 0.8 stands in a spreadsheet for 80 % as often as for 0.8 %.
    static bool is_fraction(const std::string& number) {
        const auto value = read_quantity(number).value;
        return value && Quantity{} < *value && *value <= whole(1);
    }

    bool fill_phasing(size_t row, Cells& cells) {
        const auto text = written(row, target_column::phasing);
        if (text.empty())
            return true;
        const auto said = phasing_said(text);
        if (said)
            cells[target_column::phasing] = name_of(*said);
        else
            refuse(row, target_column::phasing, text_id::import_no_phasing);
        return said.has_value();
    }

    void compare_measure(size_t row, const Indicator& of) {
        if (!layout().measured_in || of.units.empty())
            return;
        const auto text = text_at(row, *layout().measured_in);
        if (text.empty() || std::ranges::find(of.units, text) != of.units.end())
            return;
        warn(row, target_column::indicator, text_id::import_other_measure,
             {std::string{text}, unit_of_measure(of)});
    }

    static std::optional<Quantity> amount(const Cells& cells, int field) {
        return read_quantity(cells[static_cast<size_t>(field)]).value;
    }

    /// What follows from the other amounts: a year that only its quarters give, quarters left blank
    /// where the others make up the year, even quarters beside 平均.
    void settle_quarters(const Indicator& of, Cells& cells) {
        Quantity sum;
        int given = 0;
        FourQuantities quarters{};
        for (size_t place = 0; place < quarters.size(); ++place)
            if (const auto value = amount(cells, quarter_fields[place])) {
                quarters[place] = *value;
                sum += *value;
                ++given;
            }
        if (given == 0 || !has_pace(of) ||
            cells[target_column::phasing] == name_of(Phasing::weights))
            return;
        if (cells[target_column::annual].empty() && given == 4) {
            cells[target_column::annual] = to_decimal(sum);
            ++m_added_up;
        }
        if (amount(cells, target_column::annual) != sum)
            return;
        if (cells[target_column::phasing] == name_of(Phasing::even)) {
            if (quarters == phased(sum, {}, of.decimals))
                for (const int field : quarter_fields)
                    cells[static_cast<size_t>(field)].clear();
            return;
        }
        for (const int field : quarter_fields)
            if (cells[static_cast<size_t>(field)].empty())
                cells[static_cast<size_t>(field)] = "0";
    }

    const Target* known_target(const Indicator& of, const OrgUnit& at, const Cells& cells) const {
        const auto found = std::ranges::find_if(known_targets(), [&](const Target& target) {
            return target.indicator == of.id && target.unit == at.id &&
                   std::to_string(target.year) == cells[target_column::year];
        });
        return found == known_targets().end() ? nullptr : &*found;
    }

    /// A note, and how the year is shared out, stay where the sheet has no column for them.
    void keep_what_is_not_said(const Indicator& of, const OrgUnit& at, size_t row, Cells& cells) {
        const Target* before = known_target(of, at, cells);
        cells[target_column::note] = has(target_column::note) || !before
                                         ? std::string{written(row, target_column::note)}
                                         : before->note;
        const bool says_quarters =
            has(target_column::phasing) ||
            std::ranges::any_of(quarter_fields, [&](int field) { return has(field); });
        if (says_quarters || !before)
            return;
        const bool is_by_amount = before->phasing == Phasing::manual;
        if (is_by_amount && amount(cells, target_column::annual) != before->annual)
            return;
        cells[target_column::phasing] = name_of(before->phasing);
        for (size_t place = 0; place < before->quarters.size(); ++place)
            if (before->quarters[place])
                cells[static_cast<size_t>(quarter_fields[place])] =
                    to_decimal(*before->quarters[place]);
    }

    std::vector<int> m_open; ///< numbers of rows without an amount
    /// A column, and what it is of; the other of the two stands in the rows.
    struct NamedColumn {
        int column = 0;
        IndicatorPlace indicator;
        UnitPlace unit;
    };
    std::vector<NamedColumn> m_matrix;
    int m_added_up = 0;
    bool m_lacks_year = false;
};

} // namespace

std::unique_ptr<IncomingTable> target_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                            const DefinitionSource& source) {
    return std::make_unique<TargetSheet>(std::move(grid), layout, file, source);
}

} // namespace taizhang
