#pragma once

#include "gui/view/view.h"
#include "text/text_id.h"

#include <optional>
#include <span>
#include <string_view>

namespace taizhang {

/// 看, 录, 报, 管: what a page is for.
enum class PageGroup { look, enter, report, manage };

/// The word above a group.
TextId title_of(PageGroup group);

struct PageEntry {
    PageId id;
    std::string_view name; ///< on the command line and in the settings
    TextId title;
    PageGroup group;
    std::optional<PageId> beside = {}; ///< the page that leads to it; empty = the navigation does
};

/// In the order of the navigation, group by group.
std::span<const PageEntry> page_table();

std::string_view name_of(PageId id);
/// As the navigation calls it.
TextId title_of(PageId id);
/// The one so many steps further in the navigation, round its ends; a page that another one leads
/// to counts as that one.
PageId page_beside(PageId page, int steps);
/// Nothing for a page that does not exist.
std::optional<PageId> page_named(std::string_view name);

} // namespace taizhang
