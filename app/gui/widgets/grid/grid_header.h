#pragma once

#include "gui/widgets/table_layout.h"
#include "ledger/record_list.h"
#include "text/texts.h"

#include <optional>
#include <span>

namespace taizhang {

enum class HeaderFilter { none, off, on };

/// The title of a column and what can be done with it.
struct HeaderColumn {
    std::string id; ///< also that of the widget
    std::string title;
    Align align = Align::left;
    bool sorts = false;
    std::optional<SortDirection> sorted = {}; ///< the table is sorted by this column
    HeaderFilter filter = HeaderFilter::none;
};

struct HeaderEvent {
    enum class Kind { none, sort, filter, resize, move, reset };

    Kind kind = Kind::none;
    size_t column = 0;
    size_t to = 0;                            ///< of a move: whose place it takes
    float width = 0.0F;                       ///< of a resize, at 100 %; 0 = as it was first
    std::optional<SortDirection> sorted = {}; ///< asked for by the menu; nothing = by a press
};

/// The titles above a table: a press sorts, their edges are drawn to another width, they themselves
/// to another place; each has a menu (right click).
class GridHeader {
public:
    /// At the layout cursor, `width` in pixels.
    HeaderEvent draw(const Look& look, const Texts& texts, const TableLayout& layout,
                     std::span<const HeaderColumn> columns, float width);

private:
    struct Frame;

    void draw_title(const Frame& frame, size_t place, HeaderEvent& event);
    void draw_grip(const Frame& frame, size_t place, HeaderEvent& event);
    void draw_filter(const Frame& frame, size_t place, HeaderEvent& event);
    void drag(const Frame& frame, size_t place, HeaderEvent& event);
    void draw_menu(const Frame& frame, HeaderEvent& event);

    size_t m_menu_of = 0;
};

/// The title of a column in its cell, with an arrow behind it where the table is sorted by it.
void draw_header_words(const Look& look, const Box& cell, const HeaderColumn& column, bool is_lit);

/// How a column is sorted when it is pressed: the way it begins, then the other way round.
SortDirection sort_pressed(const std::optional<SortDirection>& now, SortDirection begins);

} // namespace taizhang
