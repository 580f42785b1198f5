#include "output/pack/chart_plate.h"

#include "chart/figure_text.h"
#include "chart/finding.h"
#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "output/words/words.h"
#include "text/ids/pack.h"
#include "text/unit_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

/// Draws one plate.
class Plate {
public:
    Plate(PageMaker& maker, const Rect& box, const Material& material, IndicatorPlace indicator)
        : m_maker(maker), m_box(box), m_material(material), m_place(indicator),
          m_indicator(material.indicator_at(indicator)),
          m_progress(material.progress_of(indicator)), m_texts(maker.texts()),
          m_data(quarterly_data(material.definitions(), material.point, m_progress,
                                maker.texts().language())),
          m_size(maker.format().small) {}

    void add() {
        const double head = add_title();
        const double total = add_total(m_box.y + head);
        const double track = add_track(m_box.y + head + total);
        const double top = m_box.y + head + total + track;
        if (m_material.withheld_of(m_place).any())
            return say(top, m_texts(text_id::pack_private, *m_material.privacy.hide_below));
        add_bars({m_box.x, top, m_box.width, m_box.bottom() - top});
    }

private:
    const TextMetrics& metrics() const { return m_maker.metrics(); }
    double add_title() {
        const Lettering bold{1.25 * m_size, FontWeight::bold};
        const std::string finding = finding_of(subject_of(m_data), m_data.standing, m_texts);
        const std::string title = finding.empty() || m_material.withheld_of(m_place).any()
                                      ? shown_name(m_indicator, m_texts.language())
                                      : finding;
        const double line = 1.35 * bold.size;
        return m_maker.add_wrapped({m_box.x, m_box.y}, m_box.width, title, bold, ColourRole::text,
                                   2, line);
    }

    std::string with_unit(const std::string& figure) const {
        return taizhang::with_unit(figure, shown_unit(m_indicator), m_texts.language());
    }

    std::string total_text() const {
        const std::string total = shown_total(m_material, m_place, m_texts);
        const auto& target = m_data.standing.target;
        if (!target)
            return m_texts(text_id::pack_total, with_unit(total));
        const std::string level = value_with_unit(m_indicator, *target, m_texts.language());
        if (m_data.standing.kind == StandingKind::limit)
            return m_texts(text_id::pack_total_limit, with_unit(total), level);
        if (m_data.standing.kind == StandingKind::pace)
            return m_texts(text_id::pack_total_of, total, level,
                           shown_completion(m_material, m_place));
        return m_texts(text_id::pack_total_level, with_unit(total), level);
    }

    double add_total(double y) {
        const double line = 1.7 * m_size;
        const Lettering bold{m_size, FontWeight::bold};
        const Status status = m_progress.status;
        const ColourRole ink = tone_ink(tone_of(status));
        const std::string word{m_texts(text_of(status))};
        const double width = metrics().width(word, bold) + 1.3 * m_size;
        m_maker.add_text({m_box.right(), y + line / 2}, word, bold, ink, Anchor::end);
        add_status_symbol(m_maker.page(), {m_box.right() - width + 0.45 * m_size, y + line / 2},
                          0.38 * m_size, status, ink);
        const Lettering plain{m_size};
        m_maker.add_text({m_box.x, y + line / 2},
                         fitted(total_text(), plain, m_box.width - width - m_size, metrics()),
                         plain, ColourRole::secondary);
        return line;
    }

    /// How much of the target or limit there is, with a tick at what is due.
    double add_track(double y) {
        constexpr double thickness = 6.4;
        const auto fill = [&](const Rect& rect, ColourRole colour) {
            m_maker.page().add(RectShape{rect, colour, 0, Fill::solid, std::nullopt});
        };
        const auto& target = m_data.standing.target;
        const auto& value = m_data.standing.to_date;
        if (!target || *target <= 0 || !value || m_material.withheld_of(m_place).total) {
            fill({m_box.x, y + thickness / 2, m_box.width, 1}, ColourRole::grid);
            return thickness + 4;
        }
        fill({m_box.x, y, m_box.width, thickness}, ColourRole::track);
        fill({m_box.x, y, m_box.width * std::clamp(*value / *target, 0.0, 1.0), thickness},
             tone_colour(tone_of(m_progress.status), ColourRole::neutral));
        if (m_data.standing.due)
            fill(
                {m_box.x + m_box.width * std::clamp(*m_data.standing.due / *target, 0.0, 1.0) - 1.3,
                 y - 2.5, 2.6, thickness + 5},
                ColourRole::marker);
        return thickness + 4;
    }

    void say(double top, const std::string& text) {
        m_maker.add_wrapped({m_box.x, top + 2 * m_size}, m_box.width, text, {m_size},
                            ColourRole::secondary, 2, 1.5 * m_size);
    }

    bool has_begun(int quarter) const {
        return m_material.calendar().quarter({m_material.point.year, quarter + 1}).start <=
               m_material.day;
    }

    double greatest() const {
        double most = 0;
        for (const QuarterFigures& each : m_data.quarters)
            for (const auto& value : {each.actual, each.plan, each.last_year})
                most = std::max(most, value.value_or(0));
        return most > 0 ? most : 1;
    }

    void add_bars(const Rect& room) {
        const double names = 1.9 * m_size;
        const double labels = 1.6 * m_size;
        m_base = room.bottom() - names;
        m_scale = std::max(0.0, m_base - room.y - 1.5 * labels) / greatest();
        const double group = room.width / 4;
        for (int quarter = 0; quarter < 4; ++quarter)
            add_group(quarter, {room.x + quarter * group, room.y, group, room.height});
        m_maker.page().add(LineShape{{{room.x, m_base}, {room.right(), m_base}},
                                     ColourRole::marker,
                                     1,
                                     Dash::solid,
                                     std::nullopt});
    }

    std::string label_of(double value, Precision precision) const {
        return value_label(value, shown_decimals(m_indicator), shown_unit(m_indicator), precision,
                           m_texts);
    }

    void add_group(int quarter, const Rect& group) {
        const QuarterFigures& figures = m_data.quarters[static_cast<size_t>(quarter)];
        const bool is_now = quarter == m_material.quarter_place();
        const Lettering name{m_size, is_now ? FontWeight::bold : FontWeight::regular};
        m_maker.add_text({group.centre().x, m_base + 0.95 * m_size},
                         std::string{quarter_name(quarter, m_texts)}, name,
                         is_now ? ColourRole::text : ColourRole::secondary, Anchor::middle);
        const bool has_last = m_data.plan_kind == PlanKind::plan && figures.last_year.has_value();
        const double bar = 0.34 * group.width;
        const double last = 0.19 * group.width;
        const double left = group.centre().x - bar / 2 + (has_last ? last / 2 : 0);
        if (has_last)
            add_last_year(*figures.last_year, left - last - 2, last);
        if (has_begun(quarter))
            add_actual(figures, is_now, left, bar);
        if (figures.plan)
            add_plan(quarter, figures, left, bar, group);
    }

    Rect column(double value, double left, double width) const {
        const double height = std::max(0.0, value * m_scale);
        return {left, m_base - height, width, height};
    }

    void add_last_year(double value, double left, double width) {
        if (value <= 0)
            return;
        m_maker.page().add(RectShape{column(value, left, width), ColourRole::data_last_year, 0,
                                     Fill::outlined, std::nullopt});
    }

    void add_actual(const QuarterFigures& figures, bool is_now, double left, double width) {
        const Lettering bold{1.08 * m_size, FontWeight::bold};
        double top = m_base;
        if (figures.actual && *figures.actual > 0) {
            const Rect rect = column(*figures.actual, left, width);
            const bool runs = figures.state == BarState::running;
            m_maker.page().add(RectShape{rect,
                                         is_now ? ColourRole::data_current : ColourRole::data_past,
                                         0, runs ? Fill::hatched : Fill::solid, std::nullopt});
            top = rect.y;
        }
        // A tick that the label would touch lifts it.
        if (figures.plan && figures.actual) {
            const double tick = m_base - *figures.plan * m_scale;
            if (tick < top && top - tick < 1.5 * m_size)
                top = tick;
        }
        const std::string label =
            figures.actual ? short_known_text(label_of(*figures.actual, figures.precision),
                                              figures.known, m_texts)
                           : short_known_text("–", figures.known, m_texts);
        m_maker.add_text({left + width / 2, top - 0.8 * m_size},
                         fitted(label, bold, 2.2 * width, metrics()), bold, ColourRole::text,
                         Anchor::middle);
    }

    void add_plan(int quarter, const QuarterFigures& figures, double left, double width,
                  const Rect& group) {
        if (*figures.plan <= 0)
            return;
        const double y = m_base - *figures.plan * m_scale;
        const bool is_level = m_data.plan_kind != PlanKind::plan;
        m_maker.page().add(LineShape{
            {{is_level ? group.x : left - 3, y}, {is_level ? group.right() : left + width + 3, y}},
            ColourRole::marker,
            is_level ? 1.0 : 2.2,
            is_level ? Dash::dashed : Dash::solid,
            std::nullopt});
        if (has_begun(quarter) || (is_level && quarter != 3))
            return;
        const Lettering small{0.92 * m_size};
        const TextId text = m_data.plan_kind == PlanKind::plan    ? text_id::pack_plan_of
                            : m_data.plan_kind == PlanKind::level ? text_id::pack_level_of
                                                                  : text_id::pack_limit_of;
        m_maker.add_text({group.right(), y - 0.75 * m_size},
                         fitted(m_texts(text, label_of(*figures.plan, Precision::exact)), small,
                                group.width - 4, metrics()),
                         small, ColourRole::secondary, Anchor::end);
    }

    PageMaker& m_maker;
    Rect m_box;
    const Material& m_material;
    IndicatorPlace m_place;
    const Indicator& m_indicator;
    const IndicatorProgress& m_progress;
    const Texts& m_texts;
    QuarterlyData m_data;
    double m_size;
    double m_base = 0;
    double m_scale = 0;
};

/// One entry of the legend of a page of plates.
struct PlateKey {
    std::string text;
    ColourRole colour;
    Fill fill = Fill::solid;
    bool is_tick = false;
};

} // namespace

void add_chart_plate(PageMaker& maker, const Rect& box, const Material& material,
                     IndicatorPlace indicator) {
    Plate{maker, box, material, indicator}.add();
}

double add_plate_legend(PageMaker& maker, const Material& material) {
    const Texts& texts = maker.texts();
    const std::string quarter{quarter_name(material.quarter_place(), texts)};
    const Period period =
        material.calendar().quarter({material.point.year, material.quarter_place() + 1});
    const bool runs = material.day < period.end;
    std::vector<PlateKey> keys{
        {std::string{texts(text_id::pack_legend_done)}, ColourRole::data_past}};
    keys.push_back(
        {runs ? texts(text_id::pack_legend_running, quarter, day_name(material.day, texts))
              : quarter,
         ColourRole::data_current, runs ? Fill::hatched : Fill::solid});
    keys.push_back({texts(text_id::pack_legend_last_year, quarter), ColourRole::data_last_year,
                    Fill::outlined});
    keys.push_back(
        {std::string{texts(text_id::pack_legend_plan)}, ColourRole::marker, Fill::solid, true});
    keys.push_back({std::string{texts(text_id::pack_legend_total)}, ColourRole::good});
    const Lettering lettering{maker.format().small};
    const double size = lettering.size;
    const double line = 1.9 * size;
    double x = maker.room().x;
    for (const PlateKey& key : keys) {
        const double width = 1.5 * size + maker.metrics().width(key.text, lettering);
        if (x > maker.room().x && x + width > maker.room().right()) {
            maker.take(line);
            x = maker.room().x;
        }
        const double y = maker.room().y + line / 2;
        const Rect box{x, y - (key.is_tick ? 1.1 : 0.45 * size), size,
                       key.is_tick ? 2.2 : 0.9 * size};
        maker.page().add(RectShape{box, key.colour, 0, key.fill, std::nullopt});
        maker.add_text({x + 1.4 * size, y}, key.text, lettering, ColourRole::secondary);
        x += width + 1.4 * size;
    }
    maker.take(line + 0.5 * size);
    return line;
}

} // namespace taizhang
