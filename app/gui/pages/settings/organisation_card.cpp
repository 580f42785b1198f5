#include "gui/pages/settings/organisation_card.h"

#include "characters/blank.h"
#include "characters/kept_text.h"
#include "gui/pages/settings/setting_card.h"
#include "gui/widgets/form.h"
#include "gui/widgets/text_field.h"
#include "intake/definitions/setting_steps.h"
#include "text/ids/settings.h"

namespace taizhang {

void OrganisationCard::draw(PageContext& context, float width) {
    const SettingCard card{context,
                           "organisation-name",
                           {text_id::settings_organisation, text_id::settings_organisation_about},
                           width};
    const Look& look = context.look;
    const OrgTree& units = context.desk.figures()->definitions().units;
    const std::string key = "organisation";
    std::string& text = m_texts.text(key, units.units().front().name);
    const std::string name{trimmed(text)};
    const bool is_wrong = name.empty() || text_fault(name);
    ImGui::BeginDisabled(context.desk.is_read_only());
    const float field = ImGui::GetContentRegionAvail().x;
    text_field(look, key, text,
               {field, look.px(control_height), is_wrong ? FieldMark::wrong : FieldMark::none, {}});
    const bool is_left = !ImGui::IsItemActive();
    ImGui::EndDisabled();
    if (is_wrong)
        form_problem(look, context.texts(name.empty() ? text_id::settings_organisation_empty
                                                      : text_id::settings_name_wrong));
    else if (is_left && name != units.units().front().name && m_texts.is_changed(key))
        m_texts.save(context, key, organisation_name_step(units, name));
}

} // namespace taizhang
