#include "cli/commands.h"
#include "intake/definitions/new_ledger.h"
#include "intake/plan/import_write.h"
#include "ledger/reader.h"
#include "text/ids/cli.h"
#include "text/ids/step.h"

namespace taizhang::cli {

namespace {

/// Gives their number.
std::int64_t add_catalogue(Ledger& ledger, const Call& call) {
    const ImportPlan plan = built_in_indicators(Reader{ledger}.definitions());
    ledger.write({std::string{taizhang::name_of(text_id::step_catalogue)}, {}}, call.now,
                 [&](Writer& writer) { write_import(plan, writer); });
    return plan.files.front().added;
}

} // namespace

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
