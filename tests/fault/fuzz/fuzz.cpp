// Gives changed inputs to everything that reads what comes from outside. Each input follows from
// the seed and its number alone, so that one that failed can be tried again. Workers are processes:
// one that falls is replaced, and its input told.
//
//   taizhang_fuzz SAMPLE [--inputs N] [--seed S] [--from NUMBER] [--target NAME]
#include "fault/fuzz/target.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <optional>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace taizhang::testing;

namespace {

constexpr long most_kilobytes = 256 * 1024;
constexpr time_t hangs_after_s = 60; ///< of processor time: a machine may stand still
constexpr int most_failures = 20;
constexpr size_t most_shown = 3000;
constexpr int workers = 2;

#if defined(__SANITIZE_ADDRESS__) // which takes several times the time, and memory of its own
constexpr bool memory_is_ours = false;
constexpr double most_s = 20;
#else
constexpr bool memory_is_ours = true;
constexpr double most_s = 2;
#endif

struct Kind {
    const char* name;
    size_t weight; ///< of a hundred inputs
    std::unique_ptr<Target> (*make)(const Seeds&);
};

constexpr Kind kinds[]{
    {"files", 17, file_target},
    {"pasted", 12, paste_target},
    {"form", 13, form_target},
    {"ledger", 1, ledger_target},
    {"office", 10, office_target},
    {"csv", 8, [](const Seeds&) { return csv_target(); }},
    {"delimited", 6, delimited_target},
    {"sheets", 6, [](const Seeds&) { return sheet_target(); }},
    {"xls", 6, xls_target},
    {"reports", 5, [](const Seeds&) { return report_target(); }},
    {"dates", 8, [](const Seeds&) { return date_target(); }},
    {"quantities", 8, [](const Seeds&) { return quantity_target(); }},
};

struct Asked {
    std::string sample;
    long inputs = 20'000;
    long from = 0;
    unsigned long seed = 1;
    std::string target = {};
};

/// What workers tell: shared by all processes.
struct Told {
    std::array<std::atomic<long>, workers> number; ///< of the input that each is at
    std::array<std::atomic<long>, std::size(kinds)> tried;
    std::atomic<int> failures;
    std::atomic<long> slowest_us;
};

const Kind& kind_of(const Asked& asked, Chance& chance) {
    size_t place = chance.below(100);
    for (const Kind& kind : kinds) {
        if (asked.target.empty() ? place < kind.weight : asked.target == kind.name)
            return kind;
        place -= std::min(place, kind.weight);
    }
    return kinds[0];
}

rusage used() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage;
}

/// Without the system's share, which a machine short of memory makes large.
double processor_s() {
    const timeval time = used().ru_utime;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void tell_failure(const Asked& asked, const Kind& kind, long number, const std::string& what,
                  const std::string& input) {
    std::fprintf(stderr, "FAILED %s, --seed %lu --from %ld --inputs 1: %s\n", kind.name, asked.seed,
                 number, what.c_str());
    std::fwrite(input.data(), 1, std::min(input.size(), most_shown), stderr);
    std::fputs("\n=====\n", stderr);
}

class Worker {
public:
    Worker(const Asked& asked, Told& told) : m_asked{asked}, m_told{told}, m_seeds{asked.sample} {}

    void try_number(long number) {
        Chance chance{m_asked.seed, static_cast<std::uint64_t>(number)};
        const Kind& kind = kind_of(m_asked, chance);
        const auto place = static_cast<size_t>(&kind - kinds);
        if (!m_targets[place])
            m_targets[place] = kind.make(m_seeds);
        std::string input;
        const double before = processor_s();
        try {
            m_targets[place]->try_one(chance, input);
            const double took = processor_s() - before;
            m_told.slowest_us = std::max(m_told.slowest_us.load(), static_cast<long>(took * 1e6));
            must(took < most_s, "took " + std::to_string(took) + " s");
            must(!memory_is_ours || used().ru_maxrss < most_kilobytes, "took too much memory");
        } catch (const std::exception& error) {
            ++m_told.failures;
            tell_failure(m_asked, kind, number, error.what(), input);
            m_targets[place].reset(); // whatever it has left
        }
        ++m_told.tried[place];
    }

private:
    const Asked& m_asked;
    Told& m_told;
    Seeds m_seeds;
    std::array<std::unique_ptr<Target>, std::size(kinds)> m_targets;
};

/// Ends this process by a signal unless it is told otherwise before; 0 = never.
void end_after(time_t processor_seconds) {
    const itimerval time{{0, 0}, {processor_seconds, 0}};
    ::setitimer(ITIMER_PROF, &time, nullptr);
}

/// Tries its share of the inputs from a number on, in a process of its own.
pid_t start_worker(const Asked& asked, Told& told, size_t place, long from) {
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    Worker worker{asked, told};
    for (long number = from; number < asked.from + asked.inputs; number += workers) {
        told.number[place] = number;
        if (told.failures >= most_failures)
            break;
        end_after(hangs_after_s);
        worker.try_number(number);
    }
    end_after(0);
    std::exit(0); // sanitizers look for leaks
}

/// Another worker goes on behind the input at which one fell.
void watch(const Asked& asked, Told& told) {
    std::map<pid_t, size_t> running;
    for (size_t place = 0; place < workers; ++place)
        running[start_worker(asked, told, place, asked.from + static_cast<long>(place))] = place;
    while (!running.empty()) {
        int status = 0;
        const pid_t ended = ::wait(&status);
        const size_t place = running.at(ended);
        running.erase(ended);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            continue;
        const long number = told.number[place];
        Chance chance{asked.seed, static_cast<std::uint64_t>(number)};
        tell_failure(asked, kind_of(asked, chance), number,
                     WIFSIGNALED(status)
                         ? std::string{"ended by signal "} + ::strsignal(WTERMSIG(status))
                         : "ended by itself",
                     "");
        if (++told.failures < most_failures)
            running[start_worker(asked, told, place, number + workers)] = place;
    }
}

std::optional<Asked> asked_in(int count, char** words) {
    if (count < 2 || count % 2 != 0)
        return std::nullopt;
    Asked asked{.sample = words[1]};
    const std::map<std::string_view, std::function<void(const char*)>> options{
        {"--inputs", [&](const char* value) { asked.inputs = std::atol(value); }},
        {"--from", [&](const char* value) { asked.from = std::atol(value); }},
        {"--seed", [&](const char* value) { asked.seed = std::strtoul(value, nullptr, 10); }},
        {"--target", [&](const char* value) { asked.target = value; }},
    };
    for (int place = 2; place + 1 < count; place += 2) {
        const auto option = options.find(words[place]);
        if (option == options.end())
            return std::nullopt;
        option->second(words[place + 1]);
    }
    return asked;
}

} // namespace

int main(int count, char** words) {
    const auto asked = asked_in(count, words);
    if (!asked) {
        std::fputs("taizhang_fuzz SAMPLE [--inputs N] [--seed S] [--from NUMBER] [--target NAME]\n",
                   stderr);
        return 2;
    }
    void* shared =
        ::mmap(nullptr, sizeof(Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    Told& told = *new (shared) Told{};
    std::printf("seed %lu\n", asked->seed);
    watch(*asked, told);
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    for (size_t place = 0; place < std::size(kinds); ++place)
        std::printf("%s: %ld inputs\n", kinds[place].name, told.tried[place].load());
    std::printf("slowest input %.3f s, most memory %ld MB, %d failures\n",
                static_cast<double>(told.slowest_us) / 1e6, usage.ru_maxrss / 1024,
                told.failures.load());
    return told.failures == 0 ? 0 : 1;
}
