#pragma once

#include "output/narrative/narrative.h"
#include "output/pack/page_maker.h"

namespace taizhang {

/// All that the pages of a pack tell.
struct PackContents {
    const Material& material;
    const Narrative& narrative;
    /// Figures of earlier quarters that are no longer what a pack has reported, as sentences.
    const std::vector<std::string>& changes;
};

/// Lays the pages of a pack out for one painter's text widths. Throws OutputCancelled.
Pack pack_of(const PackContents& contents, const PackChoice& choice, const TextMetrics& metrics,
             const Texts& texts, const OutputProgress& progress = {});

// The pages of one section each. A section that has nothing to show says so.
void add_cover(PageMaker& maker, const PackContents& contents, const std::string& title);
void add_indicator_table(PageMaker& maker, const Material& material);
void add_category(PageMaker& maker, const Material& material, const MaterialCategory& category);
void add_branches(PageMaker& maker, const Material& material);
void add_missing(PageMaker& maker, const Material& material);
void add_problems(PageMaker& maker, const Narrative& narrative);
void add_words(PageMaker& maker, const Narrative& narrative);
void add_notes(PageMaker& maker, const PackContents& contents);

/// `第一监狱机关党委 · 2023 年三季度 · 数据截至 2023-09-30`
std::string footer_text(const Material& material, const Texts& texts);

} // namespace taizhang
