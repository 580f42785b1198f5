#include "output/narrative/narrative.h"

#include "output/narrative/indicator_words.h"
#include "output/narrative/note_words.h"
#include "output/narrative/problem_words.h"
#include "output/narrative/summary_words.h"

namespace taizhang {

namespace {

NarrativeParagraph paragraph_of(const Wording& wording, std::string_view key,
                                std::vector<Statement> statements) {
    std::vector<std::string> sentences;
    for (const Statement& statement : statements)
        sentences.push_back(statement.text);
    Fields fields = wording.when();
    fields.set("sentences", joined(sentences, wording.say("join")));
    return {wording.say(key, fields), std::move(statements)};
}

bool has_target(const Material& material, int indicator) {
    return material.progress_of(indicator).plan.has_value();
}

/// First what has a target, then what is only counted.
NarrativeSection section_of(const Wording& wording, const MaterialCategory& category) {
    std::vector<Statement> with_target;
    std::vector<Statement> without;
    for (int indicator : category.indicators)
        if (auto statement = statement_of(wording, indicator))
            (has_target(wording.material(), indicator) ? with_target : without)
                .push_back(std::move(*statement));
    NarrativeSection section{category.name, {}};
    for (auto* statements : {&with_target, &without}) {
        const std::string_view first =
            wording.quarter_is_running() ? "paragraph_running" : "paragraph";
        const std::string_view key = section.paragraphs.empty() ? first : "paragraph_more";
        if (!statements->empty())
            section.paragraphs.push_back(paragraph_of(wording, key, std::move(*statements)));
    }
    return section;
}

std::vector<NarrativeSection> sections_of(const Wording& wording) {
    std::vector<NarrativeSection> sections;
    for (const MaterialCategory& category : wording.material().categories) {
        NarrativeSection section = section_of(wording, category);
        if (!section.paragraphs.empty())
            sections.push_back(std::move(section));
    }
    return sections;
}

Fields heading_fields(const Wording& wording) {
    Fields fields = wording.when();
    fields.set("unit", wording.material().unit().name);
    fields.set("year", std::to_string(wording.material().point.year));
    fields.set("date", wording.date(wording.material().day));
    return fields;
}

} // namespace

Narrative narrative_of(const Material& material, const SentenceTemplates& templates,
                       const Texts& texts, NumberGap gap) {
    const Wording wording{material, templates, texts, gap};
    const Fields fields = heading_fields(wording);
    Narrative narrative;
    narrative.title = wording.say("title", fields);
    narrative.subtitle = wording.say("subtitle", fields);
    narrative.summary_heading = wording.say("summary_heading", fields);
    narrative.summary = summary_texts(wording);
    narrative.problems_heading = wording.say("problems_heading", fields);
    narrative.notes_heading = wording.say("notes_heading", fields);
    if (!wording.quarter_has_begun()) {
        narrative.problems = {{narrative.summary.front(), std::nullopt, {}}};
        return narrative;
    }
    narrative.categories = sections_of(wording);
    narrative.problems = problem_statements(wording);
    narrative.notes = note_texts(wording);
    return narrative;
}

} // namespace taizhang
