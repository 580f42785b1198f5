#include "intake/record/record_cell.h"

#include "intake/plan/import_row.h"
#include "intake/record/record_breach.h"
#include "intake/record/record_rows.h"
#include "intake/typed_text.h"
#include "ledger/record_fields.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

using Outcome = std::optional<CellProblem>;

CellProblem problem(TextId reason, std::vector<std::string> arguments = {}) {
    return {reason, std::move(arguments)};
}

const Indicator* indicator_of(const Definitions& definitions, IndicatorId id) {
    const auto place = place_of(definitions, id);
    return place ? &definitions.indicators[*place] : nullptr;
}

std::string period_text(const Period& period) {
    if (period.start == period.end)
        return to_iso(period.start);
    return to_iso(period.start) + "~" + to_iso(period.end);
}

std::string quantity_text(const Record& record) {
    const bool approximate = record.precision == Precision::approximate;
    if (is_pending(record))
        return approximate ? "约**" : "";
    return (approximate ? "约" : "") + to_decimal(*record.quantity);
}

Outcome read_date(Record& record, std::string_view typed, const Calendar& calendar,
                  std::optional<int> year) {
    const auto period = read_period(typed, calendar, year);
    if (!period)
        return period.error();
    record.period = *period;
    return std::nullopt;
}

bool is_called(const Indicator& indicator, std::string_view name) {
    return indicator.name_zh == name || indicator.name_en == name ||
           std::ranges::find(indicator.aliases, name) != indicator.aliases.end();
}

/// The place of the only one that is called so; nothing where there are none or several.
template <class PlaceOfIt, class Items, class Called>
std::optional<PlaceOfIt> only_one(const Items& items, Called called) {
    const auto found = std::ranges::find_if(items, called);
    if (found == items.end() || std::find_if(found + 1, items.end(), called) != items.end())
        return std::nullopt;
    return PlaceOfIt{found - items.begin()};
}

Outcome read_indicator(Record& record, std::string_view typed, const Definitions& definitions) {
    auto place = place_of(definitions, typed);
    if (!place)
        place = only_one<IndicatorPlace>(definitions.indicators, [&](const Indicator& indicator) {
            return is_called(indicator, typed);
        });
    if (!place)
        return problem(text_id::import_unknown_indicator);
    record.indicator = definitions.indicators[*place].id;
    return std::nullopt;
}

Outcome read_unit(Record& record, std::string_view typed, const OrgTree& units) {
    auto place = units.place_of(typed);
    if (!place)
        place = only_one<UnitPlace>(units.units(),
                                    [&](const OrgUnit& unit) { return unit.name == typed; });
    if (!place)
        return problem(text_id::import_unknown_unit);
    record.unit = units.at(*place).id;
    return std::nullopt;
}

Outcome read_amount(std::optional<Quantity>& amount, std::string_view typed) {
    amount.reset();
    if (typed.empty())
        return std::nullopt;
    const auto reading = read_quantity(typed);
    if (reading.problem)
        return problem(reason_of(*reading.problem));
    amount = reading.value;
    return std::nullopt;
}

Outcome read_quantity_of(Record& record, std::string_view typed) {
    const auto written = written_quantity(typed);
    record.precision = written.precision;
    return read_amount(record.quantity, written.number);
}

Outcome read_participants(Record& record, std::string_view typed) {
    std::optional<Quantity> count;
    if (const auto found = read_amount(count, typed))
        return found;
    if (count && !has_decimals_at_most(*count, 0))
        return problem(text_id::import_number_range, {"0", std::to_string(most_participants)});
    record.participants.reset();
    if (count)
        record.participants = count->thousandths / 1000;
    return std::nullopt;
}

Outcome read_into(Record& record, RecordField cell, std::string_view typed,
                  const Definitions& definitions, std::optional<int> year) {
    switch (cell) {
    case RecordField::start:
    case RecordField::end:
        return read_date(record, typed, definitions.calendar(), year);
    case RecordField::indicator:
        return read_indicator(record, typed, definitions);
    case RecordField::unit:
        return read_unit(record, typed, definitions.units);
    case RecordField::quantity:
    case RecordField::approximate:
        return read_quantity_of(record, typed);
    case RecordField::participants:
        return read_participants(record, typed);
    case RecordField::hours:
        return read_amount(record.hours, typed);
    default:
        record.*std::get<std::string Record::*>(row_of(cell).member) = typed;
        return std::nullopt;
    }
}

} // namespace

std::string cell_text(const Record& record, RecordField cell, const Definitions& definitions) {
    switch (cell) {
    case RecordField::start:
    case RecordField::end:
        return period_text(record.period);
    case RecordField::indicator: {
        const Indicator* indicator = indicator_of(definitions, record.indicator);
        return indicator ? indicator->code : std::string{};
    }
    case RecordField::unit: {
        const auto place = definitions.units.place_of(record.unit);
        return place ? definitions.units.at(*place).code : std::string{};
    }
    case RecordField::quantity:
    case RecordField::approximate:
        return quantity_text(record);
    case RecordField::participants:
        return record.participants ? std::to_string(*record.participants) : std::string{};
    case RecordField::hours:
        return record.hours ? to_decimal(*record.hours) : std::string{};
    default:
        return *text_in(record, row_of(cell));
    }
}

std::expected<Record, CellProblem> with_cells(Record record, std::span<const TypedCell> cells,
                                              const Definitions& definitions,
                                              std::optional<int> year_on_screen) {
    for (const auto& [cell, typed] : cells) {
        if (const auto fault = text_fault(typed))
            return std::unexpected{problem(reason_of(*fault))};
        if (const auto refused =
                read_into(record, cell, trimmed(typed), definitions, year_on_screen))
            return std::unexpected{*refused};
    }
    if (const auto refused = problem_of(record, definitions))
        return std::unexpected{*refused};
    return record;
}

std::expected<Record, CellProblem> with_cell(Record record, RecordField cell,
                                             std::string_view typed, const Definitions& definitions,
                                             std::optional<int> year_on_screen) {
    const TypedCell one{cell, std::string{typed}};
    return with_cells(std::move(record), {&one, 1}, definitions, year_on_screen);
}

std::expected<Period, CellProblem> read_period(std::string_view typed, const Calendar& calendar,
                                               std::optional<int> year_on_screen) {
    if (trimmed(typed).empty())
        return std::unexpected{problem(text_id::import_required)};
    const auto period = parse_period(typed, calendar, year_on_screen);
    if (!period)
        return std::unexpected{problem(reason_of(period.error()))};
    if (!calendar.year_of(*period))
        return std::unexpected{
            problem(text_id::import_two_years, {to_iso(period->start), to_iso(period->end)})};
    return *period;
}

std::optional<CellProblem> problem_of(const Record& record, const Definitions& definitions) {
    const Indicator* indicator = indicator_of(definitions, record.indicator);
    if (!indicator)
        return problem(text_id::import_unknown_indicator);
    const RecordFacts facts = facts_of(record);
    const Calendar calendar = definitions.calendar();
    if (const auto breaches = breaches_of(facts, indicator, &calendar); !breaches.empty()) {
        FieldProblem found = problem_of(breaches.front(), facts, indicator);
        return problem(found.reason, std::move(found.arguments));
    }
    if (!definitions.units.place_of(record.unit))
        return problem(text_id::import_unknown_unit);
    return std::nullopt;
}

} // namespace taizhang
