#pragma once

#include "gui/desk/reading.h"
#include "gui/opening/file_browser.h"
#include "gui/pages/file_export.h"
#include "gui/pages/settings/saved_texts.h"
#include "ledger/received.h"

namespace taizhang {

/// A remembered layout with how many files it has read.
struct KnownLayout {
    Layout layout;
    int files = 0;
};

/// Layouts of sheets that the ledger remembers, and the days within which reports are in time.
class LayoutsCard {
public:
    /// `width` in pixels.
    void draw(PageContext& context, float width);
    /// Above the page: choosers of files.
    void draw_above(PageContext& context);

private:
    struct NoQuestion {
        friend bool operator==(const NoQuestion&, const NoQuestion&) = default;
    };
    struct Renaming {
        std::string name; ///< of the layout
        std::string typed;
        bool takes_focus = true;
    };
    /// A file of layouts that was chosen; shared with the work that reads it.
    struct Incoming {
        std::vector<Layout> layouts;
        std::string words; ///< what became of it; empty = nothing to tell
        bool is_wrong = false;
        bool is_read = false; ///< and is to be written
    };

    void draw_layout(PageContext& context, const KnownLayout& known);
    void draw_verbs(PageContext& context, const std::string& name);
    void draw_renaming(PageContext& context, const std::vector<KnownLayout>& all);
    void draw_foot(PageContext& context, bool has_layouts);
    void draw_due(PageContext& context);
    void export_layouts(PageContext& context, const std::string& name);
    void read_file(PageContext& context, const std::filesystem::path& file);
    void follow_incoming(PageContext& context);
    void write(PageContext& context, const LedgerStep& step);

    Reading<NoQuestion, std::vector<KnownLayout>> m_reading;
    std::optional<Renaming> m_renaming;
    SavedTexts m_texts;
    FileExport m_export;
    FileBrowser m_browser;
    std::shared_ptr<Incoming> m_incoming = std::make_shared<Incoming>();
};

} // namespace taizhang
