#include "output/pack/page_maker.h"

#include "output/narrative/heading_number.h"
#include "text/ids/pack.h"
#include "text/line_break.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double heading_line = 1.45; // em
constexpr double line_spacing = 1.6;
constexpr double prose_spacing = 1.75;
constexpr double below_heading = 18;
constexpr double thin_page = 1.0 / 3; ///< with less on it a section's last page is shared
constexpr double least_spread = 0.9;  ///< of the width, for a line to be justified

/// Where the last clause before the end of a text ends; 0 where none does.
size_t last_clause_end(std::string_view text) {
    size_t last = 0;
    for (const std::string_view mark : {"。", "；", ". ", "; "})
        if (const size_t found = text.rfind(mark); found != std::string_view::npos)
            last = std::max(last, found + mark.size());
    return last;
}

/// The text up to there as a whole sentence.
std::string ended_at(std::string_view text, size_t end) {
    std::string kept{text.substr(0, end)};
    for (const auto& [mark, stop] : {std::pair{"；", "。"}, std::pair{"; ", "."}})
        if (kept.ends_with(mark))
            kept.replace(kept.size() - std::string_view{mark}.size(), std::string::npos, stop);
    return kept;
}

} // namespace

LineShape outline_of(const Rect& box) {
    return {{{box.x, box.y},
             {box.right(), box.y},
             {box.right(), box.bottom()},
             {box.x, box.bottom()},
             {box.x, box.y}},
            ColourRole::border,
            1,
            Dash::solid,
            std::nullopt};
}

const PackLink* link_at(const Pack& pack, size_t page, Point place) {
    const auto found = std::ranges::find_if(pack.links, [&](const PackLink& link) {
        return link.page == page && link.rect.contains(place);
    });
    return found == pack.links.end() ? nullptr : &*found;
}

/// A pack may have thousands of pages: a finished one keeps no room but for its footer.
void PageMaker::close_page() {
    constexpr size_t footer_items = 4;
    std::vector<Primitive>& items = page().items;
    std::vector<Primitive> kept;
    kept.reserve(items.size() + footer_items);
    std::ranges::move(items, std::back_inserter(kept));
    items = std::move(kept);
    page().zones.shrink_to_fit();
}

void PageMaker::add_page() {
    if (!m_pack.pages.empty())
        close_page();
    Scene& page = m_pack.pages.emplace_back();
    m_pack.parts.emplace_back();
    page.size = m_format.size;
    page.title = m_heading;
    page.add(RectShape{page.bounds(), ColourRole::surface, 0, Fill::solid, std::nullopt});
    m_room = m_format.room;
    ++m_section_pages;
}

void PageMaker::begin_part(PartRole role) {
    add_open_part(m_open_parts.emplace_back(OpenPart{role}));
}

void PageMaker::end_part() {
    m_pack.parts.back()[m_open_parts.back().place].end = page().items.size();
    m_open_parts.pop_back();
}

void PageMaker::add_open_part(OpenPart& part) {
    part.place = m_pack.parts.back().size();
    m_pack.parts.back().push_back({part.role, page().items.size(), 0});
}

/// The page ends within them.
void PageMaker::cut_open_parts() {
    for (const OpenPart& part : m_open_parts)
        m_pack.parts.back()[part.place].end = page().items.size();
}

void PageMaker::go_on_with_open_parts() {
    for (OpenPart& part : m_open_parts)
        add_open_part(part);
}

void PageMaker::add_link(const Rect& rect, IndicatorId indicator) {
    m_pack.links.push_back({m_pack.pages.size() - 1, rect, indicator});
}

void PageMaker::begin_cover(const std::string& bookmark) {
    m_heading.clear();
    m_has_cover = m_pack.pages.empty();
    m_pack.bookmarks.push_back({bookmark, static_cast<int>(m_pack.pages.size()), 0});
    m_section_pages = 0;
    add_page();
}

void PageMaker::begin_section(const std::string& name, const std::string& sum, SectionStart start) {
    ++m_sections;
    m_heading = heading_number(1, m_sections, m_texts.language()) + name;
    m_sum = sum;
    const double used = m_format.room.height - m_room.height;
    const bool is_shared = start == SectionStart::anywhere && m_section_pages > 1 &&
                           used < thin_page * m_format.room.height;
    m_section_pages = is_shared ? 1 : 0;
    if (is_shared)
        take(2 * m_format.body);
    else
        add_page();
    m_pack.bookmarks.push_back({m_heading, static_cast<int>(m_pack.pages.size()) - 1, 0});
    add_heading(m_heading);
}

void PageMaker::begin_page() {
    if (!m_pack.pages.empty())
        cut_open_parts();
    add_page();
    if (!m_heading.empty())
        add_heading(m_texts(text_id::pack_continued, std::string_view{m_heading}));
    go_on_with_open_parts();
}

void PageMaker::begin_sheet() {
    add_page();
    m_sheets.insert(static_cast<int>(m_pack.pages.size()) - 1);
    m_room = page().bounds();
}

void PageMaker::add_section_bookmark(const std::string& name) {
    ++m_sections;
    m_pack.bookmarks.push_back({heading_number(1, m_sections, m_texts.language()) + name,
                                static_cast<int>(m_pack.pages.size()) - 1, 0});
}

void PageMaker::add_bookmark(const std::string& title) {
    m_pack.bookmarks.push_back({title, static_cast<int>(m_pack.pages.size()) - 1, 1});
}

void PageMaker::add_heading(const std::string& heading) {
    const Lettering lettering{m_format.heading, FontWeight::bold, FontFace::serif};
    const Lettering small{m_format.small * 1.15};
    const double sum_width = m_sum.empty() ? 0 : m_metrics.width(m_sum, small) + footer_gap;
    const bool has_sum = sum_width > 0 && sum_width < 0.6 * m_room.width;
    const double width = m_room.width - (has_sum ? sum_width : 0);
    const std::string shown = fitted(heading, lettering, two_lines * width, m_metrics);
    {
        const PartScope part{*this, PartRole::heading};
        for (const std::string& text : lines(shown, width, lettering))
            add_line(text, lettering, heading_line * lettering.size);
    }
    if (has_sum)
        add_text({m_room.right(), m_room.y - 0.55 * lettering.size}, m_sum, small,
                 ColourRole::secondary, Anchor::end);
    add_rule(m_room.y + 3, ColourRole::brand, 2);
    take(below_heading);
}

void PageMaker::add_rule(double y, ColourRole colour, double thickness) {
    page().add(LineShape{
        {{m_room.x, y}, {m_room.right(), y}}, colour, thickness, Dash::solid, std::nullopt});
}

void PageMaker::need(double height) {
    if (m_room.height < height)
        begin_next();
}

void PageMaker::take(double height) {
    m_room.y += height;
    m_room.height -= height;
    m_left_over = std::max(0.0, m_left_over - height);
    m_deepest = std::max(m_deepest, m_room.y);
}

void PageMaker::begin_columns(const PageColumns& columns) {
    m_columns = columns;
    m_left_over = 0;
    m_column_room = m_room;
    m_deepest = m_room.y;
    set_column(0);
}

void PageMaker::expect(double height) {
    m_left_over = height;
    set_column(0);
}

/// The first column decides how high all of the page are.
void PageMaker::set_column(int column) {
    constexpr double slack = 1.06; // rows don't divide evenly
    m_column = column;
    const double width =
        (m_column_room.width - (m_columns.count - 1) * m_columns.gap) / m_columns.count;
    if (column == 0 && m_left_over > 0 && m_columns.count > 1) {
        const double pages = std::ceil(m_left_over / (m_columns.count * m_column_room.height));
        const double level =
            slack * m_left_over / (m_columns.count * std::max(1.0, pages)) + 2 * m_format.row;
        m_column_room.height = std::min(m_column_room.height, level);
    }
    m_room = {m_column_room.x + column * (width + m_columns.gap), m_column_room.y, width,
              m_column_room.height};
}

void PageMaker::begin_next() {
    if (m_column + 1 < m_columns.count)
        return set_column(m_column + 1);
    const double left_over = m_left_over;
    begin_page();
    m_left_over = left_over;
    if (m_columns.count == 1)
        return;
    m_column_room = m_room;
    m_deepest = m_room.y;
    set_column(0);
}

void PageMaker::end_columns() {
    const Rect& all = m_format.room;
    m_room = {m_column_room.x, m_deepest, m_column_room.width, all.bottom() - m_deepest};
    m_columns = {};
    m_column = 0;
    m_left_over = 0;
}

void PageMaker::add_text(Point middle, const std::string& text, const Lettering& lettering,
                         ColourRole colour, Anchor anchor) {
    if (!text.empty())
        page().add(TextShape{{middle.x, middle.y + baseline_below_middle(lettering)},
                             text,
                             lettering,
                             colour,
                             anchor,
                             std::nullopt});
}

double PageMaker::add_wrapped(Point corner, double width, std::string_view text,
                              const Lettering& lettering, ColourRole colour, size_t most_lines,
                              double line) {
    auto broken = lines(text, width, lettering);
    // Whole sentences, or clauses, rather than one that is cut.
    for (size_t end = text.size(); broken.size() > most_lines && end > 0;) {
        end = last_clause_end(text.substr(0, end - 1));
        if (end > 0)
            broken = lines(ended_at(text, end), width, lettering);
    }
    if (broken.size() > most_lines) {
        broken.resize(most_lines);
        broken.back() = fitted(broken.back() + "……", lettering, width, m_metrics);
    }
    double y = corner.y;
    const PartScope part{*this, PartRole::paragraph};
    for (const std::string& one : broken) {
        add_text({corner.x, y + line / 2}, one, lettering, colour);
        y += line;
    }
    return y - corner.y;
}

void PageMaker::add_line(const std::string& text, const Lettering& lettering, double height,
                         ColourRole colour) {
    add_text({m_room.x, m_room.y + height / 2}, text, lettering, colour);
    take(height);
}

double PageMaker::line_height(const Lettering& lettering) const {
    return (lettering.size >= m_format.prose ? prose_spacing : line_spacing) * lettering.size;
}

std::vector<PageMaker::BrokenLine> PageMaker::broken(std::string_view text,
                                                     const Lettering& lettering, double width,
                                                     double first, double rest) const {
    std::vector<BrokenLine> all;
    double indent = first;
    // The first line is shorter or longer: what follows it is broken again for its own width.
    while (!text.empty()) {
        const auto pieces = lines(text, width - indent, lettering);
        const size_t count = indent != rest ? 1 : pieces.size();
        for (size_t i = 0; i < count; ++i)
            all.push_back({pieces[i], indent, i + 1 == pieces.size()});
        if (count == pieces.size())
            break;
        text.remove_prefix(std::min(text.size(), pieces.front().size()));
        text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \n")));
        indent = rest;
    }
    return all;
}

double PageMaker::paragraph_height(std::string_view text, const Lettering& lettering, double width,
                                   double first, double rest) const {
    return line_height(lettering) *
           static_cast<double>(broken(text, lettering, width, first, rest).size());
}

void PageMaker::add_paragraph(std::string_view text, const Lettering& lettering, double first,
                              ColourRole colour, double rest) {
    const double height = line_height(lettering);
    const auto all = broken(text, lettering, m_room.width, first, rest);
    const PartScope part{*this, PartRole::paragraph};
    for (size_t i = 0; i < all.size(); ++i) {
        const bool keeps_next = all.size() > 1 && (i == 0 || i + 2 == all.size());
        need(keeps_next ? 2 * height : height);
        const double width = m_room.width - all[i].indent;
        const bool is_spread = m_texts.language() == Language::chinese && !all[i].is_last &&
                               lettering.face == FontFace::serif &&
                               m_metrics.width(all[i].text, lettering) > least_spread * width;
        const Point middle{m_room.x + all[i].indent, m_room.y + height / 2};
        page().add(TextShape{{middle.x, middle.y + baseline_below_middle(lettering)},
                             all[i].text,
                             lettering,
                             colour,
                             Anchor::start,
                             std::nullopt,
                             is_spread ? width : 0});
        take(height);
    }
}

std::vector<std::string> PageMaker::lines(std::string_view text, double width,
                                          const Lettering& lettering) const {
    std::vector<std::string> broken;
    for (const auto line : lines_of(text, static_cast<float>(width), [&](std::string_view piece) {
             return static_cast<float>(std::ceil(m_metrics.width(piece, lettering)));
         }))
        broken.emplace_back(line);
    return broken;
}

} // namespace taizhang
