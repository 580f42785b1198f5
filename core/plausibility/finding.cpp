#include "plausibility/finding.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t longest_name = 200;

std::string about_of(const Finding& finding) {
    const std::string unit = std::to_string(raw(finding.unit));
    const std::string indicator =
        finding.indicator ? std::to_string(raw(*finding.indicator)) : std::string{};
    switch (finding.kind) {
    case FindingKind::share_over_100:
    case FindingKind::recurring_gap:
        return indicator + "." + unit + "." + to_iso(finding.period.start);
    case FindingKind::silent_unit:
        return unit + "." + to_iso(finding.period.start);
    case FindingKind::twin:
    case FindingKind::outlier:
    case FindingKind::level_jump:
    case FindingKind::inactive_unit:
    case FindingKind::future:
    case FindingKind::far_year:
    case FindingKind::old_pending:
        break;
    }
    return std::to_string(raw(finding.records.front()));
}

bool is_part_of_name(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-';
}

} // namespace

FindingName name_of(const Finding& finding) {
    return {finding.kind, about_of(finding)};
}

std::string to_text(const FindingName& name) {
    return std::string{name_of(name.kind)} + ":" + name.about;
}

std::optional<FindingName> finding_named(std::string_view text) {
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos || text.size() > longest_name)
        return std::nullopt;
    const auto kind = named<FindingKind>(text.substr(0, colon));
    const std::string_view about = text.substr(colon + 1);
    if (!kind || about.empty() || !std::ranges::all_of(about, is_part_of_name))
        return std::nullopt;
    return FindingName{*kind, std::string{about}};
}

} // namespace taizhang
