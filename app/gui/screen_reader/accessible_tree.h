#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// What a node of the tree is to who hears it.
enum class AccessibleRole {
    window,
    panel,
    tool_bar,
    navigation,
    page,
    form,
    status_bar,
    notification,
    dialog,
    menu,
    button,
    toggle,
    check_box,
    radio,
    tab,
    field,
    chooser,
    list_item,
    link,
    slider,
    picture,
    table,
    row,
    cell,
    column_title,
    text
};

/// In pixels of the window.
struct AccessibleBox {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const AccessibleBox&, const AccessibleBox&) = default;
};

struct AccessibleRange {
    double least = 0.0;
    double most = 0.0;
    double step = 1.0;
    double now = 0.0;

    friend bool operator==(const AccessibleRange&, const AccessibleRange&) = default;
};

struct AccessibleNode {
    /// The same from frame to frame, so that a reader keeps its place.
    std::uint64_t key = 0;
    int parent = -1; ///< place in the tree; -1: the application
    std::vector<int> children;
    AccessibleRole role = AccessibleRole::panel;
    std::string name;
    std::string description;
    std::string value;     ///< text of a field, choice of a chooser
    unsigned int item = 0; ///< id of the widget behind it; 0 = none
    AccessibleBox box;
    bool is_enabled = true;
    bool is_showing = true; ///< not scrolled out of sight
    bool takes_focus = false;
    bool is_on = false; ///< checked, pressed, chosen
    std::optional<AccessibleRange> range;
    int caret = 0;   ///< in characters of the value of the field with the focus
    int row = -1;    ///< of a cell
    int column = -1; ///< of a cell
    int columns = 0; ///< of a table

    friend bool operator==(const AccessibleNode&, const AccessibleNode&) = default;
};

/// All that a frame shows, as a screen reader walks it: place 0 is the window. Never changed once
/// it is made, so that the bus's thread may read it while the next frame is drawn.
struct AccessibleTree {
    std::vector<AccessibleNode> nodes;
    int focused = -1; ///< place of the node with the focus; -1 = none
    int left = 0;     ///< of the window on the screen
    int top = 0;
    bool is_active = true; ///< the window has the keyboard

    friend bool operator==(const AccessibleTree&, const AccessibleTree&) = default;
};

using SharedTree = std::shared_ptr<const AccessibleTree>;

/// Whether it can be pressed, typed into or chosen from.
bool is_interactive(AccessibleRole role);

} // namespace taizhang
