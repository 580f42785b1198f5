#pragma once

#include <cstddef>
#include <cstdint>

namespace taizhang::sample {

/// SplitMix64: the same numbers on every machine and library, which std::uniform_* does not
/// promise.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t bits = (m_state += 0x9e3779b97f4a7c15u);
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
        return bits ^ (bits >> 31);
    }

    /// 0 … count - 1; count: 1 … 2^32 - 1.
    std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32);
    }

    /// low … high, both included.
    int between(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1)));
    }

    bool chance(int per_mille) { return static_cast<int>(below(1000)) < per_mille; }

    template <class Container>
    const auto& pick(const Container& items) {
        return items[below(static_cast<std::uint32_t>(items.size()))];
    }

private:
    std::uint64_t m_state;
};

} // namespace taizhang::sample
