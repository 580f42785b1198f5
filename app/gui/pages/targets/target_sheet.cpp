#include "gui/pages/targets/target_sheet.h"

#include "chart/figure_text.h"
#include "gui/widgets/text_field.h"
#include "text/ids/targets.h"

#include <algorithm>

namespace taizhang {

namespace {

std::array<std::string, 4> texts_of(const Plan& plan) {
    std::array<std::string, 4> texts;
    for (size_t i = 0; i < texts.size(); ++i)
        texts[i] = to_decimal(plan.quarters[i]);
    return texts;
}

bool has_typed_quarters(const TargetEntry& entry) {
    return entry.phasing == Phasing::manual;
}

} // namespace

FourTexts OpenTarget::shown_quarters() const {
    FourTexts texts = entry.quarters;
    const bool typed = has_typed_quarters(entry);
    const auto& plan = after && after->plan ? after->plan : now.plan;
    if (!plan)
        return texts;
    const FourTexts planned = texts_of(*plan);
    // A level that is not set for a quarter is that of the year.
    for (size_t i = 0; i < texts.size(); ++i)
        if (!typed)
            texts[i] = planned[i];
    return texts;
}

OpenTarget read_target(const ViewFigures& figures, IndicatorPlace place,
                       const TargetDrafts& drafts) {
    OpenTarget open;
    open.now = target_now(figures, place);
    open.entry = drafts.entry_of(open.now);
    open.is_changed = drafts.holds(open.now.key);
    open.reading = read_entry(open.entry, figures.indicator_at(place), blank_target(open.now.key));
    if (!open.is_changed && !open.now.own)
        open.reading = {};
    return open;
}

OpenTarget open_target(const ViewFigures& figures, IndicatorPlace place, const TargetDrafts& drafts,
                       WhatIf& what_if) {
    OpenTarget open = read_target(figures, place, drafts);
    if (open.is_changed && open.reading.target) {
        IndicatorRules rules = rules_of(figures.definitions(), open.now.key.indicator);
        put_target(rules, *open.reading.target);
        open.after = &what_if.under(rules, figures, place);
    }
    return open;
}

void type_quarters(OpenTarget& open, const FourTexts& typed) {
    if (open.entry.annual.empty() && open.now.plan)
        open.entry.annual = to_decimal(open.now.plan->annual);
    open.entry.phasing = Phasing::manual;
    open.entry.quarters = typed;
}

void choose_phasing(OpenTarget& open, Phasing phasing) {
    if (phasing == open.entry.phasing)
        return;
    if (phasing == Phasing::manual)
        return type_quarters(open, open.shown_quarters());
    if (open.entry.annual.empty() && open.now.plan)
        open.entry.annual = to_decimal(open.now.plan->annual);
    const bool no_weights = std::ranges::all_of(
        open.entry.weights, [](const std::string& weight) { return weight.empty(); });
    if (phasing == Phasing::weights && no_weights)
        open.entry.weights.fill("1");
    open.entry.phasing = phasing;
}

std::string target_text(const Indicator& indicator, std::optional<Quantity> value) {
    if (!value)
        return "–";
    const std::string limit = indicator.direction == Direction::at_most ? "≤ " : "";
    return limit + value_text(indicator, to_number(*value));
}

TextId text_of(Phasing phasing) {
    switch (phasing) {
    case Phasing::even:
        break;
    case Phasing::weights:
        return text_id::targets_weights;
    case Phasing::last_year:
        return text_id::targets_last_year;
    case Phasing::manual:
        return text_id::targets_manual;
    }
    return text_id::targets_even;
}

TextId phasing_text(const Indicator& indicator, const TargetNow& now) {
    if (indicator.direction == Direction::track)
        return text_id::targets_tracked;
    if (now.source == PlanSource::duties)
        return text_id::targets_from_duties;
    if (now.source == PlanSource::children)
        return text_id::targets_from_children;
    if (indicator.direction == Direction::at_most)
        return text_id::targets_limit;
    if (!has_pace(indicator))
        return text_id::targets_level;
    return text_of(now.own ? now.own->phasing : Phasing::even);
}

std::vector<IndicatorPlace> listed_indicators(const ViewFigures& figures) {
    const auto& indicators = figures.definitions().indicators;
    std::vector<std::string> categories;
    for (const Indicator& indicator : indicators)
        if (std::ranges::find(categories, indicator.category) == categories.end())
            categories.push_back(indicator.category);
    std::vector<IndicatorPlace> places;
    for (const std::string& category : categories)
        for (IndicatorPlace place; place < static_cast<int>(indicators.size()); ++place)
            if (figures.indicator_at(place).category == category &&
                !is_hidden(figures.indicator_at(place)))
                places.push_back(place);
    return places;
}

void TargetFields::take_keys() {
    switch (field_ended()) {
    case FieldEnd::none:
        break;
    case FieldEnd::entered:
        request = TargetRequest::save_and_go_on;
        break;
    case FieldEnd::escaped:
        request = TargetRequest::discard;
        break;
    case FieldEnd::up:
        request = TargetRequest::former;
        break;
    case FieldEnd::down:
        request = TargetRequest::next;
        break;
    }
}

void TargetFields::draw_annual(const Box& box) {
    ImGui::SetCursorScreenPos(box.min);
    text_field(look, "annual", open.entry.annual,
               {box.width(), box.height(), open.reading.annual ? FieldMark::wrong : FieldMark::none,
                hint});
    take_keys();
}

void TargetFields::draw_quarters(const std::array<Box, 4>& boxes) {
    constexpr std::array ids{"q1", "q2", "q3", "q4"};
    const bool by_hand = has_typed_quarters(open.entry);
    const bool is_whole_wrong = by_hand && open.reading.whole;
    FourTexts shown = open.shown_quarters();
    bool is_typed = false;
    for (size_t i = 0; i < shown.size(); ++i) {
        ImGui::SetCursorScreenPos(boxes[i].min);
        const bool wrong = by_hand && (open.reading.quarters[i] || is_whole_wrong);
        is_typed |= text_field(look, ids[i], shown[i],
                               {boxes[i].width(), boxes[i].height(),
                                wrong ? FieldMark::wrong : FieldMark::none,
                                has_pace(indicator) ? std::string_view{} : open.entry.annual});
        take_keys();
    }
    if (is_typed)
        type_quarters(open, shown);
}

} // namespace taizhang
