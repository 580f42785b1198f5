#include "output/pack/pack_pages.h"

#include "chart/period_words.h"
#include "text/ids/pack.h"

#include <algorithm>

namespace taizhang {

namespace {

const MaterialCategory& category_named(const Material& material, const std::string& name) {
    return *std::ranges::find(material.categories, name, &MaterialCategory::name);
}

void add_contents(PageMaker& maker, const PackContents& contents, const PackSection& section,
                  const std::string& title) {
    switch (section.kind) {
    case SectionKind::cover:
        return add_cover(maker, contents, title);
    case SectionKind::indicators:
        return add_indicator_table(maker, contents.material);
    case SectionKind::category:
        return add_category(maker, contents.material,
                            category_named(contents.material, section.category));
    case SectionKind::branches:
        return add_branches(maker, contents.material);
    case SectionKind::missing:
        return add_missing(maker, contents.material);
    case SectionKind::problems:
        return add_problems(maker, contents.narrative);
    case SectionKind::words:
        return add_words(maker, contents.narrative);
    case SectionKind::notes:
        return add_notes(maker, contents);
    }
}

} // namespace

std::string footer_text(const Material& material, const Texts& texts) {
    return texts(text_id::pack_footer, std::string_view{material.unit().name},
                 period_name(material.point.year, material.point.quarter, texts),
                 to_iso(material.day));
}

Pack pack_of(const PackContents& contents, const PackChoice& choice, const TextMetrics& metrics,
             const Texts& texts, const OutputProgress& progress) {
    const PageFormat format = page_format(choice.layout);
    const std::string title = title_of(choice, contents.material, texts);
    PageMaker maker{format, metrics, texts};
    auto sections = sections_for(choice, contents.material);
    std::erase_if(sections, [](const PackSection& section) { return !section.is_shown; });
    std::int64_t done = 0;
    for (const PackSection& section : sections) {
        tell(progress, done++, static_cast<std::int64_t>(sections.size()));
        if (section.kind == SectionKind::cover)
            maker.begin_cover(name_of(section, texts));
        else
            maker.begin_section(name_of(section, texts));
        add_contents(maker, contents, section, title);
    }
    PageFooter footer{
        footer_text(contents.material, texts), {}, check_line(contents.material.check, texts)};
    if (choice.privacy.marks_internal)
        footer.mark = texts(text_id::pack_internal);
    return maker.finish(title, footer);
}

} // namespace taizhang
