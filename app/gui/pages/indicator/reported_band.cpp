#include "gui/pages/indicator/reported_band.h"

#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/text_link.h"
#include "text/ids/closed.h"
#include "text/ids/shell.h"
#include "text/unit_text.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float band_height = 68.0F;
constexpr float padding = 14.0F;
constexpr float between = 18.0F;
constexpr float lock_width = 13.0F;
TextStyle figure_style(const Look& look) {
    return {Weight::bold, 22.0F, look.palette().text};
}

/// Draws what stands in the band from left to right, as far as there is room.
class BandLine {
public:
    BandLine(PageContext& context, const Indicator& indicator, const ReportedBeside& beside,
             const Box& box)
        : m_context(context), m_beside(beside), m_box(box), m_indicator(indicator),
          m_left(box.min.x + context.look.px(padding)),
          m_right(box.max.x - context.look.px(padding)) {}

    void draw() {
        draw_card(look(), m_box);
        draw_button();
        draw_title();
        add_figure(text_id::closed_reported_to_date, m_beside.reported);
        add_figure(text_id::closed_present_to_date, m_beside.present);
        add_difference();
        add_quarter();
    }

private:
    const Look& look() const { return m_context.look; }
    const Texts& texts() const { return m_context.texts; }
    float upper() const { return m_box.min.y + look().px(12); }
    float lower() const { return m_box.min.y + look().px(36); }
    std::string quarter() const {
        return std::string{quarter_name(index_of(m_beside.closed.quarter), texts())};
    }
    bool differs() const { return m_beside.reported != m_beside.present; }

    void draw_button() {
        const std::string_view text = texts()(text_id::closed_compare);
        const float width = button_width(look(), text);
        ImGui::SetCursorScreenPos(
            {m_right - width, m_box.centre().y - look().px(control_height) / 2.0F});
        if (button(look(), text, "compare"))
            open_closed(m_context);
        m_right -= width + look().px(between);
    }

    void draw_title() {
        draw_lock({m_left + look().px(lock_width) / 2.0F, m_box.centre().y}, look().px(lock_width),
                  look().palette().text);
        m_left += look().px(lock_width + 12.0F);
        const std::string title =
            texts()(text_id::closed_on, quarter(), day_name(m_beside.closed.closed, texts()));
        const std::string state{
            texts()(differs() ? text_id::closed_figure_differs : text_id::closed_figure_same)};
        draw_text(look(), {m_left, upper()}, look().heading(), title);
        float width = draw_text(look(), {m_left, lower()}, look().secondary(), state);
        width += draw_corrected(m_left + width + look().px(8));
        m_left +=
            std::max(text_size(look(), look().heading(), title).x, width) + look().px(between);
    }

    /// How many records changed; they open where there are some left. Gives the width that it took.
    float draw_corrected(float left) {
        const auto& [present, removed] = m_beside.corrected;
        float width = 0.0F;
        if (!present.empty()) {
            const std::string text = texts()(text_id::closed_records_corrected, present.size());
            const Box link = box_at({left, lower()}, text_size(look(), look().secondary(), text));
            ImGui::SetCursorScreenPos(link.min);
            if (press_area(labelled(text, "corrected-records"), link.size()))
                open_records(m_context, present);
            draw_text(look(), link.min, in_colour(look().secondary(), look().palette().link), text);
            width = link.width() + look().px(8);
        }
        if (removed > 0)
            width += draw_text(look(), {left + width, lower()}, look().secondary(),
                               texts()(text_id::closed_records_removed, removed));
        return width + look().px(8);
    }

    /// Room for the next part, behind a rule; nothing where there is none.
    bool begin_part(float width) {
        if (m_left + look().px(between) + width > m_right)
            return false;
        ImGui::GetWindowDrawList()->AddLine({m_left, m_box.min.y + look().px(10)},
                                            {m_left, m_box.max.y - look().px(10)},
                                            look().palette().border);
        m_left += look().px(between);
        return true;
    }

    void add_figure(TextId name, const ReportedFigure& figure) {
        const std::string value = value_text(m_indicator, figure.to_date);
        std::vector<TextRun> runs{{value, figure_style(look())}};
        const std::string of =
            figure.annual && has_pace(m_indicator)
                ? " / " + value_with_unit(m_indicator, figure.annual, texts().language())
                : " " + std::string{spoken_unit(shown_unit(m_indicator), texts().language())};
        runs.push_back({of, look().secondary()});
        if (figure.completion)
            runs.push_back({"  " + percent_text(figure.completion), look().secondary()});
        add_runs(texts()(name), runs);
    }

    void add_runs(std::string_view name, const std::vector<TextRun>& runs) {
        const float width =
            std::max(text_size(look(), look().small(), name).x, runs_size(look(), runs).x);
        if (!begin_part(width))
            return;
        draw_text(look(), {m_left, m_box.min.y + look().px(8)}, look().small(), name);
        draw_runs_in(
            look(),
            {{m_left, m_box.min.y + look().px(26)}, {m_left + width, m_box.max.y - look().px(8)}},
            runs);
        m_left += width + look().px(between);
    }

    void add_difference() {
        const auto& reported = m_beside.reported.to_date;
        const auto& present = m_beside.present.to_date;
        if (!reported || !present || *reported == *present)
            return;
        TextStyle style = figure_style(look());
        style.colour = look().palette().link;
        add_runs(texts()(text_id::closed_difference),
                 {{signed_text(m_indicator, *present - *reported), style}});
    }

    void add_quarter() {
        const std::string pair = texts()(
            text_id::closed_pair, quarter(), value_text(m_indicator, m_beside.reported.actual),
            value_with_unit(m_indicator, m_beside.present.actual, texts().language()));
        const float width = text_size(look(), look().secondary(), pair).x;
        if (!begin_part(width))
            return;
        draw_text_in(look(), {{m_left, m_box.min.y}, {m_left + width + 1.0F, m_box.max.y}},
                     look().secondary(), pair);
    }

    PageContext& m_context;
    const ReportedBeside& m_beside;
    Box m_box;
    const Indicator& m_indicator;
    float m_left;
    float m_right;
};

} // namespace

void ReportedBand::draw(PageContext& context, const ViewFigures& figures) {
    const auto asked = reported_asked(figures);
    if (!asked)
        return;
    m_reading.ask(context.desk, context.texts(text_id::shell_reading), *asked,
                  read_reported_beside);
    const Box box = box_at_cursor({ImGui::GetContentRegionAvail().x, context.look.px(band_height)});
    const ReportedAnswer* answer = m_reading.answer();
    const Indicator& indicator = figures.indicator_at(figures.indicator->indicator);
    if (answer && *answer && (*answer)->asked == *asked)
        BandLine{context, indicator, **answer, box}.draw();
    else
        draw_card(context.look, box);
    ImGui::SetCursorScreenPos(box.min);
    ImGui::Dummy(box.size());
}

} // namespace taizhang
