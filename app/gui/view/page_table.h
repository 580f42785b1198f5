#pragma once

#include "gui/view/view.h"
#include "text/text_id.h"

#include <optional>
#include <span>
#include <string_view>

namespace taizhang {

enum class InNavigation { yes, no };

struct PageEntry {
    PageId id;
    std::string_view name; ///< on the command line and in the settings
    TextId title;
    InNavigation in_navigation = InNavigation::yes;
};

/// In the order of the navigation; those that it does not have come last.
std::span<const PageEntry> page_table();

std::string_view name_of(PageId id);
/// As the navigation calls it.
TextId title_of(PageId id);
/// Nothing for a page that does not exist.
std::optional<PageId> page_named(std::string_view name);

} // namespace taizhang
