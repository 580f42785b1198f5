#include "gui/shell_bars.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/page_table.h"
#include "gui/widgets/controls.h"

#include <array>

namespace taizhang {

namespace {

constexpr float bar_row = 56.0F;
constexpr float control_gap = 14.0F;

/// A bar with the surface's colour and a hairline on one of its sides.
class BarScope {
public:
    BarScope(const Look& look, const char* id, ImVec2 size) {
        ImGui::PushStyleColor(ImGuiCol_ChildBg, look.palette().surface);
        ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0.0F);
        ImGui::BeginChild(id, size, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoScrollbar);
        ImGui::PopStyleVar();
        ImGui::PopStyleColor();
    }
    ~BarScope() { ImGui::EndChild(); }
    BarScope(const BarScope&) = delete;
    BarScope& operator=(const BarScope&) = delete;
};

void hairline(const Look& look, ImVec2 from, ImVec2 to) {
    ImGui::GetWindowDrawList()->AddLine(from, to, look.palette().border);
}

std::string ledger_name(const PageContext& context) {
    if (!context.session.has_ledger())
        return std::string{context.texts(TextId::shell_no_ledger)};
    const auto name = context.session.path().filename().u8string();
    return {name.begin(), name.end()};
}

void draw_program_name(PageContext& context, ImVec2 corner) {
    const auto& look = context.look;
    const TextStyle style{Weight::bold, 18.0F, look.palette().brand};
    const auto lines = box_at({corner.x + look.px(page_padding), corner.y + look.px(5)},
                              {look.px(navigation_width - 2 * 4) - look.px(page_padding), 0.0F});
    const float first = line_height(look, style);
    draw_text_in(look, box_at(lines.min, {lines.width(), first}), style,
                 context.texts(TextId::app_name));
    draw_text_in(look,
                 box_at({lines.min.x, lines.min.y + first - look.px(3)},
                        {lines.width(), line_height(look, look.small())}),
                 look.small(), ledger_name(context));
}

void draw_year(PageContext& context) {
    auto& view = context.navigation.current();
    const auto step =
        stepper(context.look, context.texts(TextId::top_year, view.year),
                context.texts(TextId::top_year_before), context.texts(TextId::top_year_after));
    if (step == Step::back && view.year > earliest_year)
        --view.year;
    if (step == Step::forward && view.year < latest_year)
        ++view.year;
}

std::array<SegmentText, 5> quarter_segments(const Texts& texts) {
    const auto segment = [&](TextId text, std::string_view id) {
        return SegmentText{std::string{texts(text)}, id};
    };
    return {segment(TextId::quarter_first, "q1"), segment(TextId::quarter_second, "q2"),
            segment(TextId::quarter_third, "q3"), segment(TextId::quarter_fourth, "q4"),
            segment(TextId::quarter_whole_year, "year")};
}

void draw_quarters(PageContext& context) {
    auto& view = context.navigation.current();
    const auto segments = quarter_segments(context.texts);
    const int chosen = view.quarter == 0 ? 4 : view.quarter - 1;
    if (const auto pressed = segmented(context.look, segments, chosen))
        view.quarter = *pressed == 4 ? 0 : *pressed + 1;
}

float year_width(PageContext& context) {
    return stepper_width(context.look,
                         context.texts(TextId::top_year, context.navigation.view().year));
}

/// Places controls in rows, left to right; further rows use the whole width of the bar.
class Rows {
public:
    Rows(const Look& look, float width)
        : m_look(look), m_left(look.px(page_padding)), m_right(width - m_left),
          m_x(look.px(navigation_width + page_padding)) {}

    /// Position of a control of this width, relative to the bar.
    ImVec2 next(float width) {
        if (m_x > m_left && m_x + width > m_right) {
            m_x = m_left;
            ++m_row;
        }
        const ImVec2 position{m_x, m_look.px(bar_row) * static_cast<float>(m_row) +
                                       m_look.px((bar_row - control_height) / 2.0F)};
        m_x += width + m_look.px(control_gap);
        return position;
    }
    float height() const { return m_look.px(bar_row) * static_cast<float>(m_row + 1); }

private:
    const Look& m_look;
    float m_left;
    float m_right;
    float m_x;
    int m_row = 0;
};

/// The controls of the top bar in order: their widths and how each is drawn.
struct Control {
    float width;
    void (*draw)(PageContext&);
};

std::array<Control, 2> top_controls(PageContext& context) {
    return {Control{year_width(context), draw_year},
            Control{segments_width(context.look, quarter_segments(context.texts)), draw_quarters}};
}

void draw_entry(PageContext& context, const PageEntry& entry, float width) {
    const auto& look = context.look;
    const auto title = context.texts(entry.title);
    const bool chosen = context.navigation.view().page == entry.id;
    if (press_area(labelled(title, entry.name), {width, look.px(40)}) && !chosen) {
        auto view = context.navigation.view();
        view.page = entry.id;
        view.scroll = 0.0F;
        context.navigation.go(view);
    }
    const auto box = box_of_last_item();
    const auto fill = chosen ? look.palette().selection : look.palette().track;
    if (chosen || ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, fill, look.px(control_radius));
    const auto style = chosen ? in_colour(look.heading(), look.palette().brand) : look.body();
    draw_text_in(look, box.inset(look.px(12), 0.0F), style, title);
}

void draw_job(PageContext& context, const Worker::State& job) {
    const auto& look = context.look;
    text_line(look, look.small(), job.label);
    ImGui::SameLine();
    const auto track = box_at_cursor({look.px(120), look.px(6)});
    const float middle = (line_height(look, look.small()) - track.height()) / 2.0F;
    draw_bar(look, box_at({track.min.x, track.min.y + middle}, track.size()),
             static_cast<float>(job.fraction), look.palette().data_current, std::nullopt);
    ImGui::Dummy({track.width(), line_height(look, look.small())});
    ImGui::SameLine();
    const FontScope font{look, in_colour(look.small(), look.palette().text)};
    if (ImGui::SmallButton(labelled(context.texts(TextId::shell_cancel), "cancel").c_str()))
        context.worker.cancel();
}

} // namespace

float top_bar_height(PageContext& context, float width) {
    Rows rows{context.look, width};
    for (const auto& control : top_controls(context))
        rows.next(control.width);
    return rows.height();
}

void draw_top_bar(PageContext& context, ImVec2 size) {
    const BarScope bar{context.look, "top", size};
    const auto corner = ImGui::GetWindowPos();
    draw_program_name(context, corner);
    Rows rows{context.look, size.x};
    for (const auto& control : top_controls(context)) {
        ImGui::SetCursorPos(rows.next(control.width));
        control.draw(context);
    }
    const float bottom = corner.y + size.y - 1.0F;
    hairline(context.look, {corner.x, bottom}, {corner.x + size.x, bottom});
}

void draw_navigation(PageContext& context, ImVec2 size) {
    const auto& look = context.look;
    const BarScope bar{look, "navigation", size};
    const auto corner = ImGui::GetWindowPos();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(1)});
    ImGui::SetCursorPos({look.px(8), look.px(10)});
    ImGui::BeginGroup();
    for (const auto& entry : page_table())
        draw_entry(context, entry, size.x - look.px(17));
    ImGui::EndGroup();
    ImGui::PopStyleVar();
    const float right = corner.x + size.x - 1.0F;
    hairline(look, {right, corner.y}, {right, corner.y + size.y});
}

StatusAction draw_status_bar(PageContext& context, ImVec2 size) {
    const auto& look = context.look;
    const BarScope bar{look, "status", size};
    const auto corner = ImGui::GetWindowPos();
    hairline(look, corner, {corner.x + size.x, corner.y});
    const float top = (size.y - line_height(look, look.small())) / 2.0F;
    if (const auto job = context.worker.running()) {
        ImGui::SetCursorPos({look.px(page_padding), top});
        draw_job(context, *job);
    }
    const auto language = context.texts(TextId::shell_switch_language);
    const float width = text_size(look, look.small(), language).x;
    ImGui::SetCursorPos({size.x - look.px(page_padding) - width, top});
    const bool pressed =
        press_area(labelled(language, "language"), {width, line_height(look, look.small())});
    draw_text_in(look, box_of_last_item(), look.small(), language);
    return pressed ? StatusAction::switch_language : StatusAction::none;
}

void draw_welcome(PageContext& context) {
    const auto& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const CardScope card{look, "welcome", {width, look.px(120)}};
    text_line(look, look.title(), context.texts(TextId::welcome_title));
    text_block(look, look.body(), context.texts(TextId::welcome_hint),
               ImGui::GetContentRegionAvail().x);
}

} // namespace taizhang
