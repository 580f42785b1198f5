#pragma once

#include "gui/desk/reading.h"
#include "gui/pages/file_export.h"
#include "gui/pages/received/received_cells.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// 填报情况: who has sent for each month or quarter of the year, who was late, who has not.
class ReceivedPage {
public:
    /// `import`: what stands on the page of imports; nothing while it has no files.
    void draw(PageContext& context, const std::shared_ptr<const ShownImport>& import);

private:
    struct Asked {
        int year = 0;
        std::optional<ReportCycle> cycle;
        Date day{};

        friend bool operator==(const Asked&, const Asked&) = default;
    };
    /// Where the columns of the table stand, in pixels from the left of what is scrolled.
    struct Frame {
        float name = 0.0F;
        float cell = 0.0F;
        float count = 0.0F;
        float row = 0.0F;

        float width(size_t columns) const {
            return name + cell * static_cast<float>(columns) + 2.0F * count;
        }
    };

    void ask(PageContext& context);
    void draw_head(PageContext& context);
    void draw_buttons(PageContext& context, const ReceivedSheet& sheet);
    void copy(PageContext& context, const ReceivedSheet& sheet);
    void save(PageContext& context);
    void draw_table(PageContext& context, const ReceivedSheet& sheet, float height);
    void draw_titles(PageContext& context, const ReceivedSheet& sheet);
    void draw_row(PageContext& context, const ReceivedSheet& sheet, const ReportRow& row);
    void draw_sums(PageContext& context, const ReceivedSheet& sheet);
    void draw_legend(PageContext& context);
    void open(PageContext& context, const ReceivedSheet& sheet, const ReportRow& row,
              size_t column);

    Reading<Asked, ReceivedSheet> m_reading;
    std::optional<ReportCycle> m_cycle; ///< empty = months where any file reports of one
    FileExport m_export;
    Frame m_frame;
    CellsOnTheWay m_on_the_way;
};

} // namespace taizhang
