#include "gui/pages/page_table.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr std::array entries{
    PageEntry{PageId::overview, "overview", TextId::nav_overview},
    PageEntry{PageId::indicator, "indicator", TextId::nav_indicator},
    PageEntry{PageId::branches, "branches", TextId::nav_branches},
    PageEntry{PageId::records, "records", TextId::nav_records},
    PageEntry{PageId::targets, "targets", TextId::nav_targets},
    PageEntry{PageId::organisation, "organisation", TextId::nav_organisation},
    PageEntry{PageId::catalogue, "catalogue", TextId::nav_catalogue},
    PageEntry{PageId::history, "history", TextId::nav_history},
};

} // namespace

std::span<const PageEntry> page_table() {
    return entries;
}

std::string_view name_of(PageId id) {
    return std::ranges::find(entries, id, &PageEntry::id)->name;
}

std::optional<PageId> page_named(std::string_view name) {
    const auto* entry = std::ranges::find(entries, name, &PageEntry::name);
    return entry == entries.end() ? std::nullopt : std::optional{entry->id};
}

} // namespace taizhang
