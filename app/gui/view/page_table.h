#pragma once

#include "gui/view/view.h"
#include "text/text_id.h"

#include <optional>
#include <span>
#include <string_view>

namespace taizhang {

struct PageEntry {
    PageId id;
    std::string_view name; ///< on the command line and in the settings
    TextId title;
    std::optional<PageId> beside = {}; ///< the page that leads to it; empty = the navigation does
};

/// In the order of the navigation.
std::span<const PageEntry> page_table();

std::string_view name_of(PageId id);
/// As the navigation calls it.
TextId title_of(PageId id);
/// Nothing for a page that does not exist.
std::optional<PageId> page_named(std::string_view name);

} // namespace taizhang
