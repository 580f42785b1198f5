#include "output/web/web_pack.h"

#include "chart/quarterly_data.h"
#include "output/file/xml_text.h"
#include "output/narrative/heading_number.h"
#include "output/narrative/narrative_text.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/category_charts.h"
#include "output/picture/text_scene.h"
#include "output/web/web_page.h"
#include "output/web/web_picture.h"
#include "output/web/web_tables.h"
#include "output/words/status_symbol.h"
#include "output/words/words.h"
#include "text/ids/pack.h"
#include "text/ids/report.h"
#include "text/ids/web.h"
#include "text/ids/workbook.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

constexpr double widest_in_half = 700; ///< a wider scene takes the whole width

/// Writes the chosen sections one after the other.
class PackWriter {
public:
    PackWriter(const PackSource& source, const OutputProgress& progress)
        : m_source(source), m_material(source.material), m_texts(source.texts),
          m_progress(progress),
          m_words(narrative_of(source.material, source.sentences, source.texts)) {}

    std::string write() {
        for (const PackSection& section : sections_for(m_source.choice, m_material))
            if (section.is_shown)
                add(section);
        return std::move(m_page).finish(facts());
    }

private:
    Language language() const { return m_texts.language(); }

    WebPageFacts facts() const {
        WebPageFacts facts;
        facts.language = language();
        facts.title = title_of(m_source.choice, m_material, m_texts);
        facts.organisation = m_material.unit().name;
        const Period quarter =
            m_material.calendar().quarter({m_material.point.year, *m_material.point.quarter});
        facts.period = m_texts(text_id::workbook_period, m_material.unit().name,
                               to_iso(quarter.start), to_iso(quarter.end), to_iso(m_material.day));
        if (m_material.privacy.marks_internal)
            facts.mark = m_texts(text_id::pack_internal);
        facts.foot = check_line(m_material.check, m_texts);
        return facts;
    }

    void add(const PackSection& section) {
        switch (section.kind) {
        case SectionKind::cover:
            return begin(m_words.summary_heading, summary());
        case SectionKind::conclusions:
            return add_achievements();
        case SectionKind::indicators:
            return begin(name_of(section, m_texts), table_or_nothing());
        case SectionKind::category:
            return begin(name_of(section, m_texts), category(section.category));
        case SectionKind::branches:
            return begin(m_texts(text_id::pack_branches), branches());
        case SectionKind::missing:
            return begin(m_texts(text_id::pack_missing), missing());
        case SectionKind::problems:
            return begin(m_words.problems_heading, problems());
        case SectionKind::charts:
            return add_categories();
        case SectionKind::lagging:
        case SectionKind::comparison:
        case SectionKind::ranking:
        case SectionKind::sheets:
            return; // the tables sort and filter
        case SectionKind::years:
            return add_years(section);
        case SectionKind::words:
            return add_words(section);
        case SectionKind::notes:
            return begin(m_words.notes_heading, notes());
        }
    }

    void add_years(const PackSection& section) {
        const auto years = read_earlier_years(m_source.reader, m_material, m_texts);
        if (!years.indicators.empty())
            begin(name_of(section, m_texts), html_of(years_web_table(years, m_material, m_texts)) +
                                                 paragraphs_html(notes_of(years, m_texts)));
    }

    void begin(std::string_view heading, const std::string& content) {
        m_page.add_section(heading_number(1, ++m_sections, language()) + std::string{heading},
                           content);
    }

    std::string summary() const { return paragraphs_html(m_words.summary) + status_counts(); }

    /// How many indicators have each status, the best first.
    std::string status_counts() const {
        std::map<Status, int> counts;
        for (const IndicatorPlace indicator : m_material.indicators())
            ++counts[m_material.progress_of(indicator).status];
        std::string chips;
        for (const auto& [status, count] : counts)
            chips += chip_html(tone_of(status), std::string{symbol_text(status)} + " " +
                                                    m_texts(text_id::pack_status_count,
                                                            m_texts(text_of(status)), count)) +
                     "\n";
        return chips.empty() ? chips : element("div", chips, " class=\"chips\"") + "\n";
    }

    std::string table_or_nothing() const {
        if (m_material.categories.empty())
            return element("p", html_text(m_texts(text_id::pack_nothing)));
        return html_of(indicator_web_table(m_material, m_texts));
    }

    std::string category(const std::string& name) {
        m_told.push_back(name);
        tell(m_progress, static_cast<std::int64_t>(m_told.size()),
             static_cast<std::int64_t>(m_material.categories.size()));
        return category_words(name) + category_pictures(name);
    }

    std::string category_words(const std::string& name) const {
        const auto words = std::ranges::find(m_words.categories, name, &NarrativeSection::heading);
        std::vector<std::string> paragraphs;
        if (words != m_words.categories.end())
            for (const NarrativeParagraph& paragraph : words->paragraphs)
                paragraphs.push_back(paragraph.text);
        return paragraphs_html(paragraphs);
    }

    /// Those of the whole category, then one for each indicator that they don't tell all of.
    std::string category_pictures(const std::string& name) const {
        const auto& category =
            *std::ranges::find(m_material.categories, name, &MaterialCategory::name);
        auto charts = category_charts(m_material, category, m_texts);
        const auto whole = charts;
        for (const IndicatorPlace indicator : category.indicators)
            if (!is_told_by(whole, m_material, indicator))
                if (auto chart = quarterly_chart(m_material, m_source.reader, indicator, m_texts))
                    charts.push_back(std::move(*chart));
        return pictures_html(charts);
    }

    std::string pictures_html(const std::vector<Chart>& charts) const {
        std::string pictures;
        for (const Chart& chart : charts) {
            const Scene scene = text_scene(chart, m_metrics, m_texts);
            pictures += element("div", "\n" + svg_element(scene),
                                scene.size.width > widest_in_half ? " class=\"chart wide\""
                                                                  : " class=\"chart\"");
        }
        return pictures.empty() ? pictures : element("div", pictures, " class=\"charts\"") + "\n";
    }

    std::string branches() const {
        std::string content;
        const WebTable duties = duty_web_table(m_material, m_texts);
        if (!duties.rows.empty())
            content += element("h3", html_text(m_texts(text_id::report_branches))) + "\n" +
                       html_of(duties);
        const WebTable figures = branch_web_table(m_material, m_texts);
        if (!figures.rows.empty())
            content += element("h3", html_text(m_texts(text_id::web_branch_figures))) + "\n" +
                       html_of(figures);
        if (auto map = branch_chart(m_material, m_source.reader, m_texts))
            content += pictures_html({std::move(*map)});
        return content.empty() ? element("p", html_text(m_texts(text_id::workbook_no_branches)))
                               : content;
    }

    std::string missing() const {
        const WebTable table = missing_web_table(m_material, m_texts);
        return table.rows.empty() ? element("p", html_text(m_texts(text_id::pack_nothing_missing)))
                                  : html_of(table);
    }

    void add_achievements() {
        if (!m_words.achievements.empty())
            begin(m_words.achievements_heading, list_html(texts_of(m_words.achievements)));
    }

    std::string problems() const {
        std::string content = list_html(texts_of(m_words.problems));
        if (!m_words.causes.empty())
            content +=
                element("h3", html_text(m_words.causes_heading)) + "\n" + list_html(m_words.causes);
        if (!m_words.steps.empty())
            content += element("h3", html_text(m_words.steps_heading)) + "\n" +
                       list_html(texts_of(m_words.steps, language()));
        return content;
    }

    /// Those that have no section of their own.
    void add_categories() {
        for (const MaterialCategory& group : m_material.categories)
            if (std::ranges::find(m_told, group.name) == m_told.end())
                begin(group.name, category(group.name));
    }

    /// Of the categories that no section of their own tells.
    void add_words(const PackSection& section) {
        std::string content;
        for (const NarrativeSection& words : m_words.categories)
            if (std::ranges::find(m_told, words.category) == m_told.end())
                content +=
                    element("h3", html_text(words.heading)) + "\n" + category_words(words.category);
        if (!content.empty())
            begin(name_of(section, m_texts), content);
    }

    std::string notes() const {
        std::string content = list_html(m_words.notes);
        if (!m_source.changes.empty())
            content += element("h3", html_text(m_texts(text_id::pack_changes))) + "\n" +
                       list_html(m_source.changes);
        return content;
    }

    const PackSource& m_source;
    const Material& m_material;
    const Texts& m_texts;
    const OutputProgress& m_progress;
    const Narrative m_words;
    CairoTextMetrics m_metrics;
    WebPage m_page;
    std::vector<std::string> m_told; ///< categories
    int m_sections = 0;
};

} // namespace

std::string web_pack(const PackSource& source, const OutputProgress& progress) {
    return PackWriter{source, progress}.write();
}

} // namespace taizhang
