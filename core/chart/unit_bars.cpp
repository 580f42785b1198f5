#include "chart/unit_bars.h"

#include "chart/period_words.h"
#include "chart/placed_text.h"
#include "text/ids/chart.h"
#include "text/ids/chart_title.h"
#include "text/ids/column.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace taizhang {

namespace {

constexpr double full_unit_row = 30;
constexpr double comfortable_row = 19; ///< below it rather one more column
constexpr double least_unit_row = 15;
constexpr double least_unit_column = 150;
constexpr double unit_columns_apart = 24;
constexpr double least_track = 16; ///< a narrower bar says nothing
constexpr int most_unit_columns = 6;

/// The figure that is compared: of the quarter looked at, or the year to date.
struct Compared {
    std::optional<double> value;
    std::optional<double> plan;
    bool about = false;
};

Compared compared_of(const IndicatorProgress& progress, std::optional<int> quarter) {
    const auto plan_of = [&](auto which) -> std::optional<double> {
        return progress.plan ? std::optional{to_number(which(*progress.plan))} : std::nullopt;
    };
    if (!quarter)
        return {known_to_date(progress), plan_of([](const Plan& plan) { return plan.annual; }),
                progress.approximate};
    const auto place = static_cast<size_t>(*quarter - 1);
    return {known_actual(progress, *quarter),
            plan_of([place](const Plan& plan) { return plan.quarters[place]; }),
            progress.about[place]};
}

Tone tone_of(const Compared& compared, Direction direction, bool has_ended) {
    if (!compared.value || !compared.plan)
        return Tone::neutral;
    const bool nothing_done = has_ended && *compared.value == 0 && *compared.plan > 0;
    const bool too_much = *compared.value > *compared.plan;
    const bool bad = direction == Direction::at_most ? too_much : nothing_done;
    return bad ? Tone::bad : Tone::neutral;
}

/// Whether the quarter looked at, or the year, is over.
bool has_ended(const Definitions& definitions, const ReviewPoint& point) {
    const Calendar calendar = definitions.calendar();
    const Period period =
        point.quarter ? calendar.quarter({point.year, *point.quarter}) : calendar.year(point.year);
    return day_looked_at(point, calendar) >= period.end;
}

/// What a unit owes is owed to the plan.
UnitBarsData without(UnitBarsData data, const ChartParts& hidden) {
    if (hidden.contains(ChartPart::plan))
        for (auto& bar : data.bars) {
            bar.plan.reset();
            bar.owed.reset();
        }
    return data;
}

/// How rows are spread over columns: as few columns as hold all of them, then thinner rows.
struct RowGrid {
    int columns = 1;
    double row = full_unit_row;

    static RowGrid of(int count, const Rect& room, bool may_have_columns) {
        RowGrid grid;
        const int most =
            may_have_columns
                ? std::clamp(static_cast<int>(room.width / least_unit_column), 1, most_unit_columns)
                : 1;
        const auto rows = [&] { return std::ceil(1.0 * count / grid.columns); };
        while (grid.columns < most && rows() * comfortable_row > room.height)
            ++grid.columns;
        const double wanted = room.height / std::max(1.0, rows());
        grid.row = std::floor(std::clamp(wanted, least_unit_row, full_unit_row));
        return grid;
    }
};

/// Rows between the edges of a room, column by column.
class UnitRows {
public:
    UnitRows(Scene& scene, const UnitBarsData& data, const Rect& room, const ChartParts& hidden,
             const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_room(room),
          m_shows_actual(!hidden.contains(ChartPart::actual)), m_metrics(metrics), m_texts(texts) {
        m_grid = RowGrid::of(count(), room, data.order == UnitBarOrder::ranked);
        m_column =
            std::floor((room.width + unit_columns_apart) / m_grid.columns) - unit_columns_apart;
        m_lettering.size = m_grid.row >= 26 ? 15 : (m_grid.row >= 19 ? 13 : 12);
        m_name_width = widest([](const UnitBar& bar) { return bar.name; }, 0.4);
        m_value_width = widest([this](const UnitBar& bar) { return value_of(bar); }, 0.3);
        m_owed_width = widest([this](const UnitBar& bar) { return owed_by(bar); }, 0.25);
        for (const auto& bar : data.bars)
            m_greatest = std::max(
                {m_greatest, m_shows_actual ? bar.value.value_or(0) : 0, bar.plan.value_or(0)});
    }

    void add() {
        const int rows = static_cast<int>(m_room.height / m_grid.row);
        const int fitting = rows * m_grid.columns;
        const int shown = fitting >= count() ? count() : std::max(0, fitting - 1);
        for (int i = 0; i < shown; ++i)
            add_row(m_data.bars[static_cast<size_t>(i)], row_at(i, rows));
        if (shown == count() || fitting == 0)
            return;
        const Rect last = row_at(shown, rows);
        add_text(m_scene, {last.x, last.centre().y},
                 fitted(m_texts(text_id::chart_more_units, count() - shown), m_lettering,
                        last.width, m_metrics),
                 m_lettering, ColourRole::secondary, Anchor::start);
    }

private:
    int count() const { return static_cast<int>(m_data.bars.size()); }

    /// Columns as even as they can be, where there is room for all.
    Rect row_at(int place, int fitting) const {
        const int even = (count() + m_grid.columns - 1) / m_grid.columns;
        const int rows = std::min(fitting, even);
        return {m_room.x + place / rows * (m_column + unit_columns_apart),
                m_room.y + place % rows * m_grid.row, m_column, m_grid.row};
    }

    std::string value_of(const UnitBar& bar) const {
        if (!m_shows_actual)
            return {};
        return bar.value
                   ? value_label(*bar.value, m_data.decimals, m_data.unit, bar.precision, m_texts)
                   : "–";
    }

    std::string owed_by(const UnitBar& bar) const {
        if (!bar.owed)
            return {};
        return m_texts(text_id::chart_owes, value_label(*bar.owed, m_data.decimals, m_data.unit,
                                                        Precision::exact, m_texts));
    }

    template <class Text>
    double widest(Text text, double greatest_share) const {
        double width = 0;
        for (const auto& bar : m_data.bars)
            width =
                std::max(width, m_metrics.width(text(bar), {m_lettering.size, FontWeight::bold}));
        return std::min(std::ceil(width), std::floor(m_column * greatest_share));
    }

    double column_gap() const { return m_grid.columns > 2 ? 6 : 12; }

    double values_right(const Rect& row) const {
        return row.right() - m_owed_width - (m_owed_width > 0 ? column_gap() : 0);
    }

    Rect track(const Rect& row) const {
        const double height = std::round(m_grid.row * 0.48);
        const double x = row.x + m_name_width + column_gap();
        return {x, row.y + std::round((m_grid.row - height) / 2),
                std::max(0.0, values_right(row) - m_value_width - column_gap() - x), height};
    }

    double share(double value) const { return m_greatest > 0 ? value / m_greatest : 0; }

    void add_row(const UnitBar& bar, const Rect& row) {
        m_scene.zones.push_back({row, {Series::whole_column, bar.unit}});
        const double middle = row.centre().y;
        const bool bad = bar.tone == Tone::bad;
        const Lettering strong{m_lettering.size, bad ? FontWeight::bold : FontWeight::regular};
        const ColourRole ink = bad ? ColourRole::bad_text : ColourRole::text;
        add_text(m_scene, {row.x, middle}, fitted(bar.name, strong, m_name_width, m_metrics),
                 strong, ink, Anchor::start);
        add_bar(bar, track(row));
        add_text(m_scene, {values_right(row), middle},
                 fitted(value_of(bar), strong, m_value_width, m_metrics), strong, ink, Anchor::end);
        add_text(m_scene, {row.right(), middle},
                 fitted(owed_by(bar), m_lettering, m_owed_width, m_metrics), m_lettering,
                 ColourRole::secondary, Anchor::end);
    }

    void add_bar(const UnitBar& bar, const Rect& track) {
        if (track.width < least_track)
            return;
        m_scene.add(RectShape{track, ColourRole::track, 0, Fill::solid, {}});
        if (m_shows_actual && bar.value.value_or(0) > 0)
            m_scene.add(RectShape{{track.x, track.y, track.width * share(*bar.value), track.height},
                                  ColourRole::data_current,
                                  0,
                                  Fill::solid,
                                  Mark{Series::actual, bar.unit}});
        if (!bar.plan)
            return;
        const double x = std::round(track.x + (track.width - 2) * share(*bar.plan)) + 1;
        m_scene.add(LineShape{{{x, track.y - 3}, {x, track.bottom() + 3}},
                              ColourRole::marker,
                              2,
                              Dash::solid,
                              Mark{Series::plan, bar.unit}});
    }

    Scene& m_scene;
    const UnitBarsData& m_data;
    Rect m_room;
    bool m_shows_actual;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    Lettering m_lettering;
    RowGrid m_grid;
    double m_column = 0;
    double m_name_width = 0;
    double m_value_width = 0;
    double m_owed_width = 0;
    double m_greatest = 0;
};

std::string description_of(const UnitBarsData& data, const Texts& texts) {
    std::string text;
    for (const auto& bar : data.bars)
        if (bar.value)
            text += (text.empty() ? "" : "; ") + bar.name + " " +
                    value_label(*bar.value, data.decimals, data.unit, bar.precision, texts);
    return text;
}

/// In a picture that stands alone.
std::vector<LegendEntry> legend_of(const UnitBarsData& data, const Texts& texts) {
    if (data.order != UnitBarOrder::ranked)
        return {};
    std::vector<LegendEntry> entries{{std::string{texts(text_id::chart_actual)}, Swatch::block,
                                      ColourRole::data_current, ChartPart::actual}};
    if (std::ranges::any_of(data.bars, [](const UnitBar& bar) { return bar.plan.has_value(); }))
        entries.push_back({std::string{texts(plan_name(data.plan_kind))}, Swatch::tick,
                           ColourRole::marker, ChartPart::plan});
    return entries;
}

} // namespace

UnitBarsData unit_bars_data(const Definitions& definitions, const ReviewPoint& point,
                            std::span<const ProgressOfUnit> units, Language language) {
    UnitBarsData data;
    data.has_ended = has_ended(definitions, point);
    for (const auto& [unit, progress] : units) {
        const auto& indicator = definitions.indicators[progress.indicator];
        const auto compared = compared_of(progress, point.quarter);
        data.bars.push_back({definitions.units.at(unit).name,
                             unit,
                             compared.value,
                             compared.plan,
                             compared.about ? Precision::approximate : Precision::exact,
                             tone_of(compared, indicator.direction, data.has_ended),
                             {}});
        data.name = shown_name(indicator, language);
        data.unit = shown_unit(indicator);
        data.decimals = shown_decimals(indicator);
        data.plan_kind = plan_kind_of(indicator);
    }
    return data;
}

UnitBarsData ranked_unit_bars_data(const Definitions& definitions, const ReviewPoint& point,
                                   std::span<const ProgressOfUnit> units, const Texts& texts) {
    UnitBarsData data = unit_bars_data(definitions, point, units, texts.language());
    data.order = UnitBarOrder::ranked;
    data.period = period_name(point.year, point.quarter, texts);
    data.day = day_looked_at(point, definitions.calendar());
    if (data.plan_kind != PlanKind::limit)
        for (auto& bar : data.bars)
            if (bar.plan && bar.value.value_or(0) < *bar.plan)
                bar.owed = *bar.plan - bar.value.value_or(0);
    rank_worst_first(data);
    return data;
}

void rank_worst_first(UnitBarsData& data) {
    const bool limited = data.plan_kind == PlanKind::limit;
    const auto badness = [limited](const UnitBar& bar) {
        const double plan = bar.plan.value_or(0);
        const double owed = plan > 0 ? bar.owed.value_or(0) / plan : 0;
        const double done = bar.value.value_or(0);
        return std::tuple{bar.tone != Tone::bad, -owed, limited ? -done : done};
    };
    std::ranges::stable_sort(data.bars, {}, badness);
}

bool is_empty(const UnitBarsData& data) {
    return std::ranges::none_of(
        data.bars, [](const UnitBar& bar) { return bar.plan || bar.value.value_or(0) > 0; });
}

namespace {

/// How many have done nothing of what is planned, or are over their limit; nothing where a unit's
/// figure is not known.
std::string finding_of(const UnitBarsData& data, const Texts& texts) {
    const auto is_open = [](const UnitBar& bar) { return !bar.value; };
    const auto planned = std::ranges::count_if(
        data.bars, [](const UnitBar& bar) { return bar.plan.value_or(0) > 0; });
    if (planned == 0 || std::ranges::any_of(data.bars, is_open))
        return {};
    const bool limited = data.plan_kind == PlanKind::limit;
    const auto bad = std::ranges::count(data.bars, Tone::bad, &UnitBar::tone);
    const auto short_of =
        std::ranges::count_if(data.bars, [](const UnitBar& bar) { return bar.owed.has_value(); });
    if (limited)
        return texts(bad > 0 ? text_id::chart_title_units_over : text_id::chart_title_units_within,
                     data.name, bad, planned);
    if (short_of == 0)
        return texts(text_id::chart_title_units_done, data.name, planned);
    if (!data.has_ended)
        return texts(text_id::chart_title_units_so_far, data.name, planned, planned - short_of);
    return texts(bad > 0 ? text_id::chart_title_units_nothing : text_id::chart_title_units_short,
                 data.name, planned, short_of, bad);
}

} // namespace

ChartHead head_of(const UnitBarsData& data, const Texts& texts) {
    return {texts(text_id::chart_by_unit, data.name), data.unit, data.period,
            finding_of(data, texts)};
}

ChartTable table_of(const UnitBarsData& data, const Texts& texts) {
    const auto shown = [&](const std::optional<double>& value, Precision precision) {
        return value ? value_label(*value, data.decimals, data.unit, precision, texts) : "–";
    };
    ChartTable table{
        {std::string{texts(text_id::column_unit)}, std::string{texts(text_id::chart_actual)},
         std::string{texts(plan_name(data.plan_kind))}, std::string{texts(text_id::chart_owed)}},
        {}};
    for (const auto& bar : data.bars)
        table.rows.push_back(
            {bar.unit,
             {bar.name, shown(bar.value, bar.precision), shown(bar.plan, Precision::exact),
              shown(bar.owed, Precision::exact)}});
    return table;
}

double unit_bars_height(int count) {
    return full_unit_row * count;
}

Scene unit_bars(const UnitBarsData& data, const ChartFrame& frame, Size size,
                const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.name : frame.title;
    const UnitBarsData shown = without(data, frame.hidden);
    scene.description =
        frame.hidden.contains(ChartPart::actual) ? "" : description_of(shown, texts);
    const Rect room = add_frame(scene, frame, legend_of(data, texts), {}, metrics);
    if (data.bars.empty())
        add_empty_state(scene, room, texts(text_id::chart_no_units), metrics);
    else if (room.width > 0 && room.height > 0) {
        UnitRows{scene, shown, room, frame.hidden, metrics, texts}.add();
    }
    return scene;
}

} // namespace taizhang
