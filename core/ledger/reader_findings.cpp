#include "ledger/changeset.h"
#include "ledger/definition_places.h"
#include "ledger/query.h"
#include "ledger/reader.h"
#include "plausibility/record_findings.h"
#include "plausibility/unit_findings.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace taizhang {

namespace {

const std::string select_facts =
    "SELECT id, year, quarter, end, start, quantity, indicator_id, unit_id FROM record INDEXED BY "
    "record_totals";

/// Makes facts of rows. Rows of one series and day mostly follow each other, so that what was read
/// last is kept.
class FactMaker {
public:
    explicit FactMaker(const Definitions& definitions) : m_places{definitions} {}

    RecordFact fact_at(const Query& row) {
        RecordFact fact;
        fact.id = row.id<RecordId>(0);
        fact.year = static_cast<std::int16_t>(row.small_within(1, earliest_year, latest_year));
        fact.quarter = static_cast<std::int16_t>(row.small_within(2, 0, 4));
        fact.end_day = day_at(row, 3, m_end);
        fact.start_day = day_at(row, 4, m_start);
        if (!row.is_null(5))
            fact.thousandths = row.quantity(5).thousandths;
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

    static std::int32_t day_at(const Query& row, int column, KeptDay& kept) {
        if (std::string text = row.text(column); text != kept.text)
            kept = {std::move(text),
                    static_cast<std::int32_t>(row.date(column).time_since_epoch().count())};
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
    KeptYears(Reader& reader, const Definitions& definitions, const KeptTime& kept)
        : m_definitions(definitions) {
        for (const int year : kept.years)
            m_days.emplace(year, reader.year_days(definitions, year));
    }

    /// Of one indicator, as those of a wide ledger together take hundreds of megabytes, and of all
    /// years; a week may begin in the year before.
    std::vector<CoverageCell> cells(IndicatorPlace indicator, Date today) const {
        std::vector<CoverageCell> all;
        for (const auto& [year, days] : m_days) {
            std::vector<const YearDays*> years{&days};
            if (const auto before = m_days.find(year - 1); before != m_days.end())
                years.push_back(&before->second);
            const auto duties = duties_ending_in(m_definitions, m_definitions.calendar().year(year),
                                                 m_definitions.units.all(), indicator);
            auto coverage = coverage_of(m_definitions.units, duties, years, today);
            std::ranges::move(coverage.cells, std::back_inserter(all));
        }
        return all;
    }

private:
    const Definitions& m_definitions;
    std::map<int, YearDays> m_days;
};

/// Duties of hidden indicators are told nowhere else either.
void take_gaps(Reader& reader, const Definitions& definitions, const KeptTime& kept, Date today,
               const std::function<void(std::vector<Finding>)>& take) {
    const KeptYears years{reader, definitions, kept};
    for (IndicatorPlace indicator; indicator < std::ssize(definitions.indicators); ++indicator)
        if (!is_hidden(definitions.indicators[indicator]))
            take(recurring_gaps(definitions, years.cells(indicator, today), kept));
}

} // namespace

std::vector<RecordFact> Reader::facts(const Definitions& definitions) {
    std::vector<RecordFact> facts;
    facts.reserve(static_cast<size_t>(record_count()));
    FactMaker maker{definitions};
    Query select{m_connection, select_facts};
    while (select.step())
        facts.push_back(maker.fact_at(select));
    sort_into_series(facts);
    return facts;
}

std::vector<RecordFact> Reader::facts(const Definitions& definitions,
                                      const std::set<std::pair<IndicatorId, UnitId>>& series) {
    std::vector<RecordFact> facts;
    FactMaker maker{definitions};
    Query select{m_connection,
                 select_facts + " WHERE year = ? AND indicator_id = ? AND unit_id = ?"};
    for (const int year : years_with_records())
        for (const auto& [indicator, unit] : series) {
            select.with(year, indicator, unit);
            while (select.step())
                facts.push_back(maker.fact_at(select));
        }
    sort_into_series(facts);
    return facts;
}

std::vector<Finding> Reader::findings(const Definitions& definitions, Date today) {
    std::vector<Finding> findings;
    take_findings(definitions, today,
                  [&](Finding finding) { findings.push_back(std::move(finding)); });
    return findings;
}

void Reader::take_findings(const Definitions& definitions, Date today,
                           const std::function<void(Finding)>& take) {
    std::vector<RecordFact> facts = this->facts(definitions);
    TopicNumbers{m_connection}.give_to(facts);
    const KeptTime kept = kept_time(facts, definitions.calendar(), today);
    Digester digester{m_connection};
    const auto hand_on = [&](std::vector<Finding> found) {
        for (Finding& finding : found) {
            digester.add_to(finding);
            take(std::move(finding));
        }
    };
    hand_on(shares_over_100(definitions, facts, today));
    hand_on(twins(definitions, facts));
    hand_on(outliers(definitions, facts));
    hand_on(level_jumps(definitions, facts));
    hand_on(inactive_units(definitions, facts));
    hand_on(futures(definitions, facts, today));
    hand_on(far_years(definitions, facts, today));
    hand_on(silent_units(definitions, facts, kept, today));
    take_gaps(*this, definitions, kept, today, hand_on);
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
