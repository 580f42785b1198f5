#include "output/narrative/heading_number.h"
#include "output/pack/pack_pages.h"
#include "text/ids/pack.h"

namespace taizhang {

namespace {

/// Sets continuous text.
class Prose {
public:
    explicit Prose(PageMaker& maker) : m_maker(maker) {}

    void add_heading(const std::string& heading) {
        const Lettering lettering{m_maker.format().prose, FontWeight::bold};
        m_maker.need(5 * lettering.size); // with two lines of what follows
        const std::string number = heading_number(2, ++m_headings, language());
        m_maker.add_paragraph(number + heading, lettering, 0);
    }

    /// Chinese paragraphs are indented by two characters.
    void add_paragraph(std::string_view text) {
        m_maker.add_paragraph(text, lettering(),
                              language() == Language::chinese ? 2 * lettering().size : 0);
    }

    void add_item(size_t place, const std::string& text) {
        const std::string number = heading_number(3, static_cast<int>(place) + 1, language());
        add_paragraph(number + text);
    }

private:
    Language language() const { return m_maker.texts().language(); }
    Lettering lettering() const { return {m_maker.format().prose}; }

    PageMaker& m_maker;
    int m_headings = 0;
};

} // namespace

void add_problems(PageMaker& maker, const Narrative& narrative) {
    Prose prose{maker};
    for (size_t i = 0; i < narrative.problems.size(); ++i)
        prose.add_item(i, narrative.problems[i].text);
}

void add_words(PageMaker& maker, const Narrative& narrative) {
    Prose prose{maker};
    for (const std::string& paragraph : narrative.summary)
        prose.add_paragraph(paragraph);
    for (const NarrativeSection& section : narrative.categories) {
        prose.add_heading(section.heading);
        for (const NarrativeParagraph& paragraph : section.paragraphs)
            prose.add_paragraph(paragraph.text);
    }
}

void add_notes(PageMaker& maker, const PackContents& contents) {
    Prose prose{maker};
    const std::vector<std::string>& notes = contents.narrative.notes;
    for (size_t i = 0; i < notes.size(); ++i)
        prose.add_item(i, notes[i]);
    if (!contents.changes.empty())
        prose.add_heading(std::string{maker.texts()(text_id::pack_changes)});
    for (size_t i = 0; i < contents.changes.size(); ++i)
        prose.add_item(i, contents.changes[i]);
}

} // namespace taizhang
