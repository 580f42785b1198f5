#include "gui/pages/guide/guide.h"

#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/guide/guide_file.h"
#include "gui/view/page_table.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/text_link.h"
#include "text/ids/guide.h"
#include "text/ids/start.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float keys_width = 220.0F;
constexpr float key_row = 26.0F;
constexpr float least_beside = 980.0F; ///< of two cards

/// A row a line: the keys, then what they do.
void draw_keys(const Look& look, const Texts& texts, std::span<const GuideKeys> keys) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = std::min(look.px(keys_width), width * 0.45F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    for (const auto& [key, what] : keys) {
        const float text = width - left - look.px(8);
        const float block = text_block_height(look, look.body(), texts(what), text);
        const float height = std::max(look.px(key_row), block + look.px(6));
        const Box row = box_at_cursor({width, height});
        draw_text_in(look, {row.min, {row.min.x + left, row.max.y}}, look.heading(), key);
        draw_text_block(look, {row.max.x - text, row.centre().y - block / 2.0F}, look.body(),
                        texts(what), text);
        ImGui::Dummy(row.size());
    }
    ImGui::PopStyleVar();
}

/// The page that the guide was opened on.
void draw_of_page(const Look& look, const Texts& texts, std::string_view title, TextId text,
                  std::span<const GuideKeys> keys, float width) {
    const CardScope card{look, "of-page", {width, 0.0F}, CardHeight::of_content};
    const float room = ImGui::GetContentRegionAvail().x;
    text_block(look, look.heading(), texts(text_id::guide_of_page, title), room);
    text_block(look, look.body(), texts(text), room);
    text_line(look, look.heading(), texts(text_id::guide_page_keys));
    if (keys.empty())
        text_block(look, look.secondary(), texts(text_id::guide_no_keys), room);
    draw_keys(look, texts, keys);
}

void draw_everywhere(const Look& look, const Texts& texts, float width) {
    const CardScope card{look, "everywhere", {width, 0.0F}, CardHeight::of_content};
    text_line(look, look.heading(), texts(text_id::guide_all_keys));
    draw_keys(look, texts, keys_everywhere());
}

} // namespace

void GuidePage::draw(PageContext& context, bool has_pages) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_head(context);
    const float width = ImGui::GetContentRegionAvail().x;
    const bool is_wide = width >= look.px(least_beside);
    const float column = is_wide ? std::floor((width - look.px(gap)) / 2.0F) : width;
    ImGui::BeginGroup();
    const PageId of = context.navigation.view().guide_of;
    const GuideChapter* chapter = has_pages ? guide_chapter_of(of) : nullptr;
    if (chapter)
        draw_of_page(look, texts, texts(title_of(of)), chapter->text, keys_of(of), column);
    else
        draw_of_page(look, texts, texts(text_id::start_title), text_id::guide_page_start,
                     keys_of_start(), column);
    draw_everywhere(look, texts, column);
    ImGui::EndGroup();
    if (is_wide)
        ImGui::SameLine();
    {
        const CardScope card{look, "pages", {column, 0.0F}, CardHeight::of_content};
        text_line(look, look.heading(), texts(text_id::guide_all_pages));
        for (const GuideChapter& one : guide_chapters())
            draw_page(context, one, has_pages);
    }
    m_export.draw_above(context);
}

void GuidePage::draw_head(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_line(look, look.title(), texts(text_id::guide_title));
    const auto save = texts(text_id::guide_save_pdf);
    flow_on(look, button_width(look, save));
    if (button(look, save, "save-guide"))
        ask_where(context);
}

/// Its title leads to the page.
void GuidePage::draw_page(PageContext& context, const GuideChapter& chapter, bool has_pages) {
    const Look& look = context.look;
    const auto title = context.texts(title_of(chapter.page));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(2)});
    if (!has_pages) {
        text_line(look, look.heading(), title);
    } else if (text_link(look, title, name_of(chapter.page))) {
        View view = context.navigation.view();
        view.page = chapter.page;
        view.scroll = 0.0F;
        context.navigation.go(view);
    }
    text_block(look, look.body(), context.texts(chapter.text), ImGui::GetContentRegionAvail().x);
    ImGui::PopStyleVar();
}

void GuidePage::ask_where(PageContext& context) {
    const std::string name{context.texts(text_id::guide_file_name)};
    m_export.ask_where(
        context.window.last_ledger.parent_path() / file_name_of(name, ".pdf"),
        [](const std::filesystem::path& file) { return file.extension() == ".pdf"; }, ".pdf",
        [language = context.texts.language()](LedgerCopy& copy, const std::filesystem::path& target,
                                              Overwrite overwrite) {
            write_guide_beside(target, overwrite, language, copy.progress());
            return Desk::Remember{};
        });
}

} // namespace taizhang
