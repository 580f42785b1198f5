#include "output/document/report.h"

#include "output/document/report_pictures.h"
#include "output/document/report_tables.h"
#include "output/document/word_file.h"
#include "output/narrative/heading_number.h"
#include "output/narrative/narrative_text.h"
#include "output/narrative/wording.h"
#include "text/ids/pack.h"
#include "text/ids/report.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

/// Writes a report chapter by chapter.
class ReportWriter {
public:
    ReportWriter(const PackSource& source, const OutputProgress& progress)
        : m_source(source), m_material(source.material), m_texts(source.texts),
          m_progress(progress), m_words(narrative_of(source.material, source.sentences,
                                                     source.texts, document_gap(source.texts))) {}

    std::string write() {
        if (!m_source.choice.title.empty())
            m_words.title = title_of(m_source.choice, m_material, m_texts);
        m_body.add(WordStyle::title, title_lines());
        m_body.add(WordStyle::subtitle, m_words.subtitle);
        for (const PackSection& section : sections_for(m_source.choice, m_material))
            if (section.is_shown)
                add(section);
        m_body.add(WordStyle::signature, m_words.signature);
        m_body.add(WordStyle::signature, m_words.signed_on);
        m_body.add(WordStyle::subtitle, check_line(m_material.check, m_texts));
        return word_file(m_body, facts());
    }

private:
    enum class Pictures { none, shown };

    Language language() const { return m_texts.language(); }

    /// The unit's name stands on a line of its own.
    std::string title_lines() const {
        const std::string& unit = m_material.unit().name;
        const std::string& title = m_words.title;
        if (language() != Language::chinese || !title.starts_with(unit) || title == unit)
            return title;
        return unit + "\n" + title.substr(unit.size());
    }

    void add(const PackSection& section) {
        switch (section.kind) {
        case SectionKind::cover:
            return add_summary();
        case SectionKind::conclusions:
            return add_list(m_words.achievements_heading, texts_of(m_words.achievements));
        case SectionKind::indicators:
            return add_chapter(text_id::pack_table, indicator_table(m_material, m_texts));
        case SectionKind::category:
            return add_category(section.category, Pictures::shown);
        case SectionKind::branches:
            add_chapter(text_id::report_branches, branch_table(m_material, m_texts));
            return add(branch_pictures(m_source));
        case SectionKind::missing:
            return add_chapter(text_id::report_duties, duty_table(m_material, m_texts));
        case SectionKind::problems:
            add_list(m_words.problems_heading, texts_of(m_words.problems));
            add_list(m_words.causes_heading, m_words.causes);
            return add_list(m_words.steps_heading, texts_of(m_words.steps, language()));
        case SectionKind::charts:
            return add_categories();
        case SectionKind::lagging:
        case SectionKind::comparison:
        case SectionKind::ranking:
        case SectionKind::sheets:
            return; // told by problems and by what branches have done
        case SectionKind::years:
            return add_years();
        case SectionKind::words:
            return add_words();
        case SectionKind::notes:
            return add_list(m_words.notes_heading, note_texts());
        }
    }

    void add_heading(const std::string& heading) {
        m_body.add(WordStyle::heading_1, heading_number(1, ++m_chapters, language()) + heading);
        m_categories = 0;
    }

    void add_summary() {
        add_heading(m_words.summary_heading);
        for (const std::string& text : m_words.summary)
            m_body.add(WordStyle::body, text);
    }

    void add_chapter(TextId title, const WordTable& table) {
        if (table.rows.empty())
            return;
        add_heading(std::string{m_texts(title)});
        m_body.add(WordStyle::caption, m_texts(text_id::report_table, ++m_tables, m_texts(title)));
        m_body.add(table);
    }

    void add_years() {
        const auto years = read_earlier_years(m_source.reader, m_material, m_texts);
        add_chapter(text_id::pack_years, years_table(years, m_material, m_texts));
        for (const std::string& note : notes_of(years, m_texts))
            m_body.add(WordStyle::body, note);
    }

    /// Categories that follow each other share a chapter.
    void add_category(const std::string& name, Pictures pictures) {
        const auto words = std::ranges::find(m_words.categories, name, &NarrativeSection::category);
        if (words == m_words.categories.end())
            return;
        if (m_categories == 0)
            add_heading(std::string{m_texts(text_id::report_categories)});
        m_body.add(WordStyle::heading_2,
                   heading_number(2, ++m_categories, language()) + words->heading);
        for (const NarrativeParagraph& paragraph : words->paragraphs)
            m_body.add(WordStyle::body, paragraph.text);
        if (pictures == Pictures::shown)
            add_pictures(name);
        m_told.insert(name);
        tell(m_progress, static_cast<int>(m_told.size()),
             static_cast<int>(m_words.categories.size()));
    }

    /// In a report the charts stand with the words of their category.
    void add_categories() {
        for (const NarrativeSection& words : m_words.categories)
            if (!m_told.contains(words.category))
                add_category(words.category, Pictures::shown);
    }

    /// The categories that no section of their own tells.
    void add_words() {
        for (const NarrativeSection& words : m_words.categories)
            if (!m_told.contains(words.category))
                add_category(words.category, Pictures::none);
    }

    void add_pictures(const std::string& name) {
        const auto category =
            std::ranges::find(m_material.categories, name, &MaterialCategory::name);
        add(category_pictures(m_source, *category));
    }

    void add(std::vector<WordPicture> pictures) {
        for (WordPicture& picture : pictures)
            m_body.add(std::move(picture));
    }

    std::vector<std::string> note_texts() const {
        std::vector<std::string> texts = m_words.notes;
        texts.insert(texts.end(), m_source.changes.begin(), m_source.changes.end());
        return texts;
    }

    void add_list(const std::string& heading, const std::vector<std::string>& texts) {
        if (texts.empty())
            return;
        add_heading(heading);
        int number = 0;
        for (const std::string& text : texts)
            m_body.add(WordStyle::body, item_number(++number, language()) + text);
    }

    WordFacts facts() const {
        WordFacts facts{m_words.title, m_material.unit().name, m_material.day, {}};
        if (m_material.privacy.marks_internal)
            facts.footer = m_texts(text_id::pack_internal);
        return facts;
    }

    const PackSource& m_source;
    const Material& m_material;
    const Texts& m_texts;
    const OutputProgress& m_progress;
    Narrative m_words;
    WordBody m_body;
    std::set<std::string> m_told; ///< categories
    int m_chapters = 0;
    int m_categories = 0; ///< of the chapter
    int m_tables = 0;
};

} // namespace

std::string report_docx(const PackSource& source, const OutputProgress& progress) {
    return ReportWriter{source, progress}.write();
}

} // namespace taizhang
