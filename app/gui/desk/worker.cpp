#include "gui/desk/worker.h"

#include <algorithm>
#include <chrono>
#include <malloc.h>
#include <utility>

namespace taizhang {

namespace {
/// Less than this is not worth a frame.
constexpr double shown_step = 0.005;
/// Shorter tasks take little memory.
constexpr std::chrono::milliseconds long_task{100};

bool only_reads(Worker::Rank rank) {
    return rank == Worker::Rank::question || rank == Worker::Rank::background;
}

/// Whether what comes breaks off what runs.
bool goes_before(Worker::Rank comes, Worker::Rank runs) {
    return only_reads(runs) && (comes == Worker::Rank::step || (comes == Worker::Rank::question &&
                                                                runs == Worker::Rank::background));
}

/// Steps go first, what is asked in the background last.
int turn_of(Worker::Rank rank) {
    return rank == Worker::Rank::step ? 0 : rank == Worker::Rank::background ? 2 : 1;
}

} // namespace

struct Worker::Running final : Job {
    explicit Running(Worker& owner) : worker(owner) {}

    void report(double fraction) override {
        {
            const std::lock_guard lock{worker.m_mutex};
            State& state = worker.m_current->state;
            if (fraction < state.fraction + shown_step && fraction < 1.0)
                return;
            state.fraction = std::clamp(fraction, 0.0, 1.0);
        }
        worker.m_wake();
    }
    void wake() override { worker.m_wake(); }
    bool cancelled() const override { return *worker.m_stop; }

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

Worker::Ticket Worker::start(Task task) {
    Ticket ticket = 0;
    {
        const std::lock_guard lock{m_mutex};
        if (m_current && goes_before(task.rank, m_current->state.rank)) {
            m_current->steps_aside = true;
            *m_stop = true;
        }
        ticket = ++m_last_ticket;
        m_tasks.push_back({ticket, std::move(task)});
    }
    m_changed.notify_one();
    return ticket;
}

void Worker::end_unanswered(const Task& task, const Unanswered& how) {
    if (task.unanswered)
        m_results.emplace_back([ended = task.unanswered, how] { ended(how); });
}

void Worker::drop(Ticket ticket) {
    const std::lock_guard lock{m_mutex};
    if (m_current && m_current->ticket == ticket && only_reads(m_current->state.rank)) {
        m_current->dropped = Unanswered::Why::superseded;
        *m_stop = true;
    }
    const auto waiting = std::ranges::find(m_tasks, ticket, &Waiting::ticket);
    if (waiting == m_tasks.end() || !only_reads(waiting->task.rank))
        return;
    end_unanswered(waiting->task, {Unanswered::Why::superseded});
    m_tasks.erase(waiting);
}

void Worker::cancel() {
    const std::lock_guard lock{m_mutex};
    if (m_current && m_current->state.rank != Rank::step) {
        if (!m_current->dropped)
            m_current->dropped = Unanswered::Why::cancelled;
        *m_stop = true;
    }
    for (const Waiting& waiting : m_tasks)
        if (waiting.task.rank != Rank::step)
            end_unanswered(waiting.task, {Unanswered::Why::cancelled});
    std::erase_if(m_tasks, [](const Waiting& waiting) { return waiting.task.rank != Rank::step; });
}

void Worker::deliver() {
    std::vector<Deliver> results;
    {
        const std::lock_guard lock{m_mutex};
        results.swap(m_results);
    }
    for (const Deliver& take : results)
        take();
}

std::optional<Worker::State> Worker::running() const {
    const std::lock_guard lock{m_mutex};
    return m_current ? std::optional{m_current->state} : std::nullopt;
}

bool Worker::is_idle() const {
    const std::lock_guard lock{m_mutex};
    return m_tasks.empty() && m_results.empty() && !m_current;
}

std::optional<Worker::Waiting> Worker::next_task() {
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return m_ends || !m_tasks.empty(); });
    if (m_tasks.empty())
        return std::nullopt;
    const auto next = std::ranges::min_element(
        m_tasks, {}, [](const Waiting& waiting) { return turn_of(waiting.task.rank); });
    Waiting task = std::move(*next);
    m_tasks.erase(next);
    *m_stop = false;
    m_current = Current{task.ticket, {task.task.label, 0.0, task.task.rank}, {}, false};
    return task;
}

void Worker::finish(Waiting task, Deliver result, std::exception_ptr failure) {
    const std::lock_guard lock{m_mutex};
    const Current ended = *std::exchange(m_current, std::nullopt);
    const bool is_made = task.task.rank == Rank::work && !failure;
    if (ended.dropped && !is_made)
        end_unanswered(task.task, {*ended.dropped});
    else if (failure && ended.steps_aside)
        m_tasks.push_front(std::move(task));
    else if (failure)
        end_unanswered(task.task, {Unanswered::Why::failed, failure});
    else if (result)
        m_results.push_back(std::move(result));
}

/// What a long task has taken goes back to the system: the data check of a million records frees
/// 90 MB, of which the C library would keep 27.
void Worker::give_back_memory() const {
    const bool nothing_waits = [this] {
        const std::lock_guard lock{m_mutex};
        return m_tasks.empty();
    }();
    if (nothing_waits)
        ::malloc_trim(0);
}

void Worker::run() {
    while (auto task = next_task()) {
        const auto begin = std::chrono::steady_clock::now();
        Deliver result;
        std::exception_ptr failure;
        Running job{*this};
        try {
            result = task->task.work(job);
        } catch (...) {
            failure = std::current_exception();
        }
        finish(std::move(*task), std::move(result), failure);
        m_wake();
        task.reset();
        if (std::chrono::steady_clock::now() - begin >= long_task)
            give_back_memory();
    }
}

} // namespace taizhang
