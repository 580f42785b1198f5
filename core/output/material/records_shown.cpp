#include "output/material/records_shown.h"

namespace taizhang {

namespace {

/// The records behind the figures that the material tells.
RecordQuery records_behind(const Material& material) {
    const Definitions& definitions = material.definitions();
    RecordQuery query;
    query.year = material.point.year;
    query.ended_by = material.day;
    query.order = RecordOrder::oldest_first;
    std::vector<IndicatorId> told;
    for (const Indicator& indicator : definitions.indicators)
        if (tells_details(material.privacy, indicator))
            told.push_back(indicator.id);
    if (told.size() < definitions.indicators.size())
        query.indicators = std::move(told);
    const auto units = definitions.units.subtree(material.point.unit);
    if (units == definitions.units.all())
        return query; // whichever unit a record is of
    query.units.emplace();
    for (UnitPlace place = units.first; place < units.end; ++place)
        query.units->push_back(definitions.units.at(place).id);
    return query;
}

} // namespace

RecordsShown records_shown(const Material& material, Reader& reader) {
    RecordsShown shown{records_behind(material)};
    shown.count = reader.record_count(shown.query);
    return shown;
}

} // namespace taizhang
