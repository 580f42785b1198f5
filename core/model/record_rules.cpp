#include "model/record_rules.h"

#include "characters/utf8.h"

namespace taizhang {

namespace {

bool is_in_range(const std::optional<Quantity>& amount) {
    return !amount || (Quantity{} <= *amount && *amount <= max_quantity);
}

bool is_in_range(const std::optional<std::int64_t>& count) {
    return !count || (0 <= *count && *count <= most_participants);
}

bool is_short(std::string_view text) {
    return text.size() <= longest_short_text ||
           first_characters(text, longest_short_text).size() == text.size();
}

} // namespace

RecordFacts facts_of(const Record& record) {
    return {record.period, record.quantity, record.participants,
            record.hours,  record.place,    record.host};
}

std::vector<RecordBreach> breaches_of(const RecordFacts& facts, const Indicator* indicator,
                                      const Calendar* calendar) {
    std::vector<RecordBreach> breaches;
    const auto look = [&](bool holds, RecordField field, RecordRule rule) {
        if (!holds)
            breaches.push_back({field, rule});
    };
    const bool is_period = facts.period.start <= facts.period.end;
    look(is_period, RecordField::end, RecordRule::end_before_start);
    if (is_period && calendar)
        look(calendar->year_of(facts.period).has_value(), RecordField::end, RecordRule::two_years);
    if (indicator) {
        look(indicator->measure != Measure::ratio, RecordField::indicator, RecordRule::ratio);
        look(!facts.quantity || has_decimals_at_most(*facts.quantity, indicator->decimals),
             RecordField::quantity, RecordRule::decimals);
    }
    look(is_in_range(facts.quantity), RecordField::quantity, RecordRule::too_great);
    look(is_in_range(facts.participants), RecordField::participants, RecordRule::too_great);
    look(is_in_range(facts.hours), RecordField::hours, RecordRule::too_great);
    look(is_short(facts.place), RecordField::place, RecordRule::text_length);
    look(is_short(facts.host), RecordField::host, RecordRule::text_length);
    return breaches;
}

} // namespace taizhang
