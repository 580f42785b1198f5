#pragma once

#include "gui/pages/records/record_changes.h"
#include "gui/pages/records/record_export.h"
#include "gui/pages/records/record_filter.h"
#include "gui/pages/records/record_sheet.h"
#include "gui/pages/records/record_table.h"

namespace taizhang {

/// The whole ledger (台账) as a table: filters, counts, edits in place, changes several records.
class RecordsPage {
public:
    void draw(PageContext& context);
    /// Drops what was chosen and typed: another ledger is shown.
    void begin_anew();

private:
    void ask(PageContext& context, const ViewFigures& figures);
    void draw_line(PageContext& context, const ViewFigures& figures);
    std::optional<Record> record_of_report() const;
    float actions_width(const PageContext& context) const;
    std::string chosen_text(const PageContext& context) const;
    void draw_actions(PageContext& context, const ViewFigures& figures);
    float export_width(const PageContext& context) const;
    void draw_export(PageContext& context, const ViewFigures& figures);
    void start_action(PageContext& context, TextId action);
    void draw_cell_change(PageContext& context, const CellChoices& choices, RecordField cell);
    void draw_date_change(PageContext& context, const ViewFigures& figures);
    void draw_chosen(PageContext& context);
    void draw_deletion(PageContext& context);
    void draw_refusal(PageContext& context);

    RecordSheet m_sheet;
    RecordChanges m_changes{m_sheet};
    RecordTable m_table{m_sheet, m_changes};
    RecordFilter m_filter;
    FileExport m_export;
    FinderState m_new_indicator;
    FinderState m_new_unit;
    std::string m_new_date;
};

} // namespace taizhang
