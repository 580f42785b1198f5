#pragma once

#include "gui/pages/records/record_sheet.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "intake/record/record_cell.h"
#include "intake/record/typed_record.h"

#include <memory>
#include <string>

namespace taizhang {

/// Why a change of several records was refused as a whole.
struct RefusedChange {
    int records = 0;  ///< that can't be changed so
    std::string date; ///< of one of them
    CellProblem problem;
};

/// What is odd about changed records, though they may be right (notices_of).
struct OddChange {
    int records = 0;
    std::string date; ///< of one of them
    FieldProblem notice;
};

/// What the page does to records; every call is one step of the journal.
class RecordChanges {
public:
    explicit RecordChanges(RecordSheet& sheet) : m_sheet(sheet) {}

    /// The row shows the new value at once.
    void change_cell(PageContext& context, const Record& before, RecordField cell,
                     const std::string& typed);
    /// All or none: a record that can't be changed so refuses the whole.
    void change_all(PageContext& context, const std::vector<RecordId>& ids, RecordField cell,
                    const std::string& typed);
    void remove_all(PageContext& context, const std::vector<RecordId>& ids);
    /// Onto the clipboard, as a tab-separated table.
    void copy_all(PageContext& context, const std::vector<RecordId>& ids);

    const std::optional<RefusedChange>& refused() const { return m_found->refused; }
    const std::optional<OddChange>& odd() const { return m_found->odd; }
    void forget_refusal() { m_found = std::make_shared<Found>(); }

private:
    struct Found {
        std::optional<RefusedChange> refused;
        std::optional<OddChange> odd;
    };

    RecordSheet& m_sheet;
    std::shared_ptr<Found> m_found = std::make_shared<Found>(); ///< by the last change
};

} // namespace taizhang
