#pragma once

#include "characters/code_points.h"
#include "intake/report/report_reader.h"
#include "output/table/reading_json.h"
#include "sample/catalogue.h"

namespace taizhang::testing {

/// A report of 2023, read with the catalogue's indicators.
struct ReadText {
    explicit ReadText(std::string_view utf8, int year = 2023)
        : text{code_points_of(utf8)}, reading{reader().read(text, year)} {}

    static const report::ReportReader& reader() {
        static const report::ReportReader reader{sample::built_in_indicators(), Calendar{}};
        return reader;
    }

    size_t count() const { return reading.proposals.size(); }
    const report::Proposal& operator[](size_t place) const { return reading.proposals.at(place); }
    std::string code(size_t place) const {
        const auto indicator = reading.proposals.at(place).choice.indicator;
        return indicator ? reader().indicators()[static_cast<size_t>(*indicator)].code : "";
    }
    std::string quote(size_t place) const {
        return to_utf8(report::part_of(text, reading.proposals.at(place).quote));
    }
    /// `life.party_class 2 次`, a line for each proposal; ? for an unknown quantity.
    std::string figures() const {
        std::string lines;
        for (size_t place = 0; place < count(); ++place) {
            const auto& figure = (*this)[place].figure;
            lines += (lines.empty() ? "" : "\n") + code(place) + " " +
                     (figure.quantity ? to_decimal(*figure.quantity) : "?") + " " +
                     to_utf8(figure.unit);
        }
        return lines;
    }
    /// Reasons for what was passed over, joined by blanks.
    std::string reasons() const {
        std::string words;
        for (const auto& passed : reading.passed_over)
            words += (words.empty() ? "" : " ") + std::string{passed.reason};
        return words;
    }

    std::u32string text;
    report::ReportReading reading;
};

} // namespace taizhang::testing
