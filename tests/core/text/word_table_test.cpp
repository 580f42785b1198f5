#include "progress/coverage.h"
#include "progress/status.h"
#include "text/ids/duty.h"
#include "text/ids/field.h"
#include "text/ids/status.h"
#include "text/texts.h"
#include "text/word_table.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("each value of an enum has its own word", "[text]") {
    static constexpr WordTable<DutyState> words{text_id::all_of_duty, "duty."};
    static_assert(words(DutyState::met) == text_id::duty_met);
    for (const auto& [state, name] : EnumNames<DutyState>::names)
        CHECK(name_of(words(state)) == "duty_" + std::string{name});
}

TEST_CASE("a text is found in its area only", "[text]") {
    CHECK(text_in(text_id::all_of_status, "status.", "missed") == text_id::status_missed);
    CHECK_FALSE(text_in(text_id::all_of_status, "status.", "no such word"));
    CHECK_FALSE(text_in(text_id::all_of_field, "status.", "missed"));
}
