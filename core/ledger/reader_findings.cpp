#include "ledger/changeset.h"
#include "ledger/definition_places.h"
#include "ledger/query.h"
#include "ledger/reader.h"
#include "ledger/row_values.h"
#include "plausibility/record_findings.h"
#include "plausibility/unit_findings.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

namespace taizhang {

namespace {

const std::vector<std::string_view> fact_columns{"id",    "year",     "quarter",      "end",
                                                 "start", "quantity", "indicator_id", "unit_id"};

/// Makes facts of rows of these columns, RowValues or Query. Rows of one series and day mostly
/// follow each other, so that what was read last is kept.
class FactMaker {
public:
    explicit FactMaker(const Definitions& definitions) : m_places{definitions} {}

    template <class Row>
    RecordFact fact_of(const Row& row) {
        RecordFact fact;
        fact.id = RecordId{row.integer(0)};
        fact.year = static_cast<std::int16_t>(number_in(row, 1, earliest_year, latest_year));
        fact.quarter = static_cast<std::int16_t>(number_in(row, 2, 0, 4));
        fact.end_day = day_in(row, 3, m_end);
        fact.start_day = day_in(row, 4, m_start);
        if (!row.is_null(5))
            fact.thousandths = number_in(row, 5, 0, max_quantity.thousandths);
        go_to_series(row.integer(6), row.integer(7));
        fact.indicator = m_indicator_place;
        fact.unit = m_unit_place;
        return fact;
    }

private:
    struct KeptDay {
        std::string text;
        std::int32_t number = 0;
    };

    template <class Row>
    [[noreturn]] static void throw_damaged(const Row& row, int column) {
        throw LedgerError{LedgerProblem::damaged,
                          "id " + std::to_string(row.integer(0)) + ": " +
                              std::string{fact_columns[static_cast<size_t>(column)]} + " = " +
                              std::string{row.text_view(column)}};
    }

    template <class Row>
    static std::int64_t number_in(const Row& row, int column, std::int64_t least,
                                  std::int64_t greatest) {
        const std::int64_t number = row.integer(column);
        if (row.is_null(column) || number < least || number > greatest)
            throw_damaged(row, column);
        return number;
    }

    template <class Row>
    static std::int32_t day_in(const Row& row, int column, KeptDay& kept) {
        const std::string_view text = row.text_view(column);
        if (!text.empty() && text == kept.text)
            return kept.number;
        const auto day = parse_iso_date(text);
        if (!day)
            throw_damaged(row, column);
        kept.text = text;
        kept.number = static_cast<std::int32_t>(day->time_since_epoch().count());
        return kept.number;
    }

    void go_to_series(std::int64_t indicator, std::int64_t unit) {
        if (indicator != m_indicator)
            m_indicator_place = m_places.indicator(indicator);
        if (unit != m_unit)
            m_unit_place = m_places.unit(UnitId{unit});
        m_indicator = indicator;
        m_unit = unit;
    }

    DefinitionPlaces m_places;
    KeptDay m_end;
    KeptDay m_start;
    std::optional<std::int64_t> m_indicator;
    std::optional<std::int64_t> m_unit;
    IndicatorPlace m_indicator_place;
    UnitPlace m_unit_place;
};

/// Numbers the topics of the facts that could be twins.
class TopicNumbers {
public:
    explicit TopicNumbers(Connection& connection) : m_connection(connection) {}

    void give_to(std::vector<RecordFact>& facts) {
        auto places = alike_but_for_topic(facts);
        std::ranges::sort(places, {}, [&](size_t place) { return facts[place].id; });
        if (places.size() > facts.size() / share_read_whole)
            read_all(facts, places);
        else
            read_each(facts, places);
    }

private:
    static constexpr size_t share_read_whole = 8; ///< from one in so many on, all rows are read

    void read_each(std::vector<RecordFact>& facts, const std::vector<size_t>& places) {
        Query select{m_connection, "SELECT topic FROM record WHERE id = ?"};
        for (const size_t place : places)
            if (select.with(facts[place].id).step())
                facts[place].topic = number_of(select.text(0));
    }

    void read_all(std::vector<RecordFact>& facts, const std::vector<size_t>& places) {
        Query select{m_connection, "SELECT id, topic FROM record ORDER BY id"};
        auto place = places.begin();
        while (place != places.end() && select.step()) {
            if (select.id<RecordId>(0) != facts[*place].id)
                continue;
            facts[*place].topic = number_of(select.text(1));
            ++place;
        }
    }

    std::int32_t number_of(const std::string& topic) {
        if (topic.empty())
            return 0;
        const auto next = static_cast<std::int32_t>(m_numbers.size() + 1);
        return m_numbers.try_emplace(topic, next).first->second;
    }

    Connection& m_connection;
    std::unordered_map<std::string, std::int32_t> m_numbers;
};

/// Gives findings the digest of their records and of what else they rest on.
class Digester {
public:
    explicit Digester(Connection& connection)
        : m_query{connection, "SELECT digest FROM record WHERE id = ?"} {}

    void add_to(Finding& finding) {
        std::vector<RecordId> ids = finding.records;
        std::ranges::sort(ids);
        std::string bytes = finding.basis;
        for (const RecordId id : ids)
            if (m_query.with(id).step())
                bytes += '\n' + std::to_string(raw(id)) + ' ' + std::to_string(m_query.integer(0));
        m_query.reset();
        finding.digest = checksum_of(bytes);
    }

private:
    Query m_query;
};

/// The years that are looked at whole, and what is read of them.
class KeptYears {
public:
    using Days = std::shared_ptr<const YearDays>;

    KeptYears(Reader& reader, const Definitions& definitions, const KeptTime& kept,
              std::span<const Days> known)
        : m_definitions(definitions), m_from(kept.from) {
        for (const int number : kept.years) {
            const auto found = std::ranges::find(known, number, &YearDays::year);
            m_years.push_back({definitions.calendar().year(number),
                               found != known.end() ? *found
                                                    : std::make_shared<const YearDays>(
                                                          reader.year_days(definitions, number))});
        }
    }

    /// Of one indicator, as those of a wide ledger together take hundreds of megabytes, and of all
    /// years. `cells` keeps its room from one indicator to the next.
    void find_cells(IndicatorPlace indicator, Date today, std::vector<CoverageCell>& cells) const {
        cells.clear();
        for (const Period& time : without_pause())
            each_duty_ending_in(
                m_definitions, time, m_definitions.units.all(), indicator, [&](const Duty& duty) {
                    if (duty.period.start >= m_from && duty.period.start <= today)
                        cells.push_back(cell_of(duty, m_definitions.units.subtree(duty.unit),
                                                years_of(duty), today));
                });
    }

private:
    struct KeptYear {
        Period period;
        Days days;
    };
    /// Two where a week begins in the year before.
    class Years {
    public:
        void add(const YearDays& year) { m_all[m_count++] = &year; }
        operator std::span<const YearDays* const>() const { return {m_all.data(), m_count}; }

    private:
        std::array<const YearDays*, 2> m_all{};
        size_t m_count = 0;
    };

    /// Years that follow each other as one.
    std::vector<Period> without_pause() const {
        std::vector<Period> times;
        for (const KeptYear& year : m_years)
            if (!times.empty() && times.back().end + std::chrono::days{1} == year.period.start)
                times.back().end = year.period.end;
            else
                times.push_back(year.period);
        return times;
    }

    Years years_of(const Duty& duty) const {
        Years years;
        for (const KeptYear& year : m_years)
            if (year.period.overlaps(duty.period))
                years.add(*year.days);
        return years;
    }

    const Definitions& m_definitions;
    Date m_from;
    std::vector<KeptYear> m_years; ///< in their order
};

/// Duties of hidden indicators are told nowhere else either.
void take_gaps(const KeptYears& years, const Definitions& definitions, const KeptTime& kept,
               Date today, const std::function<void(Finding)>& take,
               const std::function<bool(const Finding&)>& needs_basis) {
    std::vector<CoverageCell> cells;
    for (IndicatorPlace indicator; indicator < std::ssize(definitions.indicators); ++indicator) {
        if (is_hidden(definitions.indicators[indicator]))
            continue;
        years.find_cells(indicator, today, cells);
        recurring_gaps(definitions, cells, kept, take, needs_basis);
    }
}

} // namespace

std::vector<RecordFact> Reader::facts(const Definitions& definitions) {
    std::vector<RecordFact> facts;
    facts.reserve(static_cast<size_t>(record_count()));
    FactMaker maker{definitions};
    each_row(m_connection, {fact_columns, "FROM record INDEXED BY record_totals"},
             [&](const RowValues& row) { facts.push_back(maker.fact_of(row)); });
    sort_into_series(facts);
    return facts;
}

std::vector<RecordFact> Reader::facts(const Definitions& definitions,
                                      const std::set<std::pair<IndicatorId, UnitId>>& series) {
    std::vector<RecordFact> facts;
    FactMaker maker{definitions};
    std::string columns;
    for (const std::string_view column : fact_columns)
        (columns += columns.empty() ? "" : ", ") += column;
    Query select{m_connection, "SELECT " + columns +
                                   " FROM record INDEXED BY record_totals WHERE year = ? AND "
                                   "indicator_id = ? AND unit_id = ?"};
    for (const int year : years_with_records())
        for (const auto& [indicator, unit] : series) {
            select.with(year, indicator, unit);
            while (select.step())
                facts.push_back(maker.fact_of(select));
        }
    sort_into_series(facts);
    return facts;
}

std::vector<Finding> Reader::findings(const Definitions& definitions, Date today) {
    std::vector<Finding> findings;
    take_findings(definitions, today,
                  {[&](Finding finding) { findings.push_back(std::move(finding)); }});
    return findings;
}

void Reader::take_findings(const Definitions& definitions, Date today, const FindingsTaken& taken) {
    std::vector<RecordFact> facts = this->facts(definitions);
    TopicNumbers{m_connection}.give_to(facts);
    const KeptTime kept = kept_time(facts, definitions.calendar(), today);
    Digester digester{m_connection};
    const auto hand_on_one = [&](Finding finding) {
        if (!taken.needs_digest || taken.needs_digest(finding))
            digester.add_to(finding);
        taken.take(std::move(finding));
    };
    const auto hand_on = [&](std::vector<Finding> found) {
        for (Finding& finding : found)
            hand_on_one(std::move(finding));
    };
    hand_on(shares_over_100(definitions, facts, today));
    hand_on(twins(definitions, facts));
    hand_on(outliers(definitions, facts));
    hand_on(level_jumps(definitions, facts));
    hand_on(inactive_units(definitions, facts));
    hand_on(futures(definitions, facts, today));
    hand_on(far_years(definitions, facts, today));
    hand_on(silent_units(definitions, facts, kept, today));
    take_gaps(KeptYears{*this, definitions, kept, taken.years}, definitions, kept, today,
              hand_on_one, taken.needs_digest);
    hand_on(old_pendings(definitions, facts, today));
}

std::vector<SetAside> Reader::set_asides() {
    Query query{m_connection,
                "SELECT kind, about, digest, reason FROM set_aside ORDER BY kind, about"};
    std::vector<SetAside> said;
    while (query.step()) {
        auto& one = said.emplace_back();
        one.name = {query.word<FindingKind>(0), query.text(1)};
        one.digest = query.integer(2);
        one.reason = query.text(3);
    }
    return said;
}

} // namespace taizhang
