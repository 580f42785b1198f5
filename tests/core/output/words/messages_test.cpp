#include "output/words/messages.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("every problem of a ledger has a text of its own in both languages", "[output]") {
    for (const auto& [problem, name] : EnumNames<LedgerProblem>::names) {
        INFO(name);
        CHECK(text_named("error_" + std::string{name}));
        const LedgerError error{problem, "a.taizhang"};
        CHECK(message_of(error, Texts{Language::chinese}).size() > 12);
        CHECK(message_of(error, Texts{Language::english}) !=
              message_of(error, Texts{Language::chinese}));
    }
}
