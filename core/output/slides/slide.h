#pragma once

#include "chart/geometry.h"
#include "chart/style.h"
#include "chart/text_metrics.h"
#include "output/slides/column_chart.h"

namespace taizhang {

// Lengths are those of a slide of 1920 × 1080; a letter of 28 is 14 points.

inline constexpr Size slide_size{1920, 1080};

namespace slide_colour {
inline constexpr Colour text{0x1F, 0x24, 0x30};
inline constexpr Colour secondary{0x5B, 0x64, 0x72};
inline constexpr Colour brand{0xA8, 0x20, 0x1A};
inline constexpr Colour hairline{0xE3, 0xE6, 0xEB};
inline constexpr Colour head{0xF7, 0xF8, 0xFA};
} // namespace slide_colour

enum class SlideAlign { left, centre, right };

/// Letters that look alike.
struct SlideRun {
    std::string text;
    Lettering lettering{36};
    Colour ink = slide_colour::text;

    friend bool operator==(const SlideRun&, const SlideRun&) = default;
};

enum class Bullet { none, square };

struct SlideParagraph {
    std::vector<SlideRun> runs;
    SlideAlign align = SlideAlign::left;
    Bullet bullet = Bullet::none;
    double line_height = 0; ///< 0 = the font's own
    double space_after = 0;

    friend bool operator==(const SlideParagraph&, const SlideParagraph&) = default;
};

struct SlideCell {
    SlideRun run;
    SlideAlign align = SlideAlign::left;
    std::optional<Colour> fill = {};
};

/// The first row is its head.
struct SlideTable {
    std::vector<double> widths;
    double row_height = 48;
    std::vector<std::vector<SlideCell>> rows;
};

enum class BoxAnchor { top, middle };

/// The content of one slide, thing by thing. Texts may hold anything.
class Slide {
public:
    /// Also what the slide is called where slides are listed.
    void add_title(const Rect& box, const std::string& text, double letters);
    void add_text(const Rect& box, const std::vector<SlideParagraph>& paragraphs,
                  BoxAnchor anchor = BoxAnchor::top);
    /// With a text in the middle, if there is any.
    void add_box(const Rect& box, Colour fill, double radius = 0, const SlideRun& run = {});
    void add_table(Point corner, const SlideTable& table);
    void add_chart(const Rect& box, ColumnChart chart);
    /// Of the slide, as programs count: `6 / 10`.
    void add_number(const Rect& box, int number, int all, const Lettering& lettering, Colour ink);

    /// What is said of it to the speaker, one paragraph each.
    std::vector<std::string> notes;

    const std::string& shapes() const { return m_shapes; }
    const std::vector<ColumnChart>& charts() const { return m_charts; }

private:
    std::string next_id() { return std::to_string(++m_last_id); }

    std::string m_shapes; ///< XML
    std::vector<ColumnChart> m_charts;
    int m_last_id = 1;
};

} // namespace taizhang
