#include "plausibility/finding_reason.h"

#include "text/ids/finding.h"
#include "text/indicator_name.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

constexpr int finest_decimals = 3;

const Indicator* indicator_of(const Definitions& definitions, std::optional<IndicatorId> id) {
    const auto place = id ? place_of(definitions, *id) : std::nullopt;
    return place ? &definitions.indicators[*place] : nullptr;
}

/// `31 次`; empty for what is not known.
std::string amount(const Indicator* indicator, const std::optional<Quantity>& quantity) {
    if (!indicator || !quantity)
        return {};
    const std::string unit = unit_of_measure(*indicator);
    return grouped_short(to_number(*quantity), finest_decimals) +
           (unit.empty() || is_percentage(*indicator) ? "" : " ") + unit;
}

FindingReason share_reason(const Finding& finding, const Definitions& definitions,
                           Language language) {
    const Indicator* ratio = indicator_of(definitions, finding.indicator);
    const Indicator* part = ratio ? indicator_of(definitions, ratio->numerator) : nullptr;
    const Indicator* whole = ratio ? indicator_of(definitions, ratio->denominator) : nullptr;
    const auto name = [&](const Indicator* of) {
        return of ? shown_name(*of, language) : std::string{};
    };
    return {
        text_id::finding_why_share_over_100,
        {name(part), amount(part, finding.quantity), name(whole), amount(whole, finding.against)}};
}

FindingReason inactive_reason(const Finding& finding, const Definitions& definitions) {
    const auto place = definitions.units.place_of(finding.unit);
    const Validity active = place ? definitions.units.at(*place).active : Validity{};
    if (active.from && finding.period.end < *active.from)
        return {text_id::finding_why_not_founded, {to_iso(*active.from)}};
    return {text_id::finding_why_dissolved, {to_iso(active.to)}};
}

} // namespace

FindingReason reason_of(const Finding& finding, const Definitions& definitions, Language language) {
    const Indicator* indicator = indicator_of(definitions, finding.indicator);
    const std::string quantity = amount(indicator, finding.quantity);
    const std::string against = amount(indicator, finding.against);
    const std::string count = std::to_string(finding.count);
    switch (finding.kind) {
    case FindingKind::share_over_100:
        return share_reason(finding, definitions, language);
    case FindingKind::twin:
        return {text_id::finding_why_twin, {count, quantity}};
    case FindingKind::outlier:
        return {text_id::finding_why_outlier, {quantity, count, against}};
    case FindingKind::level_jump:
        return {text_id::finding_why_level_jump, {against, quantity}};
    case FindingKind::inactive_unit:
        return inactive_reason(finding, definitions);
    case FindingKind::future:
        return {text_id::finding_why_future, {to_iso(finding.period.end)}};
    case FindingKind::far_year:
        return {text_id::finding_why_far_year,
                {std::to_string(definitions.calendar().year_of(finding.period.end))}};
    case FindingKind::silent_unit:
        return {text_id::finding_why_silent_unit, {}};
    case FindingKind::recurring_gap:
        return {text_id::finding_why_recurring_gap, {count}};
    case FindingKind::old_pending:
        return {text_id::finding_why_old_pending, {count}};
    }
    return {};
}

} // namespace taizhang
