#include "ledger/reported_text.h"

#include "ledger/compressed.h"

#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

using Json = nlohmann::json;

constexpr std::array numbers{&ReportedFigure::annual,     &ReportedFigure::plan,
                             &ReportedFigure::actual,     &ReportedFigure::to_date,
                             &ReportedFigure::unassigned, &ReportedFigure::due,
                             &ReportedFigure::completion, &ReportedFigure::lag};
constexpr std::array truths{&ReportedFigure::partial, &ReportedFigure::partial_to_date};

template <class Value>
Json json_of(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

Json row_of(const ReportedPlace& place, const ReportedFigure& figure) {
    Json row{raw(place.first), raw(place.second)};
    for (const auto number : numbers)
        row.push_back(json_of(figure.*number));
    for (const auto truth : truths)
        row.push_back(json_of(figure.*truth));
    row.push_back(name_of(figure.status));
    row.push_back(figure.pending);
    row.push_back(figure.approximate);
    return row;
}

/// Throws nlohmann's exceptions for what is no such value.
template <class Value>
std::optional<Value> value_in(const Json& json) {
    return json.is_null() ? std::nullopt : std::optional{json.get<Value>()};
}

std::pair<ReportedPlace, ReportedFigure> figure_in(const Json& row) {
    size_t at = 0;
    const auto next = [&]() -> const Json& { return row.at(at++); };
    const auto unit = UnitId{next().get<std::int64_t>()};
    const auto indicator = IndicatorId{next().get<std::int64_t>()};
    ReportedFigure figure;
    for (const auto number : numbers)
        figure.*number = value_in<double>(next());
    for (const auto truth : truths)
        figure.*truth = value_in<bool>(next());
    figure.status = named<Status>(next().get<std::string>()).value_or(Status::no_data);
    figure.pending = next().get<int>();
    figure.approximate = next().get<bool>();
    return {{unit, indicator}, figure};
}

} // namespace

std::string text_of(const ReportedFigures& figures) {
    Json rows = Json::array();
    for (const auto& [place, figure] : figures)
        rows.push_back(row_of(place, figure));
    return compressed(rows.dump());
}

ReportedFigures figures_from_text(std::string_view text, Quarter quarter) {
    const std::string subject = "closed_quarter " + name_of(quarter) + ": figures";
    ReportedFigures figures;
    try {
        for (const Json& row : Json::parse(decompressed(text, subject)))
            figures.insert(figure_in(row));
    } catch (const Json::exception&) {
        throw LedgerError{LedgerProblem::damaged, subject};
    }
    return figures;
}

} // namespace taizhang
