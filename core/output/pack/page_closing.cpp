#include "output/pack/branch_sheet.h"
#include "output/pack/page_maker.h"
#include "text/ids/pack.h"

#include <algorithm>
#include <cmath>

// What is written once all pages are there: the contents and the footers.

namespace taizhang {

namespace {

constexpr double footer_line = 1.5;
constexpr double column_gap = 35;
constexpr double sheet_footer = 46; ///< above the lower edge

} // namespace

void PageMaker::add_contents_line(const PackBookmark& bookmark, double row) {
    const bool is_section = bookmark.level == 0;
    const Lettering lettering{m_format.prose, is_section ? FontWeight::bold : FontWeight::regular,
                              FontFace::serif};
    const double indent = is_section ? 0 : 2 * m_format.prose;
    need(row);
    const double middle = m_room.y + row / 2;
    const std::string number = std::to_string(bookmark.page + 1);
    const double right = m_room.right() - m_metrics.width(number, lettering) - footer_gap;
    add_text({m_room.x + indent, middle},
             fitted(bookmark.title, lettering, right - m_room.x - indent, m_metrics), lettering,
             ColourRole::text);
    add_text({m_room.right(), middle}, number, lettering, ColourRole::text, Anchor::end);
    add_rule(m_room.y + row, ColourRole::grid, 1);
    take(row);
}

/// Behind the cover; sections alone where there is no room for what is within them.
void PageMaker::add_contents() {
    const std::string heading{m_texts(text_id::pack_contents)};
    for (PackBookmark& bookmark : m_pack.bookmarks)
        bookmark.page += bookmark.page > 0 ? 1 : 0;
    auto shown = m_pack.bookmarks;
    const double row = 1.3 * m_format.row;
    const auto most =
        static_cast<size_t>(m_format.text_columns * std::floor(0.85 * m_format.room.height / row));
    if (shown.size() > most)
        std::erase_if(shown, [](const PackBookmark& one) { return one.level > 0; });
    shown.resize(std::min(shown.size(), most));
    m_heading = heading;
    m_sum.clear();
    add_page();
    add_heading(heading);
    begin_columns({shown.size() > most / 2 ? m_format.text_columns : 1, column_gap});
    expect(row * static_cast<double>(shown.size()));
    for (const PackBookmark& bookmark : shown)
        add_contents_line(bookmark, row);
    end_columns();
    std::rotate(m_pack.pages.begin() + 1, m_pack.pages.end() - 1, m_pack.pages.end());
    std::rotate(m_pack.parts.begin() + 1, m_pack.parts.end() - 1, m_pack.parts.end());
    for (PackLink& link : m_pack.links)
        link.page += link.page > 0 ? 1 : 0;
    m_pack.bookmarks.insert(m_pack.bookmarks.begin() + 1, {heading, 1, 0});
    std::set<int> sheets;
    for (const int page : m_sheets)
        sheets.insert(page + 1);
    m_sheets = std::move(sheets);
}

void PageMaker::add_footer(int page, const PageFooter& footer) {
    Scene& scene = m_pack.pages[static_cast<size_t>(page)];
    const size_t first = scene.items.size();
    const bool is_sheet = m_sheets.contains(page);
    const Rect room =
        is_sheet ? Rect{BranchSheet::margin, 0, m_format.size.width - 2 * BranchSheet::margin, 0}
                 : m_format.room;
    const double bottom = is_sheet ? m_format.size.height - sheet_footer : m_format.footer;
    const Lettering lettering{m_format.small};
    const Lettering mark_lettering{m_format.small, FontWeight::bold};
    const auto put = [&](double x, double y, const std::string& text, const Lettering& letters,
                         ColourRole colour, Anchor anchor) {
        scene.add(TextShape{
            {x, y + baseline_below_middle(letters)}, text, letters, colour, anchor, std::nullopt});
    };
    const std::string number = m_texts(text_id::pack_page, page + 1, m_pack.pages.size());
    put(room.right(), bottom, number, lettering, ColourRole::faint, Anchor::end);
    double right = room.right() - m_metrics.width(number, lettering) - footer_gap;
    if (!footer.mark.empty()) {
        put(right, bottom, footer.mark, mark_lettering, ColourRole::brand, Anchor::end);
        right -= m_metrics.width(footer.mark, mark_lettering) + footer_gap;
    }
    const double width = right - room.x;
    const auto shown = fitted(footer.text, lettering, two_lines * width, m_metrics);
    const auto broken = lines(shown, width, lettering);
    const double step = footer_line * m_format.small;
    double y = bottom - step * static_cast<double>(broken.size() - 1) / 2;
    for (const std::string& text : broken) {
        put(room.x, y, text, lettering, ColourRole::faint, Anchor::start);
        y += step;
    }
    m_pack.parts[static_cast<size_t>(page)].push_back({PartRole::foot, first, scene.items.size()});
}

Pack PageMaker::finish(std::string title, const PageFooter& footer) {
    constexpr size_t least_for_contents = 12;
    if (m_has_cover && m_pack.pages.size() >= least_for_contents)
        add_contents();
    const int pages = static_cast<int>(m_pack.pages.size());
    for (int page = m_has_cover ? 1 : 0; page < pages; ++page)
        add_footer(page, page + 1 < pages || footer.closing.empty()
                             ? footer
                             : PageFooter{footer.text + "　" + footer.closing, footer.mark, {}});
    m_pack.title = std::move(title);
    m_pack.size = m_format.size;
    return std::move(m_pack);
}

} // namespace taizhang
