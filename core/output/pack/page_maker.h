#pragma once

#include "output/file/output_progress.h"
#include "output/pack/page_format.h"
#include "output/picture/cairo_canvas.h"

#include <set>

namespace taizhang {

/// An entry of the outline of the file.
struct PackBookmark {
    std::string title;
    int page = 0;  ///< place of its first one
    int level = 0; ///< 1 = within the one of level 0 before it

    friend bool operator==(const PackBookmark&, const PackBookmark&) = default;
};

/// A part of a page that tells of one indicator: a press on it opens the records behind it.
struct PackLink {
    size_t page = 0; ///< its place
    Rect rect;
    IndicatorId indicator;

    friend bool operator==(const PackLink&, const PackLink&) = default;
};

/// A pack as it is painted: the same pages in the window and in the file.
struct Pack {
    std::string title;
    Size size; ///< of every page
    std::vector<Scene> pages;
    std::vector<std::vector<ScenePart>> parts; ///< of each page
    std::vector<PackBookmark> bookmarks;
    std::vector<PackLink> links;
};

/// The link at a place of a page; nothing where there is none.
const PackLink* link_at(const Pack& pack, size_t page, Point place);

enum class Emphasis { none, strong };

/// Where a section begins: on a page of its own, or below what little the section before has left
/// on its last page.
enum class SectionStart { new_page, anywhere };

/// What stands at the foot of every page.
struct PageFooter {
    std::string text;
    std::string mark;    ///< 内部资料; may be empty
    std::string closing; ///< on the last page alone, behind the text; may be empty
};

/// Columns that a page's contents flow through.
struct PageColumns {
    int count = 1;
    double gap = 0;
};

/// Fills one page after the other from top to bottom, with heading and footer.
class PageMaker {
public:
    /// All must outlive it.
    PageMaker(const PageFormat& format, const TextMetrics& metrics, const Texts& texts)
        : m_format(format), m_metrics(metrics), m_texts(texts) {}

    const PageFormat& format() const { return m_format; }
    const TextMetrics& metrics() const { return m_metrics; }
    const Texts& texts() const { return m_texts; }

    /// A page without a heading.
    void begin_cover(const std::string& bookmark);
    /// The next section; its number is told in the heading, `sum` at its right.
    void begin_section(const std::string& name, const std::string& sum = {},
                       SectionStart start = SectionStart::new_page);
    /// The next page of the section; its heading says that it goes on.
    void begin_page();
    /// The next page without a heading, filled to its edges but for the footer.
    void begin_sheet();
    /// Entries of the outline for the page that is open: a section that has no heading, and what is
    /// within a section.
    void add_section_bookmark(const std::string& name);
    void add_bookmark(const std::string& title);

    /// Everything in that box of the page tells of this indicator.
    void add_link(const Rect& rect, IndicatorId indicator);

    /// What is added until end_part is one part of the pages that it comes to stand on. Parts may
    /// lie within each other.
    void begin_part(PartRole role);
    void end_part();

    Scene& page() { return m_pack.pages.back(); }
    /// What is still free on the page, or in its column.
    const Rect& room() const { return m_room; }
    /// Another column or page unless there is room for so much below what is there.
    void need(double height);
    void take(double height);

    /// What follows flows through columns until end_columns, over as many pages as it takes.
    void begin_columns(const PageColumns& columns);
    /// How high all that is to come in the columns is, so that those of the last page end level.
    void expect(double height);
    int columns() const { return m_columns.count; }
    void begin_next(); ///< column or page
    void end_columns();

    /// A line of text whose box is `height` high, at the top of the room.
    void add_line(const std::string& text, const Lettering& lettering, double height,
                  ColourRole colour = ColourRole::text);
    /// Broken into lines, over as many pages as it takes; `first` is the indent of the first line,
    /// `rest` that of the others. No line of it stands alone.
    void add_paragraph(std::string_view text, const Lettering& lettering, double first = 0,
                       ColourRole colour = ColourRole::text, double rest = 0);
    double paragraph_height(std::string_view text, const Lettering& lettering, double width,
                            double first = 0, double rest = 0) const;

    std::vector<std::string> lines(std::string_view text, double width,
                                   const Lettering& lettering) const;
    void add_text(Point middle, const std::string& text, const Lettering& lettering,
                  ColourRole colour, Anchor anchor = Anchor::start);
    /// Text in a width from a corner, in at most so many lines; the height of the lines it took.
    double add_wrapped(Point corner, double width, std::string_view text,
                       const Lettering& lettering, ColourRole colour, size_t most_lines,
                       double line);
    /// Across the room at `y`.
    void add_rule(double y, ColourRole colour, double thickness);

    /// Writes the contents and the footers. Nothing may be added after.
    Pack finish(std::string title, const PageFooter& footer);

private:
    /// Of a heading or footer at most, in widths of the room; the first may break early.
    static constexpr double two_lines = 1.9;
    static constexpr double footer_gap = 24; ///< between what stands beside each other in a line

    struct BrokenLine {
        std::string text;
        double indent = 0;
        bool is_last = false;
    };

    struct OpenPart {
        PartRole role{};
        size_t place = 0; ///< in the parts of the page
    };

    void add_page();
    void close_page();
    void add_open_part(OpenPart& part);
    void cut_open_parts();
    void go_on_with_open_parts();
    void add_heading(const std::string& heading);
    void add_contents();
    void add_contents_line(const PackBookmark& bookmark, double row);
    void add_footer(int page, const PageFooter& footer);
    void set_column(int column);
    double line_height(const Lettering& lettering) const;
    std::vector<BrokenLine> broken(std::string_view text, const Lettering& lettering, double width,
                                   double first, double rest) const;

    const PageFormat& m_format;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    Pack m_pack;
    Rect m_room;
    PageColumns m_columns;
    Rect m_column_room; ///< of all columns of the page
    int m_column = 0;
    double m_deepest = 0;   ///< lower end of the fullest column
    double m_left_over = 0; ///< of what is expected
    std::string m_heading;
    std::string m_sum;
    int m_sections = 0;
    int m_section_pages = 0;
    bool m_has_cover = false;
    std::set<int> m_sheets; ///< places of pages
    std::vector<OpenPart> m_open_parts;
};

/// What is added while it lives is one part.
class PartScope {
public:
    PartScope(PageMaker& maker, PartRole role) : m_maker(maker) { maker.begin_part(role); }
    ~PartScope() { m_maker.end_part(); }
    PartScope(const PartScope&) = delete;
    PartScope& operator=(const PartScope&) = delete;

private:
    PageMaker& m_maker;
};

/// The outline of a card.
LineShape outline_of(const Rect& box);

} // namespace taizhang
