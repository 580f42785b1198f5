#pragma once

#include "chart/chart_part.h"
#include "chart/geometry.h"
#include "chart/text_metrics.h"
#include "time/date.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace taizhang {

/// What a colour is for (look.md); a Style says which colour that is.
enum class ColourRole {
    surface,
    border,
    text,
    secondary,
    faint, ///< labels of what is only compared with
    grid,
    track,
    brand, ///< cumulative line, annual target, forecast
    data_current,
    data_past,
    data_last_year, ///< an outline, never a fill beside a bar
    marker,         ///< plan, level and pace ticks
    good,
    attention,
    bad,
    neutral,
    data_light, ///< the least of several steps
    heat_blank,
    heat_none,
    heat_low,
    heat_below,
    heat_met,
    heat_above,
    good_text, ///< of a chip, on the back of the same name; neutral stands on track
    attention_text,
    bad_text,
    good_back,
    attention_back,
    bad_back
};

/// What a primitive stands for.
enum class Series {
    actual,
    last_year,
    plan, ///< of a quarter, or the level that holds in it
    cumulative,
    forecast,
    annual_target,
    whole_column, ///< a quarter or a unit with everything in it
    cell,         ///< of a heatmap; its place counts row by row
    row,
    column
};

/// `place` is the quarter 0 … 3 or the unit's place in the OrgTree, -1 for the whole year; a
/// heatmap has its own (heatmap.h).
struct Mark {
    Series series = Series::actual;
    int place = -1;

    friend bool operator==(const Mark&, const Mark&) = default;
};

/// All but solid are on the surface, in the shape's colour.
enum class Fill {
    solid,
    outlined, ///< only compared with: last year
    hatched,  ///< outline and strong lines: still running
    striped   ///< outline and thin lines the other way: carried forward
};

struct RectShape {
    Rect rect;
    ColourRole colour = ColourRole::data_current;
    double radius = 0;
    Fill fill = Fill::solid;
    std::optional<Mark> mark;

    friend bool operator==(const RectShape&, const RectShape&) = default;
};

enum class Dash { solid, dashed, dotted };

/// Two points or more.
struct LineShape {
    std::vector<Point> points;
    ColourRole colour = ColourRole::grid;
    double width = 1;
    Dash dash = Dash::solid;
    std::optional<Mark> mark;

    friend bool operator==(const LineShape&, const LineShape&) = default;
};

enum class SymbolKind { dot, ring, diamond, triangle, square };

/// A symbol in the circle of `radius` around `centre`; a ring has the surface inside.
struct SymbolShape {
    Point centre;
    double radius = 4;
    SymbolKind kind = SymbolKind::dot;
    ColourRole colour = ColourRole::brand;
    std::optional<Mark> mark;

    friend bool operator==(const SymbolShape&, const SymbolShape&) = default;
};

enum class Anchor { start, middle, end };

/// One line of text; `position` is where the anchor stands on the baseline.
struct TextShape {
    Point position;
    std::string text;
    Lettering lettering;
    ColourRole colour = ColourRole::text;
    Anchor anchor = Anchor::start;
    std::optional<Mark> mark;
    double spread = 0; ///< how wide its letters are set apart to be; 0 = as they are

    friend bool operator==(const TextShape&, const TextShape&) = default;
};

using Primitive = std::variant<RectShape, LineShape, SymbolShape, TextShape>;

/// A part of the scene that answers for a mark, painted or not.
struct Zone {
    Rect rect;
    Mark mark;

    friend bool operator==(const Zone&, const Zone&) = default;
};

/// An entry of the legend that a click hides or shows again.
struct LegendBox {
    Rect rect;
    ChartPart part = ChartPart::actual;
    std::string name;

    friend bool operator==(const LegendBox&, const LegendBox&) = default;
};

/// A picture as values, painted in the given order by any painter.
struct Scene {
    Size size;
    std::string title;
    std::string description; ///< the figures in words, for those who can't see the picture
    Date day{};              ///< up to which the figures are counted: the date of a PDF
    std::vector<Primitive> items;
    std::vector<Zone> zones;
    std::vector<LegendBox> legend;

    Rect bounds() const { return {0, 0, size.width, size.height}; }
    void add(Primitive item) { items.push_back(std::move(item)); }

    friend bool operator==(const Scene&, const Scene&) = default;
};

/// The box of a text: every layout uses this one, whatever the font's own line is.
Rect bounds_of(const TextShape& text, const TextMetrics& metrics);

/// Distance from the middle of a text's box down to its baseline.
double baseline_below_middle(const Lettering& lettering);

} // namespace taizhang
