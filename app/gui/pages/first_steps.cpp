#include "gui/pages/first_steps.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/look/path_text.h"
#include "gui/widgets/controls.h"
#include "text/ids/first_steps.h"
#include "text/ids/fresh.h"

namespace taizhang {

namespace {

std::string import_command(const Desk& desk) {
    return "taizhang import \"" + text_of(desk.path()) +
           "\" units.csv indicators.csv targets.csv records.csv";
}

} // namespace

void FirstSteps::draw(PageContext& context) {
    const Look& look = context.look;
    const CardScope card{
        look, "first-steps", {ImGui::GetContentRegionAvail().x, 0.0F}, CardHeight::of_content};
    const float width = ImGui::GetContentRegionAvail().x;
    text_line(look, look.title(), context.texts(text_id::first_steps_title));
    if (!context.desk.is_read_only())
        draw_start(context);
    text_block(look, look.body(), context.texts(text_id::first_steps_hint), width);
    const std::string command = import_command(context.desk);
    text_block(look, bold(look.body()), command, width);
    if (button(look, context.texts(text_id::first_steps_copy), "copy"))
        ImGui::SetClipboardText(command.c_str());
    text_block(look, look.secondary(), context.texts(text_id::first_steps_then), width);
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
