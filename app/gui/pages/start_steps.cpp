#include "gui/pages/start_steps.h"

#include "chart/quarterly_data.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/form_export.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/step_circle.h"
#include "model/enum_names.h"
#include "output/words/words.h"
#include "text/ids/start_steps.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

constexpr float circle = step_circle_size;
constexpr float bar_height = 8.0F;
constexpr int duties_named = 2;

StartStep units_step(const Definitions& definitions, const Texts& texts) {
    StartStep step{FileKind::units};
    std::string counts;
    for (const auto& [kind, name] : EnumNames<UnitKind>::names) {
        const auto count = std::ranges::count(definitions.units.units(), kind, &OrgUnit::kind);
        if (count > 0)
            counts += (counts.empty() ? "" : std::string{texts(text_id::start_steps_separator)}) +
                      texts(text_id::start_steps_count, texts(text_of(kind)), count);
    }
    step.is_done = step.is_begun = definitions.units.units().size() > 1;
    step.detail = step.is_done ? counts
                               : texts(text_id::start_steps_units_none,
                                       definitions.units.units().front().name);
    return step;
}

StartStep targets_step(const Definitions& definitions, int year, const Texts& texts) {
    std::set<IndicatorId> set;
    for (const Target& target : definitions.targets)
        if (target.year == year)
            set.insert(target.indicator);
    int all = 0;
    int done = 0;
    for (const Indicator& indicator : definitions.indicators) {
        if (is_hidden(indicator) || indicator.direction == Direction::track)
            continue;
        ++all;
        done += set.contains(indicator.id) ? 1 : 0;
    }
    StartStep step{FileKind::targets, done > 0, all > 0 && done == all};
    step.count = texts(text_id::start_steps_of_items, done, all);
    step.detail = done > 0 ? texts(text_id::start_steps_targets_some, year, done, all - done)
                           : texts(text_id::start_steps_targets_none, year);
    step.share = all == 0 ? 0.0F : static_cast<float>(done) / static_cast<float>(all);
    return step;
}

StartStep cadences_step(const Definitions& definitions, const Texts& texts) {
    StartStep step{FileKind::cadences};
    std::string named;
    int count = 0;
    for (const Cadence& cadence : definitions.cadences) {
        const auto place = place_of(definitions, cadence.indicator);
        if (!place || count++ >= duties_named)
            continue;
        named += (named.empty() ? "" : std::string{texts(text_id::start_steps_separator)}) +
                 texts(text_id::start_steps_duty,
                       shown_name(definitions.indicators[*place], texts.language()),
                       texts(text_of(cadence.per)), cadence.count);
    }
    step.is_done = step.is_begun = count > 0;
    step.detail = step.is_done ? texts(text_id::start_steps_cadences_some, count, named)
                               : std::string{texts(text_id::start_steps_cadences_none)};
    return step;
}

StartStep records_step(std::int64_t records, const Texts& texts) {
    StartStep step{FileKind::records, records > 0, records > 0};
    step.count = texts(text_id::start_steps_records_count, records);
    step.detail = std::string{texts(text_id::start_steps_records_none)};
    return step;
}

TextId title_of(FileKind kind) {
    switch (kind) {
    case FileKind::units:
        return text_id::start_steps_units;
    case FileKind::targets:
        return text_id::start_steps_targets;
    case FileKind::cadences:
        return text_id::start_steps_cadences;
    default:
        return text_id::start_steps_records;
    }
}

TextId by_hand(FileKind kind) {
    switch (kind) {
    case FileKind::units:
        return text_id::start_steps_by_hand_units;
    case FileKind::targets:
        return text_id::start_steps_by_hand_targets;
    case FileKind::cadences:
        return text_id::start_steps_by_hand_cadences;
    default:
        return text_id::start_steps_enter;
    }
}

StepMark mark_of(const StartStep& step, bool is_next) {
    if (step.is_done)
        return StepMark::done;
    return is_next ? StepMark::next : StepMark::open;
}

} // namespace

FourSteps start_steps(const ViewFigures& figures, const Texts& texts) {
    const Definitions& definitions = figures.definitions();
    return {units_step(definitions, texts), targets_step(definitions, figures.asked.year, texts),
            cadences_step(definitions, texts), records_step(figures.counts.in_ledger, texts)};
}

bool StartSteps::draw(PageContext& context) {
    const ViewFigures& figures = *context.desk.figures();
    const FourSteps steps = start_steps(figures, context.texts);
    if (std::ranges::all_of(steps, &StartStep::is_begun) || context.desk.is_read_only())
        return false;
    const bool fills_page = m_is_open.value_or(figures.counts.in_ledger == 0);
    if (fills_page)
        draw_steps(context, steps);
    else
        draw_line(context, steps);
    return fills_page;
}

/// What is open, where the page is about something else.
void StartSteps::draw_line(PageContext& context, const FourSteps& steps) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    std::string open;
    for (const StartStep& step : steps)
        if (!step.is_begun)
            open += (open.empty() ? "" : std::string{texts(text_id::start_steps_separator)}) +
                    std::string{texts(title_of(step.kind))};
    control_label(look, texts(text_id::start_steps_left,
                              std::ranges::count_if(steps, &StartStep::is_begun), open));
    flow_on(look, button_width(look, texts(text_id::start_steps_show)));
    if (button(look, texts(text_id::start_steps_show), "show-steps"))
        m_is_open = true;
}

void StartSteps::draw_steps(PageContext& context, const FourSteps& steps) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto& root = context.desk.figures()->definitions().units.units().front();
    {
        const CardScope card{look, "start-steps", {0.0F, 0.0F}};
        const float width = ImGui::GetContentRegionAvail().x;
        text_line(look, look.title(),
                  root.name + "  " + std::string{texts(text_id::start_steps_title)});
        text_block(look, look.secondary(), texts(text_id::start_steps_note), width);
        const auto next = std::ranges::find(steps, false, &StartStep::is_begun);
        for (size_t place = 0; place < steps.size(); ++place)
            draw_step(context, steps[place], static_cast<int>(place) + 1,
                      steps.begin() + static_cast<std::ptrdiff_t>(place) == next);
        if (button(look, texts(text_id::start_steps_hide), "hide-steps"))
            m_is_open = false;
    }
    m_export.draw_above(context);
}

/// The first one that is open stands on a ground of its own.
void StartSteps::draw_step(PageContext& context, const StartStep& step, int number, bool is_next) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Palette& palette = look.palette();
    const float left = look.px(circle + 24);
    const std::string id = "step" + std::to_string(number);
    ImGui::PushStyleColor(ImGuiCol_ChildBg,
                          is_next ? with_opacity(palette.data_past, 0.18F) : palette.surface);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(12), look.px(10)});
    ImGui::BeginChild(id.c_str(), {0.0F, 0.0F},
                      ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding |
                          ImGuiChildFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(6)});
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    draw_step_circle(look,
                     {corner.x + look.px(circle / 2.0F + 2), corner.y + look.px(circle / 2.0F)},
                     mark_of(step, is_next), number);
    ImGui::Indent(left);
    const float width = ImGui::GetContentRegionAvail().x;
    const Box head = box_at_cursor({width, look.px(circle)});
    draw_text_in(look, head, look.heading(), texts(title_of(step.kind)));
    if (step.is_done) {
        const Chip chip{Tone::good, ChipSymbol::check, texts(text_id::start_steps_done)};
        draw_chip(
            look,
            {head.max.x - chip_size(look, chip).x, head.centre().y - chip_size(look, chip).y / 2},
            chip);
    } else {
        draw_text_in(look, head, bold(look.secondary()), step.count, Align::right);
    }
    ImGui::Dummy(head.size());
    if (step.share && !step.is_done) {
        const Box bar = box_at_cursor({width, look.px(bar_height)});
        draw_bar(look, bar, *step.share, palette.data_current, {});
        ImGui::Dummy(bar.size());
    }
    if (!step.is_done || step.kind != FileKind::records)
        text_block(look, look.secondary(), step.detail, width);
    if (!step.is_done)
        draw_actions(context, step);
    ImGui::Unindent(left);
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

void StartSteps::draw_actions(PageContext& context, const StartStep& step) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const std::string id{name_of(step.kind)};
    const auto offer = [&](TextId text, const char* what) {
        if (what != std::string_view{"hand"})
            flow_on(look, button_width(look, texts(text)));
        return button(look, texts(text), std::string{what} + "-" + id);
    };
    if (offer(by_hand(step.kind), "hand"))
        fill_in_by_hand(context, step.kind);
    if (offer(text_id::start_steps_from_files, "files"))
        m_wish = Wish::choose_files;
    if (step.kind == FileKind::records && offer(text_id::start_steps_from_folder, "folder"))
        m_wish = Wish::choose_folder;
    if (offer(text_id::start_steps_paste, "paste"))
        m_wish = Wish::paste;
    if (offer(text_id::start_steps_form, "form"))
        export_form(context, m_export, step.kind, quarter_of_view(context));
}

void StartSteps::fill_in_by_hand(PageContext& context, FileKind kind) {
    if (kind == FileKind::records)
        return context.entry.open();
    if (kind != FileKind::units)
        return open_page(context, PageId::targets);
    View view = context.navigation.view();
    view.page = PageId::organisation;
    view.organisation = {{}, OrganisationView::Form::fresh};
    view.scroll = 0.0F;
    context.navigation.go(view);
}

} // namespace taizhang
