#include "output/narrative/template_fields.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Fields are words with a space between; those of the second list are shared by many.
struct TemplateFields {
    std::string_view key;
    std::string_view own;
    std::string_view shared = {};
};

/// What is known of one indicator.
constexpr std::string_view facts =
    "name phrase verb quarter_name day quarter to_date target completion last_year forecast limit "
    "lag due ahead needed weekly weekly_so_far gap excess pending unassigned numerator_name "
    "numerator denominator_name denominator";
constexpr std::string_view sentence_parts = "remarks change standing need until";
constexpr std::string_view slide_parts = "remarks change standing need until below";
constexpr std::string_view day_parts = "year month month_name day";

constexpr TemplateFields all_templates[]{
    {"measured", "number unit"},
    {"measured_about", "number unit"},
    {"measured_least", "number unit"},
    {"points", "number"},
    {"date", day_parts},
    {"day", day_parts},
    {"list", ""},
    {"list_more", "items count"},
    {"sentence", "sentences"},
    {"both", "items"},
    {"title", "unit year quarter_name date"},
    {"subtitle", "unit year quarter_name date"},
    {"summary_heading", "year quarter_name"},
    {"achievements_heading", "year quarter_name"},
    {"problems_heading", "year quarter_name"},
    {"causes_heading", "year quarter_name"},
    {"steps_heading", "year quarter_name"},
    {"annex_heading", "year quarter_name"},
    {"notes_heading", "year quarter_name"},
    {"summary", "unit year quarter_name date day time count with_target statuses without_target"},
    {"summary_status", "status count"},
    {"summary_duties", "quarter_name total met missed due share"},
    {"summary_pending", "pending"},
    {"summary_running", "quarter_name day last_day"},
    {"not_begun", "year quarter_name date"},
    {"paragraph", "quarter_name day sentences"},
    {"paragraph_running", "quarter_name day sentences"},
    {"paragraph_more", "quarter_name day sentences"},
    {"join", ""},
    {"join_apart", ""},
    {"verb", "name"},
    {"phrase", "name verb"},
    {"sum", sentence_parts, facts},
    {"sum_none", sentence_parts, facts},
    {"sum_none_yet", sentence_parts, facts},
    {"sum_nothing", sentence_parts, facts},
    {"sum_nothing_ended", sentence_parts, facts},
    {"limit", sentence_parts, facts},
    {"sum_to_date", sentence_parts, facts},
    {"limit_to_date", sentence_parts, facts},
    {"sum_pending", sentence_parts, facts},
    {"level", sentence_parts, facts},
    {"ratio", sentence_parts, facts},
    {"ratio_to_date", sentence_parts, facts},
    {"no_data", sentence_parts, facts},
    {"remark_unassigned", "unassigned"},
    {"remark_pending", "pending"},
    {"remark_pending_level", "pending"},
    {"remark_carried", ""},
    {"remark_exceeds", ""},
    {"remark_join", ""},
    {"change_up", "difference percent last_year"},
    {"change_down", "difference percent last_year"},
    {"change_same", "last_year"},
    {"pace_achieved", "need", facts},
    {"pace_on_track", "need", facts},
    {"pace_behind", "need", facts},
    {"pace_alarm", "need", facts},
    {"pace_missed", "need", facts},
    {"level_on_track", "", facts},
    {"level_near", "", facts},
    {"level_behind", "", facts},
    {"level_alarm", "", facts},
    {"limit_within", "", facts},
    {"limit_at_limit", "", facts},
    {"limit_exceeded", "", facts},
    {"need_one", "needed each quarters days"},
    {"need_many", "needed each quarters days"},
    {"need_running", "needed each quarters days"},
    {"need_running_last", "needed each quarters days"},
    {"quarters_1", ""},
    {"quarters_2", ""},
    {"quarters_3", ""},
    {"achievement_pace", sentence_parts, facts},
    {"achievement_level", sentence_parts, facts},
    {"achievement_done", sentence_parts, facts},
    {"achievement_early", "count"},
    {"achievement_ended", "count"},
    {"achievement_item", sentence_parts, facts},
    {"achievement_items", "items"},
    {"problem_status", "status head"},
    {"problem_head", sentence_parts, facts},
    {"problem_pace", sentence_parts, facts},
    {"problem_missed", sentence_parts, facts},
    {"problem_at_limit", sentence_parts, facts},
    {"problem_exceeded", sentence_parts, facts},
    {"problem_at_limit_level", sentence_parts, facts},
    {"problem_exceeded_level", sentence_parts, facts},
    {"problem_level", sentence_parts, facts},
    {"problem_ratio", sentence_parts, facts},
    {"problem_rest", "count items"},
    {"problem_rest_items", "count items"},
    {"problem_overdue", "quarter_name day missed due quarter_end"},
    {"problem_duty_missed", "units periods verb name quarter_name day"},
    {"unit_periods", "unit periods"},
    {"units_more", "units count"},
    {"this_quarter", "quarter_name"},
    {"month", "month month_name"},
    {"week", "start end"},
    {"half_1", ""},
    {"half_2", ""},
    {"whole_year", ""},
    {"pending_item", "name count"},
    {"problem_none", ""},
    {"cause_units", "items count missed"},
    {"cause_unit", "name count"},
    {"cause_since", "items count quarter_name"},
    {"cause_late_plan", "items count"},
    {"cause_pending", "items count"},
    {"cause_no_target", "items count"},
    {"step_by", "day"},
    {"step_now", ""},
    {"step_duties", "items count"},
    {"step_duty", "name count"},
    {"step_needs", "items"},
    {"step_needs_more", "items"},
    {"step_needs_rest", "count"},
    {"step_need", sentence_parts, facts},
    {"step_levels", "items"},
    {"step_target", sentence_parts, facts},
    {"step_missed_duties", "missed pending"},
    {"step_pending", "missed pending"},
    {"step_unchecked", ""},
    {"step_overdue", "quarter_name day missed due quarter_end"},
    {"step_pace", sentence_parts, facts},
    {"step_missed", sentence_parts, facts},
    {"step_level", sentence_parts, facts},
    {"step_at_limit", sentence_parts, facts},
    {"step_exceeded", sentence_parts, facts},
    {"step_rest", "count items"},
    {"slide_pace", slide_parts, facts},
    {"slide_level", slide_parts, facts},
    {"slide_limit", slide_parts, facts},
    {"slide_parts", slide_parts, facts},
    {"slide_quarters", slide_parts, facts},
    {"slide_change", slide_parts, facts},
    {"slide_need", slide_parts, facts},
    {"slide_remarks", slide_parts, facts},
    {"slide_unknown", slide_parts, facts},
    {"note_scope", "unit date"},
    {"note_cutoff", "cutoff start end"},
    {"note_sum", ""},
    {"note_pace", "amber red"},
    {"note_latest", "items"},
    {"note_ratio", "items"},
    {"ratio_item", "name numerator_name denominator_name"},
    {"note_compare", "last_date"},
    {"note_unassigned", "items"},
    {"note_item", "name value"},
    {"note_about", ""},
    {"note_unended", "items"},
    {"note_pending", "items"},
    {"note_unchecked", "count items"},
    {"unchecked_item", "kind count"},
    {"note_closed", "items"},
    {"note_corrected", "quarter_name date items"},
    {"corrected_item", "name reported value"},
    {"note_hidden", "hide_below"},
};

const TemplateFields* fields_of(std::string_view key) {
    const auto found = std::ranges::find(all_templates, key, &TemplateFields::key);
    return found == std::end(all_templates) ? nullptr : found;
}

bool has_word(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word)
            return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

} // namespace

bool is_template(std::string_view key) {
    return fields_of(key) != nullptr;
}

bool can_fill(std::string_view key, std::string_view field) {
    const TemplateFields* fields = fields_of(key);
    return fields && (has_word(fields->own, field) || has_word(fields->shared, field));
}

} // namespace taizhang
