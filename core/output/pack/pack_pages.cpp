#include "output/pack/pack_pages.h"

#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "output/material/duty_tallies.h"
#include "output/material/standing_change.h"
#include "output/words/words.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

const MaterialCategory* category_named(const Material& material, const std::string& name) {
    return &*std::ranges::find(material.categories, name, &MaterialCategory::name);
}

bool is_lagging(const Material& material, IndicatorPlace place) {
    const Tone tone = tone_of(material.progress_of(place).status);
    return tone == Tone::bad || tone == Tone::attention;
}

/// Lays the shown sections out one after another.
class PackWriter {
public:
    PackWriter(PageMaker& maker, const PackContents& contents, std::vector<PackSection> sections,
               std::string title)
        : m_maker(maker), m_contents(contents), m_sections(std::move(sections)),
          m_title(std::move(title)) {}

    void write(const OutputProgress& progress) {
        const auto all = static_cast<std::int64_t>(m_sections.size());
        for (size_t place = 0; place < m_sections.size();) {
            tell(progress, static_cast<std::int64_t>(place), all);
            place += add(place);
        }
    }

private:
    /// How many sections were added: categories that follow each other are one.
    size_t add(size_t place) {
        const PackSection& section = m_sections[place];
        if (section.kind == SectionKind::category)
            return add_category_run(place);
        begin(section);
        add_pages(section);
        return 1;
    }

    void begin(const PackSection& section) {
        const std::string name = name_of(section, m_maker.texts());
        if (section.kind == SectionKind::cover)
            m_maker.begin_cover(name);
        else if (section.kind != SectionKind::sheets) // they have titles of their own
            m_maker.begin_section(name, sum_of(section, m_contents, m_maker.texts()),
                                  starts_of(section.kind));
    }

    static SectionStart starts_of(SectionKind kind) {
        const bool flows = kind == SectionKind::words || kind == SectionKind::notes ||
                           kind == SectionKind::missing;
        return flows ? SectionStart::anywhere : SectionStart::new_page;
    }

    size_t add_category_run(size_t first) {
        std::vector<const MaterialCategory*> run;
        for (size_t i = first; i < m_sections.size() && m_sections[i].kind == SectionKind::category;
             ++i)
            run.push_back(category_named(m_contents.material, m_sections[i].category));
        const PackSection section =
            run.size() == 1 ? m_sections[first] : PackSection{SectionKind::category, {}, true};
        begin(section);
        add_categories(m_maker, m_contents.material, run);
        return run.size();
    }

    void add_pages(const PackSection& section) {
        const Material& material = m_contents.material;
        switch (section.kind) {
        case SectionKind::cover:
            return add_cover(m_maker, m_contents, m_title);
        case SectionKind::conclusions:
            return add_conclusions(m_maker, m_contents);
        case SectionKind::lagging:
            return add_lagging(m_maker, material);
        case SectionKind::problems:
            return add_problems(m_maker, m_contents.narrative);
        case SectionKind::indicators:
            return add_indicator_table(m_maker, material);
        case SectionKind::branches:
            return add_branches(m_maker, material);
        case SectionKind::comparison:
            return add_comparison(m_maker, material);
        case SectionKind::missing:
            return add_missing(m_maker, material);
        case SectionKind::charts:
            return add_key_charts(m_maker, material);
        case SectionKind::words:
            return add_words(m_maker, m_contents.narrative);
        case SectionKind::ranking:
            return add_ranking(m_maker, material);
        case SectionKind::sheets:
            return add_sheets(m_maker, material);
        case SectionKind::years:
            return add_years(m_maker, m_contents);
        case SectionKind::notes:
            return add_notes(m_maker, m_contents);
        case SectionKind::category:
            break;
        }
    }

    PageMaker& m_maker;
    const PackContents& m_contents;
    std::vector<PackSection> m_sections;
    std::string m_title;
};

} // namespace

bool has_pages(const PackSection& section, const PackContents& contents) {
    const Material& material = contents.material;
    switch (section.kind) {
    case SectionKind::lagging:
        return std::ranges::any_of(material.indicators(), [&](IndicatorPlace place) {
            return is_lagging(material, place);
        });
    case SectionKind::branches:
    case SectionKind::ranking:
    case SectionKind::sheets:
        return !duties_by_branch(material).empty();
    case SectionKind::comparison:
        return !branches_of(material).columns.empty();
    case SectionKind::missing:
        return material.coverage.missed + material.coverage.due > 0;
    case SectionKind::words:
        return !contents.narrative.categories.empty();
    case SectionKind::charts:
        return !material.categories.empty();
    case SectionKind::years:
        return !contents.years.indicators.empty();
    default:
        return true;
    }
}

std::string status_items(const std::map<Status, int>& counts, std::span<const Status> which,
                         const Texts& texts) {
    std::string items;
    for (const Status status : which)
        if (const auto found = counts.find(status); found != counts.end())
            items += (items.empty()                           ? ""
                      : texts.language() == Language::chinese ? "，"
                                                              : ", ") +
                     texts(text_id::pack_status_items, texts(text_of(status)), found->second);
    return items;
}

std::string sum_of(const PackSection& section, const PackContents& contents, const Texts& texts) {
    const Material& material = contents.material;
    const auto counts = status_counts(material.review, material.indicators());
    const DutyTally duties = sum_of(duties_by_branch(material));
    const std::string_view quarter = quarter_name(material.quarter_place(), texts);
    switch (section.kind) {
    case SectionKind::lagging: {
        constexpr Status which[]{Status::alarm, Status::missed, Status::exceeded, Status::behind,
                                 Status::at_limit};
        return status_items(counts, which, texts);
    }
    case SectionKind::indicators: {
        const OnTarget on = on_target(counts);
        return texts(text_id::pack_count, material.indicators().size()) +
               (texts.language() == Language::chinese ? "；" : "; ") +
               (on.all == 0 ? std::string{texts(text_id::pack_no_targets)}
                            : texts(text_id::pack_rate, on.all, on.good));
    }
    case SectionKind::branches:
        return texts(text_id::pack_duties_sum, quarter, grouped(duties.owed(), 0));
    case SectionKind::ranking:
        return texts(text_id::pack_ranking_sum, quarter);
    case SectionKind::missing:
        return texts(text_id::pack_todo_sum, grouped(duties.missed, 0), grouped(duties.due, 0));
    default:
        return {};
    }
}

EarlierYears earlier_years_for(const PackChoice& choice, Reader& reader, const Material& material,
                               const Texts& texts) {
    return shows(choice, SectionKind::years) ? read_earlier_years(reader, material, texts)
                                             : EarlierYears{};
}

std::string footer_text(const Material& material, const Texts& texts) {
    return texts(text_id::pack_footer, std::string_view{material.unit().name},
                 period_name(material.point.year, material.point.quarter, texts),
                 to_iso(material.day));
}

Pack pack_of(const PackContents& contents, const PackChoice& choice, const TextMetrics& metrics,
             const Texts& texts, const OutputProgress& progress) {
    const PageFormat format = page_format(choice.layout);
    const std::string title = title_of(choice, contents.material, texts);
    PackContents told = contents;
    told.occasion = occasion_of(choice, contents.material, texts);
    PageMaker maker{format, metrics, texts};
    auto sections = sections_for(choice, contents.material);
    std::erase_if(sections, [&](const PackSection& section) {
        return !section.is_shown || !has_pages(section, contents);
    });
    if (sections.empty())
        sections.push_back({SectionKind::cover, {}, true}); // a file has a page
    PackWriter{maker, told, std::move(sections), title}.write(progress);
    PageFooter footer{
        footer_text(contents.material, texts), {}, check_line(contents.material.check, texts)};
    if (choice.privacy.marks_internal)
        footer.mark = texts(text_id::pack_internal);
    return maker.finish(title, footer);
}

} // namespace taizhang
