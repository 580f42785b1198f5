#pragma once

#include "output/material/material.h"
#include "output/narrative/filled_sentence.h"
#include "output/narrative/sentence_templates.h"

namespace taizhang {

/// The words that all sentences of a narrative are made with.
class Wording {
public:
    /// All must outlive it.
    Wording(const Material& material, const SentenceTemplates& templates, const Texts& texts,
            NumberGap gap)
        : m_material(material), m_templates(templates), m_texts(texts), m_gap(gap) {}

    const Material& material() const { return m_material; }
    const Texts& texts() const { return m_texts; }

    std::string say(std::string_view key, const Fields& fields = {}) const;
    /// In the words for that indicator, where there are some.
    std::string say_of(IndicatorPlace indicator, std::string_view key,
                       const Fields& fields = {}) const;

    std::string name_of(IndicatorPlace indicator) const;
    /// A figure with its unit. Nothing when there is none.
    std::optional<std::string> measured(IndicatorPlace indicator, std::optional<double> value,
                                        Precision precision = Precision::exact) const;
    /// The same for a figure that may be greater.
    std::optional<std::string> measured_least(IndicatorPlace indicator,
                                              std::optional<double> value) const;
    /// Whether the year's figure of the indicator is kept private; how it then is written, `<3 件`.
    bool is_private(IndicatorPlace indicator) const;
    std::string measured_private(IndicatorPlace indicator) const;

    /// The sentence that stands above the indicator's charts, without a mark at its end; empty
    /// where nothing is certain.
    std::string finding_of(IndicatorPlace indicator) const {
        return finding_of(indicator, name_of(indicator));
    }
    /// The same of several that stand alike.
    std::string finding_of(IndicatorPlace indicator, const std::string& names) const;

    std::string date(Date date) const; ///< 2023年9月18日
    std::string day(Date date) const;  ///< 9月18日
    std::string list(const std::vector<std::string>& items) const;
    /// With the mark that ends it.
    std::string sentence(const std::string& text) const;
    /// The first of them and how many there are: `A、B等 12 项`.
    std::string short_list(std::vector<std::string> items, size_t most) const;

    Period quarter() const; ///< the quarter looked at
    bool quarter_has_begun() const { return quarter().start <= m_material.day; }
    bool year_has_ended() const {
        return m_material.calendar().year(m_material.point.year).end <= m_material.day;
    }
    bool quarter_is_running() const { return m_material.day < quarter().end; }
    std::string quarter_name() const;
    std::string name_of_quarter(int place) const; ///< 0 … 3
    /// `quarter_name` and `day`.
    Fields when() const;
    /// Up to which last year's figures are compared.
    Date day_last_year() const;

private:
    std::optional<std::string> measured_as(std::string_view key, IndicatorPlace indicator,
                                           std::optional<double> value) const;

    const Material& m_material;
    const SentenceTemplates& m_templates;
    const Texts& m_texts;
    NumberGap m_gap;
};

/// Word processors and programs for slides set a gap between figures and Chinese characters
/// themselves.
NumberGap document_gap(const Texts& texts);

/// The texts with a text between each two of them.
std::string joined(const std::vector<std::string>& texts, std::string_view between);

} // namespace taizhang
