#pragma once

#include "gui/view/view.h"
#include "text/text_id.h"

#include <span>
#include <string_view>

namespace taizhang {

/// What the guide says of a page. Its words name what stands on the page in quotation marks: “…”.
struct GuideChapter {
    PageId page;
    TextId text;
};

/// In the order of the navigation.
std::span<const GuideChapter> guide_chapters();
/// Nothing for the guide itself.
const GuideChapter* guide_chapter_of(PageId page);

/// Keys and what they do.
struct GuideKeys {
    std::string_view keys;
    TextId what;
};

std::span<const GuideKeys> keys_everywhere();
/// Those that only this page has; may be empty.
std::span<const GuideKeys> keys_of(PageId page);
std::span<const GuideKeys> keys_of_start();

} // namespace taizhang
