#include "chart/chart_frame.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr Lettering legend_lettering{13, FontWeight::regular};
constexpr Lettering note_lettering{12, FontWeight::regular};
constexpr double swatch_width = 16;
constexpr double swatch_gap = 6;
constexpr double entry_gap = 16;
constexpr double legend_row = 22;
constexpr double note_row = 18;
constexpr double head_gap = 4;

double line_height(const Lettering& lettering) {
    return lettering.size * 1.4;
}

std::optional<SymbolKind> symbol_of(Swatch swatch) {
    switch (swatch) {
    case Swatch::dot:
        return SymbolKind::dot;
    case Swatch::ring:
        return SymbolKind::ring;
    case Swatch::diamond:
        return SymbolKind::diamond;
    case Swatch::triangle:
        return SymbolKind::triangle;
    default:
        return std::nullopt;
    }
}

/// The swatch's middle line is at `y`, its left edge at `x`.
void add_swatch(Scene& scene, const LegendEntry& entry, double x, double y) {
    if (const auto symbol = symbol_of(entry.swatch)) {
        scene.add(SymbolShape{{x + swatch_width / 2, y}, 5, *symbol, entry.colour, {}});
        return;
    }
    const Rect block{x + 1, y - 5, swatch_width - 2, 10};
    const LineShape line{{{x, y}, {x + swatch_width, y}}, entry.colour, 2, Dash::solid, {}};
    switch (entry.swatch) {
    case Swatch::block:
        scene.add(RectShape{block, entry.colour, 2, Fill::solid, {}});
        break;
    case Swatch::hatched:
        scene.add(RectShape{block, entry.colour, 0, Fill::hatched, {}});
        break;
    case Swatch::striped:
        scene.add(RectShape{block, entry.colour, 0, Fill::striped, {}});
        break;
    case Swatch::tick:
        scene.add(line);
        break;
    case Swatch::pace:
        scene.add(LineShape{{{x + swatch_width / 2, y - 7}, {x + swatch_width / 2, y + 7}},
                            entry.colour,
                            2.4,
                            Dash::solid,
                            {}});
        break;
    case Swatch::ring_line:
        scene.add(line);
        scene.add(SymbolShape{{x + swatch_width / 2, y}, 3.5, SymbolKind::ring, entry.colour, {}});
        break;
    case Swatch::dashed_line:
        scene.add(LineShape{line.points, entry.colour, 1.2, Dash::dashed, {}});
        break;
    case Swatch::dotted_line:
        scene.add(LineShape{line.points, entry.colour, 2, Dash::dotted, {}});
        break;
    default: // a symbol
        break;
    }
}

/// What is hidden stays in the legend, to be shown again.
LegendEntry muted(LegendEntry entry) {
    entry.colour = ColourRole::grid;
    return entry;
}

struct LegendRow {
    std::vector<LegendEntry> entries;
    double width = 0;
};

double width_of(const LegendEntry& entry, const TextMetrics& metrics) {
    return swatch_width + swatch_gap + metrics.width(entry.name, legend_lettering);
}

/// As many entries a row as fit `width`.
std::vector<LegendRow> rows_of(std::span<const LegendEntry> legend, double width,
                               const TextMetrics& metrics) {
    std::vector<LegendRow> rows;
    for (LegendEntry entry : legend) {
        entry.name =
            fitted(entry.name, legend_lettering, width - swatch_width - swatch_gap, metrics);
        if (entry.name.empty())
            continue;
        const double own = width_of(entry, metrics);
        if (rows.empty() || rows.back().width + entry_gap + own > width)
            rows.push_back({{entry}, own});
        else {
            rows.back().entries.push_back(entry);
            rows.back().width += entry_gap + own;
        }
    }
    return rows;
}

/// Lays the parts of a frame around a shrinking room.
class FrameLayout {
public:
    FrameLayout(Scene& scene, const ChartFrame& frame, const TextMetrics& metrics)
        : m_scene(scene), m_frame(frame), m_metrics(metrics),
          m_room(scene.bounds().grown(-frame.padding)) {
        if (frame.backdrop == Backdrop::surface)
            scene.add(RectShape{scene.bounds(), ColourRole::surface, 0, Fill::solid, {}});
    }

    void add_head(std::span<const LegendEntry> legend) {
        const Lettering lettering{m_frame.title_size, FontWeight::bold};
        const double title_width = m_metrics.width(m_frame.title, lettering);
        const auto beside = rows_of(legend, m_room.width - title_width - 24, m_metrics);
        const bool fits = beside.size() == 1 && beside.front().entries.size() == legend.size();
        const double top = m_room.y;
        if (!m_frame.title.empty())
            add_line(m_frame.title, lettering, ColourRole::text);
        if (fits)
            add_row(beside.front(), top + line_height(lettering) / 2);
        if (fits && m_frame.title.empty())
            take_top(legend_row);
        if (!m_frame.subtitle.empty())
            add_line(m_frame.subtitle, legend_lettering, ColourRole::secondary);
        if (!fits)
            add_legend_below(legend);
        if (m_room.y > top && has_room(3 * head_gap))
            take_top(head_gap);
    }

    void add_foot(std::span<const std::string> notes) {
        if (!m_frame.footer.empty())
            add_bottom_line(m_frame.footer, ColourRole::faint);
        std::string joined;
        for (const auto& note : notes)
            joined += (joined.empty() ? "" : " · ") + note;
        if (!joined.empty())
            add_bottom_line(joined, ColourRole::secondary);
    }

    Rect room() const { return m_room; }

private:
    bool has_room(double height) const { return m_room.height >= height && m_room.width > 0; }
    void take_top(double height) {
        m_room.y += height;
        m_room.height -= height;
    }

    void add_text(const std::string& text, const Lettering& lettering, ColourRole colour,
                  double middle) {
        const std::string shown = fitted(text, lettering, m_room.width, m_metrics);
        if (!shown.empty())
            m_scene.add(TextShape{{m_room.x, middle + baseline_below_middle(lettering)},
                                  shown,
                                  lettering,
                                  colour,
                                  Anchor::start,
                                  {}});
    }

    void add_line(const std::string& text, const Lettering& lettering, ColourRole colour) {
        const double height = line_height(lettering);
        if (!has_room(height))
            return;
        add_text(text, lettering, colour, m_room.y + height / 2);
        take_top(height);
    }

    void add_bottom_line(const std::string& text, ColourRole colour) {
        if (!has_room(note_row))
            return;
        add_text(text, note_lettering, colour, m_room.bottom() - note_row / 2);
        m_room.height -= note_row;
    }

    void add_legend_below(std::span<const LegendEntry> legend) {
        for (const auto& row : rows_of(legend, m_room.width, m_metrics)) {
            if (!has_room(3 * legend_row))
                return;
            add_row(row, m_room.y + legend_row / 2);
            take_top(legend_row);
        }
    }

    void add_row(const LegendRow& row, double middle) {
        double x = m_room.right() - row.width;
        for (const auto& entry : row.entries) {
            const double width = width_of(entry, m_metrics);
            add_entry(entry, {x, middle - legend_row / 2, width, legend_row});
            x += width + entry_gap;
        }
    }

    bool is_hidden(std::optional<ChartPart> part) const {
        return part && m_frame.hidden.contains(*part);
    }

    void add_entry(const LegendEntry& entry, const Rect& box) {
        const bool hidden = is_hidden(entry.part) || is_hidden(entry.follows);
        const double middle = box.centre().y;
        const double left = box.x + swatch_width + swatch_gap;
        add_swatch(m_scene, hidden ? muted(entry) : entry, box.x, middle);
        m_scene.add(TextShape{{left, middle + baseline_below_middle(legend_lettering)},
                              entry.name,
                              legend_lettering,
                              hidden ? ColourRole::faint : ColourRole::secondary,
                              Anchor::start,
                              {}});
        if (hidden)
            m_scene.add(LineShape{
                {{left, middle}, {box.right(), middle}}, ColourRole::faint, 1, Dash::solid, {}});
        if (entry.part)
            m_scene.legend.push_back({box, *entry.part, entry.name});
    }

    Scene& m_scene;
    const ChartFrame& m_frame;
    const TextMetrics& m_metrics;
    Rect m_room;
};

} // namespace

Rect add_frame(Scene& scene, const ChartFrame& frame, std::span<const LegendEntry> legend,
               std::span<const std::string> notes, const TextMetrics& metrics) {
    FrameLayout layout{scene, frame, metrics};
    layout.add_head(legend);
    layout.add_foot(notes);
    return layout.room();
}

} // namespace taizhang
