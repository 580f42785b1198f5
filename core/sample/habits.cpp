#include "sample/habits.h"

namespace taizhang::sample {

namespace habit_rows {

using enum Owner;
using enum Attendance;

constexpr Habit all[] = {
    {"study.center_group", committee, 8, 1, 1, session},
    {"study.branch_study", branch, 900, 1, 1, session},
    {"study.seminar", committee, 3, 1, 1, session},
    {"study.training_class", political_office, 3, 1, 1, session},
    {"study.trained", political_office, 8, 5, 60, counted},
    {"study.knowledge_test", committee, 1, 1, 1, session},
    {"study.ideology_meeting", committee, 2, 1, 1, session},
    {"study.essays", branch, 40, 1, 12, none},
    {"study.notices", political_office, 20, 1, 2, none},
    {"study.notes_reviewed", political_office, 10, 2, 10, none},
    {"life.member_meeting", branch, 90, 1, 1, session},
    {"life.committee_meeting", branch, 250, 1, 1, session},
    {"life.group_meeting", group, 320, 1, 1, session},
    {"life.party_class", branch, 90, 1, 1, session},
    {"life.theme_day", branch, 250, 1, 1, session},
    {"life.org_life_meeting", branch, 20, 1, 1, session},
    {"life.democratic_life", committee, 1, 1, 1, session},
    {"life.member_review", branch, 20, 1, 1, session},
    {"life.heart_talk", branch, 80, 1, 6, counted},
    {"life.general_branch_meeting", general_branch, 4, 1, 1, session},
    {"life.general_branch_class", general_branch, 4, 1, 1, session},
    {"org.members_developed", branch, 8, 1, 2, none},
    {"org.activists", branch, 30, 0, 5, none},
    {"org.members_confirmed", branch, 6, 1, 2, none},
    {"org.branches_established", committee, 1, 1, 1, none},
    {"org.branches_dissolved", committee, 1, 1, 1, none},
    {"org.branches_reelected", branch, 6, 1, 1, none},
    {"org.party_building_deployed", committee, 10, 1, 1, session},
    {"org.integrity_meeting", committee, 2, 1, 1, session},
    {"org.duty_measures", committee, 1, 30, 60, none},
    {"org.rules_revised", political_office, 8, 1, 3, none},
    {"org.nonlocal_ratio", committee, 2, 38, 44, none},
    {"warn.conference", committee, 3, 1, 1, session},
    {"warn.session", branch, 60, 1, 1, session},
    {"warn.case_study", committee, 4, 1, 1, session},
    {"warn.cases", discipline_office, 12, 1, 4, none},
    {"warn.integrity_talk", discipline_office, 60, 1, 30, counted},
    {"warn.talk_meeting", discipline_office, 4, 1, 1, session},
    {"warn.reminder", discipline_office, 10, 1, 1, none},
    {"warn.sms", discipline_office, 8, 200, 500, none},
    {"case.clues", discipline_office, 6, 1, 2, none},
    {"case.filed", discipline_office, 3, 1, 2, none},
    {"case.closed", discipline_office, 3, 1, 1, none},
    {"case.pending", discipline_office, 4, 0, 3, none},
    {"case.violations", discipline_office, 2, 1, 1, none},
    {"case.discipline", discipline_office, 2, 1, 1, none},
    {"case.accountability", discipline_office, 2, 1, 2, none},
    {"supervise.inspection", discipline_office, 50, 1, 1, none},
    {"supervise.special_inspection", discipline_office, 6, 1, 1, none},
    {"supervise.covert_check", discipline_office, 20, 1, 1, none},
    {"supervise.integrity_analysis", branch, 80, 1, 1, session},
    {"rectify.problems_identified", discipline_office, 20, 2, 6, none},
    {"rectify.problems_fixed", discipline_office, 20, 1, 6, none},
    {"rectify.measures", discipline_office, 3, 1, 2, none},
    {"rectify.self_check", branch, 30, 5, 40, none},
    {"rectify.campaign", committee, 1, 1, 1, none},
    {"service.volunteers", branch, 40, 2, 20, counted},
    {"service.condolence_money", political_office, 2, 1, 2, none},
    {"service.role_models", political_office, 3, 1, 2, none},
    {"safety.vaccination_rate", committee, 1, 90, 99, none},
};

} // namespace habit_rows

std::span<const Habit> habits() {
    return habit_rows::all;
}

const Habit* habit_of(std::string_view indicator_code) {
    for (const auto& row : habit_rows::all)
        if (row.code == indicator_code)
            return &row;
    return nullptr;
}

} // namespace taizhang::sample
