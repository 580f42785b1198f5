#include "ledger/free_space.h"

#include "ledger/query.h"

namespace taizhang {

namespace {

constexpr std::int64_t worth_the_trouble = 1024; // pages: 4 MB
constexpr int freed_pages_at_a_time = 2048;

std::int64_t free_pages(Connection& connection) {
    return connection.number("PRAGMA freelist_count");
}

} // namespace

void allow_giving_back(Connection& connection) {
    connection.execute("PRAGMA auto_vacuum=INCREMENTAL");
}

void give_back_space(Connection& connection) {
    constexpr int incremental = 2;
    if (connection.number("PRAGMA auto_vacuum") != incremental)
        return;
    try {
        for (auto left = free_pages(connection); left >= worth_the_trouble;) {
            Query{connection,
                  "PRAGMA incremental_vacuum(" + std::to_string(freed_pages_at_a_time) + ")"}
                .run();
            const auto now_left = free_pages(connection);
            if (now_left >= left)
                return;
            left = now_left;
        }
    } catch (const LedgerError&) {
        // the step itself is kept; somebody else writes, or the disk has no room for a journal
    }
}

} // namespace taizhang
