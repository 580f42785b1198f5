#include "output/form/form_sheets.h"

#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "output/form/unique_names.h"
#include "text/ids/branch_form.h"

namespace taizhang {

namespace {

std::string choice_range(const FormSource& source, char column, size_t count) {
    return "='" + std::string{source.texts(text_id::branch_form_sheet_choices)} + "'!$" + column +
           "$1:$" + column + "$" + std::to_string(count);
}

} // namespace

std::vector<std::string> form_indicator_names(const FormSource& source) {
    const Language language = source.texts.language();
    UniqueNames unique;
    for (const Indicator& indicator : source.definitions.indicators)
        unique.add(shown_name(indicator, language));
    std::vector<std::string> names;
    for (const IndicatorPlace place : source.content.indicators) {
        const Indicator& indicator = source.indicator(place);
        names.push_back(unique.of(shown_name(indicator, language), indicator.code));
    }
    return names;
}

std::vector<std::string> form_unit_names(const FormSource& source) {
    UniqueNames unique;
    for (const UnitPlace place : source.content.units)
        unique.add(source.definitions.units.at(place).name);
    std::vector<std::string> names;
    for (const UnitPlace place : source.content.units) {
        const OrgUnit& unit = source.definitions.units.at(place);
        names.push_back(unique.of(unit.name, unit.code));
    }
    return names;
}

FormChoices form_choices(const FormSource& source) {
    const size_t units = source.content.units.size();
    return {choice_range(source, 'A', source.content.indicators.size()),
            units > 1 ? choice_range(source, 'B', units) : std::string{}};
}

void add_choice_sheet(const FormSource& source) {
    BookSheet& sheet = source.book.add_sheet(source.texts(text_id::branch_form_sheet_choices));
    const auto write = [&](int column, const std::vector<std::string>& names) {
        int row = 0;
        for (const std::string& name : names)
            sheet.write({row++, column}, name, cell_style::plain());
    };
    write(0, form_indicator_names(source));
    if (source.content.units.size() > 1)
        write(1, form_unit_names(source));
    sheet.hide();
}

std::string form_quarter_name(const FormSource& source) {
    const auto& [year, number] = source.content.quarter;
    if (source.texts.language() == Language::english)
        return std::to_string(year) + "Q" + std::to_string(number);
    std::string name = period_name(year, number, source.texts);
    std::erase(name, ' ');
    return name;
}

void write_form_title(const FormSource& source, BookSheet& sheet, TextId title, int columns) {
    CellStyle line = cell_style::subtitle();
    line.align = CellAlign::left;
    sheet.write_merged({form_title_row, 0}, 1, columns,
                       source.texts(title, form_quarter_name(source)), cell_style::title());
    sheet.write_merged(
        {form_unit_row, 0}, 1, columns,
        source.texts(text_id::branch_form_unit_line, source.unit().name, form_quarter_name(source)),
        line);
    sheet.set_row_height(form_title_row, 34);
    sheet.set_row_height(form_unit_row, 24);
    sheet.set_row_height(form_header_row, 24);
}

CellStyle example_style(CellStyle style) {
    constexpr Colour light{0xF5, 0xF6, 0xF8};
    constexpr Colour grey{0x6B, 0x72, 0x80};
    return cell_style::filled(std::move(style), light, grey);
}

} // namespace taizhang
