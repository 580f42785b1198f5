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

/// What a pack is for: the presets that a user begins with.
enum class PackPreset {
    meeting,  ///< 例会, about ten pages
    full,     ///< 全套, to be attached
    branches, ///< 支部通报, one sheet for each branch
    year      ///< 年度总结
};

template <>
struct EnumNames<PackPreset> {
    using enum PackPreset;
    static constexpr std::array<std::pair<PackPreset, std::string_view>, 4> names{
        {{meeting, "meeting"}, {full, "full"}, {branches, "branches"}, {year, "year"}}};
};

/// The parts of a quarterly pack (会议材料).
enum class SectionKind {
    cover,       ///< 封面
    conclusions, ///< 一页结论
    lagging,     ///< 红黄清单
    problems,    ///< 存在问题和下步工作
    indicators,  ///< 指标总表
    category,    ///< charts of one category
    branches,    ///< 支部情况: what each branch has done of its duties
    comparison,  ///< 支部对比: branches against indicators
    missing,     ///< 逾期及待办
    charts,      ///< 重点图表
    words,       ///< 季度文字综述
    ranking,     ///< 支部排名
    sheets,      ///< 支部通报, a page for each branch
    years,       ///< 历年对比: up to six years of each indicator
    notes        ///< how each figure is counted, what is pending, what has changed
};

template <>
struct EnumNames<SectionKind> {
    using enum SectionKind;
    static constexpr std::array<std::pair<SectionKind, std::string_view>, 15> names{
        {{cover, "cover"},
         {conclusions, "conclusions"},
         {lagging, "lagging"},
         {problems, "problems"},
         {indicators, "table"},
         {category, "category"},
         {branches, "branches"},
         {comparison, "comparison"},
         {missing, "missing"},
         {charts, "charts"},
         {words, "words"},
         {ranking, "ranking"},
         {sheets, "sheets"},
         {years, "years"},
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
    PackPreset preset = PackPreset::meeting; ///< what it began as: the usual title, the cover
    std::string title;                       ///< empty = the usual one
    std::vector<PackSection> sections;       ///< in order
    PackLayout layout = PackLayout::a4_landscape;
    Privacy privacy;

    friend bool operator==(const PackChoice&, const PackChoice&) = default;
};

/// The same with the kinds of sections that it lacks, hidden at the end: a choice that was kept
/// before there were such (as SectionKind::years) can show them, too.
PackChoice with_later_sections(PackChoice choice);

/// A preset with all its sections, those shown first that belong to it.
PackChoice preset_choice(PackPreset preset);

/// That of a meeting.
PackChoice default_choice();

/// What the preset is called on the screen.
std::string_view name_of(PackPreset preset, const Texts& texts);
/// By its name in any language, or by that of EnumNames; nothing for others.
std::optional<PackPreset> preset_named(std::string_view name);

/// The sections of a choice for this material, one for each of its categories: those that the
/// choice does not name stand where its nameless category does, else behind the last category.
std::vector<PackSection> sections_for(const PackChoice& choice, const Material& material);

/// The title that is printed: the chosen one on one line without control characters, not endless;
/// without one "2023 年三季度党建指标分析".
std::string title_of(const PackChoice& choice, const Material& material, const Texts& texts);

/// What stands below the title of the cover: 三季度例会材料.
std::string occasion_of(const PackChoice& choice, const Material& material, const Texts& texts);

/// Whether a choice shows a section of this kind.
bool shows(const PackChoice& choice, SectionKind kind);

/// What a section is called in lists and in the heading of its pages.
std::string name_of(const PackSection& section, const Texts& texts);

} // namespace taizhang
