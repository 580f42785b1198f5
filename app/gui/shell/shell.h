#pragma once

#include "gui/bars/findings_count.h"
#include "gui/bars/navigation_bar.h"
#include "gui/bars/top_bar.h"
#include "gui/desk/desk.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/gui_context.h"
#include "gui/look/shapes.h"
#include "gui/pages/charts/chart_export.h"
#include "gui/pages/first_steps.h"
#include "gui/pages/start/start_page.h"
#include "gui/shell/correction_form.h"
#include "gui/shell/ledger_news.h"
#include "gui/shell/ledger_opening.h"
#include "gui/shell/pages.h"
#include "gui/shell/restore_offer.h"
#include "gui/shell/undo_question.h"
#include "gui/view/kept_backups.h"
#include "gui/view/notices.h"
#include "gui/view/recent_ledgers.h"
#include "gui/view/settings.h"
#include "gui/view/toasts.h"
#include "gui/view/view.h"

#include <functional>
#include <string>
#include <vector>

namespace taizhang {

/// The whole picture: top bar, navigation, page, status bar. It knows no window system; the window,
/// the screenshot and the tests call `draw_frame` and look after input and rendering.
class Shell {
public:
    Shell(GuiContext& gui, Desk& desk, const WindowSettings& settings, View view,
          Chooser chooser = Chooser::own);
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    /// One whole frame, from the start to the draw data.
    void draw_frame(Date today);

    /// Opens a ledger; where that fails, the user is told and the one that was open stays. The view
    /// moves to the newest record's quarter once that is known.
    void open_at_newest(const std::filesystem::path& ledger);
    /// The same, keeping the view.
    void open(const std::filesystem::path& ledger);
    /// What was dropped on the window: a ledger is opened, all else is taken in by the one that is
    /// open.
    void take_dropped(const std::vector<std::filesystem::path>& paths);
    void add_notice(Notice notice);
    /// The user has asked to leave (Ctrl+Q, or the window's cross): once everything is saved and
    /// long work is done the window may close, and it stays where something could not be saved.
    void ask_to_close() { m_wants_to_close = true; }
    bool wants_to_close() const { return m_wants_to_close; }
    bool may_close() const {
        return m_wants_to_close && !m_desk.is_saving() && !m_desk.is_running();
    }
    /// A ledger is being read: there is nothing yet that keys could be meant for.
    bool is_opening() const { return m_opening.is_under_way(); }
    /// The meeting material is shown: the window is to have the whole screen.
    bool wants_full_screen() const { return m_pages.is_showing_slides(); }
    /// Scale of the monitor; 1 = 100 %.
    void set_content_scale(float scale) { m_content_scale = scale; }

    /// What the desktop has its programs look like; never `Appearance::desktop`.
    void set_desktop_appearance(Appearance appearance) { m_desktop_appearance = appearance; }

    /// Where drafts of entries are kept; nowhere until it is told. Before a ledger is opened.
    void keep_drafts_in(const std::filesystem::path& folder) { m_entry.keep_drafts_in(folder); }

    /// Keeps each ledger in one window; without it nobody is asked. Before a ledger is opened.
    void hold_ledgers_with(LedgerHold& hold) { m_opening.hold_with(hold); }

    /// Where backups of ledgers go and how many stay.
    void use_backups(const BackupPolicy& policy) { m_backups.use(policy); }
    /// They are made by themselves from now on; `save` keeps what the user changes of the policy.
    void make_backups(std::function<bool(const BackupPolicy&)> save) {
        m_backups.make_by_itself(m_desk, std::move(save));
    }

    /// Where the ledgers that were opened are remembered; nowhere until it is told.
    void keep_recent_in(const std::filesystem::path& file) { m_recent.keep_in(file); }
    /// Remembers the ledger that is open as it is shown now.
    void keep_recent();

    /// A ledger that is gone or damaged: its newest sound backup is offered, where there is one.
    void offer_backup_of(const std::filesystem::path& ledger);

    /// How long nothing needs to be drawn, in seconds, unless something happens.
    double rest_s() const;

    /// Called in each frame before a page is drawn.
    std::function<void(PageId)> before_page;

    /// What is to be remembered, with the window's size as it was given.
    WindowSettings settings() const;
    const Texts& texts() const { return m_texts; }
    Navigation& navigation() { return m_navigation; }
    /// Of what is shown beside the bars.
    TextId page_title() const;

private:
    void prepare();
    void ask_for_figures(Date today);
    void deliver_work();
    void follow_ledger();
    void handle_shortcuts();
    void handle_page_keys();
    void take_in(const std::vector<std::filesystem::path>& paths);
    void take_report(const std::filesystem::path& path);
    void show_page(PageId page);
    void show_slides();
    void print();
    void show_guide();
    bool shows_start() const;
    float draw_start_page(PageContext& context, ImVec2 size);
    std::vector<RecentLedger> listed_ledgers() const;
    void grant(const StartPage::Wish& wish);
    void follow(LedgerRequest request);
    void follow(StepRequest request);
    void ask_where_to_save();
    void follow_recent();
    float draw_ledger(PageContext& context, ImVec2 size);
    void follow_backups(Date today);
    void draw_restore_offer();
    void change_scale(int step);
    int shown_scale(int wanted) const;
    void switch_language();
    void draw(Date today);
    /// `findings` as Pages::draw.
    void draw_page(PageContext& context, std::optional<size_t> findings);
    void draw_entry(PageContext& context, ImVec2 place, float height);
    float page_width(float available) const;
    void handle_entry_keys(PageContext& context);
    void draw_bottom(PageContext& context, ImVec2 size);
    void draw_messages(PageContext& context, const Box& page);
    void tell_closing();

    GuiContext& m_gui;
    Desk& m_desk;
    WindowSettings m_settings;
    Texts m_texts;
    Navigation m_navigation;
    FirstSteps m_first_steps;
    StartPage m_start;
    GuidePage m_start_guide; ///< where no ledger is shown
    FileExport m_save_as;
    RecentLedgers m_recent;
    std::optional<RecentLedger> m_recent_now; ///< of the ledger that is open
    Revision m_recent_of;                     ///< what it was made of
    TopBar m_top_bar;
    FindingsCount m_findings;
    EntryPanel m_entry;
    ChartExport m_chart_export;
    Pages m_pages;
    Notices m_notices;
    Toasts m_toasts;
    LedgerNews m_news{m_desk, m_notices};
    LedgerOpening m_opening;
    CorrectionForm m_correction;
    KeptBackups m_backups;
    RestoreOffer m_restore_offer;
    UndoQuestion m_undo_question;
    std::filesystem::path m_shown_ledger; ///< empty before the first
    float m_content_scale = 1.0F;
    Appearance m_desktop_appearance = Appearance::light;
    Appearance m_shown_appearance = Appearance::light;
    bool m_wants_to_close = false;
    std::string m_closing;      ///< what is told of it; empty = nothing
    bool m_shows_start = false; ///< though a ledger is open
    bool m_shows_guide = false; ///< in the place of the start page
    bool m_is_read = false;     ///< the ledger that was begun with has been read once
};

} // namespace taizhang
