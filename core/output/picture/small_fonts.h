#pragma once

#include "output/picture/set_line.h"

#include <map>
#include <memory>

struct hb_face_t;

namespace taizhang {

/// Fonts with nothing but the glyphs that a file needs. Cairo reads a font whole to embed a part of
/// it, which takes 20 MB and much time for each of those that hold all Chinese characters.
class SmallFonts {
public:
    SmallFonts();
    ~SmallFonts();
    SmallFonts(const SmallFonts&) = delete;
    SmallFonts& operator=(const SmallFonts&) = delete;

    /// Before make(): its glyphs will be needed.
    void note(const SetLine& line);
    /// Makes the fonts; one that can't be taken apart stays whole.
    void make();

    /// Lets the context paint in the small one of a font and puts its glyphs in their places.
    /// False, and nothing is changed, where there is none or it lacks one.
    bool take_up(cairo_t* context, PangoFont* font, std::vector<cairo_glyph_t>& glyphs) const;

private:
    struct Face;
    /// A font at one size.
    struct Use {
        FontKept font;
        Face* face = nullptr; ///< nothing where it stays whole
        double size = 0;
    };
    const Use& use_of(PangoFont* font);

    std::map<hb_face_t*, std::unique_ptr<Face>> m_faces; ///< the same for all sizes
    std::map<PangoFont*, Use> m_uses;
};

} // namespace taizhang
