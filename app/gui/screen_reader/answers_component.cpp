#include "gui/screen_reader/atspi_answers.h"
#include "gui/screen_reader/atspi_words.h"

namespace taizhang {

namespace {

constexpr guint32 coordinates_of_screen = 0; ///< AtspiCoordType; else of the window
constexpr guint32 widget_layer = 3;
constexpr guint32 window_layer = 7;

AccessibleBox box_in(const AtspiCall& call, guint32 coordinates) {
    AccessibleBox box = call.node().box;
    if (coordinates == coordinates_of_screen) {
        box.left += call.objects.tree->left;
        box.top += call.objects.tree->top;
    }
    return box;
}

bool holds(const AccessibleBox& box, int x, int y) {
    return x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;
}

/// The innermost one at this place; -1 if there is none.
int place_at(const AtspiCall& call, int x, int y, guint32 coordinates) {
    int found = -1;
    const AtspiObjects& objects = call.objects;
    for (int place = call.place; place >= 0;) {
        found = place;
        place = -1;
        for (const int child : objects.at(found).children)
            if (objects.at(child).is_showing &&
                holds(box_in({call.objects, call.requests, child}, coordinates), x, y))
                place = child;
    }
    return found;
}

GVariant* said_of_action(const AtspiCall& call) {
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("a(sss)"));
    g_variant_builder_add(&builder, "(sss)", action_name(call.node()), "", "");
    return g_variant_new("(a(sss))", &builder);
}

bool is_first(GVariant* parameters) {
    gint32 action = 0;
    g_variant_get(parameters, "(i)", &action);
    return action == 0;
}

} // namespace

GVariant* answer_component(const AtspiCall& call, std::string_view method, GVariant* parameters) {
    gint32 x = 0;
    gint32 y = 0;
    guint32 coordinates = 0;
    if (method == "Contains" || method == "GetAccessibleAtPoint")
        g_variant_get(parameters, "(iiu)", &x, &y, &coordinates);
    if (method == "GetExtents" || method == "GetPosition")
        g_variant_get(parameters, "(u)", &coordinates);
    const AccessibleBox box = box_in(call, coordinates);
    if (method == "Contains")
        return g_variant_new("(b)", holds(box, x, y));
    if (method == "GetAccessibleAtPoint") {
        const int place = place_at(call, x, y, coordinates);
        return g_variant_new("(@(so))", place < 0 ? AtspiObjects::no_reference()
                                                  : call.objects.reference_to(place));
    }
    if (method == "GetExtents")
        return g_variant_new("((iiii))", box.left, box.top, box.width, box.height);
    if (method == "GetPosition")
        return g_variant_new("(ii)", box.left, box.top);
    if (method == "GetSize")
        return g_variant_new("(ii)", box.width, box.height);
    if (method == "GetLayer")
        return g_variant_new("(u)", call.place == 0 ? window_layer : widget_layer);
    if (method == "GetMDIZOrder")
        return g_variant_new("(n)", 0);
    if (method == "GetAlpha")
        return g_variant_new("(d)", 1.0);
    if (method == "GrabFocus")
        return g_variant_new("(b)", call.request(ReaderRequest::Kind::focus));
    return nullptr;
}

GVariant* answer_action(const AtspiCall& call, std::string_view method, GVariant* parameters) {
    if (method == "GetActions")
        return said_of_action(call);
    if (!is_first(parameters))
        return method == "DoAction" ? g_variant_new("(b)", FALSE) : g_variant_new("(s)", "");
    if (method == "DoAction")
        return g_variant_new("(b)", call.request(ReaderRequest::Kind::press));
    if (method == "GetName" || method == "GetLocalizedName")
        return g_variant_new("(s)", action_name(call.node()));
    if (method == "GetDescription" || method == "GetKeyBinding")
        return g_variant_new("(s)", "");
    return nullptr;
}

GVariant* range_property(const AtspiCall& call, std::string_view property) {
    const AccessibleRange range = call.node().range.value_or(AccessibleRange{});
    if (property == "MinimumValue")
        return g_variant_new_double(range.least);
    if (property == "MaximumValue")
        return g_variant_new_double(range.most);
    if (property == "MinimumIncrement")
        return g_variant_new_double(range.step);
    if (property == "CurrentValue")
        return g_variant_new_double(range.now);
    return nullptr;
}

} // namespace taizhang
