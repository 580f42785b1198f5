#include "output/material/records_shown.h"

namespace taizhang {

namespace {

/// The records behind the figures of the material, cases among them.
RecordQuery records_behind(const Material& material) {
    const Definitions& definitions = material.definitions();
    RecordQuery query;
    query.year = material.point.year;
    query.ended_by = material.day;
    query.order = RecordOrder::oldest_first;
    query.indicators.emplace();
    query.units.emplace();
    for (const Indicator& indicator : definitions.indicators)
        if (!is_hidden(indicator))
            query.indicators->push_back(indicator.id);
    const auto units = definitions.units.subtree(material.point.unit);
    for (UnitPlace place = units.first; place < units.end; ++place)
        query.units->push_back(definitions.units.at(place).id);
    return query;
}

} // namespace

RecordsShown records_shown(const Material& material, Reader& reader) {
    RecordsShown shown{records_behind(material)};
    if (material.privacy.hide_below)
        std::erase_if(*shown.query.indicators, [&](IndicatorId id) {
            const auto place = place_of(material.definitions(), id);
            return place && is_case_figure(material.indicator_at(*place));
        });
    const Tally tally = reader.tally(shown.query);
    shown.count = std::int64_t{tally.records} + tally.pending;
    return shown;
}

} // namespace taizhang
