#pragma once

#include "gui/widgets/finder.h"
#include "gui/widgets/grid/kept_columns.h"

#include <functional>
#include <map>
#include <set>

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
    using Sort = std::optional<KeptSort>; ///< empty = as they come

    /// Places of the rows, in order.
    std::vector<int> rows(const ListedRows& all, const Sort& sorted) const;
    /// Not found or filtered.
    bool lists_all() const { return m_find.empty() && m_filters.empty(); }

    /// What the header is to show of the columns, of which those with a place in `filtered` have a
    /// list of their words.
    std::vector<HeaderColumn> titles(const ShownColumns& shown,
                                     std::span<const std::string_view> filtered,
                                     const Sort& sorted) const;
    /// True when the event was about rows.
    bool take(const HeaderEvent& event, std::span<const HeaderColumn> columns, Sort& sorted);
    /// The field that looks for names; Ctrl+F goes to it. True when the user goes on to the table.
    bool draw_find(const Look& look, const Texts& texts, float width);
    /// The list of a column's words, while it is open; several can be chosen.
    void draw_filter(const Look& look, const Texts& texts, const ListedRows& all);

private:
    void draw_words(const Look& look, const Texts& texts, const std::vector<std::string>& words);

    std::string m_find;
    std::map<std::string, std::set<std::string>> m_filters; ///< the words by their column
    std::string m_filtering;                                ///< the column whose list is open
    bool m_opens_filter = false;
};

} // namespace taizhang
