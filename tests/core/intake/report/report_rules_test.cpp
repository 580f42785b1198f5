#include "intake/report/judgement.h"
#include "intake/report/refusal.h"
#include "read_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <set>

using namespace taizhang;
using taizhang::testing::ReadText;

namespace {

struct Refused {
    const char* reason;
    const char* text;
};

/// A sentence for each rule that refuses a number.
constexpr Refused refused[]{
    {"title", "组织观看《5起典型案例警示录》。"},
    {"closed_list", "严格落实三会一课制度，树牢四个意识。"},
    {"quoted", "深入开展“4项清单”行动。"},
    {"document_number", "按照局党发〔2023〕5号文件要求抓落实。"},
    {"ordinal", "在第3次会议上作了发言。"},
    {"date", "9月底前完成警示教育。"},
    {"time_of_day", "会议于14:30开始。"},
    {"age", "组织35岁以下青年民警参加。"},
    {"duration", "集中学习不少于2小时。"},
    {"rank", "建成3级网络。"},
    {"place", "考核位列前3名。"},
    {"size", "建成党员活动室120平方米。"},
    {"formula", "推行“党建+”1+3工作法，实行5+1学习。"},
    {"fixed_phrase", "一次性通过验收。"},
    {"abstract_noun", "从3个方面查找差距。"},
    {"comparison", "受理信访同比减少5件。"},
    {"no_measure", "拨打12380反映情况。"},
    {"attendance", "应到党员40名，实到38名。"},
    {"attendance", "共7人参加了会议。"},
    {"per_head", "人均完成学习笔记3篇，撰写心得体会2篇。"},
    {"not_done", "2名准备接收为预备党员。"},
    {"some_of_them", "有的支部查处3件以上。"},
    {"fixed_phrase", "上一次检查发现的情况已经解决。"},
    {"other_cycle", "坚持每2个月开展一次谈心谈话。"},
    {"counts_differ", "支委会、党小组会、党员大会分别召开12次、24次。"},
    {"article", "建设一支队伍，形成了一份合力。"},
    {"article", "全年未发生一起违纪案件。"},
    {"article", "做到查处一起、曝光一起。"},
    {"article", "讲授一次党课、开展一次廉政督查、组织一次廉政谈话。"},
    {"share", "党员参与面达到95%。"},
    {"duration", "干部驻村20天。"},
    {"money", "全年营业收入32万元。"},
    {"grouping", "推出五项新举措。"},
    {"grouping", "聚焦政治教育、警示教育、英模教育三项任务。"},
    {"other_cycle", "坚持每两个月开展一次谈心谈话。"},
    {"no_count", "坚持每月开展十几次监督检查。"},
    {"comparison", "第三支部学习低于每月1次的要求。"},
    {"rough", "服务好辖区内数万名群众。"},
    {"subject", "3个支部共召开党员大会12次。"},
    {"territory", "全镇下辖21个行政村、3个社区。"},
    {"below", "第二支部召开党员大会少于3次。"},
    {"not_done", "有3个支部未按期换届。"},
    {"not_done", "抽查发现2次党小组会记录不规范。"},
    {"not_done", "查摆问题30条，其余4条列入长期整改。"},
    {"not_done", "持续整改问题4个。"},
    {"not_done", "整改问题8个，未完成5个。"},
    {"duration", "举办培训班2期3天。"},
    {"ordinal", "学习贯彻十一届三次全会精神。"},
    {"comparison", "力争监督检查再增加2次。"},
    {"other_trade", "全院开放床位1200张。"},
    {"same_again", "全年开展监督检查52次。\n总的看，全年监督检查52次，成效明显。"},
};

} // namespace

TEST_CASE("each rule says why a number is no figure", "[report]") {
    const auto row = GENERATE(from_range(refused));
    CAPTURE(row.text);
    const ReadText read{row.text};
    CAPTURE(read.figures(), read.reasons());
    CHECK((" " + read.reasons() + " ").contains(" " + std::string{row.reason} + " "));
}

TEST_CASE("every rule that refuses has its sentence", "[report]") {
    std::set<std::string_view> shown;
    for (const Refused& row : refused)
        shown.insert(row.reason);
    for (const auto& rule : report::refusal_rules())
        CHECK(shown.contains(rule.name));
    for (const auto& rule : report::late_refusals())
        CHECK(shown.contains(rule.name));
}

TEST_CASE("slogans, names and dates propose nothing", "[report]") {
    const auto* const text = GENERATE(
        "牢固树立“四个意识”，坚定“四个自信”，做到“两个维护”。", "深刻领悟两个确立的决定性意义。",
        "落实中央八项规定精神，驰而不息纠治四风。", "运用监督执纪四种形态。", "一体推进三不腐。",
        "学习贯彻党的二十大和二十届二中全会精神。", "党的十八大以来，全面从严治党成效显著。",
        "落实廉政教育“1234”系列措施。", "实施“1234工程”。", "推进211工程建设。",
        "坚持一手抓防控、一手抓安全，两手抓、两手硬。", "发挥一把手作用，落实一岗双责。",
        "实行一票否决。", "落实一支部一品牌。", "严格执行“5+1+1”教学模式。", "24小时值班值守。",
        "7×24小时在岗在位。", "2023年3月15日至20日", "二〇二三年五月", "１０月１２日召开会议。",
        "上午9时30分集合。", "周一至周五开放。", "学习条例第三十五条。", "荣获集体二等功。",
        "选优配强第一书记。", "位于5号楼302室。", "在3个月内整改到位。", "连续3年获得先进。",
        "年满60周岁。", "正科级以上干部。", "拨打110报警。", "党员占比40%。", "入户率100%。",
        "三番五次强调纪律。", "提出三点意见。", "坚持四项基本原则。", "围绕两大工作理念。",
        "面向四川、三亚、五台山。", "抓住三个关键环节。", "五个方面存在不足。",
        "一名党员一面旗帜。", "一系列举措落地见效，进一步提升。", "又一次受到表扬。",
        "**监狱认真落实。", "**月开展培训。", "某同志作了发言，某单位介绍经验。", "X省X市X监狱。",
        "培训1个多月。", "三十多年来初心不改。", "双百行动", "百日攻坚战",
        "市纪委十二届四次全会召开。", "千方百计抓落实，十分重视。", "紧盯三项重点任务。");
    CAPTURE(text);
    const ReadText read{text};
    CAPTURE(read.figures());
    CHECK(read.count() == 0);
}

TEST_CASE("the first of a list lends its indicator to those without words of their own",
          "[report]") {
    struct Case {
        const char* text;
        const char* figures;
    };
    const auto row = GENERATE(values<Case>({
        {"慰问困难民警46人、离退休老同志120人。",
         "service.volunteers 46 人\nservice.volunteers 120 人"},
        {"处分县处级干部5人，乡科级干部46人，一般干部12人。",
         "case.discipline 5 人\ncase.discipline 46 人\ncase.discipline 12 人"},
        {"整改支部问题9条、部室问题32条、个人问题128条。",
         "rectify.problems_fixed 9 条\nrectify.problems_fixed 32 条\n"
         "rectify.problems_fixed 128 条"},
        {"收集问题30条，已完成28条。",
         "rectify.problems_identified 30 条\nrectify.problems_fixed 28 条"},
        {"处置线索9件，移送司法机关2件。", "case.clues 9 件\n 2 件"},
        {"为老党员送学5次，慰问困难党员20人，为1名职工募捐。",
         " 5 次\nservice.volunteers 20 人\n 1 名"},
        {"梳理民生实事20项，办结20项。", " 20 项\n 20 项"},
        {"排查问题12个，办结10个。",
         "rectify.problems_identified 12 个\nrectify.problems_fixed 10 个"},
        {"处置线索9件，办结7件。", "case.clues 9 件\ncase.closed 7 件"},
        {"处分干部9人，其中科级3人，移送司法机关2人。",
         "case.discipline 9 人\ncase.discipline 3 人\n 2 人"},
        {"组建先锋队2支，设置卡点6处。", "service.teams 2 支\n 6 处"},
        {"打造示范点3个，收入超5万元的村18个。", "service.role_models 3 个\n 18 个"},
        {"慰问困难民警46人，参观展览馆30人。", "service.volunteers 46 人\n 30 人"},
        {"召开支委会12次，为所在支部授旗6次。", "life.committee_meeting 12 次\n 6 次"},
    }));
    CAPTURE(row.text);
    CHECK(ReadText{row.text}.figures() == row.figures);
}

TEST_CASE("the unit decides between two things that one word may name", "[report]") {
    struct Case {
        const char* text;
        const char* figures;
    };
    const auto row = GENERATE(values<Case>({
        {"任前集体谈话2次。", "warn.talk_meeting 2 次"},
        {"任前集体谈话31人。", "warn.integrity_talk 31 人"},
        {"处理违纪干部15人。", "case.accountability 15 人"},
        {"因此处理15人。", "case.accountability 15 人"},
        {"处理突发事件15件。", " 15 件"},
        {"组织学习24次。", "study.branch_study 24 次"},
        {"通报典型案例4批次9起。", "warn.cases 4 批次\nwarn.cases 9 起"},
        {"督促14个部门完善制度23项。", "org.rules_revised 23 项"},
        {"先后对4名科级干部进行职务（岗位）调整。", "org.cadre_adjusted 4 名"},
        {"对照24项内容开展自查。", "rectify.check_items 24 项"},
        {"举办辅导报告会3场，参加师生480人次。",
         "study.training_class 3 场\nstudy.trained 480 人次"},
        {"明确10项重点任务。", "org.duty_measures 10 项"},
        {"培训党员一点零五万人次。", "study.trained 10500 人次"},
    }));
    CAPTURE(row.text);
    CHECK(ReadText{row.text}.figures() == row.figures);
}

TEST_CASE("what somebody says at length is read, a slogan is not", "[report]") {
    CHECK(ReadText{"“上半年，共受理信访举报6件，其中上级转办4件，立案2件，给予党纪处分2人，"
                   "这是全年的成绩单。”会上说。"}
              .count() == 4);
    CHECK(ReadText{"深入开展“立案2件”行动。"}.count() == 0);
}

TEST_CASE("a figure finds its indicator by each rule", "[report]") {
    struct Case {
        report::IndicatorRule rule;
        const char* text;
        const char* figures;
    };
    using enum report::IndicatorRule;
    const auto row = GENERATE(values<Case>({
        {around, "年内撤销4个党支部。", "org.branches_dissolved 4 个"},
        {before, "开展廉政谈话86人次。", "warn.integrity_talk 86 人次"},
        {after, "召开了2场警示教育大会。", "warn.conference 2 场"},
        {head, "党委中心组坚持原原本本读原著11次。", "study.center_group 11 次"},
        {previous_clause, "认真组织明察暗访，全年共21次。", "supervise.covert_check 21 次"},
        {following_clause, "3名职工因违反工作纪律，受到警告处分。", "case.discipline 3 名"},
        {coordinated, "召开支委会、党小组会各12次。",
         "life.committee_meeting 12 次\nlife.group_meeting 12 次"},
        {parted, "优化党支部设置，撤销2个。", "org.branches_dissolved 2 个"},
        {unit, "派出3批次。", "service.task_rounds 3 批次"},
        {none, "更换桌椅500张。", " 500 张"},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    CHECK(read.figures() == row.figures);
    REQUIRE(read.count() > 0);
    CHECK(report::name_of(read[0].choice.rule) == report::name_of(row.rule));
}

TEST_CASE("one thing in two measures is never counted twice", "[report]") {
    struct Case {
        const char* text;
        const char* figures;
        size_t kept; ///< place of the figure, the other is held in it
    };
    const auto row = GENERATE(values<Case>({
        {"立案审查3件3人。", "case.filed 3 件\ncase.filed 3 人", 0},
        {"提醒谈话2批次16人次。", "warn.integrity_talk 2 批次\nwarn.integrity_talk 16 人次", 1},
        {"开展谈心谈话8次、40人次。", "life.heart_talk 8 次\nlife.heart_talk 40 人次", 1},
        {"编发廉政短信4期900条。", "warn.sms 4 期\nwarn.sms 900 条", 1},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    CHECK(read.figures() == row.figures);
    REQUIRE(read.count() == 2);
    CHECK_FALSE(read[row.kept].part_of);
    CHECK(read[1 - row.kept].part_of == row.kept);
    CHECK(read[1 - row.kept].confidence != report::Confidence::certain);
    const ReadText apart{"立案3件，处理3人。"};
    CHECK_FALSE(apart[1].part_of);
}

TEST_CASE("those who take part in an event are told from the event", "[report]") {
    struct Case {
        const char* text;
        const char* figures;
    };
    const auto row = GENERATE(values<Case>({
        {"开展警示教育6场，覆盖干部职工900余人次。", "warn.session 6 场\nstudy.trained 900 人次"},
        {"举办廉政讲座2场、130人次。", "study.training_class 2 场\nstudy.trained 130 人次"},
        {"召开警示教育大会1场（线上线下700人次参加）。",
         "warn.conference 1 场\nstudy.trained 700 人次"},
        {"班子成员讲党课8人次，听课党员500人次。",
         "life.party_class 8 人次\nstudy.trained 500 人次"},
        {"支部书记讲党课5次，参加人员260人次。", "life.party_class 5 次\nstudy.trained 260 人次"},
        {"邀请讲师宣讲1场，听众80人。", "study.training_class 1 场\nstudy.trained 80 人"},
        {"中心组交流发言22人次。", "study.seminar 22 人次"},
        {"知识测试300人次。", "study.knowledge_test 300 人次"},
        {"召开联络例会5次，覆盖干部90人次。", " 5 次\n 90 人次"},
    }));
    CAPTURE(row.text);
    CHECK(ReadText{row.text}.figures() == row.figures);
}

TEST_CASE("words beside a figure are not always what it counts", "[report]") {
    struct Case {
        const char* text;
        const char* figures;
    };
    const auto row = GENERATE(values<Case>({
        {"对30个单位开展党建督查，发现问题12个。", "rectify.problems_identified 12 个"},
        {"3个教工支部组织学习。", ""},
        {"对新提拔的5名科长进行任前廉政谈话。", "warn.integrity_talk 5 名"},
        {"火线入党4人。", "org.members_developed 4 人"},
        {"对口支援卫生院3所。", "service.pairing 3 所"},
        {"培训党务干部2期。", "study.training_class 2 期"},
        {"培训党务干部60人次。", "study.trained 60 人次"},
        {"剖析8个领导干部典型案例。", "warn.cases 8 个"},
        {"评议党员40名。", "life.member_review 40 名"},
        {"开展谈心谈话30人次，评定优秀党员6名。",
         "life.heart_talk 30 人次\nservice.role_models 6 名"},
        {"深入推进警示教育，做到不漏一人，截至目前已开展7场。", "warn.session 7 场"},
        {"党组中心组带头学，先后组织6次专题学习会。", "study.center_group 6 次"},
        {"中心组带头学，各支部组织6次专题学习会。", "study.branch_study 6 次"},
        {"分3批次对9起典型问题进行通报。", " 3 批次\nwarn.cases 9 起"},
        {"拍摄警示教育片2部。", " 2 部"},
        {"观看警示教育片2部。", "warn.session 2 部"},
        {"3个卫生院阵地面积不足30平方米。", ""},
        {"选取8个领导干部违纪违法典型案例。", "warn.cases 8 个"},
        {"开展廉政谈话，专题学习30人次。", " 30 人次"},
        {"支部委员会召开3次专题研讨。", "study.seminar 3 次"},
        {"3月底前12个党支部换届。", "org.branches_reelected 12 个"},
        {"先后6次召开党委会研究党建工作。", "org.party_building_deployed 6 次"},
        {"整改后走访单位30个。", " 30 个"},
        {"巡察期间监区开展个别谈话35人次。", " 35 人次"},
        {"监区开展个别谈话35人次。", "safety.inmates_counselled 35 人次"},
        {"整改30个。", "rectify.problems_fixed 30 个"},
        {"督促持续整改，整改完成问题4个。", "rectify.problems_fixed 4 个"},
        {"召开1次发展党员工作会议。", " 1 次"},
        {"召开1次预备党员转正大会。", " 1 次"},
        {"发展党员3名。", "org.members_developed 3 名"},
        {"中心组学习14场次，组织集中学习1100场次。",
         "study.center_group 14 场次\nstudy.branch_study 1100 场次"},
        {"开展政治教育、警示教育4场。", "warn.session 4 场"},
        {"走访政治、警示、英模2个基地。", " 2 个"},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    CAPTURE(read.reasons());
    CHECK(read.figures() == row.figures);
}

TEST_CASE("what is denied far from a figure leaves it one", "[report]") {
    const auto* const text =
        GENERATE("1名干部因未按规定报告个人事项受到警告处分。", "约谈履职不到位的支部书记3名。",
                 "其余6人给予诫勉谈话。", "2件未办结。", "开展督查不少于4次。");
    CAPTURE(text);
    const ReadText read{text};
    CAPTURE(read.reasons());
    CHECK(read.count() == 1);
}

TEST_CASE("measures that offices use for each other are taken", "[report]") {
    struct Case {
        const char* text;
        const char* figures;
    };
    const auto row = GENERATE(values<Case>({
        {"开展提醒谈话12次。", "warn.integrity_talk 12 次"},
        {"违纪案件立案3人。", "case.filed 3 人"},
        {"给予党纪处分3件。", "case.discipline 3 件"},
        {"开展监督检查4项。", "supervise.inspection 4 项"},
        {"通报典型案例5个。", "warn.cases 5 个"},
        {"整改问题6件。", "rectify.problems_fixed 6 件"},
        {"征集心得体会20条。", "study.essays 20 条"},
        {"出台制度6份。", "org.rules_revised 6 份"},
        {"打造示范点3家。", "service.role_models 3 家"},
        {"整改问题4次。", "rectify.problems_fixed 4 次"},
        {"开展专题研讨3篇。", "study.seminar 3 篇"},
        {"慰问困难党员5户。", "service.volunteers 5 户"},
        {"举办读书班5天。", "study.training_class 5 天"},
    }));
    CAPTURE(row.text);
    const ReadText read{row.text};
    CAPTURE(read.reasons());
    CHECK(read.figures() == row.figures);
}

TEST_CASE("an office's own indicator in teams takes figures in general measures", "[report]") {
    Indicator own;
    own.code = "own-1";
    own.name_zh = "巡护分队";
    own.units = {"支"};
    const report::ReportReader reader{{own}, Calendar{}};
    const auto reading = reader.read(code_points_of("组建巡护分队3个。"), 2023);
    REQUIRE(reading.proposals.size() == 1);
    CHECK(reading.proposals[0].choice.indicator == 0);
}
