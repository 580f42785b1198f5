#include "ledger/closed_quarters.h"

#include "ledger/year_book.h"

namespace taizhang {

namespace {

/// The books of closed quarters, each year of the records read once.
class BooksOfQuarters {
public:
    BooksOfQuarters(Reader& reader, const Definitions& definitions)
        : m_reader(reader), m_definitions(std::make_shared<const Definitions>(definitions)) {}

    ReportedFigures figures(Quarter quarter) {
        const Date day = m_definitions->calendar().quarter(quarter).end;
        const YearBook book{m_definitions, days_of(quarter.year - 1), days_of(quarter.year), day};
        ReportedFigures figures;
        for (UnitPlace unit; unit < m_definitions->units.size(); ++unit)
            add_figures(figures, book, {quarter.year, quarter.number, unit, day});
        return figures;
    }

private:
    std::shared_ptr<const YearDays> days_of(int year) {
        auto& days = m_years[year];
        if (!days)
            days = std::make_shared<const YearDays>(m_reader.year_days(*m_definitions, year));
        return days;
    }

    void add_figures(ReportedFigures& figures, const YearBook& book, const ReviewPoint& point) {
        const UnitId unit = m_definitions->units.at(point.unit).id;
        for (const IndicatorProgress& progress : review_of(book.figures(), point))
            if (has_figures(progress))
                figures.emplace(
                    ReportedPlace{unit, m_definitions->indicators[progress.indicator].id},
                    reported_figure(progress, *point.quarter));
    }

    Reader& m_reader;
    std::shared_ptr<const Definitions> m_definitions;
    std::map<int, std::shared_ptr<const YearDays>> m_years;
};

} // namespace

std::string name_of(Quarter quarter) {
    return std::to_string(quarter.year) + "Q" + std::to_string(quarter.number);
}

std::vector<Quarter> closed_quarters_of(Reader& reader) {
    std::vector<Quarter> quarters;
    for (const ClosedQuarter& closed : reader.closed_quarters())
        quarters.push_back(closed.quarter);
    return quarters;
}

ReportedFigures present_figures(Reader& reader, Quarter quarter) {
    return BooksOfQuarters{reader, reader.definitions()}.figures(quarter);
}

std::vector<ReportedFigures> present_figures(Reader& reader, const Definitions& definitions,
                                             const std::vector<Quarter>& quarters) {
    BooksOfQuarters books{reader, definitions};
    std::vector<ReportedFigures> figures;
    for (const Quarter quarter : quarters)
        figures.push_back(books.figures(quarter));
    return figures;
}

ReportedYear read_reported_year(Reader& reader, int year) {
    ReportedYear reported;
    for (const ClosedQuarter& closed : reader.closed_quarters())
        if (closed.quarter.year == year)
            reported[static_cast<size_t>(index_of(closed.quarter))] =
                reader.reported_figures(closed.quarter);
    return reported;
}

std::optional<Quarter> quarter_named(std::string_view name) {
    const size_t mark = name.find('Q');
    if (mark == 0 || mark > 4 || mark + 2 != name.size())
        return std::nullopt;
    const char number = name.back();
    int year = 0;
    for (const char digit : name.substr(0, mark)) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        year = year * 10 + (digit - '0');
    }
    return number < '1' || number > '4' ? std::nullopt : std::optional{Quarter{year, number - '0'}};
}

std::vector<FigureDifference> differences(const ReportedFigures& reported,
                                          const ReportedFigures& present) {
    std::map<ReportedPlace, FigureDifference> by_place;
    for (const auto& [place, figure] : reported)
        by_place[place].reported = figure;
    for (const auto& [place, figure] : present)
        by_place[place].present = figure;
    std::vector<FigureDifference> found;
    for (auto& [place, difference] : by_place) {
        difference.place = place;
        if (difference.reported != difference.present)
            found.push_back(std::move(difference));
    }
    return found;
}

std::vector<AlteredQuarter> altered_by(Reader& reader, const Definitions& now,
                                       const Definitions& supposed) {
    const auto quarters = closed_quarters_of(reader);
    std::vector<AlteredQuarter> altered;
    if (quarters.empty())
        return altered;
    const auto before = present_figures(reader, now, quarters);
    const auto after = present_figures(reader, supposed, quarters);
    for (size_t place = 0; place < quarters.size(); ++place)
        if (before[place] != after[place])
            altered.push_back({quarters[place], differences(before[place], after[place])});
    return altered;
}

QuarterComparison compared_with_reported(Reader& reader, Quarter quarter) {
    QuarterComparison comparison;
    const auto reported = reader.reported_figures(quarter);
    for (ClosedQuarter& closed : reader.closed_quarters())
        if (closed.quarter == quarter)
            comparison.quarter = std::move(closed);
    comparison.differences = differences(reported, present_figures(reader, quarter));
    const bool is_as_reported = comparison.differences.empty() &&
                                reader.digest_of_records(quarter) == comparison.quarter.digest;
    comparison.state = is_as_reported ? QuarterState::closed : QuarterState::corrected;
    return comparison;
}

} // namespace taizhang
