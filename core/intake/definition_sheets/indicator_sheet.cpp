#include "intake/definition_sheets/definition_sheet.h"
#include "intake/definition_sheets/definition_words.h"
#include "intake/definition_sheets/name_codes.h"
#include "intake/file/definition_columns.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"
#include "text/parts.h"

#include <algorithm>

namespace taizhang {

namespace {

class IndicatorSheet : public DefinitionSheet {
public:
    using DefinitionSheet::DefinitionSheet;

protected:
    void look_through(const std::vector<size_t>& rows) override {
        for (size_t place = 0; place < plan().indicators.size(); ++place)
            add_known(IndicatorPlace{place});
        std::set<std::string, std::less<>> given;
        for (const size_t row : rows)
            m_rows.push_back(
                {row, std::string{written(row, indicator_column::name_zh)}, known_of(row), {}});
        for (Row& row : m_rows) {
            row.code = row.known ? indicator_at(row.known->place).code
                                 : std::string{written(row.row, indicator_column::code)};
            given.insert(row.code);
        }
        NameCodes codes{[&](std::string_view wanted) {
            return given.contains(wanted) || is_code_of_other(wanted);
        }};
        std::map<std::string, std::string> made;
        for (Row& row : m_rows) {
            if (!row.code.empty() || row.name.empty())
                continue;
            auto& made_code = made[row.name]; // a row that is there twice is refused
            if (made_code.empty())
                made_code = codes.code_of(row.name, "indicator");
            row.code = made_code;
            given.insert(made_code);
        }
    }

    void take_row(size_t row) override {
        const Row& told = m_rows[m_next++];
        const Indicator* before = told.known ? &indicator_at(told.known->place) : nullptr;
        const bool is_near = told.known && told.known->how == NameFound::near;
        Cells cells = empty_cells();
        cells[indicator_column::code] = told.code;
        cells[indicator_column::name_zh] = is_near ? before->name_zh : told.name;
        if (told.name.empty())
            return refuse(row, indicator_column::name_zh, text_id::import_required);
        if (is_near)
            note_near(row, indicator_column::name_zh, told.name, before->name_zh);
        fill_texts(row, before, cells);
        const bool is_good = fill_measure(row, before, cells) & fill_direction(row, before, cells) &
                             fill_part(row, indicator_column::numerator,
                                       before ? before->numerator : std::nullopt, cells) &
                             fill_part(row, indicator_column::denominator,
                                       before ? before->denominator : std::nullopt, cells);
        if (is_good)
            hand_on(row, cells);
    }

private:
    struct Row {
        size_t row = 0;
        std::string name;
        std::optional<NameMatch<IndicatorPlace>> known;
        std::string code;
    };

    void add_known(IndicatorPlace place) {
        const Indicator& indicator = indicator_at(place);
        for (const std::string* name : {&indicator.code, &indicator.name_zh, &indicator.name_en})
            m_known.add(*name, place);
        for (const std::string& alias : indicator.aliases)
            m_known.add(alias, place);
    }

    bool is_code_of_other(std::string_view wanted) const {
        return std::ranges::any_of(plan().indicators, [&](const Planned<Indicator>& planned) {
            return planned.value.code == wanted;
        });
    }

    std::optional<NameMatch<IndicatorPlace>> known_of(size_t row) const {
        const auto given = written(row, indicator_column::code);
        if (given.empty())
            return m_known.find(written(row, indicator_column::name_zh));
        for (const IndicatorPlace place : m_known.exact(given))
            if (indicator_at(place).code == given)
                return NameMatch<IndicatorPlace>{place, NameFound::exact};
        return std::nullopt;
    }

    void fill_texts(size_t row, const Indicator* before, Cells& cells) const {
        const auto fill = [&](int field, std::string known) {
            cells[static_cast<size_t>(field)] =
                has(field) || !before ? std::string{written(row, field)} : std::move(known);
        };
        const Indicator none;
        const Indicator& known = before ? *before : none;
        fill(indicator_column::name_en, known.name_en);
        fill(indicator_column::category, known.category);
        fill(indicator_column::decimals, std::to_string(known.decimals));
        fill(indicator_column::units, joined_by_bars(known.units));
        fill(indicator_column::aliases, joined_by_bars(known.aliases));
        for (const int field : {indicator_column::units, indicator_column::aliases})
            if (has(field))
                cells[static_cast<size_t>(field)] = joined_by_bars(parts_said(written(row, field)));
    }

    bool fill_measure(size_t row, const Indicator* before, Cells& cells) {
        const auto text = written(row, indicator_column::measure);
        if (text.empty()) {
            cells[indicator_column::measure] =
                before ? std::string{name_of(before->measure)} : std::string{};
            return true;
        }
        const auto said = measure_said(text);
        if (said)
            cells[indicator_column::measure] = name_of(*said);
        else
            refuse(row, indicator_column::measure, text_id::import_no_measure);
        return said.has_value();
    }

    bool fill_direction(size_t row, const Indicator* before, Cells& cells) {
        const auto text = written(row, indicator_column::direction);
        if (text.empty()) {
            cells[indicator_column::direction] =
                before ? std::string{name_of(before->direction)} : std::string{};
            return true;
        }
        const auto said = direction_said(text);
        if (said)
            cells[indicator_column::direction] = name_of(*said);
        else
            refuse(row, indicator_column::direction, text_id::import_no_direction);
        return said.has_value();
    }

    /// By name among the rows of the sheet, then among what is known.
    bool fill_part(size_t row, int field, std::optional<IndicatorId> before, Cells& cells) {
        const std::string text{says_nothing(written(row, field)) ? std::string_view{}
                                                                 : written(row, field)};
        auto& cell = cells[static_cast<size_t>(field)];
        if (text.empty()) {
            if (!has(field) && before)
                cell = code_of(*before);
            return true;
        }
        const auto in_sheet = std::ranges::find_if(
            m_rows, [&](const Row& other) { return other.name == text || other.code == text; });
        if (in_sheet != m_rows.end()) {
            cell = in_sheet->code;
            return true;
        }
        const auto match = m_known.find(text);
        if (!match) {
            refuse(row, field, text_id::entry_unknown_indicator);
            return false;
        }
        if (match->how == NameFound::near)
            note_near(row, field, text, indicator_at(match->place).name_zh);
        cell = indicator_at(match->place).code;
        return true;
    }

    std::string code_of(IndicatorId id) const {
        const auto found =
            std::ranges::find_if(plan().indicators, [&](const Planned<Indicator>& planned) {
                return planned.value.id == id;
            });
        return found == plan().indicators.end() ? std::string{} : found->value.code;
    }

    NameIndex<IndicatorPlace> m_known;
    std::vector<Row> m_rows;
    size_t m_next = 0;
};

} // namespace

std::unique_ptr<IncomingTable> indicator_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                               const DefinitionSource& source) {
    return std::make_unique<IndicatorSheet>(std::move(grid), layout, file, source);
}

} // namespace taizhang
