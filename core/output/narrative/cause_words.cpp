#include "output/narrative/cause_words.h"

#include "output/material/duty_tallies.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr size_t most_causes_named = 6;

/// Gathers what is known one after another.
class Causes {
public:
    explicit Causes(const Wording& wording) : m_wording(wording), m_material(wording.material()) {}

    std::vector<std::string> gather() {
        add_units();
        add_since();
        add_late_plans();
        add_pending();
        add_without_target();
        return std::move(m_causes);
    }

private:
    bool lags(IndicatorPlace place) const {
        const Status status = m_material.progress_of(place).status;
        return status == Status::behind || status == Status::alarm || status == Status::missed;
    }

    void add(std::string_view key, Fields fields, std::vector<std::string> items) {
        if (items.empty())
            return;
        fields.set("count", std::to_string(items.size()));
        fields.set("items", m_wording.short_list(std::move(items), most_causes_named));
        m_causes.push_back(m_wording.say(key, fields));
    }

    /// Units that have missed more than one duty, if that is much of all.
    void add_units() {
        constexpr int least = 2;
        const int all = m_material.coverage.missed;
        std::vector<std::string> items;
        int missed = 0;
        for (const BranchTally& branch : ranked_branches(m_material)) {
            if (branch.tally.missed < least || 2 * missed > all)
                break;
            missed += branch.tally.missed;
            Fields fields;
            fields.set("name", branch.name);
            fields.set("count", std::to_string(branch.tally.missed));
            items.push_back(m_wording.say("cause_unit", fields));
        }
        Fields fields;
        fields.set("missed", std::to_string(all));
        items.resize(std::min(items.size(), most_causes_named)); // those with the most
        if (3 * missed >= all)
            add("cause_units", fields, std::move(items));
    }

    /// From which quarter on an indicator has been below its plan at each quarter's end.
    std::optional<int> since(IndicatorPlace place) const {
        const IndicatorProgress& progress = m_material.progress_of(place);
        if (!lags(place) || !progress.due || !progress.plan || progress.unassigned.value_or(0) > 0)
            return std::nullopt;
        double done = 0;
        double planned = 0;
        std::optional<int> first;
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const auto at = static_cast<size_t>(quarter - 1);
            const Period period = m_material.calendar().quarter({m_material.point.year, quarter});
            if (period.end > m_material.day)
                break;
            if (progress.known[at] != Known::whole || !progress.actual[at])
                return std::nullopt;
            done += *progress.actual[at];
            planned += to_number(progress.plan->quarters[at]);
            if (done >= planned)
                first.reset();
            else if (!first)
                first = quarter;
        }
        return first;
    }

    void add_since() {
        std::array<std::vector<std::string>, 4> named;
        for (const IndicatorPlace place : m_material.indicators())
            if (const auto quarter = since(place))
                named[static_cast<size_t>(*quarter - 1)].push_back(m_wording.name_of(place));
        for (int quarter = 0; quarter < 4; ++quarter) {
            Fields fields;
            fields.set("quarter_name", m_wording.name_of_quarter(quarter));
            add("cause_since", fields, std::move(named[static_cast<size_t>(quarter)]));
        }
    }

    /// Most of the year's work is planned for its last quarter.
    void add_late_plans() {
        if (m_material.quarter_place() == 3)
            return;
        std::vector<std::string> items;
        for (const IndicatorPlace place : m_material.indicators()) {
            const IndicatorProgress& progress = m_material.progress_of(place);
            if (progress.plan && progress.due && progress.status != Status::achieved &&
                2 * to_number(progress.plan->quarters[3]) > to_number(progress.plan->annual))
                items.push_back(m_wording.name_of(place));
        }
        add("cause_late_plan", {}, std::move(items));
    }

    void add_pending() {
        std::vector<std::string> items;
        for (const IndicatorPlace place : m_material.indicators())
            if (lags(place) && m_material.progress_of(place).pending > 0)
                items.push_back(m_wording.name_of(place));
        add("cause_pending", {}, std::move(items));
    }

    void add_without_target() {
        std::vector<std::string> items;
        for (const IndicatorPlace place : m_material.indicators())
            if (m_material.progress_of(place).status == Status::no_target)
                items.push_back(m_wording.name_of(place));
        add("cause_no_target", {}, std::move(items));
    }

    const Wording& m_wording;
    const Material& m_material;
    std::vector<std::string> m_causes;
};

} // namespace

std::vector<std::string> cause_texts(const Wording& wording) {
    return Causes{wording}.gather();
}

} // namespace taizhang
