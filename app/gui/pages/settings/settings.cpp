#include "gui/pages/settings/settings.h"

#include "gui/look/text.h"
#include "gui/widgets/form.h"
#include "text/ids/form.h"
#include "text/ids/settings.h"

#include <cmath>

namespace taizhang {

namespace {

constexpr float narrowest_page_pair = 900.0F; ///< of a page with two columns

/// Beside the title, or below it where there is no room.
void draw_hint(const Look& look, std::string_view hint) {
    const Box title = box_of_last_item();
    ImGui::SameLine(0.0F, look.px(gap));
    const float width = text_size(look, look.secondary(), hint).x;
    if (ImGui::GetContentRegionAvail().x < width) {
        ImGui::NewLine();
        form_note(look, hint);
        return;
    }
    const Box box = box_at_cursor({width, title.height()});
    draw_text_in(look, box, look.secondary(), hint);
    ImGui::Dummy(box.size());
}

} // namespace

void SettingsPage::draw(PageContext& context) {
    const Look& look = context.look;
    text_line(look, look.title(), context.texts(text_id::settings_title));
    draw_hint(look, context.texts(text_id::settings_hint));
    if (context.desk.is_read_only())
        form_problem(look, context.texts(text_id::form_read_only));
    ImGui::BeginChild("cards", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    const float room = ImGui::GetContentRegionAvail().x;
    if (room < look.px(narrowest_page_pair)) {
        draw_left(context, room);
        draw_right(context, room);
    } else {
        const float width = std::floor((room - look.px(gap)) / 2.0F);
        ImGui::BeginGroup();
        draw_left(context, width);
        ImGui::EndGroup();
        ImGui::SameLine(0.0F, look.px(gap));
        ImGui::BeginGroup();
        draw_right(context, width);
        ImGui::EndGroup();
    }
    ImGui::EndChild();
    m_layouts.draw_above(context);
}

void SettingsPage::draw_left(PageContext& context, float width) {
    m_cutoff.draw(context, width);
    m_bands.draw(context, width);
    m_departments.draw(context, width);
}

void SettingsPage::draw_right(PageContext& context, float width) {
    m_backups.draw(context, width);
    m_organisation.draw(context, width);
    m_layouts.draw(context, width);
    m_look.draw(context, width);
}

} // namespace taizhang
