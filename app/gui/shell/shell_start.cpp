// The start page, and what the window remembers for it.
#include "gui/bars/bar.h"
#include "gui/bars/status_bar.h"
#include "gui/look/path_text.h"
#include "gui/shell/shell.h"
#include "gui/view/page_table.h"
#include "ledger/backup/make_backup.h"
#include "ledger/ledger_error.h"
#include "output/words/messages.h"
#include "text/ids/guide.h"
#include "text/ids/start.h"

#include <algorithm>
#include <utility>

namespace taizhang {

bool Shell::shows_start() const {
    return m_shows_start || m_desk.state() == Desk::State::none;
}

TextId Shell::page_title() const {
    if (!shows_start())
        return title_of(m_navigation.view().page);
    return m_shows_guide ? text_id::guide_title : text_id::start_title;
}

/// The whole window but the status bar; gives where that begins.
float Shell::draw_start_page(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const float height = std::max(1.0F, size.y - look.px(status_bar_height));
    const auto corner = ImGui::GetCursorScreenPos();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(page_padding), look.px(24)});
    ImGui::BeginChild("start", {size.x, height},
                      ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(gap), look.px(gap)});
    if (m_shows_guide && ImGui::Shortcut(ImGuiKey_Escape, ImGuiInputFlags_RouteGlobal))
        m_shows_guide = false;
    StartPage::Wish wish;
    if (m_shows_guide)
        m_start_guide.draw(context, false);
    else
        wish = m_start.draw(context, listed_ledgers());
    ImGui::PopStyleVar();
    ImGui::EndChild();
    draw_messages(context, box_at(corner, {size.x, height}));
    grant(wish);
    return height;
}

/// With the last ledger, which may be of a time before there was a list.
std::vector<RecentLedger> Shell::listed_ledgers() const {
    auto list = m_recent.list();
    const auto& last = m_settings.last_ledger;
    if (!last.empty() && std::ranges::find(list, last, &RecentLedger::file) == list.end()) {
        RecentLedger ledger;
        ledger.file = last;
        list.push_back(ledger);
    }
    return list;
}

void Shell::grant(const StartPage::Wish& wish) {
    using Action = StartPage::Action;
    switch (wish.action) {
    case Action::none:
        return;
    case Action::open:
        if (m_desk.has_ledger() && wish.ledger == m_desk.path())
            m_shows_start = false;
        else
            open_at_newest(wish.ledger);
        if (wish.page)
            show_page(*wish.page);
        return;
    case Action::restore:
        return offer_backup_of(wish.ledger);
    case Action::take_off:
        m_recent.remove(wish.ledger);
        if (m_settings.last_ledger == wish.ledger)
            m_settings.last_ledger.clear();
        return;
    case Action::choose:
        return m_opening.ask_for_ledger();
    case Action::make_new:
        return m_opening.ask_for_new_ledger();
    case Action::open_sample:
        return m_opening.open_sample();
    case Action::go_back:
        m_shows_start = false;
        return;
    case Action::guide:
        return show_guide();
    }
}

/// Of the page that is shown; without a ledger of the start. Again leads back.
void Shell::show_guide() {
    if (shows_start()) {
        m_shows_guide = !m_shows_guide;
        return;
    }
    View view = m_navigation.view();
    if (view.page == PageId::guide)
        return m_navigation.back();
    view.guide_of = view.page;
    view.page = PageId::guide;
    view.scroll = 0.0F;
    m_navigation.go(view);
}

/// What was chosen in the menu of the ledger.
void Shell::follow(LedgerRequest request) {
    if (request == LedgerRequest::start_page) {
        keep_recent();
        m_start.begin_anew();
        m_shows_start = true;
    } else if (request == LedgerRequest::save_as) {
        ask_where_to_save();
    } else {
        m_opening.follow(request);
    }
}

/// A copy of the ledger under another name, which can then be worked on.
void Shell::ask_where_to_save() {
    const auto& path = m_desk.path();
    const std::string name = m_texts(text_id::start_copy_name, text_of(path.stem()));
    const auto is_known = [](const std::filesystem::path& file) {
        return file.extension() == ".taizhang";
    };
    auto write = [path](LedgerCopy& copy, const std::filesystem::path& target,
                        Overwrite overwrite) {
        const OutputProgress progress = copy.progress();
        const BackupAsked asked{.now = Desk::now(),
                                .goes_on = [progress] { return progress(0, 1) == Continue::yes; }};
        if (overwrite == Overwrite::refuse) {
            write_backup(path.string(), target.string(), asked);
            return Desk::Remember{};
        }
        auto fresh = target;
        fresh += ".new";
        std::filesystem::remove(fresh);
        write_backup(path.string(), fresh.string(), asked);
        std::filesystem::rename(fresh, target);
        return Desk::Remember{};
    };
    m_save_as.ask_where(path.parent_path() / path_of(name + ".taizhang"), is_known, ".taizhang",
                        std::move(write), [this](const std::filesystem::path& file) {
                            m_toasts.show(
                                {m_texts(text_id::start_saved_as, text_of(file.filename())),
                                 {{std::string{m_texts(text_id::start_use_it)}, {}, [this, file] {
                                       open(file);
                                   }}}});
                        });
}

/// What is shown of a ledger is what the list tells of it the next time.
void Shell::follow_recent() {
    const bool is_read = m_desk.state() == Desk::State::ready && m_desk.is_current();
    if (!is_read && m_desk.state() != Desk::State::empty)
        return;
    const auto* figures = m_desk.figures();
    if (m_recent_now && m_recent_now->file == m_desk.path() &&
        (!figures || m_recent_of == m_desk.revision()))
        return;
    const bool is_first = !m_recent_now || m_recent_now->file != m_desk.path();
    const bool is_of_all = figures && figures->point.unit == 0;
    if (!is_first && !is_of_all)
        return;
    const WallTime now = wall_time(Desk::now());
    if (figures) {
        m_recent_now = recent_ledger(m_desk.path(), *figures, now);
    } else {
        m_recent_now.emplace();
        m_recent_now->file = m_desk.path();
        m_recent_now->used = now;
    }
    m_recent_of = m_desk.revision();
    if (is_first)
        keep_recent();
}

void Shell::keep_recent() {
    if (m_recent_now)
        m_recent.note(*m_recent_now);
}

} // namespace taizhang
