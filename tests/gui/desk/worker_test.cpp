#include "gui/desk/gate.h"
#include "gui/desk/worker.h"

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>
#include <string>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

using Rank = Worker::Rank;
using Why = Unanswered::Why;

/// A worker whose ends are noted in the order in which they are told.
struct NotedWorker {
    Worker::Ticket start(const std::string& name, Rank rank = Rank::question,
                         std::function<void(Job&)> work = {}) {
        return worker.start({name,
                             [this, name, work](Job& job) {
                                 if (work)
                                     work(job);
                                 return Worker::Deliver{[this, name] { ends += name + " "; }};
                             },
                             rank,
                             [this, name](const Unanswered& how) {
                                 const char* words[]{"failed", "superseded", "cancelled"};
                                 ends += name + ":" + words[static_cast<int>(how.why)] + " ";
                             }});
    }
    /// A question that holds the worker up until the gate opens or it is to stop.
    Worker::Ticket start_held(const std::string& name) {
        const auto ticket = start(name, Rank::question, [this](Job& job) {
            gate.pass();
            if (job.cancelled())
                throw std::runtime_error{"stopped"};
        });
        gate.wait_for();
        return ticket;
    }
    void settle() {
        gate.open();
        while (!worker.is_idle()) {
            worker.deliver();
            std::this_thread::yield();
        }
    }

    Gate gate;
    std::string ends;
    Worker worker{[] {}};
};

} // namespace

TEST_CASE("a task's result is taken over on the frame's thread", "[desk]") {
    Worker worker{[] {}};
    std::thread::id made_on;
    std::thread::id taken_on;
    worker.start({"计算", [&](Job&) {
                      made_on = std::this_thread::get_id();
                      return Worker::Deliver{[&] { taken_on = std::this_thread::get_id(); }};
                  }});
    while (!worker.is_idle())
        worker.deliver();
    CHECK(taken_on == std::this_thread::get_id());
    CHECK(made_on != taken_on);
}

TEST_CASE("what is asked in the background steps aside for questions and steps, and goes last",
          "[desk]") {
    NotedWorker noted;
    noted.start("checks", Rank::background, [&](Job& job) {
        noted.gate.pass();
        if (job.cancelled())
            throw std::runtime_error{"stopped"};
    });
    noted.gate.wait_for();
    noted.start("counts", Rank::background);
    noted.start("figures");
    noted.start("save", Rank::step);
    noted.settle();
    CHECK(noted.ends == "save figures checks counts ");
}

TEST_CASE("a running task shows its label and progress", "[desk]") {
    NotedWorker noted;
    noted.start("导入", Rank::question, [&](Job& job) {
        job.report(0.25);
        noted.gate.pass();
    });
    noted.gate.wait_for();
    const auto state = noted.worker.running();
    REQUIRE(state);
    CHECK(state->label == "导入");
    CHECK(state->fraction == 0.25);
    noted.settle();
    CHECK_FALSE(noted.worker.running());
}

TEST_CASE("steps go before the questions that wait", "[desk]") {
    NotedWorker noted;
    noted.start("save", Rank::step, [&](Job&) { noted.gate.pass(); });
    noted.gate.wait_for();
    noted.start("q1");
    noted.start("q2");
    noted.start("s1", Rank::step);
    noted.start("s2", Rank::step);
    noted.settle();
    CHECK(noted.ends == "save s1 s2 q1 q2 ");
}

TEST_CASE("a question steps aside for a step and is asked again by itself", "[desk]") {
    NotedWorker noted;
    noted.start_held("long");
    noted.start("step", Rank::step);
    noted.settle();
    CHECK(noted.ends == "step long ");
}

TEST_CASE("what is cancelled is told so, and no step is", "[desk]") {
    NotedWorker noted;
    noted.start_held("runs");
    noted.start("waits");
    noted.start("step", Rank::step);
    noted.worker.cancel();
    noted.settle();
    CHECK(noted.ends == "waits:cancelled runs:cancelled step ");
}

TEST_CASE("work that is done in spite of a cancel counts, work that waits is cancelled", "[desk]") {
    NotedWorker noted;
    const auto throws = [&](Job& job) {
        if (job.cancelled())
            throw std::runtime_error{"stopped"};
    };
    noted.start("done", Rank::work, [&](Job&) { noted.gate.pass(); });
    noted.gate.wait_for();
    noted.start("waits", Rank::work, throws);
    noted.worker.cancel();
    noted.settle();
    CHECK(noted.ends == "waits:cancelled done ");
}

TEST_CASE("a step that runs is not cancelled", "[desk]") {
    NotedWorker noted;
    bool heard = true;
    noted.start("step", Rank::step, [&](Job& job) {
        noted.gate.pass();
        heard = job.cancelled();
    });
    noted.gate.wait_for();
    noted.worker.cancel();
    noted.settle();
    CHECK_FALSE(heard);
    CHECK(noted.ends == "step ");
}

TEST_CASE("a question that nobody wants to know any more ends superseded", "[desk]") {
    NotedWorker noted;
    const auto running = noted.start_held("runs");
    const auto waiting = noted.start("waits");
    noted.start("other");
    noted.worker.drop(running);
    noted.worker.drop(waiting);
    noted.settle();
    CHECK(noted.ends == "waits:superseded runs:superseded other ");
}

TEST_CASE("what a task throws is told to it alone", "[desk]") {
    NotedWorker noted;
    noted.start("bad", Rank::question, [](Job&) { throw std::runtime_error{"磁盘已满"}; });
    noted.start("worse", Rank::step, [](Job&) { throw std::runtime_error{"磁盘已满"}; });
    noted.start("good");
    noted.settle();
    CHECK(noted.ends.contains("bad:failed"));
    CHECK(noted.ends.contains("worse:failed"));
    CHECK(noted.ends.contains("good"));
}

TEST_CASE("a worker that ends runs the steps that wait and drops the questions", "[desk]") {
    std::string run;
    {
        NotedWorker noted;
        noted.start_held("long");
        noted.start("question", Rank::question, [&](Job&) { run += "question "; });
        noted.start("step", Rank::step, [&](Job&) { run += "step "; });
        noted.worker.cancel();
        noted.gate.open();
    }
    CHECK(run == "step ");
}
