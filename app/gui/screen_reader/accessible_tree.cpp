#include "gui/screen_reader/accessible_tree.h"

namespace taizhang {

bool is_interactive(AccessibleRole role) {
    switch (role) {
    case AccessibleRole::button:
    case AccessibleRole::toggle:
    case AccessibleRole::check_box:
    case AccessibleRole::radio:
    case AccessibleRole::tab:
    case AccessibleRole::field:
    case AccessibleRole::chooser:
    case AccessibleRole::list_item:
    case AccessibleRole::link:
    case AccessibleRole::slider:
        return true;
    default:
        return false;
    }
}

} // namespace taizhang
