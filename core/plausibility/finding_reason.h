#pragma once

#include "model/definitions.h"
#include "plausibility/finding.h"
#include "text/texts.h"

namespace taizhang {

/// Why a finding was found, as a text and what goes into it: `31 次；此前 5 条的中位数是 3 次 …`.
struct FindingReason {
    TextId text{};
    std::vector<std::string> arguments;

    friend bool operator==(const FindingReason&, const FindingReason&) = default;
};

/// `language`: of the names of indicators.
FindingReason reason_of(const Finding& finding, const Definitions& definitions, Language language);

} // namespace taizhang
