#include "gui/pages/chart_export.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/finder.h"
#include "gui/widgets/form.h"
#include "output/cairo_canvas.h"
#include "output/missing_glyphs.h"
#include "text/ids/charts.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

/// The chart as it is in a file of this size, with the scale to paint it at.
struct LaidOut {
    Scene scene;
    double scale = 1;
};

LaidOut laid_out(const Chart& chart, int width, int height, Backdrop backdrop, const Texts& texts) {
    ChartFrame frame = standalone_frame(chart, texts);
    frame.backdrop = backdrop;
    const auto [size, scale] = picture_scale(width, height);
    return {scene_of(chart, frame, size, CairoTextMetrics{}, texts), scale};
}

/// A tab or a line feed in a name would begin another cell.
void append_cell(std::string& text, const std::string& cell) {
    for (const char c : cell)
        text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
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

float ChartExport::button_width(const Look& look) {
    return look.px(control_height);
}

void ChartExport::draw_button(PageContext& context, const Chart& chart) {
    const Look& look = context.look;
    const float side = button_width(look);
    if (press_area(labelled(context.texts(text_id::charts_menu), "chart-menu"), {side, side}))
        m_opens_menu = true;
    const Box box = box_of_last_item();
    auto* draw = ImGui::GetWindowDrawList();
    const float radius = look.px(control_radius);
    draw->AddRectFilled(box.min, box.max,
                        ImGui::IsItemHovered() ? look.palette().track : look.palette().surface,
                        radius);
    draw->AddRect(box.min, box.max, look.palette().border, radius);
    for (const float dot : {-1.0F, 0.0F, 1.0F})
        draw->AddCircleFilled({box.centre().x + dot * look.px(6), box.centre().y}, look.px(1.8F),
                              look.palette().text);
    if (m_opens_menu)
        ImGui::OpenPopup("chart-choices");
    m_opens_menu = false;
    ImGui::SetNextWindowPos({box.max.x, box.max.y + look.px(4)}, ImGuiCond_Always, {1.0F, 0.0F});
    draw_menu(context, chart);
}

void ChartExport::draw_menu(PageContext& context, const Chart& chart) {
    const Look& look = context.look;
    const std::array rows{std::pair{Choice::copy_picture, text_id::charts_copy_picture},
                          std::pair{Choice::copy_table, text_id::charts_copy_table},
                          std::pair{Choice::slide, text_id::charts_save_slide},
                          std::pair{Choice::a4, text_id::charts_save_a4},
                          std::pair{Choice::transparent, text_id::charts_save_transparent},
                          std::pair{Choice::svg, text_id::charts_save_svg},
                          std::pair{Choice::pdf, text_id::charts_save_pdf}};
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
                choose(context, chart, choice);
                ImGui::CloseCurrentPopup();
            }
        }
        ImGui::PopStyleVar();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void ChartExport::choose(PageContext& context, const Chart& chart, Choice choice) {
    m_outcome = {};
    switch (choice) {
    case Choice::copy_picture:
        copy_picture(context, chart);
        return;
    case Choice::copy_table:
        ImGui::SetClipboardText(tab_separated(table_of(chart, context.texts)).c_str());
        m_outcome.text = context.texts(text_id::charts_table_copied);
        return;
    case Choice::slide:
        return ask_where(context, chart, {});
    case Choice::a4:
        return ask_where(context, chart,
                         {PictureFormat::png, a4_width_px, a4_height_px, Backdrop::surface});
    case Choice::transparent:
        return ask_where(context, chart,
                         {PictureFormat::png, slide_width_px, slide_height_px, Backdrop::none});
    case Choice::svg:
        return ask_where(context, chart,
                         {PictureFormat::svg, slide_width_px, slide_height_px, Backdrop::surface});
    case Choice::pdf:
        return ask_where(context, chart,
                         {PictureFormat::pdf, slide_width_px, slide_height_px, Backdrop::surface});
    }
}

void ChartExport::copy_picture(PageContext& context, const Chart& chart) {
    const Texts& texts = context.texts;
    const auto [scene, scale] =
        laid_out(chart, slide_width_px, slide_height_px, Backdrop::surface, texts);
    const bool offered = m_clipboard.offer(picture_of(scene, PictureFormat::png, scale));
    m_outcome = offered ? Outcome{std::string{texts(text_id::charts_picture_copied)}, Mood::plain}
                        : Outcome{std::string{texts(text_id::charts_no_clipboard)}, Mood::bad};
}

void ChartExport::ask_where(PageContext& context, const Chart& chart, const Picture& picture) {
    const std::string extension = "." + std::string{name_of(picture.format)};
    auto write = [chart, picture, texts = context.texts](const std::filesystem::path& target,
                                                         Overwrite overwrite,
                                                         const OutputProgress&) {
        const auto [scene, scale] =
            laid_out(chart, picture.width, picture.height, picture.backdrop, texts);
        const auto format = picture_format_of(target.native()).value_or(picture.format);
        write_whole(target, picture_of(scene, format, scale), overwrite);
        return FileExport::Then{};
    };
    m_export.ask_where(
        std::filesystem::absolute(context.session.path()).parent_path() /
            file_name_of(standalone_frame(chart, context.texts).title, extension),
        [](const std::filesystem::path& file) {
            return picture_format_of(file.native()).has_value();
        },
        extension, std::move(write));
    const auto scene =
        laid_out(chart, picture.width, picture.height, picture.backdrop, context.texts).scene;
    const auto note = missing_glyphs_note(missing_glyphs(std::span{&scene, 1}), context.texts);
    if (!note.empty())
        m_outcome = {note, Mood::bad};
}

void ChartExport::draw_outcome(PageContext& context) {
    m_export.draw(context);
    if (m_outcome.text.empty())
        return;
    if (m_outcome.mood == Mood::bad)
        form_problem(context.look, m_outcome.text);
    else
        form_note(context.look, m_outcome.text);
}

void ChartExport::draw_above(PageContext& context) {
    m_export.draw_above(context);
}

} // namespace taizhang
