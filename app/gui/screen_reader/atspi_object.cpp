#include "gui/screen_reader/atspi_object.h"

#include "gui/screen_reader/atspi_answers.h"

#include <charconv>

namespace taizhang {

namespace {

constexpr std::string_view prefix = "org.a11y.atspi.";
constexpr auto root_node = "root";

std::string_view without_prefix(std::string_view interface) {
    return interface.starts_with(prefix) ? interface.substr(prefix.size()) : interface;
}

} // namespace

void AtspiObjects::take(SharedTree newer) {
    tree = std::move(newer);
    places.clear();
    for (int place = 0; place < static_cast<int>(tree->nodes.size()); ++place)
        places.try_emplace(at(place).key, place);
}

std::optional<int> AtspiObjects::place_of(std::string_view node) const {
    if (node == root_node)
        return application_place;
    std::uint64_t key = 0;
    const auto end = node.data() + node.size();
    if (std::from_chars(node.data(), end, key).ptr != end)
        return std::nullopt;
    const auto known = places.find(key);
    return known == places.end() ? std::nullopt : std::optional{known->second};
}

std::string AtspiObjects::path_of(int place) const {
    const std::string folder = "/org/a11y/atspi/accessible/";
    return folder + (place == application_place ? root_node : std::to_string(at(place).key));
}

GVariant* AtspiObjects::reference_to(int place) const {
    return g_variant_new("(so)", bus_name.c_str(), path_of(place).c_str());
}

GVariant* AtspiObjects::no_reference() {
    return g_variant_new("(so)", "", "/org/a11y/atspi/null");
}

bool AtspiCall::request(ReaderRequest::Kind kind, std::string text, double value) const {
    if (is_application() || node().item == 0 || !node().is_enabled)
        return false;
    requests.put({kind, node().item, std::move(text), value});
    return true;
}

GVariant* answer_to_method(const AtspiCall& call, std::string_view interface,
                           std::string_view method, GVariant* parameters) {
    interface = without_prefix(interface);
    if (interface == "Accessible")
        return answer_accessible(call, method, parameters);
    if (interface == "Application")
        return method == "GetLocale" ? g_variant_new("(s)", "") : nullptr;
    if (call.is_application())
        return nullptr;
    if (interface == "Component")
        return answer_component(call, method, parameters);
    if (interface == "Action")
        return answer_action(call, method, parameters);
    if (interface == "Text")
        return answer_text(call, method, parameters);
    if (interface == "EditableText")
        return answer_editable(call, method, parameters);
    if (interface == "Table")
        return answer_table(call, method, parameters);
    if (interface == "TableCell")
        return answer_cell(call, method);
    return nullptr;
}

GVariant* value_of_property(const AtspiCall& call, std::string_view interface,
                            std::string_view property) {
    interface = without_prefix(interface);
    if (interface == "Accessible")
        return accessible_property(call, property);
    if (interface == "Application")
        return application_property(call, property);
    if (call.is_application())
        return nullptr;
    if (interface == "Action")
        return g_variant_new_int32(1);
    if (interface == "Text")
        return text_property(call, property);
    if (interface == "Value")
        return range_property(call, property);
    if (interface == "Table")
        return table_property(call, property);
    if (interface == "TableCell")
        return cell_property(call, property);
    return nullptr;
}

bool set_property(const AtspiCall& call, std::string_view interface, std::string_view property,
                  GVariant* value) {
    interface = without_prefix(interface);
    if (interface == "Application" && property == "Id") {
        call.objects.id = g_variant_get_int32(value);
        return true;
    }
    return interface == "Value" && property == "CurrentValue" &&
           call.request(ReaderRequest::Kind::set, {}, g_variant_get_double(value));
}

} // namespace taizhang
