#include "output/pack/then_and_now.h"

#include "chart/figure_text.h"

#include <algorithm>

namespace taizhang {

namespace {

class Comparing {
public:
    Comparing(Reader& reader, std::shared_ptr<const Definitions> definitions,
              const ToldMaterial& told)
        : m_definitions(std::move(definitions)), m_told(told) {
        if (const auto unit = m_definitions->units.place_of(told.unit))
            read(reader, *unit);
    }

    std::vector<ThenAndNow> rows() const {
        std::vector<ThenAndNow> rows;
        for (IndicatorPlace place; place < static_cast<int>(m_definitions->indicators.size());
             ++place)
            if (auto row = row_of(place))
                rows.push_back(*std::move(row));
        for (const auto& [code, then] : m_told.figures)
            if (std::ranges::find(rows, code, &ThenAndNow::code) == rows.end())
                rows.push_back({code, {}, !then, then && !m_review.empty(), then, {}});
        std::ranges::stable_partition(rows, &ThenAndNow::differs);
        return rows;
    }

private:
    void read(Reader& reader, UnitPlace unit) {
        const ReviewPoint point{m_told.year, m_told.quarter, unit, m_told.day};
        const YearBook book = read_year_book(reader, m_definitions, point.year, point.as_of);
        m_review = review_of(book.figures(), point);
    }

    /// Nothing for an indicator of which nothing was told and nothing is to be told.
    std::optional<ThenAndNow> row_of(IndicatorPlace place) const {
        const Indicator& indicator = m_definitions->indicators[place];
        ThenAndNow row{indicator.code, place, false, true, {}, {}};
        const auto told = m_told.figures.find(indicator.code);
        if (told != m_told.figures.end()) {
            row.was_private = !told->second;
            row.then = told->second;
        }
        row.is_comparable = !row.was_private && !m_review.empty();
        if (row.is_comparable && (row.then || !is_hidden(indicator)) &&
            has_figures(progress_at(place)))
            row.now = told_figure(progress_at(place), m_told.quarter);
        return row.then || row.now || row.was_private ? std::optional{row} : std::nullopt;
    }

    const IndicatorProgress& progress_at(IndicatorPlace place) const { return m_review[place]; }

    std::shared_ptr<const Definitions> m_definitions;
    const ToldMaterial& m_told;
    std::vector<IndicatorProgress> m_review; ///< by place; empty: the unit is not there any more
};

} // namespace

int ToldComparison::differing() const {
    return static_cast<int>(std::ranges::count_if(rows, &ThenAndNow::differs));
}

ToldComparison compared_with_now(Reader& reader,
                                 const std::shared_ptr<const Definitions>& definitions,
                                 const ToldMaterial& told) {
    ToldComparison comparison;
    comparison.told = told;
    comparison.unit = definitions->units.place_of(told.unit);
    comparison.has_same_records =
        reader.digest_of_records({told.year, told.quarter}) == told.check.digest;
    comparison.rows = Comparing{reader, definitions, told}.rows();
    return comparison;
}

std::string shown_told(const Indicator& indicator, const ToldNumber& number, const Texts& texts) {
    const Precision precision = number.approximate ? Precision::approximate : Precision::exact;
    const std::string unit = shown_unit(indicator);
    const std::string value =
        number.value ? value_label(*number.value, shown_decimals(indicator), unit, precision, texts)
                     : std::string{"–"};
    return short_known_text(value, number.known, texts);
}

} // namespace taizhang
