#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/reviewed_ledger.h"
#include "cli/sentences.h"
#include "output/narrative/narrative_text.h"

namespace taizhang::cli {

namespace {

/// One row for each sentence.
class NarrativeRows {
public:
    NarrativeRows(Call& call, const Definitions& definitions)
        : m_definitions(definitions), m_listing{call,
                                                {{"part", {}, ColumnAlign::left},
                                                 {"heading", {}, ColumnAlign::left},
                                                 {"indicator", {}, ColumnAlign::left},
                                                 {"text", {}, ColumnAlign::left}}} {}

    void add(const Narrative& narrative) {
        for (const std::string& text : narrative.summary)
            add("summary", narrative.summary_heading, {text, {}, {}});
        for (const Matter& matter : narrative.achievements)
            for (const Statement& statement : matter.statements)
                add("achievements", narrative.achievements_heading, statement);
        for (const NarrativeSection& section : narrative.categories)
            for (const NarrativeParagraph& paragraph : section.paragraphs)
                for (const Statement& statement : paragraph.statements)
                    add("category", section.heading, statement);
        for (const Matter& matter : narrative.problems)
            for (const Statement& statement : matter.statements)
                add("problems", narrative.problems_heading, statement);
        for (const std::string& text : narrative.causes)
            add("causes", narrative.causes_heading, {text, {}, {}});
        for (const NextStep& step : narrative.steps)
            add("steps", step.when, {step.text, {}, {}});
        for (const std::string& text : narrative.notes)
            add("notes", narrative.notes_heading, {text, {}, {}});
        m_listing.end();
    }

private:
    void add(std::string part, const std::string& heading, const Statement& statement) {
        const std::string code = statement.indicator
                                     ? m_definitions.indicators[*statement.indicator].code
                                     : std::string{};
        m_listing.add_row({std::move(part), heading, code, statement.text});
    }

    const Definitions& m_definitions;
    Listing m_listing;
};

void print_json(Call& call, const Material& material, const Narrative& narrative) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.member("year", material.point.year);
    json.member("quarter", material.point.quarter);
    json.member("as_of", to_iso(material.day));
    json.member("unit", material.unit().code);
    write_narrative(json, narrative, material.definitions());
    json.end_object();
    call.output.text() += '\n';
}

void print(Call& call, const Material& material, const Narrative& narrative) {
    if (call.format == Format::json)
        print_json(call, material, narrative);
    else if (call.format == Format::csv)
        NarrativeRows{call, material.definitions()}.add(narrative);
    else
        call.output.text() += plain_text_of(narrative, call.texts.language());
}

} // namespace

int run_draft(Call& call) {
    if (call.arguments.has(sentences_option)) {
        call.at_most_arguments(0);
        call.output.text() += built_in_file(call.texts.language());
        return 0;
    }
    call.at_most_arguments(1);
    required(call, quarter_option);
    const SentenceTemplates sentences = sentences_of(call);
    ReviewedLedger ledger{call};
    const Material material = read_material(ledger.reader(), ledger.point(), {});
    print(call, material, narrative_of(material, sentences, call.texts));
    return 0;
}

} // namespace taizhang::cli
