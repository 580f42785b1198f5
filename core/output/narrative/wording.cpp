#include "output/narrative/wording.h"

#include "characters/utf8.h"
#include "chart/finding.h"
#include "chart/period_words.h"
#include "chart/quarterly_data.h"
#include "text/unit_text.h"

namespace taizhang {

namespace {

/// What a sentence may be special to, the most special first: the code, the ends of the name from
/// long to short, the unit of measure.
std::vector<std::string> variants_of(const Indicator& indicator) {
    std::vector<std::string> variants{indicator.code};
    for (std::string_view rest = indicator.name_zh; !rest.empty(); take_character(rest))
        variants.push_back(std::string{"*"}.append(rest));
    variants.push_back(shown_unit(indicator));
    return variants;
}

void set_unit(Fields& fields, const Indicator& indicator, Language language) {
    const std::string unit = shown_unit(indicator);
    if (unit != "%")
        fields.set("unit", std::optional{std::string{spoken_unit(unit, language)}});
}

Fields parts_of(Date date, const Texts& texts) {
    const auto month = static_cast<int>(month_number(date));
    Fields fields;
    fields.set("year", std::to_string(year_number(date)));
    fields.set("month", std::to_string(month));
    fields.set("month_name", std::string{month_name(month, texts)});
    fields.set("day", std::to_string(day_number(date)));
    return fields;
}

} // namespace

std::string Wording::say(std::string_view key, const Fields& fields) const {
    return filled(m_templates.find(key, {}), fields, m_gap);
}

std::string Wording::say_of(IndicatorPlace indicator, std::string_view key,
                            const Fields& fields) const {
    return filled(m_templates.find(key, variants_of(m_material.indicator_at(indicator))), fields,
                  m_gap);
}

std::string Wording::name_of(IndicatorPlace indicator) const {
    return shown_name(m_material.indicator_at(indicator), m_texts.language());
}

std::optional<std::string> Wording::measured(IndicatorPlace indicator, std::optional<double> value,
                                             Precision precision) const {
    return measured_as(precision == Precision::approximate ? "measured_about" : "measured",
                       indicator, value);
}

std::optional<std::string> Wording::measured_least(IndicatorPlace indicator,
                                                   std::optional<double> value) const {
    return measured_as("measured_least", indicator, value);
}

std::optional<std::string> Wording::measured_as(std::string_view key, IndicatorPlace indicator,
                                                std::optional<double> value) const {
    if (!value)
        return std::nullopt;
    Fields fields;
    fields.set("number", shown_figure(m_material, indicator, value, Precision::exact, m_texts));
    set_unit(fields, m_material.indicator_at(indicator), m_texts.language());
    return say_of(indicator, key, fields);
}

bool Wording::is_private(IndicatorPlace indicator) const {
    return m_material.withheld_of(indicator).total;
}

std::string Wording::measured_private(IndicatorPlace indicator) const {
    Fields fields;
    fields.set("number", shown_total(m_material, indicator, m_texts));
    set_unit(fields, m_material.indicator_at(indicator), m_texts.language());
    return say_of(indicator, "measured", fields);
}

std::string Wording::finding_of(IndicatorPlace indicator, const std::string& names) const {
    const Indicator& definition = m_material.indicator_at(indicator);
    const FindingSubject subject{names, shown_unit(definition), shown_decimals(definition),
                                 m_material.point.year};
    const Standing standing =
        standing_of(m_material.definitions(), m_material.point, m_material.progress_of(indicator));
    return with_gap(taizhang::finding_of(subject, standing, m_texts), m_gap);
}

std::string Wording::date(Date date) const {
    return say("date", parts_of(date, m_texts));
}

std::string Wording::day(Date date) const {
    return say("day", parts_of(date, m_texts));
}

std::string Wording::list(const std::vector<std::string>& items) const {
    return joined(items, say("list"));
}

std::string Wording::short_list(std::vector<std::string> items, size_t most) const {
    if (items.size() <= most)
        return list(items);
    Fields fields;
    fields.set("count", std::to_string(items.size()));
    items.resize(most);
    fields.set("items", list(items));
    return say("list_more", fields);
}

Period Wording::quarter() const {
    return m_material.calendar().quarter({m_material.point.year, *m_material.point.quarter});
}

std::string Wording::quarter_name() const {
    return name_of_quarter(m_material.quarter_place());
}

std::string Wording::name_of_quarter(int place) const {
    return std::string{taizhang::quarter_name(place, m_texts)};
}

std::string Wording::sentence(const std::string& text) const {
    Fields fields;
    fields.set("sentences", text);
    return text.empty() ? text : say("sentence", fields);
}

Fields Wording::when() const {
    Fields fields;
    fields.set("quarter_name", quarter_name());
    fields.set("day", day(m_material.day));
    return fields;
}

Date Wording::day_last_year() const {
    return day_compared(m_material.day, m_material.calendar(), m_material.point.year);
}

NumberGap document_gap(const Texts& texts) {
    return texts.language() == Language::chinese ? NumberGap::none : NumberGap::space;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string text;
    for (const std::string& one : texts) {
        if (!text.empty())
            text += between;
        text += one;
    }
    return text;
}

} // namespace taizhang
