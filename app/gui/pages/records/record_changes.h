#pragma once

#include "gui/pages/records/record_sheet.h"
#include "gui/view/page_context.h"
#include "intake/record/record_cell.h"
#include "intake/record/typed_record.h"

#include <functional>
#include <memory>
#include <string>

namespace taizhang {

/// What one record is to hold, in some of its fields.
struct ChangedCells {
    RecordId id{};
    std::vector<TypedCell> cells;
};

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
    /// All or none, each record with cells of its own.
    void change_cells(PageContext& context, std::vector<ChangedCells> records);
    /// The fields of the first record over those of the others, all or none.
    void fill_down(PageContext& context, const std::vector<RecordId>& ids,
                   const std::vector<RecordField>& fields);
    void remove_all(PageContext& context, const std::vector<RecordId>& ids);
    /// Onto the clipboard, as a tab-separated table.
    void copy_all(PageContext& context, const std::vector<RecordId>& ids);
    /// The same with these fields alone, without titles.
    void copy_cells(PageContext& context, const std::vector<RecordId>& ids,
                    const std::vector<RecordField>& fields);
    /// Tells why nothing was done.
    void refuse(std::string why) {
        forget_refusal();
        m_found->other = std::move(why);
    }

    const std::optional<RefusedChange>& refused() const { return m_found->refused; }
    const std::optional<OddChange>& odd() const { return m_found->odd; }
    const std::string& other_refusal() const { return m_found->other; }
    void forget_refusal() { m_found = std::make_shared<Found>(); }

private:
    struct Found {
        std::optional<RefusedChange> refused;
        std::optional<OddChange> odd;
        std::string other; ///< why nothing was done, where it is no record's fault
    };
    using Changes = std::function<std::vector<ChangedCells>(Writer&)>;

    void write_cells(PageContext& context, size_t count, Changes changes);
    using AppendRows =
        std::function<void(std::string&, std::span<const Record>, const Definitions&, Language)>;
    void copy(PageContext& context, const std::vector<RecordId>& ids, std::string header,
              AppendRows append);

    RecordSheet& m_sheet;
    std::shared_ptr<Found> m_found = std::make_shared<Found>(); ///< by the last change
};

} // namespace taizhang
