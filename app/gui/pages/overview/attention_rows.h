#pragma once

#include "gui/desk/view_figures.h"
#include "text/ids/attention.h"
#include "text/texts.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// What the other pages have to do.
struct OpenWork {
    std::optional<size_t> findings; ///< to look at (核对); nothing = not known yet
    size_t import_files = 0;        ///< on the page of imports, not written
};

/// Whether the indicators' own statuses stand in the list: not where the page says them already.
enum class StatusRows { shown, left_out };

/// What is at hand for one row of 需要处理.
enum class AttentionAct {
    show,        ///< what the row names
    remind,      ///< copies a reminder for the units that owe
    enter,       ///< the entry form with indicator and unit
    give_number, ///< the records whose quantity is yet to come
    check,       ///< the page of findings
    go_on        ///< with the import
};

/// One row of 需要处理, in words.
struct AttentionRow {
    Tone tone = Tone::neutral;
    std::optional<Status> status = {}; ///< stands in the chip; else `mark`
    std::string mark;                  ///< of the chip: 逾期 2
    std::string title;
    std::string text;
    AttentionAct act = AttentionAct::show;
    /// Of the figures; nothing for pending records of several indicators and work of other pages.
    const Attention* item = nullptr;
};

/// The most urgent first: what is overdue, numbers to come, what is still due, then what other
/// pages have to do. Refers to the figures.
std::vector<AttentionRow> attention_rows(const ViewFigures& figures, const OpenWork& work,
                                         StatusRows statuses, const Texts& texts);

/// The text on the button of a row.
TextId verb_of(AttentionAct act);

/// What the units of a row owe, to be pasted into a message.
std::string reminder_of(const ViewFigures& figures, const Attention& item, const Texts& texts);

} // namespace taizhang
