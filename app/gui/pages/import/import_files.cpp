#include "gui/pages/import/import_files.h"

#include "gui/look/text.h"
#include "gui/pages/import/import_words.h"
#include "gui/pages/import/open_places.h"
#include "gui/widgets/controls.h"
#include "text/ids/intake.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr float file_row_height = 46.0F;
constexpr float group_height = 28.0F;
constexpr float padding = 10.0F;
constexpr std::array groups{FileGroup::problem, FileGroup::ready, FileGroup::same,
                            FileGroup::broken};

/// A line of the list.
struct Listed {
    std::string name;
    FileWords words;
    std::string id;
    bool is_chosen = false;
};

bool draw_listed(const Look& look, const Listed& file) {
    const float width = ImGui::GetContentRegionAvail().x;
    const bool pressed =
        press_area(labelled(file.name, file.id), {width, look.px(file_row_height)});
    const Box box = box_of_last_item();
    auto& canvas = *ImGui::GetWindowDrawList();
    if (file.is_chosen || ImGui::IsItemHovered())
        canvas.AddRectFilled(box.min, box.max,
                             file.is_chosen ? look.palette().chosen_row : look.palette().track);
    const Chip chip{file.words.tone, file.words.symbol, file.words.state};
    const ImVec2 size = chip_size(look, chip);
    const float middle = box.centre().y;
    const float left = box.min.x + look.px(padding);
    const float right = box.max.x - look.px(padding);
    draw_chip(look, {right - size.x, box.min.y + look.px(4)}, chip);
    draw_text_in(look, {{left, box.min.y}, {right - size.x - look.px(8), middle + look.px(2)}},
                 look.heading(), file.name);
    draw_text_in(look, {{left, middle}, {right, box.max.y - look.px(3)}}, look.small(),
                 file.words.detail);
    canvas.AddLine({box.min.x, box.max.y - 1.0F}, {box.max.x, box.max.y - 1.0F},
                   look.palette().grid);
    return pressed;
}

void draw_group(const Look& look, std::string_view title, size_t count) {
    const Box box = box_at_cursor({ImGui::GetContentRegionAvail().x, look.px(group_height)});
    draw_text_in(look, box.inset(look.px(padding), 0.0F), bold(look.small()),
                 std::string{title} + "  " + std::to_string(count));
    ImGui::Dummy(box.size());
}

/// How many files there are, and the way to what is to be decided; true when that is pressed.
bool draw_title(const Look& look, const Texts& texts, size_t count, bool may_go_on) {
    const Box box = box_at_cursor({ImGui::GetContentRegionAvail().x, look.px(group_height)});
    const std::string title = texts(text_id::intake_files, count);
    const std::string next{texts(text_id::intake_next_open)};
    const float room = box.width() - text_size(look, look.heading(), title).x - look.px(padding);
    const float width = std::min(room, text_size(look, look.secondary(), next).x + look.px(2));
    draw_text_in(look, box, look.heading(), title);
    ImGui::Dummy(box.size());
    if (!may_go_on || width <= 0.0F)
        return false;
    const Box link{{box.max.x - width, box.min.y}, box.max};
    ImGui::SetCursorScreenPos(link.min);
    const bool is_pressed = press_area(labelled(next, "next-open"), link.size());
    draw_text_in(look, link, in_colour(look.secondary(), look.palette().link), next, Align::right);
    return is_pressed;
}

FileWords words_of_missing(const MissingInput& missing, const Texts& texts) {
    return {FileGroup::broken, Tone::attention, ChipSymbol::diamond,
            std::string{texts(text_id::intake_file_broken)},
            std::string{texts(reason_of(missing.problem))}};
}

/// Alt+↓ and Alt+↑: the next file of the list and the one before.
void follow_keys(const std::vector<size_t>& order, size_t& chosen) {
    const auto pressed = [](ImGuiKey key) {
        return ImGui::Shortcut(ImGuiMod_Alt | key, ImGuiInputFlags_RouteGlobal);
    };
    const auto at = std::ranges::find(order, chosen);
    if (pressed(ImGuiKey_DownArrow) && at != order.end() && at + 1 != order.end())
        chosen = *(at + 1);
    if (pressed(ImGuiKey_UpArrow) && at != order.end() && at != order.begin())
        chosen = *(at - 1);
}

std::string file_name_in(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

} // namespace

size_t first_listed(const ShownImport& shown, const Texts& texts) {
    const auto order = listed_files(shown, texts);
    return order.empty() ? 0 : order.front();
}

bool draw_import_files(PageContext& context, const ImportPlans& plans, const ShownImport* shown,
                       size_t& chosen, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "import-files", {width, 0.0F}};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    std::array<std::vector<Listed>, groups.size()> listed;
    std::vector<size_t> places[groups.size()];
    const size_t count = shown ? shown->plan.files.size() : 0;
    for (size_t file = 0; file < count; ++file) {
        Listed line{shown->plan.files[file].name, words_of_file(*shown, file, texts),
                    "file" + std::to_string(file), file == chosen};
        const auto group = static_cast<size_t>(line.words.group);
        places[group].push_back(file);
        listed[group].push_back(std::move(line));
    }
    if (shown)
        follow_keys(listed_files(*shown, texts), chosen);
    const bool wants_next =
        draw_title(look, texts, count + plans.missing().size(), shown != nullptr);
    auto& broken = listed[static_cast<size_t>(FileGroup::broken)];
    for (size_t place = 0; place < plans.missing().size(); ++place)
        broken.push_back({file_name_in(plans.missing()[place].path),
                          words_of_missing(plans.missing()[place], texts),
                          "missing" + std::to_string(place), false});
    ImGui::BeginChild("list", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    for (const FileGroup group : groups) {
        const auto& lines = listed[static_cast<size_t>(group)];
        if (lines.empty())
            continue;
        draw_group(look, words_of(group, texts), lines.size());
        for (size_t place = 0; place < lines.size(); ++place)
            if (draw_listed(look, lines[place]) &&
                place < places[static_cast<size_t>(group)].size())
                chosen = places[static_cast<size_t>(group)][place];
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    return wants_next;
}

} // namespace taizhang
