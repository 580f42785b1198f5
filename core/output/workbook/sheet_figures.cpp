#include "chart/figure_text.h"
#include "output/workbook/sheets.h"
#include "text/ids/workbook.h"

namespace taizhang {

namespace {

std::string prefix_of(const CellFigure& figure, const Texts& texts) {
    std::string prefix = figure.known == Known::at_least ? "≥" : "";
    if (figure.precision == Precision::approximate)
        prefix += texts(text_id::workbook_about);
    return prefix;
}

} // namespace

void write_title(const SheetSource& source, BookSheet& sheet, int columns) {
    const Material& material = source.material;
    const Texts& texts = source.texts;
    const Period quarter =
        material.calendar().quarter({material.point.year, *material.point.quarter});
    sheet.write_merged({0, 0}, 1, columns, source.title, cell_style::title());
    sheet.write_merged({1, 0}, 1, columns,
                       texts(text_id::workbook_period, material.unit().name, to_iso(quarter.start),
                             to_iso(quarter.end), to_iso(material.day)),
                       cell_style::subtitle());
    sheet.set_row_height(0, 30);
    sheet.set_row_height(1, 20);
}

std::string page_foot(const SheetSource& source) {
    return source.material.privacy.marks_internal
               ? std::string{source.texts(text_id::workbook_internal)}
               : std::string{};
}

void write_figure(const SheetSource& source, BookSheet& sheet, Place at, IndicatorPlace indicator,
                  const CellFigure& figure, NoValue no_value) {
    const Indicator& definition = source.material.indicator_at(indicator);
    const auto& value = figure.value;
    const bool is_told = value && has_number(figure.known);
    if (!is_told && no_value == NoValue::blank)
        sheet.write_blank(at, cell_style::text());
    else if (!is_told)
        sheet.write(at,
                    shown_known(source.material, indicator, std::nullopt, figure.precision,
                                figure.known, source.texts),
                    cell_style::plain_number());
    else
        sheet.write(at, cell_number(definition, *value),
                    figure_style(definition, prefix_of(figure, source.texts)));
}

void write_total(const SheetSource& source, BookSheet& sheet, Place at, IndicatorPlace indicator,
                 NoValue no_value) {
    const Material& material = source.material;
    const IndicatorProgress& progress = material.progress_of(indicator);
    if (material.withheld_of(indicator).total)
        sheet.write(at, shown_total(material, indicator, source.texts), cell_style::plain_number());
    else
        write_figure(source, sheet, at, indicator,
                     {progress.actual_to_date,
                      progress.approximate ? Precision::approximate : Precision::exact,
                      progress.known_to_date},
                     no_value);
}

CellStyle figure_style(const Indicator& indicator, std::string_view prefix) {
    return shown_unit(indicator) == "%" ? cell_style::percentage(shown_decimals(indicator), prefix)
                                        : cell_style::number(shown_decimals(indicator), {}, prefix);
}

double cell_number(const Indicator& indicator, double value) {
    return shown_unit(indicator) == "%" ? value / 100 : value;
}

} // namespace taizhang
