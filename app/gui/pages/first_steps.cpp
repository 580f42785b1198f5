#include "gui/pages/first_steps.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "text/ids/first_steps.h"
#include "text/ids/fresh.h"

namespace taizhang {

void FirstSteps::draw(PageContext& context) {
    const Look& look = context.look;
    const CardScope card{
        look, "first-steps", {ImGui::GetContentRegionAvail().x, 0.0F}, CardHeight::of_content};
    const float width = ImGui::GetContentRegionAvail().x;
    text_line(look, look.title(), context.texts(text_id::first_steps_title));
    text_block(look, look.body(), context.texts(text_id::first_steps_hint), width);
    if (!context.desk.is_read_only())
        draw_start(context);
}

void FirstSteps::draw_start(PageContext& context) {
    draw_start_fields(context.look, context.texts, context.desk.gaps(), m_start, m_problem);
    if (button(context.look, context.texts(text_id::fresh_start), "start", ButtonKind::primary))
        write(context);
}

void FirstSteps::write(PageContext& context) {
    const LedgerGaps gaps = context.desk.gaps();
    m_problem = problem_of(m_start, gaps, context.texts);
    if (!m_problem.empty())
        return;
    const LedgerStart start = start_for(gaps, m_start);
    context.desk.write(std::string{context.texts(text_id::fresh_making)}, start_label(start),
                       [start](Writer& writer) { write_start(start, writer); });
    m_start = {};
}

} // namespace taizhang
