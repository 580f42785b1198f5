#pragma once

#include "output/material/material.h"

namespace taizhang {

enum class PackLayout { a4_landscape, a4_portrait, wide }; ///< wide = a slide of 16:9

template <>
struct EnumNames<PackLayout> {
    static constexpr std::array<std::pair<PackLayout, std::string_view>, 3> names{
        {{PackLayout::a4_landscape, "a4-landscape"},
         {PackLayout::a4_portrait, "a4-portrait"},
         {PackLayout::wide, "16:9"}}};
};

/// The parts of a quarterly pack (会议材料).
enum class SectionKind {
    cover,      ///< 封面与摘要
    indicators, ///< 指标完成情况总表
    category,   ///< charts of one category
    branches,   ///< 支部对比
    missing,    ///< 缺项清单
    problems,   ///< 存在问题与整改
    words,      ///< 季度文字综述
    notes       ///< how each figure is counted, what is pending, what has changed
};

template <>
struct EnumNames<SectionKind> {
    using enum SectionKind;
    static constexpr std::array<std::pair<SectionKind, std::string_view>, 8> names{
        {{cover, "cover"},
         {indicators, "table"},
         {category, "category"},
         {branches, "branches"},
         {missing, "missing"},
         {problems, "problems"},
         {words, "words"},
         {notes, "notes"}}};
};

struct PackSection {
    SectionKind kind = SectionKind::cover;
    std::string category; ///< for SectionKind::category; empty there = each one not named elsewhere
    bool is_shown = true;

    friend bool operator==(const PackSection&, const PackSection&) = default;
};

/// What a user chooses about a pack; kept in the ledger as a template.
struct PackChoice {
    std::string title;                 ///< empty = the usual one
    std::vector<PackSection> sections; ///< in order; see default_sections
    PackLayout layout = PackLayout::a4_landscape;
    Privacy privacy;

    friend bool operator==(const PackChoice&, const PackChoice&) = default;
};

/// All of them, with every category of whatever material in one place.
std::vector<PackSection> default_sections();

PackChoice default_choice();

/// The sections of a choice for this material, one for each of its categories: those that the
/// choice does not name stand where its nameless category does, else behind the last category.
std::vector<PackSection> sections_for(const PackChoice& choice, const Material& material);

/// The title that is printed: the chosen one on one line without control characters, not endless;
/// without one "2023 年三季度党建指标分析".
std::string title_of(const PackChoice& choice, const Material& material, const Texts& texts);

/// What a section is called in lists and in the heading of its pages.
std::string name_of(const PackSection& section, const Texts& texts);

} // namespace taizhang
