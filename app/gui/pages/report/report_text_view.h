#pragma once

#include "gui/look/box.h"
#include "gui/look/text.h"
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
        float left = 0.0F; ///< from the left edge, in pixels
        float top = 0.0F;  ///< from the beginning of its block, in pixels
    };
    /// A paragraph, or a piece of a long one. Its lines are laid out once they come into sight;
    /// before, its height is what its number of characters makes likely.
    struct Block {
        report::Range range;
        LineKind kind = LineKind::body;
        bool begins_paragraph = true;
        bool is_laid_out = false;
        float top = 0.0F;    ///< from the beginning of the text, in pixels
        float height = 0.0F; ///< in pixels
        std::vector<Line> lines;
    };
    /// A part of the text with its group.
    struct Mark {
        report::Range range;
        ReportGroup group = ReportGroup::no_figures;
        std::optional<size_t> proposal;
    };

    void draw_head(PageContext& context, float width) const;
    void draw_legend(const Look& look, const Texts& texts, float right) const;
    void begin_layout(const Look& look, const ReportWork& work, float width);
    void add_blocks(const Look& look, std::u32string_view text, const report::Range& paragraph);
    float likely_height(const Look& look, const Block& block) const;
    void lay_out(const Look& look, size_t place);
    Line laid_line(const Look& look, const Block& block, std::string_view words,
                   std::string_view line) const;
    size_t block_at(float height) const; ///< of the text, in pixels from its beginning
    std::vector<Mark> marks_of(const ReportWork& work, const report::Range& range) const;
    void draw_lines(PageContext& context, ReportWork& work);
    void draw_line(PageContext& context, ReportWork& work, const Line& line, const TextStyle& style,
                   ImVec2 origin, const std::vector<Mark>& marks);
    void draw_selected_sentence(const Look& look, const ReportWork& work, const Line& line,
                                const TextStyle& style, ImVec2 origin) const;
    void draw_mark(PageContext& context, ReportWork& work, const Line& line, const TextStyle& style,
                   ImVec2 origin, const Mark& mark);
    void draw_words(const Look& look, const Line& line, const TextStyle& style, ImVec2 origin,
                    const std::vector<Mark>& marks) const;
    Box box_of(const Look& look, const Line& line, const TextStyle& style, ImVec2 origin,
               report::Range part) const;
    void scroll_to_wanted(const Look& look);

    std::shared_ptr<const ReportText> m_text; ///< that m_blocks are of
    float m_width = 0.0F;
    float m_scale = 0.0F;
    std::vector<Block> m_blocks;
    float m_height = 0.0F;
    std::optional<size_t> m_wanted;
};

} // namespace taizhang
