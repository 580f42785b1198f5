#pragma once

#include "model/definitions.h"
#include "model/record.h"
#include "model/record_field.h"

#include <array>
#include <unordered_map>

namespace taizhang {

/// Codes of indicators and units by id, for long lists. Refers to the definitions.
class RecordCodes {
public:
    explicit RecordCodes(const Definitions& definitions);

    /// Throws LedgerError damaged for an id that there is not.
    std::string_view of(IndicatorId id) const;
    std::string_view of(UnitId id) const;

private:
    std::unordered_map<std::int64_t, std::string_view> m_indicators;
    std::unordered_map<std::int64_t, std::string_view> m_units;
};

/// What stands in the column `approximate` of a record that is; empty for others.
inline constexpr std::string_view word_for_approximate = "yes";

/// The cells of a record in a records file, in the order of its columns: what goes out comes back.
using RecordCells = std::array<std::string, record_field_count>; ///< by RecordField
/// Its id stands behind them, so that a row that comes back is known again (intake.md §3).
std::string id_cell(const Record& record);
RecordCells record_cells(const Record& record, const RecordCodes& codes);

} // namespace taizhang
