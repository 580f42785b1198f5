#pragma once

#include "output/form/form_content.h"
#include "output/workbook/sheet.h"
#include "text/texts.h"

namespace taizhang {

// The sheets of a form. What a clerk types is looked at by the spreadsheet itself as far as it can.

inline constexpr int form_title_row = 0;
inline constexpr int form_unit_row = 1;
inline constexpr int form_header_row = 2;
inline constexpr int form_first_example = 3;
inline constexpr int form_examples = 2;
inline constexpr int form_first_row = form_first_example + form_examples;
inline constexpr int form_empty_rows = 60;

struct FormSource {
    Book& book;
    const Definitions& definitions;
    const FormContent& content;
    const Texts& texts;

    const Indicator& indicator(IndicatorPlace place) const { return definitions.indicators[place]; }
    const OrgUnit& unit() const { return definitions.units.at(content.unit); }
};

/// Names as they are chosen and read back, in the order of the content: the code where two have the
/// same name.
std::vector<std::string> form_indicator_names(const FormSource& source);
std::vector<std::string> form_unit_names(const FormSource& source);

/// The hidden sheet that the choices stand on, as ranges for BookSheet::check_cells.
struct FormChoices {
    std::string indicators;
    std::string units; ///< empty where there is nothing to choose
};

/// Comes last; what is chosen from it has to be known before.
FormChoices form_choices(const FormSource& source);
void add_choice_sheet(const FormSource& source);

void add_activity_sheet(const FormSource& source, const FormChoices& choices);
void add_duty_sheet(const FormSource& source);

/// 填表说明, for the sheets that are there.
enum class FormSheets { both, activities, duties };
void add_guide_sheet(const FormSource& source, FormSheets sheets);

/// Title, and the line that says whose form it is.
void write_form_title(const FormSource& source, BookSheet& sheet, TextId title, int columns);
/// As it is read back: `2023年三季度`, `2023Q3`.
std::string form_quarter_name(const FormSource& source);

CellStyle example_style(CellStyle style);

} // namespace taizhang
