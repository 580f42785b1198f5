#pragma once

#include "gui/view/page_context.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// Which backup is set against the ledger, and where.
struct BackupCompared {
    std::filesystem::path file;
    int year = 0;
    Date today{};

    friend bool operator==(const BackupCompared&, const BackupCompared&) = default;
};

/// An indicator of the whole organisation whose total of the year is another one now.
struct BackupDifference {
    Indicator indicator;
    std::optional<double> then;
    std::optional<double> now;
};

struct BackupComparison {
    std::int64_t records_then = 0;
    std::int64_t records_now = 0;
    std::vector<BackupDifference> differences; ///< in catalogue order
    std::exception_ptr trouble;                ///< why the backup can't be read
};

/// On the desk's thread.
BackupComparison read_backup_comparison(FiguresReader& figures, const BackupCompared& compared);

/// How the records and the figures of the year have changed since.
void draw_backup_comparison(PageContext& context, const BackupComparison& comparison);

} // namespace taizhang
