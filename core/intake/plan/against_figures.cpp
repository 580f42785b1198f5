#include "intake/plan/against_figures.h"

#include "intake/plan/row_warning.h"
#include "intake/record/entry_notices.h"
#include "plausibility/entry_findings.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Of more series than that, all facts of the ledger are read at once.
constexpr size_t most_series_read = 500;

/// The ledger as it would be, with the places of indicators as in the plan.
Definitions definitions_of(const ImportPlan& plan, const LedgerSettings& settings) {
    Definitions definitions;
    definitions.settings = settings;
    for (const auto& indicator : plan.indicators)
        definitions.indicators.push_back(indicator.value);
    std::vector<OrgUnit> units;
    for (const auto& unit : plan.units)
        units.push_back(unit.value);
    definitions.units = OrgTree{std::move(units)};
    return definitions;
}

/// Holds the rows of a plan against the ledger's facts.
class PlannedFigures {
public:
    PlannedFigures(const ImportPlan& plan, Reader& reader, Date today)
        : m_plan(plan), m_reader(reader), m_today(today),
          m_definitions(definitions_of(plan, reader.settings())),
          m_is_entered(plan.indicators.size() * plan.units.size()) {
        // Room for as many beside them: what is never filled takes no memory, to move all does.
        m_facts.reserve(2 * plan.records.size());
    }

    std::vector<RecordNotice> notices() {
        for (size_t place = 0; place < m_plan.records.size(); ++place)
            if (m_plan.records[place].change != Change::unchanged)
                enter(place);
        if (m_facts.empty())
            return {};
        add_facts_beside();
        std::vector<RecordNotice> notices;
        for (const Finding& finding : findings_about(m_definitions, std::move(m_facts), m_today))
            notices.push_back(
                {record_of(finding), notice_of(finding, m_definitions, Language::chinese)});
        return notices;
    }

private:
    void enter(size_t place) {
        const PlannedRecord& planned = m_plan.records[place];
        Record record;
        record.indicator = m_plan.indicators[planned.indicator].value.id;
        record.unit = m_plan.units[planned.unit].value.id;
        record.period = period_of(planned);
        if (planned.quantity >= 0)
            record.quantity = Quantity{planned.quantity};
        const auto fact = fact_of(record, id_of_entered(place), m_definitions);
        if (!fact)
            return;
        m_facts.push_back(*fact);
        if (is_first_of_series(planned))
            for (const IndicatorId indicator : judged_together(m_definitions, record.indicator))
                add_series(indicator, record);
        if (planned.id != 0)
            m_replaced.push_back(RecordId{planned.id});
    }

    bool is_first_of_series(const PlannedRecord& planned) {
        const auto series = static_cast<size_t>(planned.indicator) * m_plan.units.size() +
                            static_cast<size_t>(planned.unit);
        const bool is_first = !m_is_entered[series];
        m_is_entered[series] = true;
        return is_first;
    }

    void add_series(IndicatorId indicator, const Record& record) {
        if (indicator == record.indicator) {
            m_series.emplace(indicator, record.unit);
            return;
        }
        for (const OrgUnit& unit : m_definitions.units.units()) {
            m_series.emplace(indicator, unit.id);
            m_series.emplace(record.indicator, unit.id);
        }
    }

    void add_facts_beside() {
        std::ranges::sort(m_replaced);
        auto facts = m_series.size() > most_series_read ? m_reader.facts(m_definitions)
                                                        : m_reader.facts(m_definitions, m_series);
        std::erase_if(facts, [&](const RecordFact& fact) {
            return std::ranges::binary_search(m_replaced, fact.id);
        });
        m_facts.insert(m_facts.end(), facts.begin(), facts.end());
    }

    /// The first that it names: the one that it is about, where that is in the plan.
    static size_t record_of(const Finding& finding) {
        for (const RecordId id : finding.records)
            if (const auto place = place_of_entered(id))
                return *place;
        return 0; // findings_about gives none without
    }

    const ImportPlan& m_plan;
    Reader& m_reader;
    Date m_today;
    Definitions m_definitions;
    std::vector<RecordFact> m_facts; ///< of what is entered, then of the ledger beside
    std::vector<bool> m_is_entered; ///< series of which a record was entered, by indicator and unit
    std::set<std::pair<IndicatorId, UnitId>> m_series;
    std::vector<RecordId> m_replaced;
};

} // namespace

std::vector<RecordNotice> notices_of_figures(const ImportPlan& plan, Reader& reader, Date today) {
    if (plan.records.empty() || !(plan.may_be_written() || plan.has_only_refused_rows()))
        return {};
    return PlannedFigures{plan, reader, today}.notices();
}

void compare_with_figures(ImportPlan& plan, Reader& reader, Date today) {
    for (const auto& [place, notice] : notices_of_figures(plan, reader, today)) {
        const PlannedRecord& record = plan.records[place];
        warn_of_row(plan, record, notice,
                    record.quantity < 0 ? std::string{} : to_decimal({record.quantity}));
    }
}

} // namespace taizhang
