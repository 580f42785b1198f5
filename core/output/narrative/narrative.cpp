#include "output/narrative/narrative.h"

#include "output/narrative/achievement_words.h"
#include "output/narrative/cause_words.h"
#include "output/narrative/indicator_words.h"
#include "output/narrative/note_words.h"
#include "output/narrative/problem_words.h"
#include "output/narrative/step_words.h"
#include "output/narrative/summary_words.h"
#include "text/category_name.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t longest_sentence = 110; ///< characters
constexpr size_t longest_opening = 20;   ///< of a paragraph: the quarter and the day

size_t characters_in(std::string_view text) {
    return static_cast<size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Statements stand together in one sentence as long as it is easy to read.
std::string sentences_of(const Wording& wording, const std::vector<Statement>& statements) {
    const std::string join = wording.say("join");
    const std::string apart = wording.say("join_apart");
    const bool is_short = wording.texts().language() == Language::chinese;
    std::string text;
    size_t length = longest_opening;
    for (const Statement& statement : statements) {
        const size_t more = characters_in(statement.text);
        const bool fits = !is_short || length + more <= longest_sentence;
        if (!text.empty())
            text += fits ? join : apart;
        length = fits || text.empty() ? length + more : more;
        text += statement.text;
    }
    return text;
}

NarrativeParagraph paragraph_of(const Wording& wording, std::string_view key,
                                std::vector<Statement> statements) {
    Fields fields = wording.when();
    fields.set("sentences", sentences_of(wording, statements));
    return {wording.say(key, fields), std::move(statements)};
}

bool has_target(const Material& material, IndicatorPlace indicator) {
    return material.progress_of(indicator).plan.has_value();
}

/// First what has a target, then what is only counted.
NarrativeSection section_of(const Wording& wording, const MaterialCategory& category) {
    std::vector<Statement> with_target;
    std::vector<Statement> without;
    for (IndicatorPlace indicator : category.indicators)
        if (auto statement = statement_of(wording, indicator))
            (has_target(wording.material(), indicator) ? with_target : without)
                .push_back(std::move(*statement));
    NarrativeSection section{category.name, category_heading(category.name, wording.texts()), {}};
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
    narrative.achievements_heading = wording.say("achievements_heading", fields);
    narrative.causes_heading = wording.say("causes_heading", fields);
    narrative.steps_heading = wording.say("steps_heading", fields);
    narrative.annex_heading = wording.say("annex_heading", fields);
    narrative.signature = material.unit().name;
    narrative.signed_on = wording.date(material.point.as_of);
    narrative.problems_heading = wording.say("problems_heading", fields);
    narrative.notes_heading = wording.say("notes_heading", fields);
    if (!wording.quarter_has_begun()) {
        Matter matter;
        matter.text = narrative.summary.front();
        matter.details = {matter.text};
        matter.statements = {{narrative.summary.front(), std::nullopt, {}}};
        narrative.problems = {std::move(matter)};
        return narrative;
    }
    narrative.categories = sections_of(wording);
    narrative.achievements = achievement_matters(wording);
    narrative.problems = problem_matters(wording);
    narrative.causes = cause_texts(wording);
    narrative.steps = next_steps(wording);
    narrative.notes = note_texts(wording);
    return narrative;
}

} // namespace taizhang
