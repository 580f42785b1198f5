#include "sample/topics.h"

#include <utility>

namespace taizhang::sample {

namespace {

using Topics = std::span<const std::string_view>;

constexpr std::string_view study_center_group[] = {
    "专题学习全面从严治党重要论述", "学习贯彻上级党委全会精神", "专题学习意识形态工作责任制",
    "学习国家安全与保密法律法规",   "专题学习总体国家安全观",   "学习监狱工作会议精神",
    "专题研讨政治建警与从严治警",   "学习党章和党内监督条例",   "学习安全生产重要论述"};
constexpr std::string_view study_branch_study[] = {"学习党章",
                                                   "学习《中国共产党纪律处分条例》",
                                                   "学习《中国共产党党内监督条例》",
                                                   "学习《中国共产党支部工作条例（试行）》",
                                                   "学习《监狱法》《人民警察法》",
                                                   "学习《公职人员政务处分法》",
                                                   "学习《监察法》",
                                                   "学习宪法和民法典",
                                                   "学习全面从严治党重要论述",
                                                   "学习政法队伍建设重要论述",
                                                   "学习上级党委会议精神",
                                                   "学习安全警示通报",
                                                   "学习保密工作规定",
                                                   "学习意识形态工作要求",
                                                   "学习《宪法宣传周学习资料》",
                                                   "学习党史专题读本",
                                                   "学习总体国家安全观",
                                                   "学习执法规范化文件",
                                                   "学习中央八项规定及其实施细则精神",
                                                   "学习司法部“六条禁令”",
                                                   "学习强国平台重点文章导读",
                                                   "学习先进典型事迹",
                                                   "时事政治学习",
                                                   "理论学习（周四）"};
constexpr std::string_view study_seminar[] = {"以政治建警为主题研讨", "“两个维护”专题研讨",
                                              "担当作为大家谈", "监区党建与安全融合研讨",
                                              "青年民警理想信念研讨"};
constexpr std::string_view study_training_class[] = {"党支部书记轮训", "党务干部业务培训",
                                                     "入党积极分子培训班", "党校教师专题授课",
                                                     "全体民警集中学习轮训"};
constexpr std::string_view study_trained[] = {"党支部书记轮训参训", "党务干部业务培训参训",
                                              "发展对象培训参训", "专题读书班参训"};
constexpr std::string_view study_knowledge_test[] = {"党纪法规知识测试", "党建应知应会测试"};
constexpr std::string_view study_essays[] = {"警示教育学习心得", "主题教育心得体会",
                                             "对照查摆心得体会", "读书班学习体会"};
constexpr std::string_view study_notices[] = {"月度理论学习通知", "网络学习情况通报",
                                              "专题学习安排通知", "学习参考资料"};
constexpr std::string_view study_notes_reviewed[] = {"抽查一季度学习笔记", "调阅党员学习笔记",
                                                     "抽查监区学习笔记"};
constexpr std::string_view study_ideology_meeting[] = {"上半年意识形态工作分析研判",
                                                       "下半年意识形态工作分析研判"};
constexpr std::string_view life_member_meeting[] = {
    "讨论接收预备党员",     "通报支部工作情况", "学习上级精神并讨论", "推选先进党员",
    "讨论支部年度工作计划", "支部换届选举",     "党费收缴情况通报"};
constexpr std::string_view life_committee_meeting[] = {
    "研究月度支部工作", "研究党员发展工作", "研究主题党日安排", "研究谈心谈话安排",
    "分析党员思想动态", "研究整改事项落实", "研究民警队伍管理"};
constexpr std::string_view life_group_meeting[] = {"党小组月度例会", "学习讨论", "党员思想汇报",
                                                   "讨论发展对象", "落实支部任务分工"};
constexpr std::string_view life_party_class[] = {
    "讲专题党课：守纪律、讲规矩",   "讲专题党课：忠诚与担当",  "讲廉政党课", "讲党史专题党课",
    "讲专题党课：安全责任重于泰山", "讲专题党课：入党为了什么"};
constexpr std::string_view life_theme_day[] = {
    "红色教育基地参观", "重温入党誓词",       "党员政治生日", "志愿服务进社区",
    "义务植树",         "缴纳党费、集中学习", "观看红色影片", "党员“五诺”践诺",
    "安全隐患大排查",   "道德讲堂",           "无偿献血宣传", "国家宪法日宣传"};
constexpr std::string_view life_org_life_meeting[] = {"年度组织生活会", "专题组织生活会"};
constexpr std::string_view life_democratic_life[] = {"年度民主生活会", "专题民主生活会"};
constexpr std::string_view life_member_review[] = {"年度民主评议党员"};
constexpr std::string_view life_heart_talk[] = {"与青年民警谈心谈话", "岗位调整谈心谈话",
                                                "节后收心谈话", "与困难党员谈心",
                                                "组织生活会前谈心谈话"};
constexpr std::string_view life_general_branch_meeting[] = {"党总支党员大会：半年工作总结",
                                                            "党总支党员大会：推进重点任务"};
constexpr std::string_view life_general_branch_class[] = {"党总支书记讲党课"};
constexpr std::string_view org_members_developed[] = {"接收预备党员"};
constexpr std::string_view org_activists[] = {"在册入党积极分子"};
constexpr std::string_view org_members_confirmed[] = {"预备党员按期转正"};
constexpr std::string_view org_branches_reelected[] = {"支部换届选举"};
constexpr std::string_view org_party_building_deployed[] = {
    "研究月度党建工作", "部署党支部达标创星", "研究“三会一课”检查情况", "研究党建经费使用",
    "研究发展党员工作"};
constexpr std::string_view org_integrity_meeting[] = {"研究上半年党风廉政建设工作",
                                                      "研究全年党风廉政建设工作"};
constexpr std::string_view org_duty_measures[] = {"全面从严治党主体责任清单"};
constexpr std::string_view org_rules_revised[] = {"修订执法监督制度", "完善岗位廉政风险防控办法",
                                                  "修订谈心谈话制度", "完善党费管理办法",
                                                  "修订请示报告制度"};
constexpr std::string_view warn_conference[] = {"“以案促改”警示教育大会", "全监警示教育大会"};
constexpr std::string_view warn_session[] = {
    "观看警示教育片并讨论", "以案促改专题学习", "典型案例通报学习",     "廉政警示教育日活动",
    "违纪案件剖析",         "参观廉政教育基地", "医药领域典型案例学习", "节前廉政警示教育",
    "酒驾醉驾典型案例警示", "家风家教警示教育"};
constexpr std::string_view warn_case_study[] = {
    "公职人员违法违纪典型案例专题学习", "监狱系统典型案例专题学习", "行业领域典型案例专题学习"};
constexpr std::string_view warn_cases[] = {"上级通报典型案例", "监狱系统典型案例",
                                           "违反中央八项规定精神典型案例"};
constexpr std::string_view warn_integrity_talk[] = {"重点岗位廉政谈话", "任前廉政谈话",
                                                    "节前廉政谈话",     "新入职民警廉政谈话",
                                                    "执法岗位廉政谈话", "采购人员廉政谈话"};
constexpr std::string_view warn_talk_meeting[] = {"重点岗位人员集体廉政谈话", "任前集体廉政谈话"};
constexpr std::string_view warn_reminder[] = {"每月一警", "节前廉洁提醒"};
constexpr std::string_view warn_sms[] = {"节日廉政短信", "廉洁过节提示"};
constexpr std::string_view case_clues[] = {"受理并处置问题线索"};
constexpr std::string_view case_filed[] = {"立案审查"};
constexpr std::string_view case_closed[] = {"结案"};
constexpr std::string_view case_violations[] = {"违纪违法案件数"};
constexpr std::string_view case_pending[] = {"季末在办案件数"};
constexpr std::string_view case_discipline[] = {"处分决定执行"};
constexpr std::string_view case_accountability[] = {"责任追究", "组织处理"};
constexpr std::string_view supervise_inspection[] = {
    "执法执勤监督检查", "值班备勤纪律检查", "警容风纪检查",     "公务用车检查",
    "会风会纪检查",     "食堂采购监督",     "节日期间值守检查", "减刑假释材料抽查"};
constexpr std::string_view supervise_special_inspection[] = {
    "选人用人专项检查", "“三会一课”落实情况督查", "物资采购专项检查", "执法管理专项检查"};
constexpr std::string_view supervise_covert_check[] = {"夜间值班暗访", "窗口服务暗访",
                                                       "节日期间明察暗访", "工作纪律明察暗访"};
constexpr std::string_view supervise_integrity_analysis[] = {
    "“八小时外”苗头性问题研判", "季度廉政形势分析", "岗位廉政风险研判", "重点人员思想动态分析"};
constexpr std::string_view rectify_problems_identified[] = {
    "专项检查发现问题", "组织生活会查摆问题", "党建督查发现问题", "对照检查查摆问题"};
constexpr std::string_view rectify_problems_fixed[] = {"专项检查问题整改", "组织生活会问题整改",
                                                       "党建督查问题整改", "对照检查问题整改"};
constexpr std::string_view rectify_measures[] = {"提出整改建议"};
constexpr std::string_view rectify_self_check[] = {"廉洁自律自查自纠", "岗位廉政风险自查",
                                                   "执法执勤对照自查"};
constexpr std::string_view rectify_campaign[] = {"主题教育整治"};
constexpr std::string_view service_volunteers[] = {
    "在职党员进社区", "文明交通引导", "无偿献血", "慰问孤寡老人", "社区环境整治", "法治宣传进校园"};
constexpr std::string_view service_condolence_money[] = {"慰问困难党员", "慰问老党员",
                                                         "慰问一线民警"};
constexpr std::string_view service_role_models[] = {"选树身边榜样", "评选党员先锋岗"};

constexpr std::pair<std::string_view, Topics> topics[] = {
    {"study.center_group", study_center_group},
    {"study.branch_study", study_branch_study},
    {"study.seminar", study_seminar},
    {"study.training_class", study_training_class},
    {"study.trained", study_trained},
    {"study.knowledge_test", study_knowledge_test},
    {"study.essays", study_essays},
    {"study.notices", study_notices},
    {"study.notes_reviewed", study_notes_reviewed},
    {"study.ideology_meeting", study_ideology_meeting},
    {"life.member_meeting", life_member_meeting},
    {"life.committee_meeting", life_committee_meeting},
    {"life.group_meeting", life_group_meeting},
    {"life.party_class", life_party_class},
    {"life.theme_day", life_theme_day},
    {"life.org_life_meeting", life_org_life_meeting},
    {"life.democratic_life", life_democratic_life},
    {"life.member_review", life_member_review},
    {"life.heart_talk", life_heart_talk},
    {"life.general_branch_meeting", life_general_branch_meeting},
    {"life.general_branch_class", life_general_branch_class},
    {"org.members_developed", org_members_developed},
    {"org.activists", org_activists},
    {"org.members_confirmed", org_members_confirmed},
    {"org.branches_reelected", org_branches_reelected},
    {"org.party_building_deployed", org_party_building_deployed},
    {"org.integrity_meeting", org_integrity_meeting},
    {"org.duty_measures", org_duty_measures},
    {"org.rules_revised", org_rules_revised},
    {"warn.conference", warn_conference},
    {"warn.session", warn_session},
    {"warn.case_study", warn_case_study},
    {"warn.cases", warn_cases},
    {"warn.integrity_talk", warn_integrity_talk},
    {"warn.talk_meeting", warn_talk_meeting},
    {"warn.reminder", warn_reminder},
    {"warn.sms", warn_sms},
    {"case.clues", case_clues},
    {"case.filed", case_filed},
    {"case.closed", case_closed},
    {"case.violations", case_violations},
    {"case.pending", case_pending},
    {"case.discipline", case_discipline},
    {"case.accountability", case_accountability},
    {"supervise.inspection", supervise_inspection},
    {"supervise.special_inspection", supervise_special_inspection},
    {"supervise.covert_check", supervise_covert_check},
    {"supervise.integrity_analysis", supervise_integrity_analysis},
    {"rectify.problems_identified", rectify_problems_identified},
    {"rectify.problems_fixed", rectify_problems_fixed},
    {"rectify.measures", rectify_measures},
    {"rectify.self_check", rectify_self_check},
    {"rectify.campaign", rectify_campaign},
    {"service.volunteers", service_volunteers},
    {"service.condolence_money", service_condolence_money},
    {"service.role_models", service_role_models},
};

} // namespace

std::span<const std::string_view> topics_of(std::string_view indicator_code) {
    for (const auto& [code, list] : topics)
        if (code == indicator_code)
            return list;
    return {};
}

} // namespace taizhang::sample
