#include "intake/definitions/target_entry.h"

#include "characters/blank.h"
#include "text/ids/import.h"
#include "text/ids/quantity.h"
#include "text/ids/targets.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int weight_decimals = 3;

TextId text_of(QuantityProblem problem) {
    switch (problem) {
    case QuantityProblem::not_a_number:
        return text_id::targets_not_a_number;
    case QuantityProblem::negative:
        return text_id::targets_negative;
    case QuantityProblem::too_large:
        return text_id::quantity_too_large;
    case QuantityProblem::too_fine:
        break;
    }
    return text_id::quantity_too_fine;
}

std::optional<FieldIssue> issue_of(const TargetFault& fault, const Target& target) {
    switch (fault.problem) {
    case TargetProblem::of_track:
        return FieldIssue{text_id::import_target_of_track, {}};
    case TargetProblem::weights_of_level:
        return FieldIssue{text_id::import_weights_of_level, {}};
    case TargetProblem::weights_add_up_to_zero:
        return FieldIssue{text_id::import_weights_sum, {}};
    case TargetProblem::quarter_missing:
        return FieldIssue{text_id::import_quarters_needed, {}};
    case TargetProblem::plans_do_not_add_up:
        return FieldIssue{text_id::targets_difference,
                          {to_decimal(sum_of(target.quarters)), to_decimal(fault.difference)}};
    case TargetProblem::out_of_range:
    case TargetProblem::too_fine:
        break;
    }
    return FieldIssue{text_id::quantity_too_large, {}};
}

/// The quarters of a way of phasing that has some.
const FourTexts* typed_quarters(const TargetEntry& entry) {
    switch (entry.phasing) {
    case Phasing::weights:
        return &entry.weights;
    case Phasing::manual:
        return &entry.quarters;
    case Phasing::even:
    case Phasing::last_year:
        break;
    }
    return nullptr;
}

void read_quarters(const TargetEntry& entry, const Indicator& indicator, Target& target,
                   TargetReading& reading) {
    const FourTexts* typed = typed_quarters(entry);
    if (!typed)
        return;
    const bool weights = entry.phasing == Phasing::weights;
    const int decimals = weights ? weight_decimals : target_decimals(indicator);
    for (size_t i = 0; i < typed->size(); ++i) {
        if (!trimmed((*typed)[i]).empty())
            target.quarters[i] = quantity_typed((*typed)[i], decimals, reading.quarters[i]);
        else if (weights)
            target.quarters[i] = Quantity{};
    }
    if (!weights && has_pace(indicator))
        reading.sum = sum_of(target.quarters);
}

bool is_readable(const TargetReading& reading) {
    return !reading.annual &&
           std::ranges::none_of(reading.quarters, [](const auto& issue) { return !!issue; });
}

} // namespace

std::optional<Quantity> quantity_typed(const std::string& text, int decimals,
                                       std::optional<FieldIssue>& issue) {
    const QuantityReading reading = read_quantity(text);
    if (reading.problem && *reading.problem != QuantityProblem::too_fine)
        issue = FieldIssue{text_of(*reading.problem), {}};
    else if (!reading.value || !has_decimals_at_most(*reading.value, decimals))
        issue = decimals == 0 ? FieldIssue{text_id::targets_whole_number, {}}
                              : FieldIssue{text_id::import_decimals, {std::to_string(decimals)}};
    return issue ? std::nullopt : reading.value;
}

TargetEntry entry_of(const Target& target) {
    TargetEntry entry;
    entry.annual = to_decimal(target.annual);
    entry.phasing = target.phasing;
    FourTexts& quarters = target.phasing == Phasing::weights ? entry.weights : entry.quarters;
    for (size_t i = 0; i < quarters.size(); ++i)
        if (target.quarters[i])
            quarters[i] = to_decimal(*target.quarters[i]);
    entry.note = target.note;
    return entry;
}

TargetReading read_entry(const TargetEntry& entry, const Indicator& indicator, const Target& key) {
    TargetReading reading;
    Target target = key;
    target.phasing = entry.phasing;
    target.quarters = {};
    target.note = trimmed(entry.note);
    if (trimmed(entry.annual).empty())
        reading.annual = FieldIssue{text_id::targets_annual_missing, {}};
    else if (const auto annual =
                 quantity_typed(entry.annual, target_decimals(indicator), reading.annual))
        target.annual = *annual;
    read_quarters(entry, indicator, target, reading);
    if (!is_readable(reading))
        return reading;
    if (const auto fault = fault_of(target, indicator))
        reading.whole = issue_of(*fault, target);
    else
        reading.target = target;
    return reading;
}

} // namespace taizhang
