#pragma once

#include "gui/look/box.h"
#include "gui/view/page_context.h"
#include "intake/field_issue.h"
#include "progress/copied_targets.h"

namespace taizhang {

class TableLayout;

/// Copies another year's targets into the year looked at: first everything it would set is shown,
/// then it is written as one step.
class TargetCopyView {
public:
    bool is_open() const { return m_is_open; }
    void open(const ViewFigures& figures);
    void draw(PageContext& context, const ViewFigures& figures);

private:
    struct Preview {
        std::vector<CopiedTarget> targets;
        std::vector<std::optional<Status>> after; ///< where the unit is the one looked at
        int written = 0;
    };

    void draw_controls(PageContext& context, const ViewFigures& figures);
    void draw_rows(PageContext& context, const ViewFigures& figures, ImVec2 size);
    void draw_row(PageContext& context, const ViewFigures& figures, size_t row, const Box& box,
                  const TableLayout& table) const;
    void draw_question_of_part(PageContext& context);
    bool is_written(const CopiedTarget& copied) const;
    int count(UnitPresence presence) const;
    bool is_undecided() const { return !m_copies_part && count(UnitPresence::part) > 0; }
    TextId effect_of(const CopiedTarget& copied) const;
    void refresh(const ViewFigures& figures);
    void write(PageContext& context, const ViewFigures& figures);

    bool m_is_open = false;
    int m_from = 0;
    std::string m_percent;
    bool m_with_below = false;
    bool m_replaces = false;
    std::optional<bool> m_copies_part; ///< of units founded within the year; the user's answer
    std::optional<FieldIssue> m_issue;
    std::string m_note;

    TargetCopy m_copy;        ///< what m_preview shows
    std::uint64_t m_book = 0; ///< its revision; 0 = none yet
    bool m_shown_replacing = false;
    std::optional<bool> m_shown_copying_part;
    Preview m_preview;
};

} // namespace taizhang
