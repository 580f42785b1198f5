#include "output/narrative/summary_words.h"

#include "output/words/words.h"
#include "text/number_format.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

bool has_standing(const IndicatorProgress& progress) {
    return progress.status != Status::track && progress.status != Status::no_target;
}

/// Indicators with a target, by status in the order of the statuses.
std::map<Status, int> counted_statuses(const Material& material) {
    std::map<Status, int> counts;
    for (IndicatorPlace place : material.indicators())
        if (has_standing(material.progress_of(place)))
            ++counts[material.progress_of(place).status];
    return counts;
}

std::string status_list(const Wording& wording) {
    std::vector<std::string> items;
    for (const auto& [status, count] : counted_statuses(wording.material())) {
        Fields fields;
        fields.set("status", std::string{wording.texts()(text_of(status))});
        fields.set("count", std::to_string(count));
        items.push_back(wording.say("summary_status", fields));
    }
    return wording.list(items);
}

std::string time_passed(const Material& material) {
    const Period year = material.calendar().year(material.point.year);
    return grouped_short(100.0 * elapsed_days(year, material.day) / day_count(year), 1) + "%";
}

void set_count(Fields& fields, std::string_view name, int count) {
    if (count > 0)
        fields.set(name, grouped(count, 0));
}

std::string indicators_text(const Wording& wording) {
    const Material& material = wording.material();
    const auto places = material.indicators();
    const auto with_target = static_cast<int>(std::ranges::count_if(
        places, [&](IndicatorPlace place) { return has_standing(material.progress_of(place)); }));
    Fields fields = wording.when();
    fields.set("unit", material.unit().name);
    fields.set("year", std::to_string(material.point.year));
    fields.set("date", wording.date(material.day));
    fields.set("time", time_passed(material));
    fields.set("count", grouped(static_cast<double>(places.size()), 0));
    fields.set("statuses", std::optional{status_list(wording)});
    set_count(fields, "with_target", with_target);
    set_count(fields, "without_target", static_cast<int>(places.size()) - with_target);
    return wording.say("summary", fields);
}

/// Nothing when the quarter asks for no duty.
std::optional<std::string> duties_text(const Wording& wording) {
    const Coverage& coverage = wording.material().coverage;
    const int total = coverage.met + coverage.missed + coverage.due;
    if (total == 0)
        return std::nullopt;
    Fields fields = wording.when();
    fields.set("total", grouped(total, 0));
    fields.set("met", grouped(coverage.met, 0));
    set_count(fields, "missed", coverage.missed);
    set_count(fields, "due", coverage.due);
    if (const auto share = coverage.share())
        fields.set("share", share_text(*share));
    return wording.say("summary_duties", fields);
}

std::optional<std::string> pending_text(const Wording& wording) {
    const int pending = pending_records(wording.material());
    if (pending == 0)
        return std::nullopt;
    Fields fields;
    fields.set("pending", grouped(pending, 0));
    return wording.say("summary_pending", fields);
}

std::optional<std::string> running_text(const Wording& wording) {
    if (!wording.quarter_is_running())
        return std::nullopt;
    Fields fields = wording.when();
    fields.set("last_day", wording.day(wording.day_last_year()));
    return wording.say("summary_running", fields);
}

std::string not_begun_text(const Wording& wording) {
    Fields fields = wording.when();
    fields.set("year", std::to_string(wording.material().point.year));
    fields.set("date", wording.date(wording.material().day));
    return wording.say("not_begun", fields);
}

} // namespace

std::vector<std::string> summary_texts(const Wording& wording) {
    if (!wording.quarter_has_begun())
        return {not_begun_text(wording)};
    std::vector<std::string> texts{indicators_text(wording)};
    for (auto text : {duties_text(wording), pending_text(wording), running_text(wording)})
        if (text)
            texts.push_back(std::move(*text));
    return texts;
}

} // namespace taizhang
