#include "gui/desk/worker.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {
/// Less than this is not worth a frame.
constexpr double shown_step = 0.005;
} // namespace

struct Worker::Running final : Job {
    explicit Running(Worker& owner) : worker(owner) {}

    void report(double fraction) override {
        {
            const std::lock_guard lock{worker.m_mutex};
            if (fraction < worker.m_state->fraction + shown_step && fraction < 1.0)
                return;
            worker.m_state->fraction = std::clamp(fraction, 0.0, 1.0);
        }
        worker.m_wake();
    }
    bool cancelled() const override { return worker.m_cancelled; }

    Worker& worker;
};

Worker::Worker(std::function<void()> wake) : m_wake(std::move(wake)) {
    m_thread = std::thread{[this] { run(); }};
}

Worker::~Worker() {
    cancel();
    {
        const std::lock_guard lock{m_mutex};
        m_ends = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Worker::start(std::string label, Work work) {
    {
        const std::lock_guard lock{m_mutex};
        m_tasks.push_back({std::move(label), std::move(work)});
    }
    m_changed.notify_one();
}

void Worker::cancel() {
    const std::lock_guard lock{m_mutex};
    m_tasks.clear();
    m_cancelled = m_state.has_value();
}

void Worker::deliver() {
    std::vector<Deliver> results;
    {
        const std::lock_guard lock{m_mutex};
        results.swap(m_results);
    }
    for (size_t place = 0; place < results.size(); ++place) {
        try {
            results[place]();
        } catch (...) {
            const std::lock_guard lock{m_mutex};
            m_results.insert(m_results.begin(), results.begin() + static_cast<long>(place) + 1,
                             results.end());
            throw;
        }
    }
}

std::optional<Worker::State> Worker::running() const {
    const std::lock_guard lock{m_mutex};
    return m_state;
}

bool Worker::is_idle() const {
    const std::lock_guard lock{m_mutex};
    return m_tasks.empty() && m_results.empty() && !m_state;
}

std::optional<Worker::Task> Worker::next_task() {
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return m_ends || !m_tasks.empty(); });
    if (m_ends)
        return std::nullopt;
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_cancelled = false;
    m_state = State{task.label, 0.0};
    return task;
}

Worker::Deliver Worker::result_of(const Task& task) {
    Running job{*this};
    try {
        return task.work(job);
    } catch (...) {
        return [error = std::current_exception()] { std::rethrow_exception(error); };
    }
}

void Worker::finish(Deliver result) {
    const std::lock_guard lock{m_mutex};
    m_state.reset();
    if (result && !m_cancelled)
        m_results.push_back(std::move(result));
}

void Worker::run() {
    while (const auto task = next_task()) {
        finish(result_of(*task));
        m_wake();
    }
}

} // namespace taizhang
