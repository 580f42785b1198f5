#include "ledger/compressed.h"
#include "ledger/ledger_error.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace taizhang;

TEST_CASE("what is compressed comes back byte for byte", "[compressed]") {
    const std::string text = GENERATE(std::string{}, std::string(1, '\0'), std::string{"监狱甲"},
                                      std::string(300'000, 'x'));
    CHECK(decompressed(compressed(text), "report") == text);
    CHECK(compressed(text) == compressed(text));
}

TEST_CASE("long texts take less room", "[compressed]") {
    CHECK(compressed(std::string(300'000, 'x')).size() < 1'000);
}

TEST_CASE("bytes that nothing was compressed to are damaged", "[compressed]") {
    const std::string kept = compressed("召开警示教育大会2场");
    std::string other_length = kept;
    other_length[0] = static_cast<char>(other_length[0] + 1);
    std::string endless = kept;
    endless[7] = '\x7f';
    std::string flipped = kept;
    flipped[kept.size() - 1] = static_cast<char>(flipped[kept.size() - 1] ^ 1);
    for (const std::string& bytes :
         {std::string{}, kept.substr(0, 7), kept.substr(0, kept.size() - 1), other_length, endless,
          flipped})
        CHECK_THROWS_AS(decompressed(bytes, "report"), LedgerError);
}
