#pragma once

#include "ledger/ledger.h"
#include "ledger/query.h"

#include <filesystem>
#include <string>

namespace taizhang::testing {

/// Every value of every row of the data tables.
inline std::string digest_of(const Ledger& ledger) {
    std::string all;
    for (const char* table : data_tables) {
        const std::string name{table};
        Query columns{ledger.connection(),
                      "SELECT group_concat('quote(' || name || ')', '||''|''||')"
                      " FROM pragma_table_info('" +
                          name + "')"};
        columns.step();
        Query rows{ledger.connection(),
                   "SELECT " + columns.text(0) + " FROM " + name + " ORDER BY 1"};
        while (rows.step())
            all += name + " " + rows.text(0) + "\n";
    }
    return all;
}

inline std::string digest_of(const std::filesystem::path& file) {
    return digest_of(Ledger::open(file.string(), Access::read_only));
}

} // namespace taizhang::testing
