#include "gui/pages/overview/overview_summary.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "text/ids/overview.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>
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
};

std::string count_text(const Tile& tile) {
    return grouped(static_cast<double>(tile.count), 0);
}

/// Indicators whose status has this tone; hidden ones are not counted.
int count_of(const ViewFigures& figures, Tone tone) {
    return static_cast<int>(
        std::ranges::count_if(figures.review, [&](const IndicatorProgress& progress) {
            return tone_of(progress.status) == tone &&
                   !is_hidden(figures.indicator_at(progress.indicator));
        }));
}

/// All indicators that have a colour.
int judged_indicators(const ViewFigures& figures) {
    return count_of(figures, Tone::good) + count_of(figures, Tone::attention) +
           count_of(figures, Tone::bad);
}

std::string compared_note(const PageContext& context, const RecordCounts& counts) {
    std::string note{context.texts(text_id::overview_records_unit)};
    if (counts.compared == 0)
        return note;
    const double change = 100.0 * (counts.in_period - counts.compared) / counts.compared;
    const std::string percent = (change > 0 ? "+" : "") + grouped(change, 0) + "%";
    return note + context.texts(text_id::overview_compared, percent);
}

std::array<Tile, 5> tiles_of(const PageContext& context, const ViewFigures& figures) {
    const Palette& palette = context.look.palette();
    const Texts& texts = context.texts;
    const auto plain = [&](TextId id) { return std::string{texts(id)}; };
    return {Tile{palette.good.fill, text_id::overview_good, count_of(figures, Tone::good),
                 texts(text_id::overview_good_of, judged_indicators(figures))},
            Tile{palette.behind.fill, text_id::overview_attention,
                 count_of(figures, Tone::attention), plain(text_id::overview_attention_note)},
            Tile{palette.alarm.fill, text_id::overview_bad, count_of(figures, Tone::bad),
                 plain(text_id::overview_bad_note)},
            Tile{palette.data_current, text_id::overview_new_records, figures.counts.in_period,
                 compared_note(context, figures.counts)},
            Tile{palette.data_past, text_id::overview_pending, figures.counts.pending,
                 plain(text_id::overview_pending_note)}};
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

void draw_tile(const PageContext& context, const Box& box, const Tile& tile, NotePlace place) {
    const Look& look = context.look;
    draw_card(look, box, tile.accent);
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
    NotePlace notes = NotePlace::beside;
    float height = 0.0F;
};

TileGrid grid_of(const Look& look, std::span<const Tile> tiles, float width) {
    const float spacing = look.px(gap);
    const int fitting = static_cast<int>((width + spacing) / (look.px(narrowest_tile) + spacing));
    TileGrid grid;
    grid.columns = std::clamp(fitting, 1, static_cast<int>(tiles.size()));
    grid.width =
        (width - spacing * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns);
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
    if (place < count - in_last)
        return grid.width;
    return (width - look.px(gap) * static_cast<float>(in_last - 1)) / static_cast<float>(in_last);
}

} // namespace

void draw_summary(PageContext& context, const ViewFigures& figures, float width) {
    const Look& look = context.look;
    const auto tiles = tiles_of(context, figures);
    const TileGrid grid = grid_of(look, tiles, width);
    const int count = static_cast<int>(tiles.size());
    for (int i = 0; i < count; ++i) {
        if (i % grid.columns != 0)
            ImGui::SameLine();
        const Box box = box_at_cursor({width_of_tile(look, grid, count, i, width), grid.height});
        draw_tile(context, box, tiles[static_cast<size_t>(i)], grid.notes);
        ImGui::Dummy(box.size());
    }
}

} // namespace taizhang
