#include "output/material/material.h"

#include "chart/figure_text.h"
#include "ledger/reader.h"
#include "output/material/records_shown.h"
#include "plausibility/data_check.h"
#include "text/number_format.h"

#include <algorithm>
#include <set>

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
        return is_hidden(material.indicator_at(one.indicator));
    });
    return attention;
}

/// Of which nothing that was found is told: what is found about cases tells of their numbers.
std::set<IndicatorId> untold_indicators(const Material& material) {
    std::set<IndicatorId> untold;
    for (const Indicator& indicator : material.definitions().indicators)
        if (!tells_details(material.privacy, indicator))
            untold.insert(indicator.id);
    return untold;
}

std::map<FindingKind, int> unchecked_in(Reader& reader, const Material& material,
                                        const std::vector<std::shared_ptr<const YearDays>>& years) {
    const Definitions& definitions = material.definitions();
    const Period looked_at{material.calendar().year(material.point.year).start, material.day};
    const OrgTree::Range units = definitions.units.subtree(material.point.unit);
    const SaidOfFindings said{reader.set_asides()};
    const std::set<IndicatorId> untold = untold_indicators(material);
    std::map<FindingKind, int> unchecked;
    const auto count = [&](const Finding& finding) {
        const auto unit = definitions.units.place_of(finding.unit);
        if (unit && units.contains(*unit) && finding.period.overlaps(looked_at) &&
            !(finding.indicator && untold.contains(*finding.indicator)) &&
            !said.sets_aside(finding))
            ++unchecked[finding.kind];
    };
    reader.take_findings(
        definitions, material.point.as_of,
        {count, [&](const Finding& finding) { return said.speaks_of(finding); }, years});
    return unchecked;
}

/// The duties of indicators that are shown. Those of cases are not told where their figures may be
/// withheld: a unit that has done one has a case.
Coverage coverage_told(const Material& material, const ReviewPoint& point) {
    Coverage coverage = material.book->coverage(point);
    std::erase_if(coverage.cells, [&](const CoverageCell& cell) {
        return !tells_details(material.privacy, material.indicator_at(cell.duty.indicator));
    });
    return coverage_of(std::move(coverage.cells));
}

/// What a book is made of.
struct BookParts {
    std::shared_ptr<const Definitions> definitions;
    std::shared_ptr<const YearDays> last_year;
    std::shared_ptr<const YearDays> this_year;

    std::shared_ptr<const YearBook> book_on(Date day) const {
        return std::make_shared<const YearBook>(definitions, last_year, this_year, day);
    }
};

/// How the quarter before stood on its last day. Its book goes before that of the quarter comes:
/// those of a wide ledger take much memory.
void add_quarter_before(Material& material, const BookParts& parts) {
    const Calendar calendar = parts.definitions->calendar();
    const int quarter = *material.point.quarter - 1;
    if (quarter == 0)
        return;
    const Date last_day = calendar.quarter({material.point.year, quarter}).end;
    const ReviewPoint before{material.point.year, quarter, material.point.unit, last_day};
    material.book = parts.book_on(std::min(last_day, material.day));
    material.review_before = review_of(material.book->figures(), before);
    material.coverage_before = coverage_told(material, before);
    material.book.reset();
}

/// Figures of cases by branch add up to what is withheld.
Comparison without_cases(const Material& material, const Comparison& all) {
    Comparison told;
    told.units = all.units;
    std::vector<int> kept;
    for (size_t column = 0; column < all.columns.size(); ++column)
        if (!is_case_figure(material.indicator_at(all.indicator_of(column)))) {
            told.columns.push_back(all.indicator_of(column));
            kept.push_back(static_cast<int>(column));
        }
    for (int row = 0; row < static_cast<int>(all.units.size()); ++row)
        for (const int column : kept)
            told.cells.push_back(all.at(row, column));
    return told;
}

} // namespace

void withhold_figures(Material& material) {
    material.withheld = withheld_figures(material.privacy, material.definitions(), material.review);
    for (auto* review : {&material.review, &material.review_before})
        for (IndicatorProgress& progress : *review)
            take_out(progress, material.withheld_of(progress.indicator));
}

std::vector<IndicatorPlace> Material::indicators() const {
    std::vector<IndicatorPlace> all;
    for (const MaterialCategory& category : categories)
        all.insert(all.end(), category.indicators.begin(), category.indicators.end());
    return all;
}

Material read_material(Reader& reader, const ReviewPoint& point, const Privacy& privacy) {
    Material material;
    material.point = point;
    material.privacy = privacy;
    const auto definitions = std::make_shared<const Definitions>(reader.definitions());
    material.defined = definitions;
    material.day = day_looked_at(point, definitions->calendar());
    const auto days_of = [&](int year) {
        return std::make_shared<const YearDays>(reader.year_days(*definitions, year));
    };
    const BookParts parts{definitions, days_of(point.year - 1), days_of(point.year)};
    add_quarter_before(material, parts);
    material.book = parts.book_on(material.day);
    material.review = review_of(material.book->figures(), point);
    material.coverage = coverage_told(material, point);
    withhold_figures(material);
    material.categories = categories_of(material);
    material.attention = attention_shown(material);
    material.unchecked = unchecked_in(reader, material, {parts.last_year, parts.this_year});
    material.check = {records_shown(material, reader).count,
                      reader.digest_of_records({point.year, *point.quarter})};
    material.closed = reader.closed_quarters();
    std::erase_if(material.closed,
                  [&](const ClosedQuarter& closed) { return closed.quarter.year != point.year; });
    material.reported = read_reported_year(reader, point.year);
    return material;
}

Comparison branches_of(const Material& material, const CellTest& tells) {
    const Period quarter =
        material.calendar().quarter({material.point.year, *material.point.quarter});
    const Comparison all = comparison_of(
        material.book->figures(), material.point, material.coverage,
        units_of_kind(material.definitions().units, material.point.unit, UnitKind::branch, quarter),
        tells);
    return material.privacy.hide_below ? without_cases(material, all) : all;
}

int pending_records(const Material& material) {
    int pending = 0;
    for (IndicatorPlace indicator : material.indicators())
        if (material.indicator_at(indicator).measure != Measure::ratio)
            pending += material.progress_of(indicator).pending;
    return pending;
}

std::string shown_figure(const Material& material, IndicatorPlace indicator,
                         std::optional<double> value, Precision precision, const Texts& texts) {
    if (!value)
        return std::string{material.withheld_of(indicator).any() ? masked : no_value};
    const Indicator& definition = material.indicator_at(indicator);
    return value_label(*value, shown_decimals(definition), shown_unit(definition), precision,
                       texts);
}

std::string shown_known(const Material& material, IndicatorPlace indicator,
                        std::optional<double> value, Precision precision, Known known,
                        const Texts& texts) {
    return short_known_text(shown_figure(material, indicator, value, precision, texts), known,
                            texts);
}

std::string shown_total(const Material& material, IndicatorPlace indicator, const Texts& texts) {
    if (material.withheld_of(indicator).total)
        return material.indicator_at(indicator).measure == Measure::ratio
                   ? std::string{masked}
                   : "<" + std::to_string(*material.privacy.hide_below);
    const IndicatorProgress& progress = material.progress_of(indicator);
    return shown_known(material, indicator, progress.actual_to_date,
                       progress.approximate ? Precision::approximate : Precision::exact,
                       progress.known_to_date, texts);
}

std::string shown_completion(const Material& material, IndicatorPlace indicator) {
    const auto completion = known_completion(material.progress_of(indicator));
    return completion ? share_text(*completion) : std::string{no_value};
}

} // namespace taizhang
