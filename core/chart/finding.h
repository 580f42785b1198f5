#pragma once

#include "chart/standing.h"
#include "text/texts.h"

namespace taizhang {

/// What a finding is about, in the words of the reader.
struct FindingSubject {
    std::string name; ///< of the indicator
    std::string unit; ///< of measure; may be empty; `%` for percentages
    int decimals = 0; ///< that values are shown with
    int year = 0;

    friend bool operator==(const FindingSubject&, const FindingSubject&) = default;
};

// The sentences that charts have as their titles and that meeting material says of one indicator.
// Each is without a mark at its end, and empty where nothing is certain: then nothing is claimed.

/// How the indicator stands: 支部警示教育快于序时：已完成 31 次，占全年 79%.
std::string finding_of(const FindingSubject& subject, const Standing& standing, const Texts& texts);

/// Whether a difference is too small to be shown.
bool is_nothing(const FindingSubject& subject, double difference);

/// A number with its unit of measure: `31 次`, `50%`; 约 where it is.
std::string measured(const FindingSubject& subject, double value, Precision precision,
                     const Texts& texts);

/// A difference of two numbers of the subject: in percentage points where the unit is %.
std::string measured_difference(const FindingSubject& subject, double difference,
                                Precision precision, const Texts& texts);

/// `多 4 次`, `少 4 次`, `持平`, by the sign of the difference.
std::string more_or_less(const FindingSubject& subject, double difference, Precision precision,
                         const Texts& texts);

/// `比上年同期多 2 件`, `与上年同期持平`, by the sign of the change.
std::string against_last_year(const FindingSubject& subject, double change, Precision precision,
                              const Texts& texts);

} // namespace taizhang
