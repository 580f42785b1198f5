#include "intake/understand/answers.h"

#include "ledger/record_fields.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

using nlohmann::json;

constexpr std::array<std::pair<DayOrder, std::string_view>, 3> day_orders{
    {{DayOrder::as_written, "as_written"},
     {DayOrder::day_first, "day_first"},
     {DayOrder::month_first, "month_first"}}};

DayOrder day_order_named(const std::string& name) {
    const auto found = std::ranges::find(day_orders, name, [](const auto& o) { return o.second; });
    if (found == day_orders.end())
        throw json::other_error::create(501, "day_order", nullptr);
    return found->first;
}

RecordField field_named(const std::string& column) {
    const auto found = std::ranges::find(record_fields(), column, &RecordFieldRow::column);
    if (found == record_fields().end())
        throw json::other_error::create(501, "columns", nullptr);
    return found->field;
}

} // namespace

Answers joined(Answers before, const Answers& said) {
    for (const auto& [name, code] : said.units)
        before.units[name] = code;
    for (const auto& [name, code] : said.indicators)
        before.indicators[name] = code;
    for (const auto& [heading, field] : said.columns)
        before.columns[heading] = field;
    if (said.unit)
        before.unit = said.unit;
    if (said.indicator)
        before.indicator = said.indicator;
    if (said.day_order != DayOrder::as_written)
        before.day_order = said.day_order;
    if (said.header_row)
        before.header_row = said.header_row;
    before.empty_is_pending |= said.empty_is_pending;
    before.row_is_one |= said.row_is_one;
    return before;
}

std::string to_json(const Answers& answers) {
    json columns = json::object();
    for (const auto& [heading, field] : answers.columns)
        columns[heading] = row_of(field).column;
    json text{{"units", answers.units},
              {"indicators", answers.indicators},
              {"columns", columns},
              {"day_order", day_orders[static_cast<size_t>(answers.day_order)].second},
              {"empty_is_pending", answers.empty_is_pending}};
    if (answers.row_is_one)
        text["row_is_one"] = true;
    if (answers.unit)
        text["unit"] = *answers.unit;
    if (answers.indicator)
        text["indicator"] = *answers.indicator;
    if (answers.header_row)
        text["header_row"] = *answers.header_row;
    return text.dump();
}

std::optional<Answers> read_answers(const std::string& text) {
    Answers answers;
    try {
        const json parsed = json::parse(text);
        answers.units = parsed.value("units", answers.units);
        answers.indicators = parsed.value("indicators", answers.indicators);
        answers.day_order = day_order_named(parsed.value("day_order", std::string{"as_written"}));
        answers.empty_is_pending = parsed.value("empty_is_pending", false);
        answers.row_is_one = parsed.value("row_is_one", false);
        if (parsed.contains("unit"))
            answers.unit = parsed.at("unit").get<std::string>();
        if (parsed.contains("indicator"))
            answers.indicator = parsed.at("indicator").get<std::string>();
        if (parsed.contains("header_row"))
            answers.header_row = parsed.at("header_row").get<int>();
        const json columns = parsed.value("columns", json::object()); // outlives its items()
        for (const auto& [heading, field] : columns.items())
            answers.columns[heading] = field_named(field.get<std::string>());
    } catch (const json::exception&) {
        return std::nullopt;
    }
    return answers;
}

} // namespace taizhang
