#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace taizhang {

/// What a job sees of the worker while it runs.
class Job {
public:
    /// 0 … 1, shown in the status bar.
    virtual void report(double fraction) = 0;
    /// True once the user has asked to stop; the job then returns soon, its result is dropped.
    virtual bool cancelled() const = 0;

protected:
    ~Job() = default;
};

/// Long work on one background thread, in the order it was given, so that no frame waits for it.
class Worker {
public:
    /// Runs on the frame thread and takes over what the job has made.
    using Deliver = std::function<void()>;
    /// Runs on the worker's thread; must not touch what the frame draws from.
    using Work = std::function<Deliver(Job&)>;

    struct State {
        std::string label;
        double fraction = 0.0; ///< 0 … 1
    };

    /// `wake` is called on the worker's thread when something has changed; it makes a frame be
    /// drawn.
    explicit Worker(std::function<void()> wake);
    /// Cancels everything and waits for the running job.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// `label` says in the user's language what is going on.
    void start(std::string label, Work work);
    void cancel();

    /// On the frame thread, before each frame: takes over finished work. Throws what a job has
    /// thrown; what else is finished waits for the next call.
    void deliver();

    /// Makes a frame be drawn; callable from every thread.
    void wake() const { m_wake(); }

    /// The running job; nothing when there is none.
    std::optional<State> running() const;
    /// Nothing runs, waits or is to be delivered.
    bool is_idle() const;

private:
    struct Task {
        std::string label;
        Work work;
    };
    struct Running;

    void run();
    std::optional<Task> next_task();
    Deliver result_of(const Task& task);
    void finish(Deliver result);

    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    std::vector<Deliver> m_results;
    std::optional<State> m_state;
    std::atomic<bool> m_cancelled = false;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace taizhang
