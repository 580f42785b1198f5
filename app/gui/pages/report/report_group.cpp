#include "gui/pages/report/report_group.h"

#include "text/ids/report_page.h"

namespace taizhang {

namespace {

constexpr float line_width = 2.0F;

void draw_dashes(const Look& look, ImVec2 from, float to, ImU32 ink, float dash, float space) {
    auto& list = *ImGui::GetWindowDrawList();
    const float step = look.px(dash + space);
    for (float x = from.x; x < to; x += step)
        list.AddLine({x, from.y}, {std::min(x + look.px(dash), to), from.y}, ink,
                     look.px(line_width));
}

void draw_wave(const Look& look, ImVec2 from, float to, ImU32 ink) {
    auto& list = *ImGui::GetWindowDrawList();
    const float half = look.px(3);
    const float height = look.px(1.5F);
    bool is_up = false;
    for (float x = from.x; x < to; x += half, is_up = !is_up)
        list.AddLine({x, from.y + (is_up ? -height : height)},
                     {std::min(x + half, to), from.y + (is_up ? height : -height)}, ink,
                     look.px(1.5F));
}

} // namespace

GroupLook look_of(ReportGroup group, const Palette& palette) {
    using Line = GroupLook::Line;
    switch (group) {
    case ReportGroup::certain:
        return {palette.good.back, palette.good.fill, Line::solid, ChipSymbol::check,
                text_id::report_page_certain};
    case ReportGroup::check:
        return {palette.behind.back, palette.behind.fill, Line::dashed, ChipSymbol::diamond,
                text_id::report_page_check};
    case ReportGroup::unsure:
        return {palette.alarm.back, palette.alarm.fill, Line::wave, ChipSymbol::triangle,
                text_id::report_page_unsure};
    case ReportGroup::plans:
        return {with_opacity(palette.data_current, 0.12F), palette.data_current, Line::twice,
                ChipSymbol::ring, text_id::report_page_plans};
    case ReportGroup::no_figures:
        break;
    }
    return {0, palette.secondary, Line::dotted, ChipSymbol::dash, text_id::report_page_no_figures};
}

void draw_group_line(const Look& look, const Box& box, const GroupLook& group) {
    using Line = GroupLook::Line;
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 from{box.min.x, box.max.y - look.px(line_width) / 2.0F};
    switch (group.line) {
    case Line::solid:
        return list.AddLine(from, {box.max.x, from.y}, group.ink, look.px(line_width));
    case Line::dashed:
        return draw_dashes(look, from, box.max.x, group.ink, 5.0F, 2.0F);
    case Line::dotted:
        return draw_dashes(look, from, box.max.x, group.ink, 1.5F, 2.5F);
    case Line::wave:
        return draw_wave(look, from, box.max.x, group.ink);
    case Line::twice:
        list.AddLine(from, {box.max.x, from.y}, group.ink, look.px(1));
        return list.AddLine({from.x, from.y - look.px(3)}, {box.max.x, from.y - look.px(3)},
                            group.ink, look.px(1));
    }
}

} // namespace taizhang
