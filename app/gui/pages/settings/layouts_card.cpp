#include "gui/pages/settings/layouts_card.h"

#include "gui/look/path_text.h"
#include "gui/look/text.h"
#include "gui/pages/settings/setting_card.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/form.h"
#include "gui/widgets/text_field.h"
#include "gui/widgets/text_link.h"
#include "intake/definitions/setting_steps.h"
#include "intake/file/incoming_files.h"
#include "intake/received/layout_file.h"
#include "intake/received/layout_steps.h"
#include "ledger/reader.h"
#include "text/ids/settings.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <charconv>

namespace taizhang {

namespace {

constexpr float field_width = 52.0F;
constexpr float name_share = 0.34F; ///< of a row
constexpr const char* file_ending = ".json";

std::vector<KnownLayout> read_layouts(FiguresReader& reader) {
    std::vector<KnownLayout> known;
    for (Layout& layout : reader.reader().layouts())
        known.push_back({std::move(layout), 0});
    for (const ReceivedFile& file : reader.reader().received_files(std::nullopt))
        for (KnownLayout& layout : known)
            layout.files += layout.layout.name == file.layout ? 1 : 0;
    return known;
}

std::string use_of(const KnownLayout& known, const Texts& texts) {
    constexpr size_t day_length = 10; // of a moment as text
    if (known.layout.used.empty())
        return std::string{texts(text_id::settings_layout_unused)};
    return texts(text_id::settings_layout_used, known.layout.used.substr(0, day_length),
                 known.files);
}

/// 0 … 31; nothing for anything else.
std::optional<int> read_days(const std::string& text) {
    int days = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, days);
    const bool is_number = error == std::errc{} && rest == end && days >= 0;
    return is_number && days <= latest_setting_day ? std::optional{days} : std::nullopt;
}

/// Runs on the thread of long work.
void write_layouts(LedgerCopy& copy, const std::string& name, const std::filesystem::path& target,
                   Overwrite overwrite) {
    auto layouts = Reader{copy.ledger()}.layouts();
    if (!name.empty())
        std::erase_if(layouts, [&](const Layout& layout) { return layout.name != name; });
    write_whole(target, layout_file_of(layouts), overwrite);
}

} // namespace

void LayoutsCard::draw(PageContext& context, float width) {
    const SettingCard card{
        context, "layouts", {text_id::settings_layouts, text_id::settings_layouts_about}, width};
    const Look& look = context.look;
    m_reading.ask(context.desk, context.texts(text_id::shell_reading), {},
                  [](FiguresReader& reader, const NoQuestion&) { return read_layouts(reader); });
    follow_incoming(context);
    static const std::vector<KnownLayout> none;
    const auto& layouts = m_reading.answer() ? *m_reading.answer() : none;
    if (m_reading.answer() && layouts.empty())
        form_note(look, context.texts(text_id::settings_layouts_none));
    for (const KnownLayout& known : layouts) {
        draw_rule(look);
        if (m_renaming && m_renaming->name == known.layout.name)
            draw_renaming(context, layouts);
        else
            draw_layout(context, known);
    }
    draw_rule(look);
    draw_foot(context, !layouts.empty());
    if (!m_incoming->words.empty() && m_incoming->is_wrong)
        form_problem(look, m_incoming->words);
    else if (!m_incoming->words.empty())
        form_note(look, m_incoming->words);
    draw_rule(look);
    draw_due(context);
}

void LayoutsCard::draw_layout(PageContext& context, const KnownLayout& known) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const std::string& name = known.layout.name;
    const float room = ImGui::GetContentRegionAvail().x;
    const float height = look.px(control_height);
    const Box box = box_at_cursor({std::floor(room * name_share), height});
    draw_text_in(look, box, look.heading(), name);
    ImGui::Dummy(box.size());
    ImGui::SameLine(0.0F, look.px(8));
    const std::string use = use_of(known, texts);
    const Box beside = box_at_cursor({text_size(look, look.secondary(), use).x, height});
    draw_text_in(look, beside, look.secondary(), use);
    ImGui::Dummy(beside.size());
    ImGui::PushID(name.c_str());
    draw_verbs(context, name);
    ImGui::PopID();
}

/// At the right end of the row.
void LayoutsCard::draw_verbs(PageContext& context, const std::string& name) {
    const Look& look = context.look;
    const auto word = [&](TextId verb) { return context.texts(verb); };
    const float between = look.px(4);
    float width = 2.0F * between;
    for (const TextId verb :
         {text_id::settings_rename, text_id::settings_export, text_id::settings_forget})
        width += text_link_width(look, word(verb));
    to_right_end(look, width);
    ImGui::BeginDisabled(context.desk.is_read_only());
    if (text_link(look, word(text_id::settings_rename), "rename"))
        m_renaming = {name, name};
    ImGui::EndDisabled();
    ImGui::SameLine(0.0F, between);
    if (text_link(look, word(text_id::settings_export), "export"))
        export_layouts(context, name);
    ImGui::SameLine(0.0F, between);
    ImGui::BeginDisabled(context.desk.is_read_only());
    if (text_link(look, word(text_id::settings_forget), "forget"))
        write(context, layout_forgotten_step(name));
    ImGui::EndDisabled();
}

void LayoutsCard::draw_renaming(PageContext& context, const std::vector<KnownLayout>& all) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    Renaming& renaming = *m_renaming;
    const bool is_taken =
        renaming.typed != renaming.name && std::ranges::any_of(all, [&](const KnownLayout& known) {
            return known.layout.name == renaming.typed;
        });
    const bool can_be = !renaming.typed.empty() && !is_taken;
    if (std::exchange(renaming.takes_focus, false))
        ImGui::SetKeyboardFocusHere();
    text_field(look, "layout-name", renaming.typed,
               {std::floor(ImGui::GetContentRegionAvail().x / 2.0F),
                look.px(control_height),
                can_be ? FieldMark::none : FieldMark::wrong,
                {}});
    const FieldEnd end = field_ended();
    ImGui::SameLine();
    ImGui::BeginDisabled(!can_be);
    const bool is_pressed = button(look, texts(text_id::settings_save_name), "save-name");
    ImGui::EndDisabled();
    ImGui::SameLine();
    const bool is_given_up = button(look, texts(text_id::shell_cancel), "keep-name");
    if (is_taken)
        form_problem(look, texts(text_id::settings_layout_name_taken));
    if (can_be && (is_pressed || end == FieldEnd::entered)) {
        write(context, layout_renamed_step(renaming.name, renaming.typed));
        m_renaming.reset();
    } else if (is_given_up || end == FieldEnd::escaped) {
        m_renaming.reset();
    }
}

void LayoutsCard::draw_foot(PageContext& context, bool has_layouts) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    ImGui::BeginDisabled(context.desk.is_read_only());
    if (text_link(look, texts(text_id::settings_import), "import-layouts"))
        m_browser.open_for(context.desk.path().parent_path(), file_ending);
    ImGui::EndDisabled();
    if (!has_layouts)
        return;
    const auto all = texts(text_id::settings_export_all);
    flow_on(look, text_link_width(look, all));
    if (text_link(look, all, "export-layouts"))
        export_layouts(context, {});
}

void LayoutsCard::draw_due(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const std::string key = "report-due-day";
    const int now = context.desk.figures()->definitions().settings.report_due_day;
    std::string& text = m_texts.text(key, std::to_string(now));
    const auto days = read_days(text);
    ImGui::BeginDisabled(context.desk.is_read_only());
    draw_label(look, texts(text_id::settings_due));
    draw_small_label(look, texts(text_id::settings_due_before));
    const bool is_left = number_field(look, key, text, field_width, !days);
    ImGui::SameLine(0.0F, look.px(8));
    const auto after = texts(text_id::settings_due_after);
    if (ImGui::GetContentRegionAvail().x < text_size(look, look.secondary(), after).x)
        ImGui::NewLine();
    draw_small_label(look, after);
    ImGui::NewLine();
    ImGui::EndDisabled();
    if (!days)
        form_problem(look, texts(text_id::settings_due_wrong));
    else if (is_left && *days != now && m_texts.is_changed(key))
        m_texts.save(context, key, report_due_day_step(*days));
}

/// One layout by its name, or all of them.
void LayoutsCard::export_layouts(PageContext& context, const std::string& name) {
    const std::string title =
        name.empty() ? std::string{context.texts(text_id::settings_layouts_file)} : name;
    m_export.ask_where(
        context.desk.path().parent_path() / file_name_of(title, file_ending),
        [](const std::filesystem::path& file) { return file.extension() == file_ending; },
        file_ending,
        [name](LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite) {
            write_layouts(copy, name, target, overwrite);
            return Desk::Remember{};
        });
}

void LayoutsCard::write(PageContext& context, const LedgerStep& step) {
    *m_incoming = {};
    context.desk.write(std::string{context.texts(text_id::settings_saving)}, step.label,
                       step.write);
}

void LayoutsCard::draw_above(PageContext& context) {
    m_export.draw_above(context);
    if (const auto file = m_browser.draw(context.look, context.texts))
        read_file(context, *file);
}

/// Off the frame thread: the file may lie anywhere.
void LayoutsCard::read_file(PageContext& context, const std::filesystem::path& file) {
    auto incoming = std::make_shared<Incoming>();
    m_incoming = incoming;
    const std::string name = text_of(file.filename());
    auto work = [incoming, file, name, texts = context.texts] {
        const auto bytes = read_bytes(file.string());
        incoming->is_wrong = true;
        if (!bytes) {
            incoming->words =
                texts(text_id::settings_layouts_unreadable, texts(reason_of(bytes.error())));
            return;
        }
        auto layouts = read_layout_file(*bytes);
        if (layouts) {
            incoming->layouts = std::move(*layouts);
            incoming->is_wrong = false;
        } else if (layouts.error().place == 0) {
            incoming->words = texts(text_id::settings_layouts_not_a_file, name);
        } else {
            incoming->words = texts(text_id::settings_layouts_bad_member, name,
                                    layouts.error().place, layouts.error().field);
        }
    };
    context.desk.make(std::string{context.texts(text_id::shell_reading)}, std::move(work),
                      [incoming, &desk = context.desk](const std::exception_ptr& failure) {
                          if (failure)
                              desk.tell(failure);
                          incoming->is_read = !failure && !incoming->is_wrong;
                      });
}

void LayoutsCard::follow_incoming(PageContext& context) {
    if (!std::exchange(m_incoming->is_read, false))
        return;
    const LedgerStep step = layouts_imported_step(m_incoming->layouts);
    const std::string words =
        context.texts(text_id::settings_layouts_read, m_incoming->layouts.size());
    context.desk.write(std::string{context.texts(text_id::settings_saving)}, step.label, step.write,
                       [incoming = m_incoming, words](const std::exception_ptr& failure) {
                           incoming->words = failure ? std::string{} : words;
                           return Desk::Told::no;
                       });
}

} // namespace taizhang
