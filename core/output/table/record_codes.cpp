#include "output/table/record_codes.h"

#include "ledger/ledger_error.h"

namespace taizhang {

namespace {

template <class Codes>
std::string_view code_in(const Codes& codes, std::int64_t id, const char* column) {
    const auto found = codes.find(id);
    if (found == codes.end())
        throw LedgerError{LedgerProblem::damaged, column + (" = " + std::to_string(id))};
    return found->second;
}

} // namespace

RecordCodes::RecordCodes(const Definitions& definitions) {
    for (const Indicator& indicator : definitions.indicators)
        m_indicators.emplace(raw(indicator.id), indicator.code);
    for (const OrgUnit& unit : definitions.units.units())
        m_units.emplace(raw(unit.id), unit.code);
}

std::string_view RecordCodes::of(IndicatorId id) const {
    return code_in(m_indicators, raw(id), "indicator_id");
}

std::string_view RecordCodes::of(UnitId id) const {
    return code_in(m_units, raw(id), "unit_id");
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
