#pragma once

#include "gui/entry/entry_desk.h"
#include "gui/entry/entry_draft.h"
#include "gui/entry/paste_preview.h"
#include "gui/widgets/suggest_field.h"
#include "ledger/year_book.h"

#include <deque>
#include <map>

namespace taizhang {

struct PageContext;

/// The form in which records are entered, at the side of every page. What is typed stays until it
/// is saved or cleared: it is kept as a draft beside the settings.
class EntryPanel {
public:
    /// Without a folder nothing outlives the program.
    void keep_drafts_in(const std::filesystem::path& folder) { m_drafts = folder; }
    /// Takes up the draft of this ledger.
    void use_ledger(const std::filesystem::path& ledger);

    /// Shows the form, with the caret in the first field.
    void open();
    /// The same, with these fields filled in and the caret in the first empty one. A form that
    /// holds something not saved keeps it and asks first.
    void open_with(const TypedRecord& typed);
    void close();
    bool is_open() const { return m_is_open; }
    /// Shows what the clipboard holds as records to be added.
    void paste(PageContext& context);

    /// At the layout cursor, `size` in pixels.
    void draw(PageContext& context, ImVec2 size);
    /// What lies above all pages: the preview of a pasted table.
    void draw_above(PageContext& context);

    static float width(const Look& look) { return look.px(350); }

private:
    void read(PageContext& context);
    void ask(PageContext& context);
    /// What saving the record would do, as it is looked at on the screen; needs one.
    EntryAsked asked_in(const PageContext& context) const;
    const EntryOutlook* outlook(const PageContext& context) const;
    void draw_form(PageContext& context, ImVec2 size);
    void draw_title(PageContext& context, float width);
    void draw_question(PageContext& context, float width);
    void draw_fields(PageContext& context, float width);
    void draw_small_fields(PageContext& context, float width);
    void draw_label(const PageContext& context, RecordField field, float width) const;
    void draw_text_field(PageContext& context, RecordField field, float width);
    void draw_calendar(PageContext& context, RecordField field);
    void draw_suggested_field(PageContext& context, RecordField field, float width);
    void draw_note(PageContext& context, float width);
    void draw_problems(const PageContext& context, std::initializer_list<RecordField> fields,
                       float width) const;
    void draw_notices(const PageContext& context, std::initializer_list<RecordField> fields,
                      float width) const;
    void draw_buttons(PageContext& context, float width);
    void draw_outlook(PageContext& context, float width) const;
    void draw_messages(PageContext& context, float width) const;
    const FieldProblem* shown_problem(RecordField field) const;
    std::string label_of(const PageContext& context, RecordField field) const;
    std::string shown_value(const PageContext& context, RecordField field) const;
    std::vector<Suggestion> suggestions(const PageContext& context, RecordField field,
                                        const std::string& typed) const;
    std::vector<Suggestion> indicators(const PageContext& context, const std::string& typed) const;
    std::vector<Suggestion> units(const PageContext& context, const std::string& typed) const;
    std::vector<Suggestion> topics(const std::string& typed) const;
    void take_focus(RecordField field);
    void take_focus_of_first_problem();
    void take_focus_of_first_empty();
    void place_caret(RecordField field);
    void go_on(RecordField from, bool entered);
    void save(PageContext& context);
    bool is_double_press() const;
    /// How saving ended, as it is told.
    struct Outcome {
        Tone tone = Tone::good; ///< or bad
        std::string text;
    };
    void begin_next();
    /// Whether the user sees the outcome.
    Desk::Told end_save(const std::filesystem::path& draft, const TypedRecord& typed,
                        const Outcome& outcome);
    void forget_saved(const std::filesystem::path& draft, const TypedRecord& typed);
    void clear();
    void fill_with(const TypedRecord& typed);
    void put_aside();
    bool start_next();
    bool is_blank() const;
    void keep_draft();
    std::optional<IndicatorPlace> known_indicator() const;
    std::optional<UnitPlace> known_unit() const;

    std::filesystem::path m_drafts;
    std::unique_ptr<DraftKeeper> m_keeper;
    EntryDraft m_kept; ///< what the keeper was told last
    EntryDesk m_desk;
    PastePreview m_paste;

    int m_ledger = 0; ///< counts them
    TypedRecord m_typed;
    TypedRecord m_start;                  ///< the form as it stood before anything was typed
    std::deque<TypedRecord> m_waiting;    ///< typed before, not saved yet
    std::optional<TypedRecord> m_offered; ///< for open_with(), until the question is answered
    std::deque<TypedRecord> m_in_saving;  ///< on their way to the ledger

    std::shared_ptr<const YearBook> m_book; ///< what the form refers to
    std::uint64_t m_book_revision = 0;
    int m_year = 0;
    std::unique_ptr<RecordForm> m_form;
    TypedRecord m_read; ///< what m_reading is about
    RecordReading m_reading;

    std::map<RecordField, SuggestState> m_suggesting;
    std::optional<RecordField> m_focus; ///< gets the caret in the next frame
    bool m_is_open = false;
    bool m_shows_missing = false;            ///< saving was tried: empty fields are told as well
    std::optional<RecordField> m_typed_into; ///< the field that has the keyboard
    std::string m_message;                   ///< how the last save ended, or what was restored
    Tone m_tone = Tone::neutral;
    bool m_was_restored = false;
    double m_taken_up_s = -1.0; ///< since the start, when a save brought the next entry; < 0: never
};

/// The form in a slot of a page, `size` in pixels.
void draw_entry_panel(PageContext& context, ImVec2 size);

} // namespace taizhang
