#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace taizhang {

/// What a task sees of the worker while it runs.
class Job {
public:
    /// 0 … 1, shown in the status bar.
    virtual void report(double fraction) = 0;
    /// Makes a frame be drawn, for what is handed over before the task is done.
    virtual void wake() = 0;
    /// True once the task is to stop; it then throws soon, whatever it throws is dropped. It may be
    /// begun again.
    virtual bool cancelled() const = 0;

protected:
    ~Job() = default;
};

/// How a task ended that has no result.
struct Unanswered {
    enum class Why {
        failed,
        superseded, ///< nobody wants to know any more
        cancelled   ///< by the user
    };
    Why why = Why::failed;
    std::exception_ptr failure = {}; ///< for Why::failed
};

/// Work on one background thread, so that no frame waits for it. Steps go before all others and are
/// never dropped; a question that runs while a step comes is broken off and begun again after it.
/// What is asked in the background is broken off by every other question, too, and goes last. Every
/// task that was not dropped with the worker itself ends exactly once, on the frame thread: with
/// its result, or unanswered. What was cancelled while it ran ends with what it has made all the
/// same if it is work, and never if it is a question.
class Worker {
public:
    /// Runs on the frame thread and takes over what the task has made.
    using Deliver = std::function<void()>;
    /// Runs on the worker's thread, maybe more than once; must not touch what the frame draws from.
    using Work = std::function<Deliver(Job&)>;

    enum class Rank {
        step,       ///< has to be done
        question,   ///< only reads
        background, ///< only reads, and steps aside for questions as well
        work        ///< makes something outside, until it is cancelled
    };

    struct Task {
        std::string label; ///< says in the user's language what is going on; empty = not shown
        Work work;
        Rank rank = Rank::question;
        /// Runs on the frame thread in the place of the result.
        std::function<void(const Unanswered&)> unanswered = {};
    };
    using Ticket = std::uint64_t; ///< of a task that was given; 0 = none

    /// What is going on.
    struct State {
        std::string label;
        double fraction = 0.0; ///< 0 … 1
        Rank rank = Rank::question;
    };

    /// `wake` is called on the worker's thread when something has changed; it makes a frame be
    /// drawn.
    explicit Worker(std::function<void()> wake);
    /// Runs the steps that wait, drops all others.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    Ticket start(Task task);
    /// Nobody wants to know the answer to a question any more.
    void drop(Ticket ticket);
    /// The user wants no answer to any question, and no work.
    void cancel();

    /// On the frame thread, before each frame: takes over what has ended.
    void deliver();

    /// The running task; nothing when there is none.
    std::optional<State> running() const;
    /// Nothing runs, waits or is to be delivered.
    bool is_idle() const;

    /// True while the running question is to end; for what it calls.
    std::shared_ptr<const std::atomic<bool>> stop_flag() const { return m_stop; }

private:
    struct Waiting {
        Ticket ticket = 0;
        Task task;
    };
    struct Current {
        Ticket ticket = 0;
        State state;
        std::optional<Unanswered::Why> dropped;
        bool steps_aside = false; ///< is begun again after a step
    };
    struct Running;

    void give_back_memory() const;
    void run();
    std::optional<Waiting> next_task();
    void finish(Waiting task, Deliver result, std::exception_ptr failure);
    void end_unanswered(const Task& task, const Unanswered& how);

    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_tasks;
    std::vector<Deliver> m_results;
    std::optional<Current> m_current;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    Ticket m_last_ticket = 0;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace taizhang
