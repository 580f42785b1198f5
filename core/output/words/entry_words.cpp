#include "output/words/entry_words.h"

#include "chart/quarterly_data.h"
#include "intake/record/record_cell.h"
#include "ledger/record_fields.h"
#include "text/ids/entry.h"
#include "text/ids/quarter.h"
#include "text/ids/step.h"
#include "text/ids/table.h"
#include "text/number_format.h"
#include "time/parse_period.h"

namespace taizhang {

namespace {

std::string value_words(const Indicator& indicator, std::optional<double> value) {
    return value ? grouped(*value, indicator.decimals) : "–";
}

std::string with_unit(std::string value, const Indicator& indicator) {
    const std::string unit = unit_of_measure(indicator);
    if (unit.empty())
        return value;
    return value + (is_percentage(indicator) ? "" : " ") + unit;
}

TextId quarter_text(int number) {
    constexpr TextId names[]{text_id::quarter_first, text_id::quarter_second,
                             text_id::quarter_third, text_id::quarter_fourth};
    return names[number - 1];
}

std::string part_words(const EntryEffect& effect, int year, std::optional<Quarter> running,
                       const Texts& texts) {
    if (effect.quarter && running == Quarter{year, *effect.quarter})
        return std::string{texts(text_id::entry_this_quarter)};
    const TextId part = effect.quarter ? quarter_text(*effect.quarter) : text_id::table_unassigned;
    return texts(text_id::entry_part_of_year, year, texts(part));
}

std::optional<double> part_value(const IndicatorProgress& progress, std::optional<int> quarter) {
    return quarter ? progress.actual[static_cast<size_t>(*quarter - 1)] : progress.unassigned;
}

/// « / 39（82%）», where there is something to reach.
std::string goal_words(const IndicatorProgress& after, const Indicator& indicator,
                       const Texts& texts) {
    if (!after.plan)
        return {};
    const std::string annual = value_words(indicator, to_number(after.plan->annual));
    if (!after.completion)
        return texts(text_id::entry_goal, annual);
    return texts(text_id::entry_goal_share, annual, share_text(*after.completion));
}

} // namespace

std::string words_of(const EntryEffect& effect, const Indicator& indicator, int year,
                     std::optional<Quarter> running, const Texts& texts) {
    if (effect.after.pending != effect.before.pending)
        return texts(text_id::entry_effect_pending, effect.before.pending, effect.after.pending,
                     year);
    const std::string part = part_words(effect, year, running, texts);
    const auto value = [&](std::optional<double> number) { return value_words(indicator, number); };
    return texts(text_id::entry_effect, part, value(part_value(effect.before, effect.quarter)),
                 with_unit(value(part_value(effect.after, effect.quarter)), indicator),
                 value(effect.before.actual_to_date), value(effect.after.actual_to_date)) +
           goal_words(effect.after, indicator, texts);
}

std::string words_of(const FieldProblem& problem, const Texts& texts) {
    return texts.fill(problem.reason, problem.arguments);
}

TextId text_of(RecordField field) {
    return row_of(field).title;
}

StepLabel entry_label(const Record& record, const Definitions& definitions) {
    const auto indicator = place_of(definitions, record.indicator);
    const auto unit = definitions.units.place_of(record.unit);
    return {std::string{name_of(text_id::step_entry)},
            {taizhang::to_text(record.period, definitions.calendar()),
             indicator ? definitions.indicators[*indicator].name_zh : "",
             unit ? definitions.units.at(*unit).name : ""}};
}

std::string record_line(const Record& record, const Definitions& definitions, const Texts& texts) {
    const auto indicator = place_of(definitions, record.indicator);
    const auto unit = definitions.units.place_of(record.unit);
    std::string line = taizhang::to_text(record.period, definitions.calendar());
    const auto add = [&](const std::string& part) { line += part.empty() ? "" : " · " + part; };
    add(unit ? definitions.units.at(*unit).name : std::string{});
    add(indicator ? shown_name(definitions.indicators[*indicator], texts.language())
                  : std::string{});
    add(cell_text(record, RecordField::quantity, definitions));
    add(record.topic);
    return line;
}

} // namespace taizhang
