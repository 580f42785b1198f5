// Pictures are painted in the light colours, which browsers without dark mode show. For the others
// rules name each light colour as it stands in an attribute; a rule goes before an attribute.
// (Colours as variables were dropped: older browsers then paint everything black.)
#include "output/web/web_picture.h"

#include "chart/style.h"
#include "output/picture/svg_writer.h"

#include <set>

namespace taizhang {

namespace {

struct DarkColour {
    ColourRole role;
    std::string_view colour;
};

constexpr DarkColour dark_colours[]{
    {ColourRole::surface, "#1D2128"},
    {ColourRole::border, "#333A45"},
    {ColourRole::text, "#E8EAEE"},
    {ColourRole::secondary, "#A7AFBC"},
    {ColourRole::faint, "#A7AFBC"},
    {ColourRole::grid, "#2B313A"},
    {ColourRole::track, "#333A45"},
    {ColourRole::brand, "#F28B82"},
    {ColourRole::data_current, "#8DBDEB"},
    {ColourRole::data_past, "#5586B7"},
    {ColourRole::data_last_year, "#8D97A6"},
    {ColourRole::marker, "#F1F3F6"},
    {ColourRole::good, "#3FAE74"},
    {ColourRole::attention, "#D9A016"},
    {ColourRole::bad, "#E5675C"},
    {ColourRole::neutral, "#C6CDD8"},
    {ColourRole::data_light, "#3A4452"},
    {ColourRole::heat_blank, "#242932"},
    {ColourRole::heat_none, "#6B2F2C"},
    {ColourRole::heat_low, "#60471A"},
    {ColourRole::heat_below, "#4C4724"},
    {ColourRole::heat_met, "#214A37"},
    {ColourRole::heat_above, "#2C6B4C"},
    {ColourRole::good_text, "#83D9AA"},
    {ColourRole::attention_text, "#F2C765"},
    {ColourRole::bad_text, "#FFA49B"},
    {ColourRole::good_back, "#17372A"},
    {ColourRole::attention_back, "#3B2F12"},
    {ColourRole::bad_back, "#462322"},
};

void erase_piece(std::string& text, std::string_view piece) {
    if (const auto at = text.find(piece); at != text.npos)
        text.erase(at, piece.size());
}

} // namespace

std::string svg_element(const Scene& scene) {
    std::string svg = svg_of(scene, light_style());
    svg.erase(0, svg.find("<svg"));
    // Within HTML the name says what it is.
    erase_piece(svg, " xmlns=\"http://www.w3.org/2000/svg\"");
    return svg;
}

std::string dark_picture_rules() {
    std::string rules;
    std::set<std::string> told; // roles may share a light colour: the first one counts
    for (const auto& [role, dark] : dark_colours) {
        const std::string light = to_hex(light_style()(role));
        if (!told.insert(light).second)
            continue;
        for (const std::string property : {"fill", "stroke"})
            rules += "svg [" + property + "=\"" + light + "\"]{" + property + ":" +
                     std::string{dark} + "}\n";
    }
    return rules;
}

} // namespace taizhang
