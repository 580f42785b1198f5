#include "output/pack/pack_file.h"

#include "output/document/report.h"
#include "output/file/file_ending.h"
#include "output/pack/pack_pages.h"
#include "output/pack/pack_pdf.h"
#include "output/pack/reported_figures.h"
#include "output/picture/cairo_canvas.h"
#include "output/slides/deck.h"
#include "output/web/web_pack.h"
#include "output/workbook/workbook.h"

#include <algorithm>

namespace taizhang {

namespace {

/// The pages are laid out in the first half of the time and painted in the second.
OutputProgress half(const OutputProgress& progress, int which) {
    if (!progress)
        return {};
    return [&progress, which](std::int64_t done, std::int64_t all) {
        return progress(which * all + done, 2 * all);
    };
}

void write_pack_pdf(const PackSource& source, WholeFile& file, const OutputProgress& progress) {
    // What the pages are laid out with is given back before they are painted.
    Pack pack = [&] {
        const CairoTextMetrics metrics;
        const Narrative narrative = narrative_of(source.material, source.sentences, source.texts);
        return pack_of(
            {source.material, narrative, source.changes,
             earlier_years_for(source.choice, source.reader, source.material, source.texts)},
            source.choice, metrics, source.texts, half(progress, 0));
    }();
    source.material.book.reset();
    const PdfFacts facts{source.material.unit().name, source.material.day};
    write_pdf(
        std::move(pack), facts, [&](std::string_view bytes) { file.write(bytes); },
        half(progress, 1));
}

void write_pack_workbook(const PackSource& source, WholeFile& file,
                         const OutputProgress& progress) {
    file.write(workbook_of(source, progress));
}

void write_report(const PackSource& source, WholeFile& file, const OutputProgress& progress) {
    file.write(report_docx(source, progress));
}

void write_slides(const PackSource& source, WholeFile& file, const OutputProgress& progress) {
    file.write(slides_pptx(source, progress));
}

void write_web_pack(const PackSource& source, WholeFile& file, const OutputProgress& progress) {
    file.write(web_pack(source, progress));
}

constexpr PackFormat formats[]{
    {".pdf", write_pack_pdf}, {".xlsx", write_pack_workbook}, {".docx", write_report},
    {".pptx", write_slides},  {".html", write_web_pack},
};

} // namespace

std::span<const PackFormat> pack_formats() {
    return formats;
}

const PackFormat* pack_format_of(const std::filesystem::path& file) {
    const std::string extension = "." + ending_of(file);
    const auto found = std::ranges::find(formats, extension, &PackFormat::extension);
    return found == std::end(formats) ? nullptr : &*found;
}

std::string given_texts(const Material& material, const PackChoice& choice) {
    std::string texts = choice.title;
    for (IndicatorPlace place : material.indicators()) {
        const Indicator& indicator = material.indicator_at(place);
        texts += indicator.name_zh + indicator.name_en + indicator.category;
        texts += unit_of_measure(indicator);
    }
    for (const OrgUnit& unit : material.definitions().units.units())
        texts += unit.name;
    return texts;
}

Material write_pack(Reader& reader, const PackOrder& order, const SentenceTemplates& sentences,
                    const Texts& texts, const OutputProgress& progress) {
    WholeFile file{order.target, order.overwrite};
    Material material = read_material(reader, order.point, order.choice.privacy);
    const auto changes = reported_changes(reader, material, texts);
    pack_format_of(order.target)
        ->write({reader, material, order.choice, sentences, changes, texts}, file, progress);
    file.commit();
    material.book.reset();
    return material;
}

std::string pack_extensions() {
    std::string all;
    for (const PackFormat& format : formats)
        all += (all.empty() ? "" : ", ") + std::string{format.extension};
    return all;
}

} // namespace taizhang
