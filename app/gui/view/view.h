#pragma once

#include "chart/compared_cells.h"
#include "gui/desk/view_figures.h"
#include "ledger/record_list.h"
#include "output/picture/chart_book.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// The pages of the window. A page that is not written yet is not listed.
enum class PageId {
    overview,
    indicator,
    branches,
    records,
    intake,
    received, ///< beside `intake`
    report,
    organisation,
    catalogue,
    history,
    targets,
    charts,
    pack,
    settings,
    closed,
    backups, ///< not in the navigation: reached from the status bar and the settings
    findings,
    guide ///< not in the navigation: F1
};

enum class UnitOrder { missing, tree, name };

/// How the branch comparison is set.
struct BranchesView {
    CompareBy by = CompareBy::completion;
    UnitKind kind = UnitKind::branch;
    UnitOrder order = UnitOrder::tree;
    std::vector<UnitId> only = {}; ///< these alone; empty = all

    friend bool operator==(const BranchesView&, const BranchesView&) = default;
};

/// What the history page lists.
struct HistoryView {
    std::optional<RecordId> record;
    std::optional<IndicatorId> indicator;
    int page = 0; ///< 0 = the newest steps

    friend bool operator==(const HistoryView&, const HistoryView&) = default;
};

/// Whose form the organisation page shows.
struct OrganisationView {
    enum class Form { existing, fresh };

    std::optional<UnitId> unit; ///< nothing = the root; for a new one: what it belongs to
    Form form = Form::existing;

    friend bool operator==(const OrganisationView&, const OrganisationView&) = default;
};

/// Whose form the page of indicators shows.
struct CatalogueView {
    enum class Form { existing, fresh };
    enum class Listed { shown, all };

    std::optional<IndicatorId> indicator; ///< nothing = the first one
    Form form = Form::existing;
    Listed listed = Listed::shown; ///< with the hidden ones?

    friend bool operator==(const CatalogueView&, const CatalogueView&) = default;
};

/// What the records page lists: those that were chosen, or all that the rest lets through besides
/// the year, quarter and unit of the view.
struct RecordsView {
    std::vector<RecordId> chosen;        ///< of a finding; empty = none were chosen
    std::vector<IndicatorId> indicators; ///< empty = all
    std::vector<UnitId> units;           ///< each with its subtree; empty = all
    std::string find;
    bool all_years = false;
    bool pending_only = false;
    bool approximate_only = false;
    bool unassigned_only = false; ///< 未分季, of the whole year

    friend bool operator==(const RecordsView&, const RecordsView&) = default;
};

/// What of all indicators the overview shows; nothing chosen = all of them.
struct OverviewView {
    std::array<bool, 4> tones{};         ///< by Tone
    std::optional<std::string> category; ///< as the catalogue has it; empty = those without one
    std::vector<IndicatorId> only = {};  ///< these alone; empty = all

    friend bool operator==(const OverviewView&, const OverviewView&) = default;
};

/// Which report the page 读报告 shows.
struct ReportView {
    std::optional<ReportPlace> kept; ///< of the ledger, at a sentence; nothing = the one being read

    friend bool operator==(const ReportView&, const ReportView&) = default;
};

enum class ChartShown { picture, table };

/// Everything that decides what the window shows: a plain value, so that going back restores
/// exactly what was seen. A page keeps here what "back" must bring back.
struct View {
    PageId page = PageId::overview;
    int year = 0;
    int quarter = 0;                       ///< 1 … 4; 0 = the whole year
    std::optional<UnitId> unit;            ///< nothing = the root
    std::optional<IndicatorId> indicator;  ///< shown by the indicator page; nothing = the first one
    FigurePart part = FigurePart::quarter; ///< whose records the indicator page lists
    int part_quarter = 0;                  ///< 1 … 4; 0 = the quarter looked at
    int part_month = 0;               ///< 1 … 12, 13 = in no single month; 0 = all of the part
    std::optional<UnitId> records_of; ///< a unit below `unit`; nothing = all of them
    bool records_alone = false;       ///< of that unit without those below it
    BranchesView branches = {};
    ChartKind chart = ChartKind::summary; ///< shown by the page of charts
    ChartShown chart_shown = ChartShown::picture;
    std::map<ChartKind, ChartParts> hidden_parts = {}; ///< of each kind of chart, on every page
    HistoryView history = {};
    OrganisationView organisation = {};
    CatalogueView catalogue = {};
    float scroll = 0.0F; ///< of the page, in pixels at 100 %
    RecordsView records = {};
    OverviewView overview = {};
    ReportView report = {};
    PageId guide_of = PageId::overview; ///< the page that the guide tells of first

    friend bool operator==(const View&, const View&) = default;
};

/// What has to be read to show a view.
FiguresAsked figures_asked(const View& view, Date today);

/// The quarter so many steps later, also of another year; from the whole year its first or last.
void step_quarter(View& view, int steps);

/// Lists another part, of all units; `quarter` and `month` as View::part_quarter and part_month.
void list_part(View& view, FigurePart part, int quarter, int month = 0);

/// The quarter whose records the indicator page lists; nothing for the year.
std::optional<int> listed_quarter(const View& view);

/// The view shown now and the way back to former ones.
class Navigation {
public:
    explicit Navigation(View view) : m_view(view) {}

    const View& view() const { return m_view; }
    /// Changes of what is shown without a step back: year, quarter, unit, scroll.
    View& current() { return m_view; }

    /// Opens another view; `back` returns to this one.
    void go(View view);
    /// True once after back(): pages then scroll to where they were.
    bool take_restored();
    /// Another ledger is shown: its units, indicators and records are others, so that what was
    /// chosen of the former one, and the way back to it, are forgotten.
    void begin_anew();
    bool can_go_back() const { return !m_former.empty(); }
    void back();

private:
    View m_view;
    std::vector<View> m_former;
    bool m_is_restored = false;
};

} // namespace taizhang
