#include "chart/chart_frame.h"

#include "chart/legend_rows.h"
#include "chart/placed_text.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_title_lines = 2;
constexpr size_t most_note_lines = 2;

/// Lays the parts of a frame around a shrinking room.
class FrameLayout {
public:
    FrameLayout(Scene& scene, const ChartFrame& frame, const TextMetrics& metrics)
        : m_scene(scene), m_frame(frame), m_metrics(metrics), m_room(scene.bounds()) {
        m_room.x += frame.padding;
        m_room.width -= 2 * frame.padding;
        m_room.y += frame.padding / 2;
        m_room.height -= frame.padding;
        if (frame.backdrop == Backdrop::surface)
            scene.add(RectShape{scene.bounds(), ColourRole::surface, 0, Fill::solid, {}});
    }

    /// Title and subtitle; the legend beside them where that is asked for and it fits.
    void add_head(std::span<const LegendEntry> legend) {
        const double top = m_room.y;
        const double title_width = m_metrics.width(m_frame.title, title_lettering());
        const LegendRows beside{legend, m_frame, m_room.width - title_width - 1.6 * m_frame.unit,
                                m_metrics};
        m_legend_is_beside = m_frame.legend == LegendPlace::beside && beside.count() == 1 &&
                             has_room(beside.row_height());
        add_title();
        if (m_legend_is_beside)
            beside.add(m_scene, 0, {m_room.right() - beside.width(0), top + title_height() / 2});
        if (m_legend_is_beside && m_frame.title.empty())
            take_top(beside.row_height());
        if (!m_frame.subtitle.empty())
            add_line(m_frame.subtitle, {0.86 * m_frame.unit, FontWeight::regular},
                     ColourRole::secondary, 1.45 * m_frame.unit);
        m_has_head = m_room.y > top;
    }

    void add_legend(std::span<const LegendEntry> legend) {
        if (!m_legend_is_beside)
            add_legend_below(legend);
        if (m_has_head && has_room(m_frame.unit))
            take_top(0.3 * m_frame.unit);
    }

    void add_foot(std::span<const std::string> notes) {
        add_footer();
        std::string joined;
        for (const auto& note : notes)
            joined += (joined.empty() ? "" : "｜") + note;
        if (joined.empty())
            return;
        auto lines = broken_lines(joined, m_room.width, note_lettering(), m_metrics);
        lines.resize(std::min(lines.size(), most_note_lines));
        for (auto line = lines.rbegin(); line != lines.rend(); ++line)
            add_bottom_line(*line, ColourRole::secondary);
    }

    Rect take_right(double width) {
        const Rect strip{m_room.right() - width, m_room.y, width, m_room.height};
        m_room.width -= width;
        return strip;
    }

    const Rect& room() const { return m_room; }

private:
    Lettering title_lettering() const { return {m_frame.title_size, FontWeight::bold}; }
    Lettering note_lettering() const { return {0.76 * m_frame.unit, FontWeight::regular}; }
    double title_height() const { return 1.25 * m_frame.title_size; }
    double note_height() const { return 1.2 * m_frame.unit; }

    bool has_room(double height) const { return m_room.height >= height && m_room.width > 0; }
    void take_top(double height) {
        m_room.y += height;
        m_room.height -= height;
    }

    /// A title that is too long for one line has two.
    void add_title() {
        if (m_frame.title.empty() || m_room.width <= 0)
            return;
        auto lines = broken_lines(m_frame.title, m_room.width, title_lettering(), m_metrics);
        if (lines.size() > most_title_lines) {
            lines.resize(most_title_lines);
            lines.back() = m_frame.title.substr(m_frame.title.find(lines[1], lines[0].size()));
        }
        for (const auto& line : lines)
            add_line(line, title_lettering(), ColourRole::text, title_height());
    }

    void add_text(const std::string& text, const Lettering& lettering, ColourRole colour,
                  double middle) {
        taizhang::add_text(m_scene, {m_room.x, middle},
                           fitted(text, lettering, m_room.width, m_metrics), lettering, colour,
                           Anchor::start);
    }

    void add_line(const std::string& text, const Lettering& lettering, ColourRole colour,
                  double height) {
        if (!has_room(height))
            return;
        add_text(text, lettering, colour, m_room.y + height / 2);
        take_top(height);
    }

    /// The day first: the source takes what is left.
    void add_footer() {
        if ((m_frame.footer.empty() && m_frame.footer_end.empty()) || !has_room(note_height()))
            return;
        const double middle = m_room.bottom() - note_height() / 2;
        const std::string day =
            fitted(m_frame.footer_end, note_lettering(), m_room.width, m_metrics);
        taizhang::add_text(m_scene, {m_room.right(), middle}, day, note_lettering(),
                           ColourRole::faint, Anchor::end);
        const double taken =
            day.empty() ? 0 : m_metrics.width(day, note_lettering()) + m_frame.unit;
        taizhang::add_text(
            m_scene, {m_room.x, middle},
            fitted(m_frame.footer, note_lettering(), m_room.width - taken, m_metrics),
            note_lettering(), ColourRole::faint, Anchor::start);
        m_room.height -= note_height();
    }

    void add_bottom_line(const std::string& text, ColourRole colour) {
        if (!has_room(note_height()))
            return;
        add_text(text, note_lettering(), colour, m_room.bottom() - note_height() / 2);
        m_room.height -= note_height();
    }

    void add_legend_below(std::span<const LegendEntry> legend) {
        const LegendRows rows{legend, m_frame, m_room.width, m_metrics};
        const bool at_left = m_frame.legend == LegendPlace::below;
        for (int row = 0; row < rows.count(); ++row) {
            if (!has_room(3 * rows.row_height()))
                return;
            rows.add(m_scene, row,
                     {at_left ? m_room.x : m_room.right() - rows.width(row),
                      m_room.y + rows.row_height() / 2});
            take_top(rows.row_height());
        }
    }

    Scene& m_scene;
    const ChartFrame& m_frame;
    const TextMetrics& m_metrics;
    Rect m_room;
    bool m_legend_is_beside = false;
    bool m_has_head = false;
};

} // namespace

Rect add_frame(Scene& scene, const ChartFrame& frame, std::span<const LegendEntry> legend,
               std::span<const std::string> notes, const TextMetrics& metrics) {
    return add_frame_with_strip(scene, frame, legend, notes, 0, metrics).plot;
}

FrameRooms add_frame_with_strip(Scene& scene, const ChartFrame& frame,
                                std::span<const LegendEntry> legend,
                                std::span<const std::string> notes, double strip,
                                const TextMetrics& metrics) {
    FrameLayout layout{scene, frame, metrics};
    layout.add_head(legend);
    layout.add_foot(notes);
    FrameRooms rooms;
    if (strip > 0)
        rooms.strip = layout.take_right(strip);
    layout.add_legend(legend);
    rooms.plot = layout.room();
    return rooms;
}

std::string_view nothing_recorded(const ChartFrame& frame, const Texts& texts) {
    return texts(frame.answers ? text_id::chart_nothing_recorded : text_id::plate_nothing);
}

} // namespace taizhang
