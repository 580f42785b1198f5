#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang::testing {

/// What is drawn for one input: the same for the same seed and number.
class Chance {
public:
    Chance(std::uint64_t seed, std::uint64_t number)
        : m_random{seed * 0x9E3779B97F4A7C15U + number} {}

    /// 0 … limit - 1; limit at least 1.
    size_t below(size_t limit) { return m_random() % limit; }
    bool one_in(size_t many) { return below(many) == 0; }

    template <class Items>
    const auto& any_of(const Items& items) {
        return items[below(std::size(items))];
    }

private:
    std::mt19937_64 m_random;
};

/// Changes some bytes: flips, cuts, repeats, puts in odd bytes and odd characters.
void mutate_bytes(std::string& text, Chance& chance);

/// Now and then makes a text long, up to a million bytes, by repeating a part of it: nothing may
/// take longer than it has to.
void grow_seldom(std::string& text, Chance& chance);

/// A word that has made programs stumble, in a cell of any kind.
std::string odd_word(Chance& chance);
/// A day or a period, in one of the ways that offices write it, or nearly so.
std::string typed_period(Chance& chance);
/// An amount, likewise.
std::string typed_quantity(Chance& chance);

} // namespace taizhang::testing
