#include "intake/record/record_breach.h"

#include "text/ids/import.h"
#include "text/ids/period.h"
#include "text/ids/quantity.h"

namespace taizhang {

FieldProblem problem_of(const RecordBreach& breach, const RecordFacts& facts,
                        const Indicator* indicator) {
    switch (breach.rule) {
    case RecordRule::end_before_start:
        return {breach.field, text_id::period_end_before_start, {}};
    case RecordRule::two_years:
        return {breach.field,
                text_id::import_two_years,
                {to_iso(facts.period.start), to_iso(facts.period.end)}};
    case RecordRule::ratio:
        return {breach.field, text_id::import_record_of_ratio, {}};
    case RecordRule::decimals:
        return {breach.field, text_id::import_decimals, {std::to_string(indicator->decimals)}};
    case RecordRule::text_length:
        return {breach.field, text_id::import_text_length, {std::to_string(longest_short_text)}};
    case RecordRule::too_great:
        break;
    }
    if (breach.field == RecordField::participants)
        return {
            breach.field, text_id::import_number_range, {"0", std::to_string(most_participants)}};
    return {breach.field, text_id::quantity_too_large, {}};
}

} // namespace taizhang
