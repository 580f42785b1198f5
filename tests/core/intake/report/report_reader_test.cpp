#include "read_text.h"
#include "time/parse_period.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <ctime>
#include <random>

using namespace taizhang;
using taizhang::testing::ReadText;

TEST_CASE("figures are read with their indicators and units", "[report]") {
    struct Case {
        const char* text;
        const char* figures;
    };
    const auto row = GENERATE(values<Case>({
        {"召开党员大会4次、支委会12次、党小组会36次，上党课2次。",
         "life.member_meeting 4 次\nlife.committee_meeting 12 次\nlife.group_meeting 36 次\n"
         "life.party_class 2 次"},
        {"累计发送廉政短信２，２６７条。", "warn.sms 2267 条"},
        {"撰写心得体会三百二十篇。", "study.essays 320 篇"},
        {"培训干部1.2万人次。", "study.trained 12000 人次"},
        {"发放慰问金1.3万余元。", "service.condolence_money 1.3 万元"},
        {"发放慰问金8600元。", "service.condolence_money 8600 元"},
        {"查摆问题十几条。", "rectify.problems_identified ? 条"},
        {"开展主题党日**次。", "life.theme_day ? 次"},
        {"讲授党课XX次。", "life.party_class ? 次"},
        {"警示教育：39次。", "warn.session 39 次"},
        {"开展批（次）值守任务6批次。", "service.task_rounds 6 批次"},
        {"整改率达到95.5%。", "rectify.rate 95.5 %"},
        {"完成率90%，外地民警比例超40%。", "org.nonlocal_ratio 40 %"},
        {"任前廉政谈话4批31人。", "warn.integrity_talk 4 批\nwarn.integrity_talk 31 人"},
        {"举办培训班2期，120人参加。", "study.training_class 2 期\nstudy.trained 120 人"},
        {"组织3批次、120余名党员到警示教育基地参观。", "warn.session 3 批次\nstudy.trained 120 名"},
        {"对12名提任干部开展任前廉政谈话。", "warn.integrity_talk 12 名"},
        {"提任干部12名。", "org.cadre_adjusted 12 名"},
        {"对12个党支部开展督查3轮。", "supervise.special_inspection 3 轮"},
        {"整改支部问题9条、部室问题32条。",
         "rectify.problems_fixed 9 条\nrectify.problems_fixed 32 条"},
        {"督促整改问题34个。", "rectify.problems_fixed 34 个"},
        {"慰问困难职工25人，发放慰问金2万元。",
         "service.volunteers 25 人\nservice.condolence_money 2 万元"},
        {"支委会、党小组会分别召开12次、24次。",
         "life.committee_meeting 12 次\nlife.group_meeting 24 次"},
    }));
    CAPTURE(row.text);
    CHECK(ReadText{row.text}.figures() == row.figures);
}

TEST_CASE("words around a numeral make it approximate and leave its value", "[report]") {
    const auto* const about = GENERATE(
        "开展监督检查约30次", "开展监督检查近30次", "开展监督检查30余次", "开展监督检查30多次",
        "开展监督检查30次以上", "开展监督检查不少于30次", "开展监督检查超过30次");
    CAPTURE(about);
    const ReadText read{about};
    CHECK(read.figures() == "supervise.inspection 30 次");
    REQUIRE(read.count() == 1);
    CHECK(read[0].figure.is_approximate);
    const ReadText exact{"累计开展监督检查达30次"};
    CHECK(exact.figures() == "supervise.inspection 30 次");
    CHECK_FALSE(exact[0].figure.is_approximate);
}

TEST_CASE("a figure has the period of the nearest words of time", "[report]") {
    struct Case {
        const char* text;
        const char* period;
    };
    const auto row = GENERATE(values<Case>({
        {"开展监督检查3次。", "2023"},
        {"今年以来，开展监督检查3次。", "2023"},
        {"上半年，开展监督检查3次。", "2023H1"},
        {"三季度，召开会议；开展监督检查3次。", "2023Q3"},
        {"上半年，抓好学习。开展监督检查3次。", "2023H1"},
        {"5月，抓好学习。开展监督检查3次。", "2023"},
        {"今年4月至今，开展监督检查3次。", "2023-04-01~2023-12-31"},
        {"截至6月底，开展监督检查3次。", "2023H1"},
        {"5月12日开展监督检查3次。", "2023-05-12"},
        {"1—9月，开展监督检查3次。", "2023-01-01~2023-09-30"},
        {"近三年，开展监督检查3次。", "2021-01-01~2023-12-31"},
        {"2022年共开展监督检查3次。", "2022"},
        {"对2022年度问题开展监督检查3次。", "2023"},
        {"比去年多，开展监督检查3次。", "2023"},
        {"分别于3月、9月开展监督检查3次。", "2023"},
        {"抓好学习。认真研讨。上半年，召开会议。开展监督检查3次。", "2023"},
        {"一是抓学习。上半年，召开会议。二是抓作风。开展监督检查3次。", "2023"},
        {"一是抓学习。上半年，召开会议。开展监督检查3次。", "2023H1"},
        {"一、上半年工作\n开展监督检查3次。", "2023H1"},
        {"2023年第一季度工作总结\n开展监督检查3次。", "2023Q1"},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    REQUIRE(read.count() == 1);
    CHECK(to_text(read[0].period, Calendar{}) == row.period);
}

TEST_CASE("cadences have a count and a cycle", "[report]") {
    struct Case {
        const char* text;
        Cycle per;
        int count;
    };
    const auto row = GENERATE(values<Case>({
        {"坚持每月召开两次中心组学习会。", Cycle::month, 2},
        {"落实每季度一次党课制度。", Cycle::quarter, 1},
        {"主题党日一月一次。", Cycle::month, 1},
        {"每半年开展1次谈心谈话。", Cycle::half_year, 1},
        {"每周组织一次集中学习。", Cycle::week, 1},
        {"民主评议党员每年1次。", Cycle::year, 1},
        {"坚持每季度开展党课教育，不少于1次。", Cycle::quarter, 1},
        {"党支部党员大会每三个月召开一次。", Cycle::quarter, 1},
        {"每6个月开展1次谈心谈话。", Cycle::half_year, 1},
        {"每十二个月开展1次谈心谈话。", Cycle::year, 1},
        {"党支部每季组织上一次党课。", Cycle::quarter, 1},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    REQUIRE(read.count() == 1);
    CHECK(read[0].kind == report::ProposalKind::cadence);
    CHECK(read[0].per == row.per);
    CHECK(read[0].figure.quantity == whole(row.count));
}

TEST_CASE("a cycle is of what the words before it tell of", "[report]") {
    const auto* const text = GENERATE("开展集中学习，每月一次。", "坚持集中学习制度。每月2次。",
                                      "抓好集中学习。每季度一次。");
    CAPTURE(text);
    const ReadText read{text};
    REQUIRE(read.count() == 1);
    CHECK(read[0].kind == report::ProposalKind::cadence);
    CHECK(read.code(0) == "study.branch_study");
    CHECK(read[0].confidence != report::Confidence::certain);
}

TEST_CASE("a cycle holds for what is joined to it", "[report]") {
    const auto* const text =
        GENERATE("每季度一次支委会、一次党员大会。", "每季度召开1次支委会和1次党员大会。");
    CAPTURE(text);
    const ReadText read{text};
    REQUIRE(read.count() == 2);
    CHECK(read.code(0) == "life.committee_meeting");
    CHECK(read.code(1) == "life.member_meeting");
    CHECK(read[1].kind == report::ProposalKind::cadence);
    CHECK(read[1].per == Cycle::quarter);
    CHECK(ReadText{"每月召开1次支委会，共12次。"}[1].kind == report::ProposalKind::record);
}

TEST_CASE("only a cycle looks back into the sentence before", "[report]") {
    const auto* const text = GENERATE("坚持集中学习制度。全年2次。", "集中学习8次。每月一次。");
    CAPTURE(text);
    const ReadText read{text};
    CHECK(read[read.count() - 1].choice.indicator == std::nullopt);
}

TEST_CASE("what is still to be done is a plan of next year", "[report]") {
    const auto* const text = GENERATE(
        "三、下一步工作打算\n开展监督检查3次。", "下一步，抓好学习。开展监督检查3次。",
        "三、工作打算\n全年开展监督检查3次。", "明年力争开展监督检查3次。", "拟开展监督检查3次。",
        "下一步，抓好学习，开展监督检查3次。", "将组织监督检查3次。", "2024年，开展监督检查3次。");
    CAPTURE(text);
    const ReadText read{text};
    REQUIRE(read.count() == 1);
    CHECK(read[0].kind == report::ProposalKind::plan);
    CHECK(to_text(read[0].period, Calendar{}) == "2024");
}

TEST_CASE("what was done stays a record among words of plans", "[report]") {
    const auto* const text =
        GENERATE("2023年工作总结及下一步工作计划\n开展监督检查3次。",
                 "每月25日开展监督检查，全年共12次。", "按照年初计划，开展监督检查3次。",
                 "将警示教育作为重点，开展监督检查3次。", "开展模拟演练，监督检查3次。",
                 "三、下一步工作打算\n今年以来，开展监督检查3次。", "主要开展监督检查3次。");
    CAPTURE(text);
    const ReadText read{text};
    REQUIRE(read.count() == 1);
    CHECK(read[0].kind == report::ProposalKind::record);
}

TEST_CASE("parts know their total", "[report]") {
    const ReadText read{"处置问题线索8件，其中转立案2件，2件仍在办理。开展监督检查3次。"};
    REQUIRE(read.count() == 4);
    CHECK(read[1].part_of == 0);
    CHECK(read[2].part_of == 0);
    CHECK_FALSE(read[3].part_of);
    CHECK(read[1].confidence != report::Confidence::certain);
    const ReadText unnamed{"处置问题线索15件（其中上级交办6件；自行发现9件）。"};
    CHECK(unnamed.figures() == "case.clues 15 件\ncase.clues 6 件\ncase.clues 9 件");
    CHECK(unnamed[2].part_of == 0);
    const ReadText bracketed{"提醒谈话16人次（中层干部5名），立案2件。"};
    CHECK(bracketed.figures() ==
          "warn.integrity_talk 16 人次\nwarn.integrity_talk 5 名\ncase.filed 2 件");
    CHECK(bracketed[1].part_of == 0);
    const ReadText apart{"走访慰问老党员40人，其中，离休干部9人、困难党员12人。"};
    CHECK(apart[1].part_of == 0);
    CHECK(apart[2].part_of == 0);
}

TEST_CASE("parts stand behind the end of a sentence, too", "[report]") {
    const ReadText read{"运用四种形态处理1005人次。其中，组织处理663人次，组织调整12人次。"
                        "组织处理7人次。"};
    REQUIRE(read.count() == 4);
    CHECK(read[1].part_of == 0);
    CHECK(read[2].part_of == 0);
    CHECK_FALSE(read[3].part_of);
}

TEST_CASE("a share of a figure makes a part of it", "[report]") {
    const ReadText read{"发展党员21名。高中以上文化8名，占38%。发展党员4名。"};
    REQUIRE(read.count() == 3);
    CHECK(read[1].part_of == 0);
    CHECK_FALSE(read[2].part_of);
    const ReadText beside{"发展党员21名，高中以上文化8名，占38%。"};
    REQUIRE(beside.count() == 2);
    CHECK(beside[1].part_of == 0);
    const auto* const two_things =
        GENERATE("查摆问题30个，已整改28个，占93.3%。", "查摆问题30个，已整改28个。");
    const ReadText of_two{two_things};
    REQUIRE(of_two.count() == 2);
    CHECK_FALSE(of_two[1].part_of);
}

TEST_CASE("what is told behind a part by a word of its own is no further part", "[report]") {
    const ReadText mended{"查摆问题30个，其中支部问题5个，已整改28个，占93.3%。"};
    REQUIRE(mended.count() == 3);
    CHECK(mended[1].part_of == 0);
    CHECK_FALSE(mended[2].part_of);
    const ReadText deeds{"处置线索9件，其中立案5件，结案3件。"}; // each a part by its own word
    REQUIRE(deeds.count() == 3);
    CHECK(deeds[1].part_of == 0);
    CHECK(deeds[2].part_of == 0);
}

TEST_CASE("a row of digits is no number from its middle on", "[report]") {
    const ReadText read{"开展监督检查123456789012345678901234567890次。"};
    REQUIRE(read.count() == 1);
    CHECK_FALSE(read[0].figure.quantity);
}

TEST_CASE("figures of one thing that come to the total before are its parts", "[report]") {
    const ReadText read{"给予党纪处分334人。县处级5人，乡科级46人，一般干部12人，其他人员271人。"};
    REQUIRE(read.count() == 5);
    for (size_t place = 1; place < 5; ++place) {
        CHECK(read[place].part_of == 0);
        CHECK(read.code(place) == "case.discipline");
    }
    const auto* const text =
        GENERATE("给予党纪处分63人。县处级5人，乡科级46人，一般干部13人。", // one too many
                 "给予党纪处分51人。发展党员5人，任前廉政谈话46人。",       // of other things
                 "给予党纪处分51人。\n县处级5人，乡科级46人。");            // told elsewhere
    CAPTURE(text);
    const ReadText other{text};
    CAPTURE(other.figures());
    for (size_t place = 0; place < other.count(); ++place)
        CHECK_FALSE(other[place].part_of);
}

TEST_CASE("a text that is a plan of its year plans for that year", "[report]") {
    const auto* const text = GENERATE("2023年党建工作要点\n全年发展党员不少于3名。",
                                      "2023年度工作计划\n一、组织建设\n计划发展党员3名。");
    CAPTURE(text);
    const ReadText read{text};
    REQUIRE(read.count() == 1);
    CHECK(read[0].kind == report::ProposalKind::plan);
    CHECK(to_text(read[0].period, Calendar{}) == "2023");
}

TEST_CASE("a heading that looks back ends what was planned", "[report]") {
    const ReadText read{"下一步打算\n发展党员3名。\n存在的问题\n办理违纪案件2起。"};
    REQUIRE(read.count() == 2);
    CHECK(read[0].kind == report::ProposalKind::plan);
    CHECK(read[1].kind == report::ProposalKind::record);
}

TEST_CASE("a colon before a figure parts nothing", "[report]") {
    const ReadText read{"警示教育：39次。"};
    REQUIRE(read.count() == 1);
    CHECK(read[0].choice.rule == report::IndicatorRule::before);
}

TEST_CASE("a chapter of next year's tasks holds plans", "[report]") {
    const ReadText read{"2023年工作总结\n一、2023年主要工作\n发展党员3名。\n"
                        "二、2024年重点\n发展党员4名。"};
    REQUIRE(read.count() == 2);
    CHECK(read[0].kind == report::ProposalKind::record);
    CHECK(read[1].kind == report::ProposalKind::plan);
    CHECK(to_text(read[1].period, Calendar{}) == "2024");
}

TEST_CASE("a total behind its parts has them as parts", "[report]") {
    const ReadText read{"召开支委会12次、党小组会24次，全年共36次。"};
    REQUIRE(read.count() == 3);
    CHECK(read[0].part_of == 2);
    CHECK(read[1].part_of == 2);
    CHECK(read.code(2).empty());
}

TEST_CASE("a figure that two paragraphs tell is one", "[report]") {
    const ReadText read{
        "发送廉政短信300条。\n全年发送廉政短信300条，反响良好。\n发送廉政短信20条。"};
    CHECK(read.figures() == "warn.sms 300 条\nwarn.sms 20 条");
    CHECK(read.reasons() == "same_again");
    CHECK(ReadText{"1人受到警告处分。\n1人受到警告处分。"}.count() == 2);
}

TEST_CASE("only what is plain is certain", "[report]") {
    using enum report::Confidence;
    struct Case {
        const char* text;
        report::Confidence confidence;
    };
    const auto row = GENERATE(values<Case>({
        {"开展监督检查52次。", certain},
        {"召开2场警示教育大会。", certain},
        {"开展监督检查**次。", check},
        {"各支部分别召开党员大会4次。", check},
        {"开展廉政谈话12次。", check}, // counted in persons
        {"召开一次警示教育大会。", check},
        {"运用第一种形态，组织处理5人次。", unsure}, // the catalogue has none
        {"运用“第一种形态”8人次。", unsure},
        {"建成以来，开展警示教育30场。", check},
        {"党的十九大以来，开展监督检查52次。", unsure},
        {"组织处理5人次。", certain},
        {"发放宣传资料500份。", unsure},
        {"主题党日、情景党课250余次。", check},
        {"走访慰问困难党员12名。", check},
        {"每人撰写心得体会3篇。", check},
        {"近三年，开展监督检查52次。", unsure},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    REQUIRE(read.count() == 1);
    CHECK(read[0].confidence == row.confidence);
}

TEST_CASE("words of a thing or of another figure are not taken", "[report]") {
    struct Case {
        const char* text;
        const char* figures;
    };
    const auto row = GENERATE(values<Case>({
        {"建成14个廉政警示教育基地。", " 14 个"},
        {"征订274套党史学习教育书籍。", " 274 套"},
        {"组织3批次党员到警示教育基地参观。", "warn.session 3 批次"},
        {"召开8次整改领导小组会议。", " 8 次"},
        {"开展3次党课和2次线下学习。", "life.party_class 3 次\nstudy.branch_study 2 次"},
        {"派出9个督导组对18个海关现场督导。", "service.teams 9 个\n 18 个"},
        {"制定联络员、会商、销号等6项制度。", "org.rules_revised 6 项"},
        {"制定联络员、会商、督办、报告、通报、销号等6项制度。", "org.rules_revised 6 项"},
        {"开展3次党课学习和2次线下学习。", "life.party_class 3 次\nstudy.branch_study 2 次"},
        {"服务群众300人次，开展活动12场。", "service.people_served 300 人次\n 12 场"},
        {"评选出12名优秀党员。", "service.role_models 12 名"},
        {"12名师生参加志愿服务。", "service.volunteers 12 名"},
        {"讲授党课3节。", "life.party_class 3 节"},
        {"“三八节”期间开展警示教育2次。", "warn.session 2 次"},
        {"给予党纪处分12人，受处分的12人中，科级3人。",
         "case.discipline 12 人\ncase.discipline 3 人"},
        {"受理信访件9件，在受理的9件信访件中，办结8件。", " 9 件\ncase.closed 8 件"},
        {"志愿服务活动50次。", " 50 次"},
        {"志愿服务60余次。", " 60 次"},
        {"志愿服务120人次。", "service.volunteers 120 人次"},
        {"在8个部门及4处法庭中共建立了9个党支部。", " 4 处\norg.branches_established 9 个"},
        {"与4个社区共建。", "service.pairing 4 个"},
        {"召开领导小组部署会7次。", " 7 次"},
        {"召开疫情防控部署会4次。", "safety.epidemic_meeting 4 次"},
        {"落实“三会一课”制度21次。", " 21 次"},
        {"修订制度5项。", "org.rules_revised 5 项"},
        {"征求意见建议7条。", " 7 条"},
        {"提出整改建议2条。", "rectify.measures 2 条"},
        {"邀请党校教授授课5人次。", " 5 人次"},
        {"警示教育集中宣讲8次。", "warn.session 8 次"},
        {"制定中心组学习计划，2025年组织开展学习5次。", "study.center_group 5 次"},
        {"开展中心组集中研讨11次，个人自学33次。",
         "study.center_group 11 次\nstudy.branch_study 33 次"},
        {"集中学习、个人自学等各类学习活动60余次。", "study.branch_study 60 次"},
        {"党课、廉政谈话各5次。", "life.party_class 5 次\nwarn.integrity_talk 5 次"},
        {"建立“两新”组织党组织2个。", "org.branches_established 2 个"},
        {"出台长效机制11项。", "org.rules_revised 11 项"},
        {"各调研组共深入20个乡镇查看。", ""},
        {"成立督导组8个。", "service.teams 8 个"},
        {"全院有党员突击队8个。", "service.teams 8 个"},
        {"梳理制定整改措施12条。", "rectify.measures 12 条"},
        {"查处无证经营案件一起。", "case.filed 1 起"},
        {"共通报违纪违法问题30个。", "warn.cases 30 个"},
        {"查摆问题30个。", "rectify.problems_identified 30 个"},
        {"其中零走访3位分院院长。", " 3 位"},
        {"组织学习9次，开辟学习专栏4期。", "study.branch_study 9 次\n 4 期"},
        {"全年查处一起违纪案件。", "case.filed 1 起"},
        {"开展“三个一”活动，讲授一堂党课、开展一次督查、创建一个示范点。", ""},
        {"新发展党员1人，现有村干部4名。", "org.members_developed 1 人\n 4 名"},
        {"检查8个街镇。", " 8 个"},
        {"检查12次。", "supervise.inspection 12 次"},
        {"参加社区疫情防控志愿服务20天。", "service.duty_days 20 天"},
        {"明察暗访各类执勤岗点19个。", " 19 个"},
        {"召开九次组织生活会、一次民主评议会。",
         "life.org_life_meeting 9 次\nlife.member_review 1 次"},
        {"实地检查业务现场53个。", " 53 个"},
    }));
    CAPTURE(row.text);
    CHECK(ReadText{row.text}.figures() == row.figures);
}

TEST_CASE("parts are told farther behind 其中, too", "[report]") {
    const ReadText read{
        "全县立案53件，其中甲县6个乡镇有立案案件，立案调查10件；乙县立案调查14件。"};
    REQUIRE(read.count() == 3);
    CHECK(read[1].part_of == 0);
    CHECK(read[2].part_of == 0);
    const ReadText other{
        "全县立案53件，其中甲县6个乡镇有立案案件，立案调查10件；乙县立案调查44件。"};
    CHECK(other[2].part_of == std::nullopt);
    CHECK(ReadText{"立案53件，其中甲县6个乡镇有立案，共立案10件。"}[1].part_of == std::nullopt);
}

TEST_CASE("what has been by a day behind the year is no plan", "[report]") {
    CHECK(ReadText{"截至2024年2月，开展监督检查3次。"}[0].kind == report::ProposalKind::record);
    CHECK(ReadText{"2024年，开展监督检查3次。"}[0].kind == report::ProposalKind::plan);
}

TEST_CASE("a figure that words refer back to is the total of what follows", "[report]") {
    const ReadText read{"给予党纪处分12人，受处分的12人中，科级3人。"};
    REQUIRE(read.count() == 2);
    CHECK(read[1].part_of == 0);
    CHECK(ReadText{"受处分的12人中，科级3人。"}[0].confidence != report::Confidence::certain);
}

TEST_CASE("the year that is told of last is the one of 全年", "[report]") {
    struct Case {
        const char* text;
        const char* period;
    };
    const auto row = GENERATE(values<Case>({
        {"截至2022年底，有党员90名。全年开展监督检查3次。", "2022"},
        {"2022年组织警示教育5场。全年开展监督检查3次。", "2022"},
        {"今年组织警示教育5场。全年开展监督检查3次。", "2023"},
        {"对2022年度民主生活会开展督查，全年开展监督检查3次。", "2023"},
        {"2022年组织警示教育5场。\n全年开展监督检查3次。", "2023"},
        {"预计2023年全年开展监督检查3次。", "2023"},
        {"2023年，开展警示教育5次。下一步，拟开展监督检查3次。", "2024"},
        {"2023年，开展警示教育5次，下一步拟开展监督检查3次。", "2024"},
        {"自2022年以来，组织警示教育5场。全年开展监督检查3次。", "2023"},
        {"2022年成立以来，组织警示教育5场。全年开展监督检查3次。", "2023"},
        {"每年至少开展1次监督检查，一般安排在第四季度。", "2023"},
        {"我局自2023年3月起至7月底，开展整顿。期间，组织监督检查3次。", "2023-03-01~2023-07-31"},
        {"按照部署，3月至7月的检查已结束。组织监督检查3次。", "2023"},
        {"9月底前，组织警示教育2次，监督检查3次。", "2023-01-01~2023-09-30"},
        {"于9月底前完成了检查，组织监督检查3次。", "2023"},
        {"2023年上半年工作总结\n截至目前，组织监督检查3次。", "2023H1"},
        {"2023年上半年工作总结\n今年以来，组织监督检查3次。", "2023H1"},
        {"2023年上半年工作总结\n半年内，组织监督检查3次。", "2023H1"},
        {"2023年党支部半年工作总结\n组织监督检查3次。", "2023H1"},
        {"今年上半年以来，组织监督检查3次。", "2023H1"},
        {"2023年下半年工作总结\n半年来，组织监督检查3次。", "2023H2"},
        {"2023年工作总结\n截至目前，组织监督检查3次。", "2023"},
        {"2023年半年工作总结\n下半年，组织监督检查3次。", "2023H2"},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    REQUIRE(read.count() > 0);
    CHECK(to_text(read[read.count() - 1].period, Calendar{}) == row.period);
}

TEST_CASE("a title of a report with its plan plans nothing by itself", "[report]") {
    const ReadText read{"2023年工作总结及2024年工作计划\n开展监督检查3次。\n二、2024年工作计划\n"
                        "开展监督检查4次。"};
    REQUIRE(read.count() == 2);
    CHECK(read[0].kind == report::ProposalKind::record);
    CHECK(read[1].kind == report::ProposalKind::plan);
}

TEST_CASE("what no indicator counts is named without its verb", "[report]") {
    struct Case {
        const char* text;
        const char* name;
    };
    const auto row = GENERATE(values<Case>({
        {"组织巡护行动15次。", "巡护行动"},
        {"举办巡护15次。", "巡护"},
        {"更换桌椅500张。", "更换桌椅"},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    REQUIRE(read.count() == 1);
    CHECK(to_utf8(read[0].name) == row.name);
}

TEST_CASE("offsets count characters of the text", "[report]") {
    const ReadText read{"𠮷😀abc，召开警示教育大会2场。"};
    REQUIRE(read.count() == 1);
    CHECK(read.quote(0) == "召开警示教育大会2场");
    CHECK(read[0].quote.start == 6);
}

TEST_CASE("changed texts are read without fault", "[report]") {
    const std::u32string seed = code_points_of(
        "2023年工作总结\n一、“三会一课”（其中4次）《条例》每月**次；各、分别12次、3.5万元，"
        "近三年处置线索十几件，其中转立案2件，共36次。下一步，拟发展党员两三名：截至6月底90%");
    std::mt19937 random{20230918};
    const auto pick = [&](size_t size) {
        return std::uniform_int_distribution<size_t>{0, size - 1}(random);
    };
    size_t characters = 0;
    for (int i = 0; i < 1500; ++i) {
        std::u32string text = seed;
        for (size_t changes = 1 + pick(12); changes > 0; --changes) {
            const size_t at = pick(text.size());
            switch (pick(4)) {
            case 0:
                text[at] = seed[pick(seed.size())];
                break;
            case 1:
                text.erase(at, 1 + pick(6));
                break;
            case 2:
                text.insert(at, seed.substr(pick(seed.size()), 1 + pick(8)));
                break;
            default:
                text[at] = static_cast<char32_t>(pick(0x3000) + 0x4000);
            }
            if (text.empty())
                text = seed;
        }
        const auto reading = ReadText::reader().read(text, 2023);
        for (const auto& proposal : reading.proposals) {
            REQUIRE(proposal.quote.end <= text.size());
            REQUIRE(proposal.quote.contains(proposal.figure.numeral));
            REQUIRE((!proposal.part_of || *proposal.part_of < reading.proposals.size()));
            REQUIRE(proposal.period.start <= proposal.period.end);
        }
        characters += text.size();
    }
    CHECK(characters > 0);
}

TEST_CASE("long lines without an end are read in time that grows with them", "[report]") {
    const std::u32string_view piece = GENERATE(
        U"开展监督检查3次", U"“", U"（", U"其中", U"一", U"支委会、", U"每月", U"2023年", U"**",
        U"1,", U"一是", U"3.5不少于3.5万庎", U"2024年工作要点\n", U"，占38%", U"处分3人，其中");
    const auto time_for = [&](size_t characters) {
        std::u32string text = U"发展党员900名，其中";
        while (text.size() < characters)
            text += piece;
        const std::clock_t before = std::clock(); // of the processor: a machine may be busy
        CHECK(ReadText::reader().read(text, 2023).proposals.size() <= text.size());
        return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    };
    const double once = time_for(30'000);
    const double eight = time_for(240'000);
    CAPTURE(to_utf8(piece), once, eight);
    CHECK(eight < 24 * std::max(once, 0.02)); // 64 times where each figure looks through all
}

TEST_CASE("a line of asterisks is no hidden number", "[report]") {
    CHECK(ReadText{"发送廉政短信" + std::string(60, '*') + "条。"}.count() == 0);
    CHECK(ReadText{"发送廉政短信" + std::string(4, '*') + "条。"}.count() == 1);
}
