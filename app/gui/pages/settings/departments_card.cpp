#include "gui/pages/settings/departments_card.h"

#include "characters/blank.h"
#include "characters/kept_text.h"
#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/settings/setting_card.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/form.h"
#include "gui/widgets/text_link.h"
#include "intake/definitions/indicator_changes.h"
#include "intake/definitions/setting_steps.h"
#include "text/category_name.h"
#include "text/ids/catalogue.h"
#include "text/ids/indicator.h"
#include "text/ids/settings.h"
#include "text/ids/top.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float department_width = 136.0F;
constexpr float detail_width = 52.0F;
constexpr float narrowest_card_pair = 520.0F; ///< of a card with two columns

/// A name that the ledger keeps; nothing where it is none.
std::optional<std::string> read_name(const std::string& typed) {
    const std::string name{trimmed(typed)};
    if (text_fault(name) || name.find_first_of("\t\r\n") != std::string::npos)
        return std::nullopt;
    return name;
}

/// The names that there are, and the one that takes a department off.
std::vector<Suggestion> suggestions(const PageContext& context, const std::string& typed) {
    std::vector<Suggestion> found;
    for (const std::string& name : names_of(definitions_of(context).departments))
        if (typed.empty() || name.find(typed) != std::string::npos)
            found.push_back({name, {}, name});
    if (typed.empty())
        found.push_back({std::string{context.texts(text_id::settings_nobody)}, {}, {}});
    return found;
}

/// By category, with those that a department is named for and no indicator belongs to any more.
std::vector<CategoryPlaces> categories_of(const Definitions& definitions) {
    auto categories = by_category(definitions.indicators);
    for (const auto& [category, department] : definitions.departments.of_category)
        if (std::ranges::find(categories, category, &CategoryPlaces::category) == categories.end())
            categories.push_back({category, {}});
    return categories;
}

} // namespace

void DepartmentsCard::draw(PageContext& context, float width) {
    const SettingCard card{context,
                           "departments",
                           {text_id::settings_departments, text_id::settings_departments_about},
                           width};
    ImGui::BeginDisabled(context.desk.is_read_only());
    draw_categories(context);
    draw_rule(context.look);
    draw_own(context);
    ImGui::EndDisabled();
}

void DepartmentsCard::draw_categories(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Definitions& definitions = definitions_of(context);
    const float room = ImGui::GetContentRegionAvail().x;
    const bool is_pair = room >= look.px(narrowest_card_pair);
    const float width = is_pair ? std::floor((room - look.px(16)) / 2.0F) : room;
    int place = 0;
    for (const CategoryPlaces& category : categories_of(definitions)) {
        if (is_pair && place++ % 2 == 1)
            ImGui::SameLine(0.0F, look.px(16));
        const auto named = definitions.departments.of_category.find(category.category);
        const Row row{
            "category." + category.category,
            category.category.empty() ? std::string{texts(text_id::catalogue_no_category)}
                                      : shown_category(category.category, texts.language()),
            texts(text_id::settings_count, category.places.size()),
            named == definitions.departments.of_category.end() ? std::string{} : named->second};
        if (const auto name = draw_row(context, row, width))
            m_texts.save(context, row.key, department_step(category.category, *name));
    }
}

void DepartmentsCard::draw_own(PageContext& context) {
    const Definitions& definitions = definitions_of(context);
    const auto& named = definitions.departments.of_indicator;
    std::erase_if(m_added, [&](IndicatorId id) { return named.contains(id); });
    if (!named.empty() || !m_added.empty())
        form_note(context.look, context.texts(text_id::settings_own_departments));
    const float width = ImGui::GetContentRegionAvail().x;
    for (const Indicator& indicator : definitions.indicators)
        if (named.contains(indicator.id) ||
            std::ranges::find(m_added, indicator.id) != m_added.end())
            draw_indicator(context, indicator, width);
    draw_adding(context);
}

void DepartmentsCard::draw_indicator(PageContext& context, const Indicator& indicator,
                                     float width) {
    const Look& look = context.look;
    const auto off = context.texts(text_id::settings_as_category);
    const auto& named = definitions_of(context).departments.of_indicator;
    const auto own = named.find(indicator.id);
    const Row row{"indicator." + indicator.code,
                  shown_name(indicator, context.texts.language()),
                  {},
                  own == named.end() ? std::string{} : own->second};
    const float beside = text_link_width(look, off) + look.px(8);
    if (const auto name = draw_row(context, row, width - beside))
        m_texts.save(context, row.key, department_step(indicator, *name));
    ImGui::SameLine(0.0F, look.px(8));
    if (!text_link(look, off, "off-" + indicator.code))
        return;
    std::erase(m_added, indicator.id);
    m_texts.text(row.key, row.now).clear();
    if (own != named.end())
        m_texts.save(context, row.key, department_step(indicator, {}));
}

void DepartmentsCard::draw_adding(PageContext& context) {
    const Texts& texts = context.texts;
    const ViewFigures& figures = *context.desk.figures();
    const auto items = indicator_choices(figures, texts.language());
    const auto chosen = picker(context.look,
                               {"own-department", texts(text_id::settings_add_own),
                                texts(text_id::indicator_find), texts(text_id::top_nothing_found)},
                               items, m_finder);
    if (chosen)
        m_added.push_back(figures.indicator_at(IndicatorPlace{*chosen}).id);
}

std::optional<std::string> DepartmentsCard::draw_row(PageContext& context, const Row& row,
                                                     float width) {
    const Look& look = context.look;
    const auto nobody = context.texts(text_id::settings_nobody);
    std::string& text = m_texts.text(row.key, row.now);
    SuggestState& state = m_suggesting[row.key];
    const float field = look.px(department_width);
    const float detail = row.detail.empty() ? 0.0F : look.px(detail_width);
    ImGui::BeginGroup();
    const Box line = box_at_cursor({width - field - look.px(8), look.px(control_height)});
    draw_text_in(look, {line.min, {line.max.x - detail, line.max.y}}, look.body(), row.name);
    draw_text_in(look, {{line.max.x - detail, line.min.y}, line.max}, look.secondary(), row.detail,
                 Align::right);
    ImGui::Dummy(line.size());
    ImGui::SameLine(0.0F, look.px(8));
    const std::string id = "###department-" + row.key;
    const Box frame = box_at_cursor({field, ImGui::GetFrameHeight()});
    ImGui::PushStyleColor(ImGuiCol_Border,
                          text.empty() ? look.palette().behind.fill : look.palette().edge);
    const bool is_entered =
        suggest_field(look,
                      {id.c_str(), text.empty() ? std::string{nobody} : text, Completion::marked,
                       field, read_name(text) ? FieldMark::none : FieldMark::wrong,
                       [&](const std::string& typed) { return suggestions(context, typed); }},
                      state, text);
    ImGui::PopStyleColor();
    draw_arrow_down({frame.max.x - look.px(14), frame.centre().y}, look.px(8),
                    look.palette().secondary);
    ImGui::EndGroup();
    const auto name = read_name(text);
    if (!name)
        form_problem(look, context.texts(text_id::settings_name_wrong));
    const bool is_left = is_entered || !state.was_active;
    return name && is_left && m_texts.is_changed(row.key) ? name : std::nullopt;
}

} // namespace taizhang
