#include "gui/pages/report/report_text_view.h"

#include "characters/code_points.h"
#include "gui/look/text.h"
#include "gui/pages/report/report_group.h"
#include "intake/report/clauses.h"
#include "text/ids/report_page.h"
#include "text/line_break.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

constexpr float line_step = 28.0F;
constexpr float margin = 28.0F;
constexpr float narrow_margin = 14.0F;
constexpr float narrow_text = 420.0F;
constexpr float paragraph_gap = 8.0F;
constexpr float text_head_height = 40.0F;
constexpr size_t longest_heading = 34; ///< characters
constexpr std::string_view indent = "　　";
constexpr size_t indent_characters = 2;
constexpr size_t longest_block = 1200; ///< characters; longer paragraphs are laid out in pieces

bool is_heading(std::u32string_view paragraph) {
    const int level = report::numbering_level(paragraph);
    return (level == 1 || level == 2) && paragraph.size() <= longest_heading &&
           paragraph.find_first_of(U"。；") == std::u32string_view::npos;
}

size_t characters_in(std::string_view text) {
    return code_points_of(text).size();
}

TextStyle style_of(const Look& look, bool is_title, bool is_heading) {
    TextStyle style = is_title || is_heading ? look.heading() : look.body();
    if (is_title)
        style.size = 17.0F;
    return style;
}

float side_of(const Look& look, float width) {
    return look.px(width < look.px(narrow_text) ? narrow_margin : margin);
}

/// The end of a piece of a long paragraph: behind a mark where one is near.
size_t end_of_piece(std::u32string_view text, const report::Range& paragraph, size_t start) {
    if (paragraph.end - start <= longest_block)
        return paragraph.end;
    const size_t mark = text.substr(0, start + longest_block).find_last_of(U"。；，");
    return mark != std::u32string_view::npos && mark > start ? mark + 1 : start + longest_block;
}

} // namespace

void ReportTextView::draw(PageContext& context, ReportWork& work, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "report-text", size};
    draw_head(context, ImGui::GetContentRegionAvail().x);
    ImGui::BeginChild("report-lines", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    if (work.shown()) {
        begin_layout(look, work, ImGui::GetContentRegionAvail().x);
        scroll_to_wanted(look);
        draw_lines(context, work);
    }
    ImGui::EndChild();
}

/// The legend stands beside the title where there is room.
void ReportTextView::draw_head(PageContext& context, float width) const {
    const Look& look = context.look;
    const auto title = context.texts(text_id::report_page_text);
    const Box box = box_at_cursor({width, look.px(text_head_height)});
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
    const float middle = ImGui::GetCursorScreenPos().y + look.px(text_head_height) / 2.0F;
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

/// Whatever of the text is not in sight is only counted: a text of several megabytes must not hold
/// up a frame.
void ReportTextView::begin_layout(const Look& look, const ReportWork& work, float width) {
    const auto& text = work.shown()->text;
    if (m_text == text && m_width == width && m_scale == look.theme.scale)
        return;
    if (m_text != text)
        ImGui::SetScrollY(0.0F);
    m_text = text;
    m_width = width;
    m_scale = look.theme.scale;
    m_blocks.clear();
    m_height = 0.0F;
    for (const report::Range& paragraph : text->paragraphs)
        add_blocks(look, text->characters, paragraph);
}

void ReportTextView::add_blocks(const Look& look, std::u32string_view text,
                                const report::Range& paragraph) {
    const auto characters = part_of(text, paragraph);
    const bool is_title = m_blocks.empty() && characters.size() <= longest_heading;
    const LineKind kind = is_title                 ? LineKind::title
                          : is_heading(characters) ? LineKind::heading
                                                   : LineKind::body;
    for (size_t start = paragraph.start; start < paragraph.end;) {
        Block block;
        block.range = {start, end_of_piece(text, paragraph, start)};
        block.kind = kind;
        block.begins_paragraph = start == paragraph.start;
        block.top = m_height;
        block.height = likely_height(look, block);
        m_height += block.height;
        start = block.range.end;
        m_blocks.push_back(std::move(block));
    }
}

/// 汉字 are all as wide as each other.
float ReportTextView::likely_height(const Look& look, const Block& block) const {
    const TextStyle style =
        style_of(look, block.kind == LineKind::title, block.kind == LineKind::heading);
    const float room = m_width - 2.0F * side_of(look, m_width);
    const float character = std::max(1.0F, look.px(style.size));
    const auto in_line = std::max<size_t>(1, static_cast<size_t>(std::max(room, 1.0F) / character));
    const size_t characters = block.range.size() + (block.begins_paragraph ? indent_characters : 0);
    const size_t lines = (characters + in_line - 1) / in_line;
    return static_cast<float>(lines) * look.px(line_step) + look.px(paragraph_gap);
}

/// The lines of a block, and the places of those below it if it is higher or lower than was likely.
void ReportTextView::lay_out(const Look& look, size_t place) {
    Block& block = m_blocks[place];
    if (std::exchange(block.is_laid_out, true))
        return;
    const TextStyle style =
        style_of(look, block.kind == LineKind::title, block.kind == LineKind::heading);
    const bool is_indented = block.kind != LineKind::title && block.begins_paragraph;
    const std::string words = (is_indented ? std::string{indent} : std::string{}) +
                              to_utf8(part_of(m_text->characters, block.range));
    const auto measure = [&](std::string_view piece) { return text_size(look, style, piece).x; };
    const float room = m_width - 2.0F * side_of(look, m_width);
    for (const std::string_view line : lines_of(words, room, measure))
        block.lines.push_back(laid_line(look, block, words, line));
    const float height =
        static_cast<float>(block.lines.size()) * look.px(line_step) + look.px(paragraph_gap);
    const float more = height - block.height;
    block.height = height;
    m_height += more;
    if (more != 0.0F)
        for (size_t below = place + 1; below < m_blocks.size(); ++below)
            m_blocks[below].top += more;
}

/// A line that begins with the indentation has it before its part of the text.
ReportTextView::Line ReportTextView::laid_line(const Look& look, const Block& block,
                                               std::string_view words,
                                               std::string_view line) const {
    const bool is_title = block.kind == LineKind::title;
    const size_t indented = !is_title && block.begins_paragraph ? indent_characters : 0;
    const TextStyle style = style_of(look, is_title, block.kind == LineKind::heading);
    const auto measure = [&](std::string_view piece) { return text_size(look, style, piece).x; };
    const size_t skipped =
        characters_in(words.substr(0, static_cast<size_t>(line.data() - words.data())));
    const size_t count = characters_in(line);
    const size_t start = std::max(skipped, indented) - indented;
    const size_t end = std::max(skipped + count, indented) - indented;
    const float side = side_of(look, m_width);
    Line laid;
    laid.words = line;
    laid.range = {block.range.start + start, block.range.start + end};
    laid.left = is_title ? std::max(side, (m_width - measure(line)) / 2.0F) : side;
    laid.top = static_cast<float>(block.lines.size()) * look.px(line_step);
    if (skipped < indented && count > 0 && line.starts_with(indent)) {
        laid.words = line.substr(indent.size());
        laid.left += measure(indent);
    }
    return laid;
}

/// The marks that touch a part of the text, in order.
std::vector<ReportTextView::Mark> ReportTextView::marks_of(const ReportWork& work,
                                                           const report::Range& range) const {
    constexpr size_t longest_mark = 400; ///< characters that a mark may begin before the part
    const size_t from = range.start - std::min(range.start, longest_mark);
    std::vector<Mark> marks;
    const ShownReport& shown = *work.shown();
    auto refusal = std::ranges::lower_bound(
        shown.refusals, from, {}, [](const ShownRefusal& each) { return each.quote.start; });
    for (; refusal != shown.refusals.end() && refusal->quote.start < range.end; ++refusal)
        marks.push_back({refusal->quote, ReportGroup::no_figures, {}});
    auto proposal = std::ranges::lower_bound(
        shown.proposals, from, {}, [](const ShownProposal& each) { return each.figure.start; });
    for (; proposal != shown.proposals.end() && proposal->figure.start < range.end; ++proposal) {
        const auto place = static_cast<size_t>(proposal - shown.proposals.begin());
        marks.push_back({proposal->figure, work.group_of(place), place});
    }
    std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.range.start; });
    return marks;
}

/// The block that holds a height, or the last one above it.
size_t ReportTextView::block_at(float height) const {
    const auto behind = std::ranges::upper_bound(m_blocks, height, {}, &Block::top);
    return behind == m_blocks.begin() ? 0 : static_cast<size_t>(behind - m_blocks.begin()) - 1;
}

void ReportTextView::draw_lines(PageContext& context, ReportWork& work) {
    const Look& look = context.look;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float first = std::max(0.0F, ImGui::GetScrollY() - look.px(line_step));
    const float last = ImGui::GetScrollY() + ImGui::GetWindowHeight();
    for (size_t place = block_at(first); place < m_blocks.size() && m_blocks[place].top <= last;
         ++place) {
        lay_out(look, place);
        const Block& block = m_blocks[place];
        const TextStyle style =
            style_of(look, block.kind == LineKind::title, block.kind == LineKind::heading);
        const auto marks = marks_of(work, block.range);
        const ImVec2 corner{origin.x, origin.y + block.top};
        for (const Line& line : block.lines)
            if (const float top = block.top + line.top; top >= first && top <= last)
                draw_line(context, work, line, style, corner, marks);
    }
    ImGui::Dummy({m_width, m_height});
}

void ReportTextView::draw_line(PageContext& context, ReportWork& work, const Line& line,
                               const TextStyle& style, ImVec2 origin,
                               const std::vector<Mark>& marks) {
    draw_selected_sentence(context.look, work, line, style, origin);
    std::vector<Mark> within;
    for (const Mark& mark : marks)
        if (mark.range.start < line.range.end && line.range.start < mark.range.end)
            within.push_back(mark);
    for (const Mark& mark : within)
        draw_mark(context, work, line, style, origin, mark);
    draw_words(context.look, line, style, origin, within);
}

void ReportTextView::draw_selected_sentence(const Look& look, const ReportWork& work,
                                            const Line& line, const TextStyle& style,
                                            ImVec2 origin) const {
    const auto selected = work.selected();
    if (!selected)
        return;
    const report::Range& sentence = work.shown()->proposals[*selected].sentence;
    if (sentence.start >= line.range.end || line.range.start >= sentence.end)
        return;
    const Box box = box_of(look, line, style, origin, sentence);
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max,
                                              with_opacity(look.palette().data_current, 0.08F));
}

void ReportTextView::draw_mark(PageContext& context, ReportWork& work, const Line& line,
                               const TextStyle& style, ImVec2 origin, const Mark& mark) {
    const Look& look = context.look;
    const GroupLook group = look_of(mark.group, look.palette());
    const Box box = box_of(look, line, style, origin, mark.range);
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
void ReportTextView::draw_words(const Look& look, const Line& line, const TextStyle& style,
                                ImVec2 origin, const std::vector<Mark>& marks) const {
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

Box ReportTextView::box_of(const Look& look, const Line& line, const TextStyle& style,
                           ImVec2 origin, report::Range part) const {
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
    const size_t at = *m_wanted;
    m_wanted.reset();
    const auto behind = std::ranges::upper_bound(
        m_blocks, at, {}, [](const Block& block) { return block.range.start; });
    if (behind == m_blocks.begin())
        return;
    const auto place = static_cast<size_t>(behind - m_blocks.begin()) - 1;
    lay_out(look, place);
    const Block& block = m_blocks[place];
    const auto line = std::ranges::upper_bound(block.lines, at, {},
                                               [](const Line& each) { return each.range.start; });
    const float top = block.top + (line == block.lines.begin() ? 0.0F : std::prev(line)->top);
    const float height = ImGui::GetWindowHeight();
    const bool is_seen =
        ImGui::GetScrollY() <= top && top + look.px(line_step) <= ImGui::GetScrollY() + height;
    if (!is_seen)
        ImGui::SetScrollY(std::max(0.0F, top - height / 3.0F));
}

} // namespace taizhang
