#include "gui/pages/records/record_choices.h"

#include "chart/quarterly_data.h"
#include "text/category_name.h"

namespace taizhang {

CellChoices indicator_choices(const Definitions& definitions, const NameKeys& keys,
                              Language language) {
    CellChoices choices;
    for (size_t place = 0; place < definitions.indicators.size(); ++place) {
        const Indicator& indicator = definitions.indicators[place];
        if (indicator.measure == Measure::ratio)
            continue;
        choices.items.push_back({shown_name(indicator, language),
                                 shown_category(indicator.category, language), 0,
                                 &keys.indicators[place]});
        choices.values.push_back(indicator.code);
    }
    return choices;
}

CellChoices unit_choices(const Definitions& definitions, const NameKeys& keys) {
    CellChoices choices;
    for (UnitPlace place; place < definitions.units.size(); ++place) {
        const OrgUnit& unit = definitions.units.at(place);
        choices.items.push_back(
            {unit.name, {}, definitions.units.depth_of(place), &keys.units[place]});
        choices.values.push_back(unit.code);
    }
    return choices;
}

CellChoices choices_for(RecordField field, const ViewFigures& figures, Language language) {
    if (field == RecordField::indicator)
        return indicator_choices(figures.definitions(), *figures.search, language);
    if (field == RecordField::unit)
        return unit_choices(figures.definitions(), *figures.search);
    return {};
}

std::string problem_in(const Record& record, const TypedCell& cell, const ViewFigures& figures,
                       const Texts& texts) {
    const auto read =
        with_cell(record, cell.cell, cell.typed, figures.definitions(), figures.point.year);
    return read ? std::string{} : message_of(read.error(), texts);
}

CellChoices with_all(CellChoices choices, std::string all) {
    static const SearchKey answers_nothing{" ", {}, {}}; // but is offered before anything is typed
    choices.items.insert(choices.items.begin(), {std::move(all), {}, 0, &answers_nothing});
    choices.values.insert(choices.values.begin(), std::string{}); // {} would insert nothing
    return choices;
}

std::string message_of(const CellProblem& problem, const Texts& texts) {
    return texts.fill(problem.reason, problem.arguments);
}

} // namespace taizhang
