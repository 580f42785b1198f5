#include "gui/look/palette.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taizhang {

namespace {

constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

constexpr ImU32 veil(unsigned hex, unsigned opacity) {
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, opacity);
}

constexpr Palette light{
    .window = rgb(0xF4F5F7),
    .surface = rgb(0xFFFFFF),
    .border = rgb(0xE3E6EB),
    .edge = rgb(0x868F9D),
    .text = rgb(0x1F2430),
    .secondary = rgb(0x5B6472),
    .track = rgb(0xE6E9EE),
    .grid = rgb(0xE8EAEE),
    .brand = rgb(0xA8201A),
    .primary = rgb(0xA8201A),
    .on_primary = rgb(0xFFFFFF),
    .selection = rgb(0xF9E9E8),
    .on_selection = rgb(0xA8201A),
    .chosen_row = rgb(0xE7EFF8),
    .switched_on = rgb(0x2F5D8C),
    .on_switched = rgb(0xFFFFFF),
    .link = rgb(0x2F5D8C),
    .focus = rgb(0x2F5D8C),
    .data_current = rgb(0x2F5D8C),
    .data_past = rgb(0x8FB0D1),
    .data_last_year = rgb(0x7A8493),
    .marker = rgb(0x1F2430),
    .shade = veil(0x1F2430, 0x59),
    .shadow = veil(0x1F2430, 0x0F),
    .held = veil(0x1F2430, 0x1F),
    .toast = rgb(0x1F2430),
    .on_toast = rgb(0xFFFFFF),
    .toast_link = rgb(0xA9CCF0),
    .good = {rgb(0x2E8B57), rgb(0x1E7145), rgb(0xE3F2E9)},
    .behind = {rgb(0xD99A00), rgb(0x8A5A00), rgb(0xFFF3D6)},
    .alarm = {rgb(0xC0392B), rgb(0xA8201A), rgb(0xFBE3E1)},
    .neutral = {rgb(0x7A8493), rgb(0x4B5563), rgb(0xECEEF2)},
    .heat = {rgb(0xF3C4BF), rgb(0xF8DDB0), rgb(0xFCF0CF), rgb(0xD4EBDD), rgb(0xB4DCC4)},
};

constexpr Palette dark{
    .window = rgb(0x14171C),
    .surface = rgb(0x1D2128),
    .border = rgb(0x333A45),
    .edge = rgb(0x768193),
    .text = rgb(0xE8EAEE),
    .secondary = rgb(0xA7AFBC),
    .track = rgb(0x333A45),
    .grid = rgb(0x2B313A),
    .brand = rgb(0xF28B82),
    .primary = rgb(0xC93B34),
    .on_primary = rgb(0xFFFFFF),
    .selection = rgb(0x402326),
    .on_selection = rgb(0xF6A9A2),
    .chosen_row = rgb(0x23364B),
    .switched_on = rgb(0x3D74AE),
    .on_switched = rgb(0xFFFFFF),
    .link = rgb(0x8DBDEB),
    .focus = rgb(0x8DBDEB),
    .data_current = rgb(0x8DBDEB),
    .data_past = rgb(0x5586B7),
    .data_last_year = rgb(0x8D97A6),
    .marker = rgb(0xF1F3F6),
    .shade = veil(0x000000, 0x99),
    .shadow = veil(0x000000, 0x30),
    .held = veil(0xFFFFFF, 0x1F),
    .toast = rgb(0xE8EAEE),
    .on_toast = rgb(0x1F2430),
    .toast_link = rgb(0x1F4E7E),
    .good = {rgb(0x3FAE74), rgb(0x83D9AA), rgb(0x17372A)},
    .behind = {rgb(0xD9A016), rgb(0xF2C765), rgb(0x3B2F12)},
    .alarm = {rgb(0xE5675C), rgb(0xFFA49B), rgb(0x462322)},
    .neutral = {rgb(0x8D97A6), rgb(0xC6CDD8), rgb(0x2E343E)},
    .heat = {rgb(0x6B2F2C), rgb(0x60471A), rgb(0x4C4724), rgb(0x214A37), rgb(0x2C6B4C)},
};

constexpr Palette high_contrast{
    .window = rgb(0x000000),
    .surface = rgb(0x000000),
    .border = rgb(0xFFFFFF),
    .edge = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF),
    .secondary = rgb(0xFFFFFF),
    .track = rgb(0x3A3A3A),
    .grid = rgb(0x6E6E6E),
    .brand = rgb(0xFF9A91),
    .primary = rgb(0xFFE100),
    .on_primary = rgb(0x000000),
    .selection = rgb(0xFFE100),
    .on_selection = rgb(0x000000),
    .chosen_row = rgb(0x003B70),
    .switched_on = rgb(0xFFE100),
    .on_switched = rgb(0x000000),
    .link = rgb(0x6FC3FF),
    .focus = rgb(0xFFE100),
    .data_current = rgb(0x6FC3FF),
    .data_past = rgb(0xB9C3CF),
    .data_last_year = rgb(0xFFFFFF),
    .marker = rgb(0xFFFFFF),
    .shade = veil(0x000000, 0xCC),
    .shadow = veil(0x000000, 0x00),
    .held = veil(0xFFFFFF, 0x40),
    .toast = rgb(0xFFFFFF),
    .on_toast = rgb(0x000000),
    .toast_link = rgb(0x00408A),
    .good = {rgb(0x4DE38F), rgb(0x4DE38F), rgb(0x000000)},
    .behind = {rgb(0xFFC93C), rgb(0xFFC93C), rgb(0x000000)},
    .alarm = {rgb(0xFF8278), rgb(0xFF8278), rgb(0x000000)},
    .neutral = {rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000)},
    .heat = {rgb(0x5C0F0B), rgb(0x4A3600), rgb(0x2B2600), rgb(0x003D1E), rgb(0x004F28)},
    .chips_have_edges = true,
};

constexpr std::array<std::pair<Appearance, std::string_view>, 4> names{
    {{Appearance::desktop, "desktop"},
     {Appearance::light, "light"},
     {Appearance::dark, "dark"},
     {Appearance::high_contrast, "high-contrast"}}};

} // namespace

std::string_view name_of(Appearance appearance) {
    return std::ranges::find(names, appearance, [](const auto& name) { return name.first; })
        ->second;
}

std::optional<Appearance> appearance_named(std::string_view name) {
    const auto found =
        std::ranges::find(names, name, [](const auto& entry) { return entry.second; });
    return found == names.end() ? std::nullopt : std::optional{found->first};
}

const Palette& light_palette() {
    return light;
}

const Palette& dark_palette() {
    return dark;
}

const Palette& high_contrast_palette() {
    return high_contrast;
}

const Palette& palette_of(Appearance appearance) {
    switch (appearance) {
    case Appearance::dark:
        return dark;
    case Appearance::high_contrast:
        return high_contrast;
    case Appearance::desktop:
    case Appearance::light:
        break;
    }
    return light;
}

ImU32 with_opacity(ImU32 colour, float opacity) {
    const auto alpha = static_cast<ImU32>(std::lround(opacity * 255.0F));
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

} // namespace taizhang
