#pragma once

#include "gui/pages/backups/backups.h"
#include "gui/pages/branches/branches.h"
#include "gui/pages/catalogue/catalogue.h"
#include "gui/pages/charts/charts.h"
#include "gui/pages/closed/closed.h"
#include "gui/pages/findings/findings.h"
#include "gui/pages/guide/guide.h"
#include "gui/pages/history/history.h"
#include "gui/pages/import/import.h"
#include "gui/pages/indicator/indicator.h"
#include "gui/pages/organisation/organisation.h"
#include "gui/pages/overview/overview.h"
#include "gui/pages/pack/pack.h"
#include "gui/pages/received/received.h"
#include "gui/pages/records/records.h"
#include "gui/pages/report/report.h"
#include "gui/pages/settings/settings.h"
#include "gui/pages/start_steps.h"
#include "gui/pages/targets/targets.h"

namespace taizhang {

/// All pages; each keeps what the user has done on it while another one is shown. What was begun on
/// one ledger is dropped when another one is shown, or another content of the same file: the same
/// numbers stand for other things there.
class Pages {
public:
    /// Draws the page that the view names. The desk has figures. `findings`: that are to be looked
    /// at; nothing while they are not known.
    void draw(PageContext& context, std::optional<size_t> findings);

    /// Takes files and folders in once the ledger that is open is shown.
    void take_in(const std::vector<std::filesystem::path>& paths);
    /// Takes in what the clipboard holds, on the page of imports; false on another page.
    bool paste(PageContext& context);
    /// Reads a file as a work report; one that is a table goes to the page of imports.
    void take_report(const std::filesystem::path& path) { m_report_taken_in = path; }
    /// The pages of the meeting material over the whole window, or on paper.
    void show_slides(PackPage::AfterSlides after) { m_pack.show_slides(after); }
    bool is_showing_slides() const { return m_pack.is_showing_slides(); }
    void print_pack() { m_pack.print(); }
    /// What the user wants to choose, once.
    std::optional<FileChooser::Wanted> take_file_request() {
        const auto wanted = m_import.take_file_request();
        return wanted ? wanted : m_report.take_file_request();
    }

private:
    void begin_anew();
    void hand_over(PageContext& context);
    void draw_page(PageContext& context);
    void draw_overview(PageContext& context);

    std::optional<size_t> m_open_findings;
    int m_ledger = -1; ///< that was drawn last, as Revision counts
    StartSteps m_start_steps;
    OverviewPage m_overview;
    RecordPeek m_peek;
    IndicatorPage m_indicator;
    RecordsPage m_records;
    BranchesPage m_branches;
    ChartsPage m_charts;
    OrganisationPage m_organisation;
    CataloguePage m_catalogue;
    HistoryPage m_history;
    TargetsPage m_targets;
    PackPage m_pack;
    ImportPage m_import;
    ReceivedPage m_received;
    ReportPage m_report;
    SettingsPage m_settings;
    ClosedPage m_closed;
    BackupsPage m_backups;
    FindingsPage m_findings;
    GuidePage m_guide;
    std::vector<std::filesystem::path> m_taken_in; ///< for m_import
    std::filesystem::path m_report_taken_in;       ///< for m_report; empty = nothing
};

} // namespace taizhang
