#pragma once

#include "ledger/ledger_error.h"
#include "model/definitions.h"

#include <unordered_map>

namespace taizhang {

/// Places of ids in catalogue and tree.
struct DefinitionPlaces {
    const Definitions& definitions;
    std::unordered_map<std::int64_t, IndicatorPlace> indicators;

    explicit DefinitionPlaces(const Definitions& given) : definitions{given} {
        for (const auto& indicator : given.indicators)
            indicators.emplace(raw(indicator.id), IndicatorPlace{indicators.size()});
    }
    IndicatorPlace indicator(std::int64_t id) const {
        const auto found = indicators.find(id);
        if (found == indicators.end())
            throw LedgerError{LedgerProblem::damaged, "indicator_id = " + std::to_string(id)};
        return found->second;
    }
    UnitPlace unit(UnitId id) const {
        if (const auto place = definitions.units.place_of(id))
            return *place;
        throw LedgerError{LedgerProblem::damaged, "unit_id = " + std::to_string(raw(id))};
    }
};

} // namespace taizhang
