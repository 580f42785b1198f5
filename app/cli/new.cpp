#include "cli/commands.h"
#include "cli/new_ledger.h"
#include "intake/import_write.h"
#include "ledger/reader.h"
#include "text/assets.h"
#include "text/ids/cli.h"
#include "text/ids/step.h"

#include <filesystem>
#include <random>

namespace taizhang::cli {

namespace {

std::uint64_t random_bits() {
    std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

/// Adds the built-in indicators the way an import would; returns their number.
std::int64_t add_catalogue(Ledger& ledger, const Call& call) {
    std::deque<InputText> files;
    files.push_back(decoded("catalogue.csv", std::string{built_in_catalogue_csv()}));
    const ImportPlan plan =
        plan_import(std::move(files), Reader{ledger}.definitions(), std::nullopt);
    ledger.write({std::string{taizhang::name_of(text_id::step_catalogue)}, {}}, call.now,
                 [&](Writer& writer) { write_import(plan, writer); });
    return plan.files.front().added;
}

} // namespace

void make_ledger(const std::string& path, const std::function<void(Ledger&)>& fill) {
    Ledger ledger = Ledger::create(path, {.random = random_bits()});
    try {
        fill(ledger);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        throw;
    }
}

int run_new(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    std::int64_t added = 0;
    make_ledger(path, [&](Ledger& ledger) {
        if (call.arguments.has(catalogue_option))
            added = add_catalogue(ledger, call);
    });
    call.say(call.texts(text_id::cli_created, path));
    if (added > 0)
        call.say(call.texts(text_id::cli_catalogue_added, added));
    return 0;
}

} // namespace taizhang::cli
