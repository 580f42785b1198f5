#include "intake/definitions/new_ledger.h"
#include "ledger/reader.h"
#include "ledger/small_ledger.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <stdexcept>
#include <unistd.h>

using namespace taizhang;
using namespace taizhang::testing;

TEST_CASE("a begun ledger has its organisation and the built-in indicators", "[intake]") {
    Ledger ledger = new_in_memory();
    ledger.write(step("start"), noon, [](Writer& writer) { write_start({"机关党委"}, writer); });
    const Definitions definitions = Reader{ledger}.definitions();
    REQUIRE(definitions.units.size() == 1);
    CHECK(definitions.units.at(UnitPlace{0}).name == "机关党委");
    CHECK(definitions.units.at(UnitPlace{0}).kind == UnitKind::committee);
    CHECK(definitions.indicators.size() > 50);
}

TEST_CASE("a start adds only what it is asked for", "[intake]") {
    Ledger ledger = new_in_memory();
    ledger.write(step("start"), noon, [](Writer& writer) { write_start({"", false}, writer); });
    const Definitions definitions = Reader{ledger}.definitions();
    CHECK(definitions.units.empty());
    CHECK(definitions.indicators.empty());
}

TEST_CASE("no file is left of a ledger that could not be filled", "[intake]") {
    const auto file = std::filesystem::temp_directory_path() /
                      ("taizhang_new_" + std::to_string(::getpid()) + ".taizhang");
    CHECK_THROWS_AS(make_ledger(file.string(), [](Ledger&) { throw std::runtime_error{"full"}; }),
                    std::runtime_error);
    CHECK_FALSE(std::filesystem::exists(file));
}
