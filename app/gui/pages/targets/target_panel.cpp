#include "gui/pages/targets/target_panel.h"

#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/targets/target_effect.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/text_field.h"
#include "text/ids/shell.h"
#include "text/ids/targets.h"
#include "text/ids/top.h"
#include "text/unit_text.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float field_height = 34.0F;
constexpr float note_height = 58.0F;

float room() {
    return ImGui::GetContentRegionAvail().x;
}

/// 场 · 机关党委 · 2023 年
std::string whose(const PageContext& context, const ViewFigures& figures,
                  const Indicator& indicator) {
    std::string text{spoken_unit(shown_unit(indicator), context.texts.language())};
    text += text.empty() ? "" : " · ";
    text += figures.definitions().units.at(figures.point.unit).name;
    return text + " · " + context.texts(text_id::top_year, figures.point.year);
}

std::string source_text(const Texts& texts, const Indicator& indicator, const TargetNow& now) {
    const std::string plan =
        now.plan ? value_with_unit(indicator, to_number(now.plan->annual), texts.language())
                 : std::string{};
    switch (now.source) {
    case PlanSource::none:
        break;
    case PlanSource::own_target:
        return std::string{texts(text_id::targets_own)};
    case PlanSource::duties:
        return texts(text_id::targets_source_duties, plan);
    case PlanSource::children:
        return texts(text_id::targets_source_children, plan);
    }
    return std::string{texts(text_id::targets_source_none)};
}

void draw_problem(const Look& look, const Texts& texts, const FieldIssue& issue) {
    text_block(look, in_colour(look.secondary(), look.palette().alarm.text), to_text(issue, texts),
               room());
}

/// Segments in one line, or in two where there is no room.
std::optional<int> choose(const Look& look, std::span<const SegmentText> segments, int chosen) {
    if (segments_width(look, segments) <= room() || segments.size() < 4)
        return segmented(look, segments, chosen);
    const auto upper = segmented(look, segments.first(2), chosen < 2 ? chosen : -1);
    const auto lower = segmented(look, segments.subspan(2), chosen - 2);
    if (lower)
        return *lower + 2;
    return upper;
}

void draw_phasing(const PageContext& context, const Indicator& indicator, OpenTarget& open) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_line(look, look.small(), texts(text_id::targets_phasing));
    if (!has_pace(indicator)) {
        const SegmentText segments[]{
            {std::string{texts(text_id::targets_level_all_year)}, "even"},
            {std::string{texts(text_id::targets_level_by_quarter)}, "manual"}};
        const bool by_hand = open.entry.phasing == Phasing::manual;
        if (const auto chosen = choose(look, segments, by_hand ? 1 : 0))
            choose_phasing(open, *chosen == 0 ? Phasing::even : Phasing::manual);
        return;
    }
    std::vector<SegmentText> segments;
    for (const auto& [phasing, name] : EnumNames<Phasing>::names)
        segments.push_back({std::string{texts(text_of(phasing))}, name});
    if (const auto chosen = choose(look, segments, static_cast<int>(open.entry.phasing)))
        choose_phasing(open, static_cast<Phasing>(*chosen));
}

std::array<Box, 4> four_boxes(const Look& look, float height) {
    const float spacing = look.px(6);
    const float width = (room() - 3.0F * spacing) / 4.0F;
    std::array<Box, 4> boxes;
    ImVec2 at = ImGui::GetCursorScreenPos();
    for (Box& box : boxes) {
        box = box_at(at, {width, height});
        at.x += width + spacing;
    }
    return boxes;
}

void draw_quarter_names(const PageContext& context) {
    const Look& look = context.look;
    ImGui::Dummy({1.0F, look.px(1)});
    const auto boxes = four_boxes(look, line_height(look, look.small()));
    for (int i = 0; i < 4; ++i)
        draw_text_in(look, boxes[static_cast<size_t>(i)], look.small(),
                     quarter_name(i, context.texts));
    ImGui::Dummy({room(), boxes[0].height()});
}

void draw_weights(const Look& look, OpenTarget& open) {
    constexpr std::array ids{"w1", "w2", "w3", "w4"};
    const auto boxes = four_boxes(look, look.px(field_height));
    for (size_t i = 0; i < boxes.size(); ++i) {
        ImGui::SetCursorScreenPos(boxes[i].min);
        const bool wrong = open.reading.quarters[i] || open.reading.whole;
        text_field(
            look, ids[i], open.entry.weights[i],
            {boxes[i].width(), boxes[i].height(), wrong ? FieldMark::wrong : FieldMark::none, "0"});
    }
    ImGui::SetCursorScreenPos(boxes[0].min);
    ImGui::Dummy({1.0F, boxes[0].height()});
}

/// What is wrong, or that the plans add up.
void draw_verdict(const PageContext& context, const Indicator& indicator, const OpenTarget& open) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (open.reading.annual)
        draw_problem(look, texts, *open.reading.annual);
    for (const auto& issue : open.reading.quarters) {
        if (issue) {
            draw_problem(look, texts, *issue);
            break;
        }
    }
    if (open.reading.whole)
        draw_problem(look, texts, *open.reading.whole);
    if (open.reading.target && has_pace(indicator))
        text_line(look, in_colour(look.secondary(), look.palette().good.text),
                  texts(text_id::targets_adds_up,
                        value_text(indicator, to_number(open.reading.target->annual))));
}

std::string change_text(const Texts& texts, const Indicator& indicator,
                        const TargetChange& change) {
    const auto amount = [&](const std::optional<Quantity>& quantity) {
        return target_text(indicator, quantity);
    };
    switch (change.kind) {
    case RowChangeKind::added:
        return texts(text_id::targets_history_set, amount(change.annual_after));
    case RowChangeKind::removed:
        return texts(text_id::targets_history_removed, amount(change.annual_before));
    case RowChangeKind::changed:
        break;
    }
    if (change.annual_after)
        return texts(text_id::targets_history_changed, amount(change.annual_before),
                     amount(change.annual_after));
    return std::string{texts(change.changes_quarters ? text_id::targets_history_quarters
                                                     : text_id::targets_history_note)};
}

void draw_history(const PageContext& context, const ViewFigures& figures, const OpenTarget& open) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    ImGui::Dummy({1.0F, look.px(4)});
    text_line(look, look.heading(), texts(text_id::targets_history));
    const auto& history = figures.target_history;
    if (!history || !(history->key == open.now.key) || history->changes.empty()) {
        text_line(look, look.secondary(), texts(text_id::targets_history_none));
        return;
    }
    const Indicator& indicator = figures.indicator_at(open.now.place);
    for (const TargetChange& change : history->changes) {
        std::string line = change.time.substr(0, 10) + "  " + change_text(texts, indicator, change);
        if (change.note && !change.note->empty())
            line += "  " + *change.note;
        text_block(look, look.secondary(), line, room());
    }
}

} // namespace

TargetRequest TargetPanel::draw(PageContext& context, const ViewFigures& figures, OpenTarget& open,
                                ImVec2 size) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "panel", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    const Indicator& indicator = figures.indicator_at(open.now.place);
    text_block(look, look.heading(), shown_name(indicator, texts.language()), room());
    text_block(look, look.secondary(), whose(context, figures, indicator), room());
    TargetRequest request = TargetRequest::none;
    if (indicator.direction == Direction::track) {
        text_block(look, look.secondary(), texts(text_id::targets_no_target_here), room());
    } else {
        text_block(look, look.secondary(), source_text(texts, indicator, open.now), room());
        draw_fields(context, figures, open, request);
        draw_history(context, figures, open);
    }
    m_duties.draw(context, figures, open.now.place);
    ImGui::PopStyleVar();
    return request;
}

void TargetPanel::draw_fields(PageContext& context, const ViewFigures& figures, OpenTarget& open,
                              TargetRequest& request) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Indicator& indicator = figures.indicator_at(open.now.place);
    const std::string hint =
        open.now.plan ? value_text(indicator, to_number(open.now.plan->annual)) : std::string{};
    TargetFields fields{look, indicator, open, request, hint};
    text_line(look, look.small(), texts(text_id::targets_annual_field));
    fields.draw_annual(box_at_cursor({room(), look.px(field_height)}));
    draw_phasing(context, indicator, open);
    draw_quarter_names(context);
    if (open.entry.phasing == Phasing::weights)
        draw_weights(look, open);
    else
        fields.draw_quarters(four_boxes(look, look.px(field_height)));
    draw_verdict(context, indicator, open);
    const IndicatorProgress& before = figures.review[open.now.place];
    if (open.after)
        draw_target_effect(context, figures, before, *open.after);
    text_line(look, look.small(), texts(text_id::targets_note));
    text_area(look, "note", open.entry.note, {room(), look.px(note_height), FieldMark::none, {}});
    const TargetRequest pressed = m_clearing == open.now.key && open.now.own
                                      ? draw_clearing(context, figures, open)
                                      : draw_buttons(context, open);
    if (pressed != TargetRequest::none)
        request = pressed;
}

TargetRequest TargetPanel::draw_buttons(PageContext& context, const OpenTarget& open) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    TargetRequest request = TargetRequest::none;
    ImGui::BeginDisabled(!open.can_be_saved() || context.desk.is_read_only());
    if (button(look, texts(text_id::targets_save), "save", ButtonKind::primary))
        request = TargetRequest::save;
    ImGui::EndDisabled();
    if (open.is_changed && button(look, texts(text_id::targets_discard), "discard"))
        request = TargetRequest::discard;
    if (open.is_changed && open.now.own)
        ImGui::SameLine();
    if (open.now.own && !context.desk.is_read_only() &&
        button(look, texts(text_id::targets_clear), "clear"))
        m_clearing = open.now.key;
    return request;
}

TargetRequest TargetPanel::draw_clearing(PageContext& context, const ViewFigures& figures,
                                         const OpenTarget& open) {
    const Look& look = context.look;
    IndicatorRules rules = rules_of(figures.definitions(), open.now.key.indicator);
    remove_target(rules, open.now.key.year, open.now.key.unit);
    draw_target_effect(context, figures, figures.review[open.now.place],
                       m_without.under(rules, figures, open.now.place));
    TargetRequest request = TargetRequest::none;
    if (button(look, context.texts(text_id::targets_confirm_clear), "confirm-clear",
               ButtonKind::primary))
        request = TargetRequest::clear;
    ImGui::SameLine();
    if (button(look, context.texts(text_id::shell_cancel), "keep") ||
        request != TargetRequest::none)
        m_clearing.reset();
    return request;
}

} // namespace taizhang
