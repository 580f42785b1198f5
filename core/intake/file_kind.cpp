#include "intake/file_kind.h"

#include "characters/blank.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::string_view indicator_columns[]{"code",      "name_zh",  "name_en",   "category",
                                               "units",     "measure",  "numerator", "denominator",
                                               "direction", "decimals", "aliases"};
constexpr std::string_view unit_columns[]{"code",        "name",      "parent", "kind",
                                          "active_from", "active_to", "order"};
constexpr std::string_view target_columns[]{"year", "indicator", "unit", "annual",  "q1",
                                            "q2",   "q3",        "q4",   "phasing", "note"};
constexpr std::string_view cadence_columns[]{"indicator", "unit",        "count",    "per",
                                             "owed_by",   "active_from", "active_to"};
constexpr std::string_view exclusion_columns[]{"indicator", "unit", "start", "end", "reason"};
constexpr std::string_view record_columns[]{"start",    "end",         "indicator",    "unit",
                                            "quantity", "approximate", "participants", "hours",
                                            "topic",    "note"};

using Names = std::vector<std::string_view>;

bool contains(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

int matches(FileKind kind, const Names& names) {
    return static_cast<int>(std::ranges::count_if(
        columns_of(kind), [&](auto column) { return contains(names, column); }));
}

/// The kind that most columns belong to, if they are at least half of it and of the header.
std::optional<FileKind> kind_of(const Names& names) {
    std::optional<FileKind> best;
    double best_share = 0.5;
    for (const auto& [kind, ignored] : EnumNames<FileKind>::names) {
        const auto known = std::max(columns_of(kind).size(), names.size());
        const double share = static_cast<double>(matches(kind, names)) / static_cast<double>(known);
        if (share < best_share || (best && share == best_share))
            continue;
        best = kind;
        best_share = share;
    }
    return best;
}

class HeaderCheck {
public:
    HeaderCheck(const std::string& file, std::vector<Issue>& issues)
        : m_file(file), m_issues(issues), m_before(issues.size()) {}

    void refuse(std::string_view column, TextId reason) {
        m_issues.push_back({m_file, 1, std::string{column}, shortened(column), reason, {}});
    }
    bool passed() const { return m_issues.size() == m_before; }

private:
    const std::string& m_file;
    std::vector<Issue>& m_issues;
    size_t m_before;
};

std::vector<int> places_of(FileKind kind, const Names& names, HeaderCheck& check) {
    std::vector<int> places;
    for (const auto column : columns_of(kind)) {
        const auto found = std::ranges::find(names, column);
        if (found == names.end())
            check.refuse(column, text_id::import_column_missing);
        else if (std::ranges::count(names, column) > 1)
            check.refuse(column, text_id::import_column_twice);
        places.push_back(static_cast<int>(found - names.begin()));
    }
    for (const auto name : names)
        if (!contains(columns_of(kind), name))
            check.refuse(name, text_id::import_column_unknown);
    return places;
}

} // namespace

std::span<const std::string_view> columns_of(FileKind kind) {
    switch (kind) {
    case FileKind::indicators:
        return indicator_columns;
    case FileKind::units:
        return unit_columns;
    case FileKind::targets:
        return target_columns;
    case FileKind::cadences:
        return cadence_columns;
    case FileKind::exclusions:
        return exclusion_columns;
    case FileKind::records:
        return record_columns;
    }
    return {};
}

std::optional<Header> read_header(std::span<const std::string_view> cells, const std::string& file,
                                  std::vector<Issue>& issues) {
    Names names;
    std::ranges::transform(cells, std::back_inserter(names), trimmed);
    const auto kind = kind_of(names);
    if (!kind) {
        issues.push_back({file, 1, {}, {}, text_id::import_kind_unknown, {}});
        return std::nullopt;
    }
    HeaderCheck check{file, issues};
    auto places = places_of(*kind, names, check);
    if (!check.passed())
        return std::nullopt;
    return Header{*kind, std::move(places), static_cast<int>(cells.size())};
}

} // namespace taizhang
