#include "gui/screen_reader/atspi_answers.h"

#include <algorithm>

namespace taizhang {

namespace {

/// A field's text in characters, as AT-SPI counts.
class Letters {
public:
    explicit Letters(const std::string& text) : m_text(text) {
        for (size_t byte = 0; byte < text.size(); ++byte)
            if ((static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U)
                m_starts.push_back(byte);
        m_starts.push_back(text.size());
    }

    int count() const { return static_cast<int>(m_starts.size()) - 1; }
    /// From `first` up to, not with, `end`; -1 = to the end.
    std::string between(int first, int end) const {
        end = end < 0 ? count() : std::min(end, count());
        first = std::clamp(first, 0, end);
        const size_t start = m_starts[static_cast<size_t>(first)];
        return m_text.substr(start, m_starts[static_cast<size_t>(end)] - start);
    }
    gunichar at(int place) const {
        return place < 0 || place >= count()
                   ? 0
                   : g_utf8_get_char(m_text.c_str() + m_starts[static_cast<size_t>(place)]);
    }

private:
    const std::string& m_text;
    std::vector<size_t> m_starts;
};

/// A character at its place; everything for the larger parts, as a field is one line.
GVariant* part_at(const Letters& letters, GVariant* parameters) {
    gint32 place = 0;
    guint32 part = 0; ///< 0 = character in both of AtspiTextGranularity and AtspiTextBoundaryType
    g_variant_get(parameters, "(iu)", &place, &part);
    const bool is_character = part == 0 && place >= 0 && place < letters.count();
    const int first = is_character ? place : 0;
    const int end = is_character ? place + 1 : letters.count();
    return g_variant_new("(sii)", letters.between(first, end).c_str(), first, end);
}

GVariant* no_attributes() {
    return g_variant_new_array(G_VARIANT_TYPE("{ss}"), nullptr, 0);
}

} // namespace

GVariant* answer_text(const AtspiCall& call, std::string_view method, GVariant* parameters) {
    const Letters letters{call.node().value};
    if (method == "GetText") {
        gint32 first = 0;
        gint32 end = 0;
        g_variant_get(parameters, "(ii)", &first, &end);
        return g_variant_new("(s)", letters.between(first, end).c_str());
    }
    if (method == "GetCharacterAtOffset") {
        gint32 place = 0;
        g_variant_get(parameters, "(i)", &place);
        return g_variant_new("(i)", static_cast<gint32>(letters.at(place)));
    }
    if (method == "GetStringAtOffset" || method == "GetTextAtOffset")
        return part_at(letters, parameters);
    if (method == "GetAttributes" || method == "GetAttributeRun")
        return g_variant_new("(@a{ss}ii)", no_attributes(), 0, letters.count());
    if (method == "GetDefaultAttributes")
        return g_variant_new("(@a{ss})", no_attributes());
    if (method == "GetCharacterExtents") {
        const AccessibleBox& box = call.node().box;
        const AccessibleTree& tree = *call.objects.tree;
        return g_variant_new("(iiii)", box.left + tree.left, box.top + tree.top, box.width,
                             box.height);
    }
    if (method == "GetNSelections")
        return g_variant_new("(i)", 0);
    if (method == "GetSelection")
        return g_variant_new("(ii)", 0, 0);
    return nullptr;
}

GVariant* text_property(const AtspiCall& call, std::string_view property) {
    if (property == "CharacterCount")
        return g_variant_new_int32(Letters{call.node().value}.count());
    if (property == "CaretOffset")
        return g_variant_new_int32(call.node().caret);
    return nullptr;
}

GVariant* answer_editable(const AtspiCall& call, std::string_view method, GVariant* parameters) {
    const Letters letters{call.node().value};
    std::string text;
    if (method == "SetTextContents") {
        const gchar* whole = nullptr;
        g_variant_get(parameters, "(&s)", &whole);
        text = whole;
    } else if (method == "InsertText") {
        gint32 place = 0;
        const gchar* more = nullptr;
        gint32 bytes = 0;
        g_variant_get(parameters, "(i&si)", &place, &more, &bytes);
        text = letters.between(0, place) + more + letters.between(place, -1);
    } else if (method == "DeleteText") {
        gint32 first = 0;
        gint32 end = 0;
        g_variant_get(parameters, "(ii)", &first, &end);
        text = letters.between(0, first) + (end < 0 ? std::string{} : letters.between(end, -1));
    } else {
        return nullptr;
    }
    return g_variant_new("(b)", call.request(ReaderRequest::Kind::type, std::move(text)));
}

} // namespace taizhang
