#pragma once

#include <cstdint>

namespace taizhang {

/// A text a user can see, from assets/lang. The constants stand in namespace text_id, one generated
/// header for each area of ids: `chart.source` is `text_id::chart_source` of "text/ids/chart.h". A
/// value is a hash of its id, so that a new text leaves all others, and what uses them, as they
/// are.
enum class TextId : std::uint32_t {};

} // namespace taizhang
