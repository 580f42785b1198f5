#include "output/material/earlier_years.h"

#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "text/ids/years.h"
#include "text/unit_text.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr auto pending_mark = "*"; ///< of a value beside which something is pending

bool tells_something(const YearBar& bar) {
    return bar.total.has_value() || bar.pending > 0;
}

/// Reads the bars of all indicators that add up.
class YearsReader {
public:
    YearsReader(Reader& reader, const Material& material, const Texts& texts)
        : m_reader(reader), m_material(material), m_texts(texts), m_bars(material.review.size()),
          m_is_hidden(material.review.size(), false) {}

    EarlierYears read() {
        each_year_before(m_reader, m_material.book->shared_definitions(), m_material.point,
                         [this](const ReviewPoint& point, const YearBook& book) {
                             take(point, review_of(book.figures(), point));
                         });
        take(m_material.point, m_material.review);
        EarlierYears all;
        for (const IndicatorPlace place : m_material.indicators())
            add(all, place);
        add_values(all);
        return all;
    }

private:
    void take(const ReviewPoint& point, const std::vector<IndicatorProgress>& review) {
        const auto withheld =
            withheld_figures(m_material.privacy, m_material.definitions(), review);
        for (size_t place = 0; place < review.size(); ++place) {
            m_bars[place].push_back(year_bar(m_material.definitions(), point, review[place]));
            m_is_hidden[place] = m_is_hidden[place] || withheld[place].any();
        }
    }

    void add(EarlierYears& all, IndicatorPlace place) const {
        const auto& bars = m_bars[place];
        if (m_material.indicator_at(place).measure != Measure::sum ||
            std::ranges::count_if(bars, tells_something) < 2)
            return;
        if (m_is_hidden[place] || m_material.withheld_of(place).any()) {
            ++all.hidden;
            return;
        }
        all.indicators.push_back(
            {place,
             years_data(m_material.definitions(), m_material.point, m_material.progress_of(place),
                        bars, m_texts.language()),
             {},
             std::string{
                 spoken_unit(shown_unit(m_material.indicator_at(place)), m_texts.language())},
             change_of(place)});
    }

    /// Years before the first that one of them tells of are left out.
    void add_values(EarlierYears& all) const {
        size_t most = 0;
        for (const auto& indicator : all.indicators)
            most = std::max(most, indicator.data.bars.size());
        for (size_t back = most; back > 0; --back)
            all.years.push_back(m_material.point.year - static_cast<int>(back) + 1);
        for (auto& indicator : all.indicators) {
            indicator.values.assign(most - indicator.data.bars.size(), "–");
            for (const YearBar& bar : indicator.data.bars)
                indicator.values.push_back(value_of(indicator.place, bar));
        }
    }

    std::string value_of(IndicatorPlace place, const YearBar& bar) const {
        const auto& of = m_material.indicator_at(place);
        const std::string value =
            bar.total ? value_label(*bar.total, shown_decimals(of), {}, bar.precision, m_texts)
                      : std::string{"–"};
        const std::string known = short_known_text(value, bar.known, m_texts);
        return bar.total && bar.pending > 0 ? known + pending_mark : known;
    }

    std::string change_of(IndicatorPlace place) const {
        const IndicatorProgress& progress = m_material.progress_of(place);
        if (!progress.recorded || progress.known_to_date != Known::whole ||
            !progress.actual_to_date || !progress.last_year_to_date)
            return "–";
        return signed_text(m_material.indicator_at(place),
                           *progress.actual_to_date - *progress.last_year_to_date);
    }

    Reader& m_reader;
    const Material& m_material;
    const Texts& m_texts;
    std::vector<std::vector<YearBar>> m_bars; ///< by indicator place, oldest first
    std::vector<bool> m_is_hidden;            ///< likewise
};

} // namespace

void each_year_before(Reader& reader, const std::shared_ptr<const Definitions>& definitions,
                      const ReviewPoint& point, const TakeYear& take) {
    const auto days_of = [&](int year) {
        return std::make_shared<const YearDays>(reader.year_days(*definitions, year));
    };
    const int first = point.year - most_years + 1;
    auto before = days_of(first - 1);
    for (int year = first; year < point.year; ++year) {
        auto days = days_of(year);
        const ReviewPoint end{year, {}, point.unit, definitions->calendar().year(year).end};
        take(end, YearBook{definitions, before, days, end.as_of});
        before = std::move(days);
    }
}

std::vector<std::string> year_titles(const EarlierYears& years, const Material& material,
                                     const Texts& texts) {
    std::vector<std::string> titles;
    for (const int year : years.years)
        titles.push_back(period_name(year, std::nullopt, texts));
    if (!titles.empty() && material.day < material.calendar().year(material.point.year).end)
        titles.back() = texts(text_id::years_to_day, titles.back(), day_name(material.day, texts));
    titles.emplace_back(texts(text_id::years_change));
    return titles;
}

std::vector<std::string> notes_of(const EarlierYears& years, const Texts& texts) {
    std::vector<std::string> notes;
    if (std::ranges::any_of(years.indicators, [](const auto& indicator) {
            return std::ranges::any_of(indicator.values, [](const std::string& value) {
                return value.ends_with(pending_mark);
            });
        }))
        notes.emplace_back(texts(text_id::years_marked_pending));
    if (years.hidden > 0)
        notes.push_back(texts(text_id::years_hidden, years.hidden));
    return notes;
}

EarlierYears read_earlier_years(Reader& reader, const Material& material, const Texts& texts) {
    return YearsReader{reader, material, texts}.read();
}

} // namespace taizhang
