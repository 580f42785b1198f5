#pragma once

#include "gui/widgets/finder.h"
#include "gui/widgets/grid/kept_columns.h"

#include <functional>
#include <map>

namespace taizhang {

/// What a cell is sorted and filtered by.
struct ListedCell {
    std::string text;       ///< as it is shown
    std::string order = {}; ///< stands for the text in the order; names have their pinyin
    std::optional<double> number = {}; ///< instead of the text, in the order
};

/// The rows of a small table as they come from whoever has them.
struct ListedRows {
    int count = 0;
    std::function<ListedCell(int row, const std::string& column)> cell;
    std::function<const SearchKey&(int row)> key; ///< what is looked for in
};

/// What a table lists: how its rows are found, filtered by what stands in their columns, and
/// ordered.
class TableListing {
public:
    /// Places of the rows, in order.
    std::vector<int> rows(const ListedRows& all) const;
    /// As they come, and all of them.
    bool is_plain() const { return m_find.empty() && m_filters.empty() && m_sorted.empty(); }
    /// In their own order, whether all or some.
    bool is_in_order() const { return m_sorted.empty(); }

    /// What the header is to show of the columns, of which those with a place in `filtered` have a
    /// list of their words.
    std::vector<HeaderColumn> titles(const ShownColumns& shown,
                                     std::span<const std::string_view> filtered) const;
    /// True when the event was about rows.
    bool take(const HeaderEvent& event, std::span<const HeaderColumn> columns);
    /// The field that looks for names; Ctrl+F goes to it. True when the user goes on to the table.
    bool draw_find(const Look& look, const Texts& texts, float width);
    /// The list of a column's words, while it is open.
    void draw_filter(const Look& look, const Texts& texts, const ListedRows& all);

private:
    std::string m_find;
    std::map<std::string, std::string> m_filters; ///< the word by its column
    std::string m_sorted;                         ///< a column; empty = as they come
    SortDirection m_direction = SortDirection::ascending;
    std::string m_filtering; ///< the column whose list is open
    bool m_opens_filter = false;
};

} // namespace taizhang
