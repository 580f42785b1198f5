#include "intake/record/entry_notices.h"

#include "intake/plan/against_records.h"
#include "plausibility/entry_findings.h"
#include "plausibility/finding_reason.h"
#include "text/ids/finding.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_alike = 1000;

TextId notice_text(FindingKind kind) {
    switch (kind) {
    case FindingKind::share_over_100:
        return text_id::finding_notice_share_over_100;
    case FindingKind::twin:
        return text_id::finding_notice_twin;
    case FindingKind::outlier:
        return text_id::finding_notice_outlier;
    case FindingKind::level_jump:
        return text_id::finding_notice_level_jump;
    case FindingKind::far_year:
        return text_id::finding_notice_far_year;
    case FindingKind::inactive_unit:
    case FindingKind::future:
    case FindingKind::silent_unit:
    case FindingKind::recurring_gap:
    case FindingKind::old_pending:
        break; // notices_of tells the first two, and no entry makes the others
    }
    return {};
}

/// The series that the entry is judged by: its own, and all of a share that it belongs to.
std::set<std::pair<IndicatorId, UnitId>> series_beside(const Definitions& definitions,
                                                       const Record& entry) {
    std::set<std::pair<IndicatorId, UnitId>> series{{entry.indicator, entry.unit}};
    const auto together = judged_together(definitions, entry.indicator);
    if (together.size() > 1)
        for (const IndicatorId indicator : together)
            for (const OrgUnit& unit : definitions.units.units())
                series.emplace(indicator, unit.id);
    return series;
}

/// Gives the entry and those that are like it in the ledger the same topic.
void mark_alike(std::vector<RecordFact>& known, RecordFact& entered, const Record& entry,
                Reader& reader) {
    if (entry.topic.empty())
        return;
    entered.topic = 1;
    for (const Record& other : likely_duplicates_of(entry, reader, most_alike))
        if (other.topic == entry.topic)
            for (RecordFact& fact : known)
                if (fact.id == other.id)
                    fact.topic = 1;
}

/// A record that is the first of its year.
std::optional<Finding> lone_year(Reader& reader, const Definitions& definitions,
                                 const Record& entry, Date today) {
    const Calendar calendar = definitions.calendar();
    const auto years = reader.years_with_records();
    const auto year = calendar.year_of(entry.period);
    if (!year || years.empty() || *year == calendar.year_of(today) ||
        std::ranges::find(years, *year) != years.end())
        return std::nullopt;
    Finding finding;
    finding.kind = FindingKind::far_year;
    finding.indicator = entry.indicator;
    finding.unit = entry.unit;
    finding.period = entry.period;
    return finding;
}

std::vector<Finding> findings_of_entry(Reader& reader, const Definitions& definitions,
                                       const Record& entry, Date today) {
    auto fact = fact_of(entry, id_of_entered(0), definitions);
    if (!fact)
        return {};
    auto known = reader.facts(definitions, series_beside(definitions, entry));
    std::erase_if(known, [&](const RecordFact& other) { return other.id == entry.id; });
    mark_alike(known, *fact, entry, reader);
    known.push_back(*fact);
    auto findings = findings_about(definitions, std::move(known), today);
    if (auto lone = lone_year(reader, definitions, entry, today))
        findings.push_back(std::move(*lone));
    return findings;
}

} // namespace

RecordField field_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::twin:
        return RecordField::topic;
    case FindingKind::inactive_unit:
    case FindingKind::silent_unit:
    case FindingKind::recurring_gap:
        return RecordField::unit;
    case FindingKind::future:
    case FindingKind::far_year:
        return RecordField::start;
    case FindingKind::share_over_100:
    case FindingKind::outlier:
    case FindingKind::level_jump:
    case FindingKind::old_pending:
        break;
    }
    return RecordField::quantity;
}

FieldProblem notice_of(const Finding& finding, const Definitions& definitions, Language language) {
    return {field_of(finding.kind), notice_text(finding.kind),
            reason_of(finding, definitions, language).arguments};
}

std::vector<FieldProblem> notices_of_entry(Reader& reader, const Definitions& definitions,
                                           const Record& entry, Date today, Language language) {
    const auto unit = definitions.units.place_of(entry.unit);
    if (!unit)
        return {};
    auto notices = notices_of(entry.period, definitions.units.at(*unit), definitions.calendar(),
                              known_days(reader, today));
    const bool tells_day =
        std::ranges::find(notices, RecordField::start, &FieldProblem::field) != notices.end();
    for (const Finding& finding : findings_of_entry(reader, definitions, entry, today))
        if (finding.kind != FindingKind::far_year || !tells_day)
            notices.push_back(notice_of(finding, definitions, language));
    return notices;
}

} // namespace taizhang
