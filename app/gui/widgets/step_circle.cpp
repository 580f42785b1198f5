#include "gui/widgets/step_circle.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"

namespace taizhang {

void draw_step_circle(const Look& look, ImVec2 centre, StepMark mark, int number) {
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    const float radius = look.px(step_circle_size / 2.0F);
    if (mark == StepMark::done) {
        canvas.AddCircleFilled(centre, radius, palette.good.fill);
        return draw_symbol(centre, look.px(8), ChipSymbol::check, palette.surface);
    }
    const bool is_next = mark == StepMark::next;
    if (is_next)
        canvas.AddCircleFilled(centre, radius, palette.switched_on);
    else
        canvas.AddCircle(centre, radius, palette.secondary);
    const Box box{{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}};
    draw_text_in(look, box,
                 in_colour(bold(look.body()), is_next ? palette.on_switched : palette.secondary),
                 std::to_string(number), Align::centre);
}

} // namespace taizhang
