#include "gui/pages/overview/overview_summary.h"

#include "chart/status_words.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "text/ids/overview.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace taizhang {

namespace {

constexpr float tile_height = 82.0F;
constexpr float narrowest_tile = 128.0F;
constexpr float tile_left = 18.0F;
constexpr float tile_right = 8.0F;
constexpr float tile_note_top = 72.0F; ///< of a note below the figure

struct Tile {
    ImU32 accent;
    TextId title;
    std::int64_t count;
    std::string note;
    std::optional<Tone> tone; ///< that it filters by; nothing: it opens the pending records
    bool is_on = false;
};

std::string count_text(const Tile& tile) {
    return grouped(static_cast<double>(tile.count), 0);
}

/// Statuses of a tone with how many have each: `滞后 6 · 到达上限 1`.
std::string statuses_note(const PageContext& context, const OverviewContent& content, Tone tone) {
    std::map<Status, int> counts;
    for (const IndicatorProgress* progress : content.all)
        if (tone_of(progress->status) == tone)
            ++counts[progress->status];
    std::string note;
    for (const auto& [status, count] : counts)
        note += (note.empty() ? "" : " · ") + std::string{context.texts(text_of(status))} + " " +
                std::to_string(count);
    return note;
}

std::array<Tile, 5> tiles_of(const PageContext& context, const ViewFigures& figures,
                             const OverviewContent& content) {
    const Palette& palette = context.look.palette();
    const Texts& texts = context.texts;
    const auto& tones = context.navigation.view().overview.tones;
    const auto tile = [&](ImU32 accent, TextId title, Tone tone, std::string note) {
        const auto place = static_cast<size_t>(tone);
        return Tile{accent, title, content.of_tone[place], std::move(note), tone, tones[place]};
    };
    const int judged =
        static_cast<int>(content.all.size()) - content.of_tone[static_cast<size_t>(Tone::neutral)];
    return {tile(palette.good.fill, text_id::overview_good, Tone::good,
                 texts(text_id::overview_good_of, judged)),
            tile(palette.behind.fill, text_id::overview_attention, Tone::attention,
                 statuses_note(context, content, Tone::attention)),
            tile(palette.alarm.fill, text_id::overview_bad, Tone::bad,
                 statuses_note(context, content, Tone::bad)),
            tile(palette.neutral.fill, text_id::overview_unjudged, Tone::neutral,
                 statuses_note(context, content, Tone::neutral)),
            Tile{palette.data_past, text_id::overview_pending, figures.counts.pending,
                 std::string{texts(text_id::overview_pending_note)}, std::nullopt, false}};
}

float note_left(const Look& look, const Tile& tile) {
    return look.px(tile_left + 6) + text_size(look, look.figure(), count_text(tile)).x;
}

bool fits_beside(const Look& look, const Tile& tile, float width) {
    return note_left(look, tile) + text_size(look, look.secondary(), tile.note).x +
               look.px(tile_right) <=
           width;
}

float note_width(const Look& look, float tile) {
    return tile - look.px(tile_left + tile_right);
}

/// Where the notes stand, the same for all tiles.
enum class NotePlace { beside, below };

void draw_note(const Look& look, const Box& box, const Tile& tile, NotePlace place) {
    if (place == NotePlace::beside) {
        const float top = box.min.y + look.px(69) - line_height(look, look.secondary());
        draw_text_in(look,
                     {{box.min.x + note_left(look, tile), top},
                      {box.max.x, top + line_height(look, look.secondary())}},
                     look.secondary(), tile.note);
        return;
    }
    const float left = box.min.x + look.px(tile_left);
    draw_text_block(look, {left, box.min.y + look.px(tile_note_top)}, look.small(), tile.note,
                    note_width(look, box.width()));
}

/// Ground and edge of a tile that filters, with a word at its right: colour never stands alone.
void draw_pressed(const PageContext& context, const Box& box, const Tile& tile) {
    const Look& look = context.look;
    const ToneColours& colours = colours_of(look.palette(), *tile.tone);
    auto& canvas = *ImGui::GetWindowDrawList();
    const Box inner{{box.min.x + look.px(4), box.min.y}, box.max};
    canvas.AddRectFilled(inner.min, inner.max, colours.back, look.px(card_radius),
                         ImDrawFlags_RoundCornersRight);
    canvas.AddRect(box.min, box.max, tile.accent, look.px(card_radius), 0, look.px(2));
    const auto word = context.texts(text_id::overview_filtered);
    const Box line{{box.min.x, box.min.y + look.px(10)},
                   {box.max.x - look.px(tile_right + 4), box.min.y + look.px(34)}};
    draw_text_in(look, line, in_colour(look.small(), colours.text), word, Align::right);
    const float left = line.max.x - text_size(look, look.small(), word).x - look.px(10);
    draw_symbol({left, line.centre().y}, look.px(4), ChipSymbol::check, colours.text);
}

void draw_tile(const PageContext& context, const Box& box, const Tile& tile, NotePlace place) {
    const Look& look = context.look;
    draw_card(look, box, tile.accent);
    if (tile.is_on)
        draw_pressed(context, box, tile);
    else if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRect(box.min, box.max, tile.accent, look.px(card_radius));
    const float left = box.min.x + look.px(tile_left);
    const float right = box.max.x - look.px(tile_right);
    const float middle = box.min.y + look.px(34);
    draw_text_in(look, {{left, box.min.y + look.px(10)}, {right, middle}}, look.secondary(),
                 context.texts(tile.title));
    draw_runs_in(look, {{left, middle}, {right, box.min.y + look.px(74)}},
                 std::array{TextRun{count_text(tile), look.figure()}});
    draw_note(look, box, tile, place);
}

/// How the tiles are laid out in a width.
struct TileGrid {
    int columns = 1;
    float width = 0.0F; ///< of a tile
    float last = 0.0F;  ///< of the last one
    NotePlace notes = NotePlace::beside;
    float height = 0.0F;
};

TileGrid grid_of(const Look& look, std::span<const Tile> tiles, float width, float last) {
    const float spacing = look.px(gap);
    const int fitting = static_cast<int>((width + spacing) / (look.px(narrowest_tile) + spacing));
    TileGrid grid;
    grid.columns = std::clamp(fitting, 1, static_cast<int>(tiles.size()));
    grid.width =
        (width - spacing * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns);
    const auto others = static_cast<float>(tiles.size() - 1);
    const float beside_last = (width - last - spacing * others) / others;
    if (last > 0.0F && grid.columns == static_cast<int>(tiles.size()) &&
        beside_last >= look.px(narrowest_tile)) {
        grid.width = beside_last;
        grid.last = last;
    }
    const bool all_fit = std::ranges::all_of(
        tiles, [&](const Tile& tile) { return fits_beside(look, tile, grid.width); });
    grid.notes = all_fit ? NotePlace::beside : NotePlace::below;
    grid.height = look.px(tile_height);
    if (all_fit)
        return grid;
    float notes = 0.0F;
    for (const Tile& tile : tiles)
        notes = std::max(
            notes, text_block_height(look, look.small(), tile.note, note_width(look, grid.width)));
    grid.height = look.px(tile_note_top) + notes + look.px(10);
    return grid;
}

/// The last row is filled by what stands in it.
float width_of_tile(const Look& look, const TileGrid& grid, int count, int place, float width) {
    const int in_last = (count - 1) % grid.columns + 1;
    if (place < count - in_last || (grid.last > 0.0F && place + 1 < count))
        return grid.width;
    if (grid.last > 0.0F)
        return grid.last;
    return (width - look.px(gap) * static_cast<float>(in_last - 1)) / static_cast<float>(in_last);
}

void press(PageContext& context, const Tile& tile) {
    if (!tile.tone)
        return open_pending(context);
    bool& is_on = context.navigation.current().overview.tones[static_cast<size_t>(*tile.tone)];
    is_on = !is_on;
}

} // namespace

void draw_summary(PageContext& context, const ViewFigures& figures, const OverviewContent& content,
                  float width, float last) {
    const Look& look = context.look;
    const auto tiles = tiles_of(context, figures, content);
    const TileGrid grid = grid_of(look, tiles, width, last);
    const int count = static_cast<int>(tiles.size());
    for (int i = 0; i < count; ++i) {
        if (i % grid.columns != 0)
            ImGui::SameLine();
        const Tile& tile = tiles[static_cast<size_t>(i)];
        const ImVec2 size{width_of_tile(look, grid, count, i, width), grid.height};
        const bool is_pressed =
            press_area(labelled(context.texts(tile.title), "tile" + std::to_string(i)), size);
        draw_tile(context, box_of_last_item(), tile, grid.notes);
        if (is_pressed)
            press(context, tile);
    }
}

} // namespace taizhang
