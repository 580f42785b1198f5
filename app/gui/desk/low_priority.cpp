#include "gui/desk/low_priority.h"

#include <future>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace taizhang {

namespace {

/// Gets a tenth of the processor where all want it, all of it where nobody does.
constexpr int nicer_by = 10;

void give_way() {
    const auto thread = static_cast<id_t>(::gettid());
    ::setpriority(PRIO_PROCESS, thread, ::getpriority(PRIO_PROCESS, thread) + nicer_by);
}

} // namespace

void at_low_priority(const std::function<void()>& work) {
    // A thread that has become nicer can't take it back: so it ends with the work.
    std::packaged_task<void()> task{[&work] {
        give_way();
        work();
    }};
    auto ended = task.get_future();
    std::thread thread{std::move(task)};
    thread.join();
    ended.get();
}

} // namespace taizhang
