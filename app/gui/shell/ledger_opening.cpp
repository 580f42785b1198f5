#include "gui/shell/ledger_opening.h"

#include "gui/look/path_text.h"
#include "intake/definitions/new_ledger.h"
#include "sample/demonstration.h"
#include "text/ids/fresh.h"
#include "text/ids/shell.h"
#include "text/ids/start.h"

#include <cstdlib>

namespace taizhang {

LedgerOpening::LedgerOpening(const Around& around, Chooser chooser)
    : m_around(around), m_chooser(chooser, [&desk = around.desk] { desk.wake(); }) {}

void LedgerOpening::open(const std::filesystem::path& ledger, Moves moves) {
    const auto file = whole_path(ledger);
    const auto access = access_to(file);
    if (!access)
        return;
    m_asked_for = file;
    m_moves_to_newest = moves == Moves::to_newest;
    Desk& desk = m_around.desk;
    if (desk.state() == Desk::State::none || desk.state() == Desk::State::opening)
        desk.open(file, *access);
    else
        desk.change_to(file, *access);
}

/// Of this window; nothing where another one shows the ledger.
std::optional<Access> LedgerOpening::access_to(const std::filesystem::path& file) {
    const auto taken = m_hold ? m_hold->take(file) : LedgerHold::Taken::here;
    const std::string name = text_of(file.filename());
    switch (taken) {
    case LedgerHold::Taken::here:
        break;
    case LedgerHold::Taken::shown_elsewhere:
        m_around.notices.add({Tone::neutral, m_around.texts(text_id::shell_shown_elsewhere, name)});
        return std::nullopt;
    case LedgerHold::Taken::closing_elsewhere:
    case LedgerHold::Taken::elsewhere:
        m_around.notices.add(
            {Tone::attention, m_around.texts(text_id::shell_open_elsewhere, name)});
        return Access::read_only;
    }
    return Access::read_write;
}

void LedgerOpening::let_go() {
    if (m_hold && !m_around.desk.is_changing())
        m_hold->keep_only(m_around.desk.path());
}

void LedgerOpening::hold_anew() {
    if (m_hold)
        m_hold->take(m_around.desk.path());
    let_go();
}

void LedgerOpening::follow_desk() {
    if (m_around.desk.take_not_begun()) {
        m_moves_to_newest = m_moves_to_newest && is_under_way();
        let_go();
    }
    move_to_newest();
}

void LedgerOpening::move_to_newest() {
    const Desk& desk = m_around.desk;
    if (!m_moves_to_newest || desk.is_changing() || !desk.figures())
        return;
    m_moves_to_newest = false;
    if (!desk.latest_day())
        return;
    const auto quarter = desk.figures()->calendar().quarter_of(*desk.latest_day());
    m_around.navigation.current().year = quarter.year;
    m_around.navigation.current().quarter = quarter.number;
}

/// Where ledgers are looked for and made: beside the last one, else at home.
std::filesystem::path LedgerOpening::usual_folder() const {
    std::error_code error;
    const auto beside_last = m_around.settings.last_ledger.parent_path();
    if (!beside_last.empty() && std::filesystem::is_directory(beside_last, error))
        return beside_last;
    const char* home = std::getenv("HOME");
    return home ? std::filesystem::path{home} : std::filesystem::current_path(error);
}

void LedgerOpening::ask_for(FileChooser::Wanted wanted) {
    m_chooser.ask(wanted, m_around.texts, usual_folder());
}

void LedgerOpening::ask_for_new_ledger() {
    m_new_ledger.open(usual_folder(), m_around.texts);
}

void LedgerOpening::follow(LedgerRequest request) {
    switch (request) {
    case LedgerRequest::none:
    case LedgerRequest::start_page:
    case LedgerRequest::save_as:
        break;
    case LedgerRequest::open:
        ask_for_ledger();
        break;
    case LedgerRequest::make_new:
        ask_for_new_ledger();
        break;
    }
}

void LedgerOpening::open_sample() {
    const auto file =
        usual_folder() / path_of(std::string{m_around.texts(text_id::start_sample_file)});
    std::error_code error;
    if (std::filesystem::exists(file, error))
        return open(file, Moves::to_newest);
    m_around.desk.make(
        std::string{m_around.texts(text_id::start_sample_making)},
        [file] {
            make_ledger(file.string(), [](Ledger& ledger) {
                sample::fill_with_demonstration(ledger, Desk::now());
            });
        },
        [this, file](const std::exception_ptr& failure) {
            if (failure)
                m_around.desk.tell(failure);
            else
                m_sample = file;
        });
}

/// Its first page says what comes next, of the year that has to be planned now.
void LedgerOpening::begin(const NewLedgerForm::Made& made, Date today) {
    Desk& desk = m_around.desk;
    desk.open(made.file, access_to(made.file).value_or(Access::read_only));
    desk.write(std::string{m_around.texts(text_id::fresh_making)}, start_label(made.start),
               [start = made.start](Writer& writer) { write_start(start, writer); });
    View& view = m_around.navigation.current();
    view.page = PageId::overview;
    const auto quarter = Calendar{}.quarter_of(today);
    view.year = quarter.year;
    view.quarter = quarter.number;
}

void LedgerOpening::draw(const Look& look, Date today) {
    if (auto chosen = m_chooser.draw(look, m_around.texts)) {
        if (chosen->wanted == FileChooser::Wanted::ledger)
            open(chosen->files.front(), Moves::to_newest);
        else
            m_files = std::move(chosen->files);
    }
    if (const auto made = std::exchange(m_sample, std::nullopt))
        open(*made, Moves::to_newest);
    if (const auto made = m_new_ledger.draw(look, m_around.texts, m_around.desk))
        begin(*made, today);
}

} // namespace taizhang
