#pragma once

#include "chart/chart_table.h"
#include "chart/hit_test.h"
#include "chart/walk.h"
#include "gui/look/box.h"
#include "gui/look/imgui_canvas.h"
#include "imgui/item_note.h"

#include <functional>
#include <optional>
#include <string>

namespace taizhang {

/// A chart on a page: laid out again only when what it shows or its size has changed.
class SceneView {
public:
    /// What a scene was laid out for.
    struct Key {
        std::uint64_t revision = 0; ///< of the answer it was made from
        float scale = 1.0F;
        int language = 0;
        Size size;
        ChartParts hidden;

        friend bool operator==(const Key&, const Key&) = default;
    };

    /// What mouse and keyboard do with it: arrow keys walk the stops of a chart that has the focus,
    /// Enter presses, Esc ends the walk.
    struct Pointed {
        std::optional<Mark> hovered;   ///< a mark, or the column or row below the mouse
        std::optional<ChartPart> part; ///< or an entry of the legend
        bool pressed = false;
    };

    /// Takes `pixels` at the layout cursor. `id` is also what a screen reader would say.
    Pointed draw(const Look& look, const std::string& id, ImVec2 pixels, const Key& key,
                 const std::function<Scene(Size)>& layout);

    /// Tints the column or row of this place in the chart drawn last, as the one chosen.
    void tint_zone(const Look& look, int place) const;

private:
    Pointed pointed_at(Point point) const;
    const Stop* walk();
    void take_step();

    std::optional<Key> m_key;
    Scene m_scene;
    Box m_box; ///< on the screen
    std::vector<Stop> m_stops;
    std::optional<int> m_walked; ///< place of the stop that the arrow keys have come to
};

/// A chart's figures, for who can't see the chart drawn last.
NotedTable noted(const ChartTable& table);

} // namespace taizhang
