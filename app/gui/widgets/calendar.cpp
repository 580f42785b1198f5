#include "gui/widgets/calendar.h"

#include "gui/look/text.h"
#include "gui/look/theme.h"
#include "gui/widgets/controls.h"
#include "text/ids/date.h"

#include <algorithm>
#include <string>

namespace taizhang {

namespace {

constexpr float day_width = 34.0F;
constexpr float day_height = 30.0F;
constexpr int days_a_week = 7;
constexpr int weeks_shown = 6;
constexpr int months_a_year = 12;

/// Months since the year 0.
int month_of(Date day) {
    return year_number(day) * months_a_year + static_cast<int>(month_number(day)) - 1;
}

Date first_of(int month) {
    return *make_date(month / months_a_year, static_cast<unsigned>(month % months_a_year) + 1, 1);
}

/// The Monday on or before the first of the month.
Date first_shown(int month) {
    const Date first = first_of(month);
    const auto weekday = std::chrono::weekday{first}.iso_encoding();
    return first - std::chrono::days{static_cast<int>(weekday) - 1};
}

void draw_icon(const Look& look, const Box& box) {
    auto& canvas = *ImGui::GetWindowDrawList();
    const ImVec2 c = box.centre();
    const float half = look.px(7);
    const ImU32 colour = look.palette().secondary;
    canvas.AddRect({c.x - half, c.y - half + look.px(1)}, {c.x + half, c.y + half}, colour,
                   look.px(2), 0, look.px(1.4F));
    canvas.AddLine({c.x - half, c.y - look.px(2)}, {c.x + half, c.y - look.px(2)}, colour,
                   look.px(1.4F));
    for (const float side : {-1.0F, 1.0F})
        canvas.AddLine({c.x + side * look.px(3.5F), c.y - half - look.px(1)},
                       {c.x + side * look.px(3.5F), c.y - half + look.px(2)}, colour,
                       look.px(1.4F));
}

void draw_weekdays(const Look& look, std::string_view names) {
    const Box row = box_at_cursor({look.px(day_width) * days_a_week, look.px(day_height)});
    size_t at = 0;
    for (int day = 0; day < days_a_week && at < names.size(); ++day) {
        const size_t size = static_cast<unsigned char>(names[at]) < 0x80 ? 1 : 3;
        const float left = row.min.x + look.px(day_width) * static_cast<float>(day);
        draw_text_in(look, {{left, row.min.y}, {left + look.px(day_width), row.max.y}},
                     look.small(), names.substr(at, size), Align::centre);
        at += size;
    }
    ImGui::Dummy(row.size());
}

/// The days of a month and of the weeks that it begins and ends in.
class MonthDays {
public:
    MonthDays(const Look& look, const CalendarField& field, int month)
        : m_look(look), m_field(field), m_month(month) {}

    std::optional<Date> draw() const {
        std::optional<Date> chosen;
        Date day = first_shown(m_month);
        for (int week = 0; week < weeks_shown; ++week)
            for (int column = 0; column < days_a_week; ++column, day += std::chrono::days{1}) {
                if (draw_day(day))
                    chosen = day;
                if (column + 1 < days_a_week)
                    ImGui::SameLine(0.0F, 0.0F);
            }
        return chosen;
    }

private:
    bool draw_day(Date day) const {
        const std::string number = std::to_string(day_number(day));
        const bool is_shown = m_field.shown == day;
        if (ImGui::IsWindowAppearing() && day == m_field.shown.value_or(m_field.today))
            ImGui::SetKeyboardFocusHere();
        const bool pressed = press_area(labelled(number, to_iso(day)),
                                        {m_look.px(day_width), m_look.px(day_height)});
        const Box box = box_of_last_item();
        auto& canvas = *ImGui::GetWindowDrawList();
        const Palette& palette = m_look.palette();
        if (is_shown || ImGui::IsItemHovered())
            canvas.AddRectFilled(box.min, box.max, is_shown ? palette.switched_on : palette.track,
                                 m_look.px(control_radius));
        if (day == m_field.today)
            canvas.AddRect(box.min, box.max, palette.brand, m_look.px(control_radius));
        const ImU32 colour = is_shown                   ? palette.on_switched
                             : month_of(day) == m_month ? palette.text
                                                        : palette.secondary;
        draw_text_in(m_look, box, in_colour(m_look.body(), colour), number, Align::centre);
        return pressed;
    }

    const Look& m_look;
    const CalendarField& m_field;
    int m_month;
};

std::optional<Date> draw_month(const Look& look, const Texts& texts, const CalendarField& field,
                               int& month) {
    const std::string title =
        texts(text_id::date_month, month / months_a_year, month % months_a_year + 1);
    if (const auto step =
            stepper(look, title, texts(text_id::date_former), texts(text_id::date_next)))
        month += *step == StepDirection::back ? -1 : 1;
    month = std::clamp(month, earliest_year * months_a_year + 1,
                       latest_year * months_a_year + months_a_year - 2);
    draw_weekdays(look, texts(text_id::date_weekdays));
    auto chosen = MonthDays{look, field, month}.draw();
    if (button(look, texts(text_id::date_today), "today"))
        chosen = field.today;
    return chosen;
}

} // namespace

CalendarAnswer ask_calendar(const Look& look, const Texts& texts, const CalendarField& field) {
    const bool by_keys =
        ImGui::IsItemActive() && ImGui::GetIO().KeyAlt && ImGui::IsKeyPressed(ImGuiKey_DownArrow);
    const float height = ImGui::GetItemRectSize().y;
    const std::string id{field.id};
    ImGui::SameLine(0.0F, look.px(2));
    ImGui::PushID(id.c_str());
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true); // Tab goes on to the next field
    const bool pressed = press_area(labelled(texts(text_id::date_pick), "calendar"),
                                    {look.px(calendar_width) - look.px(2), height});
    ImGui::PopItemFlag();
    CalendarAnswer answer;
    answer.is_in_use = ImGui::IsItemActive();
    const Box box = box_of_last_item();
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().track,
                                                  look.px(control_radius));
    draw_icon(look, box);
    if (ImGui::IsItemHovered())
        show_hint(look, texts(text_id::date_pick));
    int& month = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("month"));
    if (pressed || by_keys) {
        month = month_of(field.shown.value_or(field.today));
        ImGui::OpenPopup("month");
    }
    ImGui::SetNextWindowPos({box.min.x, box.max.y + look.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(10)});
    if (ImGui::BeginPopup("month")) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(2)});
        answer.is_in_use = true;
        answer.chosen = draw_month(look, texts, field, month);
        ImGui::PopStyleVar();
        if (answer.chosen || ImGui::IsKeyPressed(ImGuiKey_Escape))
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return answer;
}

} // namespace taizhang
