#include "gui/desk/worker.h"

#include <catch2/catch_test_macros.hpp>
#include <future>
#include <stdexcept>

using namespace taizhang;

namespace {

/// Lets a test wait for the worker's word instead of for time.
struct Bell {
    std::mutex mutex;
    std::condition_variable changed;
    int rings = 0;

    void ring() {
        const std::lock_guard lock{mutex};
        ++rings;
        changed.notify_all();
    }
    void wait_for(int count) {
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return rings >= count; });
    }
};

} // namespace

TEST_CASE("a job's result is taken over on the frame's thread", "[worker]") {
    Bell bell;
    Worker worker{[&] { bell.ring(); }};
    std::thread::id made_on;
    std::thread::id taken_on;
    worker.start("计算", [&](Job&) -> Worker::Deliver {
        made_on = std::this_thread::get_id();
        return [&] { taken_on = std::this_thread::get_id(); };
    });
    bell.wait_for(1);
    CHECK_FALSE(worker.is_idle());
    worker.deliver();
    CHECK(taken_on == std::this_thread::get_id());
    CHECK(made_on != taken_on);
    CHECK(worker.is_idle());
}

TEST_CASE("a running job shows its label and progress", "[worker]") {
    Bell bell;
    std::promise<void> go_on;
    Worker worker{[&] { bell.ring(); }};
    worker.start("导入", [&, gate = go_on.get_future().share()](Job& job) -> Worker::Deliver {
        job.report(0.25);
        gate.wait();
        return {};
    });
    bell.wait_for(1);
    const auto state = worker.running();
    go_on.set_value();
    REQUIRE(state);
    CHECK(state->label == "导入");
    CHECK(state->fraction == 0.25);
    bell.wait_for(2);
    CHECK_FALSE(worker.running());
}

TEST_CASE("a cancelled job hears of it and its result is dropped", "[worker]") {
    Bell bell;
    bool delivered = false;
    Worker worker{[&] { bell.ring(); }};
    worker.start("导入", [&](Job& job) -> Worker::Deliver {
        job.report(0.5);
        while (!job.cancelled())
            std::this_thread::yield();
        return [&] { delivered = true; };
    });
    bell.wait_for(1);
    worker.cancel();
    bell.wait_for(2);
    worker.deliver();
    CHECK_FALSE(delivered);
    CHECK(worker.is_idle());
}

TEST_CASE("what a job throws reaches the frame's thread and later results are kept", "[worker]") {
    Bell bell;
    bool delivered = false;
    Worker worker{[&] { bell.ring(); }};
    worker.start("坏", [](Job&) -> Worker::Deliver { throw std::runtime_error{"磁盘已满"}; });
    worker.start("好", [&](Job&) -> Worker::Deliver { return [&] { delivered = true; }; });
    bell.wait_for(2);
    CHECK_THROWS_AS(worker.deliver(), std::runtime_error);
    worker.deliver();
    CHECK(delivered);
}

TEST_CASE("a worker can end while a job runs", "[worker]") {
    Bell bell;
    bool stopped = false;
    {
        Worker worker{[&] { bell.ring(); }};
        worker.start("长", [&](Job& job) -> Worker::Deliver {
            job.report(0.1);
            while (!job.cancelled())
                std::this_thread::yield();
            stopped = true;
            return {};
        });
        bell.wait_for(1);
    }
    CHECK(stopped);
}
