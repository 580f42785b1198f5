#include "output/record_codes.h"

namespace taizhang {

RecordCodes::RecordCodes(const Definitions& definitions) {
    for (const Indicator& indicator : definitions.indicators)
        m_indicators.emplace(raw(indicator.id), indicator.code);
    for (const OrgUnit& unit : definitions.units.units())
        m_units.emplace(raw(unit.id), unit.code);
}

std::array<std::string, 10> record_cells(const Record& record, const RecordCodes& codes) {
    const auto amount = [](const std::optional<Quantity>& quantity) {
        return quantity ? to_decimal(*quantity) : std::string{};
    };
    const bool about = record.precision == Precision::approximate;
    return {to_iso(record.period.start),
            to_iso(record.period.end),
            std::string{codes.of(record.indicator)},
            std::string{codes.of(record.unit)},
            amount(record.quantity),
            about ? std::string{word_for_approximate} : std::string{},
            record.participants ? std::to_string(*record.participants) : std::string{},
            amount(record.hours),
            record.topic,
            record.note};
}

} // namespace taizhang
