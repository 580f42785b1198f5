#include "gui/pages/pack/pack.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/form.h"
#include "text/ids/meeting.h"
#include "text/ids/nav.h"
#include "text/ids/reported.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float panel_width = 290.0F;
constexpr float least_form = 160.0F;
constexpr float panel_share = 0.42F; ///< of a narrow page

/// A kind of file beside PDF.
struct OtherFormat {
    std::string_view extension;
    TextId text;
    std::string_view id;
};

constexpr OtherFormat other_formats[]{{".xlsx", text_id::meeting_export_excel, "export-xlsx"},
                                      {".docx", text_id::meeting_export_word, "export-docx"},
                                      {".pptx", text_id::meeting_export_slides, "export-pptx"},
                                      {".html", text_id::meeting_export_web, "export-html"}};

/// Rows that the buttons below the first one take in the room that there is.
int further_button_rows(const PageContext& context) {
    const Look& look = context.look;
    const float room = ImGui::GetContentRegionAvail().x;
    std::vector<TextId> texts;
    for (const OtherFormat& format : other_formats)
        texts.push_back(format.text);
    texts.insert(texts.end(), {text_id::meeting_show, text_id::meeting_print});
    int rows = 1;
    float x = 0.0F;
    for (const TextId text : texts) {
        const float width = button_width(look, context.texts(text));
        if (x > 0.0F && x + width > room) {
            ++rows;
            x = 0.0F;
        }
        x += width + look.px(8);
    }
    return rows;
}

} // namespace

PackAsked PackPage::asked(const PageContext& context) const {
    const View& view = context.navigation.view();
    return {view.year,      view.quarter, view.unit, context.today, context.texts.language(),
            m_form.choice()};
}

void PackPage::begin_anew() {
    m_slides.end();
    m_form = {};
    m_reported = {};
    m_tab = Tab::make;
    m_has_begun = false;
}

void PackPage::draw(PageContext& context) {
    const Look& look = context.look;
    if (m_wants_slides || m_wants_print)
        m_tab = Tab::make;
    draw_tabs(context);
    if (m_tab == Tab::reported)
        return m_reported.draw(context);
    if (context.navigation.view().quarter == 0) {
        form_note(look, context.texts(text_id::meeting_needs_quarter));
        m_wants_slides = m_wants_print = false;
        return;
    }
    // What is typed meanwhile is asked for once the former question is answered.
    if (!std::exchange(m_has_begun, true) || !m_preview.is_under_way())
        m_asked = asked(context);
    m_preview.ask(context.desk, context.texts(text_id::shell_reading), m_asked, read_pack_preview);
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    const float panel = std::min(look.px(panel_width), std::floor(rest.x * panel_share));
    draw_panel(context, {panel, rest.y});
    ImGui::SameLine();
    draw_pages(context, {rest.x - panel - look.px(gap), rest.y});
    m_export.draw_above(context);
    follow_requests(context);
}

/// The title, and which side of the page is shown: the material to be made or what has gone out.
void PackPage::draw_tabs(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_line(look, look.title(), texts(text_id::nav_pack));
    const SegmentText tabs[]{{std::string{texts(text_id::reported_tab_make)}, "tab-make"},
                             {std::string{texts(text_id::reported_title)}, "tab-reported"}};
    flow_on(look, segments_width(look, tabs));
    if (const auto chosen = segmented(look, tabs, m_tab == Tab::make ? 0 : 1))
        m_tab = *chosen == 0 ? Tab::make : Tab::reported;
}

/// What keys have asked for, maybe on another page, once the pages are there.
void PackPage::follow_requests(PageContext& context) {
    const PackPreview* preview = m_preview.answer();
    if (!preview)
        return;
    if (std::exchange(m_wants_slides, false))
        m_slides.begin(m_pages.first_shown());
    if (std::exchange(m_wants_print, false))
        m_printing.start(context, preview->pack.title,
                         pack_writer(asked(context), PackGoes::on_paper));
    m_printing.follow(context);
    follow_slides(context, preview->pack);
}

void PackPage::follow_slides(PageContext& context, const Pack& pack) {
    const bool was_on = m_slides.is_on();
    m_slides.draw(context, pack);
    const bool has_ended = was_on && !m_slides.is_on();
    if (has_ended && m_after_slides == AfterSlides::go_back &&
        context.navigation.view().page == PageId::pack)
        context.navigation.back();
}

/// What is chosen scrolls; the buttons below it stay in reach.
void PackPage::draw_panel(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "pack-panel", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(8)});
    text_block(look, look.heading(), context.texts(text_id::meeting_title),
               ImGui::GetContentRegionAvail().x);
    const auto rows = static_cast<float>(1 + further_button_rows(context));
    const float buttons = rows * look.px(control_height) + (rows + 1.0F) * look.px(8);
    const float height = std::max(look.px(least_form), ImGui::GetContentRegionAvail().y - buttons);
    ImGui::BeginChild("choice", {0.0F, height}, ImGuiChildFlags_NavFlattened);
    m_form.draw(context, m_preview.answer());
    ImGui::EndChild();
    draw_exports(context);
    ImGui::PopStyleVar();
}

void PackPage::draw_exports(PageContext& context) {
    const Look& look = context.look;
    const PackPreview* preview = m_preview.answer();
    if (!preview)
        return;
    const auto ask_where = [&](std::string_view extension) {
        m_export.ask_where(context, asked(context), preview->pack.title, extension);
    };
    if (button(look, context.texts(text_id::meeting_export_pdf, preview->pack.pages.size()),
               "export-pdf", ButtonKind::primary))
        ask_where(".pdf");
    bool is_first = true;
    const auto further = [&](TextId text, std::string_view id) {
        const std::string_view shown = context.texts(text);
        if (!std::exchange(is_first, false))
            flow_on(look, button_width(look, shown));
        return button(look, shown, id);
    };
    for (const OtherFormat& format : other_formats)
        if (further(format.text, format.id))
            ask_where(format.extension);
    if (further(text_id::meeting_show, "show-slides"))
        show_slides();
    if (further(text_id::meeting_print, "print-pack"))
        print();
}

void PackPage::draw_messages(PageContext& context) {
    const PackPreview* preview = m_preview.answer();
    if (preview && !preview->problem.empty())
        form_problem(context.look, preview->problem);
    if (preview && !preview->note.empty())
        form_problem(context.look, preview->note);
}

void PackPage::draw_pages(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const PackPreview* preview = m_preview.answer();
    ImGui::BeginGroup();
    draw_messages(context);
    if (preview && !preview->pack.pages.empty())
        m_pages.draw(context, preview->pack, {size.x, ImGui::GetContentRegionAvail().y});
    else if (preview)
        text_block(look, look.secondary(), context.texts(text_id::meeting_no_pages), size.x);
    else
        text_line(look, look.secondary(), context.texts(text_id::shell_reading));
    ImGui::EndGroup();
}

} // namespace taizhang
