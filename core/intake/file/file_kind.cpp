#include "intake/file/file_kind.h"

#include "characters/blank.h"
#include "ledger/record_fields.h"
#include "text/ids/import.h"

#include <algorithm>
#include <array>

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

std::span<const std::string_view> record_columns() {
    static const auto columns = [] {
        std::array<std::string_view, record_field_count> names;
        std::ranges::transform(record_fields(), names.begin(), &RecordFieldRow::column);
        return names;
    }();
    return columns;
}

using Names = std::vector<std::string_view>;

Names names_in(std::span<const std::string_view> cells) {
    Names names;
    std::ranges::transform(cells, std::back_inserter(names), trimmed);
    return names;
}

bool contains(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

int matches(FileKind kind, const Names& names) {
    return static_cast<int>(std::ranges::count_if(
        columns_of(kind), [&](auto column) { return contains(names, column); }));
}

int name_count(const Names& names) {
    return static_cast<int>(std::ranges::count_if(names, [](auto name) { return !name.empty(); }));
}

bool is_id_column(FileKind kind, std::string_view name) {
    return kind == FileKind::records && name == id_column_name;
}

/// Columns that go out with records beside those of the kind.
bool is_further_column(FileKind kind, std::string_view name) {
    return is_id_column(kind, name) ||
           (kind == FileKind::records && contains(name_column_names, name));
}

/// Names that are no columns of the kind.
int strangers(FileKind kind, const Names& names) {
    const auto further = std::ranges::count_if(
        names, [&](std::string_view name) { return is_further_column(kind, name); });
    return name_count(names) - matches(kind, names) - static_cast<int>(further);
}

/// The kind with the fewest strangers among the names, then with the fewest columns missing, if at
/// least half of the names are its columns.
std::optional<FileKind> kind_of(const Names& names) {
    std::optional<FileKind> best;
    const auto unfitness = [&](FileKind kind) {
        const int missing = static_cast<int>(columns_of(kind).size()) - matches(kind, names);
        return std::pair{strangers(kind, names), missing};
    };
    for (const auto& [kind, ignored] : EnumNames<FileKind>::names)
        if (!best || unfitness(kind) < unfitness(*best))
            best = kind;
    const bool fits = matches(*best, names) >= 2 && 2 * matches(*best, names) >= name_count(names);
    return fits ? best : std::nullopt;
}

bool may_be_missing(FileKind kind, std::string_view column) {
    const auto row = std::ranges::find(record_fields(), column, &RecordFieldRow::column);
    return kind == FileKind::records && row->presence == FieldPresence::optional;
}

class HeaderCheck {
public:
    HeaderCheck(const std::string& file, std::vector<Issue>& issues)
        : m_file(file), m_issues(issues), m_before(issues.size()) {}

    /// `place` from 0; -1 for a column that is not there.
    void refuse(std::string_view column, TextId reason, std::ptrdiff_t place = -1) {
        m_issues.push_back({m_file,
                            1,
                            std::string{column},
                            shortened(column),
                            reason,
                            {},
                            static_cast<int>(place) + 1});
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
        const bool is_there = found != names.end();
        if (!is_there && !may_be_missing(kind, column))
            check.refuse(column, text_id::import_column_missing);
        else if (std::ranges::count(names, column) > 1)
            check.refuse(column, text_id::import_column_twice,
                         std::ranges::find(found + 1, names.end(), column) - names.begin());
        places.push_back(is_there ? static_cast<int>(found - names.begin()) : -1);
    }
    for (size_t place = 0; place < names.size(); ++place)
        if (!names[place].empty() && !contains(columns_of(kind), names[place]) &&
            !is_further_column(kind, names[place]))
            check.refuse(names[place], text_id::import_column_unknown,
                         static_cast<std::ptrdiff_t>(place));
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
        return record_columns();
    }
    return {};
}

std::string name_of_column(FileKind kind, const std::vector<std::string>& headings, size_t column) {
    return headings.empty() ? std::string{columns_of(kind)[column]} : headings[column];
}

std::optional<FileKind> kind_of_header(std::span<const std::string_view> cells) {
    return kind_of(names_in(cells));
}

std::optional<Header> read_header(FileKind kind, std::span<const std::string_view> cells,
                                  const std::string& file, std::vector<Issue>& issues) {
    HeaderCheck check{file, issues};
    auto places = places_of(kind, names_in(cells), check);
    if (!check.passed())
        return std::nullopt;
    Header header{.kind = kind,
                  .places = std::move(places),
                  .width = written_width(cells),
                  .unnamed = unnamed_columns(cells)};
    for (size_t place = 0; place < cells.size(); ++place)
        if (is_id_column(kind, trimmed(cells[place])))
            header.id = static_cast<int>(place);
    return header;
}

int written_width(std::span<const std::string_view> cells) {
    while (!cells.empty() && trimmed(cells.back()).empty())
        cells = cells.first(cells.size() - 1);
    return static_cast<int>(cells.size());
}

std::vector<int> unnamed_columns(std::span<const std::string_view> cells) {
    std::vector<int> unnamed;
    for (int place = 0; place < written_width(cells); ++place)
        if (trimmed(cells[place]).empty())
            unnamed.push_back(place);
    return unnamed;
}

int place_in_file(const Header& header, size_t column) {
    return header.in_file.empty() ? header.places[column] : header.in_file[column];
}

} // namespace taizhang
