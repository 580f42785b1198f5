#pragma once

#include "gui/pages/printing.h"
#include "gui/window/picture_clipboard.h"
#include "output/picture/chart_book.h"
#include "output/picture/chart_picture.h"
#include "output/picture/picture_size.h"

namespace taizhang {

/// The menu of a chart (⋯, or the right mouse button), the same on every page: copies the chart and
/// saves it, always laid out for a picture and not as the window shows it.
class ChartExport {
public:
    /// Opens the menu at a place of the screen. What is hidden stays hidden in the picture.
    void open(Chart chart, ChartParts hidden, ImVec2 place);
    /// Puts the chart on paper.
    void print(PageContext& context, const Chart& chart, const ChartParts& hidden);
    /// The menu and what it asks, over the page; call it in every frame.
    void draw_above(PageContext& context);

private:
    /// What the menu offers.
    enum class Choice {
        copy_picture,
        copy_table,
        slide,
        a4,
        own_size,
        transparent,
        svg,
        pdf,
        print
    };
    struct Picture {
        PictureFormat format = PictureFormat::png;
        PictureSize size{slide_width_px, slide_height_px};
        Backdrop backdrop = Backdrop::surface;
    };
    /// What the user has typed for a picture of its own size.
    struct OwnSize {
        bool is_to_open = false;
        bool takes_focus = false;
        std::string text = "1280x720";
        std::string problem = {};
    };

    void draw_menu(PageContext& context);
    void draw_own_size(PageContext& context);
    void draw_size_form(PageContext& context);
    void choose(PageContext& context, Choice choice);
    void copy_picture(PageContext& context);
    void ask_where(PageContext& context, const Picture& picture);

    std::optional<Chart> m_chart; ///< that the menu was opened for
    ChartParts m_hidden;
    bool m_is_to_open = false;
    ImVec2 m_place;
    OwnSize m_own_size;
    PictureClipboard m_clipboard;
    FileExport m_export;
    Printing m_printing;
};

/// The button ⋯, a square at the layout cursor; true when it was pressed. `id` tells several of a
/// page apart.
bool chart_menu_button(const Look& look, const Texts& texts, std::string_view id, float side);

/// Where a menu opens that belongs to the last item: below it.
ImVec2 below_last_item(const Look& look);

/// The table as text that a spreadsheet takes: cells separated by tabs.
std::string tab_separated(const ChartTable& table);

} // namespace taizhang
