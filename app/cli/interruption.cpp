#include "cli/interruption.h"

#include "cli/progress_line.h"

#include <csignal>

namespace taizhang::cli {

namespace {

volatile std::sig_atomic_t is_interrupted = 0; // all that a signal may touch

extern "C" void note_interruption(int) {
    is_interrupted = 1;
}

void handle(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

/// While it lives, the first Ctrl+C is only noted. There is one at a time.
class Interruption {
public:
    Interruption() {
        is_interrupted = 0;
        handle(note_interruption);
    }
    ~Interruption() { handle(SIG_DFL); }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    Continue wanted() const { return is_interrupted != 0 ? Continue::no : Continue::yes; }
};

} // namespace

void write_stoppably(const Call& call, const std::string& target,
                     const std::function<void(const OutputProgress&)>& write) {
    const Interruption interruption;
    ProgressLine line{call.texts, text_id::cli_writing};
    try {
        write([&](std::int64_t done, std::int64_t all) {
            line.update(done, all);
            return interruption.wanted();
        });
    } catch (const OutputCancelled&) {
        throw Failure{said_no, text_id::cli_interrupted, {target}};
    }
}

} // namespace taizhang::cli
