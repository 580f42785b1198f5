#include "output/pack/pack_pages.h"

#include "chart/period_words.h"
#include "text/ids/pack.h"

#include <algorithm>

namespace taizhang {

namespace {

void add_section(PageMaker& maker, const Material& material, const PackChoice& choice,
                 const PackSection& section) {
    switch (section.kind) {
    case SectionKind::cover:
        maker.begin_cover(name_of(section, maker.texts()));
        add_cover(maker, material, title_of(choice, material, maker.texts()));
        return;
    case SectionKind::indicators:
        maker.begin_section(name_of(section, maker.texts()));
        add_indicator_table(maker, material);
        return;
    case SectionKind::category:
        maker.begin_section(name_of(section, maker.texts()));
        add_category(
            maker, material,
            *std::ranges::find(material.categories, section.category, &MaterialCategory::name));
        return;
    }
}

} // namespace

std::string footer_text(const Material& material, const Texts& texts) {
    return texts(text_id::pack_footer, std::string_view{material.unit().name},
                 period_name(material.point.year, material.point.quarter, texts),
                 to_iso(material.day));
}

Pack pack_of(const Material& material, const PackChoice& choice, const TextMetrics& metrics,
             const Texts& texts, const OutputProgress& progress) {
    const PageFormat format = page_format(choice.layout);
    PageMaker maker{format, metrics, texts};
    auto sections = sections_for(choice, material);
    std::erase_if(sections, [](const PackSection& section) { return !section.is_shown; });
    std::int64_t done = 0;
    for (const PackSection& section : sections) {
        tell(progress, done++, static_cast<std::int64_t>(sections.size()));
        add_section(maker, material, choice, section);
    }
    PageFooter footer{footer_text(material, texts), {}};
    if (choice.privacy.marks_internal)
        footer.mark = texts(text_id::pack_internal);
    return maker.finish(title_of(choice, material, texts), footer);
}

} // namespace taizhang
