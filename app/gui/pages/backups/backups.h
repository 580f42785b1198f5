#pragma once

#include "gui/desk/reading.h"
#include "gui/pages/backups/backup_comparison.h"
#include "ledger/backup/backup_list.h"

namespace taizhang {

/// 备份: which backups of the ledger there are, how each differs from it, and the way to make one
/// and to restore one.
class BackupsPage {
public:
    void draw(PageContext& context);

private:
    void draw_head(PageContext& context);
    void draw_list(PageContext& context, ImVec2 size);
    void draw_row(PageContext& context, const Backup& backup);
    void draw_chosen(PageContext& context, ImVec2 size);
    void ask_to_restore(PageContext& context, const Backup& backup);
    const Backup* chosen(const PageContext& context) const;

    std::filesystem::path m_chosen;      ///< file of the one that is looked at
    std::optional<Backup> m_in_question; ///< to be restored, if the user says so
    Reading<BackupCompared, BackupComparison> m_reading;
};

} // namespace taizhang
