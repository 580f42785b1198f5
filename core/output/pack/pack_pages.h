#pragma once

#include "output/material/earlier_years.h"
#include "output/narrative/narrative.h"
#include "output/pack/page_maker.h"

#include <span>

namespace taizhang {

/// All that the pages of a pack tell.
struct PackContents {
    const Material& material;
    const Narrative& narrative;
    /// Figures of earlier quarters that are no longer what a pack has reported, as sentences.
    const std::vector<std::string>& changes;
    EarlierYears years = {};   ///< for SectionKind::years
    std::string occasion = {}; ///< what stands below the title of the cover
};

/// Those that a choice shows; none where it shows none. Throws LedgerError.
EarlierYears earlier_years_for(const PackChoice& choice, Reader& reader, const Material& material,
                               const Texts& texts);

/// Lays the pages of a pack out for one painter's text widths. Throws OutputCancelled.
Pack pack_of(const PackContents& contents, const PackChoice& choice, const TextMetrics& metrics,
             const Texts& texts, const OutputProgress& progress = {});

/// Whether a section has something to report: one without has no page.
bool has_pages(const PackSection& section, const PackContents& contents);

// The pages of one section each, behind its heading.
void add_cover(PageMaker& maker, const PackContents& contents, const std::string& title);
void add_conclusions(PageMaker& maker, const PackContents& contents);
void add_lagging(PageMaker& maker, const Material& material);
void add_indicator_table(PageMaker& maker, const Material& material);
/// Categories that follow each other share pages.
void add_categories(PageMaker& maker, const Material& material,
                    std::span<const MaterialCategory* const> categories);
void add_branches(PageMaker& maker, const Material& material);
void add_comparison(PageMaker& maker, const Material& material);
void add_missing(PageMaker& maker, const Material& material);
void add_key_charts(PageMaker& maker, const Material& material);
void add_problems(PageMaker& maker, const Narrative& narrative);
void add_words(PageMaker& maker, const Narrative& narrative);
void add_ranking(PageMaker& maker, const Material& material);
void add_sheets(PageMaker& maker, const Material& material);
void add_years(PageMaker& maker, const PackContents& contents);
void add_notes(PageMaker& maker, const PackContents& contents);

/// What stands at the right of a section's heading; may be empty.
std::string sum_of(const PackSection& section, const PackContents& contents, const Texts& texts);

/// `第一监狱机关党委　2023 年三季度　数据截至 2023-09-30`
std::string footer_text(const Material& material, const Texts& texts);

/// How many indicators have each status, but those without a target: `预警 2 项，滞后 6 项`.
std::string status_items(const std::map<Status, int>& counts, std::span<const Status> which,
                         const Texts& texts);

} // namespace taizhang
