#pragma once

#include "gui/look/box.h"
#include "gui/pages/report/report_work.h"

#include <vector>

namespace taizhang {

/// The text of a report with its figures marked; a click on a figure selects it.
class ReportTextView {
public:
    /// At the layout cursor, `size` in pixels.
    void draw(PageContext& context, ReportWork& work, ImVec2 size);
    /// Scrolls to a place of the text with the next frame.
    void go_to(size_t at) { m_wanted = at; }

private:
    enum class LineKind { body, heading, title };
    struct Line {
        report::Range range; ///< of the text
        std::string words;
        LineKind kind = LineKind::body;
        float left = 0.0F; ///< from the left edge, in pixels
        float top = 0.0F;  ///< from the beginning, in pixels
    };
    /// A part of the text with its group.
    struct Mark {
        report::Range range;
        ReportGroup group = ReportGroup::no_figures;
        std::optional<size_t> proposal;
    };

    void draw_head(PageContext& context, float width) const;
    void draw_legend(const Look& look, const Texts& texts, float right) const;
    void lay_out(const Look& look, const ReportWork& work, float width);
    void lay_out_paragraph(const Look& look, std::u32string_view text,
                           const report::Range& paragraph, bool is_first, float width);
    std::vector<Mark> marks_of(const ReportWork& work) const;
    void draw_lines(PageContext& context, ReportWork& work);
    void draw_line(PageContext& context, ReportWork& work, const Line& line, ImVec2 origin,
                   const std::vector<Mark>& marks);
    void draw_selected_sentence(const Look& look, const ReportWork& work, const Line& line,
                                ImVec2 origin) const;
    void draw_mark(PageContext& context, ReportWork& work, const Line& line, ImVec2 origin,
                   const Mark& mark);
    void draw_words(const Look& look, const Line& line, ImVec2 origin,
                    const std::vector<Mark>& marks) const;
    Box box_of(const Look& look, const Line& line, ImVec2 origin, report::Range part) const;
    void scroll_to_wanted(const Look& look);

    std::shared_ptr<const ReportText> m_text; ///< that m_lines are of
    float m_width = 0.0F;
    float m_scale = 0.0F;
    std::vector<Line> m_lines;
    float m_height = 0.0F;
    std::optional<size_t> m_wanted;
};

} // namespace taizhang
