#pragma once

#include "ledger/closed_quarters.h"
#include "ledger/year_book.h"
#include "output/material/privacy.h"
#include "output/material/records_check.h"
#include "output/material/withheld.h"
#include "plausibility/finding.h"
#include "progress/attention.h"
#include "progress/comparison.h"
#include "text/texts.h"

#include <map>
#include <string>
#include <vector>

namespace taizhang {

/// Indicators of one category that have something to tell.
struct MaterialCategory {
    std::string name;
    std::vector<IndicatorPlace> indicators; ///< in catalogue order

    friend bool operator==(const MaterialCategory&, const MaterialCategory&) = default;
};

/// All figures that a quarter's meeting material is made of (会议材料), read from one state of the
/// ledger: the pack, the workbook, the report and the draft in words show nothing else, so that
/// they can't differ from each other or from `review`.
struct Material {
    std::shared_ptr<const Definitions> defined; ///< what all places are places in
    /// Nothing once a file is made for which nothing of it is needed any more: that of a wide
    /// ledger is as large as all pages.
    std::shared_ptr<const YearBook> book;
    ReviewPoint point;                        ///< with its quarter
    Date day{};                               ///< the day looked at: up to here it is counted
    std::vector<IndicatorProgress> review;    ///< by indicator place, hidden ones included
    std::vector<MaterialCategory> categories; ///< in catalogue order; none without figures
    Coverage coverage;                        ///< of the quarter, for indicators that are shown
    /// How the quarter before stood on its last day; none for a first quarter: another year has
    /// other targets. `review_before` by indicator place.
    std::vector<IndicatorProgress> review_before;
    Coverage coverage_before;
    std::vector<Attention> attention; ///< the most urgent first; hidden indicators left out
    Privacy privacy;
    std::vector<Withheld> withheld; ///< by indicator place; taken out of the reviews already
    /// Findings about the unit and the days of the year looked at that nobody has set aside
    /// (figures.md §12), and how many of each kind; none of hidden indicators.
    std::map<FindingKind, int> unchecked;
    RecordsCheck check;
    std::vector<ClosedQuarter> closed; ///< of the year
    ReportedYear reported;             ///< of them (figures.md §10)

    const Definitions& definitions() const { return *defined; }
    Calendar calendar() const { return definitions().calendar(); }
    const Indicator& indicator_at(IndicatorPlace place) const {
        return definitions().indicators[place];
    }
    const IndicatorProgress& progress_of(IndicatorPlace place) const { return review[place]; }
    const Withheld& withheld_of(IndicatorPlace place) const { return withheld[place]; }
    const OrgUnit& unit() const { return definitions().units.at(point.unit); }
    int quarter_place() const { return *point.quarter - 1; } ///< 0 … 3
    std::vector<IndicatorPlace> indicators() const;          ///< of all categories
};

/// `point.quarter` must be set. Throws LedgerError.
Material read_material(Reader& reader, const ReviewPoint& point, const Privacy& privacy);

/// Finds what privacy withholds and takes it out of the reviews; read_material has done it.
void withhold_figures(Material& material);

/// The branches of the subtree against the indicators of which one has a cell to tell. Made when it
/// is asked for: it is the largest of all tables.
Comparison branches_of(const Material& material, const CellTest& tells = has_something);

/// Pending records (待补) of the year that have ended, of the indicators that are shown.
int pending_records(const Material& material);

/// A figure of an indicator as exports write it, without its unit but with the % of a percentage:
/// `1,234`, `约 30`, `88.2%`, `**` where it is withheld, `–` when there is none.
std::string shown_figure(const Material& material, IndicatorPlace indicator,
                         std::optional<double> value, Precision precision, const Texts& texts);

/// The same with what is known of the value: `≥3`, `–`, `待补`.
std::string shown_known(const Material& material, IndicatorPlace indicator,
                        std::optional<double> value, Precision precision, Known known,
                        const Texts& texts);

/// The year to date likewise; `<3` where it is kept private (`**` for a ratio).
std::string shown_total(const Material& material, IndicatorPlace indicator, const Texts& texts);

/// `75%`, rounded down; `–` when there is none or it is not known.
std::string shown_completion(const Material& material, IndicatorPlace indicator);

} // namespace taizhang
