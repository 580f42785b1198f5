#include "gui/screen_reader/atspi_answers.h"
#include "gui/screen_reader/atspi_words.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr auto program_name = "taizhang";

const std::vector<int>& children_of(const AtspiCall& call) {
    static const std::vector<int> only_the_window{0};
    return call.is_application() ? only_the_window : call.node().children;
}

GVariant* child_at(const AtspiCall& call, GVariant* parameters) {
    gint32 index = 0;
    g_variant_get(parameters, "(i)", &index);
    const auto& children = children_of(call);
    const bool is_there = index >= 0 && index < static_cast<gint32>(children.size());
    return g_variant_new("(@(so))",
                         is_there ? call.objects.reference_to(children[static_cast<size_t>(index)])
                                  : AtspiObjects::no_reference());
}

GVariant* all_children(const AtspiCall& call) {
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("a(so)"));
    for (const int child : children_of(call))
        g_variant_builder_add_value(&builder, call.objects.reference_to(child));
    return g_variant_new("(a(so))", &builder);
}

int index_in_parent(const AtspiCall& call) {
    if (call.is_application())
        return -1;
    const int parent = call.node().parent;
    if (parent < 0)
        return 0;
    const auto& siblings = call.objects.at(parent).children;
    return static_cast<int>(std::ranges::find(siblings, call.place) - siblings.begin());
}

GVariant* parent_of(const AtspiCall& call) {
    if (call.is_application())
        return g_variant_new("(so)", call.objects.desktop_name.c_str(),
                             call.objects.desktop_path.c_str());
    const int parent = call.node().parent;
    return call.objects.reference_to(parent < 0 ? application_place : parent);
}

GVariant* states_of(const AtspiCall& call) {
    const std::uint64_t states =
        call.is_application() ? 0 : atspi_states(*call.objects.tree, call.place);
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("au"));
    g_variant_builder_add(&builder, "u", static_cast<guint32>(states & 0xFFFFFFFFU));
    g_variant_builder_add(&builder, "u", static_cast<guint32>(states >> 32U));
    return g_variant_new("(au)", &builder);
}

GVariant* interfaces_of(const AtspiCall& call) {
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("as"));
    g_variant_builder_add(&builder, "s", "org.a11y.atspi.Accessible");
    if (call.is_application())
        g_variant_builder_add(&builder, "s", "org.a11y.atspi.Application");
    else
        for (const char* name : atspi_interfaces(call.node()))
            g_variant_builder_add(&builder, "s", (std::string{"org.a11y.atspi."} + name).c_str());
    return g_variant_new("(as)", &builder);
}

/// The letters for what a field holds: a hint says more than its text.
GVariant* attributes_of(const AtspiCall&) {
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("a{ss}"));
    g_variant_builder_add(&builder, "{ss}", "toolkit", program_name);
    return g_variant_new("(a{ss})", &builder);
}

AtspiRole role_of(const AtspiCall& call) {
    return call.is_application() ? application_role : atspi_role(call.node());
}

} // namespace

GVariant* answer_accessible(const AtspiCall& call, std::string_view method, GVariant* parameters) {
    if (method == "GetChildAtIndex")
        return child_at(call, parameters);
    if (method == "GetChildren")
        return all_children(call);
    if (method == "GetIndexInParent")
        return g_variant_new("(i)", index_in_parent(call));
    if (method == "GetRelationSet")
        return g_variant_new("(a(ua(so)))", nullptr);
    if (method == "GetRole")
        return g_variant_new("(u)", role_of(call).number);
    if (method == "GetRoleName" || method == "GetLocalizedRoleName")
        return g_variant_new("(s)", role_of(call).name);
    if (method == "GetState")
        return states_of(call);
    if (method == "GetAttributes")
        return attributes_of(call);
    if (method == "GetApplication")
        return g_variant_new("(@(so))", call.objects.reference_to(application_place));
    if (method == "GetInterfaces")
        return interfaces_of(call);
    return nullptr;
}

GVariant* accessible_property(const AtspiCall& call, std::string_view property) {
    if (property == "Name")
        return g_variant_new_string(call.is_application() ? program_name
                                                          : call.node().name.c_str());
    if (property == "Description") {
        const bool has_value = !call.is_application() && call.node().role != AccessibleRole::field;
        const std::string said = call.is_application() ? std::string{}
                                 : has_value && !call.node().value.empty()
                                     ? call.node().value + " " + call.node().description
                                     : call.node().description;
        return g_variant_new_string(said.c_str());
    }
    if (property == "Parent")
        return parent_of(call);
    if (property == "ChildCount")
        return g_variant_new_int32(static_cast<gint32>(children_of(call).size()));
    if (property == "AccessibleId")
        return g_variant_new_string(
            call.is_application() ? "" : std::to_string(call.node().key).c_str());
    if (property == "Locale")
        return g_variant_new_string("");
    return nullptr;
}

GVariant* application_property(const AtspiCall& call, std::string_view property) {
    if (property == "ToolkitName")
        return g_variant_new_string(program_name);
    if (property == "Version")
        return g_variant_new_string("1");
    if (property == "AtspiVersion")
        return g_variant_new_string("2.1");
    if (property == "Id")
        return g_variant_new_int32(call.objects.id);
    return nullptr;
}

} // namespace taizhang
