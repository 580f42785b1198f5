#include "gui/pages/overview_summary.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "text/number_format.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr float tile_height = 82.0F;
constexpr float narrowest_tile = 168.0F;

struct Tile {
    ImU32 accent;
    TextId title;
    std::int64_t count;
    std::string note;
};

int count_of(const ViewFigures& figures, Tone tone) {
    return static_cast<int>(
        std::ranges::count(figures.review, tone, [](const IndicatorProgress& progress) {
            return tone_of(progress.status);
        }));
}

/// All indicators that have a colour.
int judged_indicators(const ViewFigures& figures) {
    return static_cast<int>(figures.review.size()) - count_of(figures, Tone::neutral);
}

std::string compared_note(const PageContext& context, const RecordCounts& counts) {
    std::string note{context.texts(TextId::overview_records_unit)};
    if (counts.compared == 0)
        return note;
    const double change = 100.0 * (counts.in_period - counts.compared) / counts.compared;
    const std::string percent = (change > 0 ? "+" : "") + grouped(change, 0) + "%";
    return note + context.texts(TextId::overview_compared, percent);
}

std::array<Tile, 5> tiles_of(const PageContext& context, const ViewFigures& figures) {
    const Palette& palette = context.look.palette();
    const Texts& texts = context.texts;
    const auto plain = [&](TextId id) { return std::string{texts(id)}; };
    return {Tile{palette.good.fill, TextId::overview_good, count_of(figures, Tone::good),
                 texts(TextId::overview_good_of, judged_indicators(figures))},
            Tile{palette.behind.fill, TextId::overview_attention,
                 count_of(figures, Tone::attention), plain(TextId::overview_attention_note)},
            Tile{palette.alarm.fill, TextId::overview_bad, count_of(figures, Tone::bad),
                 plain(TextId::overview_bad_note)},
            Tile{palette.data_current, TextId::overview_new_records, figures.counts.in_period,
                 compared_note(context, figures.counts)},
            Tile{palette.data_past, TextId::overview_pending, figures.counts.pending,
                 plain(TextId::overview_pending_note)}};
}

void draw_tile(const PageContext& context, const Box& box, const Tile& tile) {
    const Look& look = context.look;
    draw_card(look, box, tile.accent);
    const float left = box.min.x + look.px(18);
    const float middle = box.min.y + look.px(34);
    draw_text_in(look, {{left, box.min.y + look.px(10)}, {box.max.x - look.px(8), middle}},
                 look.secondary(), context.texts(tile.title));
    const Box figure{{left, middle}, {box.max.x - look.px(8), box.max.y - look.px(8)}};
    const std::string count = grouped(static_cast<double>(tile.count), 0);
    draw_runs_in(look, figure, std::array{TextRun{count, look.figure()}});
    const float note_left = left + text_size(look, look.figure(), count).x + look.px(6);
    const float note_top = box.max.y - look.px(13) - line_height(look, look.secondary());
    draw_text_in(look,
                 box_at({note_left, note_top},
                        {figure.max.x - note_left, line_height(look, look.secondary())}),
                 look.secondary(), tile.note);
}

} // namespace

void draw_summary(PageContext& context, const ViewFigures& figures, float width) {
    const Look& look = context.look;
    const auto tiles = tiles_of(context, figures);
    const float spacing = look.px(gap);
    const int fitting = static_cast<int>((width + spacing) / (look.px(narrowest_tile) + spacing));
    const int columns = std::clamp(fitting, 1, static_cast<int>(tiles.size()));
    const float tile_width =
        (width - spacing * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (int i = 0; i < static_cast<int>(tiles.size()); ++i) {
        if (i % columns != 0)
            ImGui::SameLine();
        const Box box = box_at_cursor({tile_width, look.px(tile_height)});
        draw_tile(context, box, tiles[static_cast<size_t>(i)]);
        ImGui::Dummy(box.size());
    }
}

} // namespace taizhang
