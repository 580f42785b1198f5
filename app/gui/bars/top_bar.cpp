#include "gui/bars/top_bar.h"

#include "gui/bars/bar.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/path_text.h"
#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/finder.h"
#include "text/ids/app.h"
#include "text/ids/backup.h"
#include "text/ids/entry.h"
#include "text/ids/fresh.h"
#include "text/ids/quarter.h"
#include "text/ids/shell.h"
#include "text/ids/start.h"
#include "text/ids/top.h"
#include "text/ids/welcome.h"

#include <array>

namespace taizhang {

namespace {

constexpr float first_row = 56.0F;
constexpr float further_row = 44.0F;
constexpr float control_gap = 14.0F;
constexpr float name_width = 176.0F;
constexpr float menu_width = 220.0F;

std::string ledger_name(const PageContext& context) {
    if (!context.desk.has_ledger())
        return std::string{context.texts(text_id::shell_no_ledger)};
    return text_of(context.desk.path().filename());
}

/// Where the program's name stands, and below it the ledger's.
Box name_box(const Look& look, ImVec2 corner, float top, float height) {
    const float left = corner.x + look.px(page_padding);
    return box_at({left, corner.y + top}, {look.px(name_width - 8 - page_padding), height});
}

void draw_program_name(const PageContext& context, ImVec2 corner) {
    const auto& look = context.look;
    const TextStyle style{Weight::bold, 18.0F, look.palette().brand};
    draw_text_in(look, name_box(look, corner, look.px(5), line_height(look, style)), style,
                 context.texts(text_id::app_name));
}

LedgerRequest draw_ledger_entries(PageContext& context) {
    const auto& look = context.look;
    auto request = LedgerRequest::none;
    const auto entry = [&](TextId text, const char* id, LedgerRequest asked) {
        if (draw_found_row(look, {std::string{context.texts(text)}, {}, id}, RowMark::none))
            request = asked;
    };
    ImGui::Dummy({look.px(menu_width), 0.0F});
    entry(text_id::start_menu, "menu-start", LedgerRequest::start_page);
    entry(text_id::welcome_open, "menu-open", LedgerRequest::open);
    entry(text_id::fresh_open, "menu-new", LedgerRequest::make_new);
    if (context.desk.figures())
        entry(text_id::start_save_as, "menu-save-as", LedgerRequest::save_as);
    if (context.desk.figures() &&
        draw_found_row(look, {std::string{context.texts(text_id::backup_all)}, {}, "menu-backups"},
                       RowMark::none)) {
        open_backups(context);
        ImGui::CloseCurrentPopup();
    }
    return request;
}

/// The ledger's name opens a menu.
LedgerRequest draw_ledger_menu(PageContext& context, ImVec2 corner) {
    const auto& look = context.look;
    const float above = look.px(2) + line_height(look, {Weight::bold, 18.0F, 0});
    const Box box = name_box(look, corner, above, line_height(look, look.small()));
    const std::string name = ledger_name(context);
    ImGui::SetCursorScreenPos(box.min);
    if (press_area(labelled(name, "ledger-menu"), box.size()))
        ImGui::OpenPopup("ledger-menu-list");
    draw_text_in(
        look, box,
        ImGui::IsItemHovered() ? in_colour(look.small(), look.palette().text) : look.small(), name);
    ImGui::SetNextWindowPos({box.min.x, box.max.y + look.px(4)});
    auto request = LedgerRequest::none;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(8), look.px(8)});
    if (ImGui::BeginPopup("ledger-menu-list")) {
        request = draw_ledger_entries(context);
        if (request != LedgerRequest::none)
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return request;
}

void draw_year(PageContext& context) {
    auto& view = context.navigation.current();
    const auto step =
        stepper(context.look, context.texts(text_id::top_year, view.year),
                context.texts(text_id::top_year_before), context.texts(text_id::top_year_after));
    if (step == StepDirection::back && view.year > earliest_year)
        --view.year;
    if (step == StepDirection::forward && view.year < latest_year)
        ++view.year;
}

float year_width(const PageContext& context) {
    return stepper_width(context.look,
                         context.texts(text_id::top_year, context.navigation.view().year));
}

/// A closed quarter has a lock behind its name.
std::array<SegmentText, 5> quarter_segments(const PageContext& context) {
    const ViewFigures* figures = context.desk.figures();
    const bool is_shown = figures && figures->asked.year == context.navigation.view().year;
    const auto segment = [&](TextId text, std::string_view id, size_t quarter = 4) {
        const bool is_closed =
            is_shown && quarter < 4 && figures->is_closed(static_cast<int>(quarter) + 1);
        return SegmentText{std::string{context.texts(text)}, id,
                           is_closed ? SegmentMark::lock : SegmentMark::none};
    };
    return {segment(text_id::quarter_first, "q1", 0), segment(text_id::quarter_second, "q2", 1),
            segment(text_id::quarter_third, "q3", 2), segment(text_id::quarter_fourth, "q4", 3),
            segment(text_id::quarter_whole_year, "year")};
}

void draw_quarters(PageContext& context) {
    auto& view = context.navigation.current();
    const auto segments = quarter_segments(context);
    const int chosen = view.quarter == 0 ? 4 : view.quarter - 1;
    const auto pressed = segmented(context.look, segments, chosen);
    if (!pressed)
        return;
    view.quarter = *pressed == 4 ? 0 : *pressed + 1;
    list_part(view, FigurePart::quarter, 0);
}

float quarters_width(const PageContext& context) {
    return segments_width(context.look, quarter_segments(context));
}

float back_width(const PageContext& context) {
    return button_width(context.look, context.texts(text_id::top_back));
}

/// With the gap before it; nothing without a ledger that takes records.
float entry_width(const PageContext& context) {
    if (!context.desk.figures())
        return 0.0F;
    return context.look.px(control_gap) +
           button_width(context.look, context.texts(text_id::entry_new));
}

void draw_entry_button(PageContext& context) {
    ImGui::BeginDisabled(context.desk.is_read_only());
    if (button(context.look, context.texts(text_id::entry_new), "new-entry", ButtonKind::primary))
        context.entry.open();
    ImGui::EndDisabled();
}

/// Its place is kept free while there is nothing to go back to, so that nothing jumps.
void draw_back(PageContext& context, ImVec2 place) {
    if (!context.navigation.can_go_back())
        return;
    ImGui::SetCursorPos(place);
    if (button(context.look, context.texts(text_id::top_back), "way-back"))
        context.navigation.back();
}

/// Places controls in rows, left to right; further rows use the whole width of the bar.
class Rows {
public:
    Rows(const Look& look, float width)
        : m_look(look), m_left(look.px(page_padding)), m_right(width - m_left),
          m_x(look.px(name_width + page_padding)) {}

    /// Position of a control of this width, relative to the bar.
    ImVec2 next(float width) {
        if (m_x > m_left && m_x + width > m_right) {
            m_x = m_left;
            m_y += height_of_row();
            m_is_first = false;
        }
        const float inset = m_is_first ? m_look.px((first_row - control_height) / 2.0F) : 0.0F;
        const ImVec2 position{m_x, m_y + inset};
        m_x += width + m_look.px(control_gap);
        return position;
    }
    /// The same, at the right end of its row.
    ImVec2 last(float width) { return {m_right - width, next(width).y}; }

    float height() const { return m_y + height_of_row(); }

private:
    float height_of_row() const { return m_look.px(m_is_first ? first_row : further_row); }

    const Look& m_look;
    float m_left;
    float m_right;
    float m_x;
    float m_y = 0.0F;
    bool m_is_first = true;
};

/// Where the controls stand, relative to the bar.
struct Places {
    ImVec2 year;
    ImVec2 quarters;
    ImVec2 unit;
    ImVec2 back;
    ImVec2 search;
    ImVec2 entry;
    float height;
};

Places places_of(const PageContext& context, float width) {
    Rows rows{context.look, width};
    Places places{};
    places.year = rows.next(year_width(context));
    places.quarters = rows.next(quarters_width(context));
    places.unit = rows.next(UnitPicker::width(context));
    const float search = SearchBox::width(context);
    const float back = back_width(context) + context.look.px(control_gap);
    const float entry = entry_width(context);
    places.back = rows.last(back + search + entry);
    places.search = {places.back.x + back, places.back.y};
    places.entry = {places.search.x + search + context.look.px(control_gap), places.back.y};
    places.height = rows.height();
    return places;
}

} // namespace

float TopBar::height(PageContext& context, float width) const {
    return places_of(context, width).height;
}

LedgerRequest TopBar::draw(PageContext& context, ImVec2 size) {
    const BarScope bar{context.look, "top", size};
    const auto corner = ImGui::GetWindowPos();
    draw_program_name(context, corner);
    const LedgerRequest request = draw_ledger_menu(context, corner);
    const auto places = places_of(context, size.x);
    ImGui::SetCursorPos(places.year);
    draw_year(context);
    ImGui::SetCursorPos(places.quarters);
    draw_quarters(context);
    if (context.desk.figures()) {
        ImGui::SetCursorPos(places.unit);
        m_unit.draw(context);
        ImGui::SetCursorPos(places.search);
        m_search.draw(context);
        ImGui::SetCursorPos(places.entry);
        draw_entry_button(context);
    }
    draw_back(context, places.back);
    const float bottom = corner.y + size.y - 1.0F;
    hairline(context.look, {corner.x, bottom}, {corner.x + size.x, bottom});
    return request;
}

} // namespace taizhang
