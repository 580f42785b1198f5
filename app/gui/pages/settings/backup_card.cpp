#include "gui/pages/settings/backup_card.h"

#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/settings/saved_texts.h"
#include "gui/pages/settings/setting_card.h"
#include "gui/view/kept_backups.h"
#include "gui/view/page_links.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/form.h"
#include "gui/widgets/text_field.h"
#include "output/words/backup_words.h"
#include "text/ids/backup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace taizhang {

namespace {

constexpr float number_width = 56.0F;
constexpr std::array intervals{1, 7, 0}; ///< days; 0 = only by hand

std::optional<int> read_number(const std::string& text, int most) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    const bool is_number = error == std::errc{} && rest == end;
    return is_number && number >= 1 && number <= most ? std::optional{number} : std::nullopt;
}

/// Empty, or a folder that is there; nothing for anything else.
std::optional<std::filesystem::path> read_folder(const std::string& text) {
    const std::filesystem::path folder = path_of(text);
    std::error_code error;
    const bool is_usable =
        text.empty() || (folder.is_absolute() && std::filesystem::is_directory(folder, error));
    return is_usable ? std::optional{folder} : std::nullopt;
}

/// ✓ 今天 08:30, or ◆ where it is long ago.
void draw_when(PageContext& context, std::string_view words, bool is_overdue) {
    const Look& look = context.look;
    const auto& colours = is_overdue ? look.palette().behind : look.palette().good;
    const auto style =
        bold(in_colour(look.body(), is_overdue ? colours.text : look.palette().text));
    const float height = look.px(control_height);
    const float mark = look.px(22);
    const Box box = box_at_cursor({mark + text_size(look, style, words).x, height});
    draw_symbol({box.min.x + look.px(8), box.centre().y}, look.px(6),
                is_overdue ? ChipSymbol::diamond : ChipSymbol::check, colours.text);
    draw_text_in(look, {{box.min.x + mark, box.min.y}, box.max}, style, words);
    ImGui::Dummy(box.size());
}

} // namespace

BackupCard::Draft BackupCard::draft_of(const BackupPolicy& policy) {
    return {text_of(policy.folder), std::to_string(policy.newest),
            std::to_string(policy.remind_days)};
}

void BackupCard::draw(PageContext& context, float width) {
    const SettingCard card{
        context, "backups", {text_id::backup_title, {}, SettingReach::computer}, width};
    if (m_shown != context.backups.policy()) {
        m_shown = context.backups.policy();
        m_draft = draft_of(m_shown);
    }
    draw_newest(context);
    draw_rule(context.look);
    draw_place(context);
    draw_rule(context.look);
    draw_numbers(context);
}

void BackupCard::draw_newest(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    KeptBackups& backups = context.backups;
    const Backup* newest = backups.newest();
    draw_when(context,
              newest ? words_of(newest->note.seen, context.today, texts)
                     : std::string{texts(text_id::backup_status_none)},
              newest == nullptr || backups.is_overdue(context.today));
    if (newest) {
        const std::string more = size_text(newest->note.size, texts) + " · " +
                                 std::string{texts(text_id::backup_checked)} + " · " +
                                 texts(text_id::backup_summary, backups.list().size(),
                                       to_iso(backups.list().back().note.made.day));
        flow_on(look, text_size(look, look.secondary(), more).x);
        control_label(look, more);
    }
    const auto make = texts(text_id::backup_now);
    const auto all = texts(text_id::backup_restore_one);
    to_right_end(look, button_width(look, make) + look.px(8) + button_width(look, all));
    ImGui::BeginDisabled(backups.is_under_way());
    if (button(look, make, "backup-now"))
        backups.make(context.desk, texts);
    ImGui::EndDisabled();
    flow_on(look, button_width(look, all));
    if (button(look, all, "all-backups"))
        open_backups(context);
}

void BackupCard::draw_place(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_label(look, texts(text_id::backup_place));
    const auto folder = read_folder(m_draft.folder);
    text_field(look, "backup-folder", m_draft.folder,
               {ImGui::GetContentRegionAvail().x, look.px(control_height),
                folder ? FieldMark::none : FieldMark::wrong, texts(text_id::backup_place_hint)});
    const bool is_left = ImGui::IsItemDeactivatedAfterEdit();
    if (!folder)
        form_problem(look, texts(text_id::backup_place_wrong));
    BackupPolicy policy = context.backups.policy();
    if (!folder || !is_left || policy.folder == *folder)
        return;
    policy.folder = *folder;
    take(context, policy);
}

void BackupCard::draw_numbers(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    BackupPolicy policy = context.backups.policy();
    const std::array options{std::string{texts(text_id::backup_every_day)},
                             std::string{texts(text_id::backup_every_week)},
                             std::string{texts(text_id::backup_by_hand_only)}};
    const auto now = std::ranges::find(intervals, policy.every_days);
    const int shown = now == intervals.end() ? 0 : static_cast<int>(now - intervals.begin());
    draw_label(look, texts(text_id::backup_how_often));
    if (const auto chosen =
            choice(look, "backup-interval", options[static_cast<size_t>(shown)], options, shown)) {
        policy.every_days = intervals[static_cast<size_t>(*chosen)];
        take(context, policy);
    }
    const auto newest = read_number(m_draft.newest, most_backups);
    const auto remind = read_number(m_draft.remind_days, longest_remind_days);
    const auto label_width = [&](TextId id) { return text_size(look, look.body(), texts(id)).x; };
    flow_on(look, label_width(text_id::backup_keep) + look.px(number_width));
    draw_label(look, texts(text_id::backup_keep));
    bool is_left = number_field(look, "backup-newest", m_draft.newest, number_width, !newest);
    flow_on(look, label_width(text_id::backup_copies) + look.px(number_width));
    draw_label(look, texts(text_id::backup_copies));
    is_left |= number_field(look, "backup-remind", m_draft.remind_days, number_width, !remind);
    flow_on(look, label_width(text_id::backup_remind));
    draw_label(look, texts(text_id::backup_remind));
    ImGui::NewLine();
    if (!newest || !remind) {
        form_problem(look, texts(text_id::backup_numbers_wrong));
        return;
    }
    policy.newest = *newest;
    policy.remind_days = *remind;
    if (is_left && policy != context.backups.policy())
        take(context, policy);
}

void BackupCard::take(PageContext& context, const BackupPolicy& policy) {
    context.backups.change_policy(policy, context.texts);
}

} // namespace taizhang
