#pragma once

#include "gui/pages/pack/pack_export.h"
#include "gui/pages/pack/pack_form.h"

namespace taizhang {

/// The quarter's meeting material (会议材料): what is chosen on the left, the real pages on the
/// right.
class PackPage {
public:
    void draw(PageContext& context);
    /// Drops what was chosen: another ledger is shown.
    void begin_anew();

private:
    void draw_panel(PageContext& context, ImVec2 size);
    void draw_pages(PageContext& context, ImVec2 size);
    void draw_exports(PageContext& context);
    void draw_messages(PageContext& context);
    PackAsked asked(const PageContext& context) const;

    PackAsked m_asked; ///< for the last time
    Reading<PackAsked, PackPreview> m_preview;
    PackPages m_pages;
    PackForm m_form;
    bool m_has_begun = false; ///< this ledger's preview has been asked for
    PackExport m_export;
};

} // namespace taizhang
