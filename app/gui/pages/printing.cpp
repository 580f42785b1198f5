#include "gui/pages/printing.h"

#include "gui/look/path_text.h"
#include "gui/opening/open_outside.h"
#include "gui/view/notices.h"
#include "gui/view/toasts.h"
#include "text/ids/meeting.h"

#include <glib.h>

namespace taizhang {

namespace {

/// A folder that nobody else can look into. What was printed before goes: printers have taken it
/// by then, and a reader that still shows it has it open.
std::filesystem::path empty_print_folder() {
    const auto folder = std::filesystem::path{g_get_user_cache_dir()} / "taizhang" / "print";
    std::error_code error;
    std::filesystem::remove_all(folder, error);
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    return folder;
}

} // namespace

void Printing::start(PageContext& context, const std::string& title, FileExport::Write write) {
    if (m_state->stage == Stage::writing || m_state->stage == Stage::asking)
        return;
    m_state = std::make_shared<State>();
    m_state->stage = Stage::writing;
    m_state->title = title;
    auto work = [state = m_state, write = std::move(write)](LedgerCopy& copy) {
        const auto pdf = empty_print_folder() / file_name_of(state->title, ".pdf");
        auto remember = write(copy, pdf, Overwrite::replace);
        state->pdf = pdf; // read on the frame thread once the work is done
        return remember;
    };
    auto done = [state = m_state, &desk = context.desk](const std::exception_ptr& failure) {
        state->stage = failure ? Stage::over : Stage::written;
        if (failure)
            desk.tell(failure);
    };
    context.desk.run(std::string{context.texts(text_id::meeting_print_making)}, std::move(work),
                     std::move(done));
}

void Printing::ask(PageContext& context) {
    if (!m_portal)
        m_portal = std::make_unique<PrintPortal>([&desk = context.desk] { desk.wake(); });
    m_portal->ask(m_state->pdf, m_state->title);
    m_state->stage = Stage::asking;
}

void Printing::tell(PageContext& context, PrintPortal::Outcome outcome) const {
    const Texts& texts = context.texts;
    switch (outcome) {
    case PrintPortal::Outcome::printed:
        context.toasts.show({texts(text_id::meeting_printed, std::string_view{m_state->title})});
        break;
    case PrintPortal::Outcome::given_up:
        context.toasts.show({std::string{texts(text_id::meeting_print_given_up)}});
        break;
    case PrintPortal::Outcome::unavailable:
        open_elsewhere(context);
        break;
    }
}

void Printing::open_elsewhere(PageContext& context) const {
    const Texts& texts = context.texts;
    const std::string pdf = text_of(m_state->pdf);
    if (open_outside(m_state->pdf))
        context.toasts.show({texts(text_id::meeting_print_opened, pdf)});
    else
        context.notices.add(
            {Tone::attention, texts(text_id::meeting_print_cannot_open, pdf), std::nullopt});
}

void Printing::follow(PageContext& context) {
    if (m_state->stage == Stage::written)
        ask(context);
    if (!m_portal || m_state->stage != Stage::asking)
        return;
    const auto outcome = m_portal->take_outcome();
    if (!outcome)
        return;
    m_state->stage = Stage::over;
    tell(context, *outcome);
}

} // namespace taizhang
