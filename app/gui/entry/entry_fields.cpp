// The fields of the entry form, in the order in which they are typed.
#include "characters/blank.h"
#include "chart/quarterly_data.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/text.h"
#include "gui/view/page_context.h"
#include "gui/widgets/calendar.h"
#include "imgui/item_note.h"
#include "ledger/record_fields.h"
#include "output/words/entry_words.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"
#include "time/parse_period.h"

#include <algorithm>
#include <cmath>
#include <misc/cpp/imgui_stdlib.h>

namespace taizhang {

namespace {

using Field = RecordField;

constexpr float note_height = 62.0F;
constexpr float small_gap = 8.0F;

const char* id_of(Field field) {
    static const auto ids = [] {
        std::array<std::string, record_field_count> made;
        for (const RecordFieldRow& row : record_fields())
            made[static_cast<size_t>(row.field)] = "###" + std::string{row.column};
        return made;
    }();
    return ids[static_cast<size_t>(field)].c_str();
}

/// In which the fields are typed.
constexpr Field order[]{Field::indicator, Field::start,    Field::end,          Field::unit,
                        Field::topic,     Field::quantity, Field::participants, Field::hours,
                        Field::place,     Field::host,     Field::note};

/// The next field in the order of the form; nothing after the last.
std::optional<Field> field_after(Field field) {
    const auto* place = std::ranges::find(order, field);
    if (place == std::end(order) || place + 1 == std::end(order))
        return std::nullopt;
    return place[1];
}

/// `9.`, `2023-0`: what a day looks like before its end.
bool is_unfinished_day(std::string_view typed) {
    constexpr size_t whole_day = 10;
    constexpr std::string_view parts = "0123456789.-/";
    return typed.size() < whole_day && typed.find_first_not_of(parts) == std::string_view::npos;
}

/// Fields are framed in red where their value can't be taken.
class FrameScope {
public:
    FrameScope(const Look& look, const FieldProblem* problem) {
        ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1.0F);
        ImGui::PushStyleColor(ImGuiCol_Border,
                              problem ? look.palette().alarm.fill : look.palette().edge);
    }
    ~FrameScope() {
        ImGui::PopStyleColor();
        ImGui::PopStyleVar();
    }
    FrameScope(const FrameScope&) = delete;
    FrameScope& operator=(const FrameScope&) = delete;
};

} // namespace

void EntryPanel::take_focus(Field field) {
    m_focus = field;
}

void EntryPanel::take_focus_of_first_empty() {
    const auto* empty =
        std::ranges::find_if(order, [&](Field field) { return m_typed[field].empty(); });
    take_focus(empty == std::end(order) ? Field::indicator : *empty);
}

void EntryPanel::take_focus_of_first_problem() {
    const auto* first = std::ranges::find_if(order, [&](Field field) {
        return std::ranges::find(m_reading.problems, field, &FieldProblem::field) !=
               m_reading.problems.end();
    });
    if (first != std::end(order))
        take_focus(*first);
}

/// Right before the field is drawn. The window is told as well: a widget that is drawn after the
/// form and has the focus would keep it.
void EntryPanel::place_caret(Field field) {
    if (m_focus != field)
        return;
    ImGui::SetWindowFocus();
    ImGui::SetKeyboardFocusHere();
    m_focus.reset();
}

const FieldProblem* EntryPanel::shown_problem(Field field) const {
    const FieldProblem* problem = m_reading.problem_of(field);
    if (!problem || (problem->reason == text_id::import_required && !m_shows_missing))
        return nullptr;
    const bool is_day = field == Field::start || field == Field::end;
    if (is_day && m_typed_into == field && !m_shows_missing && is_unfinished_day(m_typed[field]))
        return nullptr;
    const auto suggesting = m_suggesting.find(field);
    const bool is_choosing = suggesting != m_suggesting.end() && suggesting->second.has_list;
    return is_choosing ? nullptr : problem;
}

std::string EntryPanel::label_of(const PageContext& context, Field field) const {
    const Texts& texts = context.texts;
    if (field == Field::quantity)
        if (const auto place = known_indicator()) {
            const auto unit = unit_of_measure(m_book->definitions().indicators[*place]);
            if (!unit.empty())
                return texts(text_id::entry_quantity_of, unit);
        }
    std::string label{texts(row_of(field).form_label)};
    if (field == Field::start && m_reading.record)
        label += "  " + to_text(m_reading.record->period, m_book->definitions().calendar());
    return label;
}

void EntryPanel::draw_label(const PageContext& context, Field field, float width) const {
    const Look& look = context.look;
    const Box line = box_at_cursor({width, line_height(look, look.secondary())});
    draw_text_in(look, line, look.secondary(), label_of(context, field));
    ImGui::Dummy(line.size());
}

void EntryPanel::go_on(Field from, bool entered) {
    if (!entered || ImGui::GetIO().KeyCtrl)
        return;
    if (const auto next = field_after(from))
        take_focus(*next);
}

void EntryPanel::draw_text_field(PageContext& context, Field field, float width) {
    ImGui::BeginGroup();
    draw_label(context, field, width);
    place_caret(field);
    {
        const FrameScope frame{context.look, shown_problem(field)};
        const FontScope font{context.look, context.look.body()};
        const bool is_day = field == Field::start || field == Field::end;
        ImGui::SetNextItemWidth(is_day ? width - context.look.px(calendar_width) : width);
        const std::string hint{field == Field::quantity ? context.texts(text_id::entry_pending_hint)
                                                        : std::string_view{}};
        const bool entered = ImGui::InputTextWithHint(id_of(field), hint.c_str(), &m_typed[field],
                                                      ImGuiInputTextFlags_AutoSelectAll |
                                                          ImGuiInputTextFlags_EnterReturnsTrue);
        if (ImGui::IsItemActive())
            m_typed_into = field;
        else if (m_typed_into == field)
            m_typed_into.reset();
        note_item(
            {.role = ItemRole::field, .name = label_of(context, field), .value = m_typed[field]});
        go_on(field, entered);
        if (is_day)
            draw_calendar(context, field);
    }
    ImGui::EndGroup();
}

void EntryPanel::draw_calendar(PageContext& context, Field field) {
    const auto day =
        calendar_button(context.look, context.texts,
                        {id_of(field), context.today, parse_iso_date(trimmed(m_typed[field]))});
    if (!day)
        return;
    m_typed[field] = to_iso(*day);
    go_on(field, true);
}

/// What the field shows while nobody types into it: names instead of codes.
std::string EntryPanel::shown_value(const PageContext& context, Field field) const {
    const Definitions& definitions = m_book->definitions();
    if (const auto place = known_indicator(); place && field == Field::indicator)
        return shown_name(definitions.indicators[*place], context.texts.language());
    if (const auto place = known_unit(); place && field == Field::unit)
        return definitions.units.at(*place).name;
    return m_typed[field];
}

void EntryPanel::draw_suggested_field(PageContext& context, Field field, float width) {
    draw_label(context, field, width);
    place_caret(field);
    const FieldProblem* problem = shown_problem(field);
    const FrameScope frame{context.look, problem};
    const SuggestField shown{
        id_of(field),
        shown_value(context, field),
        field == Field::topic ? Completion::marked : Completion::first,
        width,
        problem ? FieldMark::wrong : FieldMark::none,
        [&](const std::string& typed) { return suggestions(context, field, typed); }};
    go_on(field, suggest_field(context.look, shown, m_suggesting[field], m_typed[field]));
}

void EntryPanel::draw_note(PageContext& context, float width) {
    draw_label(context, Field::note, width);
    place_caret(Field::note);
    const FrameScope frame{context.look, nullptr};
    const FontScope font{context.look, context.look.body()};
    ImGui::InputTextMultiline(id_of(Field::note), &m_typed[Field::note],
                              {width, context.look.px(note_height)});
    note_item({.role = ItemRole::field,
               .name = label_of(context, Field::note),
               .value = m_typed[Field::note]});
}

void EntryPanel::draw_problems(const PageContext& context, std::initializer_list<Field> fields,
                               float width) const {
    const Look& look = context.look;
    for (const Field field : fields)
        if (const FieldProblem* problem = shown_problem(field))
            text_block(look, in_colour(look.secondary(), look.palette().alarm.text),
                       words_of(*problem, context.texts), width);
    draw_notices(context, fields, width);
}

void EntryPanel::draw_small_fields(PageContext& context, float width) {
    const float between = context.look.px(small_gap);
    const float third = std::floor((width - 2.0F * between) / 3.0F);
    draw_text_field(context, Field::quantity, third);
    ImGui::SameLine(0.0F, between);
    draw_text_field(context, Field::participants, third);
    ImGui::SameLine(0.0F, between);
    draw_text_field(context, Field::hours, third);
    draw_problems(context, {Field::quantity, Field::participants, Field::hours}, width);
}

void EntryPanel::draw_fields(PageContext& context, float width) {
    const float between = context.look.px(small_gap);
    const float half = std::floor((width - between) / 2.0F);
    draw_suggested_field(context, Field::indicator, width);
    draw_problems(context, {Field::indicator}, width);
    draw_text_field(context, Field::start, half);
    ImGui::SameLine(0.0F, between);
    draw_text_field(context, Field::end, half);
    draw_problems(context, {Field::start, Field::end}, width);
    draw_suggested_field(context, Field::unit, width);
    draw_problems(context, {Field::unit}, width);
    draw_suggested_field(context, Field::topic, width);
    draw_problems(context, {Field::topic}, width);
    draw_small_fields(context, width);
    draw_text_field(context, Field::place, half);
    ImGui::SameLine(0.0F, between);
    draw_text_field(context, Field::host, half);
    draw_problems(context, {Field::place, Field::host}, width);
    draw_note(context, width);
}

} // namespace taizhang
