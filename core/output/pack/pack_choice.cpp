#include "output/pack/pack_choice.h"

#include "characters/utf8.h"
#include "chart/period_words.h"
#include "text/ids/pack.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t longest_title = 240; ///< bytes

bool is_category(const PackSection& section) {
    return section.kind == SectionKind::category;
}

bool is_nameless(const PackSection& section) {
    return is_category(section) && section.category.empty();
}

/// The categories of the material that no section names.
std::vector<PackSection> unnamed_categories(const std::vector<PackSection>& sections,
                                            const Material& material, bool is_shown) {
    std::vector<PackSection> rest;
    for (const MaterialCategory& category : material.categories)
        if (!std::ranges::any_of(sections, [&](const PackSection& section) {
                return is_category(section) && section.category == category.name;
            }))
            rest.push_back({SectionKind::category, category.name, is_shown});
    return rest;
}

bool is_in(const Material& material, const PackSection& section) {
    return !is_category(section) ||
           std::ranges::find(material.categories, section.category, &MaterialCategory::name) !=
               material.categories.end();
}

/// Where categories go that nobody has placed: behind the last one that was.
std::vector<PackSection>::iterator place_for_rest(std::vector<PackSection>& sections) {
    const auto last = std::find_if(sections.rbegin(), sections.rend(), is_category);
    return last.base() == sections.begin() ? sections.end() : last.base();
}

std::string cut(std::string text, size_t bytes) {
    if (text.size() <= bytes)
        return text;
    return std::string{within_bytes(text, bytes)} + "…";
}

std::string one_line(std::string text) {
    for (char& byte : text)
        if (static_cast<unsigned char>(byte) < 0x20U || byte == 0x7F)
            byte = ' ';
    const auto first = text.find_first_not_of(' ');
    return first == text.npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

TextId text_of(SectionKind kind) {
    switch (kind) {
    case SectionKind::cover:
        return text_id::pack_cover;
    case SectionKind::indicators:
        return text_id::pack_table;
    case SectionKind::category:
        return text_id::pack_categories;
    case SectionKind::branches:
        return text_id::pack_branches;
    case SectionKind::missing:
        return text_id::pack_missing;
    case SectionKind::problems:
        return text_id::pack_problems;
    case SectionKind::words:
        return text_id::pack_words;
    case SectionKind::notes:
        break;
    }
    return text_id::pack_notes;
}

} // namespace

std::vector<PackSection> default_sections() {
    std::vector<PackSection> sections;
    for (const auto& [kind, name] : EnumNames<SectionKind>::names)
        sections.push_back({kind, {}, true});
    return sections;
}

PackChoice default_choice() {
    PackChoice choice;
    choice.sections = default_sections();
    return choice;
}

std::vector<PackSection> sections_for(const PackChoice& choice, const Material& material) {
    auto sections = choice.sections;
    const auto nameless = std::ranges::find_if(sections, is_nameless);
    const bool is_placed = nameless != sections.end();
    const auto rest = unnamed_categories(sections, material, is_placed ? nameless->is_shown : true);
    sections.insert(is_placed ? nameless : place_for_rest(sections), rest.begin(), rest.end());
    std::erase_if(sections, [&](const PackSection& section) {
        return is_nameless(section) || !is_in(material, section);
    });
    return sections;
}

std::string title_of(const PackChoice& choice, const Material& material, const Texts& texts) {
    const std::string chosen = one_line(cut(choice.title, longest_title));
    if (!chosen.empty())
        return chosen;
    return texts(text_id::pack_title,
                 period_name(material.point.year, material.point.quarter, texts));
}

std::string name_of(const PackSection& section, const Texts& texts) {
    return section.category.empty() ? std::string{texts(text_of(section.kind))} : section.category;
}

} // namespace taizhang
