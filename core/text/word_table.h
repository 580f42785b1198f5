#pragma once

#include "model/enum_names.h"
#include "text/text_id.h"

#include <algorithm>
#include <optional>
#include <span>

namespace taizhang {

/// The text whose id is `prefix` and `name`, if its area has it.
constexpr std::optional<TextId> text_in(std::span<const TextId> area, std::string_view prefix,
                                        std::string_view name) {
    const TextId id{hash_of_text(prefix, name)};
    return std::ranges::find(area, id) != area.end() ? std::optional{id} : std::nullopt;
}

/// The word of each value of an enum, by the names in EnumNames: `chart.kind_` and `quarterly`.
/// Made when the program is compiled: a text that is missing stops the build.
template <class Enum>
class WordTable {
public:
    consteval WordTable(std::span<const TextId> area, std::string_view prefix) {
        for (std::size_t i = 0; i < count; ++i)
            m_words[i] = text_in(area, prefix, EnumNames<Enum>::names[i].second).value();
    }

    /// `value` is one of the names' values.
    constexpr TextId operator()(Enum value) const {
        for (std::size_t i = 0; i + 1 < count; ++i)
            if (EnumNames<Enum>::names[i].first == value)
                return m_words[i];
        return m_words[count - 1];
    }

private:
    static constexpr std::size_t count = EnumNames<Enum>::names.size();

    TextId m_words[count]{};
};

} // namespace taizhang
