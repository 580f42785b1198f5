#pragma once

#include "chart/style.h"

#include <memory>
#include <span>

struct _cairo;

namespace taizhang {

/// Text widths as Pango sets them, the same at every scale.
class CairoTextMetrics : public TextMetrics {
public:
    CairoTextMetrics();
    ~CairoTextMetrics() override;
    CairoTextMetrics(const CairoTextMetrics&) = delete;
    CairoTextMetrics& operator=(const CairoTextMetrics&) = delete;

    double width(std::string_view text, const Lettering& lettering) const override;

private:
    struct Ruler;
    std::unique_ptr<Ruler> m_ruler;
};

/// How a picture of a given size in pixels is laid out.
struct PictureScale {
    Size scene;       ///< to lay out the chart with
    double scale = 1; ///< to paint it with
};

/// A larger picture is mostly a larger print of the same chart, 960 × 540 at 100 %; one smaller
/// than 1920 × 1080 pixels has larger letters for its size.
PictureScale picture_scale(int width_px, int height_px);

/// What some items of a scene are in a document, for those who have it read to them.
enum class PartRole { heading, paragraph, table, row, title_cell, cell, figure, foot };

/// Items from `first` until before `end`. Parts lie beside or within each other, the outer first.
struct ScenePart {
    PartRole role{};
    size_t first = 0;
    size_t end = 0;

    friend bool operator==(const ScenePart&, const ScenePart&) = default;
};

/// Paints scenes on a context whose unit is a pixel at 100 %, such as the pages of one file: a text
/// that was painted before is not laid out again.
class CairoPainter {
public:
    /// All must outlive it.
    CairoPainter(_cairo* context, const Style& style);
    ~CairoPainter();
    CairoPainter(const CairoPainter&) = delete;
    CairoPainter& operator=(const CairoPainter&) = delete;

    /// Before any of these is painted: in fonts that hold no more than they need, for a file that
    /// has its fonts in it.
    void use_small_fonts(std::span<const Scene> scenes);
    void paint(const Scene& scene);
    /// With its structure; a text outside of all parts is a paragraph of its own.
    void paint(const Scene& scene, std::span<const ScenePart> parts);

private:
    class Canvas;
    std::unique_ptr<Canvas> m_canvas;
};

/// Paints a single scene.
void paint_on(_cairo* context, const Scene& scene, const Style& style);

/// The scene as a PNG file of size × scale pixels; where it paints nothing it is transparent.
/// Throws std::runtime_error when the picture is too large or there is no memory.
std::string png_of(const Scene& scene, const Style& style, double scale);

/// The scene as a PDF file of one page; `points` = length of a pixel at 100 % in 1/72 inch.
/// Throws std::runtime_error as png_of.
std::string pdf_of(const Scene& scene, const Style& style, double points = 0.75);

} // namespace taizhang
