#include "output/material/material.h"

#include "chart/figure_text.h"
#include "ledger/read_data_check.h"
#include "output/material/records_shown.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::string_view no_value = "–";
constexpr std::string_view masked = "**"; // as work reports print figures that they keep

std::vector<MaterialCategory> categories_of(const Material& material) {
    std::vector<MaterialCategory> categories;
    for (const IndicatorProgress& progress : material.review) {
        const Indicator& indicator = material.indicator_at(progress.indicator);
        if (is_hidden(indicator) || !has_figures(progress))
            continue;
        auto category = std::ranges::find(categories, indicator.category, &MaterialCategory::name);
        if (category == categories.end())
            category = categories.insert(categories.end(), {indicator.category, {}});
        category->indicators.push_back(progress.indicator);
    }
    return categories;
}

std::vector<Attention> attention_shown(const Material& material) {
    auto attention = attention_of(material.definitions(), material.review, material.coverage);
    std::erase_if(attention, [&](const Attention& one) {
        return one.indicator >= 0 && is_hidden(material.indicator_at(one.indicator));
    });
    return attention;
}

bool is_shown(const Definitions& definitions, const Finding& finding) {
    const auto place = finding.indicator ? place_of(definitions, *finding.indicator) : std::nullopt;
    return !place || !is_hidden(definitions.indicators[static_cast<size_t>(*place)]);
}

std::map<FindingKind, int> unchecked_in(Reader& reader, const Material& material) {
    const Definitions& definitions = material.definitions();
    const Period looked_at{material.calendar().year(material.point.year).start, material.day};
    const OrgTree::Range units = definitions.units.subtree(material.point.unit);
    std::map<FindingKind, int> unchecked;
    for (const OpenFinding& open :
         read_data_check(reader, definitions, material.point.as_of).open) {
        const Finding& finding = open.finding;
        const auto unit = definitions.units.place_of(finding.unit);
        if (unit && units.contains(*unit) && finding.period.overlaps(looked_at) &&
            is_shown(definitions, finding))
            ++unchecked[finding.kind];
    }
    return unchecked;
}

bool is_part_private(const Material& material, IndicatorId part) {
    const int place = *place_of(material.definitions(), part);
    const IndicatorProgress& progress = material.progress_of(place);
    const auto is_private = [&](const std::optional<double>& value) {
        return value && hides(material.privacy, material.indicator_at(place), *value);
    };
    return is_private(progress.actual_to_date) || std::ranges::any_of(progress.actual, is_private);
}

std::vector<IndicatorId> telling_ratios(const Material& material) {
    std::vector<IndicatorId> ratios;
    for (const Indicator& indicator : material.definitions().indicators)
        if (indicator.measure == Measure::ratio &&
            (is_part_private(material, *indicator.numerator) ||
             is_part_private(material, *indicator.denominator)))
            ratios.push_back(indicator.id);
    return ratios;
}

} // namespace

std::vector<int> Material::indicators() const {
    std::vector<int> all;
    for (const MaterialCategory& category : categories)
        all.insert(all.end(), category.indicators.begin(), category.indicators.end());
    return all;
}

Material read_material(Reader& reader, const ReviewPoint& point, const Privacy& privacy) {
    Material material;
    material.point = point;
    material.privacy = privacy;
    const auto definitions = std::make_shared<const Definitions>(reader.definitions());
    material.day = day_looked_at(point, definitions->calendar());
    material.book = std::make_shared<const YearBook>(
        read_year_book(reader, definitions, point.year, material.day));
    material.review = review_of(material.book->figures(), point);
    material.privacy.telling_ratios = telling_ratios(material);
    material.coverage = material.book->coverage(point);
    material.categories = categories_of(material);
    material.attention = attention_shown(material);
    material.unchecked = unchecked_in(reader, material);
    material.check = {records_shown(material, reader).count,
                      reader.digest_of_records({point.year, *point.quarter})};
    return material;
}

Comparison branches_of(const Material& material, const CellTest& tells) {
    const Period quarter =
        material.calendar().quarter({material.point.year, *material.point.quarter});
    return comparison_of(
        material.book->figures(), material.point, material.coverage,
        units_of_kind(material.definitions().units, material.point.unit, UnitKind::branch, quarter),
        tells);
}

Coverage coverage_shown(const Material& material) {
    Coverage coverage;
    for (const CoverageCell& cell : material.coverage.cells)
        if (!is_hidden(material.indicator_at(cell.duty.indicator)))
            coverage.cells.push_back(cell);
    const auto count = [&](DutyState state) {
        return static_cast<int>(std::ranges::count(coverage.cells, state, &CoverageCell::state));
    };
    coverage.met = count(DutyState::met);
    coverage.missed = count(DutyState::missed);
    coverage.due = count(DutyState::due);
    return coverage;
}

int pending_records(const Material& material) {
    int pending = 0;
    for (int indicator : material.indicators())
        if (material.indicator_at(indicator).measure != Measure::ratio)
            pending += material.progress_of(indicator).pending;
    return pending;
}

std::string shown_figure(const Material& material, int indicator, std::optional<double> value,
                         Precision precision, const Texts& texts) {
    if (!value)
        return std::string{no_value};
    const Indicator& definition = material.indicator_at(indicator);
    if (hides(material.privacy, definition, *value))
        return definition.measure == Measure::ratio
                   ? std::string{masked}
                   : "<" + std::to_string(*material.privacy.hide_below);
    return value_label(*value, shown_decimals(definition), shown_unit(definition), precision,
                       texts);
}

std::string shown_known(const Material& material, int indicator, std::optional<double> value,
                        Precision precision, Known known, const Texts& texts) {
    return short_known_text(shown_figure(material, indicator, value, precision, texts), known,
                            texts);
}

std::string shown_completion(const Material& material, int indicator) {
    const IndicatorProgress& progress = material.progress_of(indicator);
    const auto completion = known_completion(progress);
    if (!completion ||
        (progress.actual_to_date &&
         hides(material.privacy, material.indicator_at(indicator), *progress.actual_to_date)))
        return std::string{no_value};
    return share_text(*completion);
}

} // namespace taizhang
