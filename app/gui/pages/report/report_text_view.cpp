#include "gui/pages/report/report_text_view.h"

#include "characters/code_points.h"
#include "gui/look/text.h"
#include "gui/pages/report/report_group.h"
#include "intake/report/clauses.h"
#include "text/ids/report_page.h"
#include "text/line_break.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float line_step = 28.0F;
constexpr float margin = 28.0F;
constexpr float narrow_margin = 14.0F;
constexpr float narrow_text = 420.0F;
constexpr float paragraph_gap = 8.0F;
constexpr float head_height = 40.0F;
constexpr size_t longest_heading = 34; ///< characters
constexpr std::string_view indent = "　　";
constexpr size_t indent_characters = 2;

TextStyle style_of(const Look& look, bool is_title, bool is_heading) {
    TextStyle style = is_title || is_heading ? look.heading() : look.body();
    if (is_title)
        style.size = 17.0F;
    return style;
}

bool is_heading(std::u32string_view paragraph) {
    const int level = report::numbering_level(paragraph);
    return (level == 1 || level == 2) && paragraph.size() <= longest_heading &&
           paragraph.find_first_of(U"。；") == std::u32string_view::npos;
}

size_t characters_in(std::string_view text) {
    return code_points_of(text).size();
}

} // namespace

void ReportTextView::draw(PageContext& context, ReportWork& work, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "report-text", size};
    draw_head(context, ImGui::GetContentRegionAvail().x);
    ImGui::BeginChild("report-lines", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    if (work.shown()) {
        lay_out(look, work, ImGui::GetContentRegionAvail().x);
        scroll_to_wanted(look);
        draw_lines(context, work);
    }
    ImGui::EndChild();
}

/// The legend stands beside the title where there is room.
void ReportTextView::draw_head(PageContext& context, float width) const {
    const Look& look = context.look;
    const auto title = context.texts(text_id::report_page_text);
    const Box box = box_at_cursor({width, look.px(head_height)});
    draw_text_in(look, box, look.heading(), title);
    float needed = text_size(look, look.heading(), title).x;
    for (const ReportGroup group : all_report_groups)
        needed +=
            look.px(34) +
            text_size(look, look.small(), context.texts(look_of(group, look.palette()).name)).x;
    if (needed <= width)
        draw_legend(look, context.texts, box.max.x);
    ImGui::Dummy(box.size());
}

void ReportTextView::draw_legend(const Look& look, const Texts& texts, float right) const {
    const float middle = ImGui::GetCursorScreenPos().y + look.px(head_height) / 2.0F;
    float x = right;
    for (auto group = all_report_groups.rbegin(); group != all_report_groups.rend(); ++group) {
        const GroupLook each = look_of(*group, look.palette());
        const ImVec2 words = text_size(look, look.small(), texts(each.name));
        x -= words.x;
        draw_text(look, {x, middle - words.y / 2.0F}, look.small(), texts(each.name));
        const Box swatch{{x - look.px(22), middle - look.px(7)},
                         {x - look.px(6), middle + look.px(7)}};
        ImGui::GetWindowDrawList()->AddRectFilled(swatch.min, swatch.max, each.ground);
        draw_group_line(look, swatch, each);
        x = swatch.min.x - look.px(12);
    }
}

void ReportTextView::lay_out(const Look& look, const ReportWork& work, float width) {
    const auto& text = work.shown()->text;
    if (m_text == text && m_width == width && m_scale == look.theme.scale)
        return;
    if (m_text != text)
        ImGui::SetScrollY(0.0F);
    m_text = text;
    m_width = width;
    m_scale = look.theme.scale;
    m_lines.clear();
    m_height = 0.0F;
    bool is_first = true;
    for (const report::Range& paragraph : report::paragraphs_of(text->characters)) {
        lay_out_paragraph(look, text->characters, paragraph, is_first, width);
        is_first = false;
    }
}

void ReportTextView::lay_out_paragraph(const Look& look, std::u32string_view text,
                                       const report::Range& paragraph, bool is_first, float width) {
    const auto characters = part_of(text, paragraph);
    const bool is_title = is_first && characters.size() <= longest_heading;
    const LineKind kind = is_title                 ? LineKind::title
                          : is_heading(characters) ? LineKind::heading
                                                   : LineKind::body;
    const TextStyle style = style_of(look, is_title, kind == LineKind::heading);
    const float side = look.px(width < look.px(narrow_text) ? narrow_margin : margin);
    const float room = width - 2.0F * side;
    const std::string words =
        (is_title ? std::string{} : std::string{indent}) + to_utf8(characters);
    const auto measure = [&](std::string_view piece) { return text_size(look, style, piece).x; };
    size_t at = paragraph.start;
    for (const std::string_view line : lines_of(words, room, measure)) {
        Line laid;
        laid.kind = kind;
        laid.words = line;
        const size_t skipped = characters_in(
            std::string_view{words}.substr(0, static_cast<size_t>(line.data() - words.data())));
        const size_t indented = is_title ? 0 : indent_characters;
        const size_t count = characters_in(line);
        // A line that begins with the indentation has it before its part of the text.
        const size_t start = std::max(skipped, indented) - indented;
        const size_t end = std::max(skipped + count, indented) - indented;
        laid.range = {at + start, at + end};
        laid.left = is_title ? std::max(side, (width - measure(line)) / 2.0F) : side;
        if (skipped < indented && count > 0 && line.starts_with(indent)) {
            laid.words = line.substr(indent.size());
            laid.left += measure(indent);
        }
        laid.top = m_height;
        m_height += look.px(line_step);
        m_lines.push_back(std::move(laid));
    }
    m_height += look.px(paragraph_gap);
}

std::vector<ReportTextView::Mark> ReportTextView::marks_of(const ReportWork& work) const {
    std::vector<Mark> marks;
    const ShownReport& shown = *work.shown();
    for (const ShownRefusal& refusal : shown.refusals)
        marks.push_back({refusal.quote, ReportGroup::no_figures, {}});
    for (size_t place = 0; place < shown.proposals.size(); ++place)
        marks.push_back({shown.proposals[place].figure, work.group_of(place), place});
    std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.range.start; });
    return marks;
}

void ReportTextView::draw_lines(PageContext& context, ReportWork& work) {
    const Look& look = context.look;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const auto marks = marks_of(work);
    const float first = ImGui::GetScrollY() - look.px(line_step);
    const float last = ImGui::GetScrollY() + ImGui::GetWindowHeight();
    auto line = std::ranges::lower_bound(m_lines, first, {}, &Line::top);
    for (; line != m_lines.end() && line->top <= last; ++line)
        draw_line(context, work, *line, origin, marks);
    ImGui::Dummy({m_width, m_height});
}

void ReportTextView::draw_line(PageContext& context, ReportWork& work, const Line& line,
                               ImVec2 origin, const std::vector<Mark>& marks) {
    draw_selected_sentence(context.look, work, line, origin);
    std::vector<Mark> within;
    for (const Mark& mark : marks)
        if (mark.range.start < line.range.end && line.range.start < mark.range.end)
            within.push_back(mark);
    for (const Mark& mark : within)
        draw_mark(context, work, line, origin, mark);
    draw_words(context.look, line, origin, within);
}

void ReportTextView::draw_selected_sentence(const Look& look, const ReportWork& work,
                                            const Line& line, ImVec2 origin) const {
    const auto selected = work.selected();
    if (!selected)
        return;
    const report::Range& sentence = work.shown()->proposals[*selected].sentence;
    if (sentence.start >= line.range.end || line.range.start >= sentence.end)
        return;
    const Box box = box_of(look, line, origin, sentence);
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max,
                                              with_opacity(look.palette().data_current, 0.08F));
}

void ReportTextView::draw_mark(PageContext& context, ReportWork& work, const Line& line,
                               ImVec2 origin, const Mark& mark) {
    const Look& look = context.look;
    const GroupLook group = look_of(mark.group, look.palette());
    const Box box = box_of(look, line, origin, mark.range);
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, group.ground);
    draw_group_line(look, box, group);
    if (!mark.proposal)
        return;
    if (work.selected() == mark.proposal)
        list.AddRect({box.min.x - look.px(2), box.min.y - look.px(2)},
                     {box.max.x + look.px(2), box.max.y + look.px(2)}, look.palette().data_current,
                     look.px(4), 0, look.px(2));
    const bool is_hovered =
        ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(box.min, box.max);
    if (is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (is_hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        work.select(*mark.proposal);
}

/// Piece by piece: what is no figure is written in the secondary colour.
void ReportTextView::draw_words(const Look& look, const Line& line, ImVec2 origin,
                                const std::vector<Mark>& marks) const {
    const TextStyle style =
        style_of(look, line.kind == LineKind::title, line.kind == LineKind::heading);
    const auto characters = code_points_of(line.words);
    const float top = origin.y + line.top + (look.px(line_step) - line_height(look, style)) / 2.0F;
    const auto draw_piece = [&](size_t from, size_t to, const TextStyle& as) {
        if (from >= to)
            return;
        const float left = text_size(look, style, to_utf8(characters.substr(0, from))).x;
        draw_text(look, {origin.x + line.left + left, top}, as,
                  to_utf8(characters.substr(from, to - from)));
    };
    size_t at = 0;
    for (const Mark& mark : marks) {
        if (mark.proposal)
            continue;
        const size_t from = std::max(mark.range.start, line.range.start) - line.range.start;
        const size_t to =
            std::min({mark.range.end - line.range.start, characters.size(), line.range.size()});
        if (from < at || from >= to)
            continue;
        draw_piece(at, from, style);
        draw_piece(from, to, in_colour(style, look.palette().secondary));
        at = to;
    }
    draw_piece(at, characters.size(), style);
}

Box ReportTextView::box_of(const Look& look, const Line& line, ImVec2 origin,
                           report::Range part) const {
    const TextStyle style =
        style_of(look, line.kind == LineKind::title, line.kind == LineKind::heading);
    const auto characters = code_points_of(line.words);
    const auto width_until = [&](size_t at) {
        const size_t count = std::clamp(at, line.range.start, line.range.end) - line.range.start;
        return text_size(look, style, to_utf8(characters.substr(0, count))).x;
    };
    const float left = origin.x + line.left;
    const float top = origin.y + line.top + look.px(3);
    return {{left + width_until(part.start), top},
            {left + width_until(part.end), top + look.px(line_step - 6.0F)}};
}

void ReportTextView::scroll_to_wanted(const Look& look) {
    if (!m_wanted)
        return;
    const auto behind = std::ranges::upper_bound(m_lines, *m_wanted, {},
                                                 [](const Line& line) { return line.range.start; });
    m_wanted.reset();
    if (behind == m_lines.begin())
        return;
    const float top = std::prev(behind)->top;
    const float height = ImGui::GetWindowHeight();
    const bool is_seen =
        ImGui::GetScrollY() <= top && top + look.px(line_step) <= ImGui::GetScrollY() + height;
    if (!is_seen)
        ImGui::SetScrollY(std::max(0.0F, top - height / 3.0F));
}

} // namespace taizhang
