#include "output/pack/reported_figures.h"

#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "ledger/record_id.h"
#include "output/pack/meeting_mark.h"
#include "output/table/json_writer.h"
#include "text/ids/pack.h"
#include "text/unit_text.h"

#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

std::string key_of(int year, int quarter, const Material& material) {
    return "pack.reported." + std::to_string(year) + "Q" + std::to_string(quarter) + "." +
           material.unit().code;
}

std::string text_of_quarter(const Material& material) {
    std::string text;
    JsonWriter json{text};
    json.begin_object();
    json.member("as_of", to_iso(material.day));
    json.key("quarter").begin_object();
    for (IndicatorPlace indicator : material.indicators())
        if (!material.withheld_of(indicator).any())
            json.member(material.indicator_at(indicator).code,
                        known_actual(material.progress_of(indicator), *material.point.quarter));
    json.end_object();
    json.end_object();
    return text;
}

ToldMaterial told_of(const Material& material, const WayOut& out,
                     const std::filesystem::path& ledger) {
    ToldMaterial told;
    told.time = to_utc_text(out.when);
    told.year = material.point.year;
    told.quarter = *material.point.quarter;
    told.unit = material.unit().code;
    told.day = material.day;
    told.preset = out.preset;
    told.title = out.title;
    if (!out.file.empty())
        told.file = kept_file(out.file, ledger);
    told.check = material.check;
    for (IndicatorPlace indicator : material.indicators()) {
        auto& figure = told.figures[material.indicator_at(indicator).code];
        if (!material.withheld_of(indicator).any())
            figure = told_figure(material.progress_of(indicator), told.quarter);
    }
    return told;
}

/// What was reported of one quarter, by the indicator's code.
using Reported = std::map<std::string, std::optional<double>>;

/// Nothing when no pack was made of it after it had ended.
Reported read_reported(Reader& reader, const std::string& key, Date quarter_end) {
    const auto texts = reader.kept_texts(key);
    const auto found = texts.find(key);
    Reported reported;
    if (found == texts.end())
        return reported;
    const auto json = nlohmann::json::parse(found->second, nullptr, false);
    if (!json.is_object() || !json.contains("as_of") || !json["as_of"].is_string() ||
        json["as_of"].get<std::string>() < to_iso(quarter_end))
        return reported;
    const auto figures = json.value("quarter", nlohmann::json::object());
    for (const auto& [code, value] : figures.items())
        reported[code] = value.is_number() ? std::optional{value.get<double>()} : std::nullopt;
    return reported;
}

/// Tells what has changed of one earlier quarter, as it is shown.
class QuarterChanges {
public:
    QuarterChanges(const Material& material, const Texts& texts, int year, int quarter)
        : m_material(material), m_texts(texts), m_year(year), m_quarter(quarter) {}

    std::vector<std::string> since(const Reported& reported) const {
        std::vector<std::string> changes;
        for (IndicatorPlace indicator : m_material.indicators()) {
            const auto before = reported.find(m_material.indicator_at(indicator).code);
            if (before == reported.end() || m_material.withheld_of(indicator).any())
                continue;
            const std::string was = shown(indicator, before->second);
            const std::string is = shown(indicator, now(indicator));
            if (was != is)
                changes.push_back(m_texts(
                    text_id::pack_changed, period_name(m_year, m_quarter, m_texts),
                    shown_name(m_material.indicator_at(indicator), m_texts.language()), was, is));
        }
        return changes;
    }

private:
    std::optional<double> now(IndicatorPlace indicator) const {
        const IndicatorProgress& progress = m_material.progress_of(indicator);
        return m_year == m_material.point.year ? known_actual(progress, m_quarter)
                                               : known_last_year(progress, m_quarter);
    }

    std::string shown(IndicatorPlace indicator, const std::optional<double>& value) const {
        std::string figure = shown_figure(m_material, indicator, value, Precision::exact, m_texts);
        return !value ? figure
                      : with_unit(std::move(figure), shown_unit(m_material.indicator_at(indicator)),
                                  m_texts.language());
    }

    const Material& m_material;
    const Texts& m_texts;
    int m_year;
    int m_quarter;
};

} // namespace

void remember_reported(Ledger& ledger, const Material& material, const WayOut& out) {
    ledger.remember([&] {
        Reader reader{ledger};
        return std::map<std::string, std::string>{
            {key_of(material.point.year, *material.point.quarter, material),
             text_of_quarter(material)},
            kept_meeting(ledger, material),
            kept_told(reader, told_of(material, out, ledger.path()))};
    });
}

std::vector<std::string> reported_changes(Reader& reader, const Material& material,
                                          const Texts& texts) {
    std::vector<std::string> changes;
    const auto add = [&](int year, int quarter) {
        const Date end = material.calendar().quarter({year, quarter}).end;
        const auto reported = read_reported(reader, key_of(year, quarter, material), end);
        for (std::string& change : QuarterChanges{material, texts, year, quarter}.since(reported))
            changes.push_back(std::move(change));
    };
    const int last = *material.point.quarter - 1;
    if (last == 0)
        add(material.point.year - 1, 4);
    for (int quarter = 1; quarter <= last; ++quarter)
        if (!material.reported[static_cast<size_t>(quarter - 1)])
            add(material.point.year, quarter);
    return changes;
}

} // namespace taizhang
