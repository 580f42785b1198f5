#include "output/narrative/problem_words.h"

#include "output/narrative/duty_words.h"
#include "output/narrative/status_matters.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

constexpr size_t most_pending = 8;

/// All that is overdue as one matter, a line for each indicator; nothing when nothing is.
std::optional<Matter> overdue_matter(const Wording& wording) {
    auto statements = overdue_statements(wording);
    if (statements.empty())
        return std::nullopt;
    const Coverage& coverage = wording.material().coverage;
    Fields fields = wording.when();
    fields.set("missed", grouped(coverage.missed, 0));
    if (coverage.due > 0)
        fields.set("due", grouped(coverage.due, 0));
    fields.set("quarter_end", wording.day(wording.quarter().end));
    Matter matter;
    matter.head = wording.say("problem_overdue", fields);
    matter.step = wording.say("step_overdue", fields);
    for (const Statement& statement : statements)
        matter.details.push_back(statement.text);
    matter.text = wording.sentence(matter.head) + joined(matter.details, "");
    matter.statements = std::move(statements);
    return matter;
}

Matter no_problem(const Wording& wording) {
    Matter matter;
    const std::string text = wording.say("problem_none");
    matter.text = text;
    matter.details = {text};
    matter.statements = {{text, std::nullopt, {}}};
    return matter;
}

} // namespace

std::vector<Matter> problem_matters(const Wording& wording) {
    std::vector<Matter> matters;
    if (auto overdue = overdue_matter(wording))
        matters.push_back(std::move(*overdue));
    for (Matter& matter :
         merged_to(wording, status_matters(wording), most_problems - matters.size()))
        matters.push_back(std::move(matter));
    if (matters.empty())
        matters.push_back(no_problem(wording));
    return matters;
}

std::optional<std::string> pending_list(const Wording& wording) {
    std::vector<std::string> items;
    for (IndicatorPlace indicator : wording.material().indicators()) {
        const int pending = wording.material().progress_of(indicator).pending;
        if (pending == 0 || wording.material().indicator_at(indicator).measure == Measure::ratio)
            continue;
        Fields fields;
        fields.set("name", wording.name_of(indicator));
        fields.set("count", grouped(pending, 0));
        items.push_back(wording.say("pending_item", fields));
    }
    return items.empty() ? std::nullopt
                         : std::optional{wording.short_list(std::move(items), most_pending)};
}

} // namespace taizhang
