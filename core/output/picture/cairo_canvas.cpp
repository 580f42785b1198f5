#include "output/picture/cairo_canvas.h"

#include "chart/stroke.h"
#include "output/picture/cairo_handles.h"
#include "output/picture/known_texts.h"
#include "output/picture/pango_text.h"
#include "output/picture/png_file.h"
#include "output/picture/set_line.h"
#include "output/picture/small_fonts.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace taizhang {

namespace {

struct AttributesReleaser {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using Attributes = std::unique_ptr<PangoAttrList, AttributesReleaser>;

void require(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(status));
}

CairoContext context_on(cairo_surface_t* surface) {
    require(cairo_surface_status(surface));
    CairoContext context{cairo_create(surface)};
    require(cairo_status(context.get()));
    return context;
}

/// What of a context is painted at all, in pixels at 100 %.
struct Rows {
    double top = 0;
    double bottom = 0;

    /// May say yes for a text near by: no letter is taller than twice its size.
    bool holds(const TextShape& text) const {
        const double reach = 2 * text.lettering.size;
        return text.position.y + reach >= top && text.position.y - reach <= bottom;
    }
};

Rows visible_on(cairo_t* context) {
    Rows rows;
    double left = 0;
    double right = 0;
    cairo_clip_extents(context, &left, &rows.top, &right, &rows.bottom);
    return rows;
}

} // namespace

class CairoPainter::Canvas {
public:
    Canvas(cairo_t* context, const Style& style)
        : m_context(context), m_style(style), m_layout(layout_on(context)),
          m_visible(visible_on(context)) {}

    void use_small_fonts(std::span<const Scene> scenes) {
        m_fonts.emplace();
        for (const Scene& scene : scenes)
            for (const auto& item : scene.items)
                if (const auto* text = std::get_if<TextShape>(&item))
                    note(*text);
        m_fonts->make();
    }

    void paint(const Scene& scene) {
        for (const auto& item : scene.items)
            paint_item(item);
    }

    void paint(const Scene& scene, std::span<const ScenePart> parts) {
        std::vector<ScenePart> open;
        const auto close_before = [&](size_t place) {
            for (; !open.empty() && open.back().end <= place; open.pop_back())
                end_tag(open.back().role);
        };
        auto next = parts.begin();
        for (size_t place = 0; place < scene.items.size(); ++place) {
            close_before(place);
            for (; next != parts.end() && next->first <= place; ++next)
                if (next->end > place) {
                    begin_tag(next->role);
                    open.push_back(*next);
                }
            const bool is_loose =
                open.empty() && std::holds_alternative<TextShape>(scene.items[place]);
            if (is_loose)
                begin_tag(PartRole::paragraph);
            paint_item(scene.items[place]);
            if (is_loose)
                end_tag(PartRole::paragraph);
        }
        close_before(scene.items.size());
    }

private:
    /// The names of ISO 32000-1, 14.8.4; null for what is outside of the structure.
    static const char* tag_of(PartRole role) {
        switch (role) {
        case PartRole::heading:
            return "H1";
        case PartRole::paragraph:
            return "P";
        case PartRole::table:
            return "Table";
        case PartRole::row:
            return "TR";
        case PartRole::title_cell:
            return "TH";
        case PartRole::cell:
            return "TD";
        case PartRole::figure:
            return "Figure";
        case PartRole::foot:
            break;
        }
        return nullptr;
    }
    void begin_tag(PartRole role) {
        if (const char* tag = tag_of(role))
            cairo_tag_begin(m_context, tag, "");
    }
    void end_tag(PartRole role) {
        if (const char* tag = tag_of(role))
            cairo_tag_end(m_context, tag);
    }

    void paint_item(const Primitive& item) {
        cairo_new_path(m_context); // a text leaves its end as the current point
        std::visit([this](const auto& shape) { paint(shape); }, item);
    }

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
        const double outline = outline_width_of(shape.fill);
        use(shape.fill == Fill::solid ? shape.colour : ColourRole::surface);
        trace(shape.rect, shape.radius);
        cairo_fill(m_context);
        if (shape.fill == Fill::solid)
            return;
        stroke(hatch_of(shape.rect, shape.fill), shape.colour, hatch_width_of(shape.fill));
        cairo_set_line_width(m_context, outline);
        trace(inset(shape.rect, outline / 2), shape.radius);
        use(shape.colour);
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
        if (!m_visible.holds(text))
            return; // to set a text costs more than to paint it
        use(text.colour);
        if (text.spread > 0)
            return spread_line(text).show(m_context, text.position, fonts());
        const SetLine& line = line_of(text);
        const double share =
            text.anchor == Anchor::start ? 0 : (text.anchor == Anchor::middle ? 0.5 : 1);
        line.show(m_context, {text.position.x - share * line.width(), text.position.y}, fonts());
    }

    void note(const TextShape& text) {
        if (text.spread > 0)
            m_fonts->note(spread_line(text));
        else
            m_fonts->note(line_of(text));
    }

    const SmallFonts* fonts() const { return m_fonts ? &*m_fonts : nullptr; }

    /// A line of justified text: what its letters leave of the width stands between them.
    SetLine spread_line(const TextShape& text) {
        set_text(m_layout.get(), text.text, text.lettering);
        const int gaps = pango_layout_get_character_count(m_layout.get()) - 1;
        const double each = gaps > 0 ? (text.spread - width_of(m_layout.get())) / gaps : 0;
        const Attributes list{pango_attr_list_copy(pango_layout_get_attributes(m_layout.get()))};
        pango_attr_list_insert(list.get(),
                               pango_attr_letter_spacing_new(static_cast<int>(each * PANGO_SCALE)));
        pango_layout_set_attributes(m_layout.get(), list.get());
        return SetLine{m_layout.get()};
    }

    const SetLine& line_of(const TextShape& text) {
        if (const SetLine* known = m_lines.find(text.text, text.lettering))
            return *known;
        set_text(m_layout.get(), text.text, text.lettering);
        m_lines.keep(text.text, text.lettering, SetLine{m_layout.get()});
        if (const SetLine* kept = m_lines.find(text.text, text.lettering))
            return *kept;
        m_long_line.emplace(m_layout.get());
        return *m_long_line;
    }

    cairo_t* m_context;
    const Style& m_style;
    TextLayout m_layout;
    KnownTexts<SetLine> m_lines{50'000}; // 1 kB each
    std::optional<SetLine> m_long_line;  ///< one that is not kept
    std::optional<SmallFonts> m_fonts;
    Rows m_visible;
};

CairoPainter::CairoPainter(cairo_t* context, const Style& style)
    : m_canvas(std::make_unique<Canvas>(context, style)) {}
CairoPainter::~CairoPainter() = default;

void CairoPainter::use_small_fonts(std::span<const Scene> scenes) {
    m_canvas->use_small_fonts(scenes);
}

void CairoPainter::paint(const Scene& scene) {
    m_canvas->paint(scene);
}
void CairoPainter::paint(const Scene& scene, std::span<const ScenePart> parts) {
    m_canvas->paint(scene, parts);
}

namespace {

cairo_status_t append(void* file, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void paint_scaled(cairo_surface_t* surface, const Scene& scene, const Style& style, double scale) {
    const CairoContext context = context_on(surface);
    cairo_scale(context.get(), scale, scale);
    paint_on(context.get(), scene, style);
    require(cairo_status(context.get()));
}

/// True if the first shape fills the whole scene, so that nothing behind it can be seen.
bool has_backdrop(const Scene& scene) {
    const auto* first =
        scene.items.empty() ? nullptr : std::get_if<RectShape>(&scene.items.front());
    return first && first->rect == scene.bounds() && first->fill == Fill::solid &&
           first->radius <= 0;
}

/// Rows of a picture, in pixels. A large picture is painted in bands of so many rows: the memory of
/// one stays in the processor's cache, which a whole picture leaves.
struct Band {
    int width = 0;
    int top = 0;
    int height = 0;
};
constexpr int band_px = 128;

void add_band(PngFile& file, const Band& band, const Scene& scene, const Style& style,
              double scale) {
    const CairoSurface surface{
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, band.width, band.height)};
    cairo_surface_set_device_offset(surface.get(), 0, -band.top);
    paint_scaled(surface.get(), scene, style, scale);
    cairo_surface_flush(surface.get());
    const auto width = static_cast<std::size_t>(band.width);
    // Rows of this format have no gaps between them.
    const auto* pixels =
        reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface.get()));
    for (int row = 0; row < band.height; ++row, pixels += width)
        file.add_row({pixels, width});
}

} // namespace

struct CairoTextMetrics::Ruler {
    CairoSurface surface{cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)};
    CairoContext context{context_on(surface.get())};
    TextLayout layout{layout_on(context.get())};
    KnownTexts<double> widths{50'000}; // about 8 MB
};

CairoTextMetrics::CairoTextMetrics() : m_ruler(std::make_unique<Ruler>()) {}
CairoTextMetrics::~CairoTextMetrics() = default;

double CairoTextMetrics::width(std::string_view text, const Lettering& lettering) const {
    if (const double* known = m_ruler->widths.find(text, lettering))
        return *known;
    set_text(m_ruler->layout.get(), text, lettering);
    const double width = width_of(m_ruler->layout.get());
    m_ruler->widths.keep(text, lettering, width);
    return width;
}

PictureScale picture_scale(int width_px, int height_px) {
    const double size = std::min(width_px / 960.0, height_px / 540.0);
    // 20 of 540 px, 34 of 1080 px, as a chart at 100 % measures 17 (look.md, `f`).
    const double small = (6 + 14 * size) / 17;
    const double scale = std::max(0.5, size < 2 ? small : size);
    return {{width_px / scale, height_px / scale}, scale};
}

void paint_on(cairo_t* context, const Scene& scene, const Style& style) {
    CairoPainter{context, style}.paint(scene);
}

std::string png_of(const Scene& scene, const Style& style, double scale) {
    const auto width = static_cast<int>(std::lround(scene.size.width * scale));
    const auto height = static_cast<int>(std::lround(scene.size.height * scale));
    PngFile file{width, height, has_backdrop(scene) ? PictureAlpha::none : PictureAlpha::kept};
    for (int top = 0; top < height; top += band_px)
        add_band(file, {.width = width, .top = top, .height = std::min(band_px, height - top)},
                 scene, style, scale);
    return file.finish();
}

std::string pdf_of(const Scene& scene, const Style& style, double points) {
    std::string file;
    const CairoSurface surface{cairo_pdf_surface_create_for_stream(
        append, &file, scene.size.width * points, scene.size.height * points)};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, scene.title.c_str());
    // Never the clock's: the same chart gives the same bytes at any time.
    const std::string date = to_iso(scene.day) + "T00:00:00Z";
    for (const auto kind : {CAIRO_PDF_METADATA_CREATE_DATE, CAIRO_PDF_METADATA_MOD_DATE})
        cairo_pdf_surface_set_metadata(surface.get(), kind, date.c_str());
    paint_scaled(surface.get(), scene, style, points);
    cairo_surface_finish(surface.get());
    require(cairo_surface_status(surface.get()));
    return file;
}

} // namespace taizhang
