#include "output/form/definition_form_rows.h"

#include "chart/quarterly_data.h"
#include "intake/file/definition_columns.h"
#include "model/target_rules.h"
#include "output/form/unique_names.h"
#include "output/words/definition_words.h"
#include "text/ids/definition.h"
#include "text/ids/definition_form.h"
#include "text/word_table.h"

#include <algorithm>

namespace taizhang {

namespace {

using Row = std::vector<FormCell>;

constexpr WordTable<UnitKind> types{text_id::all_of_definition, "definition.type_"};
constexpr WordTable<Cycle> cycles{text_id::all_of_definition, "definition.every_"};

FormCell text_cell(std::string text) {
    return text.empty() ? FormCell{} : FormCell{std::move(text)};
}

FormCell day_cell(std::optional<Date> day) {
    return day ? FormCell{*day} : FormCell{};
}

template <class Enum>
std::vector<std::string> all_words(const auto& words, const Texts& texts) {
    std::vector<std::string> all;
    for (const auto& [value, name] : EnumNames<Enum>::names)
        all.emplace_back(texts(words(value)));
    return all;
}

/// Makes the rows of one ledger.
class FormRows {
public:
    FormRows(const Definitions& definitions, int year, const Texts& texts)
        : m_definitions(definitions), m_year(year), m_texts(texts) {
        for (const OrgUnit& unit : definitions.units.units())
            m_units.add(unit.name);
        for (const Indicator& indicator : definitions.indicators)
            m_indicators.add(shown_name(indicator, texts.language()));
    }

    std::vector<std::string> unit_names() const {
        std::vector<std::string> names;
        for (const OrgUnit& unit : m_definitions.units.units())
            names.push_back(name_of_unit(unit));
        return names;
    }

    std::vector<std::string> indicator_names(FileKind kind) const {
        std::vector<std::string> names;
        for (const Indicator& indicator : m_definitions.indicators)
            if (kind == FileKind::targets ? takes_target(indicator) : takes_duty(indicator))
                names.push_back(name_of_indicator(indicator));
        return names;
    }

    std::vector<Row> unit_rows() const {
        std::vector<Row> rows;
        for (const OrgUnit& unit : m_definitions.units.units()) {
            const auto above = unit.parent ? m_definitions.units.place_of(*unit.parent)
                                           : std::optional<UnitPlace>{};
            rows.push_back(
                {text_cell(unit.name),
                 text_cell(above ? name_of_unit(m_definitions.units.at(*above)) : std::string{}),
                 word(types(unit.kind)), day_cell(unit.active.from), day_cell(unit.active.to),
                 text_cell(unit.code)});
        }
        return rows;
    }

    std::vector<Row> target_rows() const {
        std::vector<Row> rows;
        for (const Indicator& indicator : m_definitions.indicators) {
            if (!takes_target(indicator))
                continue;
            const size_t before = rows.size();
            for (const Target& target : m_definitions.targets)
                if (target.year == m_year && target.indicator == indicator.id)
                    rows.push_back(row_of(target, indicator));
            if (rows.size() == before && indicator.presence == Presence::shown)
                rows.push_back(open_row(indicator));
        }
        return rows;
    }

    std::vector<Row> cadence_rows() const {
        std::vector<Row> rows;
        for (const Cadence& cadence : m_definitions.cadences)
            rows.push_back({text_cell(name_of_indicator(indicator(cadence.indicator))),
                            text_cell(name_of_unit(unit(cadence.unit))), word(cycles(cadence.per)),
                            static_cast<double>(cadence.count),
                            cadence.owed_by ? word(text_of_owner(*cadence.owed_by))
                                            : word(text_id::definition_owed_self),
                            day_cell(cadence.active.from), day_cell(cadence.active.to)});
        return rows;
    }

    FormCell word(TextId id) const { return FormCell{std::string{m_texts(id)}}; }

private:
    static bool takes_target(const Indicator& indicator) {
        return indicator.direction != Direction::track;
    }
    static bool takes_duty(const Indicator& indicator) {
        return indicator.measure == Measure::sum && indicator.presence == Presence::shown;
    }

    const Indicator& indicator(IndicatorId id) const {
        return m_definitions.indicators[*place_of(m_definitions, id)];
    }
    const OrgUnit& unit(UnitId id) const {
        return m_definitions.units.at(*m_definitions.units.place_of(id));
    }
    std::string name_of_unit(const OrgUnit& unit) const { return m_units.of(unit.name, unit.code); }
    std::string name_of_indicator(const Indicator& indicator) const {
        return m_indicators.of(shown_name(indicator, m_texts.language()), indicator.code);
    }

    static FormCell measured_in(const Indicator& indicator) {
        return text_cell(indicator.units.empty() ? std::string{} : indicator.units.front());
    }

    /// 0.8 of a percentage would be asked about: is it 80 %?
    static FormCell amount(Quantity quantity, const Indicator& of) {
        const bool is_share = is_percentage(of) || of.measure == Measure::ratio;
        if (is_share && quantity <= whole(1))
            return FormCell{to_decimal(quantity) + "%"};
        return static_cast<double>(quantity.thousandths) / 1000.0;
    }

    Row row_of(const Target& target, const Indicator& of) const {
        Row row{text_cell(name_of_indicator(of)), text_cell(name_of_unit(unit(target.unit))),
                measured_in(of), amount(target.annual, of)};
        for (const auto& quarter : target.quarters)
            if (quarter && target.phasing == Phasing::weights)
                row.emplace_back(static_cast<double>(quarter->thousandths) / 1000.0);
            else
                row.push_back(quarter ? amount(*quarter, of) : FormCell{});
        row.push_back(word(word_of(target.phasing)));
        row.push_back(text_cell(target.note));
        return row;
    }

    Row open_row(const Indicator& of) const {
        const auto units = m_definitions.units.units();
        Row row{text_cell(name_of_indicator(of)),
                text_cell(units.empty() ? std::string{} : name_of_unit(units.front())),
                measured_in(of)};
        row.resize(10);
        return row;
    }

    const Definitions& m_definitions;
    int m_year;
    const Texts& m_texts;
    UniqueNames m_units;
    UniqueNames m_indicators;
};

std::string example_mark(const Texts& texts, TextId text) {
    return std::string{texts(text_id::definition_form_example)} + std::string{texts(text)};
}

DefinitionFormContent unit_form(const FormRows& rows, const Texts& texts) {
    using namespace unit_column;
    return {{name, parent, unit_column::kind, active_from, active_to, code},
            {FormCell{example_mark(texts, text_id::definition_form_example_branch)}, FormCell{},
             rows.word(text_id::definition_type_branch),
             FormCell{Date{std::chrono::year{2020} / 3 / 1}}, FormCell{}, FormCell{}},
            rows.unit_rows()};
}

DefinitionFormContent target_form(const FormRows& rows, const Texts& texts) {
    using namespace target_column;
    return {{indicator, unit, -1, annual, q1, q2, q3, q4, phasing, note},
            {FormCell{example_mark(texts, text_id::definition_form_example_duty)}, FormCell{},
             FormCell{}, FormCell{12.0}, FormCell{}, FormCell{}, FormCell{}, FormCell{},
             rows.word(text_id::definition_phasing_even),
             rows.word(text_id::definition_form_example_note)},
            rows.target_rows()};
}

DefinitionFormContent cadence_form(const FormRows& rows, const Texts& texts) {
    using namespace cadence_column;
    return {{indicator, unit, per, count, owed_by, active_from, active_to},
            {FormCell{example_mark(texts, text_id::definition_form_example_duty)}, FormCell{},
             rows.word(text_id::definition_every_quarter), FormCell{1.0},
             rows.word(text_id::definition_owed_branch), FormCell{}, FormCell{}},
            rows.cadence_rows()};
}

} // namespace

DefinitionFormContent definition_form_content(FileKind kind, const Definitions& definitions,
                                              int year, const Texts& texts) {
    const FormRows rows{definitions, year, texts};
    switch (kind) {
    case FileKind::units:
        return unit_form(rows, texts);
    case FileKind::targets:
        return target_form(rows, texts);
    case FileKind::cadences:
        return cadence_form(rows, texts);
    case FileKind::indicators:
    case FileKind::exclusions:
    case FileKind::records:
        break;
    }
    return {};
}

std::vector<std::string> definition_form_choices(FileKind kind, int column,
                                                 const Definitions& definitions,
                                                 const Texts& texts) {
    const FormRows rows{definitions, 0, texts};
    if (kind == FileKind::units && column == unit_column::kind)
        return all_words<UnitKind>(types, texts);
    if (kind == FileKind::targets && column == target_column::phasing)
        return all_words<Phasing>([](Phasing phasing) { return word_of(phasing); }, texts);
    if (kind == FileKind::cadences && column == cadence_column::per)
        return all_words<Cycle>(cycles, texts);
    if (kind == FileKind::cadences && column == cadence_column::owed_by) {
        auto words = all_words<UnitKind>(text_of_owner, texts);
        words.emplace_back(texts(text_id::definition_owed_self));
        return words;
    }
    const bool names_unit = (kind == FileKind::targets && column == target_column::unit) ||
                            (kind == FileKind::cadences && column == cadence_column::unit);
    if (names_unit)
        return rows.unit_names();
    const bool names_indicator =
        (kind == FileKind::targets && column == target_column::indicator) ||
        (kind == FileKind::cadences && column == cadence_column::indicator);
    return names_indicator ? rows.indicator_names(kind) : std::vector<std::string>{};
}

} // namespace taizhang
