#include "gui/pages/charts/chart_export.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/notices.h"
#include "gui/view/toasts.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "gui/widgets/finder.h"
#include "gui/widgets/form.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/missing_glyphs.h"
#include "text/ids/charts.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taizhang {

namespace {

constexpr float own_size_width = 360.0F;

/// The chart as it is in a file of this size, with the scale to paint it at.
struct LaidOut {
    Scene scene;
    double scale = 1;
};

LaidOut laid_out(const Chart& chart, const ChartParts& hidden, PictureSize pixels,
                 Backdrop backdrop, const Texts& texts) {
    ChartFrame frame = standalone_frame(chart, texts, hidden);
    frame.backdrop = backdrop;
    const auto [size, scale] = picture_scale(pixels.width, pixels.height);
    return {scene_of(chart, frame, size, CairoTextMetrics{}, texts), scale};
}

/// A tab or a line feed in a name would begin another cell.
void append_cell(std::string& text, const std::string& cell) {
    for (const char c : cell)
        text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
}

/// What stands in the way, until another page is shown.
void tell(PageContext& context, std::string_view text) {
    context.notices.add({Tone::bad, std::string{text}, context.navigation.view().page});
}

void append_line(std::string& text, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += '\t';
        append_cell(text, cells[i]);
    }
    text += '\n';
}

} // namespace

std::string tab_separated(const ChartTable& table) {
    std::string text;
    append_line(text, table.columns);
    for (const auto& row : table.rows)
        append_line(text, row.cells);
    return text;
}

bool chart_menu_button(const Look& look, const Texts& texts, std::string_view id, float side) {
    const bool pressed = press_area(labelled(texts(text_id::charts_menu), id), {side, side});
    const Box box = box_of_last_item();
    auto* draw = ImGui::GetWindowDrawList();
    const float radius = look.px(control_radius);
    draw->AddRectFilled(box.min, box.max,
                        ImGui::IsItemHovered() ? look.palette().track : look.palette().surface,
                        radius);
    draw->AddRect(box.min, box.max, look.palette().edge, radius);
    for (const float dot : {-1.0F, 0.0F, 1.0F})
        draw->AddCircleFilled({box.centre().x + dot * look.px(6), box.centre().y}, look.px(1.8F),
                              look.palette().text);
    return pressed;
}

ImVec2 below_last_item(const Look& look) {
    return {ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + look.px(4)};
}

void ChartExport::open(Chart chart, ChartParts hidden, ImVec2 place) {
    m_chart = std::move(chart);
    m_hidden = std::move(hidden);
    m_place = place;
    m_is_to_open = true;
}

void ChartExport::draw_above(PageContext& context) {
    m_export.draw_above(context); // first: the Enter that ends the others is not for it
    m_printing.follow(context);
    draw_menu(context);
    draw_own_size(context);
}

void ChartExport::draw_menu(PageContext& context) {
    const Look& look = context.look;
    const std::array rows{std::pair{Choice::copy_picture, text_id::charts_copy_picture},
                          std::pair{Choice::copy_table, text_id::charts_copy_table},
                          std::pair{Choice::slide, text_id::charts_save_slide},
                          std::pair{Choice::a4, text_id::charts_save_a4},
                          std::pair{Choice::own_size, text_id::charts_save_own_size},
                          std::pair{Choice::transparent, text_id::charts_save_transparent},
                          std::pair{Choice::svg, text_id::charts_save_svg},
                          std::pair{Choice::pdf, text_id::charts_save_pdf},
                          std::pair{Choice::print, text_id::charts_print}};
    if (std::exchange(m_is_to_open, false))
        ImGui::OpenPopup("chart-choices");
    ImGui::SetNextWindowPos(m_place, ImGuiCond_Appearing);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(8), look.px(8)});
    if (ImGui::BeginPopup("chart-choices")) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
        float width = 0.0F;
        for (const auto& [choice, text] : rows)
            width = std::max(width, text_size(look, look.body(), context.texts(text)).x);
        ImGui::Dummy({width + look.px(28), 0.0F});
        for (const auto& [choice, text] : rows) {
            const std::string id = "chart-choice" + std::to_string(static_cast<int>(choice));
            if (draw_found_row(look, {context.texts(text), {}, id, 0.0F}, RowMark::none)) {
                choose(context, choice);
                ImGui::CloseCurrentPopup();
            }
        }
        ImGui::PopStyleVar();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void ChartExport::choose(PageContext& context, Choice choice) {
    const PictureSize slide{slide_width_px, slide_height_px};
    switch (choice) {
    case Choice::copy_picture:
        return copy_picture(context);
    case Choice::copy_table:
        ImGui::SetClipboardText(tab_separated(table_of(*m_chart, context.texts)).c_str());
        context.toasts.show({std::string{context.texts(text_id::charts_table_copied)}});
        return;
    case Choice::slide:
        return ask_where(context, {});
    case Choice::a4:
        return ask_where(context,
                         {PictureFormat::png, {a4_width_px, a4_height_px}, Backdrop::surface});
    case Choice::own_size:
        m_own_size.is_to_open = true;
        m_own_size.takes_focus = true;
        return;
    case Choice::transparent:
        return ask_where(context, {PictureFormat::png, slide, Backdrop::none});
    case Choice::svg:
        return ask_where(context, {PictureFormat::svg, slide, Backdrop::surface});
    case Choice::pdf:
        return ask_where(context, {PictureFormat::pdf, slide, Backdrop::surface});
    case Choice::print:
        return print(context, *m_chart, m_hidden);
    }
}

void ChartExport::copy_picture(PageContext& context) {
    const Texts& texts = context.texts;
    const auto [scene, scale] =
        laid_out(*m_chart, m_hidden, {slide_width_px, slide_height_px}, Backdrop::surface, texts);
    const bool offered = m_clipboard.offer(picture_of(scene, PictureFormat::png, scale));
    if (offered)
        context.toasts.show({std::string{texts(text_id::charts_picture_copied)}});
    else
        tell(context, texts(text_id::charts_no_clipboard));
}

void ChartExport::draw_own_size(PageContext& context) {
    const Look& look = context.look;
    constexpr auto name = "###own-size";
    if (std::exchange(m_own_size.is_to_open, false))
        ImGui::OpenPopup(name);
    if (const DialogScope dialog{look, name, own_size_width}; dialog.is_open())
        draw_size_form(context);
}

void ChartExport::draw_size_form(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (std::exchange(m_own_size.takes_focus, false))
        ImGui::SetKeyboardFocusHere();
    text_field(look, {"own-size", texts(text_id::charts_own_size), {}, m_own_size.problem},
               m_own_size.text);
    const bool entered =
        ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter);
    const bool wanted =
        button(look, texts(text_id::charts_size_next), "size-next", ButtonKind::primary);
    ImGui::SameLine();
    if (button(look, texts(text_id::shell_cancel), "cancel") ||
        ImGui::IsKeyPressed(ImGuiKey_Escape))
        return DialogScope::close();
    if (!wanted && !entered)
        return;
    const auto size = parse_picture_size(m_own_size.text);
    m_own_size.problem = size ? "" : std::string{texts(text_id::charts_bad_size)};
    m_own_size.takes_focus = !size;
    if (!size)
        return;
    DialogScope::close();
    ask_where(context, {PictureFormat::png, *size, Backdrop::surface});
}

void ChartExport::print(PageContext& context, const Chart& chart, const ChartParts& hidden) {
    auto write = [chart, hidden, texts = context.texts](
                     LedgerCopy&, const std::filesystem::path& target, Overwrite overwrite) {
        const auto [scene, scale] =
            laid_out(chart, hidden, {slide_width_px, slide_height_px}, Backdrop::surface, texts);
        write_whole(target, picture_of(scene, PictureFormat::pdf, scale), overwrite);
        return Desk::Remember{};
    };
    m_printing.start(context, head_of(chart, context.texts).title, std::move(write));
}

void ChartExport::ask_where(PageContext& context, const Picture& picture) {
    const std::string extension = "." + std::string{name_of(picture.format)};
    const Chart& chart = *m_chart;
    auto write = [chart, hidden = m_hidden, picture, texts = context.texts](
                     LedgerCopy&, const std::filesystem::path& target, Overwrite overwrite) {
        const auto [scene, scale] = laid_out(chart, hidden, picture.size, picture.backdrop, texts);
        const auto format = picture_format_of(target.native()).value_or(picture.format);
        write_whole(target, picture_of(scene, format, scale), overwrite);
        return Desk::Remember{};
    };
    m_export.ask_where(
        context.desk.path().parent_path() /
            file_name_of(head_of(chart, context.texts).title, extension),
        [](const std::filesystem::path& file) {
            return picture_format_of(file.native()).has_value();
        },
        extension, std::move(write));
    const auto scene =
        laid_out(chart, m_hidden, picture.size, picture.backdrop, context.texts).scene;
    const auto note = missing_glyphs_note(missing_glyphs(std::span{&scene, 1}), context.texts);
    if (!note.empty())
        tell(context, note);
}

} // namespace taizhang
