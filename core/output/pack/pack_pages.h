#pragma once

#include "output/pack/page_maker.h"

namespace taizhang {

/// Lays the pages of a pack out for one painter's text widths.
Pack pack_of(const Material& material, const PackChoice& choice, const TextMetrics& metrics,
             const Texts& texts, const OutputProgress& progress = {});

// The pages of one section each. A section that has nothing to show says so.
void add_cover(PageMaker& maker, const Material& material, const std::string& title);
void add_indicator_table(PageMaker& maker, const Material& material);
void add_category(PageMaker& maker, const Material& material, const MaterialCategory& category);

/// `第一监狱机关党委 · 2023 年三季度 · 数据截至 2023-09-30`
std::string footer_text(const Material& material, const Texts& texts);

} // namespace taizhang
