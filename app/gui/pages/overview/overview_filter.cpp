#include "gui/pages/overview/overview_filter.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t place_of(Tone tone) {
    return static_cast<size_t>(tone);
}

bool has_tones(const OverviewView& filter) {
    return std::ranges::find(filter.tones, true) != filter.tones.end();
}

bool lets_through(const OverviewView& filter, Tone tone) {
    return !has_tones(filter) || filter.tones[place_of(tone)];
}

} // namespace

OverviewContent overview_content(const ViewFigures& figures, const OverviewView& filter,
                                 Unused unused) {
    OverviewContent content;
    const auto category_of = [&](const IndicatorProgress& progress) -> const std::string& {
        return figures.indicator_at(progress.indicator).category;
    };
    for (const IndicatorProgress& progress : figures.review) {
        if (is_hidden(figures.indicator_at(progress.indicator)) ||
            (unused == Unused::left_out && !has_figures(progress)))
            continue;
        content.all.push_back(&progress);
        const Tone tone = tone_of(progress.status);
        ++content.of_tone[place_of(tone)];
        auto found = std::ranges::find(content.categories, category_of(progress),
                                       &std::pair<std::string, int>::first);
        if (found == content.categories.end())
            found = content.categories.insert(found, {category_of(progress), 0});
        if (lets_through(filter, tone)) {
            ++found->second;
            ++content.through_tones;
        }
    }
    const bool has_category =
        filter.category &&
        std::ranges::find(content.categories, *filter.category,
                          &std::pair<std::string, int>::first) != content.categories.end();
    const auto is_chosen = [&](const IndicatorProgress& progress) {
        const auto id = figures.indicator_at(progress.indicator).id;
        return filter.only.empty() || std::ranges::find(filter.only, id) != filter.only.end();
    };
    for (const IndicatorProgress* progress : content.all)
        if (is_chosen(*progress) && lets_through(filter, tone_of(progress->status)) &&
            (!has_category || category_of(*progress) == *filter.category))
            content.shown.push_back(progress);
    return content;
}

bool is_filtered(const OverviewView& filter) {
    return filter != OverviewView{};
}

bool shows_problems_only(const OverviewView& filter) {
    return filter.tones == with_problems_only({}, true).tones;
}

OverviewView with_problems_only(OverviewView filter, bool only) {
    filter.tones.fill(false);
    filter.tones[place_of(Tone::attention)] = only;
    filter.tones[place_of(Tone::bad)] = only;
    return filter;
}

} // namespace taizhang
