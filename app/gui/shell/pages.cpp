#include "gui/shell/pages.h"

#include <utility>

namespace taizhang {

/// Each ledger has widgets of its own: a field that has the caret would write what was typed over
/// the former one into the next.
void Pages::draw(PageContext& context, std::optional<size_t> findings) {
    m_open_findings = findings;
    const int ledger = context.desk.revision().opened;
    if (std::exchange(m_ledger, ledger) != ledger)
        begin_anew();
    hand_over(context);
    ImGui::PushID(ledger);
    draw_page(context);
    m_peek.draw(context);
    ImGui::PopID();
}

/// What was dropped or chosen, to the page that it is for.
void Pages::hand_over(PageContext& context) {
    if (!m_report_taken_in.empty())
        m_report.take_in(context, std::exchange(m_report_taken_in, {}));
    if (const auto table = m_report.take_table()) {
        m_import.take_in_table(context, *table);
        context.navigation.current().page = PageId::intake;
    }
    if (!m_taken_in.empty())
        m_import.take_in(context, std::exchange(m_taken_in, {}));
}

void Pages::begin_anew() {
    m_records.begin_anew();
    m_peek.close();
    m_organisation = {};
    m_catalogue = {};
    m_targets = {};
    m_closed = {};
    m_backups = {};
    m_findings = {};
    m_pack.begin_anew();
    m_import.begin_anew();
    m_received = {};
    m_start_steps = {};
    m_report.begin_anew();
    m_settings.begin_anew();
}

void Pages::take_in(const std::vector<std::filesystem::path>& paths) {
    m_taken_in.insert(m_taken_in.end(), paths.begin(), paths.end());
}

bool Pages::paste(PageContext& context) {
    if (context.navigation.view().page != PageId::intake)
        return false;
    m_import.paste(context);
    return true;
}

/// Before there is anything to look at, what there is to do.
void Pages::draw_overview(PageContext& context) {
    if (!m_start_steps.draw(context))
        m_overview.draw(context, {m_open_findings, m_import.files_waiting()});
    const auto wish = m_start_steps.take_wish();
    if (wish == StartSteps::Wish::none)
        return;
    View view = context.navigation.view();
    view.page = PageId::intake;
    context.navigation.go(view);
    if (wish == StartSteps::Wish::paste)
        m_import.paste(context);
    else
        m_import.choose(wish == StartSteps::Wish::choose_folder ? FileChooser::Wanted::folder
                                                                : FileChooser::Wanted::files);
}

void Pages::draw_page(PageContext& context) {
    switch (context.navigation.view().page) {
    case PageId::overview:
        return draw_overview(context);
    case PageId::indicator:
        return m_indicator.draw(context, m_peek);
    case PageId::records:
        return m_records.draw(context);
    case PageId::intake:
        return m_import.draw(context);
    case PageId::received:
        return m_received.draw(context, m_import.shown());
    case PageId::report:
        return m_report.draw(context);
    case PageId::branches:
        return m_branches.draw(context);
    case PageId::charts:
        return m_charts.draw(context);
    case PageId::organisation:
        return m_organisation.draw(context);
    case PageId::catalogue:
        return m_catalogue.draw(context);
    case PageId::history:
        return m_history.draw(context);
    case PageId::targets:
        return m_targets.draw(context);
    case PageId::closed:
        return m_closed.draw(context);
    case PageId::findings:
        return m_findings.draw(context);
    case PageId::pack:
        return m_pack.draw(context);
    case PageId::settings:
        return m_settings.draw(context);
    case PageId::backups:
        return m_backups.draw(context);
    case PageId::guide:
        return m_guide.draw(context, true);
    }
}

} // namespace taizhang
