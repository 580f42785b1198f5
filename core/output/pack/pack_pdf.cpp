#include "output/pack/pack_pdf.h"

#include "output/picture/cairo_canvas.h"
#include "output/picture/cairo_handles.h"

#include <cairo-pdf.h>
#include <exception>
#include <memory>
#include <utility>

namespace taizhang {

namespace {

constexpr double points_of_pixel = 0.75; ///< of a pixel at 100 %

/// One file on its way. Cairo calls back through C, so what `take` throws is kept until then.
struct Sink {
    const TakeBytes& take;
    std::exception_ptr failure;

    static cairo_status_t write(void* closure, const unsigned char* data, unsigned length) {
        Sink& sink = *static_cast<Sink*>(closure);
        try {
            if (!sink.failure)
                sink.take({reinterpret_cast<const char*>(data), length});
        } catch (...) {
            sink.failure = std::current_exception();
        }
        return sink.failure ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
    }
};

void require(cairo_status_t status, const Sink& sink) {
    if (sink.failure)
        std::rethrow_exception(sink.failure);
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(status));
}

void describe(cairo_surface_t* surface, const Pack& pack, const PdfFacts& facts) {
    const auto set = [&](cairo_pdf_metadata_t what, const std::string& value) {
        cairo_pdf_surface_set_metadata(surface, what, value.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, pack.title);
    set(CAIRO_PDF_METADATA_AUTHOR, facts.author);
    set(CAIRO_PDF_METADATA_CREATOR, "taizhang");
    set(CAIRO_PDF_METADATA_CREATE_DATE, to_iso(facts.day) + "T00:00:00Z");
    set(CAIRO_PDF_METADATA_MOD_DATE, to_iso(facts.day) + "T00:00:00Z");
}

void add_bookmarks(cairo_surface_t* surface, const Pack& pack) {
    int section = CAIRO_PDF_OUTLINE_ROOT;
    for (const PackBookmark& bookmark : pack.bookmarks) {
        const std::string target = "page=" + std::to_string(bookmark.page + 1) + " pos=[0 0]";
        const bool is_section = bookmark.level == 0;
        const auto flags =
            is_section ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0);
        const int added =
            cairo_pdf_surface_add_outline(surface, is_section ? CAIRO_PDF_OUTLINE_ROOT : section,
                                          bookmark.title.c_str(), target.c_str(), flags);
        if (is_section)
            section = added;
    }
}

} // namespace

void write_pdf(Pack pack, const PdfFacts& facts, const TakeBytes& take,
               const OutputProgress& progress) {
    Sink sink{take, {}};
    const CairoSurface surface{cairo_pdf_surface_create_for_stream(
        Sink::write, &sink, pack.size.width * points_of_pixel, pack.size.height * points_of_pixel)};
    require(cairo_surface_status(surface.get()), sink);
    describe(surface.get(), pack, facts);
    const CairoContext context{cairo_create(surface.get())};
    cairo_scale(context.get(), points_of_pixel, points_of_pixel);
    CairoPainter painter{context.get(), light_style()};
    painter.use_small_fonts(pack.pages);
    cairo_tag_begin(context.get(), "Document", "");
    for (size_t page = 0; page < pack.pages.size(); ++page) {
        tell(progress, static_cast<std::int64_t>(page),
             static_cast<std::int64_t>(pack.pages.size()));
        painter.paint(std::exchange(pack.pages[page], {}), std::exchange(pack.parts[page], {}));
        cairo_show_page(context.get());
        require(cairo_status(context.get()), sink);
    }
    cairo_tag_end(context.get(), "Document");
    add_bookmarks(surface.get(), pack);
    cairo_surface_finish(surface.get());
    require(cairo_surface_status(surface.get()), sink);
}

} // namespace taizhang
