#pragma once

#include "gui/look/text.h"

#include <span>
#include <string>
#include <vector>

namespace taizhang {

struct TableColumn {
    std::string title;
    float width = 0.0F; ///< pixels at 100 %; 0 = an equal share of what is left
    Align align = Align::left;
};

/// Where the cells of a table stand, and its rules; the caller draws what is in them.
class TableLayout {
public:
    /// `width` in pixels.
    TableLayout(const Look& look, std::span<const TableColumn> columns, float width);

    float row_height() const;
    /// The titles in secondary colour with a line below; takes its place at the layout cursor.
    void draw_header() const;
    /// Of what stands in a cell, in pixels.
    float room_in(size_t column) const;
    /// The part of a row that belongs to a column, without its padding.
    Box cell(const Box& row, size_t column) const;
    /// The same with its padding.
    Box whole_cell(const Box& row, size_t column) const;
    void draw_cell(const Box& row, size_t column, const TextStyle& style,
                   std::string_view text) const;
    void draw_rule_below(const Box& row) const;

private:
    const Look& m_look;
    std::span<const TableColumn> m_columns;
    float m_width;
    unsigned int m_noted = 0;   ///< what who reads the frame knows the table by
    std::vector<float> m_lefts; ///< from the row's left edge; one more than there are columns
};

} // namespace taizhang
