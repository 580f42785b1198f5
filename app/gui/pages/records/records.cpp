#include "gui/pages/records/records.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/records/record_choices.h"
#include "gui/view/page_links.h"
#include "gui/widgets/calendar.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "imgui/item_note.h"
#include "output/words/entry_words.h"
#include "text/ids/indicator.h"
#include "text/ids/ledger.h"
#include "text/ids/shell.h"
#include "text/ids/top.h"
#include "text/number_format.h"

#include <misc/cpp/imgui_stdlib.h>

namespace taizhang {

namespace {

constexpr float line_height_with_actions = 50.0F;
constexpr float narrowest_for_one_line = 980.0F;
constexpr float dialog_width = 320.0F;
constexpr float deletion_width = 560.0F;
constexpr auto deletion_name = "###deletion";

std::string count_text(const Texts& texts, TextId id, size_t count) {
    return texts(id, std::string_view{grouped(static_cast<double>(count), 0)});
}

std::vector<TextId> actions_on(const PageContext& context, bool has_report) {
    std::vector<TextId> actions;
    if (has_report)
        actions = {text_id::ledger_open_report};
    if (!context.desk.is_read_only())
        actions.insert(actions.end(),
                       {text_id::ledger_change_indicator, text_id::ledger_change_unit,
                        text_id::ledger_change_date, text_id::ledger_delete});
    actions.push_back(text_id::ledger_copy);
    return actions;
}

/// The finder of a popup below the button that opened it.
std::optional<int> choice_popup(PageContext& context, const char* id, const CellChoices& choices,
                                FinderState& state) {
    std::optional<int> chosen;
    const Look& look = context.look;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(10)});
    if (ImGui::BeginPopup(id)) {
        chosen = finder(look, context.texts(text_id::indicator_find),
                        context.texts(text_id::top_nothing_found), choices.items, state,
                        look.px(dialog_width));
        if (chosen || ImGui::IsKeyPressed(ImGuiKey_Escape))
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return chosen;
}

/// Gets ready for 首字母 ahead of the first letter.
void prepare_search(Desk& desk) {
    desk.ask_once({}, [](FiguresReader& reader, Job&) {
        reader.need_initials();
        return Worker::Deliver{};
    });
}

} // namespace

void RecordsPage::begin_anew() {
    m_table.begin_anew();
    m_changes.forget_refusal();
    m_filter = {};
    m_new_indicator = {};
    m_new_unit = {};
    m_new_date.clear();
}

void RecordsPage::draw(PageContext& context) {
    const ViewFigures& figures = *context.desk.figures();
    ask(context, figures);
    const Look& look = context.look;
    const CardScope card{look, "ledger", ImGui::GetContentRegionAvail()};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    m_filter.draw(context, figures);
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_F, ImGuiInputFlags_RouteGlobal))
        m_filter.take_focus();
    if (m_filter.take_search_begun())
        prepare_search(context.desk);
    if (m_filter.take_goes_on())
        m_table.take_focus();
    draw_line(context, figures);
    draw_refusal(context);
    m_table.draw(context, figures, ImGui::GetContentRegionAvail());
    if (m_table.take_delete_request())
        ImGui::OpenPopup(deletion_name);
    draw_deletion(context);
    ImGui::PopStyleVar();
    m_export.draw_above(context);
}

void RecordsPage::ask(PageContext& context, const ViewFigures& figures) {
    const View& view = context.navigation.view();
    m_sheet.ask(context.desk,
                {listed_records(view, figures), list_order(kept_record_columns(context.window)),
                 context.desk.revision()});
}

void RecordsPage::draw_refusal(PageContext& context) {
    const auto& refused = m_changes.refused();
    const Look& look = context.look;
    if (const auto& odd = m_changes.odd()) {
        text_block(look, in_colour(look.body(), colours_of(look.palette(), Tone::attention).text),
                   context.texts(text_id::ledger_odd, odd->records, odd->date,
                                 words_of(odd->notice, context.texts)),
                   ImGui::GetContentRegionAvail().x);
        ImGui::Dummy({0.0F, look.px(6)});
    }
    if (!refused && m_changes.other_refusal().empty())
        return;
    const std::string text =
        !refused ? m_changes.other_refusal()
                 : context.texts(text_id::ledger_refused, refused->records, refused->date,
                                 message_of(refused->problem, context.texts));
    text_block(look, in_colour(look.body(), look.palette().alarm.text), text,
               ImGui::GetContentRegionAvail().x);
    ImGui::Dummy({0.0F, look.px(6)});
}

/// What is listed, and what can be done with the records that are chosen: one line, so that
/// choosing moves nothing.
void RecordsPage::draw_line(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = look.px(line_height_with_actions);
    const Box count = box_at_cursor({width, height});
    const bool is_narrow = width < look.px(narrowest_for_one_line);
    const Box actions = is_narrow ? box_at({count.min.x, count.max.y}, count.size()) : count;
    float right = count.max.x;
    if (!m_table.selection().empty()) {
        const float left = is_narrow ? actions.min.x : actions.max.x - actions_width(context);
        right = is_narrow ? right : left - look.px(8);
        ImGui::SetCursorScreenPos({left, actions.centre().y - look.px(control_height) / 2.0F});
        draw_actions(context, figures);
    } else if (m_sheet.size() > 0) {
        const float left = actions.max.x - export_width(context);
        right = is_narrow ? right : left - look.px(8);
        ImGui::SetCursorScreenPos({left, actions.centre().y - look.px(control_height) / 2.0F});
        draw_export(context, figures);
    }
    draw_text_in(look, {count.min, {right, count.max.y}}, look.secondary(),
                 count_line(m_sheet, figures.definitions(), context.texts));
    ImGui::SetCursorScreenPos(count.min);
    ImGui::Dummy({width, actions.max.y - count.min.y});
}

float RecordsPage::export_width(const PageContext& context) const {
    const Look& look = context.look;
    return button_width(look, context.texts(text_id::ledger_export_excel)) + look.px(8) +
           button_width(look, context.texts(text_id::ledger_export_csv));
}

/// All that is listed, for which nothing needs to be chosen.
void RecordsPage::draw_export(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const auto start = [&](TableFormat format) {
        export_records(context, m_export, listed_records(context.navigation.view(), figures),
                       format);
    };
    if (button(look, context.texts(text_id::ledger_export_excel), "export-excel"))
        start(TableFormat::xlsx);
    ImGui::SameLine(0.0F, look.px(8));
    if (button(look, context.texts(text_id::ledger_export_csv), "export-csv"))
        start(TableFormat::csv);
}

/// The only record that is chosen, where a report of the ledger tells of it.
std::optional<Record> RecordsPage::record_of_report() const {
    const auto& ids = m_table.selection().ids();
    const auto place = ids.size() == 1 ? m_sheet.place_of(ids.front()) : std::nullopt;
    const Record* record = place ? m_sheet.row(*place) : nullptr;
    return record && record->report ? std::optional{*record} : std::nullopt;
}

float RecordsPage::actions_width(const PageContext& context) const {
    const Look& look = context.look;
    float width = text_size(look, look.heading(), chosen_text(context)).x;
    for (const TextId text : actions_on(context, record_of_report().has_value()))
        width += look.px(8) + button_width(look, context.texts(text));
    return width;
}

std::string RecordsPage::chosen_text(const PageContext& context) const {
    return count_text(context.texts, text_id::ledger_selected, m_table.selection().size());
}

void RecordsPage::draw_actions(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const std::string chosen = chosen_text(context);
    const Box label =
        box_at_cursor({text_size(look, look.heading(), chosen).x, look.px(control_height)});
    draw_text_in(look, label, look.heading(), chosen);
    ImGui::Dummy(label.size());
    for (const TextId text : actions_on(context, record_of_report().has_value())) {
        ImGui::SameLine(0.0F, look.px(8));
        if (button(look, context.texts(text), name_of(text)))
            start_action(context, text);
    }
    draw_cell_change(
        context,
        indicator_choices(figures.definitions(), *figures.search, context.texts.language()),
        RecordField::indicator);
    draw_cell_change(context, unit_choices(figures.definitions(), *figures.search),
                     RecordField::unit);
    draw_date_change(context, figures);
}

void RecordsPage::start_action(PageContext& context, TextId action) {
    m_new_indicator.reset();
    m_new_unit.reset();
    m_new_date.clear();
    if (action == text_id::ledger_change_indicator)
        ImGui::OpenPopup("new-indicator");
    if (action == text_id::ledger_change_unit)
        ImGui::OpenPopup("new-unit");
    if (action == text_id::ledger_change_date)
        ImGui::OpenPopup("new-date");
    if (action == text_id::ledger_delete)
        ImGui::OpenPopup(deletion_name);
    if (action == text_id::ledger_open_report)
        open_report(context, context.desk.figures()->definitions(), *record_of_report());
    if (action == text_id::ledger_copy)
        m_table.copy_selection(context);
}

void RecordsPage::draw_cell_change(PageContext& context, const CellChoices& choices,
                                   RecordField cell) {
    const bool is_unit = cell == RecordField::unit;
    if (const auto chosen = choice_popup(context, is_unit ? "new-unit" : "new-indicator", choices,
                                         is_unit ? m_new_unit : m_new_indicator))
        m_changes.change_all(context, m_table.selection().ids(), cell,
                             choices.values[static_cast<size_t>(*chosen)]);
}

void RecordsPage::draw_date_change(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(14), look.px(14)});
    if (ImGui::BeginPopup("new-date")) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(8)});
        text_line(look, look.body(),
                  count_text(texts, text_id::ledger_date_question, m_table.selection().size()));
        if (ImGui::IsWindowAppearing())
            ImGui::SetKeyboardFocusHere();
        ImGui::SetNextItemWidth(look.px(dialog_width - calendar_width));
        {
            const FontScope font{look, look.body()};
            ImGui::InputTextWithHint(
                "###new-date", std::string{texts(text_id::ledger_date_hint)}.c_str(), &m_new_date);
            note_item({.role = ItemRole::field,
                       .name = texts(text_id::ledger_date_hint),
                       .value = m_new_date});
        }
        if (ImGui::IsItemDeactivated() && is_entered())
            ImGui::SetKeyboardFocusHere(-1); // to go on where it can't be taken
        if (const auto day = calendar_button(
                look, texts, {"new-date", context.today, parse_iso_date(m_new_date)}))
            m_new_date = to_iso(*day);
        const auto read =
            read_period(m_new_date, figures.calendar(), context.navigation.view().year);
        if (!read && !m_new_date.empty())
            text_block(look, in_colour(look.secondary(), look.palette().alarm.text),
                       message_of(read.error(), texts), look.px(dialog_width));
        const bool wants =
            button(look, texts(text_id::ledger_apply), "apply", ButtonKind::primary) ||
            is_entered();
        if (wants && read) {
            m_changes.change_all(context, m_table.selection().ids(), RecordField::start,
                                 m_new_date);
            ImGui::CloseCurrentPopup();
        }
        if (ImGui::IsKeyPressed(ImGuiKey_Escape))
            ImGui::CloseCurrentPopup();
        ImGui::PopStyleVar();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

/// The first of the chosen records, each in a line; those far from what is shown are only counted.
void RecordsPage::draw_chosen(PageContext& context) {
    constexpr size_t most_named = 4;
    const ViewFigures* figures = context.desk.figures();
    const auto& ids = m_table.selection().ids();
    size_t named = 0;
    for (const RecordId id : ids) {
        const auto place = m_sheet.place_of(id);
        const Record* record = place ? m_sheet.row(*place) : nullptr;
        if (!figures || !record || named == most_named)
            continue;
        ++named;
        std::string line;
        for (const RecordField field :
             {RecordField::start, RecordField::unit, RecordField::indicator, RecordField::quantity,
              RecordField::topic})
            if (const auto part = shown_text(*record, field, figures->definitions(), context.texts);
                !part.empty())
                line += (line.empty() ? "" : "　") + part;
        const Look& look = context.look;
        const Box box =
            box_at_cursor({ImGui::GetContentRegionAvail().x, line_height(look, look.body())});
        draw_text_in(look, box, look.body(), line);
        ImGui::Dummy(box.size());
    }
    if (named > 0 && named < ids.size())
        text_line(context.look, context.look.secondary(),
                  context.texts(text_id::ledger_delete_more, ids.size() - named));
}

void RecordsPage::draw_deletion(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const DialogScope dialog{look, deletion_name, deletion_width};
    if (!dialog.is_open())
        return;
    const auto count = m_table.selection().size();
    text_line(look, look.heading(), count_text(texts, text_id::ledger_delete_question, count));
    draw_chosen(context);
    text_line(look, look.secondary(), texts(text_id::ledger_delete_hint));
    const bool confirmed = button(look, count_text(texts, text_id::ledger_delete_confirm, count),
                                  "confirm-delete", ButtonKind::primary);
    ImGui::SameLine();
    if (ImGui::IsWindowAppearing())
        ImGui::SetKeyboardFocusHere(); // Enter keeps the records
    const bool kept = button(look, texts(text_id::shell_cancel), "keep");
    if (confirmed)
        m_changes.remove_all(context, m_table.selection().ids());
    if (confirmed || kept || ImGui::IsKeyPressed(ImGuiKey_Escape))
        DialogScope::close();
}

} // namespace taizhang
