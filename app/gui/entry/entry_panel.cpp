#include "gui/entry/entry_panel.h"

#include "gui/desk/failure_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_context.h"
#include "gui/widgets/controls.h"
#include "ledger/record_fields.h"
#include "output/words/entry_words.h"
#include "text/ids/entry.h"
#include "text/ids/paste.h"
#include "text/ids/step.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

namespace taizhang {

namespace {

using Field = RecordField;

constexpr float panel_gap = 8.0F;
constexpr double double_press_s = 0.5;

/// What the next record is likely to have again.
constexpr Field fields_kept[]{Field::start, Field::end, Field::indicator, Field::unit};

/// Escape closes the form; a field must not take it for «undo what I typed».
bool take_escape() {
    if (!ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows))
        return false;
    const ImGuiID owner = ImGui::GetID("escape");
    ImGui::SetKeyOwner(ImGuiKey_Escape, owner, ImGuiInputFlags_LockThisFrame);
    return ImGui::IsKeyPressed(ImGuiKey_Escape, ImGuiInputFlags_None, owner);
}

} // namespace

void EntryPanel::use_ledger(const std::filesystem::path& ledger) {
    // The same ledger again (from a backup): the form that was put aside stays so.
    const bool stays_closed =
        m_keeper && !m_is_open && m_keeper->file() == draft_file(m_drafts, ledger);
    ++m_ledger;
    m_form.reset();
    m_book.reset();
    m_typed = {};
    m_start = {};
    m_waiting.clear();
    m_offered.reset();
    m_in_saving.clear();
    m_kept = {};
    m_message.clear();
    m_keeper.reset();
    if (m_drafts.empty())
        return;
    m_keeper = std::make_unique<DraftKeeper>(draft_file(m_drafts, ledger));
    m_kept = read_draft(m_keeper->file());
    m_waiting = m_kept.records;
    m_was_restored = !m_waiting.empty();
    if (!m_was_restored)
        return;
    start_next();
    m_is_open = !stays_closed;
}

void EntryPanel::open() {
    m_is_open = true;
    take_focus(Field::indicator);
}

void EntryPanel::open_with(const TypedRecord& typed) {
    m_is_open = true;
    if (is_blank())
        fill_with(typed);
    else if (typed == m_start)
        take_focus_of_first_empty();
    else
        m_offered = typed;
}

void EntryPanel::close() {
    m_is_open = false;
    m_offered.reset();
}

void EntryPanel::fill_with(const TypedRecord& typed) {
    m_typed = typed;
    m_start = typed;
    m_offered.reset();
    m_shows_missing = false;
    m_message.clear();
    take_focus_of_first_empty();
}

/// What is typed waits, and the form takes what was offered.
void EntryPanel::put_aside() {
    m_waiting.push_front(m_typed);
    fill_with(TypedRecord{*m_offered});
}

bool EntryPanel::is_blank() const {
    return m_typed == m_start || m_typed == TypedRecord{};
}

void EntryPanel::keep_draft() {
    EntryDraft draft;
    if (!is_blank())
        draft.records.push_back(m_typed);
    draft.records.insert(draft.records.end(), m_in_saving.begin(), m_in_saving.end());
    draft.records.insert(draft.records.end(), m_waiting.begin(), m_waiting.end());
    if (!m_keeper || draft == m_kept)
        return;
    m_kept = draft;
    m_keeper->keep(std::move(draft));
}

/// What was offered, else what waits, comes into the form; false if there is neither.
bool EntryPanel::start_next() {
    if (m_offered) {
        fill_with(TypedRecord{*m_offered});
        return true;
    }
    if (m_waiting.empty())
        return false;
    m_typed = m_waiting.front();
    m_waiting.pop_front();
    m_start = {};
    return true;
}

void EntryPanel::clear() {
    m_typed = {};
    m_start = {};
    m_shows_missing = false;
    m_message.clear();
    take_focus(Field::indicator);
    start_next();
}

void EntryPanel::read(PageContext& context) {
    const ViewFigures& figures = *context.desk.figures();
    const int year = context.navigation.view().year;
    const bool is_other = !m_form || m_book_revision != figures.book_revision || m_year != year;
    if (is_other) {
        m_form.reset();
        m_book = figures.book;
        m_book_revision = figures.book_revision;
        m_year = year;
        m_form = std::make_unique<RecordForm>(m_book->definitions(), year);
    }
    if (!is_other && m_read == m_typed)
        return;
    m_read = m_typed;
    m_reading = m_form->read(m_typed);
}

EntryAsked EntryPanel::asked_in(const PageContext& context) const {
    return {*m_reading.record, context.navigation.view().unit, context.today,
            context.texts.language()};
}

/// Nothing of what the entry before has only left in the form.
const EntryOutlook* EntryPanel::outlook(const PageContext& context) const {
    return m_reading.record && !is_blank() ? m_desk.outlook_of(asked_in(context)) : nullptr;
}

void EntryPanel::ask(PageContext& context) {
    std::optional<EntryAsked> asked;
    if (m_reading.record && !is_blank())
        asked = asked_in(context);
    m_desk.ask(context.desk, std::string{context.texts(text_id::entry_looking)}, asked);
}

std::optional<IndicatorPlace> EntryPanel::known_indicator() const {
    return m_form->indicator(m_typed[Field::indicator]);
}

std::optional<UnitPlace> EntryPanel::known_unit() const {
    return m_form->unit(m_typed[Field::unit]);
}

/// A second press that was meant for the entry before.
bool EntryPanel::is_double_press() const {
    return m_taken_up_s >= 0.0 && ImGui::GetTime() - m_taken_up_s < double_press_s;
}

void EntryPanel::save(PageContext& context) {
    read(context);
    if (is_double_press())
        return;
    if (!m_reading.record) {
        m_shows_missing = true;
        take_focus_of_first_problem();
        return;
    }
    if (is_blank()) {
        m_message = context.texts(text_id::entry_untouched);
        m_tone = Tone::attention;
        take_focus(Field::indicator); // the key has taken the caret away
        return;
    }
    const Record record = *m_reading.record;
    const TypedRecord typed = m_typed;
    m_in_saving.push_back(typed);
    m_desk.note_entry(record);
    const StepLabel label = entry_label(record, m_book->definitions());
    const std::filesystem::path draft = m_keeper ? m_keeper->file() : std::filesystem::path{};
    context.desk.write(
        std::string{context.texts(text_id::entry_saving)}, label,
        [record](Writer& writer) { writer.add_record(record); },
        [this, draft, typed, label, texts = context.texts](const std::exception_ptr& failure) {
            const auto outcome =
                failure
                    ? Outcome{Tone::bad,
                              texts(text_id::entry_not_saved, text_of_failure(failure, texts))}
                    : Outcome{Tone::good, texts(text_id::entry_saved,
                                                texts.fill(text_id::step_entry, label.arguments))};
            return end_save(draft, typed, outcome);
        });
    begin_next();
    m_message = context.texts(text_id::entry_saving);
    m_tone = Tone::neutral;
}

/// What the next record is likely to have again stays in the form.
void EntryPanel::begin_next() {
    for (const RecordFieldRow& row : record_fields())
        if (std::ranges::find(fields_kept, row.field) == std::end(fields_kept))
            m_typed[row.field].clear();
    m_start = m_typed;
    m_shows_missing = false;
    take_focus(Field::indicator);
    if (start_next())
        m_taken_up_s = ImGui::GetTime();
}

/// A record that could not be written comes back into the form; what was typed since waits.
Desk::Told EntryPanel::end_save(const std::filesystem::path& draft, const TypedRecord& typed,
                                const Outcome& outcome) {
    const bool failed = outcome.tone == Tone::bad;
    const auto place = std::ranges::find(m_in_saving, typed);
    if (place == m_in_saving.end()) {
        if (!failed)
            forget_saved(draft, typed);
        return Desk::Told::no;
    }
    m_in_saving.erase(place);
    if (failed) {
        if (!is_blank())
            m_waiting.push_front(m_typed);
        m_typed = typed;
        m_start = {};
    }
    if (failed || m_tone == Tone::neutral) { // what was told since is not covered by good news
        m_message = outcome.text;
        m_tone = outcome.tone;
    }
    keep_draft();
    return m_is_open ? Desk::Told::yes : Desk::Told::no;
}

/// Another ledger was opened before the entry was written: the draft of the one it went to holds it
/// still, and would have it entered twice.
void EntryPanel::forget_saved(const std::filesystem::path& draft, const TypedRecord& typed) {
    if (m_keeper && m_keeper->file() == draft) {
        if (m_typed == typed)
            clear();
        else
            std::erase(m_waiting, typed);
        return;
    }
    EntryDraft kept = read_draft(draft);
    if (std::erase(kept.records, typed) > 0)
        write_draft(draft, kept);
}

void EntryPanel::paste(PageContext& context) {
    const char* text = ImGui::GetClipboardText();
    m_paste.open(context, text ? text : "");
}

void EntryPanel::draw_above(PageContext& context) {
    m_paste.draw(context);
}

void EntryPanel::draw_title(PageContext& context, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto close = texts(text_id::entry_close);
    const auto paste_table = texts(text_id::paste_title);
    const float right = button_width(look, close);
    const float left = right + look.px(panel_gap) + button_width(look, paste_table);
    const Box line = box_at_cursor({width, look.px(control_height)});
    draw_text_in(look, {line.min, {line.max.x - left - look.px(panel_gap), line.max.y}},
                 look.heading(), texts(text_id::entry_title));
    ImGui::SetCursorScreenPos({line.max.x - left, line.min.y});
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
    if (button(look, paste_table, "paste"))
        paste(context);
    ImGui::SetCursorScreenPos({line.max.x - right, line.min.y});
    if (button(look, close, "close"))
        EntryPanel::close();
    ImGui::PopItemFlag();
}

void EntryPanel::draw_buttons(PageContext& context, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto clear_text = texts(text_id::entry_clear);
    const float right = button_width(look, clear_text);
    const Box line = box_at_cursor({width, look.px(control_height)});
    ImGui::BeginDisabled(context.desk.is_read_only());
    if (button(look, texts(text_id::entry_save), "save", ButtonKind::primary))
        save(context);
    ImGui::EndDisabled();
    ImGui::SetCursorScreenPos({line.max.x - right, line.min.y});
    if (button(look, clear_text, "clear"))
        clear();
}

/// Each ledger has fields of its own: one that has the caret would bring its text along.
void EntryPanel::draw(PageContext& context, ImVec2 size) {
    if (!context.desk.figures())
        return;
    ImGui::PushID(m_ledger);
    draw_form(context, size);
    ImGui::PopID();
}

void EntryPanel::draw_form(PageContext& context, ImVec2 size) {
    read(context);
    if (m_was_restored) {
        m_message = context.texts(text_id::entry_restored);
        m_tone = Tone::neutral;
        m_was_restored = false;
    }
    const CardScope card{context.look, "entry", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing,
                        {context.look.px(panel_gap), context.look.px(6)});
    const bool closes = take_escape();
    const float width = std::floor(ImGui::GetContentRegionAvail().x);
    draw_title(context, width);
    if (m_offered)
        draw_question(context, width);
    draw_fields(context, width);
    const bool is_focused = ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows);
    if (is_focused && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter))
        save(context);
    draw_buttons(context, width);
    read(context);
    ask(context);
    draw_outlook(context, width);
    draw_messages(context, width);
    keep_draft();
    if (closes)
        close();
    ImGui::PopStyleVar();
}

void draw_entry_panel(PageContext& context, ImVec2 size) {
    context.entry.draw(context, size);
}

} // namespace taizhang
