#include "cli/opened_ledger.h"

#include "text/ids/cli.h"

namespace taizhang::cli {

namespace {

void tell_put_aside(const Call& call, const Ledger& ledger) {
    const auto& [former, journal] = ledger.put_aside();
    if (!journal.empty())
        call.say(call.texts(text_id::cli_journal_set_aside, ledger.path(), journal));
    if (!former.empty())
        call.say(call.texts(text_id::cli_upgraded, ledger.path(), former));
}

} // namespace

Ledger opened_ledger(const Call& call, const std::string& path, Access access) {
    Ledger ledger = Ledger::open(path, access);
    tell_put_aside(call, ledger);
    return ledger;
}

Ledger copied_ledger(const Call& call, const std::string& path) {
    Ledger ledger = Ledger::copy_of(path, [] { return true; });
    tell_put_aside(call, ledger);
    return ledger;
}

} // namespace taizhang::cli
