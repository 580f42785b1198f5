#include "gui/pages/targets/target_grid.h"

#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "gui/look/text.h"
#include "gui/widgets/status_chip.h"
#include "intake/definition_sheets/definition_words.h"
#include "text/ids/grid.h"
#include "text/ids/targets.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr std::array<std::string_view, target_column_count> target_column_ids{
    "name", "unit", "annual", "phasing", "q1", "q2", "q3", "q4", "sum", "status"};

std::optional<size_t> quarter_of(TargetColumn column) {
    if (column < TargetColumn::q1 || column > TargetColumn::q4)
        return std::nullopt;
    return static_cast<size_t>(column) - static_cast<size_t>(TargetColumn::q1);
}

std::optional<Phasing> phasing_called(const std::string& word) {
    if (const auto said = phasing_said(word))
        return said;
    const Texts chinese{Language::chinese};
    const Texts english{Language::english};
    for (const auto& [phasing, name] : EnumNames<Phasing>::names)
        if (word == chinese(text_of(phasing)) || word == english(text_of(phasing)))
            return phasing;
    return std::nullopt;
}

/// Puts what was typed into its place; false where it can't be one at all.
bool put(OpenTarget& open, TargetColumn column, const std::string& typed) {
    if (column == TargetColumn::annual) {
        open.entry.annual = typed;
        return true;
    }
    if (column == TargetColumn::phasing) {
        const auto phasing = phasing_called(typed);
        if (phasing)
            choose_phasing(open, *phasing);
        return phasing.has_value();
    }
    const auto quarter = quarter_of(column);
    if (!quarter)
        return false;
    FourTexts quarters = open.shown_quarters();
    if (quarters[*quarter] == typed)
        return true;
    quarters[*quarter] = typed;
    type_quarters(open, quarters);
    return true;
}

/// What is wrong with the row, the nearest first.
std::string problem_of(const TargetReading& reading, const Texts& texts) {
    if (reading.annual)
        return to_text(*reading.annual, texts);
    for (const auto& quarter : reading.quarters)
        if (quarter)
            return to_text(*quarter, texts);
    return reading.whole ? to_text(*reading.whole, texts) : std::string{};
}

std::string told_change(const Indicator& indicator, const OpenTarget& open) {
    const auto before = open.now.own ? std::optional{open.now.own->annual} : std::nullopt;
    const auto after = open.reading.target->annual;
    if (!before || *before == after)
        return target_text(indicator, after);
    return target_text(indicator, before) + " → " + target_text(indicator, after);
}

std::optional<double> number_in(const std::string& typed) {
    std::optional<FieldIssue> issue;
    const auto read = typed.empty() ? std::nullopt : quantity_typed(typed, 3, issue);
    return read ? std::optional{to_number(*read)} : std::nullopt;
}

} // namespace

std::string_view id_of(TargetColumn column) {
    return target_column_ids[static_cast<size_t>(column)];
}

std::optional<TargetColumn> target_column(std::string_view id) {
    const auto found = std::ranges::find(target_column_ids, id);
    if (found == target_column_ids.end())
        return std::nullopt;
    return static_cast<TargetColumn>(found - target_column_ids.begin());
}

ListedCell target_cell(const PageContext& context, const ViewFigures& figures,
                       const TargetDrafts& drafts, IndicatorPlace place, TargetColumn column) {
    const Indicator& indicator = figures.indicator_at(place);
    const Texts& texts = context.texts;
    const auto as_number = [](std::string text) {
        const auto number = number_in(text);
        return ListedCell{std::move(text), {}, number};
    };
    if (column == TargetColumn::name)
        return {shown_name(indicator, texts.language()),
                texts.language() == Language::chinese ? figures.search->indicators[place].pinyin
                                                      : std::string{}};
    if (column == TargetColumn::unit)
        return {shown_unit(indicator)};
    if (column == TargetColumn::status)
        return {std::string{chip_of(figures.review[place].status, texts).text}};
    const OpenTarget open = read_target(figures, place, drafts);
    const std::string planned = open.now.plan ? to_decimal(open.now.plan->annual) : std::string{};
    if (column == TargetColumn::phasing)
        return {open.now.plan || open.is_changed
                    ? std::string{texts(open.is_changed && has_pace(indicator)
                                            ? text_of(open.entry.phasing)
                                            : phasing_text(indicator, open.now))}
                    : std::string{}};
    if (const auto quarter = quarter_of(column))
        return as_number(open.shown_quarters()[*quarter]);
    if (column == TargetColumn::sum && !has_pace(indicator))
        return {};
    return as_number(open.entry.annual.empty() ? planned : open.entry.annual);
}

GridSize TargetGrid::size() const {
    return {static_cast<std::int64_t>(m_shown.places.size()),
            static_cast<int>(m_shown.columns.size())};
}

std::int64_t TargetGrid::key_of(std::int64_t row) const {
    return raw(indicator_at(row).id);
}

std::optional<std::int64_t> TargetGrid::row_of(std::int64_t key) const {
    for (std::int64_t row = 0; row < size().rows; ++row)
        if (key_of(row) == key)
            return row;
    return std::nullopt;
}

OpenTarget TargetGrid::read(std::int64_t row) const {
    return read_target(m_figures, place_at(row), m_drafts);
}

std::optional<std::string> TargetGrid::typed_at(GridPlace place) const {
    const Indicator& indicator = indicator_at(place.row);
    if (indicator.direction == Direction::track)
        return std::nullopt;
    const TargetColumn column = column_at(place.column);
    const OpenTarget open = read(place.row);
    if (column == TargetColumn::annual)
        return open.entry.annual;
    if (column == TargetColumn::phasing && has_pace(indicator))
        return std::string{m_context.texts(text_of(open.entry.phasing))};
    if (const auto quarter = quarter_of(column))
        return open.shown_quarters()[*quarter];
    return std::nullopt;
}

std::string TargetGrid::problem_at(GridPlace place, const std::string& typed) const {
    const TargetColumn column = column_at(place.column);
    OpenTarget open = read(place.row);
    if (!put(open, column, typed))
        return std::string{m_context.texts(text_id::targets_not_a_phasing)};
    const auto reading =
        read_entry(open.entry, indicator_at(place.row), blank_target(open.now.key));
    const auto quarter = quarter_of(column);
    const auto& issue = quarter ? reading.quarters[*quarter] : reading.annual;
    const bool is_given_up = column == TargetColumn::annual && typed.empty() && !open.now.own;
    return issue && !is_given_up ? to_text(*issue, m_context.texts) : std::string{};
}

CellChoices TargetGrid::choices_at(GridPlace place) const {
    static const std::array<SearchKey, EnumNames<Phasing>::names.size()> keys = [] {
        std::array<SearchKey, EnumNames<Phasing>::names.size()> made;
        const SearchKeyMaker maker;
        const Texts chinese{Language::chinese};
        for (size_t i = 0; i < made.size(); ++i)
            made[i] =
                maker.key_of(std::string{chinese(text_of(EnumNames<Phasing>::names[i].first))} +
                             ' ' + std::string{EnumNames<Phasing>::names[i].second});
        return made;
    }();
    CellChoices choices;
    if (column_at(place.column) != TargetColumn::phasing)
        return choices;
    for (size_t i = 0; i < keys.size(); ++i) {
        const std::string word{m_context.texts(text_of(EnumNames<Phasing>::names[i].first))};
        choices.items.push_back({word, {}, 0, &keys[i]});
        choices.values.push_back(word);
    }
    return choices;
}

/// What it would do is shown beside the table at once.
void TargetGrid::typing(GridPlace place, const std::string& typed) {
    OpenTarget open = read(place.row);
    if (!m_state.before_typing)
        m_state.before_typing = open.entry;
    if (put(open, column_at(place.column), typed))
        m_drafts.keep(open.now, indicator_at(place.row), open.entry);
}

void TargetGrid::given_up(GridPlace place) {
    const auto before = std::exchange(m_state.before_typing, std::nullopt);
    if (before)
        m_drafts.keep(read(place.row).now, indicator_at(place.row), *before);
}

/// One cell is kept as it is typed; several are all taken or none.
void TargetGrid::change(const std::vector<CellChange>& changes) {
    m_state.before_typing.reset();
    m_state.refusal.clear();
    std::map<std::int64_t, OpenTarget> rows;
    int refused = 0;
    std::string first;
    for (const auto& [place, typed] : changes) {
        OpenTarget& open = rows.try_emplace(place.row, read(place.row)).first->second;
        const bool is_shown = typed == target_cell(m_context, m_figures, m_drafts,
                                                   place_at(place.row), column_at(place.column))
                                           .text;
        const bool can_be = indicator_at(place.row).direction != Direction::track;
        if ((can_be && put(open, column_at(place.column), typed)) || is_shown)
            continue;
        if (refused++ == 0)
            first = m_context.texts(text_id::grid_refused, "{0}",
                                    shown_name(indicator_at(place.row), m_context.texts.language()),
                                    m_context.texts(text_id::grid_not_here));
    }
    for (auto& [row, open] : rows) {
        open.is_changed = open.entry != untouched_entry(open.now);
        open.reading = read_entry(open.entry, indicator_at(row), blank_target(open.now.key));
        if (!open.is_changed || open.reading.target || changes.size() == 1)
            continue;
        if (refused++ == 0)
            first = m_context.texts(text_id::grid_refused, "{0}",
                                    shown_name(indicator_at(row), m_context.texts.language()),
                                    problem_of(open.reading, m_context.texts));
    }
    if (refused > 0) {
        m_state.refusal = first.replace(first.find("{0}"), 3, std::to_string(refused));
        return;
    }
    change_several(rows);
}

void TargetGrid::change_several(std::map<std::int64_t, OpenTarget>& rows) {
    std::vector<OpenTarget> saved;
    for (auto& [row, open] : rows) {
        m_drafts.keep(open.now, indicator_at(row), open.entry);
        if (open.is_changed && open.reading.target && open.reading.target != open.now.own)
            saved.push_back(open);
    }
    if (!saved.empty())
        save_targets(m_context, m_figures, saved);
}

/// An empty year is no target.
void TargetGrid::clear(const CellBlock& block) {
    bool has_annual = false;
    for (int column = block.first.column; column <= block.last.column; ++column)
        has_annual = has_annual || column_at(column) == TargetColumn::annual;
    if (!has_annual)
        return GridContent::clear(block);
    std::vector<TargetKey> removed;
    for (std::int64_t row = block.first.row; row <= block.last.row; ++row) {
        const TargetNow now = target_now(m_figures, place_at(row));
        m_drafts.drop(now.key);
        if (now.own)
            removed.push_back(now.key);
    }
    if (removed.empty())
        return;
    m_context.desk.write(std::string{m_context.texts(text_id::targets_saving)},
                         {"step_targets_changed", {std::to_string(removed.size())}},
                         [removed](Writer& writer) {
                             for (const TargetKey& key : removed)
                                 writer.remove_target(key.year, key.indicator, key.unit);
                         });
}

void TargetGrid::copy(const CellBlock& block) {
    std::string out;
    for (std::int64_t row = block.first.row; row <= block.last.row; ++row)
        for (int column = block.first.column; column <= block.last.column; ++column) {
            out +=
                target_cell(m_context, m_figures, m_drafts, place_at(row), column_at(column)).text;
            out += column == block.last.column ? '\n' : '\t';
        }
    ImGui::SetClipboardText(out.c_str());
}

void TargetGrid::refuse_paste(const CellBlock& pasted) {
    const GridSize all = size();
    m_state.refusal =
        m_context.texts(text_id::grid_paste_beyond, pasted.rows(), pasted.columns(),
                        all.rows - pasted.first.row, all.columns - pasted.first.column);
}

/// A row that is pressed beside its figures takes the target of the year.
GridPlace TargetGrid::cursor_for(GridPlace pressed) const {
    const TargetColumn column = column_at(pressed.column);
    const bool is_figure = column >= TargetColumn::annual && column <= TargetColumn::q4;
    const auto annual = std::ranges::find(m_shown.columns, TargetColumn::annual);
    if (is_figure || annual == m_shown.columns.end())
        return pressed;
    return {pressed.row, static_cast<int>(annual - m_shown.columns.begin())};
}

void TargetGrid::chosen(const CellBlock&, GridPlace cursor) {
    m_context.navigation.current().indicator = indicator_at(cursor.row).id;
}

void TargetGrid::forget_choice() {
    m_state.refusal.clear();
    if (const auto chosen = m_context.navigation.view().indicator)
        if (const auto place = place_of(m_figures.definitions(), *chosen))
            m_drafts.drop(target_now(m_figures, *place).key);
}

void save_targets(PageContext& context, const ViewFigures& figures,
                  const std::vector<OpenTarget>& targets) {
    const Texts& texts = context.texts;
    StepLabel label{"step_targets_changed", {std::to_string(targets.size())}};
    if (targets.size() == 1) {
        const OpenTarget& one = targets.front();
        const Indicator& indicator = figures.indicator_at(one.now.place);
        label = {"step_target",
                 {shown_name(indicator, texts.language()), std::to_string(one.now.key.year),
                  told_change(indicator, one)}};
    }
    std::vector<Target> written;
    for (const OpenTarget& open : targets)
        written.push_back(*open.reading.target);
    context.desk.write(std::string{texts(text_id::targets_saving)}, label,
                       [written](Writer& writer) {
                           for (const Target& target : written)
                               writer.put_target(target);
                       });
}

} // namespace taizhang
