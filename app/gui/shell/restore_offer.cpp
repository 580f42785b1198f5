#include "gui/shell/restore_offer.h"

#include "gui/look/path_text.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "output/words/backup_words.h"
#include "text/ids/backup.h"

namespace taizhang {

namespace {

constexpr auto dialog_name = "###restore-offer";

} // namespace

void RestoreOffer::begin(Desk& desk, const Texts& texts, const BackupPolicy& policy,
                         const std::filesystem::path& ledger, const std::string& trouble) {
    m_search = std::make_shared<Search>();
    m_search->ledger = ledger;
    m_search->trouble = trouble;
    m_search->policy = policy;
    const auto found = std::make_shared<std::optional<Backup>>();
    desk.make(
        std::string{texts(text_id::backup_searching)},
        [found, ledger, policy] {
            *found = newest_sound_backup(ledger.string(), policy, [] { return true; });
        },
        [found, search = m_search](const std::exception_ptr& failure) {
            if (!failure) // a folder that can't be read has none to offer
                search->found = *found;
        });
}

std::optional<RestoreOffer::Outcome> RestoreOffer::draw(const Look& look, const Texts& texts,
                                                        Desk& desk) {
    if (!m_search)
        return std::nullopt;
    if (m_search->found && !m_search->is_told && !ImGui::IsPopupOpen(dialog_name))
        ImGui::OpenPopup(dialog_name);
    {
        const DialogScope dialog{look, dialog_name};
        if (dialog.is_open() && m_search->found)
            draw_content(look, texts, desk);
        else if (dialog.is_open())
            DialogScope::close();
    }
    auto outcome = std::exchange(m_search->outcome, std::nullopt);
    if (outcome)
        m_search.reset();
    return outcome;
}

void RestoreOffer::draw_content(const Look& look, const Texts& texts, Desk& desk) {
    const BackupNote& note = m_search->found->note;
    const float width = ImGui::GetContentRegionAvail().x;
    text_block(look, look.title(),
               texts(text_id::backup_offer_title, text_of(m_search->ledger.filename())), width);
    text_block(
        look, look.body(),
        texts(text_id::backup_offer_text, m_search->trouble, plain_text(note.made), note.records),
        width);
    const bool is_wanted =
        button(look, texts(text_id::backup_offer_restore), "offer-restore", ButtonKind::primary);
    ImGui::SameLine();
    const bool is_given_up = button(look, texts(text_id::backup_offer_dont), "offer-dont") ||
                             ImGui::IsKeyPressed(ImGuiKey_Escape);
    if (!is_wanted && !is_given_up)
        return;
    m_search->is_told = true;
    DialogScope::close();
    if (is_wanted && !is_given_up)
        restore(texts, desk);
}

void RestoreOffer::restore(const Texts& texts, Desk& desk) {
    const auto outcome = std::make_shared<Outcome>();
    outcome->ledger = m_search->ledger;
    outcome->backup = *m_search->found;
    desk.make(
        std::string{texts(text_id::backup_restoring)},
        [outcome, policy = m_search->policy] {
            outcome->restored = restore_backup(
                outcome->backup.file.string(), outcome->ledger.string(),
                {.reason = BackupReason::restore, .now = Desk::now(), .policy = policy});
        },
        [outcome, search = m_search](const std::exception_ptr& failure) {
            outcome->failure = failure;
            search->outcome = *outcome;
        });
}

} // namespace taizhang
