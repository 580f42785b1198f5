#include "chart/legend_rows.h"

#include "chart/status_mark.h"

#include <algorithm>

namespace taizhang {

namespace {

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

std::optional<Fill> fill_of(Swatch swatch) {
    switch (swatch) {
    case Swatch::block:
        return Fill::solid;
    case Swatch::outlined:
        return Fill::outlined;
    case Swatch::hatched:
        return Fill::hatched;
    case Swatch::striped:
        return Fill::striped;
    default:
        return std::nullopt;
    }
}

Dash dash_of(Swatch swatch) {
    switch (swatch) {
    case Swatch::dashed_line:
        return Dash::dashed;
    case Swatch::dotted_line:
        return Dash::dotted;
    default:
        return Dash::solid;
    }
}

double entry_gap(double unit) {
    return 1.1 * unit;
}

} // namespace

LegendRows::LegendRows(std::span<const LegendEntry> legend, const ChartFrame& frame, double width,
                       const TextMetrics& metrics)
    : m_frame(frame), m_metrics(metrics), m_unit(frame.unit) {
    for (LegendEntry entry : legend) {
        if (!frame.answers && is_hidden(entry))
            continue;
        entry.name =
            fitted(entry.name, lettering(), width - swatch_width() - swatch_gap(), metrics);
        if (entry.name.empty())
            continue;
        const double own = width_of(entry);
        if (m_rows.empty() || m_rows.back().width + entry_gap(m_unit) + own > width)
            m_rows.push_back({{entry}, own});
        else {
            m_rows.back().entries.push_back(entry);
            m_rows.back().width += entry_gap(m_unit) + own;
        }
    }
}

double LegendRows::width_of(const LegendEntry& entry) const {
    return swatch_width() + swatch_gap() + m_metrics.width(entry.name, lettering());
}

bool LegendRows::is_hidden(const LegendEntry& entry) const {
    const auto holds = [this](std::optional<ChartPart> part) {
        return part && m_frame.hidden.contains(*part);
    };
    return holds(entry.part) || holds(entry.follows);
}

void LegendRows::add(Scene& scene, int row, Point left) const {
    for (const auto& entry : m_rows[static_cast<size_t>(row)].entries) {
        const double width = width_of(entry);
        add_entry(scene, entry, {left.x, left.y - row_height() / 2, width, row_height()});
        left.x += width + entry_gap(m_unit);
    }
}

/// What is hidden stays in the legend of a screen, to be shown again.
void LegendRows::add_entry(Scene& scene, const LegendEntry& entry, const Rect& box) const {
    const bool hidden = is_hidden(entry);
    const double middle = box.centre().y;
    LegendEntry shown = entry;
    if (hidden)
        shown.colour = ColourRole::grid;
    add_swatch(scene, shown, {box.x, middle});
    const double left = box.x + swatch_width() + swatch_gap();
    scene.add(TextShape{{left, middle + baseline_below_middle(lettering())},
                        entry.name,
                        lettering(),
                        hidden ? ColourRole::faint : ColourRole::secondary,
                        Anchor::start,
                        {}});
    if (hidden)
        scene.add(LineShape{
            {{left, middle}, {box.right(), middle}}, ColourRole::faint, 1, Dash::solid, {}});
    if (entry.part)
        scene.legend.push_back({box, *entry.part, entry.name});
}

void LegendRows::add_swatch(Scene& scene, const LegendEntry& entry, Point left) const {
    const double width = swatch_width();
    const Point middle{left.x + width / 2, left.y};
    if (entry.status) {
        add_status_symbol(scene, middle, 0.32 * m_unit, *entry.status, entry.colour);
        return;
    }
    if (const auto symbol = symbol_of(entry.swatch)) {
        scene.add(SymbolShape{middle, 0.3 * m_unit, *symbol, entry.colour, {}});
        return;
    }
    if (const auto fill = fill_of(entry.swatch)) {
        const double height = 0.72 * m_unit;
        scene.add(
            RectShape{{left.x, left.y - height / 2, width, height}, entry.colour, 0, *fill, {}});
        return;
    }
    if (entry.swatch == Swatch::pace) {
        const double reach = 0.42 * m_unit;
        scene.add(LineShape{{{middle.x, left.y - reach}, {middle.x, left.y + reach}},
                            entry.colour,
                            0.15 * m_unit,
                            Dash::solid,
                            {}});
        return;
    }
    const Dash dash = dash_of(entry.swatch);
    scene.add(LineShape{{left, {left.x + width, left.y}},
                        entry.colour,
                        dash == Dash::solid ? 0.17 * m_unit : 0.11 * m_unit,
                        dash,
                        {}});
    if (entry.swatch == Swatch::ring_line)
        scene.add(SymbolShape{middle, 0.24 * m_unit, SymbolKind::ring, entry.colour, {}});
}

} // namespace taizhang
