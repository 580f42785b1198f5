#include "output/narrative/status_matters.h"

#include "chart/quarterly_data.h"
#include "output/narrative/indicator_facts.h"
#include "output/words/words.h"
#include "text/ids/pack.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_matters_named = 10;

std::string detail_key(const Indicator& indicator, Status status) {
    if (status == Status::missed)
        return "problem_missed";
    if (has_pace(indicator))
        return "problem_pace";
    const std::string level = indicator.measure == Measure::latest ? "_level" : "";
    if (status == Status::exceeded)
        return "problem_exceeded" + level;
    if (status == Status::at_limit)
        return "problem_at_limit" + level;
    return indicator.measure == Measure::ratio ? "problem_ratio" : "problem_level";
}

std::string step_key(const Indicator& indicator, Status status) {
    switch (status) {
    case Status::missed:
        return "step_missed";
    case Status::exceeded:
        return "step_exceeded";
    case Status::at_limit:
        return "step_at_limit";
    default:
        return has_pace(indicator) ? "step_pace" : "step_level";
    }
}

/// Who has to see to it; empty where nobody is named.
std::string department_words(const Wording& wording, IndicatorPlace indicator) {
    const Material& material = wording.material();
    const std::string department =
        department_of(material.definitions().departments, material.indicator_at(indicator));
    return department.empty() ? std::string{}
                              : wording.texts()(text_id::pack_department_of, department);
}

/// Indicators of one status whose figures are the same.
struct Alike {
    Status status = Status::no_data;
    std::vector<IndicatorPlace> indicators;
};

bool stand_alike(const Material& material, IndicatorPlace one, IndicatorPlace other) {
    const IndicatorProgress& a = material.progress_of(one);
    const IndicatorProgress& b = material.progress_of(other);
    return shown_unit(material.indicator_at(one)) == shown_unit(material.indicator_at(other)) &&
           material.indicator_at(one).measure == Measure::sum &&
           material.indicator_at(other).measure == Measure::sum && a.plan && b.plan &&
           a.plan->annual == b.plan->annual && a.due == b.due &&
           a.actual_to_date == b.actual_to_date && a.known_to_date == Known::whole &&
           b.known_to_date == Known::whole && a.pending == 0 && b.pending == 0 &&
           a.unassigned.value_or(0) == 0 && b.unassigned.value_or(0) == 0 && a.lag == b.lag;
}

void add_alike(std::vector<Alike>& groups, const Material& material, Status status,
               IndicatorPlace indicator) {
    for (Alike& group : groups)
        if (group.status == status && stand_alike(material, group.indicators.front(), indicator)) {
            group.indicators.push_back(indicator);
            return;
        }
    groups.push_back({status, {indicator}});
}

/// In the order of what needs attention.
std::vector<Alike> alike_groups(const Material& material) {
    std::vector<Alike> groups;
    for (const AttentionKind kind : {AttentionKind::bad_status, AttentionKind::attention_status})
        for (const Attention& attention : material.attention)
            if (attention.kind == kind)
                add_alike(groups, material, attention.status, attention.indicator);
    return groups;
}

std::string names_of(const Wording& wording, const std::vector<IndicatorPlace>& indicators) {
    std::vector<std::string> names;
    for (const IndicatorPlace indicator : indicators)
        names.push_back(wording.name_of(indicator));
    if (names.size() == 1)
        return names.front();
    Fields fields;
    fields.set("items", wording.list(names));
    return wording.say("both", fields);
}

std::string head_of(const Wording& wording, const Alike& group, const Fields& facts) {
    const std::string names = names_of(wording, group.indicators);
    const std::string finding = wording.finding_of(group.indicators.front(), names);
    if (!finding.empty())
        return finding;
    Fields fields = facts;
    fields.set("name", names);
    return wording.say_of(group.indicators.front(), "problem_head", fields);
}

std::string with_status(const Wording& wording, Status status, const std::string& head) {
    Fields fields;
    fields.set("status", std::string{wording.texts()(text_of(status))});
    fields.set("head", head);
    return wording.say("problem_status", fields);
}

Matter matter_of(const Wording& wording, const Alike& group) {
    const IndicatorPlace first = group.indicators.front();
    const Indicator& indicator = wording.material().indicator_at(first);
    const Fields facts = facts_of(wording, first);
    Matter matter;
    matter.status = group.status;
    matter.head = head_of(wording, group, facts);
    const std::string detail = wording.say_of(first, detail_key(indicator, group.status), facts) +
                               department_words(wording, first);
    matter.details = {detail};
    matter.text = with_status(wording, group.status, matter.head) + detail;
    matter.step = wording.say_of(first, step_key(indicator, group.status), facts);
    for (const IndicatorPlace each : group.indicators) {
        const std::string own = wording.finding_of(each, wording.name_of(each));
        const std::string head = group.indicators.size() == 1 || own.empty() ? matter.head : own;
        matter.statements.push_back({with_status(wording, group.status, head) + detail, each, {}});
    }
    return matter;
}

} // namespace

std::vector<Matter> status_matters(const Wording& wording) {
    std::vector<Matter> matters;
    for (const Alike& group : alike_groups(wording.material()))
        matters.push_back(matter_of(wording, group));
    return matters;
}

std::vector<Matter> merged_to(const Wording& wording, std::vector<Matter> matters, size_t most) {
    if (matters.size() <= most || most == 0)
        return matters;
    Matter rest;
    std::vector<std::string> names;
    for (size_t i = most - 1; i < matters.size(); ++i)
        for (Statement& statement : matters[i].statements) {
            if (statement.indicator)
                names.push_back(wording.name_of(*statement.indicator));
            rest.statements.push_back(std::move(statement));
        }
    Fields fields;
    fields.set("count", std::to_string(names.size()));
    rest.head = wording.say("problem_rest", fields);
    fields.set("items", wording.short_list(std::move(names), most_matters_named));
    rest.details = {wording.say("problem_rest_items", fields)};
    rest.text = wording.sentence(rest.head) + rest.details.front();
    rest.step = wording.say("step_rest", fields);
    matters.resize(most - 1);
    matters.push_back(std::move(rest));
    return matters;
}

} // namespace taizhang
