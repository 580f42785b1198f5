#include "gui/bars/status_bar.h"

#include "gui/bars/bar.h"
#include "gui/desk/view_figures.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/kept_backups.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "output/words/backup_words.h"
#include "text/ids/backup.h"
#include "text/ids/bar.h"
#include "text/ids/shell.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

constexpr float space = 18.0F;

/// Share of the ledger's year that has passed by the day looked at, in percent.
double time_progress(const ViewFigures& figures) {
    const auto year = figures.calendar().year(figures.point.year);
    return 100.0 * elapsed_days(year, figures.day) / day_count(year);
}

std::string count_text(const Texts& texts, TextId id, std::int64_t count) {
    return texts(id, grouped(static_cast<double>(count), 0));
}

struct StatusText {
    std::string text;
    Tone tone = Tone::neutral;
};

/// The most important first: what does not fit is left out.
std::vector<StatusText> status_texts(const PageContext& context) {
    const auto& texts = context.texts;
    std::vector<StatusText> shown;
    if (context.desk.is_read_only())
        shown.push_back({std::string{texts(text_id::bar_read_only)}, Tone::attention});
    if (const auto* figures = context.desk.figures()) {
        shown.push_back({texts(text_id::bar_as_of_time, to_iso(figures->day),
                               grouped(time_progress(*figures), 1) + "%")});
        auto records = count_text(texts, text_id::bar_records, figures->counts.in_ledger);
        if (figures->counts.pending > 0)
            records += " · " + count_text(texts, text_id::bar_pending, figures->counts.pending);
        shown.push_back({records});
    }
    if (context.desk.shows_foreign_change())
        shown.push_back({std::string{texts(text_id::bar_foreign_change)}, Tone::neutral});
    return shown;
}

/// Whether what was entered is in the file. Gives where it ends.
float draw_saved(PageContext& context, const Box& row) {
    const auto& look = context.look;
    const auto& texts = context.texts;
    if (!context.desk.figures() || context.desk.is_read_only())
        return row.min.x;
    const auto last = context.desk.last_saved();
    const bool is_saving = context.desk.is_saving();
    const std::string text = is_saving ? std::string{texts(text_id::bar_saving)}
                             : last
                                 ? texts(text_id::bar_saved_at, wall_time(*last).time.substr(0, 5))
                                 : std::string{texts(text_id::bar_saved)};
    const auto style = is_saving ? look.small() : in_colour(look.small(), look.palette().good.text);
    const float mark = look.px(16);
    const float width = mark + text_size(look, style, text).x;
    if (row.min.x + width > row.max.x)
        return row.min.x;
    draw_symbol({row.min.x + look.px(6), row.centre().y}, look.px(5),
                is_saving ? ChipSymbol::dot : ChipSymbol::check, style.colour);
    draw_text_in(look, {{row.min.x + mark, row.min.y}, {row.min.x + width, row.max.y}}, style,
                 text);
    return row.min.x + width + look.px(space);
}

/// The newest backup, with ◆ once it is time to remind; opens their page. Gives where it ends.
float draw_backup(PageContext& context, const Box& row) {
    const auto& look = context.look;
    const auto& texts = context.texts;
    if (!context.desk.figures() || !context.backups.is_known())
        return row.min.x;
    const Backup* newest = context.backups.newest();
    const std::string text =
        newest ? texts(text_id::backup_status, words_of(newest->note.seen, context.today, texts))
               : std::string{texts(text_id::backup_status_none)};
    const bool is_overdue = context.backups.is_overdue(context.today);
    const auto style =
        is_overdue ? in_colour(look.small(), look.palette().behind.text) : look.small();
    const float mark = is_overdue ? look.px(16) : 0.0F;
    const float width = mark + text_size(look, style, text).x;
    if (row.min.x + width > row.max.x)
        return row.min.x;
    ImGui::SetCursorScreenPos(row.min);
    if (press_area(labelled(text, "backups"), {width, row.height()}))
        open_backups(context);
    const Box box = box_of_last_item();
    if (ImGui::IsItemHovered())
        show_hint(look, texts(text_id::backup_status_hint));
    if (is_overdue)
        draw_symbol({box.min.x + look.px(6), box.centre().y}, look.px(5), ChipSymbol::diamond,
                    look.palette().behind.text);
    draw_text_in(look, {{box.min.x + mark, box.min.y}, box.max}, style, text);
    return box.max.x + look.px(space);
}

/// Draws from the left; gives where the last one ends.
float draw_texts(PageContext& context, const Box& row) {
    const auto& look = context.look;
    const float saved = draw_saved(context, row);
    float left = draw_backup(context, {{saved, row.min.y}, row.max});
    for (const auto& [text, tone] : status_texts(context)) {
        auto style = look.small();
        if (tone != Tone::neutral)
            style.colour = colours_of(look.palette(), tone).text;
        const float width = text_size(look, style, text).x;
        if (left + width > row.max.x)
            break;
        draw_text_in(look, {{left, row.min.y}, {left + width, row.max.y}}, style, text);
        left += width + look.px(space);
    }
    return left;
}

void draw_job(PageContext& context, const Worker::State& job, const Box& row) {
    const auto& look = context.look;
    const auto cancel = context.texts(text_id::shell_cancel);
    const float label = text_size(look, look.small(), job.label).x;
    const float button = text_size(look, look.small(), cancel).x;
    const float bar = look.px(120);
    const float between = look.px(8);
    if (row.width() < label + bar + button + 2.0F * between)
        return;
    draw_text_in(look, {row.min, {row.min.x + label, row.max.y}}, look.small(), job.label);
    const float left = row.min.x + label + between;
    const float middle = row.centre().y;
    draw_bar(look, {{left, middle - look.px(3)}, {left + bar, middle + look.px(3)}},
             static_cast<float>(job.fraction), look.palette().data_current, std::nullopt);
    ImGui::SetCursorScreenPos({left + bar + between, row.min.y});
    if (job.rank == Worker::Rank::step)
        return; // what is being saved goes on
    if (press_area(labelled(cancel, "cancel"), {button, row.height()}))
        context.desk.cancel();
    draw_text_in(look, box_of_last_item(), in_colour(look.small(), look.palette().text), cancel);
}

/// Places small buttons from the right to the left.
class RightSide {
public:
    RightSide(const Look& look, const Box& row) : m_look(look), m_row(row), m_right(row.max.x) {}

    bool add(std::string_view text, std::string_view hint, std::string_view id) {
        const float width = text_size(m_look, m_look.small(), text).x + m_look.px(12);
        m_right -= width;
        ImGui::SetCursorScreenPos({m_right, m_row.min.y + m_look.px(2)});
        const bool pressed = press_area(labelled(hint, id), {width, m_row.height() - m_look.px(4)});
        const auto box = box_of_last_item();
        if (ImGui::IsItemHovered()) {
            ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, m_look.palette().track,
                                                      m_look.px(4));
            if (hint != text)
                show_hint(m_look, hint);
        }
        draw_text_in(m_look, box, m_look.small(), text, Align::centre);
        return pressed;
    }
    void add_text(std::string_view text, float width) {
        m_right -= width;
        draw_text_in(m_look, {{m_right, m_row.min.y}, {m_right + width, m_row.max.y}},
                     m_look.small(), text, Align::centre);
    }
    void skip(float width) { m_right -= width; }
    float left() const { return m_right; }

private:
    const Look& m_look;
    Box m_row;
    float m_right;
};

} // namespace

StatusAction draw_status_bar(PageContext& context, ImVec2 size, int user_scale) {
    const auto& look = context.look;
    const auto& texts = context.texts;
    const BarScope bar{look, "status", size};
    const auto whole = box_at(ImGui::GetWindowPos(), size);
    hairline(look, whole.min, {whole.max.x, whole.min.y});
    const auto row = whole.inset(look.px(page_padding), 1.0F);
    auto action = StatusAction::none;
    RightSide right{look, {row.min, {row.max.x + look.px(6), row.max.y}}};
    const auto language = texts(text_id::shell_switch_language);
    if (right.add(language, language, "language"))
        action = StatusAction::switch_language;
    right.skip(look.px(space - 6));
    if (right.add("+", texts(text_id::bar_larger), "larger"))
        action = StatusAction::larger;
    right.add_text(std::to_string(user_scale) + "%", text_size(look, look.small(), "300%").x);
    if (right.add("−", texts(text_id::bar_smaller), "smaller"))
        action = StatusAction::smaller;
    const Box rest{row.min, {right.left() - look.px(space), row.max.y}};
    const float left = draw_texts(context, rest);
    const auto job = context.desk.activity();
    if (job && !job->label.empty()) // what is read while scrolling has none
        draw_job(context, *job, {{left, rest.min.y}, rest.max});
    return action;
}

} // namespace taizhang
