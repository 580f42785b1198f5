#pragma once

#include <cstdint>
#include <string_view>

namespace taizhang {

/// A text a user can see, from assets/lang. The constants stand in namespace text_id, one generated
/// header for each area of ids: `chart.source` is `text_id::chart_source` of "text/ids/chart.h",
/// which also lists the area as `text_id::all_of_chart`. A value is a hash of its id, so that a new
/// text leaves all others, and what uses them, as they are.
enum class TextId : std::uint32_t {};

/// FNV-1a of an id as it stands in assets/lang, given in two pieces; generate_texts refuses two ids
/// with the same.
constexpr std::uint32_t hash_of_text(std::string_view prefix, std::string_view name) {
    std::uint32_t hash = 2166136261u;
    for (const std::string_view part : {prefix, name})
        for (const char c : part)
            hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

} // namespace taizhang
