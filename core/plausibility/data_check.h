#pragma once

#include "plausibility/finding.h"

#include <map>

namespace taizhang {

/// A finding that nobody has set aside as it is now.
struct OpenFinding {
    Finding finding;
    /// Why it was set aside before its records changed; empty for one that never was.
    std::string former_reason;

    friend bool operator==(const OpenFinding&, const OpenFinding&) = default;
};

struct AsideFinding {
    Finding finding;
    std::string reason;

    friend bool operator==(const AsideFinding&, const AsideFinding&) = default;
};

/// All that the rules find in a ledger on a day, and what somebody has said of it.
struct DataCheck {
    Date today{};
    std::vector<OpenFinding> open;   ///< by kind
    std::vector<AsideFinding> aside; ///< by kind
    std::vector<SetAside> gone;      ///< set aside, and not found any more

    friend bool operator==(const DataCheck&, const DataCheck&) = default;
};

/// What was said of findings, to look it up for one: set aside counts as long as the digest is the
/// same.
class SaidOfFindings {
public:
    explicit SaidOfFindings(const std::vector<SetAside>& said);
    /// Something was said of a finding of this name, whatever its digest is.
    bool speaks_of(const Finding& finding) const;
    bool sets_aside(const Finding& finding) const;

private:
    std::map<FindingName, std::int64_t> m_digests;
};

/// Parts findings by what was said of them.
DataCheck data_check_of(Date today, std::vector<Finding> findings,
                        const std::vector<SetAside>& said);

} // namespace taizhang
