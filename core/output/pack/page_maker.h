#pragma once

#include "output/file/output_progress.h"
#include "output/pack/page_format.h"

namespace taizhang {

/// A section in the outline of the file.
struct PackBookmark {
    std::string title;
    int page = 0; ///< place of its first one

    friend bool operator==(const PackBookmark&, const PackBookmark&) = default;
};

/// A pack as it is painted: the same pages in the window and in the file.
struct Pack {
    std::string title;
    Size size; ///< of every page
    std::vector<Scene> pages;
    std::vector<PackBookmark> bookmarks;
};

enum class Emphasis { none, strong };

/// What stands at the foot of every page.
struct PageFooter {
    std::string text;
    std::string mark;    ///< 内部资料; may be empty
    std::string closing; ///< on the last page alone, behind the text; may be empty
};

/// The outline of a card.
LineShape outline_of(const Rect& box);

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
    /// The next section; its number is told in the heading.
    void begin_section(const std::string& name);
    /// The next page of the section; its heading says that it goes on.
    void begin_page();

    Scene& page() { return m_pack.pages.back(); }
    /// What is still free on the page.
    const Rect& room() const { return m_room; }
    /// Another page unless there is room for so much below what is there.
    void need(double height);
    void take(double height);

    /// A line of text whose box is `height` high, at the top of the room.
    void add_line(const std::string& text, const Lettering& lettering, double height,
                  ColourRole colour = ColourRole::text);
    /// Broken into lines, over as many pages as it takes; `first` is the indent of the first line.
    void add_paragraph(std::string_view text, const Lettering& lettering, double first = 0,
                       ColourRole colour = ColourRole::text);

    std::vector<std::string> lines(std::string_view text, double width,
                                   const Lettering& lettering) const;
    void add_text(Point middle, const std::string& text, const Lettering& lettering,
                  ColourRole colour, Anchor anchor = Anchor::start);

    /// Writes the footers. Nothing may be added after.
    Pack finish(std::string title, const PageFooter& footer);

private:
    void add_page();
    void close_page();
    void add_heading(const std::string& heading);
    void add_footer(int page, const PageFooter& footer);

    const PageFormat& m_format;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    Pack m_pack;
    Rect m_room;
    std::string m_heading;
    int m_sections = 0;
};

} // namespace taizhang
