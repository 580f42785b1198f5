#include "output/narrative/narrative_text.h"

#include "characters/hidden.h"
#include "output/narrative/heading_number.h"

namespace taizhang {

namespace {

/// Writes one text, numbering its headings.
class PlainText {
public:
    explicit PlainText(Language language) : m_language(language) {}

    std::string of(const Narrative& narrative) {
        m_text = narrative.title + "\n" + narrative.subtitle + "\n";
        add_heading(narrative.summary_heading);
        for (const std::string& paragraph : narrative.summary)
            add_paragraph(paragraph);
        add_list(narrative.achievements_heading, texts_of(narrative.achievements));
        add_list(narrative.problems_heading, texts_of(narrative.problems));
        add_list(narrative.causes_heading, narrative.causes);
        add_list(narrative.steps_heading, texts_of(narrative.steps, m_language));
        add_list(narrative.notes_heading, narrative.notes);
        if (!narrative.categories.empty())
            add_annex(narrative);
        return std::move(m_text);
    }

private:
    void add_heading(const std::string& heading) {
        m_text += "\n" + heading_number(1, ++m_headings, m_language) + heading + "\n";
    }

    /// Indented by two characters, as Chinese paragraphs are.
    void add_paragraph(const std::string& paragraph) {
        m_text += (m_language == Language::chinese ? "　　" : "") + paragraph + "\n";
    }

    void add_item(size_t place, const std::string& text) {
        add_paragraph(item_number(static_cast<int>(place) + 1, m_language) + text);
    }

    void add_annex(const Narrative& narrative) {
        m_text += "\n" + narrative.signature + "\n" + narrative.signed_on + "\n\n" +
                  narrative.annex_heading + "\n";
        int number = 0;
        for (const NarrativeSection& section : narrative.categories)
            add_section(section, ++number);
    }

    void add_section(const NarrativeSection& section, int number) {
        m_text += heading_number(2, number, m_language) + section.heading + "\n";
        for (const NarrativeParagraph& paragraph : section.paragraphs)
            add_paragraph(paragraph.text);
    }

    void add_list(const std::string& heading, const std::vector<std::string>& texts) {
        if (texts.empty())
            return;
        add_heading(heading);
        for (size_t i = 0; i < texts.size(); ++i)
            add_item(i, texts[i]);
    }

    Language m_language;
    int m_headings = 0;
    std::string m_text;
};

void write_statement(JsonWriter& json, const Statement& statement, const Definitions& definitions) {
    json.begin_object();
    json.key("indicator");
    if (statement.indicator)
        json.value(definitions.indicators[*statement.indicator].code);
    else
        json.null();
    json.key("units").begin_array();
    for (UnitPlace unit : statement.units)
        json.value(definitions.units.at(unit).code);
    json.end_array();
    json.member("text", statement.text);
    json.end_object();
}

void write_statements(JsonWriter& json, const std::vector<Statement>& statements,
                      const Definitions& definitions) {
    json.key("statements").begin_array();
    for (const Statement& statement : statements)
        write_statement(json, statement, definitions);
    json.end_array();
}

void write_texts(JsonWriter& json, std::string_view name, const std::string& heading,
                 const std::vector<std::string>& texts) {
    json.key(name).begin_object();
    json.member("heading", heading);
    json.key("paragraphs").begin_array();
    for (const std::string& text : texts)
        json.value(text);
    json.end_array();
    json.end_object();
}

/// `statements` are those of all matters, one indicator each; a matter may tell of several.
void write_matters(JsonWriter& json, std::string_view name, const std::string& heading,
                   const std::vector<Matter>& matters, const Definitions& definitions) {
    json.key(name).begin_object();
    json.member("heading", heading);
    json.key("paragraphs").begin_array();
    std::vector<Statement> statements;
    for (const Matter& matter : matters) {
        json.begin_object();
        json.member("text", matter.text);
        json.member("step", matter.step);
        json.end_object();
        statements.insert(statements.end(), matter.statements.begin(), matter.statements.end());
    }
    json.end_array();
    write_statements(json, statements, definitions);
    json.end_object();
}

void write_steps(JsonWriter& json, const Narrative& narrative) {
    json.key("steps").begin_object();
    json.member("heading", narrative.steps_heading);
    json.key("paragraphs").begin_array();
    for (const NextStep& step : narrative.steps) {
        json.begin_object();
        json.key("day");
        if (step.day)
            json.value(to_iso(*step.day));
        else
            json.null();
        json.member("text", step.text);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_section(JsonWriter& json, const NarrativeSection& section,
                   const Definitions& definitions) {
    json.begin_object();
    json.member("heading", section.heading);
    json.key("paragraphs").begin_array();
    for (const NarrativeParagraph& paragraph : section.paragraphs) {
        json.begin_object();
        json.member("text", paragraph.text);
        write_statements(json, paragraph.statements, definitions);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

} // namespace

std::vector<std::string> texts_of(const std::vector<Matter>& matters) {
    std::vector<std::string> texts;
    for (const Matter& matter : matters)
        texts.push_back(matter.text);
    return texts;
}

std::vector<std::string> texts_of(const std::vector<NextStep>& steps, Language language) {
    std::vector<std::string> texts;
    for (const NextStep& step : steps)
        texts.push_back(step.when + (language == Language::chinese ? "：" : ": ") + step.text);
    return texts;
}

std::string plain_text_of(const Narrative& narrative, Language language) {
    return without_direction_marks(PlainText{language}.of(narrative));
}

void write_narrative(JsonWriter& json, const Narrative& narrative, const Definitions& definitions) {
    json.member("title", narrative.title);
    json.member("subtitle", narrative.subtitle);
    write_texts(json, "summary", narrative.summary_heading, narrative.summary);
    json.key("categories").begin_array();
    for (const NarrativeSection& section : narrative.categories)
        write_section(json, section, definitions);
    json.end_array();
    write_matters(json, "achievements", narrative.achievements_heading, narrative.achievements,
                  definitions);
    write_matters(json, "problems", narrative.problems_heading, narrative.problems, definitions);
    write_texts(json, "causes", narrative.causes_heading, narrative.causes);
    write_steps(json, narrative);
    write_texts(json, "notes", narrative.notes_heading, narrative.notes);
}

} // namespace taizhang
