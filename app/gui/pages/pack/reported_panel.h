#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "output/pack/then_and_now.h"

namespace taizhang {

/// 已报材料, a side of the page of meeting material: every file of meeting material that has gone
/// out, and what the chosen one told against the figures as they are now.
class ReportedPanel {
public:
    void draw(PageContext& context);

private:
    struct NoQuestion {
        friend bool operator==(const NoQuestion&, const NoQuestion&) = default;
    };

    void draw_list(PageContext& context, ImVec2 size);
    void draw_row(PageContext& context, const ToldMaterial& told);
    void draw_chosen(PageContext& context, ImVec2 size);
    void draw_facts(PageContext& context, const ToldComparison& comparison);
    void draw_file_buttons(PageContext& context, const ToldMaterial& told);
    const ToldMaterial* chosen() const;

    std::int64_t m_chosen = 0; ///< number of the one that is looked at
    bool m_shows_only_changed = false;
    Reading<NoQuestion, std::vector<ToldMaterial>> m_list;
    Reading<ToldMaterial, ToldComparison> m_comparison;
};

} // namespace taizhang
