#include "gui/pages/pack/pack_form.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "output/pack/pack_templates.h"
#include "text/ids/meeting.h"
#include "text/ids/step.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int usual_threshold = 3;

} // namespace

/// A ledger opens with the choice that was kept under the usual name.
void PackForm::take_usual_template(const PackPreview& preview, const Texts& texts) {
    if (m_has_begun)
        return;
    m_has_begun = true;
    m_template = texts(text_id::meeting_usual_template);
    const auto found = preview.templates.find(m_template);
    if (found != preview.templates.end())
        m_choice = found->second;
}

void PackForm::draw(PageContext& context, const PackPreview* preview) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (preview)
        take_usual_template(*preview, texts);
    draw_preset(context);
    const std::string hint = preview ? preview->pack.title : std::string{};
    text_field(look, {.id = "pack-title", .label = texts(text_id::meeting_name), .hint = hint},
               m_choice.title);
    draw_layout(context);
    form_heading(look, texts(text_id::meeting_sections));
    if (preview) {
        auto sections = preview->sections;
        if (m_sections.draw(context, sections, preview->indicators))
            m_choice.sections = sections;
    }
    draw_privacy(context);
    if (preview)
        draw_templates(context, *preview);
}

/// What was typed and what is kept private stays.
void PackForm::draw_preset(PageContext& context) {
    std::vector<std::string> words;
    for (const auto& [preset, name] : EnumNames<PackPreset>::names)
        words.emplace_back(name_of(preset, context.texts));
    const auto picked = choice_field(
        context.look, {.id = "pack-preset", .label = context.texts(text_id::meeting_preset)}, words,
        static_cast<int>(m_choice.preset));
    if (!picked)
        return;
    PackChoice choice =
        preset_choice(EnumNames<PackPreset>::names[static_cast<size_t>(*picked)].first);
    choice.title = m_choice.title;
    choice.privacy = m_choice.privacy;
    m_choice = std::move(choice);
}

void PackForm::draw_layout(PageContext& context) {
    const Look& look = context.look;
    const auto label = context.texts(text_id::meeting_layout);
    const std::pair<PackLayout, TextId> layouts[]{
        {PackLayout::a4_landscape, text_id::meeting_landscape},
        {PackLayout::a4_portrait, text_id::meeting_portrait},
        {PackLayout::wide, text_id::meeting_slide}};
    std::vector<SegmentText> segments;
    std::vector<std::string> words;
    for (const auto& [layout, text] : layouts) {
        words.emplace_back(context.texts(text));
        segments.push_back({words.back(), name_of(layout)});
    }
    const int chosen = static_cast<int>(m_choice.layout);
    std::optional<int> picked;
    if (segments_width(look, segments) <= ImGui::GetContentRegionAvail().x) {
        text_line(look, look.secondary(), label);
        picked = segmented(look, segments, chosen);
    } else {
        picked = choice_field(look, {.id = "pack-layout", .label = label}, words, chosen);
    }
    if (picked)
        m_choice.layout = layouts[static_cast<size_t>(*picked)].first;
}

void PackForm::draw_privacy(PageContext& context) {
    const Look& look = context.look;
    form_heading(look, context.texts(text_id::meeting_privacy));
    auto& below = m_choice.privacy.hide_below;
    const std::string hides = context.texts(text_id::meeting_hide, below.value_or(usual_threshold));
    if (check_line(look, hides, "hide-cases", below.has_value()))
        below = below ? std::nullopt : std::optional{usual_threshold};
    bool& marks = m_choice.privacy.marks_internal;
    if (check_line(look, context.texts(text_id::meeting_mark), "mark-internal", marks))
        marks = !marks;
}

void PackForm::draw_templates(PageContext& context, const PackPreview& preview) {
    const Look& look = context.look;
    form_heading(look, context.texts(text_id::meeting_templates));
    std::vector<std::string> names;
    for (const auto& [name, choice] : preview.templates)
        names.push_back(name);
    const auto at = std::ranges::find(names, m_template);
    const int chosen = at == names.end() ? -1 : static_cast<int>(at - names.begin());
    if (!names.empty())
        if (const auto picked = choice_field(look,
                                             {.id = "pack-templates",
                                              .label = context.texts(text_id::meeting_use),
                                              .hint = context.texts(text_id::meeting_none_in_use)},
                                             names, chosen)) {
            m_template = names[static_cast<size_t>(*picked)];
            m_choice = preview.templates.at(m_template);
        }
    text_field(look, {.id = "template-name", .label = context.texts(text_id::meeting_template)},
               m_template);
    if (context.desk.is_read_only() || m_template.empty())
        return;
    if (button(look, context.texts(text_id::meeting_keep), "keep-template"))
        save_template(context);
    if (chosen < 0)
        return;
    ImGui::SameLine();
    if (button(look, context.texts(text_id::meeting_drop), "drop-template"))
        remove_template(context);
}

void PackForm::save_template(PageContext& context) {
    context.desk.write(std::string{context.texts(text_id::meeting_remembering)},
                       {std::string{name_of(text_id::step_pack_template)}, {m_template}},
                       [name = m_template, choice = m_choice](Writer& writer) {
                           put_pack_template(writer, name, choice);
                       });
}

void PackForm::remove_template(PageContext& context) {
    context.desk.write(std::string{context.texts(text_id::meeting_remembering)},
                       {std::string{name_of(text_id::step_pack_template_removed)}, {m_template}},
                       [name = m_template](Writer& writer) { remove_pack_template(writer, name); });
}

} // namespace taizhang
