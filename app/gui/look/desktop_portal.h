#pragma once

#include <gio/gio.h>
#include <memory>

namespace taizhang {

// What asks the desktop through its portal (org.freedesktop.portal.*) needs of GIO.

inline constexpr auto portal_name = "org.freedesktop.portal.Desktop";
inline constexpr auto portal_path = "/org/freedesktop/portal/desktop";

template <auto free>
struct FreeWith {
    template <class Object>
    void operator()(Object* object) const {
        free(object);
    }
};
using PortalConnection = std::unique_ptr<GDBusConnection, FreeWith<g_object_unref>>;
using PortalVariant = std::unique_ptr<GVariant, FreeWith<g_variant_unref>>;
using PortalContext = std::unique_ptr<GMainContext, FreeWith<g_main_context_unref>>;
using PortalCancellable = std::unique_ptr<GCancellable, FreeWith<g_object_unref>>;

/// The user's session bus; empty where there is none. Its end does not end the program. To be called
/// on the thread that asks.
PortalConnection session_bus(GCancellable* cancelled);

} // namespace taizhang
