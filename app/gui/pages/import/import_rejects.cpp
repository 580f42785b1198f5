#include "gui/pages/import/import_rejects.h"

#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "output/workbook/rejected_rows.h"
#include "text/ids/intake.h"

namespace taizhang {

void ImportRejects::ask(PageContext& context, std::shared_ptr<const ShownImport> shown) {
    m_shown = std::move(shown);
    m_outcome = std::make_shared<Outcome>();
    m_browser.open_to_save_into(context.desk.path().parent_path());
}

void ImportRejects::draw_above(PageContext& context) {
    if (const auto folder = m_browser.draw(context.look, context.texts))
        write(context, *folder);
}

/// The ledger is not needed for it.
void ImportRejects::write(PageContext& context, const std::filesystem::path& folder) {
    if (!m_shown)
        return;
    auto written = std::make_shared<std::vector<std::string>>();
    context.desk.make(
        std::string{context.texts(text_id::intake_writing)},
        [written, shown = m_shown, folder = folder.string(), day = context.today,
         texts = context.texts] {
            *written = write_rejected_rows(shown->plan, folder, day, texts);
        },
        [written, outcome = m_outcome, place = text_of(folder),
         texts = context.texts](const std::exception_ptr& failure) {
            outcome->text = failure ? text_of_failure(failure, texts)
                                    : texts(text_id::intake_sent_back, written->size(), place);
        });
}

} // namespace taizhang
