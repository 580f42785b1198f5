#include "cli/progress_line.h"

#include <cstdio>
#include <unistd.h>

namespace taizhang::cli {

using namespace std::chrono_literals;

ProgressLine::ProgressLine(const Texts& texts, TextId what)
    : m_texts(texts), m_what(what), m_terminal(isatty(STDERR_FILENO) != 0),
      m_next(Clock::now() + 1s) {}

ProgressLine::~ProgressLine() {
    if (m_shown && m_terminal)
        std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::update(std::int64_t done, std::int64_t all) {
    const auto now = Clock::now();
    if (now < m_next || all <= 0)
        return;
    m_next = now + (m_terminal ? 100ms : 5000ms);
    m_shown = true;
    show(static_cast<int>(done * 100 / all));
}

void ProgressLine::show(int percent) {
    constexpr int width = 30;
    const std::string what{m_texts(m_what)};
    if (!m_terminal) {
        std::fprintf(stderr, "%s %d%%\n", what.c_str(), percent);
        return;
    }
    std::string bar(static_cast<size_t>(percent * width / 100), '#');
    bar.resize(width, '.');
    std::fprintf(stderr, "\r%s [%s] %3d%%", what.c_str(), bar.c_str(), percent);
}

} // namespace taizhang::cli
