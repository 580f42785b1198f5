#include "gui/pages/settings/saved_texts.h"

#include "gui/widgets/text_field.h"
#include "text/ids/settings.h"

namespace taizhang {

std::string& SavedTexts::text(const std::string& key, const std::string& now) {
    Field& field = m_fields->try_emplace(key, Field{now, now, std::nullopt}).first->second;
    if (field.now != now)
        field = {now, now, std::nullopt};
    return field.text;
}

bool SavedTexts::is_changed(const std::string& key) const {
    const auto found = m_fields->find(key);
    if (found == m_fields->end())
        return false;
    const Field& field = found->second;
    return field.text != field.now && field.sent != field.text;
}

void SavedTexts::save(PageContext& context, const std::string& key, const LedgerStep& step) {
    (*m_fields)[key].sent = (*m_fields)[key].text;
    context.desk.write(std::string{context.texts(text_id::settings_saving)}, step.label, step.write,
                       [fields = m_fields, key](const std::exception_ptr& failure) {
                           if (failure)
                               fields->erase(key);
                           return Desk::Told::no;
                       });
}

bool number_field(const Look& look, std::string_view id, std::string& text, float width,
                  bool is_wrong) {
    text_field(look, id, text,
               {look.px(width),
                look.px(control_height),
                is_wrong ? FieldMark::wrong : FieldMark::none,
                {}});
    return ImGui::IsItemDeactivatedAfterEdit();
}

} // namespace taizhang
