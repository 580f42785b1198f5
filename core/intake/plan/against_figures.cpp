#include "intake/plan/against_figures.h"

#include "intake/plan/row_warning.h"
#include "intake/record/entry_notices.h"
#include "plausibility/entry_findings.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

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

/// Indicators are looked at together until they have so many entered records: the facts of a
/// million take more memory than all the rest.
constexpr size_t most_facts_together = 50'000;

/// Shares out the indicators: which are judged together come together.
class Portions {
public:
    explicit Portions(const Definitions& definitions)
        : m_definitions(definitions), m_group_of(definitions.indicators.size(), none) {
        for (IndicatorPlace indicator; indicator < std::ssize(definitions.indicators); ++indicator)
            if (m_group_of[indicator] == none) {
                m_groups.emplace_back();
                add(indicator);
            }
    }

    /// `records` are those that are entered, by indicator.
    std::vector<std::vector<IndicatorPlace>> of(const std::vector<size_t>& records) const {
        std::vector<std::vector<IndicatorPlace>> portions;
        size_t taken = most_facts_together;
        for (const std::vector<IndicatorPlace>& group : m_groups) {
            size_t coming = 0;
            for (const IndicatorPlace indicator : group)
                coming += records[indicator];
            if (coming == 0)
                continue;
            if (taken + coming > most_facts_together) {
                portions.emplace_back();
                taken = 0;
            }
            portions.back().insert(portions.back().end(), group.begin(), group.end());
            taken += coming;
        }
        return portions;
    }

private:
    static constexpr size_t none = static_cast<size_t>(-1);

    void add(IndicatorPlace indicator) {
        m_group_of[indicator] = m_groups.size() - 1;
        m_groups.back().push_back(indicator);
        for (const IndicatorId id :
             judged_together(m_definitions, m_definitions.indicators[indicator].id))
            if (const auto other = place_of(m_definitions, id); other && m_group_of[*other] == none)
                add(*other);
    }

    const Definitions& m_definitions;
    std::vector<std::vector<IndicatorPlace>> m_groups;
    std::vector<size_t> m_group_of; ///< by indicator
};

/// Holds the rows of a plan against the ledger's facts.
class PlannedFigures {
public:
    PlannedFigures(const ImportPlan& plan, Reader& reader, Date today)
        : m_plan(plan), m_reader(reader), m_today(today),
          m_definitions(definitions_of(plan, reader.settings())),
          m_is_entered(plan.indicators.size() * plan.units.size()) {}

    std::vector<RecordNotice> notices() {
        find_entered();
        if (m_entered.empty())
            return {};
        read_facts_beside();
        std::vector<FoundNotice> found;
        for (const std::vector<IndicatorPlace>& portion : Portions{m_definitions}.of(m_records))
            add_notices(portion, found);
        std::ranges::stable_sort(found, {}, &FoundNotice::turn); // as of one portion
        std::vector<RecordNotice> notices;
        for (FoundNotice& one : found)
            notices.push_back(std::move(one.notice));
        return notices;
    }

private:
    /// Kind by kind, a share last, and by indicators.
    struct FoundNotice {
        std::pair<int, IndicatorPlace> turn;
        RecordNotice notice;
    };

    std::pair<int, IndicatorPlace> turn_of(const Finding& finding) const {
        static constexpr std::array kinds{FindingKind::outlier, FindingKind::level_jump,
                                          FindingKind::twin, FindingKind::share_over_100};
        return {static_cast<int>(std::ranges::find(kinds, finding.kind) - kinds.begin()),
                *place_of(m_definitions, *finding.indicator)};
    }

    /// By indicator, and in the order of the plan.
    void find_entered() {
        std::vector<size_t> next(m_plan.indicators.size());
        for (const PlannedRecord& planned : m_plan.records)
            if (planned.change != Change::unchanged) {
                ++next[planned.indicator];
                note_series(planned);
            }
        m_records = next;
        size_t before = 0;
        for (size_t& at : next)
            before += std::exchange(at, before);
        m_entered.resize(before);
        m_first = next;
        for (size_t place = 0; place < m_plan.records.size(); ++place)
            if (const PlannedRecord& planned = m_plan.records[place];
                planned.change != Change::unchanged)
                m_entered[next[planned.indicator]++] = static_cast<std::uint32_t>(place);
    }

    void note_series(const PlannedRecord& planned) {
        if (planned.id != 0)
            m_replaced.push_back(RecordId{planned.id});
        const auto series = static_cast<size_t>(planned.indicator) * m_plan.units.size() +
                            static_cast<size_t>(planned.unit);
        if (m_is_entered[series])
            return;
        m_is_entered[series] = true;
        const IndicatorId own = m_plan.indicators[planned.indicator].value.id;
        const UnitId unit = m_plan.units[planned.unit].value.id;
        for (const IndicatorId indicator : judged_together(m_definitions, own))
            add_series(indicator, own, unit);
    }

    void add_series(IndicatorId indicator, IndicatorId own, UnitId of) {
        if (indicator == own) {
            m_series.emplace(indicator, of);
            return;
        }
        for (const OrgUnit& unit : m_definitions.units.units()) {
            m_series.emplace(indicator, unit.id);
            m_series.emplace(own, unit.id);
        }
    }

    void read_facts_beside() {
        std::ranges::sort(m_replaced);
        m_beside = m_series.size() > most_series_read ? m_reader.facts(m_definitions)
                                                      : m_reader.facts(m_definitions, m_series);
        std::erase_if(m_beside, [&](const RecordFact& fact) {
            return std::ranges::binary_search(m_replaced, fact.id);
        });
    }

    void add_notices(const std::vector<IndicatorPlace>& portion,
                     std::vector<FoundNotice>& found) const {
        size_t count = 0;
        for (const IndicatorPlace indicator : portion)
            count += m_records[indicator] + facts_beside(indicator).size();
        std::vector<RecordFact> facts;
        facts.reserve(count);
        for (const IndicatorPlace indicator : portion)
            add_facts(indicator, facts);
        for (const Finding& finding : findings_about(m_definitions, std::move(facts), m_today))
            found.push_back(
                {turn_of(finding),
                 {record_of(finding), notice_of(finding, m_definitions, Language::chinese)}});
    }

    void add_facts(IndicatorPlace indicator, std::vector<RecordFact>& facts) const {
        for (const std::uint32_t place :
             std::span{m_entered}.subspan(m_first[indicator], m_records[indicator]))
            if (const auto fact = fact_at(place))
                facts.push_back(*fact);
        const auto beside = facts_beside(indicator);
        facts.insert(facts.end(), beside.begin(), beside.end());
    }

    std::span<const RecordFact> facts_beside(IndicatorPlace indicator) const {
        return std::ranges::equal_range(m_beside, indicator, {}, &RecordFact::indicator);
    }

    std::optional<RecordFact> fact_at(size_t place) const {
        const PlannedRecord& planned = m_plan.records[place];
        Record record;
        record.indicator = m_plan.indicators[planned.indicator].value.id;
        record.unit = m_plan.units[planned.unit].value.id;
        record.period = period_of(planned);
        if (planned.quantity >= 0)
            record.quantity = Quantity{planned.quantity};
        return fact_of(record, id_of_entered(place), m_definitions);
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
    std::vector<std::uint32_t> m_entered; ///< places in the plan, by indicator
    std::vector<size_t> m_first;          ///< of an indicator among them
    std::vector<size_t> m_records;        ///< of an indicator
    std::vector<bool> m_is_entered; ///< series of which a record was entered, by indicator and unit
    std::set<std::pair<IndicatorId, UnitId>> m_series;
    std::vector<RecordId> m_replaced;
    std::vector<RecordFact> m_beside; ///< of the ledger, by series
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
