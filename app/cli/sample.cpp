#include "cli/commands.h"
#include "cli/progress_line.h"
#include "intake/definitions/new_ledger.h"
#include "ledger/reader.h"
#include "ledger/writer.h"
#include "output/file/whole_file.h"
#include "sample/demonstration.h"
#include "sample/files.h"
#include "sample/plan.h"
#include "text/ids/cli.h"
#include "text/ids/step.h"

#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>

namespace taizhang::cli {

namespace {

constexpr std::int64_t most_records = 100'000'000;

/// Turns records that a plan hands out into records that can be fetched: the plan runs on a thread
/// of its own, a few batches ahead.
class RecordStream {
public:
    explicit RecordStream(const sample::Plan& plan) : m_thread([this, &plan] { make(plan); }) {}
    ~RecordStream() {
        {
            const std::lock_guard lock{m_mutex};
            m_abandoned = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    RecordStream(const RecordStream&) = delete;
    RecordStream& operator=(const RecordStream&) = delete;

    /// False at the end.
    bool next(Record& record) {
        if (m_place == m_batch.size() && !fetch_batch())
            return false;
        record = std::move(m_batch[m_place++]);
        return true;
    }

private:
    static constexpr size_t batch_size = 4096;
    using Batch = std::vector<Record>;
    struct Abandoned {};

    void make(const sample::Plan& plan) {
        Batch batch;
        try {
            sample::for_each_record(plan, [&](const Record& record) {
                batch.push_back(record);
                if (batch.size() == batch_size)
                    hand_over(std::exchange(batch, {}));
            });
            hand_over(std::move(batch));
            hand_over({});
        } catch (const Abandoned&) {
        }
    }

    /// An empty batch is the end.
    void hand_over(Batch batch) {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_abandoned || !m_ready; });
        if (m_abandoned)
            throw Abandoned{};
        m_ready = std::move(batch);
        m_changed.notify_all();
    }

    bool fetch_batch() {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_ready.has_value(); });
        m_batch = std::move(*m_ready);
        m_ready.reset();
        m_place = 0;
        m_changed.notify_all();
        return !m_batch.empty();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Batch> m_ready;
    bool m_abandoned = false;
    Batch m_batch;
    size_t m_place = 0;
    std::thread m_thread;
};

/// Ids of the plan's definitions in the ledger.
struct RealIds {
    std::unordered_map<std::int64_t, IndicatorId> indicators;
    std::unordered_map<std::int64_t, UnitId> units;

    template <class Value>
    Value of(Value value) const {
        value.indicator = indicators.at(raw(value.indicator));
        value.unit = units.at(raw(value.unit));
        return value;
    }
};

void add_indicators(const Definitions& definitions, Writer& writer, RealIds& ids) {
    for (const bool ratios : {false, true})
        for (Indicator indicator : definitions.indicators) {
            if ((indicator.measure == Measure::ratio) != ratios)
                continue;
            const auto planned = raw(indicator.id);
            if (ratios) {
                indicator.numerator = ids.indicators.at(raw(*indicator.numerator));
                indicator.denominator = ids.indicators.at(raw(*indicator.denominator));
            }
            ids.indicators.emplace(planned, writer.add_indicator(indicator));
        }
    std::vector<IndicatorId> order;
    for (const Indicator& indicator : definitions.indicators)
        order.push_back(ids.indicators.at(raw(indicator.id)));
    writer.order_indicators(order);
}

RealIds add_definitions(const Definitions& definitions, Writer& writer) {
    RealIds ids;
    add_indicators(definitions, writer, ids);
    for (OrgUnit unit : definitions.units.units()) {
        const auto planned = raw(unit.id);
        if (unit.parent)
            unit.parent = ids.units.at(raw(*unit.parent));
        ids.units.emplace(planned, writer.add_unit(unit));
    }
    for (const Target& target : definitions.targets)
        writer.put_target(ids.of(target));
    for (const Cadence& cadence : definitions.cadences)
        writer.put_cadence(ids.of(cadence));
    for (const Exclusion& exclusion : definitions.exclusions)
        writer.put_exclusion(ids.of(exclusion));
    return ids;
}

void write_sample(const Call& call, const sample::Plan& plan, Writer& writer) {
    const RealIds ids = add_definitions(plan.definitions, writer);
    ProgressLine line{call.texts, text_id::cli_writing};
    RecordStream stream{plan};
    std::int64_t done = 0;
    writer.add_records_in_bulk(plan.extent->records, [&](Record& record) {
        if (!stream.next(record))
            return false;
        record = ids.of(std::move(record));
        line.update(++done, plan.extent->records);
        return true;
    });
}

/// `2022-2023` or `2023`.
std::pair<int, int> years_of(const Call& call) {
    const auto typed = call.arguments.text(years_option);
    if (!typed)
        return {2022, 2023};
    const auto dash = typed->find('-');
    const auto first = read_whole_number(typed->substr(0, dash));
    const auto last =
        dash == std::string::npos ? first : read_whole_number(typed->substr(dash + 1));
    if (!first || !last || *first < earliest_year || *last > latest_year || *last < *first)
        throw bad_value(years_option.name, *typed, text_id::cli_value_years);
    return {static_cast<int>(*first), static_cast<int>(*last)};
}

sample::Extent extent_of(const Call& call) {
    const auto records =
        call.arguments.whole_number(records_option, 1, most_records, text_id::cli_value_count);
    if (!records)
        throw Failure{wrong_usage, text_id::cli_option_missing, {std::string{records_option.name}}};
    const auto seed = call.arguments.whole_number(
        seed_option, 0, std::numeric_limits<std::int64_t>::max(), text_id::cli_value_seed);
    const auto [first, last] = years_of(call);
    return {.records = *records,
            .seed = static_cast<std::uint64_t>(seed.value_or(1)),
            .first_year = first,
            .last_year = last};
}

bool is_folder(const std::string& path) {
    std::error_code error;
    return path.ends_with('/') || std::filesystem::is_directory(path, error);
}

/// The committee of the demonstration, as files to import.
int write_demonstration(const Call& call, const std::filesystem::path& folder) {
    const auto files = sample::csv_files(sample::committee_plan());
    for (const auto& file : files)
        check_target(folder / file.name, overwrite_of(call));
    for (const auto& file : files)
        write_whole(folder / file.name, file.content, overwrite_of(call));
    call.say(call.texts(text_id::cli_sample_files, files.size(), folder.string()));
    return 0;
}

/// The same as a ledger.
int make_demonstration(const Call& call, const std::string& path) {
    std::int64_t records = 0;
    make_ledger(path, [&](Ledger& ledger) {
        sample::fill_with_demonstration(ledger, call.now);
        records = Reader{ledger}.record_count();
    });
    call.say(call.texts(text_id::cli_sample_made, path, records));
    return 0;
}

} // namespace

int run_sample(Call& call) {
    const std::string& path = call.argument(0, "OUT");
    call.at_most_arguments(1);
    if (!call.arguments.has(records_option))
        return is_folder(path) ? write_demonstration(call, path) : make_demonstration(call, path);
    const sample::Plan plan = sample::ledger_plan(extent_of(call));
    make_ledger(path, [&](Ledger& ledger) {
        ledger.write({std::string{taizhang::name_of(text_id::step_sample)}, {}}, call.now,
                     [&](Writer& writer) { write_sample(call, plan, writer); });
    });
    call.say(call.texts(text_id::cli_sample_made, path, plan.extent->records));
    return 0;
}

} // namespace taizhang::cli
