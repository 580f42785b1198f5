#include "output/narrative/note_words.h"

#include "output/material/reported_shown.h"
#include "output/narrative/problem_words.h"
#include "output/words/finding_words.h"

#include <algorithm>
#include <functional>

namespace taizhang {

namespace {

/// Gathers the notes one after another.
class Notes {
public:
    explicit Notes(const Wording& wording)
        : m_wording(wording), m_material(wording.material()),
          m_indicators(m_material.indicators()) {}

    std::vector<std::string> gather() {
        add_scope();
        add_counting();
        add_comparison();
        add_unassigned();
        if (any([](const IndicatorProgress& progress) { return progress.approximate; }))
            add("note_about");
        add_list("note_unended",
                 listed(
                     [](const auto& progress) {
                         return progress.known_to_date == Known::unassigned && progress.unassigned;
                     },
                     [&](IndicatorPlace place) { return m_wording.name_of(place); }));
        add_list("note_pending", pending_list(m_wording));
        add_closed();
        add_unchecked();
        add_private();
        return std::move(m_notes);
    }

private:
    using Choice = std::function<bool(const IndicatorProgress&)>;

    void add(std::string_view key, const Fields& fields = {}) {
        m_notes.push_back(m_wording.say(key, fields));
    }

    void add_list(std::string_view key, const std::optional<std::string>& items) {
        if (!items || items->empty())
            return;
        Fields fields;
        fields.set("items", *items);
        add(key, fields);
    }

    bool any(const Choice& choice) const {
        return std::ranges::any_of(m_indicators, [&](IndicatorPlace place) {
            return choice(m_material.progress_of(place));
        });
    }

    const Indicator& definition_of(const IndicatorProgress& progress) const {
        return m_material.indicator_at(progress.indicator);
    }

    /// The chosen indicators, each said in some way.
    std::string listed(const Choice& choice,
                       const std::function<std::string(IndicatorPlace)>& said) const {
        std::vector<std::string> items;
        for (IndicatorPlace place : m_indicators)
            if (choice(m_material.progress_of(place)))
                items.push_back(said(place));
        return m_wording.list(items);
    }

    void add_scope() {
        Fields fields;
        fields.set("unit", m_material.unit().name);
        fields.set("date", m_wording.date(m_material.day));
        add("note_scope", fields);
        const int cutoff = m_material.calendar().cutoff_day();
        if (cutoff == 31)
            return;
        fields.set("cutoff", std::to_string(cutoff));
        fields.set("start", m_wording.date(m_wording.quarter().start));
        fields.set("end", m_wording.date(m_wording.quarter().end));
        add("note_cutoff", fields);
    }

    void add_counting() {
        if (any([&](const auto& progress) { return is(progress, Measure::sum); }))
            add("note_sum");
        if (any([](const auto& progress) { return progress.planned.has_value(); }))
            add_pace();
        add_list("note_latest",
                 listed([&](const auto& progress) { return is(progress, Measure::latest); },
                        [&](IndicatorPlace place) { return m_wording.name_of(place); }));
        add_list("note_ratio",
                 listed([&](const auto& progress) { return is(progress, Measure::ratio); },
                        [&](IndicatorPlace place) { return ratio_text(place); }));
    }

    bool is(const IndicatorProgress& progress, Measure measure) const {
        return definition_of(progress).measure == measure;
    }

    void add_pace() {
        const LedgerSettings& settings = m_material.definitions().settings;
        Fields fields;
        fields.set("amber", to_decimal(settings.amber_lag));
        fields.set("red", to_decimal(settings.red_lag));
        add("note_pace", fields);
    }

    std::string ratio_text(IndicatorPlace place) const {
        const Definitions& definitions = m_material.definitions();
        const Indicator& ratio = m_material.indicator_at(place);
        Fields fields;
        fields.set("name", m_wording.name_of(place));
        fields.set("numerator_name", m_wording.name_of(*place_of(definitions, *ratio.numerator)));
        fields.set("denominator_name",
                   m_wording.name_of(*place_of(definitions, *ratio.denominator)));
        return m_wording.say("ratio_item", fields);
    }

    void add_comparison() {
        if (!any([](const auto& progress) { return progress.last_year_to_date.has_value(); }))
            return;
        Fields fields;
        fields.set("last_date", m_wording.date(m_wording.day_last_year()));
        add("note_compare", fields);
    }

    void add_unassigned() {
        add_list("note_unassigned",
                 listed([](const auto& progress) { return progress.unassigned.value_or(0) > 0; },
                        [&](IndicatorPlace place) { return unassigned_text(place); }));
    }

    std::string unassigned_text(IndicatorPlace place) const {
        Fields fields;
        fields.set("name", m_wording.name_of(place));
        fields.set("value", m_wording.measured(place, m_material.progress_of(place).unassigned));
        return m_wording.say("note_item", fields);
    }

    /// Closed quarters, and what was corrected since (figures.md §10).
    void add_closed() {
        std::vector<std::string> as_reported;
        for (const ClosedShown& closed : closed_shown(m_material))
            if (closed.changed.empty())
                as_reported.emplace_back(name_of(closed.quarter));
            else
                add_corrected(closed);
        add_list("note_closed", m_wording.list(as_reported));
    }

    void add_corrected(const ClosedShown& closed) {
        std::vector<std::string> items;
        for (const auto& [indicator, reported, present] : closed.changed) {
            Fields fields;
            fields.set("name", m_wording.name_of(indicator));
            fields.set("reported", m_wording.measured(indicator, reported).value_or("–"));
            fields.set("value", m_wording.measured(indicator, present).value_or("–"));
            items.push_back(m_wording.say("corrected_item", fields));
        }
        Fields fields;
        fields.set("quarter_name", std::string{name_of(closed.quarter)});
        fields.set("date", m_wording.date(closed.closed));
        fields.set("items", m_wording.list(items));
        add("note_corrected", fields);
    }

    std::string_view name_of(Quarter quarter) const {
        return quarter_name(index_of(quarter), m_wording.texts());
    }

    /// What the figures rest on and nobody has looked at (figures.md §12).
    void add_unchecked() {
        if (m_material.unchecked.empty())
            return;
        std::vector<std::string> items;
        int all = 0;
        for (const auto& [kind, count] : m_material.unchecked) {
            Fields fields;
            fields.set("kind", std::string{m_wording.texts()(text_of(kind))});
            fields.set("count", std::to_string(count));
            items.push_back(m_wording.say("unchecked_item", fields));
            all += count;
        }
        Fields fields;
        fields.set("count", std::to_string(all));
        fields.set("items", m_wording.list(items));
        add("note_unchecked", fields);
    }

    void add_private() {
        const bool has_private = std::ranges::any_of(m_indicators, [&](IndicatorPlace place) {
            return m_material.withheld_of(place).any();
        });
        if (!has_private)
            return;
        Fields fields;
        fields.set("hide_below", std::to_string(*m_material.privacy.hide_below));
        add("note_hidden", fields);
    }

    const Wording& m_wording;
    const Material& m_material;
    std::vector<IndicatorPlace> m_indicators;
    std::vector<std::string> m_notes;
};

} // namespace

std::vector<std::string> note_texts(const Wording& wording) {
    return Notes{wording}.gather();
}

} // namespace taizhang
