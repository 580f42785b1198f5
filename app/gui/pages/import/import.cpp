#include "gui/pages/import/import.h"

#include "characters/blank.h"
#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/form_export.h"
#include "gui/pages/import/import_files.h"
#include "gui/pages/import/import_tabs.h"
#include "gui/view/toasts.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "intake/paste/pasted_file.h"
#include "text/ids/intake.h"
#include "text/ids/nav.h"
#include "text/ids/report_page.h"
#include "text/ids/shell.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float files_width = 284.0F;
constexpr float files_share = 0.30F; ///< of a narrow page
constexpr float foot_height = 72.0F;
constexpr float obstacle_height = 24.0F; ///< of the line that says why nothing can be written

} // namespace

void ImportPage::take_in(PageContext& context, const std::vector<std::filesystem::path>& paths) {
    if (m_outcome->is_written)
        begin_anew();
    m_plans.take_in(context, paths);
}

size_t ImportPage::files_waiting() const {
    const auto shown = m_plans.shown();
    return shown && !m_outcome->is_written ? shown->plan.files.size() : 0;
}

void ImportPage::paste(PageContext& context) {
    const char* text = ImGui::GetClipboardText();
    if (!text || trimmed(text).empty())
        return;
    if (m_outcome->is_written)
        begin_anew();
    m_plans.take_in(
        context,
        pasted_file(context.texts(text_id::intake_pasted, m_plans.pasted_count() + 1), text));
}

void ImportPage::take_in_table(PageContext& context, const std::filesystem::path& path) {
    take_in(context, {path});
    m_no_report = text_of(path.filename());
}

void ImportPage::draw(PageContext& context) {
    m_plans.ask(context);
    draw_head(context);
    if (!m_no_report.empty())
        text_block(context.look, context.look.secondary(),
                   context.texts(text_id::report_page_is_table, m_no_report),
                   ImGui::GetContentRegionAvail().x);
    draw_stage(context);
    m_export.draw_above(context);
    m_rejects.draw_above(context);
}

void ImportPage::draw_stage(PageContext& context) {
    const auto shown = m_plans.shown();
    switch (m_plans.stage()) {
    case ImportPlans::Stage::nothing:
        return draw_empty(context);
    case ImportPlans::Stage::reading:
    case ImportPlans::Stage::cancelled:
    case ImportPlans::Stage::failed:
        return draw_waiting(context);
    case ImportPlans::Stage::planning:
        if (!shown)
            return draw_waiting(context);
        return draw_work(context, shown);
    case ImportPlans::Stage::ready:
        return draw_work(context, m_plans.file_count() > 0 ? shown : nullptr);
    }
}

void ImportPage::draw_head(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_import_tabs(context, {});
    const auto offer = [&](TextId text, std::string_view id) {
        flow_on(look, button_width(look, texts(text)));
        return button(look, texts(text), id);
    };
    if (offer(text_id::intake_choose_files, "choose-files"))
        m_request = FileChooser::Wanted::files;
    if (offer(text_id::intake_choose_folder, "choose-folder"))
        m_request = FileChooser::Wanted::folder;
    if (offer(text_id::intake_paste, "paste-table"))
        paste(context);
    if (m_plans.stage() == ImportPlans::Stage::nothing)
        return;
    draw_years(context);
    if (offer(text_id::intake_clear, "clear-files"))
        begin_anew();
}

/// The year of sheets and days that name none: said by the user, never taken from the screen.
void ImportPage::draw_years(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto& year = m_plans.choices().year;
    const int near = context.navigation.view().year;
    std::vector<std::string> options{std::string{texts(text_id::intake_year_open)}};
    for (int each = near + 1; each >= near - 2; --each)
        options.push_back(texts(text_id::intake_year, each));
    const std::string shown =
        year ? texts(text_id::intake_year, *year) : std::string{texts(text_id::intake_year_open)};
    flow_on(look, choice_width(look, shown));
    const auto place = year ? near + 2 - *year : 0;
    if (const auto chosen = choice(look, "year-of-files", shown, options, place))
        m_plans.choices().year = *chosen == 0 ? std::nullopt : std::optional{near + 2 - *chosen};
}

void ImportPage::draw_empty(PageContext& context) {
    const Look& look = context.look;
    const CardScope card{look, "import-empty", {0.0F, 0.0F}};
    const float width = ImGui::GetContentRegionAvail().x;
    text_block(look, look.heading(), context.texts(text_id::intake_empty), width);
    text_block(look, look.secondary(), context.texts(text_id::intake_empty_help), width);
    draw_forms(context);
}

/// A button for each form to fill in.
void ImportPage::draw_forms(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Quarter quarter = quarter_of_view(context);
    const std::string when = std::to_string(quarter.year);
    const std::pair<FileKind, std::string> forms[]{
        {FileKind::units, std::string{texts(text_id::intake_form_units)}},
        {FileKind::targets, texts(text_id::intake_form_targets, when)},
        {FileKind::cadences, std::string{texts(text_id::intake_form_cadences)}},
        {FileKind::records,
         texts(text_id::intake_form_records, when + "Q" + std::to_string(quarter.number))}};
    text_block(look, look.secondary(), texts(text_id::intake_form_hint),
               ImGui::GetContentRegionAvail().x);
    for (const auto& [kind, words] : forms) {
        if (kind != FileKind::units)
            flow_on(look, button_width(look, words));
        if (button(look, words, "form-" + std::string{name_of(kind)}))
            export_form(context, m_export, kind, quarter);
    }
    const std::string branches =
        texts(text_id::intake_form_branches, when + "Q" + std::to_string(quarter.number));
    flow_on(look, button_width(look, branches));
    if (button(look, branches, "form-branches"))
        export_branch_forms(context, m_export, quarter);
}

void ImportPage::draw_waiting(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "import-waiting", {0.0F, 0.0F}};
    const float width = ImGui::GetContentRegionAvail().x;
    const auto stage = m_plans.stage();
    if (stage == ImportPlans::Stage::failed) {
        text_block(look, in_colour(look.body(), look.palette().alarm.text),
                   texts(text_id::intake_failed, text_of_failure(m_plans.failure(), texts)), width);
    } else if (stage != ImportPlans::Stage::cancelled) {
        text_line(look, look.secondary(),
                  texts(stage == ImportPlans::Stage::reading ? text_id::intake_reading
                                                             : text_id::intake_planning));
        if (button(look, texts(text_id::shell_cancel), "cancel-reading"))
            context.desk.cancel();
        return;
    } else {
        text_line(look, look.secondary(), texts(text_id::intake_cancelled));
    }
    if (button(look, texts(text_id::intake_again), "read-again"))
        m_plans.begin_again(context);
}

/// What was written is not written once more; what was taken back may be.
void ImportPage::follow_outcome(PageContext& context) {
    if (!m_outcome->is_written)
        return;
    if (m_outcome->written) {
        m_ticks.take_off(*m_outcome->written);
        m_outcome->written.reset();
    }
    const ViewFigures* figures = context.desk.figures();
    m_outcome->was_last |= figures && figures->undoable == m_outcome->step;
    if (m_outcome->was_last && figures && figures->redoable == m_outcome->step) {
        m_ticks = {};
        m_outcome = std::make_shared<Outcome>();
    }
}

/// Each stays unless the user gives it up.
void ImportPage::draw_gone(PageContext& context, const ShownImport& shown) {
    if (shown.gone.empty())
        return;
    const Look& look = context.look;
    const CardScope card{look, "import-gone", {0.0F, 0.0F}, CardHeight::of_content};
    text_block(look, bold(look.body()),
               context.texts(text_id::intake_gone_title, shown.gone.size()),
               ImGui::GetContentRegionAvail().x);
    const auto lines = static_cast<float>(std::min<size_t>(shown.gone.size(), 4));
    ImGui::BeginChild("gone", {0.0F, lines * look.px(28.0F)}, ImGuiChildFlags_NavFlattened);
    for (const GoneRecord& record : shown.gone) {
        const FontScope font{look, look.secondary()}; // ends before its window
        bool is_given_up = m_given_up.contains(record.id);
        const std::string id = "gone" + std::to_string(raw(record.id));
        if (!ImGui::Checkbox(labelled(record.words, id).c_str(), &is_given_up))
            continue;
        if (is_given_up)
            m_given_up.insert(record.id);
        else
            m_given_up.erase(record.id);
    }
    ImGui::EndChild();
}

/// The next row or file that waits for the user's word, in whichever file it is.
void ImportPage::go_to_open(PageContext& context, const ShownImport& shown,
                            StepDirection direction) {
    const auto place = next_open(shown, context.texts, {m_file, m_sheet.chosen()}, direction);
    if (!place)
        return context.toasts.show({std::string{context.texts(text_id::intake_nothing_open)}});
    m_file = place->file;
    m_sheet.go_to(place->row);
    const auto& rows = shown.sheets[m_file].rows;
    const auto row = std::ranges::find(rows, place->row.value_or(0), &ShownRow::number);
    if (row != rows.end())
        m_names.ask_about(shown, *row);
}

void ImportPage::draw_work(PageContext& context, const std::shared_ptr<const ShownImport>& shown) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (shown) {
        follow_outcome(context);
        m_ticks.follow(shown, m_plans.revision());
        if (m_revision != m_plans.revision()) {
            m_revision = m_plans.revision();
            const auto same = std::ranges::find(shown->plan.files, m_file_name, &PlannedFile::name);
            m_file = same == shown->plan.files.end()
                         ? first_listed(*shown, texts)
                         : static_cast<size_t>(same - shown->plan.files.begin());
        }
    }
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const bool is_stopped = shown && !obstacle(context, *shown).empty();
    const float foot_px = look.px(foot_height + (is_stopped ? obstacle_height : 0.0F));
    const float foot = shown ? foot_px + look.px(gap) : 0.0F;
    const float height = std::max(look.px(200), room.y - foot);
    ImGui::BeginChild("import-work", {0.0F, height}, ImGuiChildFlags_NavFlattened);
    const bool wants_next = draw_import_files(context, m_plans, shown.get(), m_file,
                                              std::min(look.px(files_width), room.x * files_share));
    const auto pressed = [](ImGuiKeyChord key) {
        return ImGui::Shortcut(key, ImGuiInputFlags_RouteGlobal);
    };
    if (const bool goes_on = pressed(ImGuiKey_F8); shown && (goes_on || wants_next))
        go_to_open(context, *shown, StepDirection::forward);
    if (const bool goes_back = pressed(ImGuiMod_Shift | ImGuiKey_F8); shown && goes_back)
        go_to_open(context, *shown, StepDirection::back);
    ImGui::SameLine(0.0F, look.px(gap));
    ImGui::BeginChild("import-right", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    if (shown && m_file < shown->plan.files.size()) {
        m_file_name = shown->plan.files[m_file].name;
        m_names.draw(context, *shown, m_plans.choices());
        draw_gone(context, *shown);
        const CardScope card{look, "import-sheet", {0.0F, 0.0F}};
        m_sheet.draw(context, *shown, m_plans.revision(), m_file, m_ticks, m_plans.choices());
    } else {
        const CardScope card{look, "import-none", {0.0F, 0.0F}};
        const float width = ImGui::GetContentRegionAvail().x;
        text_block(look, look.heading(), texts(text_id::intake_no_tables), width);
        if (m_plans.others() > 0)
            text_block(look, look.secondary(), texts(text_id::intake_others, m_plans.others()),
                       width);
    }
    ImGui::EndChild();
    ImGui::EndChild();
    if (shown)
        draw_foot(context, shown, foot_px);
}

} // namespace taizhang
