#pragma once

#include "gui/look/box.h"
#include "gui/pages/report/report_form.h"

namespace taizhang {

/// The figures of a report by groups, each with what becomes of it; the one that is looked at is
/// open. Letters and arrows work while the list has the focus and nothing is typed.
class ReportList {
public:
    /// At the layout cursor, `size` in pixels.
    void draw(PageContext& context, ReportWork& work, ImVec2 size);
    /// The list has the focus with the next frame.
    void take_focus() { m_takes_focus = true; }

private:
    void draw_group(PageContext& context, ReportWork& work, ReportGroup group,
                    const std::vector<size_t>& places);
    void draw_group_head(PageContext& context, ReportWork& work, ReportGroup group,
                         size_t count) const;
    void draw_row(PageContext& context, ReportWork& work, size_t place);
    void draw_state(const PageContext& context, const ReportWork& work, size_t place,
                    const Box& box) const;
    void draw_open(PageContext& context, ReportWork& work, size_t place);
    void draw_refusals(PageContext& context, const ReportWork& work);
    void handle_keys(PageContext& context, ReportWork& work);
    void act(ReportWork& work, size_t place, ReportAction action);
    static void accept_all(PageContext& context, ReportWork& work, ReportGroup group);

    ReportForm m_form;
    std::optional<size_t> m_seen; ///< that was scrolled to last
    bool m_takes_focus = false;
};

} // namespace taizhang
