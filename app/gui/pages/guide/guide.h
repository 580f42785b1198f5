#pragma once

#include "gui/pages/file_export.h"
#include "gui/pages/guide/guide_chapters.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// F1: what the page that was shown is for and which keys it has, then all pages.
class GuidePage {
public:
    /// `has_pages`: a ledger is open whose pages can be gone to; else the guide tells of the start.
    void draw(PageContext& context, bool has_pages);

private:
    void draw_page(PageContext& context, const GuideChapter& chapter, bool has_pages);
    void draw_head(PageContext& context);
    void ask_where(PageContext& context);

    FileExport m_export;
};

} // namespace taizhang
