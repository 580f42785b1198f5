#include "output/material/indicator_row.h"

#include "chart/quarterly_data.h"
#include "output/words/words.h"

namespace taizhang {

namespace {

Precision precision_of(bool about) {
    return about ? Precision::approximate : Precision::exact;
}

std::string shown_target(const Material& material, IndicatorPlace indicator, const Texts& texts) {
    const auto& plan = material.progress_of(indicator).plan;
    if (!plan)
        return "–";
    const Indicator& definition = material.indicator_at(indicator);
    const std::string value = value_label(to_number(plan->annual), shown_decimals(definition),
                                          shown_unit(definition), Precision::exact, texts);
    return definition.direction == Direction::at_most ? "≤ " + value : value;
}

} // namespace

IndicatorRow indicator_row(const Material& material, IndicatorPlace indicator, const Texts& texts) {
    const Indicator& definition = material.indicator_at(indicator);
    const IndicatorProgress& progress = material.progress_of(indicator);
    const auto quarter = static_cast<size_t>(material.quarter_place());
    IndicatorRow row;
    row.name = shown_name(definition, texts.language());
    row.unit = shown_unit(definition);
    row.target = shown_target(material, indicator, texts);
    row.quarter =
        shown_known(material, indicator, progress.actual[quarter],
                    precision_of(progress.about[quarter]), progress.known[quarter], texts);
    row.to_date = shown_total(material, indicator, texts);
    row.completion = shown_completion(material, indicator);
    row.status = texts(text_of(progress.status));
    row.department = department_of(material.definitions().departments, definition);
    return row;
}

bool has_private_figure(const Material& material, IndicatorPlace indicator) {
    return material.withheld_of(indicator).any();
}

} // namespace taizhang
