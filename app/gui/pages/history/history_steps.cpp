#include "gui/pages/history/history_steps.h"

#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "output/words/change_words.h"
#include "output/words/messages.h"
#include "text/ids/history.h"
#include "text/ids/step.h"
#include "text/local_time.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

constexpr float time_width = 150.0F;

std::string bare_number(std::int64_t number) {
    return grouped(static_cast<double>(number), 0);
}

TextId word_of(RowChangeKind kind) {
    switch (kind) {
    case RowChangeKind::added:
        return text_id::history_added;
    case RowChangeKind::changed:
        return text_id::history_changed;
    case RowChangeKind::removed:
        break;
    }
    return text_id::history_removed;
}

/// `数量：8 → 9；主题：党课`
std::string columns_text(const PageContext& context, const RowChange& change) {
    const auto words =
        columns_in_words(change, context.desk.figures()->definitions(), context.texts);
    std::string text;
    for (const ColumnWords& column : words) {
        text += (text.empty() ? "" : "  ·  ") + column.column + " ";
        if (change.kind == RowChangeKind::changed)
            text += column.before + " → " + column.after;
        else
            text += change.kind == RowChangeKind::added ? column.after : column.before;
    }
    return text;
}

/// A text that can be pressed, at the layout cursor.
bool link(const Look& look, std::string_view text, std::string_view id) {
    const TextStyle style = in_colour(look.secondary(), look.palette().link);
    const ImVec2 size = text_size(look, style, text);
    const bool is_pressed = press_area(labelled(text, id), {size.x + look.px(2), size.y});
    draw_text_in(look, box_of_last_item(), style, text);
    return is_pressed;
}

bool is_record(const RowChange& change) {
    return change.table == "record";
}

void draw_change(PageContext& context, const HistoryChange& change) {
    const Look& look = context.look;
    const Definitions& definitions = context.desk.figures()->definitions();
    const std::string subject = std::string{context.texts(word_of(change.row.kind))} + "  " +
                                subject_of(change, definitions, context.texts);
    const float width = ImGui::GetContentRegionAvail().x;
    text_block(look, look.body(), subject, width);
    const std::string columns = columns_text(context, change.row);
    if (!columns.empty())
        text_block(look, look.secondary(), columns, width);
    if (is_record(change.row) && !context.navigation.view().history.record &&
        link(look, context.texts(text_id::history_record_history), "of-record"))
        open_history(context, RecordId{std::stoll(change.row.key)});
}

StepLabel restore_label(const PageContext& context, const Record& record) {
    const Definitions& definitions = context.desk.figures()->definitions();
    std::string subject = to_iso(record.period.start);
    if (const auto place = place_of(definitions, record.indicator))
        subject = definitions.indicators[*place].name_zh + ' ' + subject;
    return {std::string{name_of(text_id::step_restore_record)}, {subject}};
}

void restore(PageContext& context, const Record& record) {
    context.desk.write(std::string{context.texts(text_id::history_restoring)},
                       restore_label(context, record),
                       [record](Writer& writer) { writer.restore_record(record); });
}

/// What the record was after this step, and the way back to it.
void draw_version(PageContext& context, const RecordVersion& version) {
    const Look& look = context.look;
    if (version.is_present)
        text_line(look, in_colour(look.secondary(), look.palette().good.text),
                  context.texts(text_id::history_present));
    else if (version.record && button(look, context.texts(text_id::history_restore), "restore"))
        restore(context, *version.record);
}

std::string title_of(const PageContext& context, const HistoryStep& shown) {
    std::string title = message_of(shown.step.label, context.texts);
    if (shown.step.state == StepState::undone)
        title += "（" + std::string{context.texts(text_id::history_undone)} + "）";
    return title;
}

void draw_title(const PageContext& context, const HistoryStep& shown) {
    const Look& look = context.look;
    const bool is_undone = shown.step.state == StepState::undone;
    const TextStyle style =
        is_undone ? in_colour(look.heading(), look.palette().secondary) : look.heading();
    const float line = line_height(look, style);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    draw_text_in(look, box_at(start, {look.px(time_width), line}), look.secondary(),
                 local_time(shown.step.time));
    const float width = ImGui::GetContentRegionAvail().x - look.px(time_width);
    ImGui::SetCursorScreenPos({start.x + look.px(time_width), start.y});
    text_block(look, style, title_of(context, shown), width);
}

void draw_details(PageContext& context, const HistoryStep& shown) {
    const Look& look = context.look;
    if (shown.step.bulk_records > 0)
        text_line(look, look.secondary(),
                  context.texts(text_id::history_bulk, bare_number(shown.step.bulk_records)));
    int place = 0;
    for (const HistoryChange& change : shown.changes) {
        ImGui::PushID(place++);
        draw_change(context, change);
        ImGui::PopID();
    }
    const auto hidden = shown.all_changes - static_cast<std::int64_t>(shown.changes.size());
    if (hidden > 0)
        text_line(look, look.secondary(),
                  context.texts(text_id::history_more_changes, bare_number(hidden)));
    if (context.navigation.view().history.record && shown.step.state == StepState::done)
        draw_version(context, shown.version);
}

void draw_step(PageContext& context, const HistoryStep& shown) {
    const Look& look = context.look;
    draw_title(context, shown);
    ImGui::Indent(look.px(time_width));
    draw_details(context, shown);
    ImGui::Unindent(look.px(time_width));
    const ImVec2 line = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(line, {line.x + ImGui::GetContentRegionAvail().x, line.y},
                                        look.palette().grid);
    ImGui::Dummy({0.0F, look.px(4)});
}

} // namespace

void draw_history_steps(PageContext& context, const HistorySheet& page) {
    const Look& look = context.look;
    const CardScope card{look, "history-steps", {0.0F, 0.0F}};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    const HistoryView& history = context.navigation.view().history;
    if (page.steps.empty())
        text_line(look, look.secondary(),
                  context.texts(history.record || history.indicator ? text_id::history_none_found
                                                                    : text_id::history_none));
    for (const HistoryStep& shown : page.steps) {
        ImGui::PushID(static_cast<int>(shown.step.id));
        draw_step(context, shown);
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
}

} // namespace taizhang
