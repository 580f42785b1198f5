#pragma once

#include "gui/view/page_context.h"
#include "ledger/backup/backup_policy.h"

#include <string>

namespace taizhang {

/// Backups of this computer: the newest one, where they go, how often and how many stay. Saved as
/// soon as a field is left.
class BackupCard {
public:
    /// `width` in pixels.
    void draw(PageContext& context, float width);

private:
    struct Draft {
        std::string folder;
        std::string newest;
        std::string remind_days;

        friend bool operator==(const Draft&, const Draft&) = default;
    };

    static Draft draft_of(const BackupPolicy& policy);
    void draw_newest(PageContext& context);
    void draw_place(PageContext& context);
    void draw_numbers(PageContext& context);
    void take(PageContext& context, const BackupPolicy& policy);

    BackupPolicy m_shown; ///< that the draft was made of
    Draft m_draft = draft_of({});
};

} // namespace taizhang
