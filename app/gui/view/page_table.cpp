#include "gui/view/page_table.h"

#include "text/ids/backup.h"
#include "text/ids/guide.h"
#include "text/ids/intake.h"
#include "text/ids/nav.h"

#include <algorithm>
#include <array>
#include <vector>

namespace taizhang {

namespace {

constexpr std::array entries{
    PageEntry{PageId::overview, "overview", text_id::nav_overview, PageGroup::look},
    PageEntry{PageId::indicator, "indicator", text_id::nav_indicator, PageGroup::look},
    PageEntry{PageId::branches, "branches", text_id::nav_branches, PageGroup::look},
    PageEntry{PageId::charts, "charts", text_id::nav_charts, PageGroup::look},
    PageEntry{PageId::records, "records", text_id::nav_records, PageGroup::enter},
    PageEntry{PageId::intake, "import", text_id::nav_import, PageGroup::enter},
    PageEntry{PageId::received, "received", text_id::intake_tab_received, PageGroup::enter,
              PageId::intake},
    PageEntry{PageId::report, "report", text_id::nav_report, PageGroup::enter},
    PageEntry{PageId::findings, "findings", text_id::nav_findings, PageGroup::enter},
    PageEntry{PageId::pack, "pack", text_id::nav_pack, PageGroup::report},
    PageEntry{PageId::closed, "closed", text_id::nav_closed, PageGroup::report},
    PageEntry{PageId::targets, "targets", text_id::nav_targets, PageGroup::manage},
    PageEntry{PageId::organisation, "organisation", text_id::nav_organisation, PageGroup::manage},
    PageEntry{PageId::catalogue, "catalogue", text_id::nav_catalogue, PageGroup::manage},
    PageEntry{PageId::history, "history", text_id::nav_history, PageGroup::manage},
    PageEntry{PageId::settings, "settings", text_id::nav_settings, PageGroup::manage},
    PageEntry{PageId::backups, "backups", text_id::backup_title, PageGroup::manage,
              PageId::settings},
    PageEntry{PageId::guide, "guide", text_id::guide_title, PageGroup::manage, PageId::guide},
};

} // namespace

TextId title_of(PageGroup group) {
    switch (group) {
    case PageGroup::look:
        return text_id::nav_group_look;
    case PageGroup::enter:
        return text_id::nav_group_enter;
    case PageGroup::report:
        return text_id::nav_group_report;
    case PageGroup::manage:
        break;
    }
    return text_id::nav_group_manage;
}

std::span<const PageEntry> page_table() {
    return entries;
}

std::string_view name_of(PageId id) {
    return std::ranges::find(entries, id, &PageEntry::id)->name;
}

TextId title_of(PageId id) {
    return std::ranges::find(entries, id, &PageEntry::id)->title;
}

PageId page_beside(PageId page, int steps) {
    const auto* entry = std::ranges::find(entries, page, &PageEntry::id);
    std::vector<PageId> shown;
    for (const PageEntry& one : entries)
        if (!one.beside)
            shown.push_back(one.id);
    const auto from = std::ranges::find(shown, entry->beside.value_or(page));
    const auto count = static_cast<std::ptrdiff_t>(shown.size());
    const auto place = from == shown.end() ? 0 : from - shown.begin();
    return shown[static_cast<size_t>(((place + steps) % count + count) % count)];
}

std::optional<PageId> page_named(std::string_view name) {
    const auto* entry = std::ranges::find(entries, name, &PageEntry::name);
    return entry == entries.end() ? std::nullopt : std::optional{entry->id};
}

} // namespace taizhang
