#pragma once

#include "gui/pages/file_export.h"
#include "gui/view/page_context.h"
#include "intake/file/file_kind.h"

#include <array>

namespace taizhang {

/// How far a new ledger is in one of its four steps; the data say so.
struct StartStep {
    FileKind kind{}; ///< units, targets, cadences or records
    bool is_begun = false;
    bool is_done = false;
    std::string count = {}; ///< at the right; empty = nothing
    std::string detail = {};
    std::optional<float> share = {}; ///< of what there is to do, 0 … 1
};

using FourSteps = std::array<StartStep, 4>;

FourSteps start_steps(const ViewFigures& figures, const Texts& texts);

/// The way from an empty ledger to its first quarter: organisations, targets, duties, records, what
/// of them is done, and how each is filled in. Shown until each step has something.
class StartSteps {
public:
    /// What the user wants that is another page's to do.
    enum class Wish { none, choose_files, choose_folder, paste };

    /// True where the steps fill the page: nothing else is to be shown there.
    bool draw(PageContext& context);
    Wish take_wish() { return std::exchange(m_wish, Wish::none); }

private:
    void draw_line(PageContext& context, const FourSteps& steps);
    void draw_steps(PageContext& context, const FourSteps& steps);
    void draw_step(PageContext& context, const StartStep& step, int number, bool is_next);
    void draw_actions(PageContext& context, const StartStep& step);
    void fill_in_by_hand(PageContext& context, FileKind kind);

    /// Whether the list is shown; empty = it is while there are no records.
    std::optional<bool> m_is_open;
    Wish m_wish = Wish::none;
    FileExport m_export;
};

} // namespace taizhang
