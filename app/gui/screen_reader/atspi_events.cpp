#include "gui/screen_reader/atspi_events.h"

#include "gui/screen_reader/atspi_words.h"

#include <algorithm>
#include <bit>
#include <unordered_set>

namespace taizhang {

namespace {

constexpr auto object_event = "org.a11y.atspi.Event.Object";
constexpr auto window_event = "org.a11y.atspi.Event.Window";
constexpr gint32 polite = 1; ///< AtspiLive
constexpr gint32 assertive = 2;

class Telling {
public:
    Telling(GDBusConnection* connection, const AtspiObjects& objects)
        : m_connection(connection), m_objects(objects) {}

    /// `data` is floating.
    void tell(const char* interface, const std::string& path, const char* signal,
              const char* detail, gint32 first, gint32 second, GVariant* data) const {
        g_dbus_connection_emit_signal(
            m_connection, nullptr, path.c_str(), interface, signal,
            g_variant_new("(siiv@a{sv})", detail, first, second, data,
                          g_variant_new_array(G_VARIANT_TYPE("{sv}"), nullptr, 0)),
            nullptr);
    }

    void tell_state(int place, const char* state, bool is_on) const {
        tell(object_event, m_objects.path_of(place), "StateChanged", state, is_on ? 1 : 0, 0,
             g_variant_new_int32(0));
    }

    void tell_window(const char* signal) const {
        tell(window_event, m_objects.path_of(0), signal, "", 0, 0,
             g_variant_new_string(m_objects.at(0).name.c_str()));
    }

private:
    GDBusConnection* m_connection;
    const AtspiObjects& m_objects;
};

class Comparing {
public:
    Comparing(GDBusConnection* connection, const AccessibleTree& before,
              const AtspiObjects& objects)
        : m_telling(connection, objects), m_before(before), m_objects(objects) {
        for (int place = 0; place < static_cast<int>(before.nodes.size()); ++place)
            m_places_before.try_emplace(before.nodes[static_cast<size_t>(place)].key, place);
    }

    void tell() {
        for (int place = 0; place < static_cast<int>(m_objects.tree->nodes.size()); ++place)
            if (const auto known = m_places_before.find(m_objects.at(place).key);
                known != m_places_before.end())
                compare(known->second, place);
        tell_activity();
        tell_focus();
    }

private:
    void compare(int before, int now) {
        const AccessibleNode& old = m_before.nodes[static_cast<size_t>(before)];
        const AccessibleNode& node = m_objects.at(now);
        compare_children(old, node, now);
        if (old.name != node.name)
            tell_property(now, "accessible-name", node.name);
        if (old.name != node.name && node.role == AccessibleRole::notification)
            announce(now);
        if (!old.is_on && node.is_on && node.role == AccessibleRole::list_item)
            say(now, polite); // the arrow keys have come to it, while the focus stays in the field
        if (old.description != node.description)
            tell_property(now, "accessible-description", node.description);
        if (old.role == AccessibleRole::field && old.value != node.value)
            tell_text(old, node, now);
        if (old.role == AccessibleRole::field && old.caret != node.caret)
            m_telling.tell(object_event, m_objects.path_of(now), "TextCaretMoved", "", node.caret,
                           0, g_variant_new_string(""));
        if (old.range != node.range)
            m_telling.tell(object_event, m_objects.path_of(now), "PropertyChange",
                           "accessible-value", 0, 0,
                           g_variant_new_double(node.range ? node.range->now : 0.0));
        compare_states(before, now);
    }

    void tell_property(int place, const char* property, const std::string& value) const {
        m_telling.tell(object_event, m_objects.path_of(place), "PropertyChange", property, 0, 0,
                       g_variant_new_string(value.c_str()));
    }

    void compare_states(int before, int now) {
        std::uint64_t changed = atspi_states(m_before, before) ^ atspi_states(*m_objects.tree, now);
        changed &= ~(std::uint64_t{1} << static_cast<unsigned>(state_focused));
        for (; changed != 0; changed &= changed - 1) {
            const int state = std::countr_zero(changed);
            if (const char* name = name_of_state(state); name && state != state_active)
                m_telling.tell_state(now, name,
                                     ((atspi_states(*m_objects.tree, now) >> state) & 1U) != 0);
        }
    }

    void compare_children(const AccessibleNode& old, const AccessibleNode& node, int place) {
        const auto keys_of = [](const AccessibleTree& tree, const AccessibleNode& parent) {
            std::unordered_set<std::uint64_t> keys;
            for (const int child : parent.children)
                keys.insert(tree.nodes[static_cast<size_t>(child)].key);
            return keys;
        };
        const auto before = keys_of(m_before, old);
        const auto now = keys_of(*m_objects.tree, node);
        for (size_t index = 0; index < old.children.size(); ++index) {
            const AccessibleNode& child = m_before.nodes[static_cast<size_t>(old.children[index])];
            if (!now.contains(child.key))
                tell_child(place, "remove", static_cast<int>(index),
                           "/org/a11y/atspi/accessible/" + std::to_string(child.key));
        }
        for (size_t index = 0; index < node.children.size(); ++index) {
            const int child = node.children[index];
            if (before.contains(m_objects.at(child).key))
                continue;
            tell_child(place, "add", static_cast<int>(index), m_objects.path_of(child));
            if (m_objects.at(child).role == AccessibleRole::notification)
                announce(child);
        }
    }

    void tell_child(int parent, const char* how, int index, const std::string& path) const {
        m_telling.tell(object_event, m_objects.path_of(parent), "ChildrenChanged", how, index, 0,
                       g_variant_new("(so)", m_objects.bus_name.c_str(), path.c_str()));
    }

    /// What has come up by itself is said, wherever the focus is.
    void announce(int place) const {
        m_telling.tell_state(place, "showing", true);
        say(place, assertive);
    }

    void say(int place, gint32 urgency) const {
        m_telling.tell(object_event, m_objects.path_of(place), "Announcement", "", urgency, 0,
                       g_variant_new_string(m_objects.at(place).name.c_str()));
    }

    void tell_text(const AccessibleNode& old, const AccessibleNode& node, int place) const {
        const auto length = [](const std::string& text) {
            return static_cast<gint32>(g_utf8_strlen(text.c_str(), -1));
        };
        const std::string path = m_objects.path_of(place);
        if (!old.value.empty())
            m_telling.tell(object_event, path, "TextChanged", "delete", 0, length(old.value),
                           g_variant_new_string(old.value.c_str()));
        if (!node.value.empty())
            m_telling.tell(object_event, path, "TextChanged", "insert", 0, length(node.value),
                           g_variant_new_string(node.value.c_str()));
    }

    void tell_activity() const {
        if (m_before.is_active == m_objects.tree->is_active)
            return;
        m_telling.tell_window(m_objects.tree->is_active ? "Activate" : "Deactivate");
        m_telling.tell_state(0, "active", m_objects.tree->is_active);
    }

    static std::uint64_t focused_key(const AccessibleTree& tree) {
        return tree.focused < 0 || !tree.is_active
                   ? 0
                   : tree.nodes[static_cast<size_t>(tree.focused)].key;
    }

    void tell_focus() const {
        const std::uint64_t before = focused_key(m_before);
        const std::uint64_t now = focused_key(*m_objects.tree);
        if (before == now)
            return;
        if (const auto left = m_objects.places.find(before); left != m_objects.places.end())
            m_telling.tell_state(left->second, "focused", false);
        if (now != 0)
            m_telling.tell_state(m_objects.tree->focused, "focused", true);
    }

    Telling m_telling;
    const AccessibleTree& m_before;
    const AtspiObjects& m_objects;
    std::unordered_map<std::uint64_t, int> m_places_before; ///< by key
};

} // namespace

void tell_changes(GDBusConnection* connection, const SharedTree& before,
                  const AtspiObjects& objects) {
    Comparing{connection, *before, objects}.tell();
}

void tell_window(GDBusConnection* connection, const AtspiObjects& objects) {
    const Telling telling{connection, objects};
    telling.tell_window("Create");
    if (!objects.tree->is_active)
        return;
    telling.tell_window("Activate");
    telling.tell_state(0, "active", true);
    if (objects.tree->focused >= 0)
        telling.tell_state(objects.tree->focused, "focused", true);
}

} // namespace taizhang
