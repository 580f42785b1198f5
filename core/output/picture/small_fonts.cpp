#include "output/picture/small_fonts.h"

#include <algorithm>
#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <hb-subset.h>
#include <optional>
#include <pango/pangofc-font.h>

namespace taizhang {

namespace {

struct FontPartReleaser {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
using Input = std::unique_ptr<hb_subset_input_t, FontPartReleaser>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, FontPartReleaser>;
using HbFace = std::unique_ptr<hb_face_t, FontPartReleaser>;
using FontBlob = std::unique_ptr<hb_blob_t, FontPartReleaser>;
using CairoFace = std::unique_ptr<cairo_font_face_t, FontPartReleaser>;

/// A font in memory, for as long as Cairo has it: maybe longer than the file is painted.
class FontInMemory {
public:
    explicit FontInMemory(FontBlob data) : m_data(std::move(data)) {
        if (FT_Init_FreeType(&m_library) != 0)
            m_library = nullptr;
        unsigned length = 0;
        const char* bytes = hb_blob_get_data(m_data.get(), &length);
        if (m_library != nullptr &&
            FT_New_Memory_Face(m_library, reinterpret_cast<const FT_Byte*>(bytes),
                               static_cast<FT_Long>(length), 0, &m_face) != 0)
            m_face = nullptr;
    }
    ~FontInMemory() {
        if (m_face != nullptr)
            FT_Done_Face(m_face);
        if (m_library != nullptr)
            FT_Done_FreeType(m_library);
    }
    FontInMemory(const FontInMemory&) = delete;
    FontInMemory& operator=(const FontInMemory&) = delete;

    FT_Face face() const { return m_face; } ///< nothing for what is no font

private:
    FontBlob m_data;
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
};

/// Nothing for what Cairo can't take.
CairoFace cairo_face_of(FontBlob data) {
    static const cairo_user_data_key_t key{};
    auto font = std::make_unique<FontInMemory>(std::move(data));
    if (font->face() == nullptr)
        return nullptr;
    CairoFace face{cairo_ft_font_face_create_for_ft_face(font->face(), FT_LOAD_NO_HINTING)};
    const auto forget = [](void* kept) { delete static_cast<FontInMemory*>(kept); };
    if (cairo_font_face_set_user_data(face.get(), &key, font.get(), forget) != CAIRO_STATUS_SUCCESS)
        return nullptr;
    static_cast<void>(font.release()); // the face has it now
    return face;
}

/// Tables that only the setting of lines needs, which is done.
constexpr hb_tag_t tables_of_setting[]{HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
                                       HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
                                       HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
                                       HB_TAG('V', 'O', 'R', 'G'), HB_TAG('D', 'S', 'I', 'G')};

/// A face in a file.
struct FontFile {
    std::string path;
    unsigned index = 0;
};

/// Nothing for letters that are made bold, slanted or wider than the font has them.
std::optional<FontFile> file_of(PangoFont* font) {
    if (!PANGO_IS_FC_FONT(font))
        return std::nullopt;
    FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
    FcBool is_made_bold = FcFalse;
    FcMatrix* matrix = nullptr;
    FcChar8* path = nullptr;
    int index = 0;
    FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &is_made_bold);
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    constexpr int most_faces = 1 << 16; // above it stand instances of variable fonts
    if (is_made_bold != FcFalse || index < 0 || index >= most_faces ||
        FcPatternGetMatrix(pattern, FC_MATRIX, 0, &matrix) == FcResultMatch ||
        FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch)
        return std::nullopt;
    return FontFile{reinterpret_cast<const char*>(path), static_cast<unsigned>(index)};
}

hb_face_t* face_of(PangoFont* font) {
    return hb_font_get_face(pango_font_get_hb_font(font));
}

/// In the units of the context.
double size_of(PangoFont* font) {
    cairo_matrix_t matrix;
    cairo_scaled_font_get_font_matrix(pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)),
                                      &matrix);
    return matrix.xx;
}

} // namespace

struct SmallFonts::Face {
    explicit Face(FontFile font_file) : file(std::move(font_file)) {}

    /// From a mapping of the file of its own: what of it is touched is given back at once.
    void make() {
        const FontBlob whole_file{hb_blob_create_from_file(file.path.c_str())};
        const HbFace whole{hb_face_create(whole_file.get(), file.index)};
        const Input input{hb_subset_input_create_or_fail()};
        if (!input)
            return;
        for (const auto& [glyph, place] : places)
            hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
        hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
        for (const hb_tag_t tag : tables_of_setting)
            hb_set_add(dropped, tag);
        hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING |
                                                   HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                                   HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
        const SubsetPlan plan{hb_subset_plan_create_or_fail(whole.get(), input.get())};
        const HbFace part{plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr};
        if (!part)
            return;
        const hb_map_t* small_of = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
        for (auto& [glyph, place] : places)
            place = hb_map_get(small_of, glyph);
        small = cairo_face_of(FontBlob{hb_face_reference_blob(part.get())});
    }

    FontFile file;
    std::map<unsigned, unsigned> places; ///< of the glyphs in the small one
    CairoFace small;                     ///< nothing where it stays whole
};

SmallFonts::SmallFonts() = default;
SmallFonts::~SmallFonts() = default;

const SmallFonts::Use& SmallFonts::use_of(PangoFont* font) {
    const auto [at, is_new] = m_uses.try_emplace(font);
    Use& use = at->second;
    if (!is_new)
        return use;
    use.font.reset(PANGO_FONT(g_object_ref(font)));
    auto file = file_of(font);
    if (!file)
        return use;
    auto& face = m_faces[face_of(font)];
    if (!face)
        face = std::make_unique<Face>(*std::move(file));
    use.face = face.get();
    use.size = size_of(font);
    return use;
}

void SmallFonts::note(const SetLine& line) {
    for (const SetLine::Run& run : line.runs())
        if (Face* face = use_of(run.font.get()).face)
            for (const cairo_glyph_t& glyph : run.glyphs)
                face->places[static_cast<unsigned>(glyph.index)] = 0;
}

void SmallFonts::make() {
    for (auto& [whole, face] : m_faces)
        face->make();
}

bool SmallFonts::take_up(cairo_t* context, PangoFont* font,
                         std::vector<cairo_glyph_t>& glyphs) const {
    const auto use = m_uses.find(font);
    if (use == m_uses.end() || use->second.face == nullptr || !use->second.face->small)
        return false;
    const Face& face = *use->second.face;
    const auto has = [&](const cairo_glyph_t& glyph) {
        return face.places.contains(static_cast<unsigned>(glyph.index));
    };
    if (!std::ranges::all_of(glyphs, has))
        return false;
    for (cairo_glyph_t& glyph : glyphs)
        glyph.index = face.places.at(static_cast<unsigned>(glyph.index));
    cairo_set_font_face(context, face.small.get());
    cairo_set_font_size(context, use->second.size);
    return true;
}

} // namespace taizhang
