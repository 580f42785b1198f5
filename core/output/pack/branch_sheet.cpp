#include "output/pack/branch_sheet.h"

#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "output/words/words.h"
#include "text/number_format.h"

namespace taizhang {

void BranchSheet::text(Point middle, const std::string& words, const Lettering& lettering,
                       ColourRole colour, Anchor anchor) {
    if (!words.empty())
        scene.add(TextShape{{middle.x, middle.y + baseline_below_middle(lettering)},
                            words,
                            lettering,
                            colour,
                            anchor,
                            std::nullopt});
}

void BranchSheet::rule(double at, ColourRole colour, double thickness, double from, double to) {
    scene.add(LineShape{{{from, at}, {to, at}}, colour, thickness, Dash::solid, std::nullopt});
}

void BranchSheet::add_head(std::string_view title, const std::string& sum) {
    text({margin, y + 9}, std::string{title}, serif(16.6, FontWeight::bold));
    text({right, y + 11}, sum, {11.2}, ColourRole::secondary, Anchor::end);
    y += 24;
}

std::string BranchSheet::name_of(IndicatorPlace indicator) const {
    return shown_name(material.indicator_at(indicator), texts.language());
}

std::string BranchSheet::known_value(const IndicatorProgress& progress) const {
    return short_known_text(
        value_text(material.indicator_at(progress.indicator), progress.actual_to_date),
        progress.known_to_date, texts);
}

Period BranchSheet::quarter() const {
    return material.calendar().quarter({material.point.year, material.quarter_place() + 1});
}

} // namespace taizhang
