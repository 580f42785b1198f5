#include "gui/pages/branches/branches_header.h"

#include "gui/look/text.h"
#include "gui/pages/branches/branches_text.h"
#include "gui/pages/charts/chart_export.h"
#include "gui/pages/charts/page_charts.h"
#include "gui/view/figure_choices.h"
#include "gui/view/toasts.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/controls.h"
#include "output/words/notice.h"
#include "output/words/words.h"
#include "text/ids/branches.h"
#include "text/ids/indicator.h"
#include "text/ids/nav.h"
#include "text/ids/top.h"
#include "text/unit_text.h"

#include <algorithm>
#include <array>
#include <functional>

namespace taizhang {

namespace {

std::array<SegmentText, 4> segments(const Texts& texts) {
    const auto segment = [&](TextId text, std::string_view id) {
        return SegmentText{std::string{texts(text)}, id};
    };
    return {segment(text_id::branches_completion, "completion"),
            segment(text_id::branches_quantity, "quantity"),
            segment(text_id::branches_missing, "missing"),
            segment(text_id::branches_month, "month")};
}

std::string note_of(const Texts& texts, const ViewFigures& figures, CompareBy by) {
    const std::string period = period_name(figures.point.year, figures.point.quarter, texts);
    switch (by) {
    case CompareBy::completion:
        return texts(text_id::branches_note_completion, period);
    case CompareBy::quantity:
        return texts(text_id::branches_note_quantity, period);
    case CompareBy::missing:
        return texts(text_id::branches_note_missing, period);
    case CompareBy::month:
        break;
    }
    const Indicator& indicator = figures.indicator_at(figures.branches->indicator);
    const std::string name = shown_name(indicator, texts.language());
    const std::string measure = shown_unit(indicator);
    const std::string_view unit = spoken_unit(measure, texts.language());
    return unit.empty() ? texts(text_id::branches_note_month_plain, name, figures.point.year)
                        : texts(text_id::branches_note_month, name, figures.point.year, unit);
}

/// The answer that is here may still be of months, or of indicators.
void open_branches_menu(PageContext& context, const ViewFigures& figures, ImVec2 place) {
    const bool has_months = figures.asked.branches->columns == CompareColumns::months;
    const CompareBy wanted = context.navigation.view().branches.by;
    if (has_months == (wanted == CompareBy::month))
        context.chart_export.open(branches_chart(figures, wanted, context.texts), {}, place);
}

/// One control: its width and how it is drawn.
struct Control {
    float width;
    std::function<void()> draw;
};

/// The controls of the header in their order.
class Controls {
public:
    Controls(PageContext& context, const ViewFigures& figures, BranchesHeader& header)
        : m_context(context), m_figures(figures), m_header(header),
          m_view(context.navigation.current().branches) {
        add_modes();
        if (m_view.by == CompareBy::month)
            add_indicators();
        if (m_view.only.empty())
            add_kinds();
        else
            add_way_out();
        add_orders();
        add_copy();
        add_menu();
    }

    float width() const {
        float width = -spacing();
        for (const Control& control : m_controls)
            width += control.width + spacing();
        return width;
    }

    /// In rows from the layout cursor on, as many side by side as there is room for.
    void draw(float room) const {
        float x = 0.0F;
        for (const Control& control : m_controls) {
            if (x > 0.0F && x + spacing() + control.width > room)
                x = 0.0F;
            if (x > 0.0F)
                ImGui::SameLine(0.0F, spacing());
            control.draw();
            x += (x > 0.0F ? spacing() : 0.0F) + control.width;
        }
    }

private:
    float spacing() const { return m_context.look.px(10); }

    void add_modes() {
        const auto shown = segments(m_context.texts);
        m_controls.push_back({segments_width(m_context.look, shown), [this, shown] {
                                  const int chosen = static_cast<int>(m_view.by);
                                  if (const auto by = segmented(m_context.look, shown, chosen))
                                      m_view.by = static_cast<CompareBy>(*by);
                              }});
    }

    void add_indicators() {
        const auto language = m_context.texts.language();
        const std::string name =
            shown_name(m_figures.indicator_at(m_figures.branches->indicator), language);
        m_controls.push_back(
            {picker_width(m_context.look, name), [this, name] { choose_indicator(name); }});
    }

    void choose_indicator(const std::string& name) const {
        const Texts& texts = m_context.texts;
        const auto items = indicator_choices(m_figures, texts.language());
        const PickerText text{"compared-indicator", name, texts(text_id::indicator_find),
                              texts(text_id::top_nothing_found)};
        if (const auto chosen = picker(m_context.look, text, items, m_header.finder))
            m_context.navigation.current().indicator =
                m_figures.indicator_at(IndicatorPlace{*chosen}).id;
    }

    void add_kinds() {
        std::vector<std::string> options;
        for (UnitKind kind : m_figures.branches->kinds)
            options.emplace_back(m_context.texts(text_of(kind)));
        const std::string shown{m_context.texts(text_of(m_view.kind))};
        m_controls.push_back({choice_width(m_context.look, shown), [this, shown, options] {
                                  const auto& kinds = m_figures.branches->kinds;
                                  const auto now = std::ranges::find(kinds, m_view.kind);
                                  if (const auto kind =
                                          choice(m_context.look, "kind", shown, options,
                                                 static_cast<int>(now - kinds.begin())))
                                      m_view.kind = kinds[static_cast<size_t>(*kind)];
                              }});
    }

    /// From the units that something has led to.
    void add_way_out() {
        const std::string shown{m_context.texts(text_id::branches_all_units)};
        m_controls.push_back({button_width(m_context.look, shown), [this, shown] {
                                  if (button(m_context.look, shown, "all-units"))
                                      m_view.only.clear();
                              }});
    }

    void add_orders() {
        const Texts& texts = m_context.texts;
        const std::vector<std::string> options{std::string{texts(text_id::branches_by_missing)},
                                               std::string{texts(text_id::branches_by_tree)},
                                               std::string{texts(text_id::branches_by_name)}};
        const std::string shown = options[static_cast<size_t>(m_view.order)];
        m_controls.push_back({choice_width(m_context.look, shown), [this, shown, options] {
                                  if (const auto order =
                                          choice(m_context.look, "order", shown, options,
                                                 static_cast<int>(m_view.order)))
                                      m_view.order = static_cast<UnitOrder>(*order);
                              }});
    }

    void add_copy() {
        const std::string shown{m_context.texts(text_id::branches_copy)};
        m_controls.push_back({button_width(m_context.look, shown), [this, shown] {
                                  if (button(m_context.look, shown, "copy-notice"))
                                      copy_notice();
                              }});
    }

    void add_menu() {
        const Look& look = m_context.look;
        const float side = look.px(control_height);
        m_controls.push_back({side, [this, &look, side] {
                                  if (chart_menu_button(look, m_context.texts, "chart-menu", side))
                                      open_branches_menu(m_context, m_figures,
                                                         below_last_item(look));
                              }});
    }

    void copy_notice() const {
        const std::string notice = notice_for_units(m_context.texts, m_figures);
        ImGui::SetClipboardText(notice.c_str());
        const auto lines = std::ranges::count(notice, '\n');
        m_context.toasts.show({m_context.texts(text_id::branches_copied, lines)});
    }

    PageContext& m_context;
    const ViewFigures& m_figures;
    BranchesHeader& m_header;
    BranchesView& m_view;
    std::vector<Control> m_controls;
};

void draw_title(const Look& look, const Box& box, const TextRun (&runs)[2]) {
    draw_runs_in(look, box, runs);
    ImGui::Dummy(box.size());
}

} // namespace

void draw_branches_header(PageContext& context, const ViewFigures& figures,
                          BranchesHeader& header) {
    const Look& look = context.look;
    const std::string note = note_of(context.texts, figures, context.navigation.view().branches.by);
    const TextRun runs[]{{std::string{context.texts(text_id::nav_branches)}, look.title()},
                         {"   " + note, look.secondary()}};
    const Controls controls{context, figures, header};
    const float room = ImGui::GetContentRegionAvail().x;
    const float height = look.px(control_height);
    const ImVec2 title = runs_size(look, runs);
    if (title.x + look.px(gap) + controls.width() <= room) {
        draw_title(look, box_at_cursor({title.x, height}), runs);
        ImGui::SameLine(ImGui::GetCursorStartPos().x + room - controls.width());
        controls.draw(controls.width() + 1.0F);
        return;
    }
    text_line(look, look.title(), runs[0].text);
    text_block(look, look.secondary(), note, room);
    controls.draw(room);
}

} // namespace taizhang
