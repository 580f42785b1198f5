#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "output/pack/pack_pages.h"
#include "output/words/words.h"
#include "text/ids/pack.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

constexpr double title_spacing = 1.4; // em
constexpr double tile_height = 96;    ///< with one line for the name
constexpr double name_letters = 14;
constexpr double name_line = 18;
constexpr double tile_padding = 14;
constexpr size_t most_name_lines = 2;
constexpr double tile_gap = 16;
constexpr size_t most_tiles = 8;
constexpr size_t most_title_lines = 4;

struct Tile {
    std::string name;
    std::string value;
    std::string detail;
    Status status = Status::no_data;
};

/// Makes the first page: what it is about, how all indicators stand, and one figure of each field.
class Cover {
public:
    Cover(PageMaker& maker, const PackContents& contents)
        : m_maker(maker), m_material(contents.material), m_narrative(contents.narrative) {}

    void add(const std::string& title) {
        add_title(title);
        add_counts();
        add_tiles();
        add_summary();
    }

private:
    const Texts& texts() const { return m_maker.texts(); }
    double letters() const { return m_maker.format().body; }

    void add_title(const std::string& title) {
        const PageFormat& format = m_maker.format();
        const Lettering lettering{format.heading * 1.4, FontWeight::bold};
        m_maker.take(m_maker.room().height * 0.06);
        auto lines = m_maker.lines(title, m_maker.room().width, lettering);
        if (lines.size() > most_title_lines) {
            lines.resize(most_title_lines);
            lines.back() =
                fitted(lines.back() + "…", lettering, m_maker.room().width, m_maker.metrics());
        }
        for (const std::string& line : lines)
            m_maker.add_line(line, lettering, title_spacing * lettering.size);
        m_maker.take(6);
        const Rect& room = m_maker.room();
        m_maker.page().add(
            RectShape{{room.x, room.y, 96, 5}, ColourRole::brand, 0, Fill::solid, std::nullopt});
        m_maker.take(22);
        m_maker.add_paragraph(footer_text(m_material, texts()), {letters() * 1.1}, 0,
                              ColourRole::secondary);
        m_maker.take(m_maker.room().height * 0.04);
    }

    /// How many indicators have each status, in chips, the best first.
    void add_counts() {
        std::map<Status, int> counts;
        for (int indicator : m_material.indicators())
            ++counts[m_material.progress_of(indicator).status];
        const auto all = static_cast<int>(m_material.indicators().size());
        m_maker.add_line(texts()(text_id::pack_count, all), {letters(), FontWeight::bold},
                         2 * letters());
        const Rect& room = m_maker.room();
        double x = room.x;
        for (const auto& [status, count] : counts) {
            const std::string word =
                texts()(text_id::pack_status_count, texts()(text_of(status)), count);
            const double width = status_chip_size(word, letters(), m_maker.metrics()).width;
            if (x > room.x && x + width > room.right()) {
                m_maker.take(2.2 * letters());
                x = room.x;
            }
            add_status_chip(m_maker.page(), {x, room.y + letters()}, status, word, letters(),
                            m_maker.metrics());
            x += width + 12;
        }
        m_maker.take(2.8 * letters());
    }

    /// In words, where there is room for it: the pages of text have it all.
    void add_summary() {
        const Lettering lettering{letters()};
        for (const std::string& paragraph : m_narrative.summary) {
            const auto lines = m_maker.lines(paragraph, m_maker.room().width, lettering);
            if (m_maker.room().height < 2 * letters() * static_cast<double>(lines.size()))
                return;
            m_maker.add_paragraph(paragraph, lettering, 0, ColourRole::secondary);
            m_maker.take(letters() / 2);
        }
    }

    /// Of every category the first indicator with a target, else its first.
    int headline_of(const MaterialCategory& category) const {
        const auto found = std::ranges::find_if(category.indicators, [&](int indicator) {
            return m_material.progress_of(indicator).plan.has_value();
        });
        return found == category.indicators.end() ? category.indicators.front() : *found;
    }

    Tile tile_of(int indicator) const {
        const Indicator& definition = m_material.indicator_at(indicator);
        const IndicatorProgress& progress = m_material.progress_of(indicator);
        Tile tile;
        tile.name = shown_name(definition, texts().language());
        tile.value = shown_known(m_material, indicator, progress.actual_to_date,
                                 progress.approximate ? Precision::approximate : Precision::exact,
                                 progress.known_to_date, texts());
        if (const std::string unit = shown_unit(definition); unit != "%" && known_to_date(progress))
            tile.value += " " + unit;
        if (const std::string share = shown_completion(m_material, indicator);
            progress.completion && share.ends_with('%'))
            tile.detail = texts()(text_id::pack_completed, std::string_view{share});
        tile.status = progress.status;
        return tile;
    }

    void add_tiles() {
        std::vector<Tile> tiles;
        for (const MaterialCategory& category : m_material.categories)
            tiles.push_back(tile_of(headline_of(category)));
        const int columns = m_maker.format().chart_columns * 2;
        const double width = (m_maker.room().width - (columns - 1) * tile_gap) / columns;
        tiles.resize(std::min(tiles.size(), most_tiles));
        double height = tile_height;
        for (const Tile& tile : tiles)
            if (name_lines(tile, width).size() > 1)
                height = tile_height + name_line;
        for (size_t i = 0; i < tiles.size(); ++i) {
            const auto column = static_cast<int>(i) % columns;
            if (column == 0 && m_maker.room().height < height)
                return;
            add_tile(tiles[i], {m_maker.room().x + column * (width + tile_gap), m_maker.room().y,
                                width, height});
            if (column == columns - 1 || i + 1 == tiles.size())
                m_maker.take(height + tile_gap);
        }
    }

    /// A name of more than two lines is shortened: the table has it in full.
    std::vector<std::string> name_lines(const Tile& tile, double width) const {
        const Lettering lettering{name_letters};
        auto lines = m_maker.lines(tile.name, width - 2 * tile_padding, lettering);
        if (lines.size() > most_name_lines) {
            lines.resize(most_name_lines);
            lines.back() =
                fitted(lines.back() + "…", lettering, width - 2 * tile_padding, m_maker.metrics());
        }
        return lines;
    }

    void add_tile(const Tile& tile, const Rect& box) {
        Scene& page = m_maker.page();
        page.add(outline_of(box));
        const double x = box.x + tile_padding;
        const double width = box.width - 2 * tile_padding;
        const auto put = [&](const std::string& text, const Lettering& lettering, double y,
                             ColourRole colour) {
            m_maker.add_text({x, box.y + y}, fitted(text, lettering, width, m_maker.metrics()),
                             lettering, colour);
        };
        double y = 19;
        for (const std::string& line : name_lines(tile, box.width)) {
            put(line, {name_letters}, y, ColourRole::secondary);
            y += name_line;
        }
        put(tile.value, {22, FontWeight::bold}, box.height - 49, ColourRole::text);
        const std::string word{texts()(text_of(tile.status))};
        const double chip = status_chip_size(word, 12, m_maker.metrics()).width;
        add_status_chip(page, {x, box.bottom() - 20}, tile.status, word, 12, m_maker.metrics());
        if (m_maker.metrics().width(tile.detail, {13}) <= width - chip - 10)
            m_maker.add_text({box.right() - tile_padding, box.bottom() - 20}, tile.detail, {13},
                             ColourRole::secondary, Anchor::end);
    }

    PageMaker& m_maker;
    const Material& m_material;
    const Narrative& m_narrative;
};

} // namespace

void add_cover(PageMaker& maker, const PackContents& contents, const std::string& title) {
    Cover{maker, contents}.add(title);
}

} // namespace taizhang
