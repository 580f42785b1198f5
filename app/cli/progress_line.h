#pragma once

#include "text/texts.h"

#include <chrono>
#include <cstdint>

namespace taizhang::cli {

/// Tells on standard error how far work has come, once it takes more than a second: a bar on a
/// terminal, else a line now and then.
class ProgressLine {
public:
    ProgressLine(const Texts& texts, TextId what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void update(std::int64_t done, std::int64_t all);

private:
    using Clock = std::chrono::steady_clock;

    void show(int percent);

    Texts m_texts;
    TextId m_what;
    bool m_terminal;
    bool m_shown = false;
    Clock::time_point m_next;
};

} // namespace taizhang::cli
