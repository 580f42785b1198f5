#include "gui/pages/settings/cutoff_card.h"

#include "gui/look/text.h"
#include "gui/pages/settings/effect_lines.h"
#include "gui/pages/settings/saved_texts.h"
#include "gui/pages/settings/setting_card.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/form.h"
#include "gui/widgets/radio.h"
#include "gui/widgets/table_layout.h"
#include "intake/definitions/setting_steps.h"
#include "output/words/effect_words.h"
#include "text/ids/quarter.h"
#include "text/ids/settings.h"
#include "text/ids/shell.h"
#include "text/number_format.h"

#include <array>
#include <charconv>

namespace taizhang {

namespace {

constexpr float day_width = 52.0F;
constexpr const char* usual_day = "25"; ///< offered beside the end of the month

int cutoff_of(const PageContext& context) {
    return context.desk.figures()->definitions().settings.cutoff_day;
}

/// 1 … 31; nothing for anything else.
std::optional<int> read_day(const std::string& text) {
    int day = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, day);
    const bool is_day = error == std::errc{} && rest == end && day >= 1;
    return is_day && day <= latest_setting_day ? std::optional{day} : std::nullopt;
}

std::string counted(std::int64_t number) {
    return grouped(static_cast<double>(number), 0);
}

/// A quarter or a year by both calendars.
struct PeriodRow {
    std::string name;
    Period now;
    Period then;
    PeriodMoves moves;
};

std::vector<PeriodRow> rows_of(const PageContext& context, const CutoffChange& change, int wanted) {
    constexpr TextId quarters[]{text_id::quarter_first, text_id::quarter_second,
                                text_id::quarter_third, text_id::quarter_fourth};
    const View& view = context.navigation.view();
    const auto moves = change.moves.find(view.year);
    const YearMoves of_year = moves == change.moves.end() ? YearMoves{} : moves->second;
    const Calendar now = context.desk.figures()->calendar();
    const Calendar then{wanted};
    std::vector<PeriodRow> rows;
    if (view.quarter > 0) {
        const Quarter quarter{view.year, view.quarter};
        rows.push_back({std::string{context.texts(quarters[view.quarter - 1])},
                        now.quarter(quarter), then.quarter(quarter),
                        of_year[static_cast<size_t>(view.quarter)]});
    }
    rows.push_back({std::string{context.texts(text_id::quarter_whole_year)}, now.year(view.year),
                    then.year(view.year), of_year[0]});
    return rows;
}

void draw_periods(const PageContext& context, const CutoffChange& change, int wanted) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    const std::array columns{TableColumn{std::to_string(context.navigation.view().year), 72.0F},
                             TableColumn{title(text_id::settings_now)},
                             TableColumn{title(text_id::settings_then)},
                             TableColumn{title(text_id::settings_moved), 128.0F, Align::right}};
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const TableLayout table{look, columns, width};
    table.draw_header();
    const auto days = [&](const Period& period) {
        return texts(text_id::settings_days, to_iso(period.start), to_iso(period.end));
    };
    for (const PeriodRow& row : rows_of(context, change, wanted)) {
        const Box box = box_at_cursor({width, table.row_height()});
        table.draw_cell(box, 0, look.secondary(), row.name);
        table.draw_cell(box, 1, look.secondary(), days(row.now));
        table.draw_cell(box, 2, in_colour(look.secondary(), look.palette().text), days(row.then));
        table.draw_cell(
            box, 3, bold(in_colour(look.secondary(), look.palette().text)),
            texts(text_id::settings_moves, counted(row.moves.in), counted(row.moves.out)));
        table.draw_rule_below(box);
        ImGui::Dummy(box.size());
    }
    ImGui::PopStyleVar();
}

void draw_change(const PageContext& context, const CutoffChange& change, int wanted) {
    draw_periods(context, change, wanted);
    form_note(context.look,
              context.texts(text_id::settings_cutoff_moves, counted(change.to_other_quarter),
                            counted(change.to_no_quarter), counted(change.from_no_quarter),
                            counted(change.to_other_year)));
    draw_figure_changes(context, change.figures);
}

/// The records that can't be kept under the other calendar, and what to do about them.
void draw_obstacles(const PageContext& context, const CutoffChange& change, int wanted) {
    form_problem(context.look,
                 context.texts(text_id::settings_across, counted(change.across_years)));
    for (const auto& line :
         words_of_obstacles(change, context.desk.figures()->definitions(), wanted, context.texts))
        form_note(context.look, line);
}

} // namespace

void CutoffCard::draw(PageContext& context, float width) {
    const SettingCard card{
        context, "cutoff", {text_id::settings_cutoff, text_id::settings_cutoff_about}, width};
    const int now = cutoff_of(context);
    if (*m_applied == now) {
        m_draft.reset();
        m_applied->reset();
    }
    draw_choice(context);
    if (!m_draft)
        return;
    const auto wanted =
        m_draft->choice == Choice::month_end ? latest_setting_day : read_day(m_draft->day);
    if (!wanted)
        form_problem(context.look, context.texts(text_id::settings_cutoff_wrong));
    else if (*wanted != now)
        draw_effect(context, *wanted);
}

void CutoffCard::draw_choice(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const int now = cutoff_of(context);
    const bool is_end = now == latest_setting_day;
    Draft draft = m_draft.value_or(
        Draft{is_end ? Choice::month_end : Choice::day, is_end ? usual_day : std::to_string(now)});
    ImGui::BeginDisabled(context.desk.is_read_only());
    const auto option = [&](TextId text, std::string_view id, Choice choice) {
        if (radio(look, texts(text), id, draft.choice == choice ? RadioMark::on : RadioMark::off)) {
            draft.choice = choice;
            m_draft = draft;
        }
    };
    option(text_id::settings_month_end, "month-end", Choice::month_end);
    const auto each = texts(text_id::settings_each_month);
    const auto after = texts(text_id::settings_day);
    ImGui::SameLine(0.0F, look.px(24));
    if (ImGui::GetContentRegionAvail().x <
        radio_width(look, each) + look.px(day_width + 16) + text_size(look, look.body(), after).x)
        ImGui::NewLine();
    option(text_id::settings_each_month, "each-month", Choice::day);
    ImGui::SameLine(0.0F, look.px(8));
    const std::string before = draft.day;
    const bool is_wrong = draft.choice == Choice::day && !read_day(draft.day);
    number_field(look, "cutoff-day", draft.day, day_width, is_wrong);
    if (draft.day != before)
        m_draft = Draft{Choice::day, draft.day};
    ImGui::SameLine(0.0F, look.px(8));
    draw_label(look, after);
    ImGui::NewLine();
    ImGui::EndDisabled();
}

void CutoffCard::draw_effect(PageContext& context, int wanted) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const int now = cutoff_of(context);
    form_note(look,
              (now == latest_setting_day ? std::string{texts(text_id::settings_cutoff_now_end)}
                                         : texts(text_id::settings_cutoff_now, now)) +
                  " · " + std::string{texts(text_id::settings_effect)});
    m_reading.ask(context.desk, texts(text_id::shell_reading), {wanted, context.today},
                  [](FiguresReader& reader, const CutoffAsked& asked) {
                      Definitions supposed = *reader.definitions();
                      supposed.settings.cutoff_day = asked.day;
                      return cutoff_change(reader.reader(), supposed, asked.today);
                  });
    const CutoffChange* change = m_reading.is_current() ? m_reading.answer() : nullptr;
    if (!change)
        form_note(look, texts(text_id::settings_computing));
    else if (change->across_years > 0)
        draw_obstacles(context, *change, wanted);
    else
        draw_change(context, *change, wanted);
    draw_answer(context, wanted, change && change->across_years == 0);
}

void CutoffCard::draw_answer(PageContext& context, int wanted, bool can_be) {
    const Texts& texts = context.texts;
    const bool can_apply = can_be && !*m_applied && !context.desk.is_read_only();
    const std::string words = wanted == latest_setting_day
                                  ? std::string{texts(text_id::settings_apply_month_end)}
                                  : texts(text_id::settings_apply_cutoff, wanted);
    switch (draw_effect_buttons(context, {words, can_apply})) {
    case EffectAnswer::none:
        break;
    case EffectAnswer::apply:
        apply(context, wanted);
        break;
    case EffectAnswer::keep:
        m_draft.reset();
        break;
    }
}

void CutoffCard::apply(PageContext& context, int wanted) {
    const LedgerStep step = cutoff_day_step(wanted);
    *m_applied = wanted;
    context.desk.write(std::string{context.texts(text_id::settings_saving)}, step.label, step.write,
                       [applied = m_applied](const std::exception_ptr& failure) {
                           if (failure)
                               applied->reset();
                           return Desk::Told::no;
                       });
}

} // namespace taizhang
