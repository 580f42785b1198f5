#pragma once

#include "gui/pages/import/shown_import.h"

#include <map>

namespace taizhang {

/// What would be written of a plan, and what not. Definitions hang together and are always ticked.
struct ImportSum {
    std::int64_t added = 0;      ///< ticked, without the likely duplicates
    std::int64_t duplicates = 0; ///< ticked
    std::int64_t changed = 0;    ///< ticked
    std::int64_t writable = 0;   ///< ticked or not
    std::int64_t unchanged = 0;
    std::int64_t wrong = 0; ///< rows

    std::int64_t fresh() const { return added + duplicates; }
    bool is_empty() const { return fresh() + changed == 0; }
};

/// Which records are to be written: all, but those of rows that the user has taken off. What was
/// taken off stays off when the plan is made again.
class ImportTicks {
public:
    void follow(std::shared_ptr<const ShownImport> shown, std::uint64_t revision);

    bool is_on(const ShownRow& row) const;
    void set(const ShownRow& row, bool is_on);
    /// Takes records off that were written; by the plan's records.
    void take_off(const std::vector<bool>& written);
    /// After rows were set.
    void count();

    const ImportSum& sum() const { return m_sum; }
    /// By the plan's records.
    const std::vector<bool>& records() const { return m_on; }

    /// A row with records that are not in the ledger as they stand there.
    static bool can_be_ticked(const ShownRow& row) {
        return row.records > 0 && (row.state == RowState::added || row.state == RowState::changed ||
                                   row.state == RowState::duplicate);
    }

private:
    void put_off(const PlannedRecord& record, bool is_off);
    void count(Change of_definition);

    std::uint64_t m_revision = 0;
    std::shared_ptr<const ShownImport> m_shown; ///< that m_on belongs to
    std::vector<bool> m_on;
    std::map<std::string, std::vector<bool>> m_off; ///< rows by the names of their files
    ImportSum m_sum;
};

/// What is ticked of a plan, with its definitions and what it is to remember.
ImportPlan ticked_part(const ImportPlan& plan, const std::vector<bool>& ticked);

} // namespace taizhang
