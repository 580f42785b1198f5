#include "cli/opened_ledger.h"

#include "text/ids/cli.h"

namespace taizhang::cli {

Ledger opened_ledger(const Call& call, const std::string& path, Access access) {
    Ledger ledger = Ledger::open(path, access);
    if (const std::string& copy = ledger.copy_before_upgrade(); !copy.empty())
        call.say(call.texts(text_id::cli_upgraded, path, copy));
    return ledger;
}

} // namespace taizhang::cli
