#pragma once

#include "gui/widgets/finder.h"
#include "gui/widgets/grid/cell_block.h"
#include "time/date.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// What can be chosen in a cell; none = anything can be typed.
struct CellChoices {
    std::vector<FinderItem> items;
    std::vector<std::string> values; ///< what is typed by choosing it, by place of the item
};

/// What a table is made of that CellGrid moves and types in. Lives for a frame; every change is one
/// step of the journal.
class GridContent {
public:
    GridContent() = default;
    virtual ~GridContent() = default;
    GridContent(const GridContent&) = delete;
    GridContent& operator=(const GridContent&) = delete;

    virtual GridSize size() const = 0;
    /// Another one whenever rows may stand elsewhere than before.
    virtual int version() const = 0;
    /// Stays with a row wherever it stands.
    virtual std::int64_t key_of(std::int64_t row) const = 0;
    virtual std::optional<std::int64_t> row_of(std::int64_t key) const = 0;

    /// As it can be typed again; nothing where nothing can be typed, or the row is on its way.
    virtual std::optional<std::string> typed_at(GridPlace place) const = 0;
    /// Why this can't be taken, in the user's language; empty when it can.
    virtual std::string problem_at(GridPlace place, const std::string& typed) const = 0;
    virtual CellChoices choices_at(GridPlace) const { return {}; }
    /// Today, where a cell holds a day that can be chosen in a calendar; nothing elsewhere.
    virtual std::optional<Date> calendar_at(GridPlace) const { return std::nullopt; }
    /// A text that can't be taken is kept all the same, marked by the table, when the user goes on
    /// elsewhere by the mouse.
    virtual bool keeps_wrong() const { return false; }
    /// In every frame in which it is typed.
    virtual void typing(GridPlace, const std::string&) {}
    virtual void given_up(GridPlace) {}

    virtual void change(const std::vector<CellChange>& changes) = 0;
    virtual void clear(const CellBlock& block);
    /// The first row of the block over the others.
    virtual void fill_down(const CellBlock& block);
    virtual void copy(const CellBlock& block) = 0;
    /// True when this is to be pasted in another way, and was.
    virtual bool takes_paste(const CellRows&, const CellBlock&) { return false; }
    /// Pasted cells that would stand beside or below the table.
    virtual void refuse_paste(const CellBlock& pasted) = 0;

    /// Where the cursor goes when this is pressed.
    virtual GridPlace cursor_for(GridPlace pressed) const { return pressed; }
    /// The cursor or the block has changed.
    virtual void chosen(const CellBlock&, GridPlace) {}
    /// Whole rows, where a table has such: false = cells alone.
    virtual bool choose_rows(const CellBlock&) { return false; }
    virtual void toggle_row(std::int64_t) {}
    virtual void forget_choice() {}
    virtual void copy_rows() {}
    virtual void remove_rows() {}

    /// Further lines of the context menu.
    virtual std::vector<std::string> menu() const { return {}; }
    virtual void do_in_menu(int) {}
};

} // namespace taizhang
