#include "gui/pages/findings/findings.h"

#include "characters/blank.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "ledger/writer.h"
#include "output/words/finding_words.h"
#include "text/ids/finding.h"
#include "text/ids/form.h"
#include "text/ids/nav.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

constexpr size_t first_rows = 8;
constexpr size_t more_rows = 50;
constexpr float button_gap = 12.0F;

/// Those of the first kind; `open` stands by kind and is not empty.
std::span<const OpenFinding> first_kind(std::span<const OpenFinding> open) {
    const FindingKind kind = open.front().finding.kind;
    const auto end = std::ranges::find_if(
        open, [&](const OpenFinding& one) { return one.finding.kind != kind; });
    return {open.begin(), end};
}

std::string why(const CheckedData& data, const Finding& finding, const Texts& texts) {
    return words_of_reason(finding, *data.definitions, texts);
}

/// A button for what is not shown of `all`; true when it was pressed.
bool draw_more(const Look& look, const Texts& texts, size_t shown, size_t all) {
    return shown < all &&
           button(look, texts(text_id::finding_more, std::min(more_rows, all - shown), all - shown),
                  "more");
}

} // namespace

void FindingsPage::draw(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    m_reading.ask(
        context.desk, texts(text_id::finding_reading), context.today,
        [](FiguresReader& figures, Date today) { return figures.data_check(today); },
        Desk::Urgency::when_idle);
    text_line(look, look.title(), texts(text_id::finding_title));
    text_block(look, look.secondary(), texts(text_id::finding_explain),
               ImGui::GetContentRegionAvail().x);
    if (!m_reading.answer()) {
        text_line(look, look.secondary(), texts(text_id::finding_reading));
        return;
    }
    const CheckedData& data = *m_reading.answer();
    const DataCheck& check = *data.check;
    if (check.open.empty())
        text_line(look, look.body(), texts(text_id::finding_nothing_open, to_iso(check.today)));
    else
        text_line(look, look.body(),
                  texts(text_id::finding_summary, data.open_count(), check.aside.size(),
                        to_iso(check.today)));
    for (std::span<const OpenFinding> rest{check.open}; !rest.empty();) {
        const auto of_kind = first_kind(rest);
        draw_kind(context, data, of_kind);
        rest = rest.subspan(of_kind.size());
    }
    draw_aside(context, data);
}

size_t FindingsPage::shown_of(FindingKind kind) const {
    const auto found = m_shown.find(kind);
    return found == m_shown.end() ? first_rows : found->second;
}

void FindingsPage::draw_kind(PageContext& context, const CheckedData& data,
                             std::span<const OpenFinding> of) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const FindingKind kind = of.front().finding.kind;
    const CardScope card{look, name_of(kind).data(), {}, CardHeight::of_content};
    text_line(look, look.heading(),
              texts(text_id::finding_heading, texts(text_of(kind)), data.open.at(kind)));
    text_block(look, look.secondary(), texts(hint_of(kind)), ImGui::GetContentRegionAvail().x);
    const size_t shown = std::min(shown_of(kind), of.size());
    for (const OpenFinding& open : of.first(shown))
        draw_open(context, data, open);
    if (draw_more(look, texts, shown, of.size()))
        m_shown[kind] = shown + more_rows;
    if (const size_t rest = data.open.at(kind) - of.size(); rest > 0)
        text_block(look, look.secondary(), texts(text_id::finding_rest, rest),
                   ImGui::GetContentRegionAvail().x);
}

void FindingsPage::draw_open(PageContext& context, const CheckedData& data,
                             const OpenFinding& open) {
    const FindingName name = name_of(open.finding);
    const bool is_asked = m_asked == name;
    const FindingRow::Action actions[]{
        {text_id::finding_records, "records"},
        {text_id::finding_set_aside, "set-aside", !context.desk.is_read_only() && !is_asked}};
    FindingRow row{subject_of(open.finding, *data.definitions, context.texts),
                   why(data, open.finding, context.texts), actions};
    if (!open.former_reason.empty())
        row.why += context.texts(text_id::finding_changed_since, open.former_reason);
    ImGui::PushID(to_text(name).c_str());
    const auto pressed = draw_finding_row(context.look, context.texts, row);
    if (pressed == 0U)
        open_finding(context, *data.definitions, open.finding);
    if (pressed == 1U) {
        m_asked = name;
        m_reason = open.former_reason;
        m_takes_focus = true;
    }
    if (is_asked)
        draw_reason(context, data, open.finding);
    ImGui::PopID();
}

void FindingsPage::draw_reason(PageContext& context, const CheckedData& data,
                               const Finding& finding) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    if (std::exchange(m_takes_focus, false))
        ImGui::SetKeyboardFocusHere();
    text_field(look, {"reason", texts(text_id::finding_reason)}, m_reason);
    const bool may = !trimmed(m_reason).empty() && !context.desk.is_read_only();
    const bool is_entered =
        ImGui::IsItemDeactivated() &&
        (ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter));
    ImGui::BeginDisabled(!may);
    const bool is_pressed =
        button(look, texts(text_id::finding_set_aside_now), "carry-out", ButtonKind::primary);
    ImGui::EndDisabled();
    ImGui::SameLine(0.0F, look.px(button_gap));
    if (button(look, texts(text_id::shell_cancel), "cancel"))
        m_asked.reset();
    else if ((is_pressed || is_entered) && may)
        set_aside(context, data, finding);
}

void FindingsPage::set_aside(PageContext& context, const CheckedData& data,
                             const Finding& finding) {
    const SetAside said{name_of(finding), finding.digest, std::string{trimmed(m_reason)}};
    context.desk.write(std::string{context.texts(text_id::form_saving)},
                       aside_label(finding, said.reason, *data.definitions),
                       [said](Writer& writer) { writer.set_aside(said); });
    m_asked.reset();
    m_reason.clear();
}

void FindingsPage::take_back(PageContext& context, const FindingName& name) {
    context.desk.write(std::string{context.texts(text_id::form_saving)}, take_back_label(name),
                       [name](Writer& writer) { writer.take_back(name); });
}

/// What was set aside and stands as it was, then what was set aside and is no finding any more.
void FindingsPage::draw_aside(PageContext& context, const CheckedData& data) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto& [today, open, aside, gone] = *data.check;
    if (aside.empty() && gone.empty())
        return;
    const CardScope card{look, "aside", {}, CardHeight::of_content};
    text_line(look, look.heading(),
              texts(text_id::finding_heading, texts(text_id::finding_state_aside),
                    aside.size() + gone.size()));
    text_block(look, look.secondary(), texts(text_id::finding_aside_explain),
               ImGui::GetContentRegionAvail().x);
    const bool may = !context.desk.is_read_only();
    const FindingRow::Action found_actions[]{{text_id::finding_records, "records"},
                                             {text_id::finding_take_back, "take-back", may}};
    const FindingRow::Action gone_actions[]{{text_id::finding_take_back, "take-back", may}};
    const size_t shown = std::min(first_rows + m_shown_aside, aside.size());
    for (const AsideFinding& one : std::span{aside}.first(shown)) {
        const Finding& finding = one.finding;
        ImGui::PushID(to_text(name_of(finding)).c_str());
        const auto pressed = draw_finding_row(
            look, texts,
            {texts(text_id::finding_of_kind, texts(text_of(finding.kind)),
                   subject_of(finding, *data.definitions, texts)),
             texts(text_id::finding_aside_why, why(data, finding, texts), one.reason),
             found_actions});
        if (pressed == 0U)
            open_finding(context, *data.definitions, finding);
        if (pressed == 1U)
            take_back(context, name_of(finding));
        ImGui::PopID();
    }
    if (draw_more(look, texts, shown, aside.size()))
        m_shown_aside += more_rows;
    for (const SetAside& one : std::span{gone}.first(std::min(shown + more_rows, gone.size()))) {
        ImGui::PushID(to_text(one.name).c_str());
        if (draw_finding_row(look, texts,
                             {texts(text_id::finding_of_kind, texts(text_of(one.name.kind)),
                                    texts(text_id::finding_state_gone)),
                              texts(text_id::finding_gone_why, one.reason), gone_actions}))
            take_back(context, one.name);
        ImGui::PopID();
    }
}

} // namespace taizhang
