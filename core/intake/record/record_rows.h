#pragma once

#include "intake/definitions/definition_rows.h"
#include "intake/understand/known_names.h"

namespace taizhang {

/// Takes the rows of records files and what is typed or pasted as a record: one rule for all.
/// Indicator and unit are named by code or by name, and have to be; a unit may not be guessed. Rows
/// that look alike are all kept: twins are genuine.
class RecordRows {
public:
    /// `said`: what the user has said about names in files of our own columns, and of whom no rows
    /// are wanted; nothing where nothing can be said. It must outlive this.
    explicit RecordRows(Prospect& prospect, const ImportRequest* said = nullptr)
        : m_prospect(prospect), m_said(said) {}
    void take(ImportRow& row, RowPlace from);

    /// Places of those that have this code or, where none has it, this name.
    std::vector<IndicatorPlace> indicators(std::string_view code_or_name);
    std::vector<UnitPlace> units(std::string_view code_or_name);

private:
    const KnownNames& names();
    bool leaves_out(const ImportRow& row, RowPlace from);
    std::string_view meant(std::string_view named,
                           std::map<std::string, std::string> Answers::*said, RowPlace from);
    std::optional<IndicatorPlace> indicator_in(ImportRow& row, RowPlace from);
    std::optional<UnitPlace> unit_in(ImportRow& row, RowPlace from);
    static void read_amounts(ImportRow& row, PlannedRecord& record);
    static void refuse_breaches(ImportRow& row, const PlannedRecord& record,
                                const std::optional<Period>& period, const Indicator* of);

    Prospect& m_prospect;
    const ImportRequest* m_said;
    std::optional<KnownNames> m_names; ///< made when first needed
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
