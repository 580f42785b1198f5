#include "output/guide/illustrated_pdf.h"

#include "output/picture/cairo_handles.h"
#include "output/picture/pango_text.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <memory>
#include <new>

namespace taizhang {

namespace {

// In points, on A4.
constexpr double page_width = 595.28;
constexpr double page_height = 841.89;
constexpr double margin = 56.7;
constexpr double line_spacing = 1.35;
constexpr double keys_width = 190.0;

struct Colour {
    double red;
    double green;
    double blue;
};
constexpr Colour ink{0.12, 0.14, 0.19};
constexpr Colour grey{0.36, 0.39, 0.45};
constexpr Colour brand{0.66, 0.13, 0.10};
constexpr Colour edge{0.80, 0.82, 0.85};

struct Style {
    double size;
    FontWeight weight = FontWeight::regular;
    Colour colour = ink;
};
constexpr Style body{10.5};
constexpr Style small{9.0, FontWeight::regular, grey};
constexpr Style heading{12.0, FontWeight::bold};
constexpr Style title{18.0, FontWeight::bold};

cairo_status_t append(void* bytes, const unsigned char* piece, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(piece), length);
    return CAIRO_STATUS_SUCCESS;
}

CairoSurface surface_of(const Illustration& picture) {
    CairoSurface surface{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height)};
    auto* data = cairo_image_surface_get_data(surface.get());
    if (!data)
        throw std::bad_alloc{};
    const int stride = cairo_image_surface_get_stride(surface.get());
    const auto width = static_cast<size_t>(picture.width);
    for (int y = 0; y < picture.height; ++y)
        std::copy_n(
            picture.pixels.begin() + static_cast<std::ptrdiff_t>(width) * y, width,
            reinterpret_cast<std::uint32_t*>(data + static_cast<std::ptrdiff_t>(stride) * y));
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

/// Sets one thing below the other, and begins a page where there is no more room.
class Pages {
public:
    explicit Pages(std::string& bytes)
        : m_surface(cairo_pdf_surface_create_for_stream(append, &bytes, page_width, page_height)),
          m_context(cairo_create(m_surface.get())) {}

    void begin() {
        if (m_number > 0)
            end();
        ++m_number;
        m_y = margin;
    }
    void end() {
        const auto number = laid_out(std::to_string(m_number), small, keys_width);
        show(number.get(), small, page_width - margin - width_of(number.get()),
             page_height - margin / 2);
        cairo_show_page(m_context.get());
    }
    void finish() {
        end();
        cairo_surface_finish(m_surface.get());
        if (cairo_surface_status(m_surface.get()) != CAIRO_STATUS_SUCCESS)
            throw std::bad_alloc{};
    }

    void skip(double height) { m_y += height; }
    void text(const std::string& text, const Style& style) {
        const auto layout = laid_out(text, style, page_width - 2 * margin);
        need(height_of(layout.get()));
        show(layout.get(), style, margin, m_y);
        m_y += height_of(layout.get());
    }
    void rule() {
        set(brand);
        cairo_rectangle(m_context.get(), margin, m_y, page_width - 2 * margin, 1.5);
        cairo_fill(m_context.get());
        m_y += 12;
    }
    void picture(const Illustration& picture) {
        const double width = page_width - 2 * margin;
        const double scale = width / picture.width;
        const double height = picture.height * scale;
        need(height);
        const auto surface = surface_of(picture);
        cairo_save(m_context.get());
        cairo_translate(m_context.get(), margin, m_y);
        cairo_scale(m_context.get(), scale, scale);
        cairo_set_source_surface(m_context.get(), surface.get(), 0, 0);
        cairo_paint(m_context.get());
        cairo_restore(m_context.get());
        set(edge);
        cairo_set_line_width(m_context.get(), 0.6);
        cairo_rectangle(m_context.get(), margin, m_y, width, height);
        cairo_stroke(m_context.get());
        m_y += height;
    }
    void key_row(const std::string& keys, const std::string& what) {
        const double rest = page_width - 2 * margin - keys_width;
        const Style bold{body.size, FontWeight::bold};
        const auto left = laid_out(keys, bold, keys_width);
        const auto right = laid_out(what, body, rest);
        const double height = std::max(height_of(left.get()), height_of(right.get()));
        need(height);
        show(left.get(), bold, margin, m_y);
        show(right.get(), body, margin + keys_width, m_y);
        m_y += height + 2;
    }

private:
    void set(const Colour& colour) {
        cairo_set_source_rgb(m_context.get(), colour.red, colour.green, colour.blue);
    }
    void need(double height) {
        if (m_y + height > page_height - margin && m_y > margin)
            begin();
    }
    TextLayout laid_out(const std::string& text, const Style& style, double width) {
        TextLayout layout = layout_on(m_context.get());
        pango_layout_set_single_paragraph_mode(layout.get(), FALSE);
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_line_spacing(layout.get(), static_cast<float>(line_spacing));
        set_text(layout.get(), text, {style.size, style.weight});
        return layout;
    }
    static double height_of(PangoLayout* layout) {
        int height = 0;
        pango_layout_get_size(layout, nullptr, &height);
        return static_cast<double>(height) / PANGO_SCALE;
    }
    void show(PangoLayout* layout, const Style& style, double x, double y) {
        set(style.colour);
        cairo_move_to(m_context.get(), x, y);
        pango_cairo_show_layout(m_context.get(), layout);
    }

    CairoSurface m_surface;
    CairoContext m_context;
    int m_number = 0; ///< of the page that is begun
    double m_y = margin;
};

void set_cover(Pages& pages, const IllustratedGuide& guide) {
    pages.begin();
    pages.text(guide.title, {26, FontWeight::bold, brand});
    pages.skip(6);
    pages.text(guide.introduction, small);
    pages.skip(24);
    for (const IllustratedChapter& chapter : guide.chapters) {
        pages.text(chapter.title, body);
        pages.skip(2);
    }
}

void set_chapter(Pages& pages, const IllustratedChapter& chapter) {
    pages.begin();
    pages.text(chapter.title, title);
    pages.skip(4);
    pages.rule();
    if (!chapter.text.empty())
        pages.text(chapter.text, body);
    pages.skip(12);
    if (!chapter.picture.pixels.empty()) {
        pages.picture(chapter.picture);
        pages.skip(16);
    }
    if (chapter.keys.empty())
        return;
    pages.text(chapter.keys_title, heading);
    pages.skip(4);
    for (const auto& [keys, what] : chapter.keys)
        pages.key_row(keys, what);
}

} // namespace

std::string pdf_of(const IllustratedGuide& guide) {
    std::string bytes;
    Pages pages{bytes};
    set_cover(pages, guide);
    for (const IllustratedChapter& chapter : guide.chapters)
        set_chapter(pages, chapter);
    pages.finish();
    return bytes;
}

} // namespace taizhang
