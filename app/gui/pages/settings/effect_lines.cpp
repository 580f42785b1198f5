#include "gui/pages/settings/effect_lines.h"

#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/form.h"
#include "output/words/effect_words.h"
#include "text/ids/settings.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t lines_shown = 8;

} // namespace

void draw_figure_changes(const PageContext& context, const std::vector<FigureChange>& changes) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (changes.empty()) {
        form_note(look, texts(text_id::settings_no_figures));
        return;
    }
    text_block(look, bold(in_colour(look.secondary(), look.palette().text)),
               texts(text_id::settings_figures_changed, changes.size()),
               ImGui::GetContentRegionAvail().x);
    for (size_t i = 0; i < std::min(changes.size(), lines_shown); ++i) {
        const Indicator& indicator = context.desk.figures()->indicator_at(changes[i].indicator);
        form_note(look, texts(text_id::settings_figure_line, changes[i].year,
                              shown_name(indicator, texts.language()),
                              words_of(changes[i], indicator, indicator, texts)));
    }
    if (changes.size() > lines_shown)
        form_note(look, texts(text_id::settings_more, changes.size() - lines_shown));
}

EffectAnswer draw_effect_buttons(const PageContext& context, const EffectButtons& buttons) {
    const Look& look = context.look;
    EffectAnswer answer = EffectAnswer::none;
    ImGui::BeginDisabled(!buttons.can_apply);
    if (button(look, buttons.apply, "apply", ButtonKind::primary))
        answer = EffectAnswer::apply;
    ImGui::EndDisabled();
    const auto keep = context.texts(text_id::settings_keep);
    flow_on(look, button_width(look, keep));
    if (button(look, keep, "keep"))
        answer = EffectAnswer::keep;
    return answer;
}

} // namespace taizhang
