#pragma once

#include "gui/pages/pack/pack_export.h"
#include "gui/pages/pack/pack_form.h"
#include "gui/pages/pack/reported_panel.h"
#include "gui/pages/pack/slide_show.h"
#include "gui/pages/printing.h"

namespace taizhang {

/// The quarter's meeting material (会议材料): what is chosen on the left, the real pages on the
/// right; and what has gone out already (已报材料).
class PackPage {
public:
    void draw(PageContext& context);
    /// Drops what was chosen: another ledger is shown.
    void begin_anew();
    /// Where the user is once the pages have been shown.
    enum class AfterSlides { stay, go_back };
    /// Shows the pages over the whole window, once they are there.
    void show_slides(AfterSlides after = AfterSlides::stay) {
        m_wants_slides = true;
        m_after_slides = after;
    }
    bool is_showing_slides() const { return m_slides.is_on(); }
    /// Prints the pages.
    void print() { m_wants_print = true; }

private:
    enum class Tab { make, reported };

    void draw_tabs(PageContext& context);
    void follow_requests(PageContext& context);
    void follow_slides(PageContext& context, const Pack& pack);
    void draw_panel(PageContext& context, ImVec2 size);
    void draw_pages(PageContext& context, ImVec2 size);
    void draw_exports(PageContext& context);
    void draw_messages(PageContext& context);
    PackAsked asked(const PageContext& context) const;

    PackAsked m_asked; ///< for the last time
    Reading<PackAsked, PackPreview> m_preview;
    PackPages m_pages;
    PackForm m_form;
    Tab m_tab = Tab::make;
    ReportedPanel m_reported;
    bool m_has_begun = false; ///< this ledger's preview has been asked for
    PackExport m_export;
    Printing m_printing;
    SlideShow m_slides;
    AfterSlides m_after_slides = AfterSlides::stay;
    bool m_wants_slides = false;
    bool m_wants_print = false;
};

} // namespace taizhang
