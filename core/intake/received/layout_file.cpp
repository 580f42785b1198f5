#include "intake/received/layout_file.h"

#include "characters/kept_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

constexpr const char* format_key = "taizhang_layouts";
constexpr int format_number = 1;

using Json = nlohmann::ordered_json;

bool is_kept(const std::string& text) {
    return !text.empty() && !text_fault(text);
}

std::expected<Layout, LayoutFileFault> layout_from(const Json& json, int place) {
    Layout layout;
    for (const auto& [field, member] :
         {std::pair{"name", &Layout::name}, std::pair{"fingerprint", &Layout::fingerprint}}) {
        const auto found = json.is_object() ? json.find(field) : json.end();
        if (found == json.end() || !found->is_string() || !is_kept(found->get<std::string>()))
            return std::unexpected{LayoutFileFault{place, field}};
        layout.*member = found->get<std::string>();
    }
    const auto answers = json.find("answers");
    if (answers == json.end() || !answers->is_structured() || !is_kept(answers->dump()))
        return std::unexpected{LayoutFileFault{place, "answers"}};
    layout.answers = answers->dump();
    return layout;
}

} // namespace

std::string layout_file_of(std::span<const Layout> layouts) {
    Json list = Json::array();
    for (const Layout& layout : layouts)
        list.push_back({{"name", layout.name},
                        {"fingerprint", layout.fingerprint},
                        {"answers", Json::parse(layout.answers)}});
    return Json{{format_key, format_number}, {"layouts", std::move(list)}}.dump(2) + "\n";
}

std::expected<std::vector<Layout>, LayoutFileFault> read_layout_file(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.value(format_key, Json{}) != format_number ||
        !json.contains("layouts") || !json["layouts"].is_array())
        return std::unexpected{LayoutFileFault{}};
    std::vector<Layout> layouts;
    for (const Json& item : json["layouts"]) {
        auto layout = layout_from(item, static_cast<int>(layouts.size()) + 1);
        if (!layout)
            return std::unexpected{layout.error()};
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

std::string free_layout_name(std::span<const Layout> layouts, const Layout& wanted) {
    std::string name = wanted.name;
    const auto is_taken = [&](const Layout& layout) {
        return layout.name == name && layout.fingerprint != wanted.fingerprint;
    };
    for (int number = 2; std::ranges::any_of(layouts, is_taken); ++number)
        name = wanted.name + " (" + std::to_string(number) + ")";
    return name;
}

} // namespace taizhang
