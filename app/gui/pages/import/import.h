#pragma once

#include "gui/opening/file_chooser.h"
#include "gui/pages/file_export.h"
#include "gui/pages/import/import_names.h"
#include "gui/pages/import/import_plans.h"
#include "gui/pages/import/import_rejects.h"
#include "gui/pages/import/import_sheet.h"
#include "gui/pages/import/import_ticks.h"
#include "gui/pages/import/open_places.h"

#include <utility>

namespace taizhang {

/// Takes in the branches' sheets: files with their states, the rows as they stand in the file, what
/// is not clear, and what would be written; nothing is written before the user says so.
class ImportPage {
public:
    void begin_anew() { *this = {}; }
    /// Adds files and folders; after a write a new import begins.
    void take_in(PageContext& context, const std::vector<std::filesystem::path>& paths);
    /// The same with a file that was taken for a work report, which is told.
    void take_in_table(PageContext& context, const std::filesystem::path& path);
    void draw(PageContext& context);
    /// Takes in what the clipboard holds.
    void paste(PageContext& context);
    /// Asks the user for files or a folder of them.
    void choose(FileChooser::Wanted wanted) { m_request = wanted; }
    /// What is to be written, for who has sent; nothing while no files are there.
    std::shared_ptr<const ShownImport> shown() const { return m_plans.shown(); }
    /// Files that are read and not written.
    size_t files_waiting() const;
    /// What the user wants to choose, once.
    std::optional<FileChooser::Wanted> take_file_request() {
        return std::exchange(m_request, std::nullopt);
    }

private:
    /// What became of a write; shared with it.
    struct Outcome {
        StepLabel step; ///< that was written
        std::int64_t fresh = 0;
        std::int64_t changed = 0;
        std::int64_t removed = 0;
        bool is_written = false;
        bool is_under_way = false;
        bool was_last = false;  ///< has been the newest step of the ledger
        std::uint64_t plan = 0; ///< ImportPlans::revision() of what was written
        /// That were written, until they are taken off.
        std::shared_ptr<const std::vector<bool>> written = {};
    };

    void draw_stage(PageContext& context);
    void draw_head(PageContext& context);
    void draw_years(PageContext& context);
    void draw_empty(PageContext& context);
    void draw_forms(PageContext& context);
    void draw_gone(PageContext& context, const ShownImport& shown);
    void draw_waiting(PageContext& context);
    void follow_outcome(PageContext& context);
    void draw_work(PageContext& context, const std::shared_ptr<const ShownImport>& shown);
    void go_to_open(PageContext& context, const ShownImport& shown, StepDirection direction);
    void draw_foot(PageContext& context, const std::shared_ptr<const ShownImport>& shown,
                   float height);
    void draw_sum(PageContext& context, const ShownImport& shown, float width);
    void draw_outcome(PageContext& context, float width);
    float send_back_width(PageContext& context) const;
    void draw_send_back(PageContext& context, const std::shared_ptr<const ShownImport>& shown);
    std::vector<RecordId> given_up_in(const ShownImport& shown) const;
    std::string obstacle(PageContext& context, const ShownImport& shown) const;
    void write(PageContext& context, const std::shared_ptr<const ShownImport>& shown);

    ImportPlans m_plans;
    ImportTicks m_ticks;
    ImportSheetView m_sheet;
    ImportNames m_names;
    std::optional<FileChooser::Wanted> m_request;
    FileExport m_export; ///< of forms to fill in
    ImportRejects m_rejects;
    std::set<RecordId> m_given_up; ///< of ShownImport::gone
    std::uint64_t m_revision = 0;  ///< of the plan that m_file belongs to
    std::string m_file_name;       ///< that is shown
    std::string m_no_report;       ///< file that was taken for a report; empty = none
    size_t m_file = 0;             ///< place in ImportPlan::files
    std::shared_ptr<Outcome> m_outcome = std::make_shared<Outcome>();
};

} // namespace taizhang
