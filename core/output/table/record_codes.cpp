#include "output/table/record_codes.h"

#include "ledger/ledger_error.h"
#include "ledger/record_fields.h"

namespace taizhang {

namespace {

template <class Codes>
std::string_view code_in(const Codes& codes, std::int64_t id, const char* column) {
    const auto found = codes.find(id);
    if (found == codes.end())
        throw LedgerError{LedgerProblem::damaged, column + (" = " + std::to_string(id))};
    return found->second;
}

/// The cell of one field.
class CellWriter {
public:
    explicit CellWriter(const RecordCodes& codes) : m_codes(codes) {}

    std::string operator()(Date day) const { return to_iso(day); }
    std::string operator()(Precision precision) const {
        return std::string{precision == Precision::approximate ? word_for_approximate : ""};
    }
    std::string operator()(const std::optional<Quantity>& amount) const {
        return amount ? to_decimal(*amount) : std::string{};
    }
    std::string operator()(const std::optional<std::int64_t>& count) const {
        return count ? std::to_string(*count) : std::string{};
    }
    std::string operator()(const std::string& text) const { return text; }
    template <class Id>
    requires std::is_enum_v<Id> std::string operator()(Id id) const {
        return std::string{m_codes.of(id)};
    }

private:
    const RecordCodes& m_codes;
};

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

std::string id_cell(const Record& record) {
    return std::to_string(raw(record.id));
}

RecordCells record_cells(const Record& record, const RecordCodes& codes) {
    const CellWriter writer{codes};
    RecordCells cells;
    for (const RecordFieldRow& row : record_fields())
        cells[static_cast<size_t>(row.field)] = visit_field(record, row, writer);
    return cells;
}

} // namespace taizhang
