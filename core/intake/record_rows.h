#pragma once

#include "intake/definition_rows.h"

namespace taizhang {

/// Takes the rows of records files. Rows that look alike are all kept: twins are genuine.
class RecordRows {
public:
    explicit RecordRows(Prospect& prospect) : m_prospect(prospect) {}
    void take(ImportRow& row, RowPlace at);

private:
    void read_amounts(ImportRow& row, PlannedRecord& record) const;
    void warn_if_inactive(ImportRow& row, int unit, const Period& period) const;

    Prospect& m_prospect;
};

/// A quantity as reports write it: 约300, 300余, **.
struct WrittenQuantity {
    std::string_view number; ///< what is left to read; empty when pending
    Precision precision = Precision::exact;
    bool pending = false;

    friend bool operator==(const WrittenQuantity&, const WrittenQuantity&) = default;
};

WrittenQuantity written_quantity(std::string_view text);

} // namespace taizhang
