#include "ledger/ledger_node.h"

#include "ledger/ledger.h"

namespace taizhang {

std::int64_t node_of(const Ledger& ledger) {
    return ledger.connection().number("SELECT node FROM identity");
}

} // namespace taizhang
