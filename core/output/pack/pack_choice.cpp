#include "output/pack/pack_choice.h"

#include "characters/utf8.h"
#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "text/category_name.h"
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
    case SectionKind::conclusions:
        return text_id::pack_conclusions;
    case SectionKind::lagging:
        return text_id::pack_lagging;
    case SectionKind::problems:
        return text_id::pack_problems;
    case SectionKind::indicators:
        return text_id::pack_table;
    case SectionKind::category:
        return text_id::pack_categories;
    case SectionKind::branches:
        return text_id::pack_branches;
    case SectionKind::comparison:
        return text_id::pack_comparison;
    case SectionKind::missing:
        return text_id::pack_missing;
    case SectionKind::charts:
        return text_id::pack_key_charts;
    case SectionKind::words:
        return text_id::pack_words;
    case SectionKind::ranking:
        return text_id::pack_ranking;
    case SectionKind::sheets:
        return text_id::pack_sheets;
    case SectionKind::years:
        return text_id::pack_years;
    case SectionKind::notes:
        break;
    }
    return text_id::pack_notes;
}

TextId text_of(PackPreset preset) {
    switch (preset) {
    case PackPreset::meeting:
        return text_id::pack_preset_meeting;
    case PackPreset::full:
        return text_id::pack_preset_full;
    case PackPreset::branches:
        return text_id::pack_preset_branches;
    case PackPreset::year:
        break;
    }
    return text_id::pack_preset_year;
}

std::vector<SectionKind> sections_of(PackPreset preset) {
    using enum SectionKind;
    switch (preset) {
    case PackPreset::meeting:
        return {cover,    conclusions, lagging, problems, indicators,
                branches, missing,     charts,  notes};
    case PackPreset::full:
        return {cover,    conclusions, lagging, problems, indicators, category,
                branches, comparison,  missing, words,    notes};
    case PackPreset::branches:
        return {ranking, sheets};
    case PackPreset::year:
        break;
    }
    return {cover, conclusions, words, indicators, years, charts, branches, problems, notes};
}

/// Those of the kinds that a choice lacks.
void add_hidden(PackChoice& choice, bool (*is_wanted)(SectionKind)) {
    for (const auto& [kind, name] : EnumNames<SectionKind>::names)
        if (is_wanted(kind) &&
            std::ranges::find(choice.sections, kind, &PackSection::kind) == choice.sections.end())
            choice.sections.push_back({kind, {}, false});
}

} // namespace

PackChoice with_later_sections(PackChoice choice) {
    // Without a section of categories all of them are shown.
    add_hidden(choice, [](SectionKind kind) { return kind != SectionKind::category; });
    return choice;
}

PackChoice preset_choice(PackPreset preset) {
    PackChoice choice;
    choice.preset = preset;
    const auto shown = sections_of(preset);
    for (const SectionKind kind : shown)
        choice.sections.push_back({kind, {}, true});
    add_hidden(choice, [](SectionKind) { return true; });
    if (preset == PackPreset::branches)
        choice.layout = PackLayout::a4_portrait;
    return choice;
}

bool shows(const PackChoice& choice, SectionKind kind) {
    return std::ranges::any_of(choice.sections, [kind](const PackSection& section) {
        return section.kind == kind && section.is_shown;
    });
}

PackChoice default_choice() {
    return preset_choice(PackPreset::meeting);
}

std::string_view name_of(PackPreset preset, const Texts& texts) {
    return texts(text_of(preset));
}

std::optional<PackPreset> preset_named(std::string_view name) {
    for (const auto& [preset, own] : EnumNames<PackPreset>::names)
        if (name == own || name == name_of(preset, Texts{Language::chinese}) ||
            name == name_of(preset, Texts{Language::english}))
            return preset;
    return std::nullopt;
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
    const std::string period = period_name(material.point.year, material.point.quarter, texts);
    if (choice.preset == PackPreset::branches)
        return texts(text_id::pack_title_branches, period);
    if (choice.preset == PackPreset::year)
        return texts(text_id::pack_title_year, material.point.year);
    return texts(text_id::pack_title, period);
}

std::string occasion_of(const PackChoice& choice, const Material& material, const Texts& texts) {
    const std::string_view quarter = quarter_name(material.quarter_place(), texts);
    switch (choice.preset) {
    case PackPreset::meeting:
        return texts(text_id::pack_kind_meeting, quarter);
    case PackPreset::full:
        return texts(text_id::pack_kind_full, quarter);
    case PackPreset::branches:
        return texts(text_id::pack_kind_branches, quarter);
    case PackPreset::year:
        break;
    }
    return std::string{texts(text_id::pack_kind_year)};
}

std::string name_of(const PackSection& section, const Texts& texts) {
    return section.category.empty() ? std::string{texts(text_of(section.kind))}
                                    : shown_category(section.category, texts.language());
}

} // namespace taizhang
