#include "gui/view/page_table.h"

#include "text/ids/nav.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr std::array entries{
    PageEntry{PageId::overview, "overview", text_id::nav_overview},
    PageEntry{PageId::indicator, "indicator", text_id::nav_indicator},
    PageEntry{PageId::branches, "branches", text_id::nav_branches},
    PageEntry{PageId::charts, "charts", text_id::nav_charts},
    PageEntry{PageId::records, "records", text_id::nav_records},
    PageEntry{PageId::intake, "import", text_id::nav_import},
    PageEntry{PageId::report, "report", text_id::nav_report},
    PageEntry{PageId::targets, "targets", text_id::nav_targets},
    PageEntry{PageId::pack, "pack", text_id::nav_pack},
    PageEntry{PageId::closed, "closed", text_id::nav_closed},
    PageEntry{PageId::organisation, "organisation", text_id::nav_organisation},
    PageEntry{PageId::catalogue, "catalogue", text_id::nav_catalogue},
    PageEntry{PageId::history, "history", text_id::nav_history},
    PageEntry{PageId::settings, "settings", text_id::nav_settings},
};

} // namespace

std::span<const PageEntry> page_table() {
    return entries;
}

std::string_view name_of(PageId id) {
    return std::ranges::find(entries, id, &PageEntry::id)->name;
}

TextId title_of(PageId id) {
    return std::ranges::find(entries, id, &PageEntry::id)->title;
}

std::optional<PageId> page_named(std::string_view name) {
    const auto* entry = std::ranges::find(entries, name, &PageEntry::name);
    return entry == entries.end() ? std::nullopt : std::optional{entry->id};
}

} // namespace taizhang
