#include "gui/screen_reader/frame_regions.h"

#include "text/ids/reader.h"

#include <array>

namespace taizhang {

namespace {

constexpr std::string_view shell_prefix = "shell/";
constexpr size_t id_suffix = 9; ///< of a child window: _ and eight digits
constexpr int page_rank = 2;
constexpr int floating_rank = 7;

struct ShellPart {
    std::string_view name; ///< a child window of the shell begins so
    int rank;
    AccessibleRole role;
    TextId title;
};

constexpr std::array shell_parts{
    ShellPart{"top", 0, AccessibleRole::tool_bar, text_id::reader_top},
    ShellPart{"navigation", 1, AccessibleRole::navigation, text_id::reader_navigation},
    ShellPart{"entry", 3, AccessibleRole::form, text_id::reader_entry},
    ShellPart{"toast", 4, AccessibleRole::notification, text_id::reader_messages},
    ShellPart{"notice", 5, AccessibleRole::notification, text_id::reader_messages},
    ShellPart{"status", 6, AccessibleRole::status_bar, text_id::reader_status}};

std::uint64_t known_by(std::string_view name) {
    return std::hash<std::string_view>{}(name);
}

/// The child of the shell that a window is or lies in, without its id.
std::string_view part_of_shell(std::string_view name) {
    name.remove_prefix(shell_prefix.size());
    const auto end = name.find('/');
    const std::string_view part = name.substr(0, end);
    return part.size() > id_suffix ? part.substr(0, part.size() - id_suffix) : part;
}

FrameRegion region_in_shell(std::string_view part, const Texts& texts,
                            std::string_view page_title) {
    for (const ShellPart& known : shell_parts)
        if (part.starts_with(known.name))
            return {known.rank, known.role, std::string{texts(known.title)}, known_by(part)};
    return {page_rank, AccessibleRole::page, std::string{page_title}, known_by("page")};
}

/// Below a "###name" stands a window of its own, which is known by that.
std::string_view top_window(std::string_view name) {
    return name.substr(0, name.find('/'));
}

} // namespace

std::optional<FrameRegion> region_of(const FrameWindow& window, const Texts& texts,
                                     std::string_view page_title) {
    const std::string_view name = window.name;
    if (name.starts_with(shell_prefix))
        return region_in_shell(part_of_shell(name), texts, page_title);
    if (name == "shell")
        return region_in_shell("page", texts, page_title);
    const std::string_view top = top_window(name);
    if (top == "problem")
        return FrameRegion{floating_rank, AccessibleRole::notification,
                           std::string{texts(text_id::reader_messages)}, known_by(top)};
    if (window.is_tooltip)
        return std::nullopt;
    const bool is_list = top.starts_with("##Popup_") || top == "###suggestions";
    return FrameRegion{
        floating_rank + (is_list ? 1 : 0), is_list ? AccessibleRole::menu : AccessibleRole::dialog,
        std::string{texts(is_list ? text_id::reader_list : text_id::reader_dialog)}, known_by(top)};
}

} // namespace taizhang
