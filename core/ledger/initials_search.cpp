#include "ledger/initials_search.h"

#include "text/folded_search.h"

#include <sqlite3.h>
#include <string_view>

namespace taizhang {

namespace {

using SharedInitials = std::shared_ptr<const HanInitials>;

std::string_view text_of(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? std::string_view{text, static_cast<size_t>(sqlite3_value_bytes(value))}
                : std::string_view{};
}

extern "C" void initials_contain(sqlite3_context* context, int, sqlite3_value** values) {
    const auto& initials = **static_cast<SharedInitials*>(sqlite3_user_data(context));
    sqlite3_result_int(context, initials.contain(text_of(values[0]), text_of(values[1])) ? 1 : 0);
}

extern "C" void holds_folded_text(sqlite3_context* context, int, sqlite3_value** values) {
    sqlite3_result_int(context, holds_folded(text_of(values[0]), text_of(values[1])) ? 1 : 0);
}

extern "C" void delete_initials(void* initials) {
    delete static_cast<SharedInitials*>(initials);
}

} // namespace

void add_initials_search(Connection& connection, std::shared_ptr<const HanInitials> initials) {
    connection.check(
        sqlite3_create_function_v2(connection.handle(), "initials_contain", 2,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                   new SharedInitials{std::move(initials)}, initials_contain,
                                   nullptr, nullptr, delete_initials));
}

int add_folded_search(sqlite3* handle) {
    return sqlite3_create_function_v2(handle, "holds_folded", 2,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                      nullptr, holds_folded_text, nullptr, nullptr, nullptr);
}

} // namespace taizhang
