#pragma once

#include <algorithm>
#include <ctime>
#include <iostream>
#include <vector>

namespace taizhang::testing {

/// Of this thread; other programs do not disturb it much.
inline double processor_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <class Action>
double cost_ms(Action action) {
    const double before = processor_ms();
    action();
    return processor_ms() - before;
}

inline double median(std::vector<double> costs) {
    std::ranges::sort(costs);
    return costs[costs.size() / 2];
}

inline void print(const char* name, double ms) {
    std::cout << name << ' ' << ms << '\n';
}

} // namespace taizhang::testing
