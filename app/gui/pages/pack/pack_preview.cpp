#include "gui/pages/pack/pack_preview.h"

#include "gui/look/box.h"
#include "gui/look/imgui_canvas.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"
#include "output/pack/pack_templates.h"
#include "output/pack/reported_figures.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/missing_glyphs.h"
#include "place/own_sentences.h"
#include "text/ids/meeting.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float narrowest_page = 380.0F;
constexpr int most_beside = 3;

ReviewPoint point_of(const Definitions& definitions, const PackAsked& asked) {
    const auto place = asked.unit ? definitions.units.place_of(*asked.unit) : std::nullopt;
    return {asked.year, asked.quarter, place.value_or(UnitPlace{}), asked.today};
}

int pages_beside(const Look& look, float room) {
    const float step = look.px(gap);
    return std::clamp(static_cast<int>((room + step) / (look.px(narrowest_page) + step)), 1,
                      most_beside);
}

int indicators_of(const PackSection& section, const Material& material) {
    if (section.kind == SectionKind::indicators)
        return static_cast<int>(material.indicators().size());
    const auto found =
        std::ranges::find(material.categories, section.category, &MaterialCategory::name);
    return section.kind != SectionKind::category || found == material.categories.end()
               ? -1
               : static_cast<int>(found->indicators.size());
}

/// The user's own sentences, else those of the program and why.
SentenceTemplates sentences_for(const Texts& texts, std::string& problem) {
    auto own = own_sentences(texts);
    if (own)
        return std::move(*own);
    problem = own.error();
    return SentenceTemplates::built_in(texts.language());
}

} // namespace

PackPreview read_pack_preview(FiguresReader& figures, const PackAsked& asked) {
    const Ledger::Snapshot snapshot{figures.ledger()};
    Reader& reader = figures.reader();
    const Texts texts{asked.language};
    PackPreview preview;
    const Material material =
        read_material(reader, point_of(*figures.definitions(), asked), asked.choice.privacy);
    const Narrative narrative =
        narrative_of(material, sentences_for(texts, preview.problem), texts);
    const auto changes = reported_changes(reader, material, texts);
    preview.pack = pack_of(
        {material, narrative, changes, earlier_years_for(asked.choice, reader, material, texts)},
        asked.choice, CairoTextMetrics{}, texts);
    preview.sections = sections_for(asked.choice, material);
    for (const PackSection& section : preview.sections)
        preview.indicators.push_back(indicators_of(section, material));
    for (const std::string& name : pack_template_names(reader))
        if (const auto choice = read_pack_template(reader, name))
            preview.templates.emplace(name, with_later_sections(*choice));
    preview.note = missing_glyphs_note(missing_glyphs(preview.pack.pages), texts);
    return preview;
}

void PackPages::draw(PageContext& context, const Pack& pack, ImVec2 size) {
    const Look& look = context.look;
    ImGui::BeginChild("pages", size, ImGuiChildFlags_NavFlattened);
    const float room = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    const int beside = m_view == PageView::one ? 1 : pages_beside(look, room);
    const float gaps = static_cast<float>(beside - 1) * look.px(gap);
    const float width = std::floor((room - gaps) / static_cast<float>(beside));
    for (size_t i = 0; i < pack.pages.size(); ++i) {
        if (static_cast<int>(i) % beside != 0)
            ImGui::SameLine();
        draw_page(context, pack, i, width);
    }
    ImGui::EndChild();
}

void PackPages::draw_page(PageContext& context, const Pack& pack, size_t place, float width) {
    const Look& look = context.look;
    const auto page_width = static_cast<float>(pack.size.width);
    const float height = std::floor(width * static_cast<float>(pack.size.height) / page_width);
    const bool pressed =
        press_area(labelled({}, "page-" + std::to_string(place + 1)), {width, height});
    note_item({.role = ItemRole::button, .name = std::to_string(place + 1)});
    const Box box = box_of_last_item();
    if (m_scroll_to == place) {
        ImGui::SetScrollHereY(0.0F);
        m_scroll_to.reset();
    }
    if (pressed) {
        m_view = m_view == PageView::one ? PageView::several : PageView::one;
        m_scroll_to = m_pressed = place;
    }
    if (!ImGui::IsRectVisible(box.min, box.max))
        return;
    const bool is_hovered = ImGui::IsItemHovered();
    if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal))
        show_hint(look, context.texts(m_view == PageView::one ? text_id::meeting_several
                                                              : text_id::meeting_larger));
    paint_page(look, box.min, pack.pages[place], width / page_width / look.theme.scale);
    ImGui::GetWindowDrawList()->AddRect(box.min, box.max,
                                        is_hovered ? look.palette().edge : look.palette().border);
}

} // namespace taizhang
