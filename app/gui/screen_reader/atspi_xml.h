#pragma once

#include <gio/gio.h>

namespace taizhang {

/// The description of org.a11y.atspi.NAME, as the bus wants it. Lives as long as the program.
GDBusInterfaceInfo* atspi_interface(const char* name);

} // namespace taizhang
