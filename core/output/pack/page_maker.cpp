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
constexpr Lettering footer_lettering{13, FontWeight::regular};
constexpr Lettering mark_lettering{13, FontWeight::bold};
constexpr double footer_line = 18;
constexpr double two_lines = 1.9; ///< of a heading or footer at most; the first may break early
constexpr double footer_gap = 24;

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
    page.size = m_format.size;
    page.title = m_heading;
    page.add(RectShape{page.bounds(), ColourRole::surface, 0, Fill::solid, std::nullopt});
    m_room = m_format.room;
}

void PageMaker::begin_cover(const std::string& bookmark) {
    m_heading.clear();
    m_pack.bookmarks.push_back({bookmark, static_cast<int>(m_pack.pages.size())});
    add_page();
}

void PageMaker::begin_section(const std::string& name) {
    ++m_sections;
    m_heading = heading_number(1, m_sections, m_texts.language()) + name;
    m_pack.bookmarks.push_back({m_heading, static_cast<int>(m_pack.pages.size())});
    add_page();
    add_heading(m_heading);
}

void PageMaker::begin_page() {
    add_page();
    if (!m_heading.empty())
        add_heading(m_texts(text_id::pack_continued, std::string_view{m_heading}));
}

void PageMaker::add_heading(const std::string& heading) {
    const Lettering lettering{m_format.heading, FontWeight::bold};
    const std::string shown = fitted(heading, lettering, two_lines * m_room.width, m_metrics);
    for (const std::string& text : lines(shown, m_room.width, lettering))
        add_line(text, lettering, heading_line * lettering.size);
    const double y = m_room.y + 4;
    page().add(LineShape{
        {{m_room.x, y}, {m_room.right(), y}}, ColourRole::brand, 2.5, Dash::solid, std::nullopt});
    take(22);
}

void PageMaker::need(double height) {
    if (m_room.height < height)
        begin_page();
}

void PageMaker::take(double height) {
    m_room.y += height;
    m_room.height -= height;
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

void PageMaker::add_line(const std::string& text, const Lettering& lettering, double height,
                         ColourRole colour) {
    add_text({m_room.x, m_room.y + height / 2}, text, lettering, colour);
    take(height);
}

void PageMaker::add_paragraph(std::string_view text, const Lettering& lettering, double first,
                              ColourRole colour) {
    const double height =
        (lettering.size >= m_format.prose ? prose_spacing : line_spacing) * lettering.size;
    double indent = first;
    // The first line is shorter: what follows it is broken again for the whole width.
    while (!text.empty()) {
        const auto broken = lines(text, m_room.width - indent, lettering);
        const size_t count = indent > 0 ? 1 : broken.size();
        for (size_t i = 0; i < count; ++i) {
            need(height);
            add_text({m_room.x + indent, m_room.y + height / 2}, broken[i], lettering, colour);
            take(height);
        }
        if (count == broken.size())
            return;
        text.remove_prefix(std::min(text.size(), broken.front().size()));
        text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \n")));
        indent = 0;
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

void PageMaker::add_footer(int page, const PageFooter& footer) {
    Scene& scene = m_pack.pages[static_cast<size_t>(page)];
    const Rect& room = m_format.room;
    const auto put = [&](double x, double y, const std::string& text, const Lettering& lettering,
                         ColourRole colour, Anchor anchor) {
        scene.add(TextShape{{x, y + baseline_below_middle(lettering)},
                            text,
                            lettering,
                            colour,
                            anchor,
                            std::nullopt});
    };
    const std::string number = m_texts(text_id::pack_page, page + 1, m_pack.pages.size());
    put(room.right(), m_format.footer, number, footer_lettering, ColourRole::faint, Anchor::end);
    double right = room.right() - m_metrics.width(number, footer_lettering) - footer_gap;
    if (!footer.mark.empty()) {
        put(right, m_format.footer, footer.mark, mark_lettering, ColourRole::brand, Anchor::end);
        right -= m_metrics.width(footer.mark, mark_lettering) + footer_gap;
    }
    const double width = right - room.x;
    const auto shown = fitted(footer.text, footer_lettering, two_lines * width, m_metrics);
    const auto broken = lines(shown, width, footer_lettering);
    double y = m_format.footer - footer_line * static_cast<double>(broken.size() - 1) / 2;
    for (const std::string& text : broken) {
        put(room.x, y, text, footer_lettering, ColourRole::faint, Anchor::start);
        y += footer_line;
    }
}

Pack PageMaker::finish(std::string title, const PageFooter& footer) {
    const int pages = static_cast<int>(m_pack.pages.size());
    for (int page = 0; page < pages; ++page)
        add_footer(page, page + 1 < pages || footer.closing.empty()
                             ? footer
                             : PageFooter{footer.text + " · " + footer.closing, footer.mark, {}});
    m_pack.title = std::move(title);
    m_pack.size = m_format.size;
    return std::move(m_pack);
}

} // namespace taizhang
