#pragma once

#include "output/material/material.h"
#include "output/pack/page_maker.h"

#include <functional>

namespace taizhang {

/// Fills pages with plates, six on each, in the order in which they are added.
class PlateGrid {
public:
    /// Draws itself in a box of the open page.
    using Draw = std::function<void(const Rect&)>;

    /// Both must outlive it.
    PlateGrid(PageMaker& maker, const Material& material);

    size_t per_page() const;
    void add_indicator(IndicatorPlace indicator);
    void add(Draw draw);
    /// What comes next begins something with a name: it stands above the next plate and in the
    /// outline.
    void begin_group(const std::string& name);
    /// Draws the plates: the rows of every page are full but for the last.
    void finish();

private:
    struct Plate {
        Draw draw;
        std::string group;           ///< that begins with it; may be empty
        bool is_of_quarters = false; ///< its marks are those of the legend
    };

    void draw_page(size_t first, size_t count);

    PageMaker& m_maker;
    const Material& m_material;
    std::vector<Plate> m_plates;
    std::string m_group; ///< that begins with the next plate
    bool m_has_groups = false;
};

} // namespace taizhang
