#pragma once

#include "text/text_id.h"

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taizhang {

enum class Language { chinese, english };

/// `zh-CN` and `en`, as on the command line; nothing for others.
std::optional<Language> language_named(std::string_view name);
std::string_view name_of(Language language);

/// The words of one language.
class Texts {
public:
    explicit Texts(Language language) : m_language(language) {}

    Language language() const { return m_language; }
    std::string_view operator()(TextId id) const;

    /// The text with {0}, {1} … filled in; numbers are written plainly. {0 row is|rows are} is the
    /// number with the words that go with it: `1 row is`, `3 rows are`.
    template <class... Arguments>
    requires(sizeof...(Arguments) > 0) std::string operator()(TextId id,
                                                              const Arguments&... arguments) const {
        const std::string filled[]{to_text(arguments)...};
        return fill(id, filled);
    }

    std::string fill(TextId id, std::span<const std::string> arguments) const;

private:
    static std::string to_text(std::integral auto number) { return std::to_string(number); }
    static std::string to_text(std::string_view text) { return std::string{text}; }

    Language m_language;
};

/// The stable name of a text (its enumerator), for the journal.
std::string_view name_of(TextId id);
std::optional<TextId> text_named(std::string_view name);

} // namespace taizhang
