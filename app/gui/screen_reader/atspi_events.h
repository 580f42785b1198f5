#pragma once

#include "gui/screen_reader/atspi_object.h"

#include <gio/gio.h>

namespace taizhang {

/// Tells on the bus how the tree has become another since `before`, which may be empty: where the
/// focus is, what came and went, what is called or holds something else, what is to be said.
void tell_changes(GDBusConnection* connection, const SharedTree& before,
                  const AtspiObjects& objects);

/// The window is there; once, before anything else.
void tell_window(GDBusConnection* connection, const AtspiObjects& objects);

} // namespace taizhang
