#pragma once

#include "gui/pages/file_export.h"
#include "gui/picture_clipboard.h"
#include "output/chart_book.h"
#include "output/chart_picture.h"

namespace taizhang {

/// The menu of a chart (⋯, or the right mouse button): copies it and saves it, always laid out for
/// a picture and not as the window shows it.
class ChartExport {
public:
    /// The button, at the layout cursor.
    void draw_button(PageContext& context, const Chart& chart);
    /// Opens the menu, as the right button does over the chart.
    void open_menu() { m_opens_menu = true; }
    /// What became of the last choice; call it in every frame.
    void draw_outcome(PageContext& context);
    /// The chooser of a file, above the page.
    void draw_above(PageContext& context);

    static float button_width(const Look& look);

private:
    /// What the menu offers.
    enum class Choice { copy_picture, copy_table, slide, a4, transparent, svg, pdf };
    enum class Mood { plain, bad };
    struct Outcome {
        std::string text;
        Mood mood = Mood::plain;
    };
    struct Picture {
        PictureFormat format = PictureFormat::png;
        int width = slide_width_px;
        int height = slide_height_px;
        Backdrop backdrop = Backdrop::surface;
    };

    void draw_menu(PageContext& context, const Chart& chart);
    void choose(PageContext& context, const Chart& chart, Choice choice);
    void copy_picture(PageContext& context, const Chart& chart);
    void ask_where(PageContext& context, const Chart& chart, const Picture& picture);

    bool m_opens_menu = false;
    PictureClipboard m_clipboard;
    FileExport m_export;
    Outcome m_outcome; ///< of what was copied
};

/// The table as text that a spreadsheet takes: cells separated by tabs.
std::string tab_separated(const ChartTable& table);

} // namespace taizhang
