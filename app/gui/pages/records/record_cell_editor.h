#pragma once

#include "gui/look/box.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "intake/record/record_cell.h"

namespace taizhang {

/// One cell that is being typed into. What is typed stays until it is right or given up.
struct CellEdit {
    CellEdit(const Record& edited, RecordField edited_cell, const Definitions& definitions);

    Record record; ///< as it was
    RecordField cell{};
    std::string typed;
    FinderState finder;                 ///< for indicator and unit
    std::optional<CellProblem> refused; ///< why the last choice was none
    bool is_new = true;                 ///< not drawn yet
};

enum class EditEnd {
    goes_on,
    given_up,  ///< Esc, or left with nothing typed
    done,      ///< Enter, or left by the mouse
    done_next, ///< Tab
    done_previous
};

/// Draws the field in its cell and, below it, why what is typed can't be taken.
EditEnd draw_cell_editor(PageContext& context, const Definitions& definitions,
                         const SearchIndex& search, CellEdit& edit, const Box& cell);

/// Everything that can be chosen for a cell of indicators or units; ratios are left out.
struct CellChoices {
    std::vector<FinderItem> items;
    std::vector<std::string> codes; ///< for with_cell(), by place of the item
};
CellChoices indicator_choices(const Definitions& definitions, const SearchIndex& search,
                              Language language);
CellChoices unit_choices(const Definitions& definitions, const SearchIndex& search);

/// The problem in the user's language.
std::string message_of(const CellProblem& problem, const Texts& texts);

/// A bubble below a field.
void draw_problem_below(const Look& look, const Box& field, std::string_view message);

} // namespace taizhang
