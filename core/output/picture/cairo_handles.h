#pragma once

#include <cairo.h>
#include <memory>

namespace taizhang {

/// Gives a surface or a context of Cairo back.
struct CairoReleaser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoReleaser>;
using CairoContext = std::unique_ptr<cairo_t, CairoReleaser>;

} // namespace taizhang
