#include "gui/screen_reader/atspi_words.h"

namespace taizhang {

namespace {

// Numbers of AtspiStateType.
constexpr int state_checked = 4;
constexpr int state_editable = 7;
constexpr int state_enabled = 8;
constexpr int state_focusable = 11;
constexpr int state_modal = 16;
constexpr int state_pressed = 20;
constexpr int state_selectable = 22;
constexpr int state_selected = 23;
constexpr int state_sensitive = 24;
constexpr int state_showing = 25;
constexpr int state_single_line = 26;
constexpr int state_visible = 30;
constexpr int state_checkable = 41;
constexpr int state_has_popup = 42;

std::uint64_t bit(int state) {
    return std::uint64_t{1} << static_cast<unsigned>(state);
}

/// What belongs to a kind of widget, whatever it shows.
std::uint64_t states_of_role(const AccessibleNode& node) {
    switch (node.role) {
    case AccessibleRole::field:
        return bit(state_editable) | bit(state_single_line);
    case AccessibleRole::check_box:
        return bit(state_checkable) | (node.is_on ? bit(state_checked) : 0);
    case AccessibleRole::radio:
        return bit(state_checkable) | (node.is_on ? bit(state_checked) : 0);
    case AccessibleRole::toggle:
        return node.is_on ? bit(state_pressed) | bit(state_checked) : 0;
    case AccessibleRole::tab:
    case AccessibleRole::list_item:
        return bit(state_selectable) | (node.is_on ? bit(state_selected) : 0);
    case AccessibleRole::chooser:
        return bit(state_has_popup);
    case AccessibleRole::dialog:
        return bit(state_modal);
    default:
        return 0;
    }
}

} // namespace

AtspiRole atspi_role(const AccessibleNode& node) {
    switch (node.role) {
    case AccessibleRole::window:
        return {23, "frame"};
    case AccessibleRole::panel:
        return {39, "panel"};
    case AccessibleRole::tool_bar:
        return {63, "tool bar"};
    case AccessibleRole::navigation:
        return {38, "page tab list"};
    case AccessibleRole::page:
        return {39, "panel"};
    case AccessibleRole::form:
        return {87, "form"};
    case AccessibleRole::status_bar:
        return {54, "statusbar"};
    case AccessibleRole::notification:
        return {101, "notification"};
    case AccessibleRole::dialog:
        return {16, "dialog"};
    case AccessibleRole::menu:
        return {31, "list"};
    case AccessibleRole::button:
        return {43, "push button"};
    case AccessibleRole::toggle:
        return {62, "toggle button"};
    case AccessibleRole::check_box:
        return {7, "check box"};
    case AccessibleRole::radio:
        return {44, "radio button"};
    case AccessibleRole::tab:
        return {37, "page tab"};
    case AccessibleRole::field:
        return {79, "entry"};
    case AccessibleRole::chooser:
        return {11, "combo box"};
    case AccessibleRole::list_item:
        return {32, "list item"};
    case AccessibleRole::link:
        return {88, "link"};
    case AccessibleRole::slider:
        return {51, "slider"};
    case AccessibleRole::picture:
        return {27, "image"};
    case AccessibleRole::table:
        return {55, "table"};
    case AccessibleRole::row:
        return {90, "table row"};
    case AccessibleRole::cell:
        return {56, "table cell"};
    case AccessibleRole::column_title:
        return {57, "table column header"};
    case AccessibleRole::text:
        break;
    }
    return {29, "label"};
}

std::uint64_t atspi_states(const AccessibleTree& tree, int place) {
    const AccessibleNode& node = tree.nodes[static_cast<size_t>(place)];
    std::uint64_t states = bit(state_visible) | states_of_role(node);
    if (node.is_enabled)
        states |= bit(state_enabled) | bit(state_sensitive);
    if (node.is_showing)
        states |= bit(state_showing);
    if (node.takes_focus)
        states |= bit(state_focusable);
    if (place == tree.focused && tree.is_active)
        states |= bit(state_focused) | bit(state_focusable);
    if (place == 0 && tree.is_active)
        states |= bit(state_active);
    return states;
}

const char* name_of_state(int number) {
    switch (number) {
    case state_active:
        return "active";
    case state_checked:
        return "checked";
    case state_enabled:
        return "enabled";
    case state_focused:
        return "focused";
    case state_pressed:
        return "pressed";
    case state_selected:
        return "selected";
    case state_sensitive:
        return "sensitive";
    case state_showing:
        return "showing";
    default:
        return nullptr;
    }
}

std::vector<const char*> atspi_interfaces(const AccessibleNode& node) {
    std::vector<const char*> names{"Component"};
    if (action_name(node))
        names.push_back("Action");
    if (node.role == AccessibleRole::field)
        names.insert(names.end(), {"Text", "EditableText"});
    if (node.range)
        names.push_back("Value");
    if (node.role == AccessibleRole::table)
        names.push_back("Table");
    if (node.role == AccessibleRole::cell || node.role == AccessibleRole::column_title)
        names.push_back("TableCell");
    return names;
}

const char* action_name(const AccessibleNode& node) {
    switch (node.role) {
    case AccessibleRole::button:
    case AccessibleRole::chooser:
        return "press";
    case AccessibleRole::toggle:
    case AccessibleRole::check_box:
    case AccessibleRole::radio:
        return "toggle";
    case AccessibleRole::tab:
    case AccessibleRole::list_item:
        return "select";
    case AccessibleRole::link:
        return "jump";
    case AccessibleRole::field:
        return "activate";
    default:
        return nullptr;
    }
}

} // namespace taizhang
