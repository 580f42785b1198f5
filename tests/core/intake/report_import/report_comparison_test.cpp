#include "core/intake/report/read_text.h"
#include "intake/report_import/report_comparison.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::report;
using taizhang::testing::ReadText;

namespace {

std::vector<ComparedFigure> figures_of(const char* former, const char* latter) {
    return compared(ReadText{former, 2022}.reading, ReadText{latter, 2023}.reading,
                    ReadText::reader().indicators());
}

const ComparedFigure* figure_of(const std::vector<ComparedFigure>& figures, const char* code) {
    const auto found = std::ranges::find_if(figures, [&](const ComparedFigure& figure) {
        return ReadText::reader().indicators()[static_cast<size_t>(figure.indicator)].code == code;
    });
    return found == figures.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("figures of one indicator add up on both sides", "[report_import]") {
    const auto figures = figures_of("召开警示教育大会1场，又召开警示教育大会3场。撤销4个党支部。",
                                    "召开警示教育大会2场。发展党员5名。");
    REQUIRE(figures.size() == 3);
    const ComparedFigure* conference = figure_of(figures, "warn.conference");
    REQUIRE(conference);
    CHECK(conference->former == ToldQuantity{whole(4), false, false});
    CHECK(conference->latter == ToldQuantity{whole(2), false, false});
    CHECK_FALSE(figure_of(figures, "org.branches_dissolved")->latter);
    CHECK_FALSE(figure_of(figures, "org.members_developed")->former);
}

TEST_CASE("hidden and rough numbers are told as such, plans are no figures", "[report_import]") {
    const auto figures =
        figures_of("开展廉政谈话**人次。", "开展廉政谈话约30人次。下一步，拟发展党员3名。");
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].former == ToldQuantity{std::nullopt, false, true});
    CHECK(figures[0].latter == ToldQuantity{whole(30), true, false});
    CHECK(figures_of("认真学习。", "认真学习。").empty());
}
