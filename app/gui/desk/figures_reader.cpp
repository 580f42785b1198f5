#include "gui/desk/figures_reader.h"

#include "gui/desk/branches_reader.h"
#include "gui/desk/month_evidence.h"
#include "ledger/closed_quarters.h"
#include "ledger/initials_search.h"
#include "ledger/read_data_check.h"
#include "output/material/compared_units.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr int all_units_together = 0; ///< of the duties of one indicator
constexpr std::int64_t most_records_listed = 5000;
constexpr std::int64_t most_steps_of_a_history = 500;
/// Those of the screen and of a step to either side; about 2 MB each at 100,000 records a year.
constexpr size_t most_years_kept = 4;
/// That of the screen, that of a closed quarter, and those of an entry that is typed.
constexpr size_t most_books_kept = 4;

/// Records in a tally, whether their quantity is known or not.
int records_in(const Tally& tally) {
    return tally.records + tally.pending;
}

int records_in(const YearTotals& totals, OrgTree::Range units, std::optional<int> quarter,
               Extent extent) {
    int records = 0;
    for (const IndicatorTotals& indicator : totals.indicators) {
        const YearTally tally = rolled_up(indicator, units, extent);
        records += quarter ? records_in(tally[static_cast<size_t>(*quarter - 1)])
                           : records_in(total_of(tally));
    }
    return records;
}

int pending_in(const YearTotals& totals, OrgTree::Range units) {
    int pending = 0;
    for (const IndicatorTotals& indicator : totals.indicators)
        pending += total_of(rolled_up(indicator, units, Extent::until_day)).pending;
    return pending;
}

/// A whole period of last year is compared once this year's has ended (figures.md §8).
Extent compared_extent(const ViewFigures& figures) {
    const Calendar calendar = figures.calendar();
    const Period looked_at = figures.point.quarter
                                 ? calendar.quarter({figures.point.year, *figures.point.quarter})
                                 : calendar.year(figures.point.year);
    return figures.day >= looked_at.end ? Extent::whole_year : Extent::until_day;
}

RecordCounts counts_of(const ViewFigures& figures, std::int64_t in_ledger) {
    const YearFigures year = figures.book->figures();
    const auto units = figures.definitions().units.subtree(figures.point.unit);
    const auto quarter = figures.point.quarter;
    return {in_ledger, records_in(year.this_year, units, quarter, Extent::until_day),
            records_in(year.last_year, units, quarter, compared_extent(figures)),
            pending_in(year.this_year, units)};
}

UnitPlace place_or_root(const OrgTree& units, std::optional<UnitId> unit) {
    return unit ? units.place_of(*unit).value_or(UnitPlace{}) : UnitPlace{};
}

/// The steps next to the border between what is done and what is undone.
void add_steps(const Ledger& ledger, ViewFigures& figures) {
    constexpr std::int64_t steps_looked_at = 50;
    for (const Step& step : ledger.history(steps_looked_at)) {
        if (step.state == StepState::done) {
            figures.undoable = step.label;
            figures.undoable_records = step.bulk_records;
            return;
        }
        figures.redoable = step.label;
    }
}

/// A ratio has the records of its parts.
std::array<int, 5> records_by_quarter(const ViewFigures& figures, IndicatorPlace indicator) {
    const Definitions& definitions = figures.definitions();
    const Indicator& definition = figures.indicator_at(indicator);
    std::vector<int> counted{indicator};
    if (definition.measure == Measure::ratio)
        counted = {*place_of(definitions, *definition.numerator),
                   *place_of(definitions, *definition.denominator)};
    std::array<int, 5> records{};
    for (int place : counted) {
        const auto tally =
            rolled_up(figures.book->figures().this_year.indicators[place],
                      definitions.units.subtree(figures.point.unit), Extent::until_day);
        for (size_t i = 0; i < records.size(); ++i)
            records[i] += records_in(tally[i]);
    }
    return records;
}

/// Counts all, and keeps the first ones of each kind.
CheckedData first_findings(std::shared_ptr<const Definitions> definitions, DataCheck check) {
    CheckedData checked{std::move(definitions), nullptr, {}};
    std::vector<OpenFinding> first;
    for (OpenFinding& open : check.open)
        if (++checked.open[open.finding.kind] <= most_findings_kept)
            first.push_back(std::move(open));
    check.open = std::move(first);
    checked.check = std::make_shared<const DataCheck>(std::move(check));
    return checked;
}

} // namespace

size_t CheckedData::open_count() const {
    size_t count = 0;
    for (const auto& [kind, of_kind] : open)
        count += of_kind;
    return count;
}

IndicatorPlace place_or_first(const ViewFigures& figures, std::optional<IndicatorId> indicator) {
    if (indicator)
        return place_of(figures.definitions(), *indicator).value_or(IndicatorPlace{});
    const auto first = std::ranges::find_if(figures.review, [&](const IndicatorProgress& one) {
        return has_figures(one) && !is_hidden(figures.indicator_at(one.indicator));
    });
    return first == figures.review.end() ? IndicatorPlace{} : first->indicator;
}

FiguresReader::FiguresReader(Ledger ledger) : m_ledger(std::move(ledger)), m_reader(m_ledger) {}

FiguresReader::FiguresReader(const std::string& path)
    : FiguresReader(Ledger::open(path, Access::read_only)) {}

void FiguresReader::refresh_definitions() {
    const std::int64_t version = m_ledger.data_version();
    if (m_definitions && version == m_definitions_version)
        return;
    m_definitions = std::make_shared<const Definitions>(m_reader.definitions());
    m_record_count = m_reader.record_count();
    m_search = std::make_shared<const NameKeys>(name_keys_of(*m_definitions));
    m_years.clear();
    m_books.clear();
    m_data_check = {};
    m_reported.reset();
    m_definitions_version = version;
}

bool FiguresReader::is_kept(int year) const {
    return std::ranges::find(m_years, year, [](const Year& one) { return one->year; }) !=
           m_years.end();
}

FiguresReader::Year FiguresReader::year(int number) {
    const auto kept =
        std::ranges::find_if(m_years, [&](const Year& year) { return year->year == number; });
    if (kept != m_years.end())
        std::rotate(kept, kept + 1, m_years.end());
    else
        m_years.push_back(
            std::make_shared<const YearDays>(m_reader.year_days(*m_definitions, number)));
    if (m_years.size() > most_years_kept)
        m_years.pop_front();
    return m_years.back();
}

FiguresReader::KeptBook& FiguresReader::book_for(int year, Date day) {
    const auto kept = std::ranges::find_if(
        m_books, [&](const KeptBook& book) { return book.year == year && book.day == day; });
    if (kept != m_books.end())
        std::rotate(kept, kept + 1, m_books.end());
    else
        m_books.push_back({year, day, 0,
                           std::make_shared<const YearBook>(m_definitions, this->year(year - 1),
                                                            this->year(year), day)});
    if (m_books.size() > most_books_kept)
        m_books.pop_front();
    return m_books.back();
}

std::shared_ptr<const ReportedYear> FiguresReader::reported_in(int year) {
    if (!m_reported || m_reported_year != year)
        m_reported = std::make_shared<const ReportedYear>(read_reported_year(m_reader, year));
    m_reported_year = year;
    return m_reported;
}

void FiguresReader::need_initials() {
    if (!m_has_initials)
        add_initials_search(m_ledger.connection(), std::make_shared<const HanInitials>());
    m_has_initials = true;
}

std::shared_ptr<const Definitions> FiguresReader::definitions() {
    refresh_definitions();
    return m_definitions;
}

std::shared_ptr<const YearBook> FiguresReader::book(int year, Date day) {
    refresh_definitions();
    return book_for(year, day).book;
}

CheckedData FiguresReader::data_check(Date today) {
    const Ledger::Snapshot snapshot{m_ledger};
    refresh_definitions();
    if (!m_data_check.check || m_data_check.check->today != today)
        m_data_check =
            first_findings(m_definitions, read_data_check(m_reader, *m_definitions, today));
    return m_data_check;
}

LedgerGaps FiguresReader::gaps() {
    refresh_definitions();
    return {m_definitions->units.empty(), m_definitions->indicators.empty()};
}

std::optional<Date> FiguresReader::latest_day(Date today) {
    const auto years = m_reader.years_with_records();
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        const auto newest = m_reader.records({.year = *year, .ended_by = today, .limit = 1});
        if (!newest.empty())
            return newest.front().period.end;
    }
    return std::nullopt;
}

ViewFigures FiguresReader::read(const FiguresAsked& asked, std::uint64_t revision) {
    const Ledger::Snapshot snapshot(m_ledger);
    refresh_definitions();
    ViewFigures figures;
    figures.asked = asked;
    figures.point = {asked.year, asked.quarter, place_or_root(m_definitions->units, asked.unit),
                     asked.today};
    figures.search = m_search;
    figures.day = day_looked_at(figures.point, m_definitions->calendar());
    figures.revision = revision;
    KeptBook& kept = book_for(asked.year, figures.day);
    if (kept.revision == 0)
        kept.revision = revision;
    figures.book = kept.book;
    figures.book_revision = kept.revision;
    figures.review = review_of(figures.book->figures(), figures.point);
    figures.coverage = figures.book->coverage(figures.point);
    figures.counts = counts_of(figures, m_record_count);
    figures.attention =
        attention_of(*m_definitions, figures.review, figures.coverage, all_units_together);
    std::erase_if(figures.attention, [&](const Attention& attention) {
        return is_hidden(figures.indicator_at(attention.indicator));
    });
    add_steps(m_ledger, figures);
    figures.reported = reported_in(asked.year);
    if (asked.shows_target_history && asked.indicator)
        figures.target_history = history_for(figures, *asked.indicator);
    if (asked.shows_indicator)
        figures.indicator = indicator_figures(figures);
    if (asked.branches)
        figures.branches = read_branches(m_reader, figures);
    return figures;
}

void FiguresReader::read_ahead(const FiguresAsked& asked) {
    const Ledger::Snapshot snapshot(m_ledger);
    refresh_definitions();
    const int after = std::min(asked.year + 1, latest_year);
    const int before = std::max(asked.year - 2, earliest_year); // the year before is compared with
    // The one that is kept comes first, so that the other does not take its place.
    for (const int number : is_kept(before) ? std::array{before, after} : std::array{after, before})
        year(number);
}

TargetHistory FiguresReader::history_for(const ViewFigures& figures, IndicatorId indicator) const {
    const TargetKey key{indicator, m_definitions->units.at(figures.point.unit).id,
                        figures.point.year};
    return {key, target_history(m_ledger, key, most_steps_of_a_history)};
}

IndicatorFigures FiguresReader::indicator_figures(const ViewFigures& figures) {
    const Definitions& definitions = *m_definitions;
    const FiguresAsked& asked = figures.asked;
    IndicatorFigures result;
    result.indicator = place_or_first(figures, asked.indicator);
    const Calendar calendar = definitions.calendar();
    result.by_unit = progress_by_unit(figures.book->figures(), figures.point, result.indicator,
                                      asked.part == FigurePart::quarter
                                          ? calendar.quarter({asked.year, asked.part_quarter})
                                          : calendar.year(asked.year));
    result.records_in = records_by_quarter(figures, result.indicator);
    ReviewPoint point = figures.point;
    if (asked.records_of)
        point.unit = place_or_root(definitions.units, asked.records_of);
    const FigureAsked figure{result.indicator, asked.part, asked.part_quarter,
                             asked.records_of && asked.records_alone};
    result.evidence = asked.part_month == 0
                          ? read_evidence(m_reader, definitions, point, figure, most_records_listed)
                          : month_evidence(m_reader, definitions, point, figure, asked.part_month);
    return result;
}

} // namespace taizhang
