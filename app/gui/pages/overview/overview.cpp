#include "gui/pages/overview/overview.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/overview/attention_panel.h"
#include "gui/pages/overview/filter_bar.h"
#include "gui/pages/overview/indicator_card.h"
#include "gui/pages/overview/indicator_list.h"
#include "gui/pages/overview/overview_summary.h"
#include "gui/widgets/controls.h"
#include "text/category_name.h"
#include "text/ids/attention.h"
#include "text/ids/overview.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float panel_width = 290.0F;
constexpr float narrowest_card = 240.0F;
constexpr float narrowest_beside = 700.0F;
constexpr float lowest_beside = 300.0F;
constexpr size_t most_stacked_entries = 4;

using Progresses = std::vector<const IndicatorProgress*>;

/// The indicators of one category, in catalogue order.
struct Category {
    std::string name;
    Progresses indicators;
};

std::vector<Category> categories_of(const ViewFigures& figures, const Progresses& shown) {
    std::vector<Category> categories;
    for (const IndicatorProgress* progress : shown) {
        const std::string& name = figures.indicator_at(progress->indicator).category;
        auto found = std::ranges::find(categories, name, &Category::name);
        if (found == categories.end())
            found = categories.insert(found, Category{name, {}});
        found->indicators.push_back(progress);
    }
    return categories;
}

void draw_category_name(const PageContext& context, const Category& category) {
    const Look& look = context.look;
    const std::string name = category.name.empty()
                                 ? std::string{context.texts(text_id::overview_no_category)}
                                 : shown_category(category.name, context.texts.language());
    const int count = static_cast<int>(category.indicators.size());
    const TextRun runs[]{{name, look.heading()},
                         {"  " + context.texts(text_id::overview_count, count), look.secondary()}};
    const ImVec2 size = runs_size(look, runs);
    draw_runs_in(look, box_at_cursor({size.x, look.px(22)}), runs);
    ImGui::Dummy({size.x, look.px(18)});
}

void draw_grid(PageContext& context, const ViewFigures& figures, const Category& category,
               float width) {
    const Look& look = context.look;
    const float spacing = look.px(gap);
    const int columns =
        std::max(1, static_cast<int>((width + spacing) / (look.px(narrowest_card) + spacing)));
    const float card = std::floor((width - spacing * static_cast<float>(columns - 1)) /
                                  static_cast<float>(columns));
    for (int i = 0; i < static_cast<int>(category.indicators.size()); ++i) {
        if (i % columns != 0)
            ImGui::SameLine();
        draw_indicator_card(context, figures, *category.indicators[static_cast<size_t>(i)], card);
    }
}

int unused_in(const ViewFigures& figures) {
    return static_cast<int>(
        std::ranges::count_if(figures.review, [&](const IndicatorProgress& progress) {
            return !has_figures(progress) && !is_hidden(figures.indicator_at(progress.indicator));
        }));
}

} // namespace

void OverviewPage::draw(PageContext& context, const OpenWork& work) {
    const ViewFigures& figures = *context.desk.figures();
    const Look& look = context.look;
    const ImVec2 page = ImGui::GetContentRegionAvail();
    m_is_to_be_restored |= context.navigation.take_restored();
    handle_filter_keys(context);
    const OverviewContent content =
        overview_content(figures, context.navigation.view().overview,
                         m_shows_unused ? Unused::shown : Unused::left_out);
    const bool is_wide = page.x >= look.px(narrowest_beside);
    draw_summary(context, figures, content, page.x, is_wide ? look.px(panel_width) : 0.0F);
    m_since.draw(context, figures);
    const auto attention = attention_rows(
        figures, work,
        context.window.overview == OverviewShape::list ? StatusRows::left_out : StatusRows::shown,
        context.texts);
    const float rest = ImGui::GetContentRegionAvail().y;
    if (!is_wide || rest < look.px(lowest_beside))
        draw_stacked(context, figures, content, attention);
    else
        draw_beside(context, figures, content, attention);
}

/// Cards and panel scroll by themselves.
void OverviewPage::draw_beside(PageContext& context, const ViewFigures& figures,
                               const OverviewContent& content,
                               const std::vector<AttentionRow>& attention) {
    const Look& look = context.look;
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    const float panel = look.px(panel_width);
    const float width = rest.x - panel - look.px(gap);
    ImGui::BeginChild("beside", {width, rest.y}, ImGuiChildFlags_NavFlattened);
    draw_filter_bar(context, content);
    ImGui::BeginChild("cards", ImGui::GetContentRegionAvail(), ImGuiChildFlags_NavFlattened);
    draw_indicators(context, figures, content);
    keep_scroll(context);
    ImGui::EndChild();
    ImGui::EndChild();
    ImGui::SameLine();
    const CardScope card{look, "attention", {panel, rest.y}};
    draw_attention(context, figures, attention, attention.size());
}

/// Everything scrolls with the page; the list is cut so that the cards are not far below.
void OverviewPage::draw_stacked(PageContext& context, const ViewFigures& figures,
                                const OverviewContent& content,
                                const std::vector<AttentionRow>& attention) {
    const Look& look = context.look;
    const size_t entries = attention.size();
    const bool is_long = entries > most_stacked_entries;
    {
        const CardScope card{
            look, "attention", {ImGui::GetContentRegionAvail().x, 0.0F}, CardHeight::of_content};
        draw_attention(context, figures, attention,
                       is_long && !m_shows_all_attention ? most_stacked_entries : entries);
        if (is_long &&
            button(look,
                   m_shows_all_attention ? std::string{context.texts(text_id::attention_fewer)}
                                         : context.texts(text_id::attention_all, entries),
                   "all-attention"))
            m_shows_all_attention = !m_shows_all_attention;
    }
    draw_filter_bar(context, content);
    draw_indicators(context, figures, content);
    keep_scroll(context);
}

void OverviewPage::draw_indicators(PageContext& context, const ViewFigures& figures,
                                   const OverviewContent& content) {
    const float width = ImGui::GetContentRegionAvail().x;
    if (content.shown.empty()) {
        text_block(context.look, context.look.secondary(),
                   context.texts(text_id::overview_nothing_shown), width);
    } else if (context.window.overview == OverviewShape::list) {
        draw_indicator_list(context, figures, content.shown, m_order);
    } else {
        for (const Category& category : categories_of(figures, content.shown)) {
            draw_category_name(context, category);
            draw_grid(context, figures, category, width);
        }
    }
    draw_switch(context, unused_in(figures));
}

/// Of the window that scrolls the cards.
void OverviewPage::keep_scroll(PageContext& context) {
    if (m_is_to_be_restored && context.desk.is_current()) {
        ImGui::SetScrollY(context.look.px(context.navigation.view().scroll));
        m_is_to_be_restored = false;
    } else if (!m_is_to_be_restored) {
        context.navigation.current().scroll = ImGui::GetScrollY() / context.look.theme.scale;
    }
}

void OverviewPage::draw_switch(PageContext& context, int unused) {
    if (unused == 0)
        return;
    const std::string text = m_shows_unused
                                 ? std::string{context.texts(text_id::overview_show_used)}
                                 : context.texts(text_id::overview_show_all, unused);
    if (button(context.look, text, "show-unused"))
        m_shows_unused = !m_shows_unused;
}

} // namespace taizhang
