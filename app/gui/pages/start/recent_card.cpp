#include "gui/pages/start/recent_card.h"

#include "chart/period_words.h"
#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "output/words/backup_words.h"
#include "text/ids/backup.h"
#include "text/ids/overview.h"
#include "text/ids/start.h"
#include "text/number_format.h"

#include <algorithm>
#include <optional>

namespace taizhang {

namespace {

constexpr float padding = 14.0F;
constexpr float line = 22.0F;
constexpr float name_line = 28.0F;

std::string count(std::int64_t number) {
    return grouped(static_cast<double>(number), 0);
}

std::optional<Chip> chip_of(RecentStanding standing, const Texts& texts) {
    switch (standing) {
    case RecentStanding::unknown:
    case RecentStanding::ready:
        return std::nullopt;
    case RecentStanding::shown:
        return Chip{Tone::neutral, ChipSymbol::dot, texts(text_id::start_shown)};
    case RecentStanding::gone:
    case RecentStanding::no_place:
        return Chip{Tone::attention, ChipSymbol::diamond, texts(text_id::start_gone)};
    case RecentStanding::newer:
        return Chip{Tone::attention, ChipSymbol::diamond, texts(text_id::start_newer)};
    case RecentStanding::damaged:
        return Chip{Tone::bad, ChipSymbol::triangle, texts(text_id::start_damaged)};
    case RecentStanding::closed:
        break;
    }
    return Chip{Tone::attention, ChipSymbol::diamond, texts(text_id::start_closed)};
}

/// Its figures, as they were when it was shown last.
std::string figures_line(const RecentLedger& ledger, const Texts& texts) {
    if (ledger.organisation.empty())
        return {};
    if (ledger.steps_begun() < 4)
        return texts(text_id::start_building_line, ledger.units, ledger.targets, ledger.duties,
                     count(ledger.records));
    const std::string period = period_name(
        ledger.year, ledger.quarter == 0 ? std::nullopt : std::optional{ledger.quarter}, texts);
    return texts(text_id::start_figures_line, period, count(ledger.records), count(ledger.pending));
}

std::string backup_line(const RecentState& state, Date today, const Texts& texts) {
    if (state.standing == RecentStanding::unknown)
        return {};
    return state.backup
               ? texts(text_id::backup_status, words_of(state.backup->note.seen, today, texts))
               : std::string{texts(text_id::backup_status_none)};
}

/// What stands below the path, each in a line or more.
std::vector<std::string> notes_of(const PageContext& context, const RecentLedger& ledger,
                                  const RecentState& state) {
    std::vector<std::string> notes;
    for (std::string note : {state.why, figures_line(ledger, context.texts),
                             backup_line(state, context.today, context.texts)})
        if (!note.empty())
            notes.push_back(std::move(note));
    return notes;
}

/// Left of the buttons.
float notes_width(const PageContext& context, const RecentState& state, float width) {
    const Look& look = context.look;
    float buttons = 0.0F;
    for (const auto& [text, action] : recent_offers(state))
        buttons += button_width(look, context.texts(text)) + look.px(8);
    return std::max(look.px(120), width - 2.0F * look.px(padding) - buttons);
}

float notes_height(const PageContext& context, const std::vector<std::string>& notes, float width) {
    float height = 0.0F;
    for (const std::string& note : notes)
        height += text_block_height(context.look, context.look.secondary(), note, width) +
                  context.look.px(4);
    return height;
}

void draw_chips(const PageContext& context, const RecentLedger& ledger, const RecentState& state,
                ImVec2 place, float right) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    std::vector<std::pair<Chip, std::string>> chips;
    if (const auto chip = chip_of(state.standing, texts))
        chips.emplace_back(*chip, std::string{chip->text});
    else if (!ledger.organisation.empty() && ledger.steps_begun() < 4)
        chips.emplace_back(Chip{Tone::neutral, ChipSymbol::dot, {}},
                           texts(text_id::start_building, ledger.steps_begun()));
    else {
        const auto add = [&](Tone tone, ChipSymbol symbol, TextId word, int number) {
            if (number > 0)
                chips.emplace_back(Chip{tone, symbol, {}},
                                   std::string{texts(word)} + " " + std::to_string(number));
        };
        add(Tone::bad, ChipSymbol::triangle, text_id::overview_bad, ledger.of_tone[2]);
        add(Tone::attention, ChipSymbol::diamond, text_id::overview_attention, ledger.of_tone[1]);
        add(Tone::good, ChipSymbol::check, text_id::overview_good, ledger.of_tone[0]);
    }
    for (auto& [chip, text] : chips) {
        chip.text = text;
        const float width = chip_size(look, chip).x;
        if (place.x + width > right)
            return;
        draw_chip(look, place, chip);
        place.x += width + look.px(8);
    }
}

} // namespace

std::string recent_name(const RecentLedger& ledger) {
    return ledger.organisation.empty() ? text_of(ledger.file.filename()) : ledger.organisation;
}

std::vector<RecentOffer> recent_offers(const RecentState& state) {
    using Action = StartPage::Action;
    const RecentOffer open{text_id::start_open, Action::open};
    const RecentOffer relocate{text_id::start_relocate, Action::choose};
    const RecentOffer take_off{text_id::start_take_off, Action::take_off};
    std::vector<RecentOffer> offers;
    switch (state.standing) {
    case RecentStanding::unknown:
    case RecentStanding::ready:
    case RecentStanding::shown:
        return {open};
    case RecentStanding::gone:
    case RecentStanding::no_place:
        offers = {relocate, take_off};
        break;
    case RecentStanding::damaged:
        offers = {take_off};
        break;
    case RecentStanding::newer:
    case RecentStanding::closed:
        return {open, take_off};
    }
    if (state.backup)
        offers.insert(offers.begin(), {text_id::start_restore, Action::restore});
    return offers;
}

float recent_card_height(const PageContext& context, const RecentLedger& ledger,
                         const RecentState& state, float width) {
    const Look& look = context.look;
    const float notes =
        notes_height(context, notes_of(context, ledger, state), notes_width(context, state, width));
    return look.px(2.0F * padding + name_line + line) + std::max(notes, look.px(control_height));
}

void draw_recent_card(const PageContext& context, const RecentLedger& ledger,
                      const RecentState& state, const Box& box, bool is_chosen) {
    const Look& look = context.look;
    draw_card(look, box);
    auto& canvas = *ImGui::GetWindowDrawList();
    if (is_chosen)
        canvas.AddRect(box.min, box.max, look.palette().focus, look.px(card_radius), 0, look.px(2));
    const Box inner = box.inset(look.px(padding));
    const TextStyle name_style{Weight::bold, 16.0F, look.palette().text};
    const std::string name = recent_name(ledger);
    const float name_width = std::min(text_size(look, name_style, name).x, inner.width() * 0.6F);
    const Box name_box = box_at(inner.min, {name_width, look.px(name_line - 4)});
    draw_text_in(look, name_box, name_style, name);
    draw_chips(context, ledger, state, {name_box.max.x + look.px(10), inner.min.y + look.px(1)},
               inner.max.x);
    std::string path = text_of(ledger.file);
    if (!ledger.used.time.empty())
        path += "  ·  " + context.texts(text_id::start_used,
                                        words_of(ledger.used, context.today, context.texts));
    const float top = inner.min.y + look.px(name_line);
    draw_text_in(look, {{inner.min.x, top}, {inner.max.x, top + look.px(line)}}, look.small(),
                 path);
    ImVec2 place{inner.min.x, top + look.px(line)};
    const float width = notes_width(context, state, box.width());
    for (const std::string& note : notes_of(context, ledger, state)) {
        draw_text_block(look, place, look.secondary(), note, width);
        place.y += text_block_height(look, look.secondary(), note, width) + look.px(4);
    }
}

} // namespace taizhang
