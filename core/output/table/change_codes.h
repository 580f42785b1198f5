#pragma once

#include "ledger/history.h"
#include "model/definitions.h"

#include <map>

namespace taizhang {

/// One column of a changed row as files have it: codes, plain amounts, stored words.
struct ColumnCodes {
    std::string column; ///< `unit` for `unit_id`
    std::optional<std::string> before;
    std::optional<std::string> after;
};

/// True for columns that hold thousandths.
bool is_amount_column(std::string_view column);

/// True for columns that hold the number of an indicator.
bool is_indicator_column(std::string_view column);

/// Codes and names of indicators and units by id, also of those that were removed.
class KnownItems {
public:
    explicit KnownItems(const Definitions& definitions);
    /// Learns from a change that adds or removes one.
    void learn(const RowChange& change);

    /// As it is in a file; `#7` for what nothing tells of.
    std::string indicator_code(std::int64_t id) const;
    std::string unit_code(std::int64_t id) const;
    /// The present definitions with those that were removed, for their names alone.
    const Definitions& named() const { return m_named; }

private:
    Definitions m_named;
    std::map<std::int64_t, std::string> m_indicators;
    std::map<std::int64_t, std::string> m_units;
};

/// What identifies the row outside: id of a record, key of a setting, code of an indicator or unit;
/// else when, indicator, unit and name.
std::string key_in_codes(const HistoryChange& change, const KnownItems& known);

/// The columns of a change, without the number of the row.
std::vector<ColumnCodes> columns_in_codes(const RowChange& change, const KnownItems& known);

} // namespace taizhang
