#include "output/cairo_canvas.h"

#include "chart/stroke.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cmath>
#include <numbers>
#include <pango/pangocairo.h>
#include <stdexcept>

namespace taizhang {

namespace {

struct Releaser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using Surface = std::unique_ptr<cairo_surface_t, Releaser>;
using Context = std::unique_ptr<cairo_t, Releaser>;
using Layout = std::unique_ptr<PangoLayout, Releaser>;
using Font = std::unique_ptr<PangoFontDescription, Releaser>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Releaser>;

void require(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(status));
}

Context context_on(cairo_surface_t* surface) {
    require(cairo_surface_status(surface));
    Context context{cairo_create(surface)};
    require(cairo_status(context.get()));
    return context;
}

/// Without hinting a text is as wide at every scale.
Layout layout_on(cairo_t* context) {
    Layout layout{pango_cairo_create_layout(context)};
    const FontOptions options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    auto* pango = pango_layout_get_context(layout.get());
    pango_cairo_context_set_font_options(pango, options.get());
    pango_context_set_round_glyph_positions(pango, FALSE);
    pango_context_set_language(pango, pango_language_from_string("zh-CN"));
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    return layout;
}

void set_text(PangoLayout* layout, std::string_view text, const Lettering& lettering) {
    const Font font{pango_font_description_from_string("Noto Sans CJK SC, sans-serif")};
    pango_font_description_set_absolute_size(font.get(), lettering.size * PANGO_SCALE);
    if (lettering.weight == FontWeight::bold)
        pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
}

double width_of(PangoLayout* layout) {
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

/// Paints on a context whose unit is a pixel at 100 %.
class CairoCanvas {
public:
    CairoCanvas(cairo_t* context, const Style& style)
        : m_context(context), m_style(style), m_layout(layout_on(context)) {}

    void paint(const Scene& scene) {
        for (const auto& item : scene.items) {
            cairo_new_path(m_context); // a text leaves its end as the current point
            std::visit([this](const auto& shape) { paint(shape); }, item);
        }
    }

private:
    void use(ColourRole role) {
        const Colour colour = m_style(role);
        cairo_set_source_rgb(m_context, colour.red / 255.0, colour.green / 255.0,
                             colour.blue / 255.0);
    }

    void trace(const Rect& rect, double wanted_radius) {
        const double r = std::min({wanted_radius, rect.width / 2, rect.height / 2});
        if (r <= 0) {
            cairo_rectangle(m_context, rect.x, rect.y, rect.width, rect.height);
            return;
        }
        constexpr double quarter = std::numbers::pi / 2;
        cairo_new_sub_path(m_context);
        cairo_arc(m_context, rect.right() - r, rect.y + r, r, -quarter, 0);
        cairo_arc(m_context, rect.right() - r, rect.bottom() - r, r, 0, quarter);
        cairo_arc(m_context, rect.x + r, rect.bottom() - r, r, quarter, 2 * quarter);
        cairo_arc(m_context, rect.x + r, rect.y + r, r, 2 * quarter, 3 * quarter);
        cairo_close_path(m_context);
    }

    void stroke(const std::vector<Segment>& segments, ColourRole role, double width) {
        use(role);
        cairo_set_line_width(m_context, width);
        for (const auto& [from, to] : segments) {
            cairo_move_to(m_context, from.x, from.y);
            cairo_line_to(m_context, to.x, to.y);
        }
        cairo_stroke(m_context);
    }

    void paint(const RectShape& shape) {
        const bool striped = shape.fill == Fill::striped;
        use(striped ? ColourRole::surface : shape.colour);
        trace(shape.rect, shape.radius);
        cairo_fill(m_context);
        if (shape.fill != Fill::solid)
            stroke(hatch_of(shape.rect), striped ? shape.colour : ColourRole::hatch, hatch_width);
        if (!striped)
            return;
        use(shape.colour);
        cairo_set_line_width(m_context, 1);
        trace(shape.rect, shape.radius);
        cairo_stroke(m_context);
    }

    void paint(const LineShape& line) {
        if (line.dash != Dash::solid) {
            stroke(pieces_of(line), line.colour, line.width);
            return;
        }
        use(line.colour);
        cairo_set_line_width(m_context, line.width);
        cairo_set_line_join(m_context, CAIRO_LINE_JOIN_ROUND);
        for (const auto& [x, y] : line.points)
            cairo_line_to(m_context, x, y);
        cairo_stroke(m_context);
    }

    void paint(const SymbolShape& symbol) {
        use(symbol.colour);
        const auto corners = corners_of(symbol);
        for (const auto& [x, y] : corners)
            cairo_line_to(m_context, x, y);
        if (corners.empty())
            circle(symbol.centre, symbol.radius);
        cairo_close_path(m_context);
        cairo_fill(m_context);
        if (symbol.kind != SymbolKind::ring)
            return;
        use(ColourRole::surface);
        circle(symbol.centre, symbol.radius - ring_width);
        cairo_fill(m_context);
    }

    void circle(Point centre, double radius) {
        cairo_arc(m_context, centre.x, centre.y, std::max(0.0, radius), 0, 2 * std::numbers::pi);
    }

    void paint(const TextShape& text) {
        set_text(m_layout.get(), text.text, text.lettering);
        const double share =
            text.anchor == Anchor::start ? 0 : (text.anchor == Anchor::middle ? 0.5 : 1);
        const double baseline =
            static_cast<double>(pango_layout_get_baseline(m_layout.get())) / PANGO_SCALE;
        use(text.colour);
        cairo_move_to(m_context, text.position.x - share * width_of(m_layout.get()),
                      text.position.y - baseline);
        pango_cairo_update_layout(m_context, m_layout.get());
        pango_cairo_show_layout(m_context, m_layout.get());
    }

    cairo_t* m_context;
    const Style& m_style;
    Layout m_layout;
};

cairo_status_t append(void* file, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void paint_scaled(cairo_surface_t* surface, const Scene& scene, const Style& style, double scale) {
    const Context context = context_on(surface);
    cairo_scale(context.get(), scale, scale);
    paint_on(context.get(), scene, style);
    require(cairo_status(context.get()));
}

} // namespace

struct CairoTextMetrics::Ruler {
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)};
    Context context{context_on(surface.get())};
    Layout layout{layout_on(context.get())};
};

CairoTextMetrics::CairoTextMetrics() : m_ruler(std::make_unique<Ruler>()) {}
CairoTextMetrics::~CairoTextMetrics() = default;

double CairoTextMetrics::width(std::string_view text, const Lettering& lettering) const {
    set_text(m_ruler->layout.get(), text, lettering);
    return width_of(m_ruler->layout.get());
}

PictureScale picture_scale(int width_px, int height_px) {
    const double scale = std::max(0.5, std::min(width_px / 960.0, height_px / 540.0));
    return {{width_px / scale, height_px / scale}, scale};
}

void paint_on(cairo_t* context, const Scene& scene, const Style& style) {
    CairoCanvas{context, style}.paint(scene);
}

std::string png_of(const Scene& scene, const Style& style, double scale) {
    const Surface surface{cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, static_cast<int>(std::lround(scene.size.width * scale)),
        static_cast<int>(std::lround(scene.size.height * scale)))};
    paint_scaled(surface.get(), scene, style, scale);
    std::string file;
    require(cairo_surface_write_to_png_stream(surface.get(), append, &file));
    return file;
}

std::string pdf_of(const Scene& scene, const Style& style, double points) {
    std::string file;
    const Surface surface{cairo_pdf_surface_create_for_stream(
        append, &file, scene.size.width * points, scene.size.height * points)};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, scene.title.c_str());
    paint_scaled(surface.get(), scene, style, points);
    cairo_surface_finish(surface.get());
    require(cairo_surface_status(surface.get()));
    return file;
}

} // namespace taizhang
