#pragma once

#include "chart/text_metrics.h"

#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>

namespace taizhang {

/// What is known of texts in their letterings. A table of thousands of rows says the same few texts
/// again and again, and to lay one out costs a hundred times what it costs to find it here. Forgets
/// all when there are `most` of them; a long text is not kept.
template <class Value>
class KnownTexts {
public:
    explicit KnownTexts(size_t most) : m_most(most) {}

    const Value* find(std::string_view text, const Lettering& lettering) const {
        const auto texts = m_texts.find(key_of(lettering));
        if (texts == m_texts.end())
            return nullptr;
        const auto known = texts->second.find(text);
        return known == texts->second.end() ? nullptr : &known->second;
    }

    /// `text` must not be known.
    void keep(std::string_view text, const Lettering& lettering, Value value) {
        if (text.size() > longest)
            return;
        if (m_count == m_most) {
            m_texts.clear();
            m_count = 0;
        }
        m_texts[key_of(lettering)].emplace(text, std::move(value));
        ++m_count;
    }

private:
    static constexpr size_t longest = 200; // bytes

    using Key = std::tuple<double, FontWeight, FontFace>;
    static Key key_of(const Lettering& lettering) {
        return {lettering.size, lettering.weight, lettering.face};
    }

    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Texts = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    size_t m_most;
    size_t m_count = 0;
    std::map<Key, Texts> m_texts;
};

} // namespace taizhang
