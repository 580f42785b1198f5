#include "output/pack/pack_templates.h"

#include "output/table/json_writer.h"

#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

const std::string template_prefix = "pack.template.";

std::optional<PackSection> section_from(const nlohmann::json& json) {
    const auto kind = named<SectionKind>(json.at("kind").get<std::string>());
    if (!kind)
        return std::nullopt;
    return PackSection{*kind, json.value("category", std::string{}), json.value("shown", true)};
}

PackChoice choice_from(const nlohmann::json& json) {
    PackChoice choice;
    if (const auto preset = named<PackPreset>(json.value("preset", std::string{})))
        choice.preset = *preset;
    choice.title = json.value("title", std::string{});
    for (const auto& section : json.at("sections"))
        if (const auto known = section_from(section))
            choice.sections.push_back(*known);
    if (const auto layout = named<PackLayout>(json.value("layout", std::string{})))
        choice.layout = *layout;
    if (const auto& below = json.find("hide_below"); below != json.end() && below->is_number())
        choice.privacy.hide_below = below->get<int>();
    choice.privacy.marks_internal = json.value("internal", false);
    return choice;
}

} // namespace

std::string to_json(const PackChoice& choice) {
    std::string text;
    JsonWriter json{text};
    json.begin_object();
    json.member("preset", name_of(choice.preset));
    json.member("title", choice.title);
    json.member("layout", name_of(choice.layout));
    json.member("hide_below", choice.privacy.hide_below);
    json.member("internal", choice.privacy.marks_internal);
    json.key("sections").begin_array();
    for (const PackSection& section : choice.sections) {
        json.begin_object();
        json.member("kind", name_of(section.kind));
        if (!section.category.empty())
            json.member("category", section.category);
        json.member("shown", section.is_shown);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return text;
}

std::optional<PackChoice> pack_choice_from_json(const std::string& json) {
    try {
        return choice_from(nlohmann::json::parse(json));
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

std::vector<std::string> pack_template_names(Reader& reader) {
    std::vector<std::string> names;
    for (const auto& [key, text] : reader.kept_texts(template_prefix))
        names.push_back(key.substr(template_prefix.size()));
    return names;
}

std::optional<PackChoice> read_pack_template(Reader& reader, const std::string& name) {
    const auto texts = reader.kept_texts(template_prefix);
    const auto found = texts.find(template_prefix + name);
    return found == texts.end() ? std::nullopt : pack_choice_from_json(found->second);
}

void put_pack_template(Writer& writer, const std::string& name, const PackChoice& choice) {
    writer.keep_text(template_prefix + name, to_json(choice));
}

void remove_pack_template(Writer& writer, const std::string& name) {
    writer.forget_text(template_prefix + name);
}

} // namespace taizhang
