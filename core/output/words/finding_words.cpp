#include "output/words/finding_words.h"

#include "plausibility/finding_reason.h"
#include "text/ids/finding.h"
#include "text/ids/step.h"
#include "text/indicator_name.h"
#include "time/parse_period.h"

namespace taizhang {

namespace {

const Indicator* indicator_of(const Definitions& definitions, std::optional<IndicatorId> id) {
    const auto place = id ? place_of(definitions, *id) : std::nullopt;
    return place ? &definitions.indicators[*place] : nullptr;
}

/// Names as the ledger has them: a step is told in every language.
std::string stored_subject(const Finding& finding, const Definitions& definitions) {
    std::string subject;
    if (const Indicator* indicator = indicator_of(definitions, finding.indicator))
        subject = indicator->name_zh + " · ";
    if (const auto unit = definitions.units.place_of(finding.unit))
        subject += definitions.units.at(*unit).name + " · ";
    return subject + to_text(finding.period, definitions.calendar());
}

} // namespace

TextId text_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::share_over_100:
        return text_id::finding_share_over_100;
    case FindingKind::twin:
        return text_id::finding_twin;
    case FindingKind::outlier:
        return text_id::finding_outlier;
    case FindingKind::level_jump:
        return text_id::finding_level_jump;
    case FindingKind::inactive_unit:
        return text_id::finding_inactive_unit;
    case FindingKind::future:
        return text_id::finding_future;
    case FindingKind::far_year:
        return text_id::finding_far_year;
    case FindingKind::silent_unit:
        return text_id::finding_silent_unit;
    case FindingKind::recurring_gap:
        return text_id::finding_recurring_gap;
    case FindingKind::old_pending:
        return text_id::finding_old_pending;
    }
    return {};
}

TextId hint_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::share_over_100:
        return text_id::finding_hint_share_over_100;
    case FindingKind::twin:
        return text_id::finding_hint_twin;
    case FindingKind::outlier:
        return text_id::finding_hint_outlier;
    case FindingKind::level_jump:
        return text_id::finding_hint_level_jump;
    case FindingKind::inactive_unit:
        return text_id::finding_hint_inactive_unit;
    case FindingKind::future:
        return text_id::finding_hint_future;
    case FindingKind::far_year:
        return text_id::finding_hint_far_year;
    case FindingKind::silent_unit:
        return text_id::finding_hint_silent_unit;
    case FindingKind::recurring_gap:
        return text_id::finding_hint_recurring_gap;
    case FindingKind::old_pending:
        return text_id::finding_hint_old_pending;
    }
    return {};
}

std::string words_of_reason(const Finding& finding, const Definitions& definitions,
                            const Texts& texts) {
    const FindingReason reason = reason_of(finding, definitions, texts.language());
    return texts.fill(reason.text, reason.arguments);
}

std::string subject_of(const Finding& finding, const Definitions& definitions, const Texts& texts) {
    std::string subject;
    if (const Indicator* indicator = indicator_of(definitions, finding.indicator))
        subject = shown_name(*indicator, texts.language()) + " · ";
    if (const auto unit = definitions.units.place_of(finding.unit))
        subject += definitions.units.at(*unit).name + " · ";
    return subject + to_text(finding.period, definitions.calendar());
}

StepLabel aside_label(const Finding& finding, const std::string& reason,
                      const Definitions& definitions) {
    return {std::string{taizhang::name_of(text_id::step_set_aside)},
            {stored_subject(finding, definitions), reason}};
}

StepLabel take_back_label(const FindingName& name) {
    return {std::string{taizhang::name_of(text_id::step_taken_back)}, {to_text(name)}};
}

} // namespace taizhang
