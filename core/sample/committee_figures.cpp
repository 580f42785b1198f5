#include "sample/committee_figures.h"

namespace taizhang::sample {

namespace {

constexpr std::string_view root = "jgdw";
constexpr std::string_view political = "office.political";
constexpr std::string_view discipline = "office.discipline";
constexpr std::string_view branches = "";

constexpr Series series[] = {
    {"study.center_group", root, 2022, {3, 3, 3, 3}, 0},
    {"study.center_group", root, 2023, {3, 3, 3, 0}, 0},
    {"study.seminar", root, 2022, {1, 1, 1, 1}, 0},
    {"study.seminar", root, 2023, {1, 1, 0, 0}, 0},
    {"study.training_class", political, 2022, {1, 1, 1, 1}, 0},
    {"study.training_class", political, 2023, {0, 1, 0, 0}, 0},
    {"study.trained", political, 2023, {96, 88, 61, 0}, 3},
    {"study.knowledge_test", root, 2022, {0, 0, 0, 1}, 0},
    {"study.knowledge_test", root, 2023, {0, 1, 0, 0}, 0},
    {"study.ideology_meeting", root, 2022, {0, 1, 0, 1}, 0},
    {"study.ideology_meeting", root, 2023, {0, 1, 0, 0}, 0},
    {"study.essays", branches, 2023, {58, 52, 35, 0}, 14},
    {"study.notices", political, 2022, {6, 7, 7, 8}, 0},
    {"study.notices", political, 2023, {7, 6, 5, 0}, 0},
    {"study.notes_reviewed", political, 2023, {14, 12, 9, 0}, 3},
    {"life.democratic_life", root, 2022, {0, 0, 0, 1}, 0},
    {"life.heart_talk", branches, 2022, {9, 10, 8, 10}, 5},
    {"life.heart_talk", branches, 2023, {10, 11, 8, 0}, 5},
    {"life.general_branch_meeting", "gb.support", 2022, {0, 1, 0, 1}, 0},
    {"life.general_branch_meeting", "gb.support", 2023, {1, 0, 0, 0}, 0},
    {"life.general_branch_meeting", "gb.ward", 2022, {1, 0, 1, 0}, 0},
    {"life.general_branch_meeting", "gb.ward", 2023, {0, 1, 1, 0}, 0},
    {"life.general_branch_class", "gb.support", 2022, {0, 1, 1, 0}, 0},
    {"life.general_branch_class", "gb.support", 2023, {0, 0, 1, 0}, 0},
    {"life.general_branch_class", "gb.ward", 2022, {0, 1, 0, 1}, 0},
    {"life.general_branch_class", "gb.ward", 2023, {0, 1, 0, 0}, 0},
    {"org.members_developed", branches, 2022, {2, 4, 2, 4}, 0},
    {"org.members_developed", branches, 2023, {3, 4, 2, 0}, 0},
    {"org.members_confirmed", branches, 2022, {1, 1, 1, 1}, 0},
    {"org.members_confirmed", branches, 2023, {2, 3, 2, 0}, 0},
    {"org.branches_reelected", branches, 2022, {2, 3, 1, 4}, 0},
    {"org.branches_reelected", branches, 2023, {2, 2, 1, 0}, 0},
    {"org.party_building_deployed", root, 2022, {3, 3, 3, 3}, 0},
    {"org.party_building_deployed", root, 2023, {3, 3, 3, 0}, 0},
    {"org.integrity_meeting", root, 2022, {0, 1, 0, 1}, 0},
    {"org.integrity_meeting", root, 2023, {1, 0, 1, 0}, 0},
    {"org.rules_revised", political, 2022, {4, 3, 5, 3}, 2},
    {"org.rules_revised", political, 2023, {3, 5, 2, 0}, 2},
    {"warn.conference", root, 2022, {1, 0, 1, 0}, 0},
    {"warn.conference", root, 2023, {1, 0, 0, 0}, 0},
    {"warn.session", branches, 2022, {0, 14, 11, 14}, 0},
    {"warn.session", branches, 2023, {12, 11, 8, 0}, 0},
    {"warn.case_study", root, 2022, {1, 1, 0, 1}, 0},
    {"warn.case_study", root, 2023, {1, 1, 0, 0}, 0},
    {"warn.cases", discipline, 2022, {5, 7, 4, 7}, 3},
    {"warn.cases", discipline, 2023, {6, 8, 3, 0}, 2},
    {"warn.integrity_talk", discipline, 2022, {180, 201, 176, 212}, 18},
    {"warn.integrity_talk", discipline, 2023, {190, 214, 157, 0}, 17},
    {"warn.talk_meeting", discipline, 2022, {1, 1, 1, 1}, 0},
    {"warn.talk_meeting", discipline, 2023, {1, 1, 0, 0}, 0},
    {"warn.reminder", discipline, 2022, {0, 1, 1, 1}, 0},
    {"warn.sms", discipline, 2022, {470, 756, 488, 553}, 2},
    {"warn.sms", discipline, 2023, {492, 781, 402, 0}, 2},
    {"case.clues", discipline, 2022, {2, 3, 1, 2}, 0},
    {"case.clues", discipline, 2023, {2, 3, 1, 0}, 0},
    {"case.filed", discipline, 2022, {0, 1, 0, 1}, 0},
    {"case.filed", discipline, 2023, {1, 1, 0, 0}, 0},
    {"case.closed", discipline, 2023, {1, 0, 0, 0}, 0},
    {"case.violations", discipline, 2022, {0, 1, 0, 1}, 0},
    {"case.violations", discipline, 2023, {1, 1, 0, 0}, 0},
    {"case.discipline", discipline, 2022, {0, 1, 1, 0}, 0},
    {"case.discipline", discipline, 2023, {1, 0, 1, 0}, 0},
    {"case.accountability", discipline, 2022, {1, 2, 1, 1}, 0},
    {"case.accountability", discipline, 2023, {1, 1, 0, 0}, 0},
    {"supervise.inspection", discipline, 2022, {13, 12, 14, 13}, 0},
    {"supervise.inspection", discipline, 2023, {14, 13, 12, 0}, 0},
    {"supervise.special_inspection", discipline, 2022, {1, 1, 1, 1}, 0},
    {"supervise.special_inspection", discipline, 2023, {1, 1, 1, 0}, 0},
    {"supervise.covert_check", discipline, 2022, {5, 5, 6, 5}, 0},
    {"supervise.covert_check", discipline, 2023, {6, 5, 2, 0}, 0},
    {"rectify.problems_identified", discipline, 2022, {4, 5, 4, 5}, 2},
    {"rectify.problems_identified", discipline, 2023, {6, 7, 4, 0}, 2},
    {"rectify.problems_fixed", discipline, 2022, {2, 4, 4, 6}, 2},
    {"rectify.problems_fixed", discipline, 2023, {5, 7, 3, 0}, 2},
    {"rectify.measures", discipline, 2022, {0, 1, 0, 1}, 0},
    {"rectify.measures", discipline, 2023, {1, 1, 0, 0}, 0},
    {"rectify.self_check", branches, 2022, {0, 468, 510, 414}, 19},
    {"rectify.self_check", branches, 2023, {402, 371, 260, 0}, 16},
    {"service.volunteers", branches, 2022, {8, 12, 9, 7}, 2},
    {"service.volunteers", branches, 2023, {48, 46, 22, 0}, 8},
    {"service.role_models", political, 2022, {0, 2, 0, 2}, 0},
    {"service.role_models", political, 2023, {0, 2, 0, 0}, 0},
};

using enum Known;

constexpr Single singles[] = {
    // Known for the year only: 未分季.
    {"study.trained", political, "2022-01-01", "2022-12-31", 300'000, approximately, "党员干部培训",
     "全年累计，各期分列数未留存"},
    {"study.essays", root, "2022-01-01", "2022-12-31", 300'000, approximately, "学习心得体会汇总",
     "全年收集300余篇，未分季"},
    {"study.notes_reviewed", political, "2022-01-01", "2022-12-31", 60'000, approximately,
     "调阅党员学习笔记", "全年60余人次"},
    {"service.volunteers", root, "2022-01-01", "2022-12-31", 150'000, approximately,
     "在职党员进社区", "社区反馈年度总数150余人次"},
    // Known for the half-year only.
    {"study.essays", "gb.ward", "2023-01-01", "2023-06-30", 35'000, approximately,
     "主题教育心得体会", "上半年合计，近似数"},
    {"service.volunteers", "gb.support", "2023-01-01", "2023-06-30", 24'000, approximately,
     "社区环境整治", "上半年合计，近似数"},
    {"rectify.self_check", "gb.ward", "2023-02-01", "2023-07-31", 210'000, exactly,
     "执法执勤对照自查", "跨季开展，未分季"},
    // Reported without a number: 待补.
    {"study.notes_reviewed", political, "2023-04-10", "2023-05-31", 0, not_yet, "抽查监区学习笔记",
     "只报“**人次”"},
    {"study.trained", political, "2023-07-18", "2023-07-20", 0, not_yet, "党务干部业务培训参训",
     "签到表未交"},
    {"study.essays", "br.ward-2", "2023-08-24", "", 0, not_yet, "警示教育学习心得",
     "篇数待支部核报"},
    {"warn.integrity_talk", discipline, "2023-08-31", "", 0, not_yet, "新入职民警廉政谈话",
     "人数待补"},
    {"service.volunteers", root, "2023-09-01", "2023-09-15", 0, not_yet, "在职党员进社区",
     "只报“**人次”"},
    {"life.heart_talk", "br.hospital", "2023-09-08", "", 0, not_yet, "岗位调整谈心谈话",
     "人次待补"},
    {"rectify.self_check", "br.ward-6", "2023-07-03", "2023-09-15", 0, not_yet, "岗位廉政风险自查",
     "汇总中"},
    // Approximate.
    {"study.trained", political, "2022-09-15", "", 11'000, exactly, "党支部书记及组织委员培训", ""},
    {"service.condolence_money", political, "2022-01-24", "", 800, approximately, "慰问困难党员",
     "0.8万余元"},
    {"service.condolence_money", political, "2022-06-29", "", 500, approximately, "慰问老党员",
     "0.5万余元"},
    {"service.condolence_money", political, "2023-01-16", "", 850, exactly, "慰问困难党员", ""},
    {"service.condolence_money", political, "2023-06-28", "", 620, approximately, "慰问老党员",
     "含慰问品折价"},
    {"study.trained", political, "2023-09-12", "", 20'000, approximately, "专题读书班参训",
     "20余人"},
    // Branches founded and dissolved.
    {"org.branches_established", root, "2022-05-16", "", 1000, exactly, "成立信息科支部", ""},
    {"org.branches_established", root, "2022-07-01", "", 1000, exactly, "成立九监区支部", ""},
    {"org.branches_dissolved", root, "2022-06-30", "", 1000, exactly, "撤销离退休第二支部", ""},
    {"org.branches_dissolved", root, "2022-09-30", "", 1000, exactly, "撤销劳务加工支部", ""},
    {"org.branches_dissolved", root, "2023-03-31", "", 1000, exactly, "撤销基建办支部", ""},
    {"org.branches_established", root, "2023-04-01", "", 1000, exactly, "成立十监区支部", ""},
    {"org.branches_established", root, "2023-07-01", "", 1000, exactly, "成立心理矫治中心支部", ""},
    // A reminder a month, but none in August.
    {"warn.reminder", discipline, "2023-01-12", "", 1000, exactly, "每月一警：春节前提醒", ""},
    {"warn.reminder", discipline, "2023-02-09", "", 1000, exactly, "每月一警：节后收心", ""},
    {"warn.reminder", discipline, "2023-03-14", "", 1000, exactly, "每月一警：公务用车", ""},
    {"warn.reminder", discipline, "2023-04-26", "", 1000, exactly, "每月一警：五一前提醒", ""},
    {"warn.reminder", discipline, "2023-05-18", "", 1000, exactly, "每月一警：值班纪律", ""},
    {"warn.reminder", discipline, "2023-06-19", "", 1000, exactly, "每月一警：端午前提醒", ""},
    {"warn.reminder", discipline, "2023-07-13", "", 1000, exactly, "每月一警：升学宴请", ""},
    {"rectify.campaign", root, "2022-05-05", "2022-06-30", 1000, exactly, "主题教育整治",
     "“以纪致知 以律束行”"},
    {"rectify.campaign", root, "2023-05-08", "2023-06-30", 1000, exactly, "纪律作风专项整治", ""},
    {"life.org_life_meeting", "br.ward-1", "2023-08-29", "", 1000, exactly, "专题组织生活会", ""},
    {"life.org_life_meeting", "br.command", "2023-08-30", "", 1000, exactly, "专题组织生活会", ""},
    {"life.org_life_meeting", "br.political", "2023-08-31", "", 1000, exactly, "专题组织生活会",
     ""},
    // Unusual, and valid.
    {"life.theme_day", "br.education", "2023-07-06", "", 1000, exactly,
     "观看影片《\"门\"里门外》, 并讨论", "原题含引号与逗号, 照录"},
    {"life.heart_talk", "br.ward-1", "2023-07-27", "", 2000, exactly, "与“𠮷祥社区”结对党员谈心",
     "社区名首字为“𠮷”（U+20BB7）"},
    {"life.theme_day", "br.life-health", "2023-08-10", "", 1000, exactly,
     "\"三会一课\"台账自查; 逐条核对", "分工：\n1. 记录本\n2. 签到表"},
    {"life.theme_day", "br.it", "2023-08-17", "", 1000, exactly,
     "网络安全宣传：'; DROP TABLE 与弱口令", "👍 100% 参加"},
    // Levels of the whole committee.
    {"org.nonlocal_ratio", root, "2022-12-31", "", 40'000, approximately, "外地民警占比", "超40%"},
    {"org.nonlocal_ratio", root, "2023-06-30", "", 41'200, exactly, "外地民警占比", ""},
    {"org.duty_measures", root, "2022-03-10", "", 45'000, exactly, "全面从严治党主体责任清单", ""},
    {"org.duty_measures", root, "2023-03-15", "", 48'000, exactly, "全面从严治党主体责任清单", ""},
    {"safety.vaccination_rate", root, "2022-06-30", "", 95'000, approximately, "疫苗接种率",
     "95%以上"},
    {"safety.vaccination_rate", root, "2023-03-31", "", 96'200, exactly, "疫苗接种率", ""},
};

constexpr Levels levels[] = {
    {"org.activists", "br.ward-1", {2, 2, 3, 3, 3, 4, 4}},
    {"org.activists", "br.ward-2", {2, -1, 3, 3, 2, 2, -1}},
    {"org.activists", "br.ward-4", {1, 2, 2, 2, 3, 3, 3}},
    {"org.activists", "br.ward-7", {2, 2, -1, 2, 2, 1, -1}},
    {"org.activists", "br.education", {1, 1, 2, 2, 2, -1, 3}},
    {"org.activists", "br.hospital", {3, 2, 2, 2, 1, 2, 2}},
    {"org.activists", "br.command", {0, 1, 1, 1, 1, 0, -1}},
    {"org.activists", "br.political", {1, 1, -1, 1, 2, 2, 2}},
    {"case.pending", discipline, {-1, 1, 1, 2, 1, 2, -1}},
};

} // namespace

std::span<const Series> committee_series() {
    return series;
}

std::span<const Single> committee_singles() {
    return singles;
}

std::span<const Levels> committee_levels() {
    return levels;
}

} // namespace taizhang::sample
