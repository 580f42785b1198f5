#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace taizhang {

/// The words by which files and JSON call the values of an enum. A specialisation is a table
/// `static constexpr std::array<std::pair<Enum, std::string_view>, N> names`.
template <class Enum>
struct EnumNames;

template <class Enum>
constexpr std::string_view name_of(Enum value) {
    for (const auto& [candidate, name] : EnumNames<Enum>::names)
        if (candidate == value)
            return name;
    return {};
}

template <class Enum>
constexpr std::optional<Enum> named(std::string_view text) {
    for (const auto& [candidate, name] : EnumNames<Enum>::names)
        if (name == text)
            return candidate;
    return std::nullopt;
}

} // namespace taizhang
