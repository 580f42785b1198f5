#include "output/narrative/problem_words.h"

#include "output/narrative/duty_words.h"
#include "output/narrative/indicator_facts.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

std::string key_of(const Indicator& indicator, Status status) {
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

/// Who has to see to it; empty where nobody is named.
std::string department_words(const Wording& wording, int indicator) {
    const Material& material = wording.material();
    const std::string department =
        department_of(material.definitions().departments, material.indicator_at(indicator));
    return department.empty() ? std::string{}
                              : wording.texts()(text_id::pack_department_of, department);
}

Statement status_statement(const Wording& wording, const Attention& attention) {
    const int place = attention.indicator;
    const std::string key = wording.is_private(place)
                                ? "problem_hidden"
                                : key_of(wording.material().indicator_at(place), attention.status);
    return {wording.say_of(place, key, facts_of(wording, place)) + department_words(wording, place),
            place,
            {}};
}

void add_statuses(std::vector<Statement>& statements, const Wording& wording, AttentionKind kind) {
    for (const Attention& attention : wording.material().attention)
        if (attention.kind == kind)
            statements.push_back(status_statement(wording, attention));
}

void add_all(std::vector<Statement>& statements, std::vector<Statement> more) {
    statements.insert(statements.end(), std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
}

void add_pending(std::vector<Statement>& statements, const Wording& wording) {
    const auto items = pending_list(wording);
    if (!items)
        return;
    Fields fields;
    fields.set("pending", grouped(pending_records(wording.material()), 0));
    fields.set("items", *items);
    statements.push_back({wording.say("problem_pending", fields), std::nullopt, {}});
}

} // namespace

std::vector<Statement> problem_statements(const Wording& wording) {
    std::vector<Statement> statements;
    add_statuses(statements, wording, AttentionKind::bad_status);
    add_all(statements, duty_statements(wording, DutyState::missed));
    add_statuses(statements, wording, AttentionKind::attention_status);
    add_all(statements, duty_statements(wording, DutyState::due));
    add_pending(statements, wording);
    if (statements.empty())
        statements.push_back({wording.say("problem_none"), std::nullopt, {}});
    return statements;
}

std::optional<std::string> pending_list(const Wording& wording) {
    std::vector<std::string> items;
    for (int indicator : wording.material().indicators()) {
        const int pending = wording.material().progress_of(indicator).pending;
        if (pending == 0 || wording.material().indicator_at(indicator).measure == Measure::ratio)
            continue;
        Fields fields;
        fields.set("name", wording.name_of(indicator));
        fields.set("count", grouped(pending, 0));
        items.push_back(wording.say("pending_item", fields));
    }
    return items.empty() ? std::nullopt : std::optional{wording.list(items)};
}

} // namespace taizhang
