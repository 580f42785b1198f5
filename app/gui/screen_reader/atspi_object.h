#pragma once

#include "gui/screen_reader/accessible_tree.h"
#include "gui/screen_reader/reader_requests.h"

#include <functional>
#include <gio/gio.h>
#include <string>
#include <string_view>
#include <unordered_map>

namespace taizhang {

/// The place of the application itself, above the window.
inline constexpr int application_place = -1;

/// What stands on the bus, and what objects are called there.
struct AtspiObjects {
    SharedTree tree;                               ///< never null
    std::unordered_map<std::uint64_t, int> places; ///< by key
    std::string bus_name;
    std::string desktop_name; ///< what the application stands in
    std::string desktop_path;
    int id = 0; ///< that the registry has given the application

    void take(SharedTree newer);
    /// Nothing where there is none; `node` is the last part of its path.
    std::optional<int> place_of(std::string_view node) const;
    std::string path_of(int place) const;
    const AccessibleNode& at(int place) const { return tree->nodes[static_cast<size_t>(place)]; }
    /// (so)
    GVariant* reference_to(int place) const;
    static GVariant* no_reference();
};

/// Who is asked: an object, and whom it tells what it is to do.
struct AtspiCall {
    AtspiObjects& objects;
    ReaderRequests& requests;
    int place = application_place;

    const AccessibleNode& node() const { return objects.at(place); }
    bool is_application() const { return place == application_place; }
    /// True, as it will be done in a frame to come; false where nothing can be done with it.
    bool request(ReaderRequest::Kind kind, std::string text = {}, double value = 0.0) const;
};

/// What org.a11y.atspi.`name` answers; floating, null where it is not known.
GVariant* answer_to_method(const AtspiCall& call, std::string_view interface,
                           std::string_view method, GVariant* parameters);
GVariant* value_of_property(const AtspiCall& call, std::string_view interface,
                            std::string_view property);
/// Whether it was taken.
bool set_property(const AtspiCall& call, std::string_view interface, std::string_view property,
                  GVariant* value);

} // namespace taizhang
