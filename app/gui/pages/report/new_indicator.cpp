#include "gui/pages/report/new_indicator.h"

#include "gui/widgets/text_link.h"
#include "intake/definitions/indicator_changes.h"
#include "intake/plan/import_write.h"
#include "intake/record/draft_row.h"
#include "text/ids/form.h"
#include "text/ids/report_page.h"
#include "text/ids/step.h"
#include "text/text_id.h"

namespace taizhang {

namespace {

/// A share is a level, all else adds up; what is wanted of it the user says later.
ImportPlan plan_of(const PageContext& context, const std::string& code, const std::string& word,
                   const std::string& unit_of_measure) {
    const Measure measure = unit_of_measure == "%" ? Measure::latest : Measure::sum;
    return plan_draft(FileKind::indicators,
                      {{"code", code},
                       {"name_zh", word},
                       {"name_en", ""},
                       {"category", std::string{context.texts(text_id::report_page_new_category)}},
                       {"units", unit_of_measure},
                       {"measure", std::string{name_of(measure)}},
                       {"numerator", ""},
                       {"denominator", ""},
                       {"direction", std::string{name_of(Direction::track)}},
                       {"decimals", "0"},
                       {"aliases", ""}},
                      context.desk.figures()->definitions(), context.navigation.view().year);
}

} // namespace

std::optional<std::string> offer_new_indicator(PageContext& context, const std::string& word,
                                               const std::string& unit_of_measure) {
    if (word.empty() || context.desk.is_read_only())
        return std::nullopt;
    const std::string code = free_indicator_code(context.desk.figures()->definitions());
    auto plan = std::make_shared<const ImportPlan>(plan_of(context, code, word, unit_of_measure));
    if (!plan->may_be_written())
        return std::nullopt;
    if (!text_link(context.look, context.texts(text_id::report_page_new_indicator, word),
                   "report-new-indicator"))
        return std::nullopt;
    context.desk.write(
        std::string{context.texts(text_id::form_saving)},
        {std::string{name_of(text_id::step_add_indicator)}, {word}},
        [plan](Writer& writer) { write_import(*plan, writer); },
        [](const std::exception_ptr&) { return Desk::Told::no; });
    return code;
}

} // namespace taizhang
