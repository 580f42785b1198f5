#include "output/words/effect_words.h"

#include "chart/figure_text.h"
#include "output/words/change_words.h"
#include "output/words/words.h"
#include "text/ids/effect.h"
#include "text/ids/quarter.h"
#include "text/ids/table.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

constexpr size_t lines_shown = 20;

using Lines = std::vector<std::string>;

/// Parts of a sentence, as far as they differ.
class Differences {
public:
    explicit Differences(const Texts& texts) : m_texts(texts) {}

    void add(std::string_view what, const std::string& before, const std::string& after) {
        if (before == after)
            return;
        m_words += m_words.empty() ? std::string{} : std::string{m_texts(text_id::effect_comma)};
        m_words += m_texts(text_id::effect_part, what, before, after);
    }
    std::string words() const { return m_words; }

private:
    const Texts& m_texts;
    std::string m_words;
};

std::string plan_text(const Indicator& indicator, const std::optional<Plan>& plan) {
    return value_text(indicator, plan ? std::optional{to_number(plan->annual)} : std::nullopt);
}

void add_columns(Differences& differences, const HistoryChange& change, const Definitions& supposed,
                 const Texts& texts) {
    for (const ColumnWords& column : columns_in_words(change.row, supposed, texts))
        differences.add(column.column, column.before, column.after);
}

std::string line_of(const DefinitionChange& changed, const Definitions& supposed,
                    const Texts& texts) {
    Differences differences{texts};
    add_columns(differences, changed.change, supposed, texts);
    const std::string line =
        texts(text_id::effect_definition, subject_of(changed.change, supposed, texts),
              differences.words());
    return changed.records > 0 ? line + texts(text_id::effect_records, changed.records) : line;
}

const Indicator& indicator_at(const Definitions& definitions, const FigureChange& change) {
    return definitions.indicators[change.indicator];
}

std::string line_of(const FigureChange& figure, const std::string& unit, const Definitions& now,
                    const Definitions& supposed, const Texts& texts) {
    const Indicator& before = indicator_at(now, figure);
    return texts(text_id::effect_figure, figure.year, unit, shown_name(before, texts.language()),
                 words_of(figure, before, indicator_at(supposed, figure), texts));
}

/// The first lines, and how many more there are.
void append(Lines& lines, const Lines& more, const Texts& texts) {
    const size_t shown = std::min(more.size(), lines_shown);
    lines.insert(lines.end(), more.begin(), more.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < more.size())
        lines.push_back(texts(text_id::effect_more, more.size() - shown));
}

/// Which years have other figures, then the figures.
void append_figures(Lines& lines, const std::set<int>& years, const Lines& figures,
                    const Texts& texts) {
    if (years.empty()) {
        lines.emplace_back(texts(text_id::effect_no_figures));
        return;
    }
    std::string names;
    for (const int year : years)
        names += (names.empty() ? "" : ", ") + std::to_string(year);
    lines.push_back(texts(text_id::effect_years, names));
    append(lines, figures, texts);
}

std::string root_name(const Definitions& definitions) {
    return definitions.units.empty() ? std::string{} : definitions.units.units().front().name;
}

/// Of the root, with the same definitions before and after.
void append_figures(Lines& lines, const std::vector<FigureChange>& changes, const Definitions& now,
                    const Texts& texts) {
    std::set<int> years;
    Lines figures;
    for (const FigureChange& figure : changes) {
        years.insert(figure.year);
        figures.push_back(line_of(figure, root_name(now), now, now, texts));
    }
    append_figures(lines, years, figures, texts);
}

} // namespace

std::string words_of(const FigureChange& change, const Indicator& before, const Indicator& after,
                     const Texts& texts) {
    constexpr TextId quarters[]{text_id::quarter_first, text_id::quarter_second,
                                text_id::quarter_third, text_id::quarter_fourth};
    Differences differences{texts};
    const auto add = [&](TextId what, std::optional<double> former, std::optional<double> later) {
        differences.add(texts(what), value_text(before, former), value_text(after, later));
    };
    for (size_t i = 0; i < change.before.actual.size(); ++i)
        add(quarters[i], change.before.actual[i], change.after.actual[i]);
    if (before.measure == Measure::sum && after.measure == Measure::sum)
        add(text_id::table_unassigned, change.before.unassigned, change.after.unassigned);
    add(text_id::effect_year, change.before.actual_to_date, change.after.actual_to_date);
    differences.add(texts(text_id::effect_target), plan_text(before, change.before.plan),
                    plan_text(after, change.after.plan));
    differences.add(texts(text_id::effect_completion), percent_text(change.before.completion),
                    percent_text(change.after.completion));
    differences.add(texts(text_id::effect_status),
                    std::string{texts(text_of(change.before.status))},
                    std::string{texts(text_of(change.after.status))});
    if (differences.words().empty())
        return std::string{texts(text_id::effect_plan)};
    return differences.words();
}

std::vector<std::string> words_of(const std::vector<DefinitionChange>& changes,
                                  const std::vector<UnitFigureChange>& figures,
                                  const Definitions& now, const Definitions& supposed,
                                  const Texts& texts) {
    Lines lines;
    if (changes.empty() && figures.empty())
        return lines;
    Lines definitions;
    for (const DefinitionChange& change : changes)
        definitions.push_back(line_of(change, supposed, texts));
    append(lines, definitions, texts);
    std::set<int> years;
    Lines of_figures;
    for (const auto& [unit, figure] : figures) {
        years.insert(figure.year);
        const auto place = supposed.units.place_of(unit);
        of_figures.push_back(
            line_of(figure, place ? supposed.units.at(*place).name : "", now, supposed, texts));
    }
    append_figures(lines, years, of_figures, texts);
    return lines;
}

std::vector<std::string> words_of(const CutoffChange& change, const Definitions& now,
                                  int cutoff_day, const Texts& texts) {
    Lines lines{texts(text_id::effect_cutoff, now.settings.cutoff_day, cutoff_day,
                      change.to_other_quarter, change.to_no_quarter, change.from_no_quarter,
                      change.to_other_year)};
    append_figures(lines, change.figures, now, texts);
    return lines;
}

std::vector<std::string> words_of_bands(const std::vector<FigureChange>& changes,
                                        const Definitions& now, const LedgerSettings& settings,
                                        const Texts& texts) {
    const LedgerSettings& before = now.settings;
    Lines lines{texts(text_id::effect_bands, to_decimal(before.amber_lag),
                      to_decimal(settings.amber_lag), to_decimal(before.red_lag),
                      to_decimal(settings.red_lag))};
    if (changes.empty())
        lines.emplace_back(texts(text_id::effect_no_status));
    else
        append_figures(lines, changes, now, texts);
    return lines;
}

std::vector<std::string> words_of_obstacles(const CutoffChange& change, const Definitions& now,
                                            int cutoff_day, const Texts& texts) {
    Lines lines;
    for (const Record& record : change.first_across_years) {
        const auto indicator = place_of(now, record.indicator);
        const auto unit = now.units.place_of(record.unit);
        const auto part = part_in_one_year(record.period, now.calendar(), Calendar{cutoff_day});
        const auto days = [](const Period& period) {
            return to_iso(period.start) + "~" + to_iso(period.end);
        };
        lines.push_back(texts(text_id::effect_across_years, days(record.period),
                              indicator ? shown_name(now.indicators[*indicator], texts.language())
                                        : std::string{},
                              unit ? now.units.at(*unit).name : std::string{}, raw(record.id),
                              part ? days(*part) : std::string{"–"}));
    }
    if (change.across_years > static_cast<std::int64_t>(lines.size()))
        lines.push_back(texts(text_id::effect_more,
                              change.across_years - static_cast<std::int64_t>(lines.size())));
    return lines;
}

} // namespace taizhang
