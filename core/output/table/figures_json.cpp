#include "output/table/figures_json.h"

#include "ledger/record_fields.h"

#include <algorithm>

namespace taizhang {

namespace {

void write_four(JsonWriter& json, const FourValues& values) {
    json.begin_array();
    for (const auto& value : values)
        json.value(value);
    json.end_array();
}

void write_partial(JsonWriter& json, const IndicatorProgress& progress) {
    json.key("partial");
    if (progress.partial_to_date) {
        json.begin_array();
        for (const auto& partial : progress.partial)
            json.value(partial);
        json.end_array();
    } else {
        json.null();
    }
    json.member("partial_to_date", progress.partial_to_date);
}

void write_plan(JsonWriter& json, const std::optional<Plan>& plan) {
    json.key("annual_target");
    if (plan)
        json.value(plan->annual);
    else
        json.null();
    json.key("plan").begin_array();
    for (size_t i = 0; i < 4; ++i)
        json.value(plan ? std::optional{plan->quarters[i]} : std::nullopt);
    json.end_array();
}

bool has_closed(const ReportedYear& reported) {
    return std::ranges::any_of(reported, [](const auto& quarter) { return quarter.has_value(); });
}

void write_closed(JsonWriter& json, const ReportedYear& reported) {
    if (!has_closed(reported))
        return;
    json.key("closed").begin_array();
    for (const auto& quarter : reported)
        json.value(quarter.has_value());
    json.end_array();
}

/// What was reported of each closed quarter.
void write_reported(JsonWriter& json, const ReportedYear& reported, const ReportedPlace& place) {
    if (!has_closed(reported))
        return;
    FourValues values;
    for (int quarter = 1; quarter <= 4; ++quarter)
        if (const ReportedFigure* figure = find_reported(reported, quarter, place))
            values[static_cast<size_t>(quarter - 1)] = figure->actual;
    write_four(json.key("reported"), values);
}

void write_indicator(JsonWriter& json, const Departments& departments, const Indicator& indicator,
                     const IndicatorProgress& progress, UnitId unit, const ReportedYear& reported) {
    json.begin_object();
    json.member("code", indicator.code);
    json.member("name", indicator.name_zh);
    json.member("category", indicator.category);
    json.member("unit_of_measure", unit_of_measure(indicator));
    json.member("measure", name_of(indicator.measure));
    json.member("direction", name_of(indicator.direction));
    write_plan(json, progress.plan);
    write_four(json.key("actual"), progress.actual);
    json.member("unassigned", progress.unassigned);
    json.member("actual_to_date", progress.actual_to_date);
    json.member("planned", progress.planned);
    json.member("due", progress.due);
    json.member("completion", progress.completion);
    json.member("time_progress", progress.time_progress);
    json.member("lag", progress.lag);
    json.member("status", name_of(progress.status));
    json.member("pending", progress.pending);
    json.member("approximate", progress.approximate);
    write_partial(json, progress);
    write_four(json.key("last_year"), progress.last_year);
    json.member("last_year_to_date", progress.last_year_to_date);
    json.member("forecast", progress.forecast);
    json.member("absent", !has_figures(progress));
    if (!departments.empty())
        json.member("department", department_of(departments, indicator));
    write_reported(json, reported, {unit, indicator.id});
    json.end_object();
}

} // namespace

void write_review(JsonWriter& json, const Definitions& definitions, const ReviewPoint& point,
                  Date day, const std::vector<IndicatorProgress>& review,
                  const ReportedYear& reported) {
    const OrgUnit& unit = definitions.units.at(point.unit);
    json.begin_object();
    json.member("year", point.year);
    json.member("quarter", point.quarter);
    json.member("as_of", to_iso(day));
    json.member("unit", unit.code);
    write_closed(json, reported);
    json.key("indicators").begin_array();
    for (const IndicatorProgress& progress : review)
        write_indicator(json, definitions.departments, definitions.indicators[progress.indicator],
                        progress, unit.id, reported);
    json.end_array();
    json.end_object();
}

void write_coverage(JsonWriter& json, const Definitions& definitions, const Coverage& coverage) {
    json.begin_object();
    json.key("cells").begin_array();
    for (const CoverageCell& cell : coverage.cells) {
        const Duty& duty = cell.duty;
        json.begin_object();
        json.member("indicator", definitions.indicators[duty.indicator].code);
        json.member("unit", definitions.units.at(duty.unit).code);
        json.member("start", to_iso(duty.period.start));
        json.member("end", to_iso(duty.period.end));
        json.member("required", duty.required);
        json.member("count", cell.count);
        json.member("state", name_of(cell.state));
        json.end_object();
    }
    json.end_array();
    json.member("met", coverage.met);
    json.member("missed", coverage.missed);
    json.member("due", coverage.due);
    json.member("coverage", coverage.share());
    json.end_object();
}

void write_record(JsonWriter& json, const Record& record, std::string_view indicator,
                  std::string_view unit) {
    json.begin_object();
    json.key("id");
    if (raw(record.id) > 0)
        json.value(raw(record.id));
    else
        json.null(); // not in a ledger yet
    for (const RecordFieldRow& row : record_fields()) {
        visit_field(record, row, [&]<class Value>(const Value& value) {
            if constexpr (std::is_same_v<Value, Date>)
                json.member(row.column, to_iso(value));
            else if constexpr (std::is_same_v<Value, IndicatorId>)
                json.member(row.column, indicator);
            else if constexpr (std::is_same_v<Value, UnitId>)
                json.member(row.column, unit);
            else if constexpr (std::is_same_v<Value, Precision>)
                json.member(row.column, value == Precision::approximate);
            else
                json.member(row.column, value);
        });
        if (row.field == RecordField::approximate)
            json.member("pending", is_pending(record));
    }
    json.member("source", record.source);
    json.end_object();
}

} // namespace taizhang
