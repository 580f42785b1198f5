#include "intake/report_import/unit_in_report.h"

#include "characters/code_points.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr size_t shortest_name = 3; ///< characters; shorter ones stand in other words

/// 对一监区支部开展督查: it was done to them, or with them, not by them.
bool is_done_to(std::u32string_view text, size_t at) {
    constexpr std::u32string_view before[]{U"对", U"向", U"给",   U"到",   U"赴",   U"与",
                                           U"为", U"同", U"指导", U"督促", U"约谈", U"检查"};
    const auto words = text.substr(0, at);
    return std::ranges::any_of(before, [&](auto word) { return words.ends_with(word); });
}

bool names_all(std::u32string_view words) {
    constexpr std::u32string_view all[]{U"各支部", U"各党支部", U"各单位", U"全监",
                                        U"本级",   U"机关本部", U"全院",   U"全校"};
    return std::ranges::any_of(all, [&](auto word) { return words.contains(word); });
}

} // namespace

UnitInReport::UnitInReport(const OrgTree& units, std::string unit) : m_unit{std::move(unit)} {
    const auto root = units.place_of(std::string_view{m_unit});
    if (!root)
        return;
    const auto below = units.subtree(*root);
    for (UnitPlace place{below.first + 1}; place < below.end; ++place) {
        const OrgUnit& each = units.at(place);
        m_names.push_back({code_points_of(each.name), each.code});
        for (const std::string& alias : each.aliases)
            m_names.push_back({code_points_of(alias), each.code});
    }
    std::erase_if(m_names, [](const Name& name) { return name.words.size() < shortest_name; });
    std::ranges::stable_sort(m_names, std::ranges::greater{},
                             [](const Name& name) { return name.words.size(); });
}

/// The name that ends nearest to the end; of several there the longest.
const UnitInReport::Name* UnitInReport::last_in(std::u32string_view text,
                                                const Range& range) const {
    const Name* last = nullptr;
    size_t last_end = 0;
    const auto words = part_of(text, range);
    for (const Name& name : m_names) {
        const size_t at = words.rfind(name.words);
        if (at == std::u32string_view::npos || is_done_to(text, range.start + at))
            continue;
        const size_t end = at + name.words.size();
        if (end > last_end) {
            last = &name;
            last_end = end;
        }
    }
    const bool is_summed_up = last && names_all(words.substr(last_end));
    return is_summed_up ? nullptr : last;
}

const std::string& UnitInReport::of(std::u32string_view text, const Proposal& proposal) const {
    if (m_names.empty())
        return m_unit;
    const size_t figure = proposal.figure.range.start;
    const Range left{std::min(proposal.place.left.start, figure), figure};
    const Range clause{std::min(proposal.clause.start, figure), figure};
    const Range sentence{std::min(proposal.place.earlier.start, figure), figure};
    const bool has_earlier = !proposal.place.earlier.is_empty();
    for (const Range& range : {left, clause, has_earlier ? sentence : clause}) {
        if (const Name* name = last_in(text, range))
            return name->code;
        if (names_all(part_of(text, range)))
            return m_unit;
    }
    return m_unit;
}

} // namespace taizhang::report
