#pragma once

#include "gui/bars/top_bar.h"
#include "gui/desk/desk.h"
#include "gui/desk/ledger_hold.h"
#include "gui/opening/file_chooser.h"
#include "gui/opening/new_ledger_form.h"
#include "gui/view/notices.h"
#include "gui/view/settings.h"
#include "gui/view/view.h"

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

namespace taizhang {

/// How a ledger comes into the window: the user chooses or makes one, no other window has it, and
/// the view moves to its newest record.
class LedgerOpening {
public:
    /// What it works with; all outlive it.
    struct Around {
        Desk& desk;
        Notices& notices;
        Navigation& navigation;
        const Texts& texts;
        const WindowSettings& settings;
    };
    LedgerOpening(const Around& around, Chooser chooser);

    /// Keeps each ledger in one window; without it nobody is asked.
    void hold_with(LedgerHold& hold) { m_hold = &hold; }

    enum class Moves { no, to_newest };
    void open(const std::filesystem::path& ledger, Moves moves);
    /// The one that was to be opened last; empty = none.
    const std::filesystem::path& asked_for() const { return m_asked_for; }
    bool is_under_way() const {
        return m_around.desk.state() == Desk::State::opening || m_around.desk.is_changing();
    }

    void ask_for_ledger() { ask_for(FileChooser::Wanted::ledger); }
    /// Also for files and folders that are to be taken in.
    void ask_for(FileChooser::Wanted wanted);
    /// Those that were chosen, once.
    std::vector<std::filesystem::path> take_files() { return std::exchange(m_files, {}); }
    void ask_for_new_ledger();
    /// Makes the sample as a ledger of the user's own, or opens the one made before.
    void open_sample();
    /// What of the menu is about another ledger.
    void follow(LedgerRequest request);
    /// In every frame: what the user is asked. Opens what was chosen.
    void draw(const Look& look, Date today);

    /// In every frame, after Desk::begin_frame().
    void follow_desk();
    /// Of ledgers that are not open here others may take hold.
    void let_go();
    /// The path of the ledger, a link maybe, leads to another file than before.
    void hold_anew();

private:
    std::optional<Access> access_to(const std::filesystem::path& file);
    std::filesystem::path usual_folder() const;
    void begin(const NewLedgerForm::Made& made, Date today);
    void move_to_newest();

    Around m_around;
    LedgerHold* m_hold = nullptr;
    FileChooser m_chooser;
    NewLedgerForm m_new_ledger;
    std::filesystem::path m_asked_for;
    std::vector<std::filesystem::path> m_files;    ///< chosen to be taken in
    std::optional<std::filesystem::path> m_sample; ///< made, and to be opened
    bool m_moves_to_newest = false;
};

} // namespace taizhang
