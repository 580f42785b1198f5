#pragma once

#include "intake/table/sheet_troubles.h"
#include "intake/table/xls_globals.h"

namespace taizhang {

/// Reads the cells of one sheet of an XLS file.
class XlsSheetReader {
public:
    XlsSheetReader(const XlsGlobals& globals, Sheet& sheet);

    /// The part of a stream that begins at `at`; nothing of it is read at or beyond `end`. Gives
    /// where it has ended.
    size_t read(std::string_view stream, size_t at, size_t end);

private:
    /// Where a cell stands and how its number is shown.
    struct CellHead {
        CellPlace place;
        NumberShown shown = NumberShown::number;
    };

    void take(BiffRecords& records);
    void take_cell(int kind, BiffData data);
    void take_numbers(BiffData data);
    void take_formula(BiffData data);
    void take_formula_text(BiffData data);
    void take_truth_or_error(const CellHead& cell, BiffData& data);
    void take_shared_text(const CellHead& cell, size_t number);
    void take_row(BiffData data);
    void take_columns(BiffData data);
    void take_merged(BiffData data);

    CellHead head_of(BiffData& data) const;
    void add_number(const CellHead& cell, double number);
    void add_text(CellPlace place, CellKind kind, std::string_view text);
    bool is_inside(CellPlace place);
    void end_formula();

    const XlsGlobals& m_globals;
    Sheet& m_sheet;
    SheetTroubles m_troubles;
    std::vector<std::optional<Sheet::KeptText>> m_kept; ///< of the shared texts
    std::optional<CellPlace> m_formula;                 ///< whose text comes next
    std::optional<CellPlace> m_last;                    ///< cell read last
};

} // namespace taizhang
